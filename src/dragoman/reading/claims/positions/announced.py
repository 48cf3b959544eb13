"""Harm that is announced: "called a 48-hour strike", "voted to stop work", "warned of retaliation"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.harm import is_bad, is_threat
from dragoman.reading.claims.harm_words import HARMS
from dragoman.reading.claims.modality import is_unreal
from dragoman.reading.claims.positions.guards import is_asked_of_others, is_passive
from dragoman.reading.claims.positions.verbs import Reading
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma, prepositions, subject, without
from dragoman.terms.syntax import Sentence

_CALLING = frozenset("call announce plan schedule set declare order prepare organise organize".split())
# What is announced over a time: "four days of strikes", "a series of raids".
_SPELLS = frozenset("day week hour month series wave round number campaign programme program spate string set".split())
_WARNING = frozenset({"warn", "threaten"})
_VOTING = frozenset("vote opt ballot".split())
_DUE = frozenset("set due poised ready scheduled bound".split())
# What is no harm done on purpose: nobody announces a crisis, a failure or his own resignation as a threat.
_NO_DEED = frozenset(
    "crisis failure collapse conflict breakdown closure war consequence redundancy resignation".split()
)


def by_announcement(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read what somebody says he will do to the others' harm, told without a verb of threatening."""
    word = lemma(sentence, index)
    found = _named(sentence, index, word) or _voted(sentence, index, word) or _due(sentence, index, word)
    who = subject(sentence, index) if found else None
    if who is None or is_passive(sentence, index) or is_negated(sentence, index) or is_unreal(sentence, index):
        return
    if not is_asked_of_others(sentence, index):
        yield index, "threaten", found, who, f"announced-{word}"


def _named(sentence: Sentence, index: int, word: str) -> tuple[int, ...]:
    """Return the harm that is called, planned or warned of."""
    if word in _CALLING and not any(lemma(sentence, c) in {"off", "on"} for c in children(sentence, index, "compound")):
        for thing in children(sentence, index, "obj"):
            of = children(sentence, thing, "nmod") if lemma(sentence, thing) in _SPELLS else ()
            if any(lemma(sentence, t) in HARMS - _NO_DEED for t in (thing, *of)) and thing > index:
                ahead = [
                    c for c in children(sentence, index, "obl") if c > thing and not prepositions(sentence, c) & {"in"}
                ]
                near = [c for c in ahead if min(sentence.subtree(c)) == max(sentence.subtree(thing)) + 1]
                return (*sentence.subtree(thing), *(i for c in near[:1] for i in sentence.subtree(c)))
    if word in _WARNING:
        for thing in children(sentence, index, "obl"):
            if prepositions(sentence, thing) & {"of"} and lemma(sentence, thing) in HARMS - _NO_DEED:
                return without(sentence, thing, "case")
    return ()


def _voted(sentence: Sentence, index: int, word: str) -> tuple[int, ...]:
    """Return what is voted: "voted to strike", "voted for a walk-out", "voted in favour of strikes"."""
    if word not in _VOTING:
        return ()
    for clause in children(sentence, index, "xcomp", "advcl"):
        if is_infinitive(sentence, clause) and is_threat(sentence, clause):
            return without(sentence, clause, "mark")
    for thing in children(sentence, index, "obl"):
        below = (thing, *children(sentence, thing, "nmod"))
        if prepositions(sentence, thing) & {"for", "in"} and any(is_bad(sentence, t) for t in below):
            return without(sentence, thing, "case")
    return ()


def _due(sentence: Sentence, index: int, word: str) -> tuple[int, ...]:
    """Return what somebody is to do: "are to strike", "are set to walk out"."""
    if sentence.words[index] in _DUE:
        for clause in children(sentence, index, "xcomp"):
            if is_infinitive(sentence, clause) and is_threat(sentence, clause):
                return without(sentence, clause, "mark")
    to_be = is_infinitive(sentence, index) and any(
        lemma(sentence, c) == "be" for c in children(sentence, index, "cop", "aux")
    )
    if to_be and word != "be" and is_threat(sentence, index):
        return without(sentence, index, "nsubj", "aux", "cop", "mark", "punct", "parataxis", "advcl")
    return ()
