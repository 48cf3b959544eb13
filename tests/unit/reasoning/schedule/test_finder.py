"""The schedule on records drawn at random: against every set and every order, tried one by one."""

from __future__ import annotations

import dataclasses
import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.reasoning.deadlock.records import HERE, condition, view, views
from tests.unit.reasoning.schedule import by_definition

from dragoman.reasoning.claims import in_pieces
from dragoman.reasoning.deadlock.conditions import conditions_of
from dragoman.reasoning.schedule import Kind, schedule
from dragoman.reasoning.schedule.answer import Schedule, Way
from dragoman.reasoning.schedule.certificate import faults, recounted
from dragoman.reasoning.schedule.exposure import giver
from dragoman.reasoning.schedule.needs_by_definition import needs_in, refusals_in
from dragoman.terms.declared import DeclaredParty
from dragoman.terms.entries import Link
from dragoman.terms.talks import View

SOME = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LOCKING = [Link.ONLY_AFTER, Link.ONLY_AFTER, Link.ONLY_AFTER, Link.TOGETHER_WITH]
PARTIES = tuple(DeclaredParty(id=party, name=party, place=HERE) for party in "ABC")


def with_parties(view: View) -> View:
    return dataclasses.replace(view, talks=dataclasses.replace(view.talks, parties=PARTIES))


def shown(answer: Schedule) -> Schedule:
    """Return an answer without its entries, whose places may differ."""
    return dataclasses.replace(answer, rests_on=(), disputed=(), unreviewed=0)


@SOME
@given(views(refusals=1))
def test_certificate_holds(view: View) -> None:
    answer = schedule(with_parties(view))
    assert faults(view, answer) == ()
    assert recounted(answer) is True


@SOME
@given(views())
def test_order_honours_every_condition_and_takes_each_action_as_early_as_can_be(view: View) -> None:
    needs, no = needs_in(view), refusals_in(view)
    happened: set[str] = set()
    for step in schedule(view).certificate.steps:
        assert by_definition.may(step, happened, needs)
        assert not set(step) & set(no)
        largest = [a for a in needs if a not in happened and a not in no]
        assert not any(by_definition.may({*step, other}, happened, needs) for other in set(largest) - set(step))
        happened |= set(step)
    assert happened == by_definition.happens(view, ())


@SOME
@given(views(most=6, refusals=1))
def test_relaxations_are_every_smallest_set(view: View) -> None:
    answer, smallest = schedule(view), by_definition.fewest(view)
    assert answer.fewest
    if answer.kind == Kind.ORDER:
        assert smallest == {frozenset()}
    elif answer.complete:
        assert {frozenset(relaxation.claims) for relaxation in answer.relaxations} == smallest
    else:
        assert {frozenset(relaxation.claims) for relaxation in answer.relaxations} < smallest


@SOME
@given(views(most=8, links=LOCKING, refusals=0, alternatives=2), st.integers(1, 2))
def test_tranches_leave_the_largest_exposure_least(view: View, tranches: int) -> None:
    conditions = conditions_of(in_pieces(view))
    givers = {action: giver(conditions, at) for at, action in enumerate(conditions.actions)}
    for loop in schedule(view, tranches=tranches).loops:
        way = next(way for way in loop.ways_out if way.way == Way.TRANCHES)
        assert way.least
        assert way.largest == by_definition.least_exposure(view, loop.locked, tranches=tranches, givers=givers)


@SOME
@given(views(links=LOCKING, refusals=1), st.randoms(use_true_random=False))
def test_shuffled_record_gives_the_same_answer(view: View, rng: random.Random) -> None:
    entries, actions = list(view.in_force), list(view.talks.actions)
    rng.shuffle(entries)
    rng.shuffle(actions)
    talks = dataclasses.replace(view.talks, actions=tuple(actions))
    other = dataclasses.replace(view, in_force=tuple(entries), talks=talks)
    assert shown(schedule(view)) == shown(schedule(other))


@SOME
@given(views(links=LOCKING, refusals=0))
def test_every_way_out_touches_those_who_act_and_exposes_nobody_at_its_end(view: View) -> None:
    for loop in schedule(with_parties(view)).loops:
        assert [way.way for way in loop.ways_out][:2] == [Way.SIMULTANEOUS, Way.TRANCHES]
        for way in loop.ways_out:
            assert not way.steps[-1].exposed
            assert not set(way.guarantors) & set(way.parties)
        at_once = loop.ways_out[0]
        assert at_once.largest == 0


def test_large_knot_is_answered_and_says_that_another_order_may_expose_less() -> None:
    rng = random.Random(0)  # noqa: S311 (a fixed draw)
    waits = [(n % 40, rng.choice([m for m in range(40) if m != n % 40])) for n in range(120)]
    seen = view(*(condition(f"P{a % 6}.a{a} only after P{b % 6}.a{b}", holder=f"P{a % 6}") for a, b in waits))
    answer = schedule(seen)
    way = next(way for loop in answer.loops for way in loop.ways_out if way.way == Way.TRANCHES)
    assert (answer.fewest, way.least, way.first) == (True, False, ())
    assert faults(seen, answer) == ()
