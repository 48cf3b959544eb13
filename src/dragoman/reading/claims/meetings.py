"""Meetings: talks, sessions, rounds, calls; each listed once, at the words that tell most of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.meeting_mentions import MeetingMention, MeetingMentions
from dragoman.terms.findings import Meeting, Mentions
from dragoman.terms.report import Story
from dragoman.terms.span import trimmed
from dragoman.terms.syntax import Sentence

_TWO, _THREE = 2, 3
_OWN_KIND = frozenset({"phone_call", "plenary_session", "summit", "conference"})
_TALKS = frozenset({"talks", "round", "meeting"})


def find_meetings(
    story: Story, sentences: tuple[Sentence, ...], mentions: Mentions, holders: Holders
) -> tuple[Meeting, ...]:
    """Return the meetings of a report.

    A title says again what the story says: its words give way to those of the story.
    """
    text = story.report.text
    found = MeetingMentions(text, mentions, holders)
    titles = {at for at, paragraph in enumerate(story.paragraphs) if paragraph.kind == "title"}
    merged: list[MeetingMention] = []
    for sentence in sentences:
        for mention in found.of(sentence, merged):
            _merge(merged, dataclasses.replace(mention, in_title=sentence.paragraph in titles))
    kept = _with_round(_with_the_talks(merged, found.main_two()))
    return tuple(_meeting(text, at, mention) for at, mention in enumerate(kept, start=1))


def _with_the_talks(merged: list[MeetingMention], main: list[str]) -> list[MeetingMention]:
    """Keep the mentions that tell something; where none is of talks, the first bare one is of the main parties."""
    kept = [m for m in merged if _tells(m)]
    bare = next((m for m in merged if m.kind == "talks" and not m.in_title and len(m.participants) < _TWO), None)
    if bare is None or len(main) < _TWO or any(m.kind in _TALKS and len(m.participants) >= _TWO for m in kept):
        return kept
    known = dataclasses.replace(
        bare, participants=(*bare.participants, *(p for p in main if p not in bare.participants))
    )
    return [known if m is bare else m for m in merged if _tells(m) or m is bare]


def _tells(found: MeetingMention) -> bool:
    """Tell whether a mention says more than that there are talks."""
    told = found.participants or found.time or found.eventful or found.ordinal
    return bool(told or found.status != "held") and not (found.in_title and not found.participants)


def _with_round(found: Iterable[MeetingMention]) -> list[MeetingMention]:
    """Give the sessions of a round those who take part in it."""
    kept = list(found)
    largest = max((m.participants for m in kept), key=len, default=())
    if len(largest) <= _THREE:
        return kept
    return [
        dataclasses.replace(m, participants=largest) if m.kind == "plenary_session" and not m.participants else m
        for m in kept
    ]


def _meeting(text: str, at: int, found: MeetingMention) -> Meeting:
    return Meeting(
        id=f"M{at}",
        kind=_kind(found),
        participants=found.participants,
        span=trimmed(text, found.start, found.end),
        date=found.time.span if found.time else None,
        place=trimmed(text, *found.place) if found.place else None,
        duration=found.duration.span if found.duration else None,
        status=found.status,
        rule=found.rule,
        ordinal=found.ordinal if _is_round(found) else None,
        happened=found.time.first if found.time else None,
    )


def _is_round(found: MeetingMention) -> bool:
    return found.kind == "round" or len(found.participants) > _THREE


def _kind(found: MeetingMention) -> str:
    if found.kind in _OWN_KIND:
        return found.kind
    if _is_round(found):
        return "plenary_round"
    return {_TWO: "bilateral", _THREE: "trilateral"}.get(len(found.participants), found.kind)


def _merge(merged: list[MeetingMention], new: MeetingMention) -> None:
    """Add a mention, or join it to the meeting that it mentions again."""
    for at in range(len(merged) - 1, -1, -1):
        if _same(merged[at], new):
            merged[at] = _joined(merged[at], new)
            return
    merged.append(new)


def _joined(old: MeetingMention, new: MeetingMention) -> MeetingMention:
    words = new if old.in_title and not new.in_title else old
    return dataclasses.replace(
        words,
        participants=max(old.participants, new.participants, key=len),
        time=old.time or new.time,
        place=old.place or new.place,
        duration=old.duration or new.duration,
        ordinal=old.ordinal or new.ordinal,
        status=new.status if old.status == "held" else old.status,
        eventful=old.eventful or new.eventful,
    )


def _same(old: MeetingMention, new: MeetingMention) -> bool:
    """Tell whether two mentions are of one meeting: nothing in them differs, and the later is definite or bare."""
    if new.apart or _differ(old, new):
        return False
    if old.kind == "talks" and new.kind in {"round", "talks"}:
        return not new.eventful or new.definite or new.kind == "round" or old.in_title
    alike = old.kind == new.kind or {old.kind, new.kind} <= _TALKS
    known = new.definite or old.in_title or not (new.participants or new.time)
    return alike and known and new.noun in {old.noun, "talk"}


def _differ(old: MeetingMention, new: MeetingMention) -> bool:
    if old.time and new.time and old.time.first != new.time.first:
        return True
    if old.ordinal and new.ordinal and old.ordinal != new.ordinal:
        return True
    one, other = set(old.participants), set(new.participants)
    if one and other and not (one <= other or other <= one):
        return True
    return len(one) > _TWO and len(other) == _TWO  # a bilateral beside a round
