"""``dragoman check``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from dragoman.pipeline import check_file, included_from, parts_of_others
from dragoman.showing.cli.memory import no_collecting
from dragoman.showing.cli.problems import WRONG_USE, counted, exit_status, problems_text
from dragoman.terms.errors import DragomanError
from dragoman.terms.problems import Problem


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    envvar="DRAGOMAN_CHECK_FORMAT",
    help="How to print.",
)
def check(files: tuple[Path, ...], form: str) -> None:
    """Check talks files: grammar, ids, dates, duplicates, and every anchor against its source.

    Each problem is a line: file, line and column, what is wrong, what was expected, what to try. A source that is not
    at hand is a warning; its anchors are not looked up. A file that cannot be read is told, and the others are checked.
    A file that another of these includes is checked as part of it, and not once more by itself.

    \b
    Examples:
      dragoman check korea.talks
      dragoman check *.talks --format json
    """
    found: list[Problem] = []
    unread = False
    parts = parts_of_others(files)
    for file in (given for given in files if given not in parts):
        try:
            with no_collecting():
                problems = check_file(file)
        except DragomanError as error:
            click.echo(f"Error: {error}", err=True)
            unread = True
        else:
            found += problems
            if form == "text":
                click.echo(f"{file}: {counted(problems)}", err=True)
                _hint(file, problems)
    click.echo(problems_text(found, form), nl=False)
    sys.exit(WRONG_USE if unread else exit_status(found))


def _hint(file: Path, problems: Sequence[Problem]) -> None:
    """Say which file to check instead, where this is only a part of it, or what to do with a report."""
    if problems and file.suffix != ".talks" and all(problem.code == "syntax" for problem in problems):
        click.echo(f"if {file} is a report and no talks file: dragoman brief {file}", err=True)
    whole = included_from(file) if any(problem.code.startswith("unknown-") for problem in problems) else None
    if whole is not None:
        click.echo(f"{file} is a part of {whole}, which may declare what is unknown here; try checking that", err=True)
