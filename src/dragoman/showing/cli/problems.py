"""How commands tell problems, and with which exit status they end."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

import click

from dragoman.terms.problems import Problem, Severity

CLEAN, PROBLEMS_FOUND, WRONG_USE = 0, 1, 2
_FIELDS = ("file", "line", "column", "severity", "code", "what", "expected", "remedy")


def told(problems: Sequence[Problem]) -> None:
    """Tell problems on standard error, a line each, as a compiler does."""
    for problem in problems:
        click.secho(str(problem), err=True, fg="red" if problem.severity == Severity.ERROR else "yellow")


def exit_status(problems: Sequence[Problem]) -> int:
    """Return 1 when there is an error among the problems; warnings alone leave a file clean."""
    return PROBLEMS_FOUND if any(p.severity == Severity.ERROR for p in problems) else CLEAN


def problems_text(problems: Sequence[Problem], form: str) -> str:
    """Return problems as text, JSON or CSV, each line ended."""
    if form == "json":
        return json.dumps([_row(p) for p in problems], ensure_ascii=False, indent=1) + "\n"
    if form == "csv":
        out = io.StringIO()
        writer = csv.DictWriter(out, _FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(_row(p) for p in problems)
        return out.getvalue()
    return "".join(f"{problem}\n" for problem in problems)


def _row(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.severity.value,
        "code": problem.code,
        "what": problem.what,
        "expected": problem.expected,
        "remedy": problem.remedy,
    }
