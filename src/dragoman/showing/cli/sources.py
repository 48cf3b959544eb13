"""``dragoman sources``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dragoman.pipeline import Traced, traced
from dragoman.showing.brief.references import Texts
from dragoman.showing.cli.dates import AS_OF
from dragoman.showing.cli.options import REVIEWED_ONLY, printed_as
from dragoman.showing.cli.paint import paint_for_stdout
from dragoman.showing.cli.problems import ended
from dragoman.showing.export.json_text import json_text
from dragoman.showing.export.sources_table import sources_answer, sources_csv
from dragoman.showing.text.sources import sources_lines


@click.command("sources")
@click.argument("file", type=click.Path(path_type=Path))
@AS_OF
@REVIEWED_ONLY
@click.option("--all", "everything", is_flag=True, help="Show the claims that are open, too.")
@printed_as("text", "json", "csv")
def sources(file: Path, *, as_of: dt.date | None, reviewed_only: bool, everything: bool, form: str) -> None:
    """Tell what became of the claims that each outlet carried, by the class of their sources, from a talks file.

    A claim is confirmed when what it expected was done, or when a firmer source says the same later; contradicted when
    the opposite was done, its day passed, or a firmer source said the opposite that day. What a party promises in its
    own named voice is a promise, kept or broken, and is not judged by deeds here. All else is open. These are counts
    with the entries behind them; there is no score.

    \b
    Examples:
      dragoman sources korea.talks
      dragoman sources korea.talks --as-of 2006-12-31
      dragoman sources korea.talks --format csv > claims.csv
    """
    found = traced(file, as_of=as_of, reviewed_only=reviewed_only)
    click.echo(_printed(found, form=form, everything=everything), nl=form != "csv")
    ended(found.record.problems)


def _printed(found: Traced, *, form: str, everything: bool) -> str:
    if form == "json":
        return json_text(sources_answer(found))
    if form == "csv":
        return sources_csv(found)
    record = found.record
    lines = sources_lines(
        found.sources, view=record.view, texts=Texts(record.texts), everything=everything, paint=paint_for_stdout()
    )
    return "\n".join(lines)
