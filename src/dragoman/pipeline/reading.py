"""Read reports, with the English model of the package or another.

The readers are imported when they run, so that a person who only checks a file never waits for a model.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.terms.findings import Findings
from dragoman.terms.problems import Problem

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

    reports, problems = gather(paths, given=Given(outlet=outlet, published=published))
    found: list[Findings] = []
    told = list(problems)
    if not reports:
        return (), problems
    for at, (report, findings, faults) in enumerate(read_many(reports, model=_parser(model)), start=1):
        told += faults
        if findings is not None:
            found.append(findings)
        if progress:
            progress(at, len(reports), report.name)
    return tuple(found), tuple(told)


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
