"""Time limits, such as "within 60 days of" a day or of a ratification, and the day on which they end."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a time limit is counted in."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLimit:
    """``within 60 days of 2007-02-13``: counted from a day, or from the day on which an action is done.

    Exactly one of ``from_date`` and ``from_action`` is given.
    """

    number: int
    unit: Unit
    from_date: dt.date | None = None
    from_action: str | None = None


def last_day(limit: TimeLimit, start: dt.date) -> dt.date:
    """Return the last day of a time limit that is counted from a day; the day itself is not counted.

    A month later is the same day of that month, or its last one where it has no such day. A limit beyond the calendar
    ends on its last day.

    Examples
    --------
    >>> last_day(TimeLimit(number=60, unit=Unit.DAYS), dt.date(2007, 2, 13)).isoformat()
    '2007-04-14'
    >>> last_day(TimeLimit(number=1, unit=Unit.MONTHS), dt.date(2007, 1, 31)).isoformat()
    '2007-02-28'
    """
    try:
        if limit.unit != Unit.MONTHS:
            return start + dt.timedelta(days=limit.number * (7 if limit.unit == Unit.WEEKS else 1))
        month = start.month - 1 + limit.number
        year, month = start.year + month // 12, month % 12 + 1
        return dt.date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
    except (OverflowError, ValueError):
        return dt.date.max
