"""Verbs of people who meet: meet, negotiate, confer; call and speak where they do so by phone or alone.

Some verbs are a meeting only of people with people: a minister receives another, a mediator summons both sides to a
place. Where a noun beside the verb names the meeting ("flew to Lima for talks"), the noun is read instead.
"""

from __future__ import annotations

from dragoman.reading.claims.meetings.nouns import KINDS_OF_NOUN
from dragoman.reading.claims.meetings.participants import Participants
from dragoman.reading.claims.meetings.people import is_people
from dragoman.reading.mentions.time_words import WEEKDAYS
from dragoman.reading.tree import children, lemma, prepositions, related, subject, without
from dragoman.terms.syntax import Sentence

KINDS_OF_VERB = {
    "meet": "meeting", "negotiate": "talks", "confer": "meeting", "talk": "talks", "huddle": "meeting",
    "gather": "meeting", "convene": "meeting", "assemble": "meeting", "telephone": "phone_call", "phone": "phone_call",
    "speak": "conversation", "reconvene": "meeting", "bargain": "talks", "sit": "meeting", "consult": "talks",
    "receive": "meeting", "host": "meeting", "invite": "meeting", "summon": "meeting", "parley": "talks",
    "see": "meeting", "spend": "meeting", "brief": "meeting",
}  # fmt: skip
_MEETING = frozenset("meet confer huddle convene reconvene".split())
_TALKING = frozenset("negotiate talk consult bargain parley".split())
_RECEIVING = frozenset("receive host see brief".split())
CALLING = frozenset("invite summon".split())
_CALLS = ("by phone", "on the phone", "by telephone", "on the telephone", "by video", "over the phone", "by video link")
_PRESS = frozenset("reporter journalist radio television newspaper station channel press agency magazine".split())
_AMONG_THEM = frozenset({*WEEKDAYS, *"privately together again directly briefly alone minute hour today".split()})
_HOURS = frozenset("minute hour day afternoon morning evening night weekend".split())
# How those sit who talk: "sat down", "sat together", "sat in the same room".
_TOGETHER = frozenset("down together across opposite".split())
_AT_ONE = frozenset("room table".split())


def is_meeting_verb(sentence: Sentence, index: int, text: str, who: Participants) -> bool:
    """Tell whether a verb is of people who meet: not "met the target", nor "spoke to reporters"."""
    word = sentence.lemmas[index]
    if word not in KINDS_OF_VERB or sentence.tokens[index].upos != "VERB" or _is_named_beside(sentence, index):
        return False
    if word == "speak" or (word in _TALKING and _is_call(sentence, index, text)):
        spoken = is_call(sentence, index, text) or _speak_alone(sentence, index)
        return spoken and _are_several(sentence, index, who) and not _is_press(sentence, index)
    if word in {"telephone", "phone", "meet"} and children(sentence, index, "obj"):
        return _meets_object(sentence, index, who)
    if word in _RECEIVING | CALLING:
        return _receives(sentence, index, who)
    if word in {"sit", "spend"}:
        beside = _sits_together(sentence, index) if word == "sit" else _spends_hours(sentence, index)
        return beside and _are_several(sentence, index, who)
    return _meets(sentence, index, who)


def _sits_together(sentence: Sentence, index: int) -> bool:
    beside = {lemma(sentence, c) for c in children(sentence, index, "advmod", "compound", "obl")}
    return bool(beside & (_TOGETHER | _AT_ONE)) or "down" in sentence.words[index + 1 : index + 2]


