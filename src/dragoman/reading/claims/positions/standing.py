"""Positions that stand as facts: "the union's chief demand is a shorter week", "their release is Seoul's condition"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.positions.nouns import owner
from dragoman.reading.claims.positions.verbs import Reading
from dragoman.reading.claims.positions.words import PAPERS
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma, prepositions, without
from dragoman.terms.syntax import Sentence

_ASKING = frozenset(
    "demand precondition condition requirement price request insistence prerequisite stipulation ultimatum".split()
)
# What is held is a demand or a refusal where it says what is to be done: "its position is that they must leave".
_HOLDING = frozenset("position stance view line answer message reply point response stand contention".split())
_OFFERING = frozenset("offer proposal suggestion idea proposition concession".split())
# What both sides made together is nobody's offer.
_AGREED = frozenset("deal agreement accord pact treaty convention protocol resolution target cap".split())
_DUTIES = frozenset("must should ought need".split())
_AHEAD = frozenset("will would can could shall".split())


def by_standing(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read a sentence whose one half names a position and whose other half says what it is."""
    if not children(sentence, index, "cop"):
        yield from _would(sentence, index)
        return
    for noun in children(sentence, index, "nsubj", "nsubj:outer"):
        act = _act(sentence, noun, index)
        who = _owner(sentence, noun)
        if act is not None and who is not None and not is_negated(sentence, index):
            words = without(sentence, index, "nsubj:outer", "cop", "mark", "parataxis", "punct", "advcl")
            inner = children(sentence, index, "nsubj") if children(sentence, index, "nsubj:outer") else ()
            start = max(*sentence.subtree(noun), *children(sentence, index, "cop"))
            words = tuple(i for i in words if i > start or any(i in sentence.subtree(k) for k in inner if k > start))
            yield index, act, words, who, f"standing-{lemma(sentence, noun)}"
            return
    if lemma(sentence, index) in _ASKING and children(sentence, index, "nsubj") and not is_negated(sentence, index):
        who = _owner(sentence, index)
        thing = children(sentence, index, "nsubj")[0]
        if who is not None and sentence.tokens[thing].upos == "NOUN":
            yield index, "demand", sentence.subtree(thing), who, f"standing-{lemma(sentence, index)}"


def _would(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read "under the Mexican plan, duties would fall" and "the Mexican plan would cut duties": what is offered."""
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    if not helpers & {"would", "will"} or is_negated(sentence, index):
        return
    under = [c for c in children(sentence, index, "obl") if prepositions(sentence, c) & {"under"} and c < index]
    for paper in (*under, *children(sentence, index, "nsubj")):
        who = _owner(sentence, paper) if lemma(sentence, paper) in (PAPERS | _OFFERING) - _AGREED else None
        if who is not None:
            gone = {i for c in under for i in sentence.subtree(c)}
            words = without(sentence, index, "advcl", "parataxis", "punct", "mark", "cc")
            subject_words = () if under else sentence.subtree(paper)
            kept = tuple(i for i in words if i not in gone and i not in subject_words)
            yield index, "offer", kept, who, f"under-{lemma(sentence, paper)}"
            return


def _owner(sentence: Sentence, noun: int) -> int | None:
    """Return whose a position is: "the union's demand", "the demand of the union"."""
    found = owner(sentence, noun)
    drawn = (c for c in children(sentence, noun, "acl"))
    by = (a for c in drawn for a in children(sentence, c, "obl") if prepositions(sentence, a) & {"by"})
    found = next(by, None) if found is None else found
    of = (c for c in children(sentence, noun, "nmod") if prepositions(sentence, c) & {"of", "from"})
    return found if found is not None else next(of, None)


def _act(sentence: Sentence, noun: int, said: int) -> str | None:
    """Return the act of a noun and what it is said to be."""
    word = lemma(sentence, noun)
    if word in _ASKING:
        return "demand"
    if word in _OFFERING:
        return "offer" if is_infinitive(sentence, said) or sentence.tokens[said].upos == "NOUN" else None
    helpers = {lemma(sentence, c) for c in children(sentence, said, "aux")}
    if word not in _HOLDING or not helpers:
        return None
    if is_negated(sentence, said) and helpers & _AHEAD:
        return "refuse"
    return "demand" if helpers & _DUTIES else None
