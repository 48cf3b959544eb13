"""The whole example, at every date in it: who holds what, what became of claims, and readings show nothing later."""

from __future__ import annotations

import datetime as dt
import functools
from pathlib import Path

import pytest

from dragoman.reasoning.matrix import certificate as matrix_certificate
from dragoman.reasoning.matrix.finder import matrix
from dragoman.reasoning.readouts import certificate as readouts_certificate
from dragoman.reasoning.readouts.finder import readouts
from dragoman.reasoning.sources import certificate as sources_certificate
from dragoman.reasoning.sources.finder import sources
from dragoman.record.load import load_talks
from dragoman.record.view import view
from dragoman.terms.entries import Entry
from dragoman.terms.talks import Talks

EXAMPLE = Path(__file__).parents[3] / "examples/six-party-talks/six-party.talks"


@functools.cache
def talks() -> Talks:
    return load_talks(EXAMPLE)[0].talks


DATES = sorted({source.published for source in talks().sources if source.published})


def later(entry: Entry | None, day: dt.date) -> bool:
    """Tell whether an entry shows words that were published after a day."""
    published = {source.id: source.published for source in talks().sources}
    return entry is not None and any((published[a.source] or dt.date.min) > day for a in entry.anchors)


@pytest.mark.parametrize("day", DATES, ids=str)
def test_nothing_reported_later_is_shown_and_every_certificate_holds(day: dt.date) -> None:
    seen, before = view(talks(), as_of=day), view(talks(), as_of=day - dt.timedelta(days=400))
    held = matrix(seen, earlier=before)
    cells = [cell for row in held.rows for cell in row.cells]
    shown: list[Entry | None] = [h.entry for cell in cells for h in cell.held]
    shown += [entry for cell in cells for gone in cell.gone for entry in (gone.entry, gone.by)]
    shown += [row.done for row in held.rows]
    became = sources(seen)
    shown += [
        e for t in became.tallies for j in t.claims for e in (j.entry, *(e for g in j.grounds for e in g.entries))
    ]
    assert matrix_certificate.faults(held, seen, earlier=before) == ()
    assert sources_certificate.faults(became, seen) == ()
    for deal in talks().deals:
        read = readouts(seen, deal)
        shown += [*read.terms, *(e for row in read.rows for _, entries in row.readings for e in entries)]
        assert readouts_certificate.faults(read, seen) == ()
    assert shown or day < dt.date(2003, 8, 1)
    assert not [entry for entry in shown if later(entry, day)]
