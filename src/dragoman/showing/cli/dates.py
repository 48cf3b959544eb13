"""The option for a day, the same for every command."""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

import click

Command = TypeVar("Command")


class _Day(click.ParamType[dt.date]):
    name = "DATE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"“{value}” is no date; expected year-month-day, such as 2005-07-28", param, ctx)


DAY = _Day()
AS_OF = click.option("--as-of", type=DAY, metavar="DATE", help="What reports published by this day said.")
