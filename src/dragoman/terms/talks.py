"""The record: what a talks file declares, and its dated entries.

A :class:`Talks` is what the file means; how it is written (comments, order, blank lines) is the business of
``dragoman.record``. A :class:`View` is the record as somebody could know it on a day, the one input of reasoning.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dragoman.terms.declared import (
    DeclaredAction,
    DeclaredDeal,
    DeclaredIssue,
    DeclaredOutlet,
    DeclaredParty,
    DeclaredPerson,
    Source,
)
from dragoman.terms.entries import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """All that a talks file, with the files it includes, declares and records, in file order."""

    title: str = ""
    parties: tuple[DeclaredParty, ...] = ()
    people: tuple[DeclaredPerson, ...] = ()
    outlets: tuple[DeclaredOutlet, ...] = ()
    issues: tuple[DeclaredIssue, ...] = ()
    actions: tuple[DeclaredAction, ...] = ()
    deals: tuple[DeclaredDeal, ...] = ()
    sources: tuple[Source, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The record as of a day: what reports published by then said, and which of it is in force.

    Attributes
    ----------
    talks : Talks
        The declarations, without the actions, people and outlets that only entries reported after ``as_of`` name; and
        all entries whatever their date.
    as_of : date or None
        ``None``: everything recorded.
    reviewed_only : bool
        True when entries that no person has accepted (``?``) were left out.
    entries : tuple of Entry
        Visible entries, oldest first (date, then report date, then file order); rejected ones never are.
        Anchors published later than ``as_of`` are removed from them.
    in_force : tuple of Entry
        The positions, conditions and commitments among ``entries`` that stand, oldest first, those of one day by what
        they say. What one party says is in a deal for another never is.
    replaced : tuple of (Entry, Entry)
        What no longer stands, and the entry that replaced, withdrew or fulfilled it.
    disputed : tuple of tuple of Entry
        Groups of entries in force that contradict each other: same day and matter, different sources.
    done : tuple of str
        Ids of the actions that have happened, sorted.
    begun : tuple of str
        Ids of the actions that have begun and are not done, sorted.
    later : int
        How many entries were left out because they were reported after ``as_of``.
    undated : int
        How many were left out because no day is known on which they were reported.
    deals : tuple of str
        When only what the steps of some deals depend on was kept: their ids.
    """

    talks: Talks
    as_of: dt.date | None = None
    reviewed_only: bool = False
    entries: tuple[Entry, ...] = ()
    in_force: tuple[Entry, ...] = ()
    replaced: tuple[tuple[Entry, Entry], ...] = ()
    disputed: tuple[tuple[Entry, ...], ...] = ()
    done: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()
    later: int = 0
    undated: int = 0
    deals: tuple[str, ...] = ()
