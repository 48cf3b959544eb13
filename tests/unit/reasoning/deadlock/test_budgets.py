"""Where a search is given up, the answer is less sharp, says so, and stays right."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from tests.unit.reasoning.deadlock.by_definition import kind, locks_itself, undone, without
from tests.unit.reasoning.deadlock.records import condition, view, views

from dragoman.reasoning.deadlock import deadlock, explaining, pivotal, refusals, undoing
from dragoman.reasoning.deadlock.certificate import faults
from dragoman.reasoning.deadlock.conditions import conditions_of
from dragoman.reasoning.deadlock.loops import knots, locked, locking
from dragoman.terms.talks import View

SOME = settings(max_examples=200, deadline=None)


@pytest.fixture(scope="module", autouse=True)
def nothing_may_be_tried() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(undoing, "_WORK", 0)
        patch.setattr(refusals, "_ROUNDS", 0)
        patch.setattr(refusals, "_WORK", -1)
        patch.setattr(pivotal, "_WORK", 0)
        yield


@SOME
@given(views())
def test_certificate_holds_and_undoing_undoes(view: View) -> None:
    answer = deadlock(view)
    assert answer.kind == kind(view)
    assert faults(view, answer.certificate) == ()
    if answer.kind != "clear":
        assert kind(without(view, answer.certificate.undoing)) != answer.kind


@SOME
@given(views())
def test_pivotal_entries_that_are_told_are_right(view: View) -> None:
    answer = deadlock(view)
    for pivot in answer.pivotal:
        assert kind(without(view, [pivot.entry])) == pivot.kind


@SOME
@given(views())
def test_loop_found_without_effort_still_locks_itself(view: View) -> None:
    conditions = conditions_of(view)
    for knot in knots(conditions, locked(conditions)):
        found = explaining.explain(conditions, knot, effort=0)
        assert locks_itself(view, frozenset(conditions.actions[reason.action] for reason in found.reasons))


@SOME
@given(views())
def test_locking_entries_lock_something_by_themselves(view: View) -> None:
    conditions = conditions_of(view)
    entries = locking(conditions, range(len(conditions.actions)))
    assert bool(entries) == bool(locked(conditions))
    if entries:
        others = [entry for at, entry in enumerate(conditions.entries) if at not in entries]
        assert kind(without(view, others)) == "loop"
        assert undone(without(view, others)) == undone(view)


def test_answer_says_what_was_given_up() -> None:
    pairs = [("A.p", "B.q"), ("B.q", "A.p"), ("C.r", "D.s"), ("D.s", "C.r")]
    answer = deadlock(view(*(condition(f"{a} only after {b}") for a, b in pairs)))
    assert not answer.certificate.smallest
    assert not answer.pivotal_complete
    assert answer.pivotal == ()
