"""Verbs of people who meet: meet, negotiate, confer; call and speak where they do so by phone or alone."""

from __future__ import annotations

from dragoman.reading.claims.meetings.participants import Participants
from dragoman.reading.tree import children, lemma, prepositions, subject
from dragoman.terms.syntax import Sentence

KINDS_OF_VERB = {
    "meet": "meeting", "negotiate": "talks", "confer": "meeting", "talk": "talks", "huddle": "meeting",
    "gather": "meeting", "convene": "meeting", "assemble": "meeting", "telephone": "phone_call", "phone": "phone_call",
    "speak": "conversation", "reconvene": "meeting", "bargain": "talks", "sit": "meeting",
}  # fmt: skip
_GATHERING = frozenset("gather convene assemble reconvene bargain".split())
_CALLS = ("by phone", "on the phone", "by telephone", "on the telephone", "by video", "over the phone")


def is_meeting_verb(sentence: Sentence, index: int, text: str, who: Participants) -> bool:
    """Tell whether a verb is of people who meet: not "met the target", nor "spoke to reporters"."""
    word = lemma(sentence, index)
    if sentence.tokens[index].upos != "VERB" or word not in KINDS_OF_VERB:
        return False
    if word in _GATHERING:
        return not children(sentence, index, "obj") and _are_several(sentence, index, who)
    if word == "sit":
        following = range(index + 1, min(index + 2, len(sentence.tokens)))
        return any(lemma(sentence, i) == "down" for i in following) and _are_several(sentence, index, who)
    if word == "speak":
        spoken = is_call(sentence, index, text) or _speak_alone(sentence, index)
        return spoken and _are_several(sentence, index, who)
    if word in {"telephone", "phone"} or (word == "meet" and children(sentence, index, "obj")):
        return _meets_object(sentence, index, who)
    return _meets_with(sentence, index, text, who)


def _are_several(sentence: Sentence, index: int, who: Participants) -> bool:
    return len(set(who_meets(sentence, index, who))) > 1


def _speak_alone(sentence: Sentence, index: int) -> bool:
    """Tell whether people spoke, and to nobody else."""
    return not _with_whom(sentence, index) and bool(children(sentence, index, "nsubj"))


def _meets_object(sentence: Sentence, index: int, who: Participants) -> bool:
    objects = children(sentence, index, "obj")
    person = any(who.is_person(sentence, c) for c in objects) and subject(sentence, index) is not None
    return bool(objects) and (person or _are_several(sentence, index, who))


def _meets_with(sentence: Sentence, index: int, text: str, who: Participants) -> bool:
    named = any(who.of_phrase(sentence, c) for c in _with_whom(sentence, index))
    alone = lemma(sentence, index) in {"meet", "confer"} and subject(sentence, index) is not None
    return named or alone or (is_call(sentence, index, text) and _are_several(sentence, index, who))


def _with_whom(sentence: Sentence, index: int) -> list[int]:
    return [c for c in children(sentence, index, "obl") if prepositions(sentence, c) & {"with", "by", "to"}]


def is_call(sentence: Sentence, index: int, text: str) -> bool:
    """Tell whether people talk from afar: "telephoned", "spoke by phone"."""
    words = sentence.subtree(index)
    said = " ".join(text[sentence.tokens[words[0]].start : sentence.tokens[words[-1]].end].split())
    return lemma(sentence, index) in {"telephone", "phone"} or any(call in said for call in _CALLS)


def who_meets(sentence: Sentence, index: int, who: Participants) -> list[str]:
    """Return who meets: the subject's parties, and those of the object or after "with"."""
    first = subject(sentence, index)
    heads = [*([first] if first is not None else []), *children(sentence, index, "obj"), *_with_whom(sentence, index)]
    return [party for head in heads for party in who.of_phrase(sentence, head)]
