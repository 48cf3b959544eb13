"""The six-party record on every day on which a report came out: what was due, what had moved, and nothing of later."""

from __future__ import annotations

import dataclasses
import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest

from dragoman.reasoning.due.answer import Status
from dragoman.reasoning.due.certificate import faults
from dragoman.reasoning.due.finder import due
from dragoman.reasoning.due.moved import status_moved
from dragoman.record.changes import changes
from dragoman.record.load import load_talks
from dragoman.record.view import last_day_known, report_day, view
from dragoman.terms.entries import Entry
from dragoman.terms.talks import Talks

RECORD = Path(__file__).parents[4] / "examples/six-party-talks/six-party.talks"


@pytest.fixture(scope="module")
def talks() -> Talks:
    loaded, problems = load_talks(RECORD)
    assert problems == ()
    return loaded.talks


@pytest.fixture(scope="module")
def days(talks: Talks) -> list[dt.date]:
    found = sorted({source.published for source in talks.sources if source.published})
    assert len(found) > 40
    return found


def test_on_every_day_the_certificate_holds_and_nothing_rests_on_what_came_later(
    talks: Talks, days: list[dt.date]
) -> None:
    published = {source.id: source.published for source in talks.sources}
    for day in days:
        seen = view(talks, as_of=day)
        answer = due(seen)
        assert faults(seen, answer) == ()
        for undertaking in answer.undertakings:
            shown: tuple[Entry, ...] = (*undertaking.proof.rests_on, *undertaking.proof.undoing)
            assert all(report_day(entry, published) <= day for entry in shown)
            assert all((published[a.source] or day) <= day for entry in shown for a in entry.anchors)


def test_from_each_day_to_the_next_the_views_and_what_moved_add_up(talks: Talks, days: list[dt.date]) -> None:
    published = {source.id: source.published for source in talks.sources}
    told = 0
    for since, until in pairwise(days):
        before, after = view(talks, as_of=since), view(talks, as_of=until)
        found = changes(before, after)
        told += len(found.changes)
        assert len(before.entries) + len(found.changes) == len(after.entries)
        assert all(since < report_day(change.entry, published) <= until for change in found.changes)
    assert told + len(view(talks, as_of=days[0]).entries) == len(view(talks, as_of=days[-1]).entries)


def test_sixty_days_end_and_eight_commitments_become_overdue_though_nothing_is_reported(talks: Talks) -> None:
    before, after = (view(talks, as_of=dt.date(2007, 4, day)) for day in (14, 15))
    assert changes(before, after).changes == ()
    moved = status_moved(due(before), due(after))
    assert len(moved) == 8
    assert {(m.before.status, m.after.status) for m in moved} == {(Status.DUE, Status.OVERDUE)}


def test_nothing_moves_within_a_day(talks: Talks, days: list[dt.date]) -> None:
    for day in days[::5]:
        seen = view(talks, as_of=day)
        assert status_moved(due(seen), due(seen)) == ()


def test_order_of_the_file_changes_no_status(talks: Talks) -> None:
    turned = dataclasses.replace(talks, entries=talks.entries[::-1], actions=talks.actions[::-1])
    for day in (dt.date(2007, 4, 15), dt.date(2008, 11, 13)):
        one, other = (
            {(u.action, u.holder, u.status, u.due, u.met, frozenset(w.antecedent for w in u.waits)) for u in answer}
            for answer in (due(view(record, as_of=day)).undertakings for record in (talks, turned))
        )
        assert one == other


def test_last_day_known_is_that_of_the_last_report(talks: Talks, days: list[dt.date]) -> None:
    assert last_day_known(talks) == days[-1]
    assert last_day_known(Talks()) is None
