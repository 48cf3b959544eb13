"""``dragoman readouts``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dragoman.pipeline import Read, deal_read
from dragoman.record.write import write_whole
from dragoman.showing.brief.readouts import WordedReadouts, readouts_in_words
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording
from dragoman.showing.cli.dates import AS_OF
from dragoman.showing.cli.options import REVIEWED_ONLY, printed_as
from dragoman.showing.cli.output import OutputFile
from dragoman.showing.cli.paint import paint_for_stdout
from dragoman.showing.cli.problems import ended
from dragoman.showing.export.json_text import json_text
from dragoman.showing.export.readouts_table import readouts_answer, readouts_csv
from dragoman.showing.text.readouts import readouts_lines


@click.command("readouts")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("deal", default="")
@click.option("--deal", "named", metavar="ID", default="", help="The deal, as other commands take it.")
@AS_OF
@REVIEWED_ONLY
@printed_as("text", "json", "csv")
@click.option("--html", type=OutputFile(".html"), metavar="FILE", help="Write it as a page, here.")
def readouts(
    file: Path, deal: str, *, named: str, as_of: dt.date | None, reviewed_only: bool, form: str, html: Path | None
) -> None:
    """Tell how each party reads the same deal, from a talks file: side by side, the deal's own words first.

    DEAL is the id of a declared deal; without it, the only one. A reading is what a party's own people say is in the
    deal. Of each step and each order: what is left out, added, denied, turned round, in a weaker or a stronger form,
    without its date, with a condition more or less.

    \b
    Examples:
      dragoman readouts korea.talks joint-statement
      dragoman readouts korea.talks initial-actions --as-of 2007-02-14
      dragoman readouts korea.talks joint-statement --html readings.html
      dragoman readouts korea.talks joint-statement --format csv > readings.csv
    """
    if deal and named not in {"", deal}:
        raise click.UsageError(f"both {deal} and {named} are named; expected one deal")
    found = deal_read(file, deal or named, as_of=as_of, reviewed_only=reviewed_only)
    if html:
        _write_page(html, found)
    else:
        click.echo(_printed(found, form=form), nl=form != "csv")
    ended(found.record.problems)


def _printed(found: Read, *, form: str) -> str:
    if form == "json":
        return json_text(readouts_answer(found))
    if form == "csv":
        return readouts_csv(found)
    return "\n".join(readouts_lines(_in_words(found), view=found.record.view, paint=paint_for_stdout()))


def _write_page(html: Path, found: Read) -> None:
    from dragoman.showing.page.readouts import readouts_page

    write_whole(html, readouts_page(_in_words(found), view=found.record.view))
    click.echo(f"{html}: written", err=True)


def _in_words(found: Read) -> WordedReadouts:
    record = found.record
    return readouts_in_words(found.readouts, wording=Wording(record.view.talks), texts=Texts(record.texts))
