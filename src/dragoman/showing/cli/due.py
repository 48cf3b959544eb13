"""``dragoman due``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dragoman.pipeline import Promises, promises
from dragoman.reasoning.due.certificate import faults
from dragoman.showing.brief.due import due_in_words
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording
from dragoman.showing.cli.dates import DAY
from dragoman.showing.cli.options import REVIEWED_ONLY, printed_as
from dragoman.showing.cli.paint import paint_for_stdout
from dragoman.showing.cli.problems import ended
from dragoman.showing.export.due_json import due_csv, due_json
from dragoman.showing.export.json_text import json_text
from dragoman.showing.text.due import due_lines


@click.command("due")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as-of", type=DAY, metavar="DATE", help="The day to answer for; the last report's when left out.")
@click.option("--deal", metavar="ID", help="Only what is in this deal.")
@REVIEWED_ONLY
@printed_as("text", "json", "csv")
def due(file: Path, *, as_of: dt.date | None, deal: str | None, reviewed_only: bool, form: str) -> None:
    """Tell what each commitment has come to on a day, from a talks file.

    Kept, kept late, overdue, due, under way, or waiting for its day to be fixed; and what it waits for, step by step,
    with what is outside of the deal. Each with its words, who says so, and the least that would change its status.
    Overdue means that the day is over and no report in the record says that it has happened.

    \b
    Examples:
      dragoman due korea.talks --as-of 2007-04-15
      dragoman due korea.talks --as-of 2007-04-15 --deal initial-actions
      dragoman due korea.talks --as-of 2008-11-13 --format csv > due.csv
    """
    found = promises(file, as_of=as_of, deal=deal, reviewed_only=reviewed_only)
    click.echo(_printed(found, form), nl=form != "csv")
    ended(found.record.problems)


def _printed(found: Promises, form: str) -> str:
    view, texts = found.record.view, Texts(found.record.texts)
    wrong, errors = faults(view, found.due), found.record.errors
    if form == "json":
        record = found.record.record
        data = due_json(found.due, view=view, texts=texts, record=record, faults=wrong, errors=errors)
        return json_text(data)
    worded = due_in_words(found.due, wording=Wording(view.talks), texts=texts)
    if form == "csv":
        return due_csv(found.due, worded)
    return "\n".join(due_lines(worded, view=view, faults=wrong, errors=errors, paint=paint_for_stdout()))
