"""Conditions in a subordinate clause or phrase: "Q only after C", "Q if C", "Q until C", "before Q, C"."""

from __future__ import annotations

from dragoman.reading.claims.connectives import kind_of
from dragoman.reading.claims.demanding import is_demand, obliged
from dragoman.reading.claims.halves import LIGHT, clause_words, joined
from dragoman.reading.claims.linked import SAYING, Linked, climb, is_idle, mark_of, word
from dragoman.reading.claims.modality import is_coming
from dragoman.reading.claims.patterns import begins
from dragoman.reading.tree import children, lemma, related, subject
from dragoman.terms.syntax import Sentence

_BACK = frozenset({"that", "this", "it", "these", "those"})
_TURNING = frozenset("however though still".split())
# What joins a clause to a noun too: "a deal if ...".
_OF_NOUNS = frozenset("if unless until once after".split())
# A consequent of so few words ("to stop") takes those of the word that it completes ("we are willing to stop").
_FEW = 3
_UNDERTAKING = frozenset("threaten vote promise vow pledge offer volunteer".split())
_STOPS = frozenset({"that", "whether", ":", ";", "“", '"', "”"})


@begins(hanging="advcl obl acl conj")
def subordinate(sentence: Sentence, index: int) -> Linked | None:
    """Read a clause or noun phrase that a connective joins to the main predicate."""
    if not related(sentence, index, "advcl", "obl", "acl", "conj") or sentence.tokens[index].head < 0:
        return None
    mark = mark_of(sentence, index)
    of_noun = related(sentence, index, "acl", "conj")
    if mark is None or is_idle(sentence, index) or (of_noun and lemma(sentence, mark) not in _OF_NOUNS):
        return None
    main = _main(sentence, index)
    only = _only(sentence, mark, main, index)
    kind = kind_of(sentence, mark, main, index, only=only is not None)
    if kind is None or (lemma(sentence, main) in SAYING and not is_coming(sentence, main)):
        return None
    connective = joined(sentence, mark, main, only=only)
    consequent = tuple(_without_case(sentence, list(clause_words(sentence, main, without=index))))
    above = sentence.tokens[main].head
    if len(consequent) < _FEW and related(sentence, main, "xcomp") and lemma(sentence, above) not in _UNDERTAKING:
        consequent = clause_words(sentence, above, without=index)
    consequent = _undertaken(sentence, main, consequent)
    condition = tuple(i for i in sentence.subtree(index) if i >= min(mark, index) and i not in {mark, *connective})
    if not consequent:
        return None
    if kind[0] == "before" and kind[1] != "not_before":
        return _before(sentence, main, (consequent, condition), connective)
    condition = (*condition, *_goes_on(sentence, main, index))
    back = _points_back(sentence, main, mark)
    if mark > main and _is_light(sentence, main, index):
        consequent = _subject_words(sentence, main) or consequent
        connective = _from_verb(sentence, main, mark, consequent)
    return Linked(
        consequent=tuple(i for i in consequent if i not in connective),
        condition=condition,
        connective=connective,
        carrier=carrier if (carrier := climb(sentence, main)) is not None else main,
        order="before" if kind[1] == "not_before" else kind[1],
        polarity=kind[2],
        rule=f"clause-{kind[0]}",
        back="consequent" if back else None,
    )


def _undertaken(sentence: Sentence, main: int, words: tuple[int, ...]) -> tuple[int, ...]:
    """Return what is threatened or voted for, without who does so: "threatened to walk out unless"."""
    if lemma(sentence, main) not in _UNDERTAKING:
        return words
    below = children(sentence, main, "xcomp", "obj")
    kept = {i for c in below for i in sentence.subtree(c)} - {k for c in below for k in children(sentence, c, "mark")}
    return tuple(i for i in words if i in kept) or words


def _before(
    sentence: Sentence, main: int, halves: tuple[tuple[int, ...], tuple[int, ...]], connective: tuple[int, ...]
) -> Linked:
    """Turn "C before Q" round: what comes first is the condition, with whom it is asked of."""
    above = sentence.tokens[main].head
    asked = above if related(sentence, main, "acl") else main
    if related(sentence, main, "xcomp"):
        asked = above if obliged(sentence, above) else (_asked_of(sentence, main) or main)
    whom = range(min(sentence.subtree(asked)), main) if asked < main else ()
    first = [i for i in {*whom, *halves[0]} if i not in connective]
    if is_demand(sentence, main):
        first = [i for i in first if i > main] or first
    return Linked(
        consequent=halves[1],
        condition=tuple(sorted(_without_case(sentence, first))),
        connective=connective,
        carrier=main,
        order="before",
        polarity="requires",
        rule="clause-before",
        imposed=obliged(sentence, main) or obliged(sentence, above),
        asked=asked not in {main, above},
    )


def _asked_of(sentence: Sentence, main: int) -> int | None:
    """Return whom a demand is made of: "asked Seoul to wait"."""
    whom = children(sentence, sentence.tokens[main].head, "obj", "iobj")
    return whom[0] if whom else None


