"""What moved between two days: cases by hand, and what must hold of any record."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.record.dated import DAYS, records

from dragoman.record.changes import changes
from dragoman.record.parse import parse_talks
from dragoman.record.view import report_day, view
from dragoman.terms.changes import Changes, Moved
from dragoman.terms.entries import Entry, Flag
from dragoman.terms.errors import SinceAfterUntilError
from dragoman.terms.talks import Talks

SOURCES = """\
source early "1.txt"
  published 2024-01-05
source late "2.txt"
  published 2024-01-20
"""


def moved(record: str, *, since: str = "2024-01-10", until: str = "2024-01-31") -> Changes:
    document, problems = parse_talks(SOURCES + record)
    assert problems == ()
    return between(document.talks(), dt.date.fromisoformat(since), dt.date.fromisoformat(until))


def between(talks: Talks, since: dt.date, until: dt.date) -> Changes:
    return changes(view(talks, as_of=since), view(talks, as_of=until))


OLD = '2024-01-01 * position of A: refuse A.x\n  by unnamed "aide" of A\n  @ early "a"\n'
CASES = [
    pytest.param("position of A: accept A.x", "2024-01-15", Moved.CHANGED, ["a"], id="says otherwise"),
    pytest.param("position of A: refuse A.x", "2024-01-15", Moved.REPEATED, ["a"], id="says it again"),
    pytest.param("position of A: refuse A.x", "2024-01-01", Moved.REPEATED, ["a"], id="a second source for one day"),
    pytest.param("position of A: refuse A.x, A.y", "2024-01-15", Moved.NEW, [], id="says it again and more"),
    pytest.param("position of A: accept A.x", "2023-12-31", Moved.LATE, ["a"], id="comes out after what replaced it"),
    pytest.param("position of A: accept A.x", "2024-01-01", Moved.NEW, [], id="of the same day replaces nothing"),
    pytest.param("position of B: accept A.x", "2024-01-15", Moved.NEW, [], id="of another holder"),
    pytest.param("position of A: withdraw A.x", "2024-01-15", Moved.WITHDRAWN, ["a"], id="takes it back"),
    pytest.param("commitment of A: A.x", "2024-01-15", Moved.NEW, [], id="of another kind"),
    pytest.param("done A.x", "2024-01-15", Moved.DONE, ["a"], id="has happened"),
    pytest.param("begun A.x", "2024-01-15", Moved.BEGUN, [], id="is under way"),
    pytest.param("statement", "2024-01-15", Moved.NEW, [], id="a statement"),
]


@pytest.mark.parametrize(("claim", "day", "kind", "earlier"), CASES)
def test_a_new_entry_is_told_by_what_it_does(claim: str, day: str, kind: Moved, earlier: list[str]) -> None:
    found = moved(f'{OLD}{day} * {claim}\n  by A, on record\n  @ late "b"\n')
    (change,) = found.changes
    assert (change.kind, [e.anchors[0].words for e in change.earlier]) == (kind, earlier)
    assert [a.words for a in change.entry.anchors] == ["b"]


def test_what_only_an_unnamed_source_had_said_is_firmer_with_a_name_behind_it() -> None:
    again = '2024-01-15 * position of A: refuse A.x\n  by A{}\n  @ late "b"\n'
    (on_record,) = moved(OLD + again.format(", on record")).changes
    (unnamed,) = moved(OLD + again.format(", unnamed")).changes
    assert (on_record.firmer, unnamed.firmer) == (True, False)


def test_a_condition_that_asks_for_more_is_new_and_one_that_turns_around_has_changed() -> None:
    old = '2024-01-01 * condition of A: A.x only after B.z\n  @ early "a"\n'
    (more,) = moved(old + '2024-01-15 * condition of A: A.x only after B.z and B.v\n  @ late "b"\n').changes
    (turned,) = moved(old + '2024-01-15 * condition of A: B.z only after A.x\n  @ late "b"\n').changes
    assert (more.kind, turned.kind) == (Moved.NEW, Moved.CHANGED)


def test_a_term_that_is_put_off_has_changed() -> None:
    old = '2024-01-01 * commitment of A: A.x due 2024-02-01\n  @ early "a"\n'
    (change,) = moved(old + '2024-01-15 * commitment of A: A.x due 2024-03-01\n  @ late "b"\n').changes
    assert change.kind == Moved.CHANGED


def test_a_second_report_of_what_was_done_is_no_second_doing() -> None:
    (change,) = moved('2024-01-01 * done A.x\n  @ early "a"\n2024-01-02 * done A.x\n  @ late "b"\n').changes
    assert (change.kind, change.earlier[0].anchors[0].words) == (Moved.REPEATED, "a")


DEAL = """\
deal pact "The pact" of A, B text early
2024-01-01 * commitment of A: A.x in pact due 2024-03-01
  @ early "by the first of March"
