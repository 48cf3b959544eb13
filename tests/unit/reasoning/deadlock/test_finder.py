"""The finder against the definitions, tried out on every order, subset and removal of small random records."""

from __future__ import annotations

import dataclasses
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.reasoning.deadlock.by_definition import (
    can_happen,
    fewest_that_undo,
    has_unmet,
    kind,
    locks_itself,
    smallest_lock,
    undone,
    without,
)
from tests.unit.reasoning.deadlock.records import views

from dragoman.reasoning.deadlock import deadlock
from dragoman.reasoning.deadlock.answer import Loop
from dragoman.reasoning.deadlock.certificate import faults
from dragoman.terms.entries import ConditionEntry, Link
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import View

MANY = settings(max_examples=250, deadline=None)
SOME = settings(max_examples=150, deadline=None)


@MANY
@given(views())
def test_kind_is_that_of_the_definition(view: View) -> None:
    assert deadlock(view).kind == kind(view)


@MANY
@given(views())
def test_blocked_is_all_that_no_sequence_of_open_steps_reaches(view: View) -> None:
    blocked = [item.action for item in deadlock(view).blocked]
    assert len(set(blocked)) == len(blocked)
    assert set(blocked) == undone(view) - can_happen(view)


@MANY
@given(views())
def test_certificate_passes_the_independent_checker(view: View) -> None:
    answer = deadlock(view)
    assert faults(view, answer.certificate) == ()


@MANY
@given(views())
def test_every_loop_locks_itself_and_every_locked_action_traces_to_one(view: View) -> None:
    loops = deadlock(view).loops
    for loop in loops:
        assert locks_itself(view, frozenset(loop.locked))
        assert locks_itself(view, frozenset(edge.consequent for edge in loop.edges))
        assert {edge.consequent for edge in loop.edges} <= set(loop.locked)
    together = list(chain(*(loop.locked for loop in loops)))
    assert len(together) == len(set(together))
    assert not locked_without(view, together)


def locked_without(view: View, actions: list[str]) -> frozenset[str]:
    """What is locked still once these actions are taken as done."""
    return undone(view) - frozenset(actions) - can_happen(view, refusals=False, given=actions)


@SOME
@given(views(alternatives=1))
def test_loop_without_alternatives_is_a_shortest_cycle_in_order(view: View) -> None:
    loops = deadlock(view).loops
    for loop in loops:
        assert is_cycle(loop)
        assert len({edge.consequent for edge in loop.edges}) == len(loop.edges)
    assert min((len(loop.edges) for loop in loops), default=0) == smallest_lock(view)


@SOME
@given(views())
def test_no_action_can_be_left_out_of_a_loop_that_is_no_single_cycle(view: View) -> None:
    for loop in deadlock(view).loops:
        if is_cycle(loop):
            continue
        actions = frozenset(edge.consequent for edge in loop.edges)
        assert not any(locks_itself(view, actions - {action}) for action in actions if len(actions) > 1)


def is_cycle(loop: Loop) -> bool:
    return [edge.antecedent for edge in loop.edges] == [e.consequent for e in (*loop.edges[1:], loop.edges[0])]


@MANY
@given(views(most=6))
def test_pivotal_entries_are_those_whose_removal_changes_the_kind(view: View) -> None:
    answer = deadlock(view)
    pivots = {id(pivot.entry): pivot for pivot in answer.pivotal}
    for entry in view.in_force:
        after = kind(kept_declared(view, entry))
        if after != answer.kind:
            assert pivots[id(entry)].kind == after
        elif id(entry) in pivots:
            assert pivots[id(entry)].kind == after
            assert pivots[id(entry)].opens