def _without_case(sentence: Sentence, words: list[int]) -> list[int]:
    """Leave out the preposition that a demand takes ("insist on an apology")."""
    first = min(words, default=-1)
    return [i for i in words if i != first or sentence.tokens[first].upos != "ADP"]


def _main(sentence: Sentence, clause: int) -> int:
    """Return what a clause belongs to: not the verb of saying after "if C, Q, they said", but Q."""
    main = sentence.tokens[clause].head
    while related(sentence, clause, "acl") and related(sentence, main, "nmod"):
        main = sentence.tokens[main].head
    if _is_gap(sentence, main) and sentence.tokens[main].head >= 0:
        main = sentence.tokens[main].head
    if related(sentence, main, "csubj") and children(sentence, sentence.tokens[main].head, "expl"):
        return sentence.tokens[main].head
    if lemma(sentence, main) not in SAYING:
        return main
    if related(sentence, main, "parataxis") and sentence.tokens[main].head >= 0:
        return sentence.tokens[main].head
    said = children(sentence, main, "ccomp", "parataxis")
    after = [c for c in said if clause < c]
    before = [c for c in said if c < clause]
    return after[0] if after else before[-1] if before else main


def _is_gap(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause shares its verb with the one before: "Chile would pay more, and Peru less"."""
    bare = sentence.tokens[index].upos not in {"VERB", "AUX"} and not children(sentence, index, "cop", "aux")
    return bare and related(sentence, index, "conj", "advmod") and bool(children(sentence, index, "nsubj"))


def _points_back(sentence: Sentence, main: int, mark: int) -> bool:
    """Tell whether the main clause is only "that would come", of what the sentence before said."""
    who = subject(sentence, main)
    begins = who is not None and all(
        sentence.tokens[i].upos in {"PUNCT", "CCONJ"} or word(sentence, i) in _TURNING for i in range(who)
    )
    return begins and mark > main and _is_light(sentence, main, None) and word(sentence, who or 0) in _BACK


def _from_verb(sentence: Sentence, main: int, mark: int, consequent: tuple[int, ...]) -> tuple[int, ...]:
    verbs = (main, mark, *children(sentence, main, "aux", "cop"))
    return tuple(range(min(i for i in verbs if i > max(consequent, default=0)), mark + 1))


def _subject_words(sentence: Sentence, main: int) -> tuple[int, ...]:
    """Return the words before a light verb that are its subject, back to what opens the clause.

    The tree is not asked: with a long coordinated subject it is often wrong just here.
    """
    helpers = [c for c in children(sentence, main, "aux", "advmod") if c < main]
    end = min([main, *helpers])
    start = end
    while start:
        token = sentence.tokens[start - 1]
        finite = token.xpos in {"VBZ", "VBP", "MD"} or (token.upos == "AUX" and token.head != main)
        if token.text.lower() in _STOPS or finite:
            break
        start -= 1
    return tuple(range(start, end))


def _goes_on(sentence: Sentence, main: int, clause: int) -> tuple[int, ...]:
    """Return the words of a clause that continues the condition although the tree ties it to the main clause."""
    last = max(sentence.subtree(clause))
    at = main
    while at >= 0:
        for other in children(sentence, at, "conj"):
            words = [i for i in sentence.subtree(other) if i > last]
            joined_on = bool(words) and words[0] == last + 1 and word(sentence, words[0]) in {"and", "or"}
            if joined_on and other > clause and _alike(sentence, clause, other):
                return tuple(words)
        at = sentence.tokens[at].head
    return ()


def _alike(sentence: Sentence, clause: int, other: int) -> bool:
    """Tell whether a clause with its own subject is told as the condition is: in its tense, without "will"."""
    modal = any(word(sentence, c) in {"will", "would", "shall"} for c in children(sentence, other, "aux"))
    one, two = (_tense(sentence, i) for i in (clause, other))
    return bool(children(sentence, other, "nsubj")) and not modal and (one == two or not (one and two))


def _tense(sentence: Sentence, index: int) -> str:
    told = " ".join(sentence.tokens[c].feats for c in (*children(sentence, index, "aux", "cop"), index))
    finite = "VerbForm=Fin" in told
    return "Past" if finite and "Tense=Past" in told else "Pres" if finite and "Tense=Pres" in told else ""


def _is_light(sentence: Sentence, main: int, clause: int | None) -> bool:
    """Tell whether a verb only says that something comes; "come back to the table" says more."""
    others = [c for c in children(sentence, main, "obl", "compound:prt") if c != clause and clause is not None]
    return lemma(sentence, main) in LIGHT and not (others or children(sentence, main, "obj", "xcomp", "ccomp"))


def _only(sentence: Sentence, mark: int, main: int, clause: int) -> int | None:
    """Return the "only" that belongs to a connective, beside it or at the verb ("could only come after")."""
    near = [
        c
        for c in (*sentence.children[clause], *sentence.children[main])
        if lemma(sentence, c) in {"only", "solely"} and c < mark
    ]
    return near[0] if near else (mark - 1 if word(sentence, mark - 1) == "only" else None)
