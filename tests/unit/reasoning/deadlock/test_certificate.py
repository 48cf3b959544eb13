"""The checker: it believes what the finder proves, and nothing that is untrue, however a certificate was changed."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from itertools import chain
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.reasoning.deadlock.by_definition import can_happen, kind, locks_itself, undone
from tests.unit.reasoning.deadlock.records import condition, refusal, view, views

from dragoman.reasoning.deadlock import Kind, deadlock
from dragoman.reasoning.deadlock.answer import Blocked, Certificate
from dragoman.reasoning.deadlock.certificate import faults
from dragoman.terms.talks import View

LOOP = view(
    condition("A.x only after B.y", name="there"),
    condition("B.y only after A.x", name="back"),
    condition("C.z only after A.x", name="hanging"),
    condition("C.w only after D.v", name="beside"),
)
REFUSAL = view(condition("A.x only after B.y"), condition("A.z only after C.w"), refusal("B.y"))
WAITING = view(condition("A.x only after B.y"), condition("C.z only after A.x"))
CLEAR = view(condition("A.x together with B.y"))
RECORDS = {"loop": LOOP, "refusal": REFUSAL, "waiting": WAITING, "clear": CLEAR}
BOTH = view(condition("A.x together with B.y"), refusal("A.x"))


def certificate(seen: View) -> Certificate:
    return deadlock(seen).certificate


def changed(seen: View, **fields: object) -> tuple[str, ...]:
    """What the checker says of the finder's certificate with some fields changed."""
    shown: Any = certificate(seen)
    return faults(seen, dataclasses.replace(shown, **fields))


@pytest.mark.parametrize("name", RECORDS)
def test_certificate_of_the_finder_holds(name: str) -> None:
    assert certificate(RECORDS[name]).kind == name
    assert changed(RECORDS[name]) == ()


@pytest.mark.parametrize("other", Kind)
@pytest.mark.parametrize("name", RECORDS)
def test_another_kind_is_rejected(name: str, other: Kind) -> None:
    assert bool(changed(RECORDS[name], kind=other)) == (other != name)


@pytest.mark.parametrize("name", RECORDS)
def test_step_left_out_is_rejected(name: str) -> None:
    steps = certificate(RECORDS[name]).steps
    assert changed(RECORDS[name], steps=steps[1:])


@pytest.mark.parametrize("name", RECORDS)
def test_step_taken_twice_is_rejected(name: str) -> None:
    steps = certificate(RECORDS[name]).steps
    assert changed(RECORDS[name], steps=(*steps, steps[0]))


def test_step_before_what_it_waits_for_is_rejected() -> None:
    steps = certificate(WAITING).steps
    assert changed(WAITING, steps=steps[::-1])
    assert changed(WAITING, steps=(tuple(chain(*steps)),))


def test_joint_step_taken_apart_is_rejected() -> None:
    (step,) = certificate(CLEAR).steps
    assert changed(CLEAR, steps=tuple((action,) for action in step))


@pytest.mark.parametrize("name", ["loop", "refusal"])
def test_blocked_action_that_is_said_to_happen_is_rejected(name: str) -> None:
    shown = certificate(RECORDS[name])
    steps = (*shown.steps, (shown.blocked[0].action,))
    assert changed(RECORDS[name], steps=steps, blocked=shown.blocked[1:])


@pytest.mark.parametrize("name", RECORDS)
def test_possible_action_that_is_said_to_be_blocked_is_rejected(name: str) -> None:
    shown, seen = certificate(RECORDS[name]), RECORDS[name]
    (first, *others), *rest = shown.steps
    untrue = Blocked(action=first, entry=seen.in_force[0], antecedents=(first,))
    assert changed(seen, steps=((*others,), *rest), blocked=(*shown.blocked, untrue))


@pytest.mark.parametrize("name", ["loop", "refusal"])
def test_blocked_action_left_out_is_rejected(name: str) -> None:
    assert changed(RECORDS[name], blocked=certificate(RECORDS[name]).blocked[1:])


@pytest.mark.parametrize("seen", [LOOP, REFUSAL, BOTH])
def test_reason_that_another_entry_should_give_is_rejected(seen: View) -> None:
    shown = certificate(seen)
    for at, item in enumerate(shown.blocked):
        for entry in seen.in_force:
            if entry != item.entry:
                other = dataclasses.replace(item, entry=entry)
                assert changed(seen, blocked=(*shown.blocked[:at], other, *shown.blocked[at + 1 :]))


@pytest.mark.parametrize("seen", [LOOP, BOTH])
def test_reason_that_asks_for_other_actions_is_rejected(seen: View) -> None:
    shown = certificate(seen)
    item = next(item for item in shown.blocked if item.antecedents)
    at = shown.blocked.index(item)
    for antecedents in ((), ("C.w",), (*item.antecedents, *item.antecedents)):
        other = dataclasses.replace(item, antecedents=antecedents)
        assert changed(seen, blocked=(*shown.blocked[:at], other, *shown.blocked[at + 1 :]))


