"""The words of the answer: a claim, what became of it and on what ground, and the tallies by outlet and class."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dragoman.terms.entries import Entry
from dragoman.terms.source_class import SourceClass


class Outcome(StrEnum):
    """What became of a claim; ``both`` where one source bears it out and another contradicts it."""

    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    BOTH = "both"
    OPEN = "open"


class Why(StrEnum):
    """The ground on which a claim is confirmed or contradicted; the rules are in :mod:`.rules`."""

    DONE = "done"
    NOT_DONE = "not done in that time"
    SAID_AGAIN = "said again by a firmer source"
    OPPOSITE_DONE = "done all the same"
    OVERDUE = "not done by its day"
    OUT_OF_ORDER = "done before what it waits for"
    DENIED = "contradicted the same day by a firmer source"


CONFIRMING = frozenset({Why.DONE, Why.NOT_DONE, Why.SAID_AGAIN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Why, and the entries that show it; none where what shows it is that a day has passed."""

    why: Why
    entries: tuple[Entry, ...] = ()
    day: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A claim and what became of it.

    Attributes
    ----------
    entry : Entry
    promise : bool
        Its speaker speaks for its holder by name or office, or an outlet reports in its own words what the holder says:
        a promise, kept or broken (see ``dragoman due``), and no report that turns out true or false.
    grounds : tuple of Ground
    """

    entry: Entry
    promise: bool
    grounds: tuple[Ground, ...]

    @property
    def outcome(self) -> Outcome:
        """What became of it, by its grounds."""
        sides = {ground.why in CONFIRMING for ground in self.grounds}
        if len(sides) > 1:
            return Outcome.BOTH
        return Outcome.OPEN if not sides else Outcome.CONFIRMED if sides == {True} else Outcome.CONTRADICTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The claims of one class of source that first came out in one outlet.

    Attributes
    ----------
    outlet : str or None
        The id of a declared outlet, else the words that a source names it by, else the source's id; ``None`` for
        entries that lead back to no source.
    source_class : SourceClass or None
        ``None``: the outlet's own words.
    """

    outlet: str | None
    source_class: SourceClass | None
    claims: tuple[Judged, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The answer.

    Attributes
    ----------
    as_of : date or None
    until : date or None
        The last day that counts: what was due by then and is not done, is not done. ``None`` in a record without dates.
    tallies : tuple of Tally
        By outlet, then from the firmest class to the weakest.
    unjudged : int
        Statements, meetings and signals: they are carried too, and say nothing that an action could bear out.
    """

    as_of: dt.date | None
    until: dt.date | None
    tallies: tuple[Tally, ...]
    unjudged: int
