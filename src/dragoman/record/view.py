"""The record as of a day: what reports published by then said, and which of it is in force."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from dragoman.record.in_force import standing
from dragoman.record.named import without_unknown
from dragoman.terms.entries import UNDATED, Anchor, BegunEntry, DoneEntry, Entry, Flag
from dragoman.terms.talks import Talks, View


def view(talks: Talks, *, as_of: dt.date | None = None, reviewed_only: bool = False) -> View:
    """Return the record as somebody could know it on a day.

    An entry is visible when at least one of its anchors was published by then; anchors published later are
    taken out of it. An anchor whose source has no date counts as published on the day that the entry says it was
    ``reported``, else on the entry's own day; so does an entry without anchors. What is undated altogether is
    visible only when no day is asked for. Actions, people and outlets that only later entries name are left out of the
    declarations: "comes back to the talks after April 2009" cannot be thought of before.

    Parameters
    ----------
    talks : Talks
    as_of : date, optional
        Without it everything recorded is visible.
    reviewed_only : bool
        Leave out what no person has accepted or disputed (``?``). Rejected entries (``x``) are never visible.

    Returns
    -------
    View
    """
    published = {source.id: source.published for source in talks.sources}
    told = [(entry, _seen(entry, as_of, published)) for entry in talks.entries]
    known = [(entry, shown) for entry, shown in told if _is_wanted(entry, reviewed_only=reviewed_only)]
    seen = [(entry, shown) for entry, shown in known if shown is not None]
    order = {id(shown): (shown.date, report_day(entry, published), at) for at, (entry, shown) in enumerate(seen)}
    entries = tuple(sorted((shown for _, shown in seen), key=lambda entry: order[id(entry)]))
    stands = standing(entries, talks)
    done = {a for entry in entries if isinstance(entry, DoneEntry) for a in entry.actions}
    left_out = [entry for entry, shown in known if shown is None]
    undated = sum(all(day == UNDATED for day in _days(entry, published)) for entry in left_out)
    return View(
        talks=_as_known(talks, told),
        as_of=as_of,
        reviewed_only=reviewed_only,
        entries=entries,
        in_force=stands.in_force,
        replaced=stands.replaced,
        disputed=stands.disputed,
        done=tuple(sorted(done)),
        begun=tuple(sorted({a for e in entries if isinstance(e, BegunEntry) for a in e.actions} - done)),
        later=len(left_out) - undated,
        undated=undated,
    )


def _is_wanted(entry: Entry, *, reviewed_only: bool) -> bool:
    return entry.flag != Flag.REJECTED and not (reviewed_only and entry.flag == Flag.PROPOSED)


def _as_known(talks: Talks, told: Sequence[tuple[Entry, Entry | None]]) -> Talks:
    """Return the talks without what only entries name that are not visible."""
    later = [entry for entry, shown in told if shown is None]
    return without_unknown(talks, now=(e for e, shown in told if shown is not None), later=later) if later else talks


def report_day(entry: Entry, published: dict[str, dt.date | None]) -> dt.date:
    """Return the day on which the first report of an entry came out."""
    return min(_days(entry, published))


def _days(entry: Entry, published: dict[str, dt.date | None]) -> list[dt.date]:
    return [_anchor_day(anchor, entry, published) for anchor in entry.anchors] or [entry.reported or entry.date]


def last_day_known(talks: Talks) -> dt.date | None:
    """Return the last day on which a report of the record came out; ``None`` when no entry and no source has a day."""
    published = {source.id: source.published for source in talks.sources}
    days = [day for entry in talks.entries if entry.flag != Flag.REJECTED for day in _days(entry, published)]
    days += [source.published for source in talks.sources if source.published]
    return max((day for day in days if day != UNDATED), default=None)


def _anchor_day(anchor: Anchor, entry: Entry, published: dict[str, dt.date | None]) -> dt.date:
    return entry.reported or published.get(anchor.source) or entry.date


def _seen(entry: Entry, as_of: dt.date | None, published: dict[str, dt.date | None]) -> Entry | None:
    """Return the entry with the anchors that were published by then; ``None`` when none was."""
    if as_of is None:
        return entry
    if not entry.anchors:
        day = entry.reported or entry.date
        return entry if day != UNDATED and day <= as_of else None
    days = [_anchor_day(anchor, entry, published) for anchor in entry.anchors]
    kept = tuple(anchor for anchor, day in zip(entry.anchors, days, strict=True) if day != UNDATED and day <= as_of)
    if not kept:
        return None
    return entry if len(kept) == len(entry.anchors) else dataclasses.replace(entry, anchors=kept)
