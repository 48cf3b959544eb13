"""Verbs of people who meet: meet, negotiate, confer; call and speak where they do so by phone or alone."""

from __future__ import annotations

from dragoman.reading.claims.meetings.participants import Participants
from dragoman.reading.tree import children, lemma, prepositions, related, subject
from dragoman.terms.syntax import Sentence

KINDS_OF_VERB = {
    "meet": "meeting", "negotiate": "talks", "confer": "meeting", "talk": "talks", "huddle": "meeting",
    "gather": "meeting", "convene": "meeting", "assemble": "meeting", "telephone": "phone_call", "phone": "phone_call",
    "speak": "conversation", "reconvene": "meeting", "bargain": "talks", "sit": "meeting",
}  # fmt: skip
_CALLS = ("by phone", "on the phone", "by telephone", "on the telephone", "by video", "over the phone")


def is_meeting_verb(sentence: Sentence, index: int, text: str, who: Participants) -> bool:
    """Tell whether a verb is of people who meet: not "met the target", nor "spoke to reporters"."""
    word = lemma(sentence, index)
    if sentence.tokens[index].upos != "VERB" or word not in KINDS_OF_VERB:
        return False
    objects = children(sentence, index, "obj")
    both = len(set(who_meets(sentence, index, who))) > 1
    if word in {"telephone", "phone"} or (word == "meet" and objects):
        person = any(who.is_person(sentence, c) for c in objects) and subject(sentence, index) is not None
        return bool(objects) and (both or person)
    if word in {"gather", "convene", "assemble", "reconvene", "bargain"}:
        return not objects and both
    if word == "sit":
        return both and any(lemma(sentence, i) == "down" for i in range(index, min(index + 2, len(sentence.tokens))))
    with_whom = [c for c in children(sentence, index, "obl") if prepositions(sentence, c) & {"with", "by", "to"}]
    named = [c for c in with_whom if who.of_phrase(sentence, c)]
    if word == "speak":
        alone = not with_whom and bool(children(sentence, index, "nsubj"))
        return both and (is_call(sentence, index, text) or alone)
    if both and is_call(sentence, index, text):
        return True
    return bool(named) or (word in {"meet", "confer"} and subject(sentence, index) is not None)


def is_call(sentence: Sentence, index: int, text: str) -> bool:
    words = sentence.subtree(index)
    said = " ".join(text[sentence.tokens[words[0]].start : sentence.tokens[words[-1]].end].split())
    return lemma(sentence, index) in {"telephone", "phone"} or any(call in said for call in _CALLS)


def who_meets(sentence: Sentence, index: int, who: Participants) -> list[str]:
    """Return who meets: the subject's parties, and those of the object or after "with"."""
    first = subject(sentence, index)
    others = [
        c
        for c in children(sentence, index, "obj", "obl")
        if related(sentence, c, "obj") or prepositions(sentence, c) & {"with", "by", "to"}
    ]
    heads = [*([first] if first is not None else []), *others]
    return [party for head in heads for party in who.of_phrase(sentence, head)]
