"""Verbs of people who come back to the talks, sit, face each other or part, where no noun names the meeting.

"Negotiators return to Havana on May 3", "the airline and the union are to resume on Monday", "the council sits in
Vienna", "the ministers broke up after 19 hours". They tell of one only of several sides, or of a body that sits.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.claims.meetings.groups import FACING
from dragoman.reading.claims.meetings.participants import Participants
from dragoman.reading.claims.meetings.people import is_people
from dragoman.reading.mentions.time_words import DAYS, MONTH_NAMES
from dragoman.reading.tree import children, lemma, prepositions, related, subject
from dragoman.terms.syntax import Sentence

_RETURNING = frozenset("return go come fly travel".split())
_TRYING = frozenset({"try", "have"})
_PARTING = frozenset({"break", "split", "part"})
COMING_BACK = _RETURNING | _TRYING | {"resume", "face", "closet", "split", "part"}
_BODIES = frozenset("committee commission council board cabinet parliament assembly panel caucus senate".split())
_AGAIN = frozenset({"again", "anew", "afresh"})
_TRIES = frozenset("try go attempt stab crack".split())
_TIMES = frozenset({*DAYS, *MONTH_NAMES, *"tomorrow tonight week month weekend morning afternoon evening".split()})
_CAPITALS = frozenset("capital city town resort".split())
_TOGETHER = frozenset({"they", "both"})


def come_back(sentence: Sentence, index: int, who: Participants) -> bool:
    """Tell whether a verb of ``COMING_BACK`` is of people who meet again, face each other or part.

    Parameters
    ----------
    sentence : Sentence
    index : int
        The verb.
    who : Participants
    """
    word, first = sentence.lemmas[index], subject(sentence, index)
    if first is None or not (is_people(sentence, first, who) or who.of_phrase(sentence, first)):
        return False
    if word == "closet":
        return bool(children(sentence, index, "nsubj"))
    if not are_sides(sentence, first, who):
        return False
    if word == "face":
        return any(sentence.words[c] in {"each", "one"} for c in children(sentence, index, "obj"))
    return face_to_face(sentence, index) or _meet_again(sentence, index, word, who)


def _meet_again(sentence: Sentence, index: int, word: str, who: Participants) -> bool:
    """Tell whether those of several sides try again, part, or come back to a town or to their talks on a day."""
    if word in _TRYING:
        return _tries_again(sentence, index, word)
    if children(sentence, index, "obj", "xcomp", "ccomp"):
        return False
    if word in _PARTING:
        return parts(sentence, index, who)
    back = word == "return" or "back" in sentence.words[index + 1 : index + 2]
    there = back and _is_there(sentence, index) and not _is_asked(sentence, index)
    return (word == "resume" or there) and is_dated(sentence, index)


def _is_asked(sentence: Sentence, index: int) -> bool:
    """Tell whether it is what others invite people to do: the invitation tells of the meeting."""
    above = sentence.tokens[index].head
    return above >= 0 and lemma(sentence, above) in {"invite", "summon"} and related(sentence, index, "xcomp", "advcl")


def are_sides(sentence: Sentence, head: int, who: Participants, *, but: Sequence[str] = ()) -> bool:
    """Tell whether people are of several sides, or those who face each other whoever they are: "negotiators"."""
    plural = sentence.tokens[head].xpos == "NNS" or sentence.words[head] in _TOGETHER
    facing = plural and (sentence.lemmas[head] in FACING or sentence.words[head] in _TOGETHER)
    parties = who.of_phrase(sentence, head, but=but)
    return len(set(parties)) > 1 or (facing and not parties)


def sits(sentence: Sentence, index: int, who: Participants) -> bool:
    """Tell whether a body sits, people of several sides sit again, or somebody sits them down together."""
    if children(sentence, index, "obj"):
        people = any(is_people(sentence, c, who) for c in children(sentence, index, "obj"))
        return people and not {"down", "together"}.isdisjoint(sentence.words[index + 1 : index + 4])
    first = subject(sentence, index)
    if first is None or not (is_dated(sentence, index) or _is_there(sentence, index)):
        return False
    again = any(lemma(sentence, c) in _AGAIN for c in children(sentence, index, "advmod"))
    return sentence.lemmas[first] in _BODIES or (again and is_people(sentence, first, who))


def parts(sentence: Sentence, index: int, who: Participants) -> bool:
    """Tell whether those who met part: "broke up after 19 hours", "split up at midnight", "parted with nothing"."""
    first = subject(sentence, index)
    up = sentence.lemmas[index] == "part" or "up" in sentence.words[index + 1 : index + 2]
    plural = first is not None and sentence.tokens[first].xpos in {"NNS", "NNPS"} and is_people(sentence, first, who)
    alone = not children(sentence, index, "obj", "xcomp", "ccomp") and not any(
        prepositions(sentence, c) & {"into", "from", "with"} and is_people(sentence, c, who)
        for c in children(sentence, index, "obl")
    )
    after = any(prepositions(sentence, c) & {"after", "at", "without"} for c in children(sentence, index, "obl"))
    return bool(up and plural and alone and after and first is not None and who.of_phrase(sentence, first))


def face_to_face(sentence: Sentence, index: int) -> bool:
    """Tell whether people come or meet "face to face"."""
    return sentence.words[index + 1 : index + 4] == ("face", "to", "face")


def is_dated(sentence: Sentence, index: int) -> bool:
    """Tell whether a day, month or week stands in the clause of a verb."""
    return any(lemma(sentence, i) in _TIMES for i in sentence.subtree(index))


def _is_there(sentence: Sentence, index: int) -> bool:
    """Tell whether people go to a town, or sit in one."""
    below = children(sentence, index, "obl", "advmod")
    beside = [*below, *(c for at in below for c in children(sentence, at, "obl", "nmod"))]
    named = {name.last for name in sentence.names if name.label == "LOC"}
    there = (c for c in beside if prepositions(sentence, c) & {"to", "in", "at"})
    return any(c in named or lemma(sentence, c) in _CAPITALS for c in there)


def _tries_again(sentence: Sentence, index: int, word: str) -> bool:
    if not is_dated(sentence, index):
        return False
    if word == "try":
        behind = sentence.words[index + 1 : index + 3]
        return not children(sentence, index, "obj", "xcomp") and (
            behind[:1] in {("again",), ("anew",)} or behind == ("once", "more")
        )
    return any(lemma(sentence, c) in _TRIES for c in children(sentence, index, "obj"))
