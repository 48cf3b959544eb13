"""What moved in the record between two days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dragoman.terms.declared import Source
from dragoman.terms.entries import Anchor, Entry, is_unnamed


class Moved(StrEnum):
    """What an entry that was reported since does to the record; each has one of these.

    ``withdrawn``: it takes back an earlier claim. ``changed``: the same holder says otherwise on the same matter.
    ``late``: a claim that came out after a later one of its holder on all its matters, so that it changes nothing.
    ``repeated``: it says again, or another source has too, what was known. ``done``, ``begun``: an action has
    happened, or is under way. ``new``: all else.
    """

    NEW = "new"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    DONE = "done"
    BEGUN = "begun"
    REPEATED = "repeated"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One entry that was reported since.

    Attributes
    ----------
    entry : Entry
        As the later view has it.
    earlier : tuple of Entry
        What it changes, takes back, says again or fulfils, oldest first; of a ``late`` one, the later claims that
        were known already.
    """

    kind: Moved
    entry: Entry
    earlier: tuple[Entry, ...] = ()

    @property
    def firmer(self) -> bool:
        """Tell whether only unnamed sources had said what a name stands behind now."""
        unnamed = [is_unnamed(entry) for entry in self.earlier]
        again = self.kind == Moved.REPEATED and not is_unnamed(self.entry)
        return again and bool(unnamed) and all(unnamed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """An entry that was known, and the sources that came out for it since."""

    before: Entry
    entry: Entry
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What moved in the record after one day, up to another.

    Attributes
    ----------
    since : date
        What was reported by the end of this day was known.
    until : date or None
        What was reported by the end of this day is in. ``None``: the record has no report day at all.
    changes : tuple of Change
        One for each entry that the later view has and the earlier has not, in the order of the later view.
    sourced : tuple of Sourced
    disputed, settled : tuple of tuple of Entry
        Groups of claims that contradict each other now and did not then; and that did then and do not now.
    waiting : tuple of Entry
        What no person has looked at yet (``?``), whenever it was reported.
    silent : tuple of Source
        Sources that came out since and that no entry rests on.
    """

    since: dt.date
    until: dt.date | None
    changes: tuple[Change, ...] = ()
    sourced: tuple[Sourced, ...] = ()
    disputed: tuple[tuple[Entry, ...], ...] = ()
    settled: tuple[tuple[Entry, ...], ...] = ()
    waiting: tuple[Entry, ...] = ()
    silent: tuple[Source, ...] = ()

    def of(self, kind: Moved) -> tuple[Change, ...]:
        """Return the changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)
