"""How commands tell problems, and with which exit status they end."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections import Counter
from collections.abc import Sequence
from typing import NoReturn

import click

from dragoman.showing.cli.paint import wants_colour
from dragoman.terms.problems import Problem, Severity

CLEAN, PROBLEMS_FOUND, WRONG_USE = 0, 1, 2
_FIELDS = ("file", "line", "column", "severity", "code", "what", "expected", "remedy")


_TOLD = 5


def told(problems: Sequence[Problem]) -> None:
    """Tell problems on standard error, a line each, as a compiler does; of warnings of one kind the first few."""
    seen: Counter[str] = Counter()
    for problem in problems:
        is_warning = problem.severity == Severity.WARNING
        seen[problem.code] += is_warning
        if seen[problem.code] <= _TOLD:
            _tell(str(problem), "yellow" if is_warning else "red")
    for code, count in seen.items():
        if count > _TOLD:
            _tell(f"… and {count - _TOLD} more such warnings [{code}]", "yellow")


def _tell(line: str, colour: str) -> None:
    shown = visible(line)
    click.echo(click.style(shown, fg=colour) if wants_colour(sys.stderr) else shown, err=True)


def exit_status(problems: Sequence[Problem]) -> int:
    """Return 1 when there is an error among the problems; warnings alone leave a file clean."""
    return PROBLEMS_FOUND if any(p.severity == Severity.ERROR for p in problems) else CLEAN


def ended(problems: Sequence[Problem]) -> NoReturn:
    """End a command that has given its answer: tell the problems, exit 1 when there is an error among them."""
    told(problems)
    raise SystemExit(exit_status(problems))


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
    return "".join(f"{visible(str(problem))}\n" for problem in problems)


def counted(problems: Sequence[Problem]) -> str:
    """Return how many errors and warnings there are, in words."""
    errors = sum(problem.severity == Severity.ERROR for problem in problems)
    counts = ((errors, "error"), (len(problems) - errors, "warning"))
    return ", ".join(f"{n} {word}{'s' if n > 1 else ''}" for n, word in counts if n) or "no problems"


# A record may come from anybody: its marks that steer a terminal are shown, not obeyed.
_PICTURES = {at: 0x2400 + at for at in range(0x20)} | {0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)


def visible(text: str) -> str:
    """Return text whose marks that would steer a terminal are shown, not obeyed."""
    return text.translate(_PICTURES)


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
