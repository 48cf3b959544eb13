"""The status of one undertaking from what happened, and the least that would change it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import chain, combinations

from dragoman.reasoning.due.answer import Status
from dragoman.terms.due import due_day
from dragoman.terms.entries import CommitmentEntry, Entry

_MOST_TRIED = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What happened that bears on an undertaking, each part oldest first.

    Attributes
    ----------
    keeping, moving : tuple of Entry
        By which it is kept; by which it is under way.
    starting : tuple of (str, tuple of Entry)
        For each action that it counts from or comes after, the reports that it is done.
    """

    commitment: CommitmentEntry
    keeping: tuple[Entry, ...]
    moving: tuple[Entry, ...]
    starting: tuple[tuple[str, tuple[Entry, ...]], ...]

    def all(self) -> tuple[Entry, ...]:
        """Return all of them, once each."""
        entries = (*self.keeping, *self.moving, *(entry for _, entries in self.starting for entry in entries))
        return tuple({id(entry): entry for entry in entries}.values())

    def without(self, gone: Collection[int]) -> Facts:
        """Return what is left without the entries of these identities."""
        return Facts(
            commitment=self.commitment,
            keeping=tuple(e for e in self.keeping if id(e) not in gone),
            moving=tuple(e for e in self.moving if id(e) not in gone),
            starting=tuple((a, tuple(e for e in those if id(e) not in gone)) for a, those in self.starting),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A status, the last day for the undertaking, and the day it was kept."""

    status: Status
    due: dt.date | None
    met: dt.date | None


def status_of(facts: Facts, *, today: dt.date, day: Callable[[Entry], dt.date]) -> Found:
    """Return the status that these facts give; ``day`` is the day from which a report counts."""
    due = due_day(facts.commitment, {action: day(those[0]) for action, those in facts.starting if those})
    met = day(facts.keeping[0]) if facts.keeping else None
    return Found(status=_status(facts, due, met, today), due=due, met=met)


def _status(facts: Facts, due: dt.date | None, met: dt.date | None, today: dt.date) -> Status:
    if met is not None:
        return Status.KEPT if due is None or met <= due else Status.KEPT_LATE
    if due is not None and today > due:
        return Status.OVERDUE
    if facts.moving:
        return Status.UNDER_WAY
    if due is not None:
        return Status.DUE
    if not facts.starting:
        return Status.NO_DATE
    return Status.DUE if all(those for _, those in facts.starting) else Status.WAITING


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """Facts without which the status would be another, which one, and whether fewer are proven not to do."""

    entries: tuple[Entry, ...] = ()
    otherwise: Status | None = None
    fewest: bool = True


def undoing(facts: Facts, *, today: dt.date, day: Callable[[Entry], dt.date]) -> Undone:
    """Return the fewest facts without which the status would be another; none when no facts are.

    A status hangs on one part of the facts, or on what of it lies before a day: those are tried first, then whether
    fewer do.
    """
    found = status_of(facts, today=today, day=day)

    def without(gone: tuple[Entry, ...]) -> Status:
        return status_of(facts.without({id(entry) for entry in gone}), today=today, day=day).status

    enough = min((part for part in _parts(facts, found, day) if without(part) != found.status), key=len, default=())
    for tried, gone in enumerate(chain(*(combinations(facts.all(), size) for size in range(1, len(enough))))):
        if tried >= _MOST_TRIED:
            return Undone(entries=enough, otherwise=without(enough), fewest=False)
        if without(gone) != found.status:
            return Undone(entries=gone, otherwise=without(gone))
    return Undone(entries=enough, otherwise=without(enough) if enough else None)


def _parts(facts: Facts, found: Found, day: Callable[[Entry], dt.date]) -> Iterator[tuple[Entry, ...]]:
    yield from (part for part in (facts.keeping, facts.moving, *(those for _, those in facts.starting)) if part)
    if found.due is not None:
        yield tuple(entry for entry in facts.keeping if day(entry) <= found.due)
    for _, those in facts.starting:
        for many in range(1, len(those)):
            yield those[:many]
    yield facts.all()
