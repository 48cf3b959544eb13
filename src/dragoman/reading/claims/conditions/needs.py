"""Conditions told as a need: "C is needed for Q", "C is essential before Q", "it would take C to Q"."""

from __future__ import annotations

from dragoman.reading.claims.acts import is_matter
from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.linked import Linked, word
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma, related, subject
from dragoman.terms.syntax import Sentence

_NEEDED = frozenset("need require necessary essential vital crucial indispensable imperative must key".split())
_FOR = frozenset("for if before".split())
_DEALS = frozenset(
    """accord agreement breakthrough ceasefire cease-fire compromise contract deal dialogue negotiation pact peace
    progress settlement solution success talk treaty truce""".split()
)


@begins(_NEEDED)
def needed(sentence: Sentence, index: int) -> Linked | None:
    """Read what is needed or essential for talks or a deal, before them, or if they are to come about."""
    who = subject(sentence, index)
    passive = bool(children(sentence, index, "aux:pass"))
    told = passive if lemma(sentence, index) in {"need", "require"} else bool(children(sentence, index, "cop"))
    named = lemma(sentence, index) in _NEEDED and who is not None and who < index and is_matter(sentence, who)
    if not named or not told or who is None or is_negated(sentence, index):
        return None
    below = [c for c in children(sentence, index, "obl", "advcl") if c > index and _is_agreed(sentence, c)]
    if not below:
        return None
    marks = [k for k in children(sentence, below[0], "case", "mark") if lemma(sentence, k) in _FOR]
    words = sentence.subtree(below[0])
    return Linked(
        consequent=tuple(i for i in words if i not in marks and i > min(marks)), condition=sentence.subtree(who),
        connective=tuple(range(index, min(marks) + 1)), carrier=index, order="requires", polarity="requires",
        rule="needed",
    )  # fmt: skip


def _is_agreed(sentence: Sentence, index: int) -> bool:
    """Tell whether a phrase is of talks or a deal: "for any deal", "before talks begin", "if talks are to succeed"."""
    led = any(lemma(sentence, k) in _FOR for k in children(sentence, index, "case", "mark"))
    return led and any(lemma(sentence, c) in _DEALS for c in (index, *children(sentence, index, "nsubj")))


@begins(("take",))
def would_take(sentence: Sentence, index: int) -> Linked | None:
    """Read "it would take C to Q"."""
    if lemma(sentence, index) != "take":
        return None
    it = [c for c in children(sentence, index, "expl", "nsubj") if word(sentence, c) == "it"]
    open_ = {word(sentence, c) for c in children(sentence, index, "aux")} & {"would", "will"}
    given = children(sentence, index, "obj")
    if not it or not open_ or not given or not is_matter(sentence, given[0]):
        return None
    aims = [
        c
        for at in (index, given[0])
        for c in children(sentence, at, "acl", "advcl", "xcomp", "csubj")
        if c > given[0] and is_infinitive(sentence, c)
    ]
    if not aims or related(sentence, given[0], "obl"):
        return None
    aim = sentence.subtree(aims[0])
    return Linked(
        consequent=tuple(i for i in aim if word(sentence, i) != "to" or i > aims[0]),
        condition=tuple(i for i in sentence.subtree(given[0]) if i not in aim), connective=(index,), carrier=index,
        order="requires", polarity="requires", rule="would-take",
    )  # fmt: skip
