"""``dragoman matrix``."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from dragoman.pipeline import Compared, compared, propose_from_sheet
from dragoman.record.text import item_text
from dragoman.record.write import write_whole
from dragoman.showing.brief.matrix import matrix_in_words
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording
from dragoman.showing.cli.dates import AS_OF, DAY
from dragoman.showing.cli.options import A_FILE, REVIEWED_ONLY, printed_as
from dragoman.showing.cli.output import OutputFile
from dragoman.showing.cli.paint import paint_for_stdout
from dragoman.showing.cli.problems import ended, exit_status, told
from dragoman.showing.export.json_text import json_text
from dragoman.showing.export.matrix_table import matrix_answer, matrix_csv
from dragoman.showing.text.matrix import matrix_lines


@click.command("matrix")
@click.argument("file", type=click.Path(path_type=Path))
@AS_OF
@click.option("--since", type=DAY, metavar="DATE", help="Mark what is new, and what is gone, since this day.")
@REVIEWED_ONLY
@click.option("--words", is_flag=True, help="Quote the words under each claim (text).")
@printed_as("text", "json", "csv")
@click.option(
    "--xlsx", type=OutputFile(".xlsx"), metavar="FILE", help="Write the matrix and its entries as a spreadsheet, here."
)
@click.option("--from", "edited", type=A_FILE, help="Take what was changed in such a spreadsheet as proposals (?).")
@click.option("--by", default="", help="Who edited the spreadsheet; otherwise who saved it last.")
def matrix(
    file: Path,
    *,
    as_of: dt.date | None,
    since: dt.date | None,
    reviewed_only: bool,
    words: bool,
    form: str,
    xlsx: Path | None,
    edited: Path | None,
    by: str,
) -> None:
    """Show who holds what on which issue, from a talks file; to a spreadsheet, and back as proposals.

    A row is an action, a cell what one party demands, offers, refuses, commits to, accepts or threatens, and the
    conditions that it holds, with the day, on whose word, and where the words stand. Only what is in force is shown.
    Where the record has nothing, the cell is "not stated".

    In the spreadsheet a person can write new lines and rows, change flags and add notes. With --from, each change
    becomes a proposed entry in the talks file, with a note of who changed what; nothing there is written over. A cell
    that cannot be understood is told, and costs no other.

    \b
    Examples:
      dragoman matrix korea.talks
      dragoman matrix korea.talks --as-of 2005-07-28 --since 2005-07-26
      dragoman matrix korea.talks --format csv > positions.csv
      dragoman matrix korea.talks --xlsx positions.xlsx
      dragoman matrix korea.talks --from positions.xlsx --by "Ana Lindqvist"
    """
    if edited:
        _take_back(file, edited, by)
        return
    if since and as_of and since > as_of:
        raise click.UsageError(f"--since {since} is later than --as-of {as_of}; expected an earlier day")
    found = compared(file, as_of=as_of, since=since, reviewed_only=reviewed_only)
    if xlsx:
        _write_workbook(xlsx, found)
    else:
        click.echo(_printed(found, form=form, words=words), nl=form != "csv")
    ended(found.record.problems)


def _write_workbook(xlsx: Path, found: Compared) -> None:
    from dragoman.showing.export.matrix_xlsx import matrix_workbook

    record = found.record
    data = matrix_workbook(found.matrix, view=record.view, texts=Texts(record.texts), record=record.record)
    write_whole(xlsx, data)
    click.echo(f"{xlsx}: written", err=True)


def _take_back(file: Path, edited: Path, by: str) -> None:
    entries, problems = propose_from_sheet(file, edited, by=by)
    for entry in entries:
        click.echo(item_text(entry) + "\n")
    told(problems)
    click.echo(f"{file}: {len(entries)} {'entry' if len(entries) == 1 else 'entries'} proposed", err=True)
    sys.exit(exit_status(problems))


def _printed(found: Compared, *, form: str, words: bool) -> str:
    view, texts = found.record.view, Texts(found.record.texts)
    if form == "json":
        return json_text(matrix_answer(found))
    worded = matrix_in_words(found.matrix, wording=Wording(view.talks), texts=texts)
    if form == "csv":
        return matrix_csv(found.matrix, worded)
    return "\n".join(matrix_lines(found.matrix, worded, view=view, words=words, paint=paint_for_stdout()))
