"""Which mentions are of one and the same meeting, and what they tell together."""

from __future__ import annotations

import dataclasses

from dragoman.reading.claims.meetings.mention import MeetingMention
from dragoman.terms.findings import TimeExpression

_TWO = 2
_A_MONTH = 31
TALKS = frozenset({"talks", "round", "meeting"})
# Nouns that may be said of any meeting told before.
_GENERAL = frozenset("meeting encounter gathering get-together meet".split())
_SPOKEN = frozenset({"phone_call", "conversation"})


def merge(merged: list[MeetingMention], new: MeetingMention) -> None:
    """Add a mention, or join it to the meeting mentioned again: of several, the last of its kind and tense."""
    fitting = [at for at, old in enumerate(merged) if _same(old, new)]
    if not fitting:
        merged.append(new)
        return
    best = max(fitting, key=lambda at: (merged[at].kind == new.kind, _is_ahead(merged[at]) == _is_ahead(new), at))
    merged[best] = _joined(merged[best], new)


def _is_ahead(found: MeetingMention) -> bool:
    return found.status in {"scheduled", "proposed"}


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
        status=new.status if words is new else _latest(old.status, new.status),
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
    alike = old.kind == new.kind or {old.kind, new.kind} <= TALKS or {old.kind, new.kind} <= _SPOKEN
    if not alike or _differ(old, new) or _are_told_apart(old, new):
        return False
    again = {old.status, new.status} <= {"proposed", "scheduled"} and old.apart == new.apart and old.noun == new.noun
    if new.apart or again:
        return again
    again = old.in_title and (old.kind == new.kind or new.rule.startswith("noun"))
    return again or _is_one(old, new) or _points_back(old, new)


def _are_told_apart(old: MeetingMention, new: MeetingMention) -> bool:
    """Tell whether only one of two verbs tells of meetings again, separately or many times."""
    return old.rule.startswith("verb") and new.rule.startswith("verb") and old.apart != new.apart and not old.in_title


def _is_one(old: MeetingMention, new: MeetingMention) -> bool:
    """Tell whether the same people, or the same day and place, make two mentions one."""
    one, other = set(old.participants), set(new.participants)
    together = len(other) > 1 and (one == other or (len(one) > 1 and one < other and _in_phases(old, new)))
    there = bool(old.place and new.place and old.time and new.time)
    return together or (there and not (one and other))


def _points_back(old: MeetingMention, new: MeetingMention) -> bool:
    """Tell whether a mention is of what was told before: "the talks", "the round"; "Tuesday's session" if one is."""
    if new.kind in {"talks", "round"}:
        alike = old.kind in {"talks", "round"} or not (new.participants or new.time or new.kind == "round")
        back = new.bare and not (new.introduced and (new.time or new.duration or new.participants))
        return alike and (new.definite or back or new.kind == "round")
    known = new.definite or not (new.participants or new.time)
    meeting = new.noun in _GENERAL and (new.bare or (new.definite and old.kind == "meeting" and not new.participants))
    return known and (new.noun == old.noun or meeting)


def _differ(old: MeetingMention, new: MeetingMention) -> bool:
    if old.time and new.time and _day(old.time) != _day(new.time) and not _in_phases(old, new):
        return True
    if old.ordinal and new.ordinal and old.ordinal != new.ordinal:
        return True
    if _stand_apart(old, new):
        return True
    one, other = set(old.participants), set(new.participants)
    if one and other and not (one <= other or other <= one):
        return True
    return len(one) > _TWO and len(other) == _TWO  # a bilateral beside a round


def _stand_apart(old: MeetingMention, new: MeetingMention) -> bool:
    """Tell whether they cannot be one by how they stand: one held and one proposed, ruled out or still ahead."""
    stand = {old.status, new.status}
    if len(stand) == 1:
        return False
    ahead = _is_ahead(old) != _is_ahead(new) and not (new.bare or new.definite or old.in_title)
    return ahead or "ruled_out" in stand or {"proposed", "held"} <= stand


def _in_phases(old: MeetingMention, new: MeetingMention) -> bool:
    """Tell whether one mention is of the beginning of talks and the other of their end."""
    days = [m.time.first for m in (old, new) if m.time and m.time.first]
    near = len(days) < _TWO or abs((days[0] - days[1]).days) <= _A_MONTH
    return near and {old.phase, new.phase} == {"start", "end"} and {old.kind, new.kind} <= TALKS


def _day(time: TimeExpression) -> object:
    """Return the day a time means; its own words where nothing says which day that is."""
    return time.first or time.span.text.lower().removeprefix("on ")
