"""The days of meetings: what is ahead of the day of publication is a plan, and what could only have been is none."""

from __future__ import annotations

import dataclasses
import datetime as dt

from dragoman.reading.claims.meetings.mention import MeetingMention
from dragoman.terms.findings import TimeExpression

_PLANNED = frozenset({"proposed", "scheduled"})
_WEEKDAYS = frozenset({"weekday", "days", "theweekend"})
_WEEK = dt.timedelta(days=7)


def dated(found: MeetingMention, published: dt.date | None) -> MeetingMention:
    """Let day and status agree: what is ahead is a plan, and the weekday of a plan is to come."""
    time = found.time
    if time is None or time.first is None or time.last is None or published is None:
        return found
    if found.status in {"held", "ongoing"} and time.first > published and not time.span.text.startswith("since"):
        if time.rule in _WEEKDAYS and found.rule.startswith("verb"):
            return _moved(found, time, -_WEEK)  # "had met on Monday"
        return dataclasses.replace(found, status="scheduled")
    if found.status in _PLANNED and time.rule in _WEEKDAYS and time.last < published:
        return _moved(found, time, _WEEK)
    return found


def _moved(found: MeetingMention, time: TimeExpression, by: dt.timedelta) -> MeetingMention:
    first, last = (day + by if day else None for day in (time.first, time.last))
    return dataclasses.replace(found, time=dataclasses.replace(time, first=first, last=last))


def is_over(found: MeetingMention, published: dt.date | None) -> bool:
    """Tell whether a meeting that was only proposed would have been before the day of publication."""
    day = found.time.last or found.time.first if found.time else None
    return found.status == "proposed" and bool(day and published and day < published)
