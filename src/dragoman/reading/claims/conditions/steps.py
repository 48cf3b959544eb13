"""Conditions told by the order of steps: "Q, but C must come first", "half now and the rest after C"."""

from __future__ import annotations

from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.demanding import obliged
from dragoman.reading.claims.halves import clause_words
from dragoman.reading.claims.linked import Linked, climb, phrase, word
from dragoman.reading.claims.modality import is_coming, is_open
from dragoman.reading.tree import children, is_negated, is_predicate, lemma, related
from dragoman.terms.syntax import Sentence

_LATER = frozenset("after once if when upon unless".split())
_DEMANDING = frozenset("want demand insist ask need require expect seek".split())
_GIVING = frozenset("offer propose sketch suggest promise pay agree release provide want demand".split())


@begins(("first",))
def must_first(sentence: Sentence, index: int) -> Linked | None:
    """Read "Q, but C must come first", and "they must first C" after a sentence that says what would come."""
    duty = sentence.tokens[index].head
    if word(sentence, index) != "first" or duty < 0 or not is_predicate(sentence, duty):
        return None
    main = sentence.tokens[duty].head if related(sentence, duty, "xcomp") else duty
    wanted = _wanted_first(sentence, index, duty)
    if wanted is not None:
        return wanted
    later = children(sentence, duty, "advcl", "conj", "parataxis", "obl") + children(sentence, main, "advcl")
    awaited = any(word(sentence, k) in {"before", "then"} for c in later for k in sentence.children[c])
    if not (obliged(sentence, main) or obliged(sentence, duty)) or awaited:
        return None
    above = sentence.tokens[main].head
    joined = related(sentence, main, "conj") and is_predicate(sentence, above) and _is_held_out(sentence, above)
    turns = sentence.words[0] in {"but", "however"}
    if not (joined or turns):
        return None
    words = sentence.subtree(main)
    condition = tuple(i for i in words if i != index and i not in children(sentence, main, "cc", "mark"))
    return Linked(
        consequent=clause_words(sentence, above, without=main) if joined else (),
        condition=condition, connective=(index,), carrier=main, order="after", polarity="requires",
        rule="must-first", back=None if joined else "consequent", imposed=True,
    )  # fmt: skip


def _is_held_out(sentence: Sentence, above: int) -> bool:
    """Tell whether a predicate holds something out: it is to come, it is offered, a door is open."""
    who = {lemma(sentence, c) for c in children(sentence, above, "nsubj")}
    left = {lemma(sentence, c) for c in children(sentence, above, "obj", "compound", "advmod")} & {"door", "out"}
    unclosed = is_negated(sentence, above) and lemma(sentence, above) in {"close", "shut", "rule"} and bool(left)
    door = unclosed or (lemma(sentence, above) == "open" and "door" in who)
    return is_coming(sentence, above) or is_open(sentence, above) or door


def _wanted_first(sentence: Sentence, index: int, duty: int) -> Linked | None:
    """Read "is ready to Q but wants C first", "has offered Q, but it first wants C"."""
    main = duty
    while main >= 0 and lemma(sentence, main) not in _DEMANDING:
        main = sentence.tokens[main].head if related(sentence, main, "acl", "xcomp", "ccomp", "obj") else -1
    above = sentence.tokens[main].head if main >= 0 and related(sentence, main, "conj") else -1
    but = main >= 0 and any(word(sentence, c) in {"but", "yet"} for c in children(sentence, main, "cc"))
    if above < 0 or not but or not is_predicate(sentence, above) or not _is_held_out(sentence, above):
        return None
    below = [c for c in children(sentence, main, "obj", "ccomp", "xcomp", "obl") if c > main]
    words = (
        {i for c in below for i in sentence.subtree(c)}
        - {index}
        - {k for c in below for k in children(sentence, c, "mark", "case")}
    )
    return Linked(
        consequent=clause_words(sentence, above, without=main), condition=tuple(sorted(words)), connective=(index,),
        carrier=main, order="before", polarity="requires", rule="wants-first",
    ) if words else None  # fmt: skip


@begins(hanging="conj")
def and_the_rest(sentence: Sentence, index: int) -> Linked | None:
    """Read "half now and the rest after C": the verb is shared, and only the second part hangs on something."""
    if is_predicate(sentence, index) or not related(sentence, index, "conj"):
        return None
    main = climb(sentence, sentence.tokens[index].head)
    later = [
        c
        for c in children(sentence, index, "nmod", "obl", "advcl", "acl")
        if c > index and any(lemma(sentence, k) in _LATER for k in children(sentence, c, "case", "mark", "advmod"))
    ]
    if main is None or main > index or not later:
        return None
    if lemma(sentence, main) not in _GIVING and not is_coming(sentence, main):
        return None
    mark = next(k for k in sentence.children[later[0]] if lemma(sentence, k) in _LATER)
    order = {"if": "if", "unless": "unless"}.get(lemma(sentence, mark), "after")
    return Linked(
        consequent=tuple(i for i in phrase(sentence, index) if i < mark and i not in children(sentence, index, "cc")),
        condition=tuple(i for i in sentence.subtree(index) if i > mark), connective=(mark,), carrier=main,
        order=order, polarity="requires", rule="and-the-rest",
    )  # fmt: skip
