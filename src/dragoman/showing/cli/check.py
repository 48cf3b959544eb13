"""``dragoman check``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dragoman.pipeline import check_file
from dragoman.showing.cli.problems import exit_status, problems_text


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="How to print.")
def check(files: tuple[Path, ...], form: str) -> None:
    """Check talks files: grammar, ids, dates, duplicates, and every anchor against its source.

    Each problem is a line: file, line and column, what is wrong, what was expected, what to try. A source that is not
    at hand is a warning; its anchors are not looked up.

    \b
    Examples:
      dragoman check korea.talks
      dragoman check *.talks --format json
    """
    problems = [problem for file in files for problem in check_file(file)]
    click.echo(problems_text(problems, form), nl=False)
    if form == "text" and not problems:
        click.echo(f"{len(files)} file(s): no problems", err=True)
    sys.exit(exit_status(problems))
