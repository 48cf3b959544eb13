"""``dragoman matrix``."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path

import click

from dragoman.pipeline import Compared, compared
from dragoman.reasoning.matrix.certificate import faults
from dragoman.showing.brief.matrix import matrix_in_words
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording
from dragoman.showing.cli.dates import AS_OF, DAY
from dragoman.showing.cli.paint import paint_for_stdout
from dragoman.showing.cli.problems import exit_status, told
from dragoman.showing.export.matrix_table import matrix_csv, matrix_json
from dragoman.showing.text.matrix import matrix_lines
from dragoman.terms.problems import Severity


@click.command("matrix")
@click.argument("file", type=click.Path(path_type=Path))
@AS_OF
@click.option("--since", type=DAY, metavar="DATE", help="Mark what is new, and what is gone, since this day.")
@click.option("--reviewed-only", is_flag=True, help="Leave out what no person has accepted (?).")
@click.option("--words", is_flag=True, help="Quote the words under each claim (text).")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="How to print.")
def matrix(
    file: Path, *, as_of: dt.date | None, since: dt.date | None, reviewed_only: bool, words: bool, form: str
) -> None:
    """Show positions by party and issue from a talks file: what each demands, offers, refuses, and on which condition.

    \b
    Examples:
      dragoman matrix korea.talks
      dragoman matrix korea.talks --as-of 2005-07-28 --since 2005-07-26
      dragoman matrix korea.talks --format csv > positions.csv
    """
    if since and as_of and since > as_of:
        raise click.UsageError(f"--since {since} is later than --as-of {as_of}; expected an earlier day")
    found = compared(file, as_of=as_of, since=since, reviewed_only=reviewed_only)
    click.echo(_printed(found, form=form, words=words), nl=form != "csv")
    told(found.problems)
    sys.exit(exit_status(found.problems))


def _printed(found: Compared, *, form: str, words: bool) -> str:
    texts = Texts(found.texts)
    if form == "json":
        wrong = faults(found.matrix, found.view, earlier=found.earlier)
        errors = sum(problem.severity == Severity.ERROR for problem in found.problems)
        data = matrix_json(
            found.matrix, view=found.view, texts=texts, record=found.loaded.record, faults=wrong, errors=errors
        )
        return json.dumps(data, ensure_ascii=False, indent=1)
    worded = matrix_in_words(found.matrix, wording=Wording(found.view.talks), texts=texts)
    if form == "csv":
        return matrix_csv(found.matrix, worded)
    return "\n".join(matrix_lines(found.matrix, worded, view=found.view, words=words, paint=paint_for_stdout()))
