"""One question of a record as of a day, each: who holds what, what is due, how a deal is read, what could happen."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.pipeline.opening import Opened, opened
from dragoman.reasoning.deadlock.of_deals import of_deals
from dragoman.reasoning.due.answer import Due
from dragoman.reasoning.due.finder import due
from dragoman.reasoning.matrix.answer import Matrix
from dragoman.reasoning.matrix.finder import matrix
from dragoman.record.view import last_day_known, view
from dragoman.terms.errors import UnknownDealError
from dragoman.terms.talks import View

if TYPE_CHECKING:
    from dragoman.reasoning.packages.answer import Packages
    from dragoman.reasoning.readouts.answer import Readouts
    from dragoman.reasoning.schedule.answer import Schedule
    from dragoman.reasoning.sources.answer import Sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The positions by party, in the record as of a day and, where asked for, beside an earlier one."""

    record: Opened
    earlier: View | None
    matrix: Matrix


def compared(
    path: Path, *, as_of: dt.date | None = None, since: dt.date | None = None, reviewed_only: bool = False
) -> Compared:
    """Return who holds what on which action in a talks file."""
    record = opened(path, as_of=as_of, reviewed_only=reviewed_only)
    before = view(record.view.talks, as_of=since, reviewed_only=reviewed_only) if since else None
    return Compared(record=record, earlier=before, matrix=matrix(record.view, earlier=before))


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """What each commitment of a talks file has come to on a day."""

    record: Opened
    due: Due


def promises(
    path: Path, *, as_of: dt.date | None = None, deal: str | None = None, reviewed_only: bool = False
) -> Promises:
    """Return what each commitment of a talks file has come to: on a day, else on that of the last report."""
    record = opened(path, as_of=as_of, reviewed_only=reviewed_only)
    talks = record.view.talks
    if deal is not None and deal not in {declared.id for declared in talks.deals}:
        raise UnknownDealError(deal, tuple(declared.id for declared in talks.deals))
    if as_of is None:
        seen = view(talks, as_of=last_day_known(talks) or dt.date.min, reviewed_only=reviewed_only)
        record = dataclasses.replace(record, view=seen)
    return Promises(record=record, due=due(record.view, deal=deal))


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """How each party reads a deal, in the record as of a day."""

    record: Opened
    readouts: Readouts


def deal_read(path: Path, deal: str, *, as_of: dt.date | None = None, reviewed_only: bool = False) -> Read:
    """Return how each party reads a deal of a talks file; without a name, its only deal.

    Raises
    ------
    UnknownDealError
        When no such deal is declared.
    """
    from dragoman.reasoning.readouts.finder import readouts

    record = opened(path, as_of=as_of, reviewed_only=reviewed_only)
    deals = {known.id: known for known in record.view.talks.deals}
    name = deal or (next(iter(deals)) if len(deals) == 1 else "")
    if name not in deals:
        raise UnknownDealError(deal, sorted(deals))
    return Read(record=record, readouts=readouts(record.view, deals[name]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """What became of the claims that outlets carried, in the record as of a day."""

    record: Opened
    sources: Sources


def traced(path: Path, *, as_of: dt.date | None = None, reviewed_only: bool = False) -> Traced:
    """Return what became of the claims in a talks file; without a day, up to the last that its reports know."""
    from dragoman.reasoning.sources.finder import sources

    record = opened(path, as_of=as_of, reviewed_only=reviewed_only)
    return Traced(record=record, sources=sources(record.view, until=last_day_known(record.view.talks)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduled:
    """In which order things could happen, in the record as of a day."""

    record: Opened
    schedule: Schedule


def scheduled(
    path: Path,
    *,
    as_of: dt.date | None = None,
    reviewed_only: bool = False,
    deals: Sequence[str] = (),
    tranches: int = 4,
) -> Scheduled:
    """Return in which order things could happen; with deals, only what their steps depend on."""
    from dragoman.reasoning.schedule.finder import schedule

    record = opened(path, as_of=as_of, reviewed_only=reviewed_only)
    record = dataclasses.replace(record, view=of_deals(record.view, deals))
    return Scheduled(record=record, schedule=schedule(record.view, tranches=tranches))


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRuledOut:
    """Which sets of actions the record as of a day does not rule out."""

    record: Opened
    packages: Packages


def not_ruled_out(path: Path, *, as_of: dt.date | None = None, reviewed_only: bool = False) -> NotRuledOut:
    """Return which sets of actions a talks file does not rule out."""
    from dragoman.reasoning.packages.finder import packages

    record = opened(path, as_of=as_of, reviewed_only=reviewed_only)
    return NotRuledOut(record=record, packages=packages(record.view))
