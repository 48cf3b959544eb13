"""Verbs of people whom others receive, see, brief or call on: a meeting only of people with people."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.claims.meetings.callers import CALLING, are_called, is_called
from dragoman.reading.claims.meetings.calls import OFFICIALS
from dragoman.reading.claims.meetings.participants import Participants
from dragoman.reading.claims.meetings.people import is_people
from dragoman.reading.claims.meetings.verb_status import is_future
from dragoman.reading.mentions.time_words import DAYS, MONTH_NAMES
from dragoman.reading.tree import children, is_infinitive, lemma, prepositions, related, subject
from dragoman.terms.syntax import Sentence

RECEIVING = frozenset("receive host see brief welcome greet visit call".split())
# Verbs that are said of more than guests: only with a day, or a word that shows a meeting.
_ANYHOW = frozenset({"welcome", "greet", "visit", "call"})
# What shows that to see somebody was to meet him.
_ALONE = frozenset("separately together alone privately again briefly tonight tomorrow later afterwards then".split())
_DURING = frozenset({"during", "before", "after", "over"})
_DATED = frozenset({*DAYS, *MONTH_NAMES, "week", "month", "morning", "afternoon", "evening", "night", "tomorrow"})


def is_received(sentence: Sentence, index: int, who: Participants, parties: Sequence[str]) -> bool:
    """Tell whether somebody receives people of another side, sees or briefs them, or asks them to come to a place.

    Parameters
    ----------
    sentence : Sentence
    index : int
        The verb.
    who : Participants
    parties : sequence of str
        The ids of its subject's and object's parties.
    """
    word = sentence.lemmas[index]
    told = [*children(sentence, index, "obj"), *_received(sentence, index)]
    if word in CALLING or (word == "call" and is_called(sentence, index, who, parties)):
        return are_called(sentence, index, who, parties)
    if word == "call":
        told = _called_on(sentence, index)
    objects = [c for c in told if is_people(sentence, c, who)]
    if word in _ANYHOW and not _is_seen(sentence, index):
        return False
    if word == "see":
        objects = objects or [
            c for c in children(sentence, index, "obj") if sentence.words[c] in {"each", "them", "both"}
        ]
        return bool(objects) and _is_seen(sentence, index) and not children(sentence, index, "ccomp", "xcomp")
    if word == "brief":
        named = any(sentence.tokens[c].upos == "PROPN" for c in objects)
        return named or (bool(objects) and len(set(parties)) > 1)
    return _hosts(sentence, index, objects, who, parties)


def _hosts(sentence: Sentence, index: int, objects: Sequence[int], who: Participants, parties: Sequence[str]) -> bool:
    """Tell whether an official receives people, or one side those of another."""
    first = subject(sentence, index)
    if first is not None and sentence.words[first] in {"who", "which", "what"}:
        return False
    known = any(lemma(sentence, c) in OFFICIALS or who.is_person(sentence, c) for c in objects)
    official = known and first is not None and is_people(sentence, first, who)
    return bool(objects) and (official or len(set(parties)) > 1)


def _called_on(sentence: Sentence, index: int) -> list[int]:
    """Return whom somebody called on, not to do something but to see him."""
    if sentence.lemmas[index] != "call" or children(sentence, index, "obj", "xcomp", "ccomp", "compound"):
        return []
    on = [c for c in children(sentence, index, "obl") if prepositions(sentence, c) == {"on"}]
    visited = [c for c in on if lemma(sentence, c) not in _DATED]
    official = any(lemma(sentence, c) in OFFICIALS for c in visited) and _is_seen(sentence, index)
    return visited if official or not children(sentence, index, "advcl") else []


def _received(sentence: Sentence, index: int) -> list[int]:
    """Return the subject of a passive: "was received by the premier"."""
    passive = any(sentence.tokens[c].deprel == "aux:pass" for c in sentence.children[index])
    return list(children(sentence, index, "nsubj")) if passive else []


def _in_turn(sentence: Sentence, index: int) -> bool:
    """Tell whether people are seen "in turn" or "one after the other"."""
    said = " ".join(sentence.words[i] for i in sentence.subtree(index))
    return any(words in said for words in ("in turn", "one after the other", "one by one", "one after another"))


def _is_seen(sentence: Sentence, index: int) -> bool:
    beside = children(sentence, index, "obl", "advmod")
    meant = is_infinitive(sentence, index)
    if meant and related(sentence, index, "advcl") and sentence.tokens[index].xpos == "VB":
        return True  # "flew to Oslo to see the envoy"
    if _in_turn(sentence, index) or (
        is_future(sentence, index) and sentence.lemmas[index] in {"see", "receive", "call"}
    ):
        return True
    if any("as" in prepositions(sentence, c) for c in beside):
        return False
    return any(lemma(sentence, c) in _ALONE | _DATED or prepositions(sentence, c) & _DURING for c in beside)
