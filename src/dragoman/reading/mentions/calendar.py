"""Days of the calendar, found from what a report tells of them."""

from __future__ import annotations

import datetime as dt
import re

from dragoman.reading.mentions.time_words import MONTH_NAMES

Days = tuple[dt.date | None, dt.date | None]


def month_number(name: str) -> int:
    """Return the number of a month told by its name or the first letters of it."""
    return next(at for at, month in enumerate(MONTH_NAMES, start=1) if month.startswith(name.lower().rstrip(".")[:3]))


def date_of(year: str | int, month: str | int, day: str) -> dt.date | None:
    """Return a day of the calendar; ``None`` when there is none such."""
    try:
        return dt.date(int(year), int(month), int(re.sub(r"\D", "", day)))
    except ValueError:
        return None


def near(year: str | None, month: int, day: str, published: dt.date | None) -> dt.date | None:
    """Return the day of that month in its year, or without one the day nearest to that of publication."""
    if year:
        return date_of(year, month, day)
    if published is None:
        return None
    days = [date_of(published.year + shift, month, day) for shift in (-1, 0, 1)]
    return min((d for d in days if d), key=lambda d: abs((d - published).days), default=None)


def whole_month(year: int, month: int) -> Days:
    """Return the first and the last day of a month."""
    first = dt.date(year, month, 1)
    return first, (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
