"""Verbs of people whom others call to a place: invited, summoned, called back; a meeting of several sides only."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.claims.meetings.coming_back import are_sides
from dragoman.reading.claims.meetings.participants import Participants
from dragoman.reading.claims.meetings.people import is_people
from dragoman.reading.tree import children, lemma, prepositions, subject
from dragoman.terms.syntax import Sentence

CALLING = frozenset("invite summon".split())
_COMING = frozenset("come return travel go fly attend".split())
_THERE = frozenset({"to", "in", "at", "into"})
_BACK = frozenset({"back", "in", "together"})
_DIPLOMATS = frozenset("ambassador envoy charge chargé attache attaché diplomat consul d'affaires minister".split())


def are_called(sentence: Sentence, index: int, who: Participants, parties: Sequence[str]) -> bool:
    """Tell whether people of several sides are asked to come to a place, or back, or another's envoy is summoned.

    Parameters
    ----------
    sentence : Sentence
    index : int
        The verb.
    who : Participants
    parties : sequence of str
        The ids of its subject's and object's parties.
    """
    if is_called(sentence, index, who, parties):
        return True
    objects = [c for c in children(sentence, index, "obj") if is_people(sentence, c, who)]
    coming = any(comes(sentence, index, c) for c in children(sentence, index, "xcomp", "advcl"))
    places = [c for c in children(sentence, index, "obl") if prepositions(sentence, c) & _THERE]
    first = subject(sentence, index)
    hosts = who.of_phrase(sentence, first) if first is not None else []
    several = any(len(set(who.of_phrase(sentence, c, but=hosts))) > 1 for c in objects)
    return several and bool(places or coming)


def is_called(sentence: Sentence, index: int, who: Participants, parties: Sequence[str]) -> bool:
    """Tell whether people of several sides are called back, or an envoy is called in.

    Parameters are those of ``are_called``.
    """
    return _are_called_back(sentence, index, who) or _are_called_in(sentence, index, parties)


def _are_called_back(sentence: Sentence, index: int, who: Participants) -> bool:
    """Tell whether somebody calls people of several sides back, in or together: "call the two sides back in May"."""
    objects = [c for c in children(sentence, index, "obj") if is_people(sentence, c, who)]
    back = not _BACK.isdisjoint(sentence.words[c] for c in children(sentence, index, "advmod", "compound"))
    first = subject(sentence, index)
    hosts = who.of_phrase(sentence, first) if first is not None else []
    return back and any(are_sides(sentence, c, who, but=hosts) for c in objects)


def _are_called_in(sentence: Sentence, index: int, parties: Sequence[str]) -> bool:
    """Tell whether a government summoned or called in another's ambassador or envoy."""
    objects = children(sentence, index, "obj") if sentence.lemmas[index] == "summon" else called_in(sentence, index)
    return len(set(parties)) > 1 and any(lemma(sentence, c) in _DIPLOMATS for c in objects)


def called_in(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return whom somebody "called in", also where the parser took the particle for a preposition."""
    if sentence.lemmas[index] != "call" or "in" not in sentence.words[index + 1 : index + 2]:
        return ()
    behind = [c for c in children(sentence, index, "obl") if prepositions(sentence, c) == {"in"}]
    return (*children(sentence, index, "obj"), *(c for c in behind[:1] if lemma(sentence, c) in _DIPLOMATS))


def comes(sentence: Sentence, index: int, clause: int) -> bool:
    """Tell whether a clause under a verb says where people are asked to come: "invited them to return to Cairo"."""
    going = sentence.lemmas[index] in CALLING and sentence.lemmas[clause] in _COMING
    return going and any(prepositions(sentence, c) & _THERE for c in children(sentence, clause, "obl"))
