"""``dragoman fmt``."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from dragoman.pipeline import Formatted, formatted
from dragoman.record.write import write_talks
from dragoman.showing.cli.memory import no_collecting
from dragoman.showing.cli.problems import CLEAN, PROBLEMS_FOUND, WRONG_USE, counted, told
from dragoman.terms.errors import DragomanError


@click.command("fmt")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--check",
    "only_check",
    is_flag=True,
    envvar="DRAGOMAN_FMT_CHECK",
    help="Write nothing; exit 1 if a file is not canonical.",
)
@click.option(
    "--diff", "show_diff", is_flag=True, envvar="DRAGOMAN_FMT_DIFF", help="Write nothing; print what would change."
)
def fmt(files: tuple[Path, ...], *, only_check: bool, show_diff: bool) -> None:
    """Write talks files in their one canonical form. Comments are kept; formatting twice changes nothing.

    A file with a fault of grammar is not touched. Writing is atomic: the old file or the new one is there, whole.

    \b
    Examples:
      dragoman fmt korea.talks
      dragoman fmt --diff korea.talks
      dragoman fmt --check *.talks
    """
    statuses = [_one(file, only_check=only_check, show_diff=show_diff) for file in files]
    sys.exit(max(statuses))


def _one(file: Path, *, only_check: bool, show_diff: bool) -> int:
    try:
        with no_collecting():
            result, problems = formatted(file)
        if problems:
            told(problems)
            click.echo(f"{file}: not formatted, for it has {counted(problems)} of grammar", err=True)
            return PROBLEMS_FOUND
        if result.after == result.before:
            return CLEAN
        if not (only_check or show_diff):
            write_talks(file, result.after, expected_sha256=result.sha256)
            click.echo(f"{file}: formatted", err=True)
            return CLEAN
    except DragomanError as error:
        click.echo(f"Error: {error}", err=True)
        return WRONG_USE
    if show_diff:
        click.echo("".join(_difference(file, result)), nl=False)
    click.echo(f"{file}: not in canonical form; try dragoman fmt {file}", err=True)
    return PROBLEMS_FOUND


def _difference(file: Path, result: Formatted) -> Iterator[str]:
    before, after = ([f"{line}\n" for line in text.split("\n")[:-1]] for text in (_ended(result.before), result.after))
    return difflib.unified_diff(before, after, str(file), str(file))


def _ended(text: str) -> str:
    return text if text.endswith("\n") or not text else f"{text}\n"
