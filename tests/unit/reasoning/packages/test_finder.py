"""Packages on records drawn at random, against every set of actions and every set of claims, tried one by one."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Collection, Iterable
from itertools import combinations
from typing import TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.reasoning.deadlock.records import ACTIONS, condition, refusal, view, views

from dragoman.reasoning.claims import Claim
from dragoman.reasoning.packages import Packages, packages
from dragoman.reasoning.packages.certificate import Said, faults, recounted, said_in
from dragoman.terms.entries import Act, PositionEntry
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import View

SOME = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
Item = TypeVar("Item")


def demand(action: str, *, holder: str) -> PositionEntry:
    return dataclasses.replace(refusal(action, holder=holder, record=SourceClass.INSTITUTIONAL), act=Act.DEMAND)


@st.composite
def records(draw: st.DrawFn) -> View:
    """Draw a view with demands."""
    drawn = draw(views(most=5, alternatives=2, refusals=2))
    wanted = draw(st.lists(st.tuples(st.sampled_from(ACTIONS), st.sampled_from("AB")), max_size=3, unique=True))
    demands = tuple(demand(action, holder=holder) for action, holder in wanted if action not in drawn.done)
    return dataclasses.replace(drawn, in_force=(*drawn.in_force, *demands), entries=(*drawn.entries, *demands))


def subsets(items: Iterable[Item]) -> list[frozenset[Item]]:
    found = list(items)
    return [frozenset(some) for size in range(len(found) + 1) for some in combinations(found, size)]


def left_by(claims: Collection[Claim], said: Said) -> set[frozenset[str]]:
    """Return every package that these claims do not rule out."""
    return {
        package
        for package in subsets(sorted(said.undone))
        if all(action in package for claim, action in said.demands if claim in claims)
        and not any(action in package for claim, action in said.refusals if claim in claims)
        and all(any(w <= package for w in ways) for c, a, ways in said.asks if c in claims and a in package)
    }


def smallest(sets: Iterable[frozenset[Item]]) -> set[frozenset[Item]]:
    found = list(sets)
    size = min(map(len, found), default=0)
    return {one for one in found if len(one) == size}


@SOME
@given(records())
def test_packages_are_those_that_no_claim_rules_out(seen: View) -> None:
    answer, said = packages(seen), said_in(seen)
    left = left_by(said.claims(), said)
    assert answer.possible == bool(left)
    if left:
        assert answer.least_complete
        assert set(map(frozenset, answer.least)) == {p for p in left if not any(other < p for other in left)}
        assert frozenset(answer.largest) == max(left, key=len)
        assert all(package <= frozenset(answer.largest) for package in left)
        assert frozenset(answer.in_all) == frozenset.intersection(*left)


@SOME
@given(records())
def test_conflicts_are_the_smallest_for_each_demand(seen: View) -> None:
    answer, said = packages(seen), said_in(seen)
    out = [
        claims for claims in subsets(sorted(said.claims(), key=lambda claim: claim.key)) if not left_by(claims, said)
    ]
    for conflict in answer.conflicts:
        held = {
            some
            for some in out
            if any(claim.actions == (conflict.demanded,) and claim.act == Act.DEMAND for claim in some)
            and not any(other < some for other in out)
        }
        assert (conflict.smallest, conflict.complete) == (True, True)
        assert set(map(frozenset, conflict.sets)) == smallest(held)


@SOME
@given(records())
def test_what_is_dropped_is_as_little_as_can_be_for_all_and_for_each(seen: View) -> None:
    answer, said = packages(seen), said_in(seen)
    claims = said.claims()
    enough = [some for some in subsets(sorted(claims, key=lambda claim: claim.key)) if left_by(claims - some, said)]
    for dropped in answer.dropped:
        own = [some for some in enough if dropped.party is None or all(c.holder == dropped.party for c in some)]
        assert (dropped.fewest, dropped.complete) == (True, True)
        assert set(map(frozenset, dropped.sets)) == smallest(own)


@SOME
@given(records())
def test_certificate_holds(seen: View) -> None:
    answer = packages(seen)
    assert faults(seen, answer) == ()
    assert recounted(answer) is True


def shown(answer: Packages) -> Packages:
    return dataclasses.replace(answer, rests_on=(), disputed=(), unreviewed=0)


@SOME
@given(records(), st.randoms(use_true_random=False))
def test_shuffled_record_gives_the_same_answer(seen: View, rng: random.Random) -> None:
    entries, actions = list(seen.in_force), list(seen.talks.actions)
    rng.shuffle(entries)
    rng.shuffle(actions)
    talks = dataclasses.replace(seen.talks, actions=tuple(actions))
    assert shown(packages(seen)) == shown(packages(dataclasses.replace(seen, in_force=tuple(entries), talks=talks)))


def test_order_does_not_matter_to_a_package() -> None:
    loop = view(condition("A.p only after B.r"), condition("B.r only after A.p"), demand("A.p", holder="B"))
    assert packages(loop).least == (("A.p", "B.r"),)