@SOME
@given(views(most=6))
def test_pivotal_entry_opens_exactly_the_loops_it_says(view: View) -> None:
    answer = deadlock(view)
    opens = {id(pivot.entry): pivot.opens for pivot in answer.pivotal}
    for entry in view.in_force:
        rest = without(view, [entry])
        gone = tuple(at for at, loop in enumerate(answer.loops) if not any_lock(rest, loop.locked))
        assert opens.get(id(entry), ()) == gone


def any_lock(view: View, actions: tuple[str, ...]) -> bool:
    """Whether some of these actions are locked among themselves, all else being done."""
    others = undone(view) - frozenset(actions)
    return bool(frozenset(actions) - can_happen(view, refusals=False, given=others))


def kept_declared(view: View, entry: object) -> View:
    """The view without one entry; all actions are declared in it, so none vanishes."""
    return dataclasses.replace(view, in_force=tuple(e for e in view.in_force if e is not entry))


@SOME
@given(views(most=5))
def test_undoing_is_the_fewest_entries_that_change_the_kind(view: View) -> None:
    answer = deadlock(view)
    if answer.kind != "clear":
        assert answer.certificate.smallest
        assert len(answer.certificate.undoing) == fewest_that_undo(view)
        assert kind(without(view, answer.certificate.undoing)) != answer.kind


@SOME
@given(views())
def test_without_unnamed_is_the_answer_for_the_rest(view: View) -> None:
    named = tuple(e for e in view.in_force if e.attribution.record != SourceClass.UNNAMED)
    bare = deadlock(view).without_unnamed
    assert bare is not None
    assert bare == dataclasses.replace(deadlock(dataclasses.replace(view, in_force=named)), without_unnamed=None)


@SOME
@given(views())
def test_waiting_chains_name_what_can_happen_but_not_yet(view: View) -> None:
    answer = deadlock(view)
    happening, done = can_happen(view), set(view.done)
    for found in answer.waiting:
        assert found.first in happening
        assert {edge.consequent for edge in found.edges} <= happening
        for edge in found.edges:
            assert any(edge.antecedent in way for way in edge.entry.antecedents)
            assert edge.entry.link == Link.ONLY_AFTER
            assert edge.consequent in edge.entry.consequents
            assert edge.antecedent not in done
    assert bool(answer.waiting) == any_waits(view, happening)


def any_waits(view: View, happening: frozenset[str]) -> bool:
    only = tuple(
        dataclasses.replace(entry, consequents=tuple(c for c in entry.consequents if c in happening))
        for entry in view.in_force
        if isinstance(entry, ConditionEntry)
    )
    return has_unmet(dataclasses.replace(view, in_force=only))


@SOME
@given(views(), st.randoms(use_true_random=False))
def test_order_of_the_record_changes_nothing_but_the_choice_of_words(view: View, rng: object) -> None:
    shuffled = list(view.in_force)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    other = dataclasses.replace(view, entries=tuple(shuffled), in_force=tuple(shuffled))
    first, second = deadlock(view), deadlock(other)
    assert first.kind == second.kind
    assert {b.action for b in first.blocked} == {b.action for b in second.blocked}
    assert {loop.locked for loop in first.loops} == {loop.locked for loop in second.loops}
    assert {(p.entry.id, p.kind) for p in first.pivotal} == {(p.entry.id, p.kind) for p in second.pivotal}
    assert len(first.certificate.undoing) == len(second.certificate.undoing)


@SOME
@given(views())
def test_same_view_gives_the_same_answer(view: View) -> None:
    assert deadlock(view) == deadlock(view)


@SOME
@given(views())
def test_entries_alike_in_everything_are_counted_one_by_one_and_the_certificate_holds(view: View) -> None:
    alike = tuple(dataclasses.replace(entry, id=None) for entry in view.in_force)
    seen = dataclasses.replace(view, entries=alike, in_force=alike)
    answer = deadlock(seen)
    assert answer.kind == kind(seen)
    assert faults(seen, answer.certificate) == ()
    assert all(seen.in_force.count(pivot.entry) == 1 for pivot in answer.pivotal)
