"""Meetings: talks, sessions, rounds, calls; each listed once, at the words that tell most of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.meeting_mentions import MeetingMention, MeetingMentions
from dragoman.terms.findings import Meeting, Mentions, TimeExpression
from dragoman.terms.report import Story
from dragoman.terms.span import trimmed
from dragoman.terms.syntax import Sentence

_TWO, _THREE = 2, 3
_OWN_KIND = frozenset({"phone_call", "plenary_session", "summit", "conference"})
_TALKS = frozenset({"talks", "round", "meeting"})
_SPOKEN = frozenset({"phone_call", "conversation"})
_VAGUE = frozenset({"proposed", "talked_of", "ruled_out", "postponed"})


def find_meetings(
    story: Story, sentences: tuple[Sentence, ...], mentions: Mentions, holders: Holders
) -> tuple[Meeting, ...]:
    """Return the meetings of a report.

    A title says again what the story says: its words give way to those of the story. The other places where a
    meeting is mentioned are kept with it.
    """
    text = story.report.text
    found = MeetingMentions(text, mentions, holders)
    titles = {at for at, paragraph in enumerate(story.paragraphs) if paragraph.kind == "title"}
    merged: list[MeetingMention] = []
    for sentence in sentences:
        for mention in found.of(sentence, merged):
            if mention.status == "talked_of" or (
                mention.status == "proposed" and mention.bare and not _placed(mention)
            ):
                continue
            _merge(merged, dataclasses.replace(mention, in_title=sentence.paragraph in titles))
    main = found.main_two()
    kept = _with_round(_with_those_before(_with_the_talks(merged, main), main))
    return tuple(_meeting(text, at, mention) for at, mention in enumerate(kept, start=1))


def _placed(found: MeetingMention) -> bool:
    return bool(found.time or found.place)


def _with_those_before(found: Iterable[MeetingMention], main: list[str]) -> list[MeetingMention]:
    """Give "another meeting", and talks ruled out, those who met before, or the main parties."""
    kept: list[MeetingMention] = []
    for mention in found:
        several = [m.participants for m in reversed(kept) if len(m.participants) >= _TWO] or [tuple(main)]
        before = max(several, key=len) if mention.noun == "round" else several[0]
        again = mention.apart or mention.status == "ruled_out"
        few = len(mention.participants) < _TWO <= len(before) and set(mention.participants) <= set(before)
        kept.append(dataclasses.replace(mention, participants=before) if again and few else mention)
    return kept


def _with_the_talks(merged: list[MeetingMention], main: list[str]) -> list[MeetingMention]:
    """Keep the mentions that tell something; the talks that the report is of are those of its main parties."""
    kept = [m for m in merged if _tells(m)]
    talks = next((m for m in merged if _are_the_talks(m)), None)
    covered = any(m.kind in _TALKS and len(m.participants) >= _TWO and m.status not in _VAGUE for m in kept)
    if talks is None or len(main) < _TWO or covered:
        return kept
    known = dataclasses.replace(
        talks, participants=(*talks.participants, *(p for p in main if p not in talks.participants))
    )
    return [known if m is talks else m for m in merged if _tells(m) or m is talks]


def _are_the_talks(found: MeetingMention) -> bool:
    """Tell whether a mention is of the talks at hand: under way or over, and not of others than the main parties."""
    known = found.in_title or found.status in _VAGUE or found.apart or len(found.participants) >= _TWO
    return not known and found.kind in {"talks", "round"}


def _tells(found: MeetingMention) -> bool:
    """Tell whether a mention says more than that there are talks, or that there might be."""
    placed = _placed(found)
    if found.status == "proposed":
        return bool(placed or not (found.bare and found.definite)) and found.kind != "conversation"
    told = placed or found.duration or found.ordinal or (found.participants and not found.bare)
    told = told or (found.eventful and len(found.participants) >= _TWO)
    told = told or (found.status in {"collapsed", "postponed", "ruled_out"} and not found.bare)
    told = told or (
        found.status in {"ongoing", "scheduled"} and (found.apart or found.kind not in {"talks", "meeting"})
    )
    return bool(told) and not (found.in_title and not found.participants)


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
        span=found.span,
        date=found.time.span if found.time else None,
        place=trimmed(text, *found.place) if found.place else None,
        duration=found.duration.span if found.duration else None,
        status=found.status,
        rule=found.rule,
        ordinal=found.ordinal if _is_round(found) else None,
        happened=found.time.first if found.time else None,
        mentions=found.others,
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
    words, rest = (new, old) if old.in_title and not new.in_title else (old, new)
    return dataclasses.replace(
        words,
        kind="phone_call" if "phone_call" in {old.kind, new.kind} else words.kind,
        participants=max(old.participants, new.participants, key=len),
        time=old.time or new.time,
        place=old.place or new.place,
        duration=old.duration or new.duration,
        ordinal=old.ordinal or new.ordinal,
        status=_latest(old.status, new.status),
        eventful=old.eventful or new.eventful,
        bare=old.bare and new.bare,
        others=(*words.others, *((rest.span,) if not rest.in_title else ()), *rest.others),
    )


def _latest(old: str, new: str) -> str:
    """Return the status that says more: plain "held" gives way to "ongoing", and all to "collapsed"."""
    if old == "held":
        return new if new in {"ongoing", "collapsed", "postponed"} else old
    return new if new == "collapsed" else old


def _same(old: MeetingMention, new: MeetingMention) -> bool:
    """Tell whether two mentions are of one meeting: nothing in them differs, and the later points back or is bare."""
    alike = old.kind == new.kind or {old.kind, new.kind} <= _TALKS or {old.kind, new.kind} <= _SPOKEN
    if not alike or _differ(old, new):
        return False
    again = {old.status, new.status} <= {"proposed", "scheduled"} and old.apart == new.apart and old.noun == new.noun
    if new.apart or again:
        return again
    return old.in_title or _is_one(old, new) or _points_back(old, new)


def _is_one(old: MeetingMention, new: MeetingMention) -> bool:
    """Tell whether the same people, or the same day and place, make two mentions one."""
    together = len(new.participants) > 1 and set(old.participants) == set(new.participants)
    there = bool(old.place and new.place and old.time and new.time)
    return together or (there and not (old.participants and new.participants))


def _points_back(old: MeetingMention, new: MeetingMention) -> bool:
    """Tell whether a mention is of what was told before: "the talks", "the round"; "Tuesday's session" if one is."""
    if new.kind in {"talks", "round"}:
        return old.kind in {"talks", "round"} and (new.definite or new.bare or new.kind == "round")
    known = new.definite or not (new.participants or new.time)
    return known and (new.noun == old.noun or (new.bare and new.kind == "meeting"))


def _differ(old: MeetingMention, new: MeetingMention) -> bool:
    if old.time and new.time and _day(old.time) != _day(new.time):
        return True
    if old.ordinal and new.ordinal and old.ordinal != new.ordinal:
        return True
    if (old.status == "held") != (new.status == "held") and "proposed" in {old.status, new.status}:
        return True
    if "ruled_out" in {old.status, new.status} and old.status != new.status:
        return True
    one, other = set(old.participants), set(new.participants)
    if one and other and not (one <= other or other <= one):
        return True
    return len(one) > _TWO and len(other) == _TWO  # a bilateral beside a round


def _day(time: TimeExpression) -> object:
    """Return the day a time means; its own words where nothing says which day that is."""
    return time.first or time.span.text.lower().removeprefix("on ")
