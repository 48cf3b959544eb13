"""Conditions told by the order of steps: "Q, but C must come first", "half now and the rest after C"."""

from __future__ import annotations

from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.demanding import obliged
from dragoman.reading.claims.halves import clause_words
from dragoman.reading.claims.linked import Linked, climb, phrase, word
from dragoman.reading.claims.modality import is_coming
from dragoman.reading.tree import children, is_predicate, lemma, related
from dragoman.terms.syntax import Sentence

_LATER = frozenset("after once if when upon unless".split())
_GIVING = frozenset("offer propose sketch suggest promise pay agree release provide want demand".split())


@begins(("first",))
def must_first(sentence: Sentence, index: int) -> Linked | None:
    """Read "Q, but C must come first", and "they must first C" after a sentence that says what would come."""
    duty = sentence.tokens[index].head
    if word(sentence, index) != "first" or duty < 0 or not is_predicate(sentence, duty):
        return None
    main = sentence.tokens[duty].head if related(sentence, duty, "xcomp") else duty
    later = children(sentence, duty, "advcl", "conj", "parataxis", "obl") + children(sentence, main, "advcl")
    awaited = any(word(sentence, k) in {"before", "then"} for c in later for k in sentence.children[c])
    if not (obliged(sentence, main) or obliged(sentence, duty)) or awaited:
        return None
    above = sentence.tokens[main].head
    joined = related(sentence, main, "conj") and is_predicate(sentence, above) and is_coming(sentence, above)
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