def _spends_hours(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody spent time "with" others: "spent two hours with the envoy"."""
    time = any(lemma(sentence, c) in _HOURS for c in children(sentence, index, "obj"))
    return time and any("with" in prepositions(sentence, c) for c in children(sentence, index, "obl"))


def _meets(sentence: Sentence, index: int, who: Participants) -> bool:
    """Tell whether a verb without object is of people who meet, or deal "with" others."""
    word = sentence.lemmas[index]
    first = _first(sentence, index, who)
    if children(sentence, index, "obj") or first is None:
        return False
    if word in _TALKING and related(sentence, index, "acl") and not is_people(sentence, first, who):
        return False  # "a pact negotiated with the unions"
    with_whom = _with_whom(sentence, index)
    if with_whom:
        if word == "talk":
            return _are_several(sentence, index, who)
        named = any(who.of_phrase(sentence, c) or is_people(sentence, c, who) for c in with_whom)
        return named and (is_people(sentence, first, who) or word not in _MEETING)
    if word in _MEETING:
        return is_people(sentence, first, who)
    return word not in {"talk", "negotiate"} and _are_several(sentence, index, who)


def _is_named_beside(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun right under the verb names the meeting: "met for talks", "invited them to a summit"."""
    beside = (
        children(sentence, index, "obl") if sentence.lemmas[index] != "receive" else children(sentence, index, "obj")
    )
    return any(
        lemma(sentence, c) in KINDS_OF_NOUN
        and (prepositions(sentence, c) & {"for", "to"} or related(sentence, c, "obj"))
        for c in beside
    )


def _are_several(sentence: Sentence, index: int, who: Participants) -> bool:
    return len(set(who_meets(sentence, index, who))) > 1


def _speak_alone(sentence: Sentence, index: int) -> bool:
    """Tell whether people spoke, to nobody else, and as in a meeting: "spoke privately", "spoke for an hour"."""
    beside = {lemma(sentence, c) for c in children(sentence, index, "advmod", "obl")}
    return not _with_whom(sentence, index) and bool(children(sentence, index, "nsubj") and beside & _AMONG_THEM)


def _is_press(sentence: Sentence, index: int) -> bool:
    return any(lemma(sentence, c) in _PRESS for c in _with_whom(sentence, index))


def _meets_object(sentence: Sentence, index: int, who: Participants) -> bool:
    objects = children(sentence, index, "obj")
    person = any(who.is_person(sentence, c) for c in objects) and subject(sentence, index) is not None
    return person or _are_several(sentence, index, who)


def _receives(sentence: Sentence, index: int, who: Participants) -> bool:
    """Tell whether somebody receives people of another side, or asks them to come to a place."""
    objects = [c for c in children(sentence, index, "obj") if is_people(sentence, c, who)]
    word = sentence.lemmas[index]
    if word == "see" and "separately" not in {lemma(sentence, c) for c in children(sentence, index, "advmod")}:
        return False
    if word == "brief":
        return any(sentence.tokens[c].upos == "PROPN" for c in objects)
    places = [c for c in children(sentence, index, "obl") if prepositions(sentence, c) & {"to", "in", "at", "into"}]
    if word in CALLING:
        return bool(objects and places) and any(len(set(who.of_phrase(sentence, c))) > 1 for c in objects)
    return bool(objects) and _are_several(sentence, index, who)


def _first(sentence: Sentence, index: int, who: Participants) -> int | None:
    """Return who meets: the subject; where that is no person and the verb is joined to others, the subject of those."""
    found = subject(sentence, index)
    at = index
    while found is not None and not is_people(sentence, found, who) and related(sentence, at, "conj", "ccomp", "advcl"):
        at = sentence.tokens[at].head
        found = subject(sentence, at) or found
    return found


def is_call(sentence: Sentence, index: int, text: str) -> bool:
    """Tell whether people talk from afar: "telephoned", "spoke by phone"."""
    return sentence.lemmas[index] in {"telephone", "phone"} or _is_call(sentence, index, text)


def _is_call(sentence: Sentence, index: int, text: str) -> bool:
    words = without(sentence, index, "advcl", "conj", "parataxis")
    said = " ".join(text[sentence.tokens[words[0]].start : sentence.tokens[words[-1]].end].split())
    return any(call in said for call in _CALLS)


def who_meets(sentence: Sentence, index: int, who: Participants) -> list[str]:
    """Return who meets: the subject's parties, and those of the object or after "with"."""
    first = _first(sentence, index, who)
    heads = [*([first] if first is not None else []), *children(sentence, index, "obj"), *_with_whom(sentence, index)]
    return [party for head in heads for party in who.of_phrase(sentence, head)]


def _with_whom(sentence: Sentence, index: int) -> list[int]:
    towards = {"with", "by", "to"} if sentence.lemmas[index] not in CALLING else {"with"}
    return [c for c in children(sentence, index, "obl") if prepositions(sentence, c) & towards]
