"""``dragoman packages``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dragoman.pipeline import NotRuledOut, not_ruled_out
from dragoman.reasoning.packages.certificate import faults
from dragoman.showing.brief.references import Texts
from dragoman.showing.cli.dates import AS_OF
from dragoman.showing.cli.options import REVIEWED_ONLY, printed_as
from dragoman.showing.cli.paint import paint_for_stdout
from dragoman.showing.cli.problems import ended
from dragoman.showing.export.json_text import json_text
from dragoman.showing.export.packages_json import packages_csv, packages_json
from dragoman.showing.text.packages import packages_lines


@click.command("packages")
@click.argument("file", type=click.Path(path_type=Path))
@AS_OF
@REVIEWED_ONLY
@printed_as("text", "json", "csv")
def packages(file: Path, *, as_of: dt.date | None, reviewed_only: bool, form: str) -> None:
    """Tell which sets of actions the record does not rule out, from a talks file.

    A package is a set of actions still to be done. The record rules it out when it lacks what a party demands, holds
    what a party refuses, or holds an action without what a condition in force on it asks for. Where something is left:
    the smallest packages and what could be added. Where nothing is: for each demand the smallest set of claims that
    rules it out, the fewest claims to drop, and what each party alone would have to drop; with the words for each.
    It never says that anybody accepts a package.

    \b
    Examples:
      dragoman packages korea.talks --as-of 2005-07-28
      dragoman packages korea.talks --reviewed-only --format csv > packages.csv
      dragoman packages korea.talks --format json > packages.json
    """
    found = not_ruled_out(file, as_of=as_of, reviewed_only=reviewed_only)
    click.echo(_printed(found, form), nl=form != "csv")
    ended(found.record.problems)


def _printed(found: NotRuledOut, form: str) -> str:
    answer, view, texts = found.packages, found.record.view, Texts(found.record.texts)
    if form == "csv":
        return packages_csv(answer)
    wrong, errors = faults(view, answer), found.record.errors
    if form == "json":
        data = packages_json(answer, view=view, texts=texts, record=found.record.record, faults=wrong, errors=errors)
        return json_text(data)
    return "\n".join(
        packages_lines(answer, view=view, texts=texts, faults=wrong, errors=errors, paint=paint_for_stdout())
    )