def test_reason_together_with_must_stand_behind_what_it_rests_on() -> None:
    assert changed(BOTH, blocked=certificate(BOTH).blocked[::-1])


def test_loop_left_out_cut_open_or_empty_is_rejected() -> None:
    (loop,) = certificate(LOOP).loops
    assert changed(LOOP, loops=())
    assert changed(LOOP, loops=(loop[1:],))
    assert changed(LOOP, loops=(loop, ()))


def test_loop_that_is_none_is_rejected() -> None:
    hanging = next(item for item in certificate(LOOP).blocked if item.action == "C.z")
    assert changed(LOOP, loops=((hanging,),))
    assert changed(WAITING, loops=((hanging,),))


@pytest.mark.parametrize("name", ["loop", "refusal", "waiting"])
def test_entries_that_undo_nothing_are_rejected(name: str) -> None:
    assert changed(RECORDS[name], undoing=())


@pytest.mark.parametrize(("name", "useless"), [("loop", 2), ("refusal", 1), ("waiting", 0)])
def test_another_entry_that_does_not_undo_it_is_rejected(name: str, useless: int) -> None:
    assert changed(RECORDS[name], undoing=(RECORDS[name].in_force[useless],))


@pytest.mark.parametrize("name", RECORDS)
def test_order_without_refusals_must_hold_everything_in_order(name: str) -> None:
    order = certificate(RECORDS[name]).unrefused
    assert changed(RECORDS[name], unrefused=order[1:])
    assert changed(RECORDS[name], unrefused=())
    assert changed(RECORDS[name], unrefused=(*order, order[-1]))


def test_order_once_relieved_must_hold_everything_that_nobody_refuses() -> None:
    order = certificate(REFUSAL).relieved
    assert changed(REFUSAL, relieved=order[1:])
    assert changed(REFUSAL, relieved=())
    assert changed(WAITING, relieved=certificate(WAITING).steps)


def test_proof_that_rests_on_a_refusal_needs_more_than_lifting_what_is_direct() -> None:
    ways = [condition("A.p only after B.r or C.s"), condition("B.r only after A.p or D.t")]
    seen = view(*ways, refusal("C.s"), refusal("D.t"))
    assert certificate(seen).kind == Kind.REFUSAL
    assert len(certificate(seen).undoing) == 1
    assert changed(seen, undoing=())


@st.composite
def tampered(draw: st.DrawFn) -> tuple[View, Certificate]:
    """Draw a record and its certificate with one or two things in it changed."""
    seen = draw(views())
    shown: Any = deadlock(seen).certificate
    for name in draw(st.lists(st.sampled_from([f.name for f in dataclasses.fields(shown)]), min_size=1, max_size=2)):
        shown = dataclasses.replace(shown, **{name: _other(draw, getattr(shown, name), seen)})
    return seen, shown


def _other(draw: st.DrawFn, value: Any, seen: View) -> Any:
    if isinstance(value, Kind):
        return draw(st.sampled_from(Kind))
    if isinstance(value, bool):
        return not value
    if isinstance(value, Blocked):
        return _other_reason(draw, value, seen)
    if isinstance(value, str):
        return draw(st.sampled_from([action.id for action in seen.talks.actions]))
    if isinstance(value, tuple):
        return _other_items(draw, value, seen)
    return draw(st.sampled_from(seen.in_force))


def _other_reason(draw: st.DrawFn, value: Blocked, seen: View) -> Blocked:
    name = draw(st.sampled_from(["action", "entry", "antecedents"]))
    fields: dict[str, Any] = {name: _other(draw, getattr(value, name), seen)}
    return dataclasses.replace(value, **fields)


def _other_items(draw: st.DrawFn, items: Sequence[Any], seen: View) -> tuple[Any, ...]:
    """Leave one out, put one twice, change one, or turn the order around."""
    if not items:
        return ()
    at = draw(st.integers(0, len(items) - 1))
    before, item, after = items[:at], items[at], items[at + 1 :]
    ways = [(*before, *after), (*items, item), (*before, _other(draw, item, seen), *after), tuple(reversed(items))]
    return draw(st.sampled_from(ways))


@settings(max_examples=400, deadline=None)
@given(tampered())
def test_nothing_untrue_is_believed(pair: tuple[View, Certificate]) -> None:
    seen, shown = pair
    if faults(seen, shown):
        return
    happening = can_happen(seen)
    assert shown.kind == kind(seen)
    assert sorted(chain(*shown.steps)) == sorted(happening)
    assert sorted(item.action for item in shown.blocked) == sorted(undone(seen) - happening)
    assert all(locks_itself(seen, frozenset(item.action for item in loop)) for loop in shown.loops)
    rest = dataclasses.replace(seen, in_force=tuple(e for e in seen.in_force if e not in shown.undoing))
    assert shown.kind == Kind.CLEAR or kind(rest) != shown.kind
