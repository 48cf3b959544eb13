"""The words of the matrix: rows of actions, a cell for each party, what stands in it and since when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dragoman.terms.entries import Entry


class Side(StrEnum):
    """How a claim concerns the action of a row.

    ``position`` and ``commitment``: the claim is on the action itself. ``waits``: a condition makes the action wait for
    others. ``asked``: a condition makes others wait for it.
    """

    POSITION = "position"
    COMMITMENT = "commitment"
    WAITS = "waits"
    ASKED = "asked"


class Change(StrEnum):
    """How a claim came into its cell since the day compared with: anew, or said again."""

    NEW = "new"
    RESTATED = "restated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A claim that stands in a cell.

    Attributes
    ----------
    entry : Entry
        As it stands: without what others ended of it.
    side : Side
    change : Change or None
        ``None`` when the claim stood there on the day that the matrix is compared with.
    disputed : bool
        A person disputes it, or another source of the same day contradicts it.
    """

    entry: Entry
    side: Side
    change: Change | None = None
    disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A claim that stood in a cell on the day compared with and is not said there any more; ``by`` what ended it."""

    entry: Entry
    side: Side
    by: Entry | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one party holds on the row's action. Nothing in ``held`` means: not stated."""

    party: str
    held: tuple[Held, ...] = ()
    gone: tuple[Gone, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An action; or, for positions that name no action, an issue.

    Attributes
    ----------
    action : str or None
    issue : str or None
        The action's issue, or the row itself when ``action`` is ``None``.
    done : Entry or None
        The first report that it has happened.
    cells : tuple of Cell
        One for each party of the matrix, in its order.
    """

    action: str | None
    issue: str | None
    done: Entry | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Parties across, actions down, those of an issue together.

    Attributes
    ----------
    since : date or None
        The day that it is compared with; without it nothing is marked new or gone.
    parties : tuple of str
        Everybody who holds a claim or takes part in a meeting, in any report of the view, by id.
    """

    as_of: dt.date | None
    since: dt.date | None
    parties: tuple[str, ...]
    rows: tuple[Row, ...]
