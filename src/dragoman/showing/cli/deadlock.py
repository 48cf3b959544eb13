"""``dragoman deadlock``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dragoman.pipeline import brief_of_talks
from dragoman.reasoning.deadlock.certificate import faults
from dragoman.showing.brief.references import Texts
from dragoman.showing.cli.dates import AS_OF
from dragoman.showing.cli.options import DEALS, REVIEWED_ONLY, printed_as
from dragoman.showing.cli.paint import paint_for_stdout
from dragoman.showing.cli.problems import ended
from dragoman.showing.export.deadlock_json import deadlock_json
from dragoman.showing.export.json_text import json_text
from dragoman.showing.text.deadlock import deadlock_lines
from dragoman.terms.problems import Severity


@click.command("deadlock")
@click.argument("file", type=click.Path(path_type=Path))
@AS_OF
@REVIEWED_ONLY
@DEALS
@printed_as("text", "json")
def deadlock(file: Path, *, as_of: dt.date | None, reviewed_only: bool, deals: tuple[str, ...], form: str) -> None:
    """Tell whether the talks are stuck, on what, and according to whom, from a talks file.

    The conditions in force form a graph. The finding is the first of these that holds: a loop ("you first"), a
    refusal that something depends on, a chain that waits for its first step, or nothing in the way. Every condition
    stands with its words and the class of its source; then what is left of the finding without unnamed sources, and
    which single entries change it. It says what the record rules out, never what will happen.

    \b
    Examples:
      dragoman deadlock korea.talks
      dragoman deadlock korea.talks --as-of 2005-07-28
      dragoman deadlock korea.talks --as-of 2007-04-13 --deal initial-actions
      dragoman deadlock korea.talks --reviewed-only --format json
    """
    found = brief_of_talks(file, as_of=as_of, reviewed_only=reviewed_only, deals=deals)
    texts, wrong = Texts(found.texts), faults(found.view, found.deadlock.certificate)
    errors = sum(problem.severity == Severity.ERROR for problem in found.problems)
    if form == "json":
        data = deadlock_json(
            found.deadlock, view=found.view, texts=texts, record=found.record, faults=wrong, errors=errors
        )
        click.echo(json_text(data))
    else:
        paint = paint_for_stdout()
        lines = deadlock_lines(found.deadlock, view=found.view, texts=texts, faults=wrong, errors=errors, paint=paint)
        click.echo("\n".join(lines))
    ended(found.problems)
