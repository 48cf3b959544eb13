"""The option for a day, the same for every command."""

from __future__ import annotations

import calendar
import contextlib
import datetime as dt
from typing import TypeVar

import click

Command = TypeVar("Command")

_AGO = {"today": 0, "yesterday": 1}
_MONTHS = tuple(calendar.month_name)


class _Day(click.ParamType[dt.date]):
    name = "DATE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        if isinstance(value, dt.date):
            return value
        day = _day(str(value).strip())
        if day is None:
            expected = "expected year-month-day, such as 2005-07-28, or “28 July 2005”, today or yesterday"
            self.fail(f"“{value}” is no date; {expected}", param, ctx)
        return day


def _day(text: str) -> dt.date | None:
    """Return the day that a person means: as files write it, as answers print it, or counted from the clock."""
    if text.lower() in _AGO:
        return dt.datetime.now().astimezone().date() - dt.timedelta(days=_AGO[text.lower()])
    with contextlib.suppress(ValueError):
        return dt.date.fromisoformat(text)
    words = text.split()
    if len(words) == 3 and words[1].title() in _MONTHS:  # noqa: PLR2004 (day, month and year)
        with contextlib.suppress(ValueError):
            return dt.date(int(words[2]), _MONTHS.index(words[1].title()), int(words[0]))
    return None


DAY = _Day()
AS_OF = click.option("--as-of", type=DAY, metavar="DATE", help="What reports published by this day said.")
