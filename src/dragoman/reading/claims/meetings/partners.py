"""Who meets by a verb of meeting: its subject, its object, those it is done with, and who else is there."""

from __future__ import annotations

from dragoman.reading.claims.meetings.callers import CALLING, called_in
from dragoman.reading.claims.meetings.participants import Participants
from dragoman.reading.claims.meetings.people import is_people
from dragoman.reading.claims.meetings.present import also_there
from dragoman.reading.tree import children, prepositions, related, subject
from dragoman.terms.syntax import Sentence

# What people do "with" each other who meet over a matter.
DISCUSSING = frozenset("discuss review explore debate exchange".split())
_JOINED = ("conj", "ccomp", "advcl")


def who_meets(sentence: Sentence, index: int, who: Participants) -> list[str]:
    """Return who meets: the subject's parties, and those of the object or after "with"."""
    first = first_of(sentence, index, who)
    word = sentence.lemmas[index]
    objects = () if word in {"negotiate", "face", *DISCUSSING} else children(sentence, index, "obj")
    objects += (*children(sentence, index, "xcomp"), *called_in(sentence, index)) if word == "call" else ()
    subjects = who.of_phrase(sentence, first) if first is not None else []
    others = [*objects, *with_whom(sentence, index)]
    met = [party for head in others for party in who.of_phrase(sentence, head, but=subjects)]
    return [*subjects, *(met or who.counterparts(sentence, others, subjects)), *also_there(sentence, index, who)]


def first_of(sentence: Sentence, index: int, who: Participants) -> int | None:
    """Return who meets: the subject; where that is no person and the verb is joined to others, the subject of those."""
    found = subject(sentence, index)
    found = reconvenes(sentence, index) if found is None else found
    at = index
    while found is not None and not is_people(sentence, found, who) and related(sentence, at, *_JOINED):
        at = sentence.tokens[at].head
        found = subject(sentence, at) or found
    return found


def with_whom(sentence: Sentence, index: int) -> list[int]:
    """Return those with whom it is done: after "with", and what else a verb has before them."""
    word = sentence.lemmas[index]
    towards = {"with"} if word in CALLING else {"between"} if word == "shuttle" else {"with", "by", "to"}
    towards |= {"on"} if word == "call" else {"between"} if word in {"haggle", "wrangle"} else set()
    beside = children(sentence, index, "obl")
    if word == "spend":  # "spent the day in a villa with the envoy"
        beside += tuple(
            c for at in (*beside, *children(sentence, index, "obj")) for c in children(sentence, at, "nmod")
        )
    return [c for c in beside if prepositions(sentence, c) & towards]


def are_several(sentence: Sentence, index: int, who: Participants) -> bool:
    """Tell whether more than one party meets, or the subject is of so many."""
    first = first_of(sentence, index, who)
    told = first is not None and who.least(sentence, first) > 1
    return told or len(set(who_meets(sentence, index, who))) > 1


def reconvenes(sentence: Sentence, index: int) -> int | None:
    """Return who reconvenes where the parser took the verb for a noun: "the working party reconvenes on Monday"."""
    if sentence.words[index] not in {"reconvenes", "reconvene"} or sentence.tokens[index].upos != "NOUN":
        return None
    return next(iter(children(sentence, index, "compound")), None)
