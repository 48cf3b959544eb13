"""``dragoman schedule``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dragoman.pipeline import Scheduled, scheduled
from dragoman.reasoning.schedule.certificate import faults, recounted
from dragoman.showing.brief.references import Texts
from dragoman.showing.cli.dates import AS_OF
from dragoman.showing.cli.options import DEALS, REVIEWED_ONLY, printed_as
from dragoman.showing.cli.paint import paint_for_stdout
from dragoman.showing.cli.problems import ended
from dragoman.showing.export.json_text import json_text
from dragoman.showing.export.schedule_json import schedule_csv, schedule_json
from dragoman.showing.text.schedule import schedule_lines


@click.command("schedule")
@click.argument("file", type=click.Path(path_type=Path))
@AS_OF
@DEALS
@REVIEWED_ONLY
@click.option(
    "--tranches",
    type=click.IntRange(1, 100),
    default=4,
    show_default=True,
    help="Into how many equal parts an action could be split.",
)
@printed_as("text", "json", "csv")
def schedule(
    file: Path, *, as_of: dt.date | None, deals: tuple[str, ...], reviewed_only: bool, tranches: int, form: str
) -> None:
    """Tell in which order things could happen, and what would have to give, from a talks file.

    The order honours every condition in force, and takes everything as early as can be. Where a loop or a refusal
    leaves no such order: the fewest conditions to relax or refusals to lift, every choice of so few when there are not
    many; and, for each loop, the ways out in which nobody drops a condition (simultaneous exchange, tranches, a
    guarantor or escrow, an observable commitment), with who is exposed to whom at every step. These are proposals to
    discuss. Nothing says that anybody accepts them.

    \b
    Examples:
      dragoman schedule korea.talks --as-of 2005-07-28
      dragoman schedule korea.talks --as-of 2007-04-13 --deal initial-actions
      dragoman schedule korea.talks --tranches 10 --format csv > steps.csv
    """
    found = scheduled(file, as_of=as_of, reviewed_only=reviewed_only, deals=deals, tranches=tranches)
    click.echo(_printed(found, form), nl=form != "csv")
    ended(found.record.problems)


def _printed(found: Scheduled, form: str) -> str:
    answer, view, texts = found.schedule, found.record.view, Texts(found.record.texts)
    if form == "csv":
        return schedule_csv(answer)
    wrong, errors = faults(view, answer), found.record.errors
    if form == "json":
        data = schedule_json(answer, view=view, texts=texts, record=found.record.record, faults=wrong, errors=errors)
        return json_text(data)
    counted, paint = recounted(answer), paint_for_stdout()
    lines = schedule_lines(answer, view=view, texts=texts, faults=wrong, recounted=counted, errors=errors, paint=paint)
    return "\n".join(lines)
