"""What the question of commitments is answered with: an undertaking for each action that somebody is bound to."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dragoman.terms.entries import CommitmentEntry, Entry


class Status(StrEnum):
    """What an undertaking has come to; the first of these that holds.

    ``kept``: its action has happened, by the day it was due if there was one. ``kept late``: after that day.
    ``overdue``: the day is over and it has not happened. ``under way``: it has begun, or a weaker form of it has
    happened. ``due``: its day is not over; or, where it was to come after something, that has happened. ``waiting``:
    no day is fixed yet, for what it counts from or comes after has not happened. ``no date``: nobody said when, or in
    words that no calendar knows.
    """

    OVERDUE = "overdue"
    DUE = "due"
    UNDER_WAY = "under way"
    WAITING = "waiting"
    NO_DATE = "no date"
    KEPT_LATE = "kept late"
    KEPT = "kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """An action waits for another that has not happened.

    Attributes
    ----------
    consequent, antecedent : str
        The one that waits, and what it waits for.
    entry : Entry
        The condition that says so, or the commitment that is due after it.
    actor : str or None
        Who would have to do it; ``None``: nobody at the table.
    depth : int
        1 for what the undertaking itself waits for, 2 for what that waits for, and so on.
    alternative : bool
        True when something else would do as well.
    outside : bool
        True when the undertaking is in a deal and no term of that deal names the antecedent.
    first : bool
        True when the antecedent itself waits for nothing: here somebody can move.
    refused : tuple of Entry
        Claims in force by which whoever must do it refuses it.
    """

    consequent: str
    antecedent: str
    entry: Entry
    actor: str | None
    depth: int
    alternative: bool = False
    outside: bool = False
    first: bool = False
    refused: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What an undertaking's status rests on, and the least that would change it: see :mod:`.certificate`.

    Attributes
    ----------
    rests_on : tuple of Entry
        The commitment, what happened, and what says that it waits.
    undoing : tuple of Entry
        The fewest entries, the commitment itself apart, without which the status would be another; nothing when no such
        entries are.
    otherwise : Status or None
        What the status would be without them.
    fewest : bool
        True when it is proven that no fewer do.
    until : date or None
        The last day of this status if nothing more is reported; ``None``: time alone does not change it.
    """

    rests_on: tuple[Entry, ...]
    undoing: tuple[Entry, ...] = ()
    otherwise: Status | None = None
    fewest: bool = True
    until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """One action that a party has bound itself to, and what has come of it.

    Attributes
    ----------
    entries : tuple of CommitmentEntry
        What binds it, all on the same terms; the first is the oldest.
    due : date or None
        The last day for it, as far as that is fixed.
    met : date or None
        The day on which it was kept.
    keeping : tuple of Entry
        The reports that it, or a fuller form of it, has happened, or that a fuller form has begun; oldest first.
    moving : tuple of Entry
        The reports that it has begun, or that a weaker form of it has begun or happened.
    starting : tuple of Entry
        The reports that what it counts from, or comes after, has happened.
    disputed : bool
        True when a person disputes one of these, when sources contradict each other on the terms, or when by one report
        it was kept in time and by another it was not.
    waits : tuple of Wait
        What an undertaking that is not kept waits for, nearest first.
    """

    action: str
    holder: str
    deal: str | None
    entries: tuple[CommitmentEntry, ...]
    status: Status
    due: dt.date | None
    met: dt.date | None
    keeping: tuple[Entry, ...]
    moving: tuple[Entry, ...]
    starting: tuple[Entry, ...]
    disputed: bool
    waits: tuple[Wait, ...]
    proof: Proof

    @property
    def kept(self) -> bool:
        """Tell whether it was kept, in time or late."""
        return self.met is not None

    @property
    def outside(self) -> tuple[Wait, ...]:
        """What it waits for that no term of its deal names."""
        return tuple(wait for wait in self.waits if wait.outside)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The answer.

    Attributes
    ----------
    day : date
        The day that it is for.
    deal : str or None
        The deal that was asked for; ``None``: all, and what is in no deal.
    undertakings : tuple of Undertaking
        Overdue ones first, then as in :class:`Status`; of one status by their days, then in the order of the record.
    superseded : tuple of CommitmentEntry
        Commitments of which nothing is left: others took their place, or they were taken back.
    """

    day: dt.date
    deal: str | None
    undertakings: tuple[Undertaking, ...]
    superseded: tuple[CommitmentEntry, ...] = ()

    def of(self, status: Status) -> tuple[Undertaking, ...]:
        """Return the undertakings of one status."""
        return tuple(undertaking for undertaking in self.undertakings if undertaking.status == status)
