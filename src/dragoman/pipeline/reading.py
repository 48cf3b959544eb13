"""Read reports, with the English model of the package or another.

The readers are imported when they run, so that a person who only checks a file never waits for a model.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.terms.findings import Findings
from dragoman.terms.problems import Place, Problem, Severity
from dragoman.terms.report import Report

if TYPE_CHECKING:
    from dragoman.reading.reader import Parser

Progress = Callable[[int, int, str], None]


def read_reports(
    paths: Sequence[Path],
    *,
    outlet: str | None = None,
    published: dt.date | None = None,
    model: str | None = None,
    progress: Progress | None = None,
) -> tuple[tuple[Findings, ...], tuple[Problem, ...]]:
    """Read reports from files and folders, one after the other."""
    from dragoman.reading.load import Given, gather
    from dragoman.reading.reader import read_many

    stories = [path for path in paths if path.suffix != ".talks"]
    reports, problems = gather(stories, given=Given(outlet=outlet, published=published))
    found: list[Findings] = []
    told = [*(_no_report(path) for path in paths if path.suffix == ".talks"), *problems]
    if not reports:
        return (), tuple(told)
    for at, (report, findings, faults) in enumerate(read_many(reports, model=_parser(model)), start=1):
        told += (*_undated(report), *faults)
        if findings is not None:
            found.append(findings)
        if progress:
            progress(at, len(reports), report.name)
    return tuple(found), tuple(told)


def _no_report(path: Path) -> Problem:
    return Problem(
        code="no-report",
        place=Place(file=str(path)),
        what="this is a talks file and no report; it was not read",
        remedy=f"dragoman brief {path}, by itself",
        severity=Severity.WARNING,
    )


def _undated(report: Report) -> tuple[Problem, ...]:
    if report.published:
        return ()
    problem = Problem(
        code="undated-report",
        place=Place(file=report.path or report.name),
        what="it does not say on which day it came out, so its weekdays have no date, and as of a day it is left out",
        remedy="--published, or “published 2005-07-28” below its source in the record",
        severity=Severity.WARNING,
    )
    return (problem,)


def explained(
    paths: Sequence[Path],
    *,
    outlet: str | None = None,
    published: dt.date | None = None,
    model: str | None = None,
) -> Iterator[str]:
    """Yield, for each report, its sentences with parse and findings, and the rule that made each."""
    from dragoman.reading.explain import explain
    from dragoman.reading.load import Given, gather

    reports, _ = gather(paths, given=Given(outlet=outlet, published=published))
    parser = _parser(model)
    for report in reports:
        yield explain(report, model=parser)


def _parser(name: str | None) -> Parser:
    if name is None:
        from dragoman.reading.english import EnglishModel

        return EnglishModel.load()
    from dragoman.reading.english.spacy_model import SpacyModel

    return SpacyModel.load(name)