"""


@pytest.mark.parametrize("who", ["A", "B"])
def test_a_reading_of_a_deal_changes_no_term_of_it(who: str) -> None:
    reading = f'2024-01-15 * commitment of A: A.x in pact due 2024-06-01\n  by {who}\n  @ late "June"\n'
    (change,) = moved(DEAL + reading).changes
    assert (change.kind, change.earlier) == (Moved.NEW, ())
    outside = reading.replace(" in pact", "")
    assert [c.kind for c in moved(DEAL + outside).changes] == [Moved.CHANGED]


def test_a_source_that_comes_out_for_an_old_entry_is_told_as_such() -> None:
    found = moved('2024-01-01 * statement\n  @ early "a"\n  @ late "b"\n')
    assert found.changes == ()
    (sourced,) = found.sourced
    assert [anchor.words for anchor in sourced.anchors] == ["b"]


def test_a_contradiction_is_new_until_it_is_settled() -> None:
    disputed = OLD + '2024-01-01 * position of A: accept A.x\n  by A\n  @ late "b"\n'
    assert [len(group) for group in moved(disputed).disputed] == [2]
    again = disputed + '2024-02-02 * position of A: accept A.x\n  @ late "c"\n  reported 2024-02-03\n'
    settled = moved(again, since="2024-01-25", until="2024-02-05")
    assert (settled.disputed, [len(group) for group in settled.settled]) == ((), [2])


def test_what_nobody_has_reviewed_waits_whenever_it_came_out() -> None:
    found = moved('2024-01-01 ? statement\n  @ early "a"\n2024-01-02 ? statement\n  @ late "b"\n')
    assert (len(found.waiting), len(found.changes)) == (2, 1)


def test_a_report_that_gave_no_entry_is_named() -> None:
    assert [source.id for source in moved("").silent] == ["late"]
    assert moved("", until="2024-01-19").silent == ()


def test_from_a_day_to_an_earlier_one_is_no_question() -> None:
    with pytest.raises(SinceAfterUntilError):
        moved("", since="2024-01-11", until="2024-01-10")
    with pytest.raises(SinceAfterUntilError):
        changes(view(Talks()), view(Talks()))


@given(records(), DAYS)
def test_nothing_moves_within_no_time(talks: Talks, day: dt.date) -> None:
    found = between(talks, day, day)
    assert (found.changes, found.sourced, found.disputed, found.settled, found.silent) == ((), (), (), (), ())


def apart(entry: Entry) -> Entry:
    return dataclasses.replace(entry, anchors=())


@given(records(), st.tuples(DAYS, DAYS).map(sorted))
def test_the_earlier_view_and_what_moved_are_the_later_view(talks: Talks, days: list[dt.date]) -> None:
    since, until = days
    before, after, found = view(talks, as_of=since), view(talks, as_of=until), between(talks, since, until)
    lines = {entry.place.line: entry for entry in before.entries}
    for sourced in found.sourced:
        old = lines[sourced.before.place.line]
        assert (old, apart(old)) == (sourced.before, apart(sourced.entry))
        assert set(sourced.entry.anchors) == {*old.anchors, *sourced.anchors}
        lines[sourced.entry.place.line] = sourced.entry
    added = {change.entry.place.line: change.entry for change in found.changes}
    assert len(added) == len(found.changes)
    assert not lines.keys() & added.keys()
    assert lines | added == {entry.place.line: entry for entry in after.entries}


@given(records(), st.tuples(DAYS, DAYS).map(sorted))
def test_what_stands_no_more_was_ended_by_something_that_moved(talks: Talks, days: list[dt.date]) -> None:
    before, after = (view(talks, as_of=day) for day in days)
    found = between(talks, days[0], days[1])
    standing = {entry.place.line for entry in after.in_force}
    moved_lines = {change.entry.place.line for change in found.changes}
    moved_lines |= {sourced.entry.place.line for sourced in found.sourced}
    enders: dict[int, set[int]] = {}
    for claim, ender in after.replaced:
        enders.setdefault(claim.place.line, set()).add(ender.place.line)
    for claim in before.in_force:
        if claim.place.line not in standing:
            assert enders[claim.place.line] & moved_lines


@given(records(), st.tuples(DAYS, DAYS).map(sorted))
def test_nothing_reported_on_other_days_is_shown(talks: Talks, days: list[dt.date]) -> None:
    published = {source.id: source.published for source in talks.sources}
    found = between(talks, days[0], days[1])
    for change in found.changes:
        assert days[0] < report_day(change.entry, published) <= days[1]
        assert all(report_day(entry, published) <= days[1] for entry in change.earlier)
        assert change.entry.flag != Flag.REJECTED
    assert all(days[0] < (source.published or days[0]) <= days[1] for source in found.silent)
    for sourced in found.sourced:
        assert all(days[0] < (sourced.entry.reported or published[a.source] or days[0]) for a in sourced.anchors)


@given(records(), st.tuples(DAYS, DAYS).map(sorted), st.integers(0, 9))
def test_the_order_of_the_file_changes_nothing_that_was_changed(talks: Talks, days: list[dt.date], turn: int) -> None:
    turned = dataclasses.replace(talks, entries=(*talks.entries[turn:], *talks.entries[:turn]))
    one, other = ({(c.kind, c.entry.place.line) for c in between(t, days[0], days[1]).changes} for t in (talks, turned))
    assert {line for _, line in one} == {line for _, line in other}
    by_order = {Moved.NEW, Moved.REPEATED, Moved.DONE, Moved.BEGUN}
    assert {told for told in one if told[0] not in by_order} == {told for told in other if told[0] not in by_order}
