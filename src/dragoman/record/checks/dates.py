"""Days that cannot be: ends before beginnings, and what was reported before it happened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from dragoman.terms.due import due_day
from dragoman.terms.entries import UNDATED, CommitmentEntry, Entry, Flag, MeetingEntry
from dragoman.terms.problems import Problem, Severity
from dragoman.terms.talks import Talks


def impossible_dates(talks: Talks) -> Iterator[Problem]:
    """Yield entries whose days contradict each other or those of their sources."""
    published = {source.id: source.published for source in talks.sources}
    for entry in talks.entries:
        if entry.until is not None and entry.until < entry.date:
            yield _date(entry, f"it ends on {entry.until}, before it begins", "the earlier day first")
        if isinstance(entry, CommitmentEntry) and (due := due_day(entry, {})) and due < entry.date:
            yield _date(entry, f"it is due on {due}, before it is made", "a later day")
        if not _is_to_come(entry):
            yield from _told_too_early(entry, published)


def _is_to_come(entry: Entry) -> bool:
    """Tell whether an entry speaks of a day to come: a meeting that is scheduled, proposed, postponed and so on."""
    return isinstance(entry, MeetingEntry) and entry.status != "held"


def _told_too_early(entry: Entry, published: Mapping[str, dt.date | None]) -> Iterator[Problem]:
    if entry.reported is not None:
        if entry.reported < entry.date:
            yield _date(entry, f"it was reported on {entry.reported}, before it happened", "a later day")
        return
    days = [day for anchor in entry.anchors if (day := published.get(anchor.source))]
    if days and entry.date > max(days):
        yield _date(entry, f"it is dated after its last report, of {max(days)}", "the day it was said or done")


def _date(entry: Entry, what: str, expected: str) -> Problem:
    return Problem(code="impossible-date", place=entry.place, what=what, expected=expected)


def undated(talks: Talks) -> Iterator[Problem]:
    """Yield accepted entries of which neither they nor a report tells a day."""
    published = {source.id: source.published for source in talks.sources}
    for entry in talks.entries:
        if entry.date == UNDATED and entry.flag == Flag.ACCEPTED and entry.reported is None:
            if any(published.get(anchor.source) for anchor in entry.anchors):
                continue
            yield Problem(
                code="undated",
                place=entry.place,
                what="neither this accepted entry nor a report of it has a date, so no view as of a day will show it",
                expected="a date, a report with a date, or reported and a date",
                severity=Severity.WARNING,
            )
