"""The day by which a commitment is due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from dragoman.terms.entries import CommitmentEntry
from dragoman.terms.time_limit import last_day


def due_day(commitment: CommitmentEntry, done: Mapping[str, dt.date]) -> dt.date | None:
    """Return the day by which a commitment is due.

    Parameters
    ----------
    commitment : CommitmentEntry
    done : mapping of str to date
        The day on which each action was done, of those that are.

    Returns
    -------
    date or None
        ``None`` when nobody can tell: no term, words that no calendar knows, or a limit counted from an action
        that is not done.
    """
    limit = commitment.limit
    if limit is None:
        return commitment.due
    start = limit.from_date or done.get(limit.from_action or "")
    return last_day(limit, start) if start else None
