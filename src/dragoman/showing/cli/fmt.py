"""``dragoman fmt``."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path

import click

from dragoman.pipeline import formatted
from dragoman.record.write import write_talks
from dragoman.showing.cli.problems import CLEAN, PROBLEMS_FOUND, told


@click.command("fmt")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 if a file is not canonical.")
@click.option("--diff", "show_diff", is_flag=True, help="Write nothing; print what would change.")
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
    result, problems = formatted(file)
    if problems:
        told(problems)
        click.echo(f"{file}: not formatted, for it has {len(problems)} fault(s) of grammar", err=True)
        return PROBLEMS_FOUND
    if result.after == result.before:
        return CLEAN
    if show_diff:
        lines = difflib.unified_diff(
            result.before.splitlines(keepends=True), result.after.splitlines(keepends=True), str(file), str(file)
        )
        click.echo("".join(lines), nl=False)
    if only_check or show_diff:
        click.echo(f"{file}: not in canonical form", err=True)
        return PROBLEMS_FOUND
    write_talks(file, result.after, expected_sha256=result.sha256)
    click.echo(f"{file}: formatted", err=True)
    return CLEAN
