"""The words of the answer: rows of steps and of orders, what the text has there, what each party says, what differs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dragoman.terms.declared import DeclaredDeal
from dragoman.terms.entries import Entry


class Kind(StrEnum):
    """How a reading differs, the gravest first."""

    REVERSED = "order reversed"
    DENIED = "denied"
    WEAKENED = "weakened"
    STRENGTHENED = "strengthened"
    CHANGED = "changed"
    ADDED = "added"
    MISSING = "missing"
    SAME = "same"


class How(StrEnum):
    """In which way it is weakened, strengthened, changed or added."""

    SHORT_OF = "a weaker form"
    MORE_THAN = "a stronger form"
    OTHER_FORM = "another form"
    NO_DATE = "without its date"
    LATER = "a later date"
    EARLIER = "an earlier date"
    A_DATE = "a date that the text does not have"
    OTHER_TERM = "another time limit"
    CONDITION_ADDED = "a condition that the text does not have"
    CONDITION_DROPPED = "without its condition"
    IN_STEP = "no order, where the text has one"
    OUT_OF_STEP = "an order, where the text has both in step"
    NOT_IN_TEXT = "not in the text"
    OPPOSITE = "the text says that it is not done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One difference, or that there is none.

    Attributes
    ----------
    kind : Kind
    party : str
    how : How or None
        ``None`` where the kind says it all.
    against : str or None
        The party whose reading it differs from; ``None``: the text.
    entries : tuple of Entry
        The party's entries that show it; none for what is missing.
    beside : tuple of Entry
        What they differ from: terms of the deal, or the other party's entries.
    """

    kind: Kind
    party: str
    how: How | None = None
    against: str | None = None
    entries: tuple[Entry, ...] = ()
    beside: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One step in its forms, or the order of two.

    Attributes
    ----------
    actions : tuple of str
        The forms of the step, by ``short of``; of an order, those of the one step.
    other : tuple of str
        For an order, the forms of the other step; empty for a step.
    terms : tuple of Entry
        What the deal's own text has there. For an order of which the text says nothing: what it has of the two steps.
    ordered : bool
        For an order: the text says something of it.
    readings : tuple of (str, tuple of Entry)
        What each party says there, in the order of the answer's parties; only those that say something.
    findings : tuple of Finding
        The gravest first.
    """

    actions: tuple[str, ...]
    other: tuple[str, ...]
    terms: tuple[Entry, ...]
    ordered: bool
    readings: tuple[tuple[str, tuple[Entry, ...]], ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Readouts:
    """The answer.

    Attributes
    ----------
    deal : DeclaredDeal
    as_of : date or None
    parties : tuple of str
        Those of whom a reading is recorded, by id.
    silent : tuple of str
        Parties of the deal of whom none is.
    terms : tuple of Entry
        All terms that the text is recorded to have.
    rows : tuple of Row
        Those with the gravest findings first.
    nobodys : int
        Readings that no party's voice stands behind: an outlet's own words, an unnamed source of nobody.
    """

    deal: DeclaredDeal
    as_of: dt.date | None
    parties: tuple[str, ...]
    silent: tuple[str, ...]
    terms: tuple[Entry, ...]
    rows: tuple[Row, ...]
    nobodys: int
