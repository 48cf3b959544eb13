"""Records built by hand, one for each thing that the deadlock answer must tell apart."""

from __future__ import annotations

import dataclasses

import pytest
from tests.unit.reasoning.deadlock.records import DAY, HERE, condition, refusal, view

from dragoman.reasoning.deadlock import Deadlock, Kind, deadlock
from dragoman.terms.entries import Act, Attribution, ConditionEntry, DoneEntry, Entry, Flag, PositionEntry
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import View

UNNAMED = SourceClass.UNNAMED


def loop_edges(answer: Deadlock) -> list[list[tuple[str, str]]]:
    return [[(edge.consequent, edge.antecedent) for edge in loop.edges] for loop in answer.loops]


def blocked(answer: Deadlock) -> set[str]:
    return {item.action for item in answer.blocked}


def kind_of(*entries: Entry, done: tuple[str, ...] = ()) -> Kind:
    return deadlock(view(*entries, done=done)).kind


def test_empty_record_is_clear() -> None:
    answer = deadlock(view())
    assert (answer.kind, answer.loops, answer.blocked, answer.waiting, answer.pivotal) == (Kind.CLEAR, (), (), (), ())


def test_you_first_is_a_loop_of_two_edges() -> None:
    answer = deadlock(view(condition("A.x only after B.y"), condition("B.y only after A.x")))
    assert answer.kind == Kind.LOOP
    assert sorted(loop_edges(answer)[0]) == [("A.x", "B.y"), ("B.y", "A.x")]
    assert blocked(answer) == {"A.x", "B.y"}


def test_action_that_waits_for_itself_is_a_loop_of_one_edge() -> None:
    assert loop_edges(deadlock(view(condition("A.x only after A.x")))) == [[("A.x", "A.x")]]


def test_loop_of_three_parties_is_in_order() -> None:
    entries = [condition("A.x only after B.y"), condition("B.y only after C.z"), condition("C.z only after A.x")]
    (edges,) = loop_edges(deadlock(view(*entries)))
    assert [antecedent for _, antecedent in edges] == [consequent for consequent, _ in (*edges[1:], edges[0])]
    assert len(edges) == 3


def test_shortest_loop_explains_a_knot_with_several() -> None:
    short = [condition("A.x only after B.y"), condition("B.y only after C.z and A.x")]
    answer = deadlock(view(*short, condition("C.z only after A.x")))
    assert sorted(loop_edges(answer)[0]) == [("A.x", "B.y"), ("B.y", "A.x")]
    assert answer.loops[0].locked == ("A.x", "B.y", "C.z")


def test_two_separate_loops_are_both_told_and_no_single_entry_changes_the_kind() -> None:
    first = [condition("A.x only after B.y"), condition("B.y only after A.x")]
    second = [condition("C.z only after D.w"), condition("D.w only after C.z")]
    answer = deadlock(view(*first, *second))
    assert len(answer.loops) == 2
    assert all(pivot.kind == Kind.LOOP and len(pivot.opens) == 1 for pivot in answer.pivotal)
    assert len(answer.pivotal) == 4
    assert len(answer.certificate.undoing) == 2


def test_what_waits_for_a_loop_is_blocked_but_not_in_it() -> None:
    loop = [condition("A.x only after B.y"), condition("B.y only after A.x")]
    answer = deadlock(view(*loop, condition("C.z only after A.x")))
    assert blocked(answer) == {"A.x", "B.y", "C.z"}
    assert answer.loops[0].locked == ("A.x", "B.y")


def test_all_antecedents_of_a_way_are_needed() -> None:
    assert kind_of(condition("A.x only after B.y and C.z"), condition("C.z only after A.x")) == Kind.LOOP


def test_one_open_alternative_is_enough() -> None:
    answer = deadlock(view(condition("A.x only after B.y or C.z"), condition("B.y only after A.x")))
    assert answer.kind == Kind.WAITING
    assert answer.blocked == ()


def test_loop_through_every_alternative_is_a_loop() -> None:
    entries = [condition("A.x only after B.y or C.z"), condition("B.y only after A.x"), condition("C.z only after A.x")]
    answer = deadlock(view(*entries))
    assert answer.kind == Kind.LOOP
    assert {("A.x", "B.y"), ("A.x", "C.z")} <= set(loop_edges(answer)[0])


def test_together_with_alone_locks_nothing() -> None:
    answer = deadlock(view(condition("A.x together with B.y")))
    assert answer.kind == Kind.CLEAR
    assert answer.certificate.steps == (("A.x", "B.y"),)


def test_together_with_and_only_after_between_the_same_two_is_a_loop() -> None:
    assert kind_of(condition("A.x together with B.y"), condition("B.y only after A.x")) == Kind.LOOP


def test_together_with_holds_in_both_directions() -> None:
    answer = deadlock(view(condition("A.x together with B.y"), refusal("A.x")))
    assert answer.kind == Kind.REFUSAL
    assert blocked(answer) == {"A.x", "B.y"}


@pytest.mark.parametrize("link", ["if", "unless", "no longer after"])
def test_other_links_hold_nothing_back(link: str) -> None:
    assert kind_of(condition(f"A.x {link} B.y"), condition("B.y only after A.x")) == Kind.WAITING


def test_refusal_that_something_waits_for_blocks_it() -> None:
    answer = deadlock(view(condition("A.x only after B.y"), refusal("B.y")))
    assert answer.kind == Kind.REFUSAL
    assert blocked(answer) == {"A.x", "B.y"}
    assert [(no.action, no.binding, no.blocks) for no in answer.refusals] == [("B.y", True, ("A.x",))]


def test_refusal_that_nothing_waits_for_leaves_the_talks_clear() -> None:
    answer = deadlock(view(refusal("B.y")))
    assert (answer.kind, blocked(answer)) == (Kind.CLEAR, {"B.y"})


def test_refusal_of_one_alternative_leaves_the_other() -> None:
    assert kind_of(condition("A.x only after B.y or C.z"), refusal("B.y")) == Kind.WAITING


def test_no_of_somebody_else_is_an_objection_and_blocks_nothing() -> None:
    answer = deadlock(view(condition("A.x only after B.y"), refusal("B.y", holder="A")))
    assert answer.kind == Kind.WAITING
    assert [(no.binding, no.blocks) for no in answer.refusals] == [(False, ())]


def test_anybody_can_refuse_what_is_nobodys() -> None:
    assert kind_of(condition("A.x only after ratification"), refusal("ratification", holder="A")) == Kind.REFUSAL


def test_even_if_is_a_refusal() -> None:
    assert kind_of(condition("A.x only after B.y"), condition("B.y even if A.x", holder="B")) == Kind.REFUSAL


def test_loop_counts_before_a_refusal() -> None:
    loop = [condition("A.x only after B.y"), condition("B.y only after A.x")]
    answer = deadlock(view(*loop, condition("C.z only after D.w"), refusal("D.w")))
    assert answer.kind == Kind.LOOP
    assert {pivot.kind for pivot in answer.pivotal} == {Kind.REFUSAL}


def test_waiting_chain_runs_from_the_last_action_to_whose_move_it_is() -> None:
    (chain,) = deadlock(view(condition("A.x only after B.y"), condition("B.y only after C.z"))).waiting
    assert [(edge.consequent, edge.antecedent) for edge in chain.edges] == [("A.x", "B.y"), ("B.y", "C.z")]
    assert (chain.first, chain.actor) == ("C.z", "C")


def test_chain_that_waits_for_something_outside_has_no_actor() -> None:
    (chain,) = deadlock(view(condition("A.x only after ratification"))).waiting
    assert (chain.first, chain.actor) == ("ratification", None)


def test_action_that_may_wait_for_itself_or_another_waits_for_the_other() -> None:
    (chain,) = deadlock(view(condition("A.x only after A.x or B.y"))).waiting
    assert [(edge.consequent, edge.antecedent) for edge in chain.edges] == [("A.x", "B.y")]


def test_done_antecedent_is_met() -> None:
    entries = [condition("A.x only after B.y"), condition("B.y only after A.x")]
    assert kind_of(*entries, done=("B.y",)) == Kind.CLEAR


def test_done_action_of_a_way_leaves_the_rest_of_it() -> None:
    (chain,) = deadlock(view(condition("A.x only after B.y and C.z"), done=("B.y",))).waiting
    assert [edge.antecedent for edge in chain.edges] == ["C.z"]


def test_declared_action_that_no_claim_mentions_can_happen() -> None:
    assert deadlock(view(declared=("A.x",))).certificate.steps == (("A.x",),)


def test_without_unnamed_sources_the_loop_may_go() -> None:
    entries = [condition("A.x only after B.y", record=UNNAMED), condition("B.y only after A.x")]
    answer = deadlock(view(*entries))
    assert answer.without_unnamed is not None
    assert (answer.kind, answer.without_unnamed.kind) == (Kind.LOOP, Kind.WAITING)
    assert answer.without_unnamed.without_unnamed is None


def test_loop_is_explained_by_the_strongest_class_of_source() -> None:
    by_unnamed = condition("A.x only after B.y", record=UNNAMED)
    on_record = condition("A.x only after B.y", holder="A")
    answer = deadlock(view(by_unnamed, on_record, condition("B.y only after A.x")))
    assert UNNAMED not in {edge.source_class for edge in answer.loops[0].edges}
    assert answer.without_unnamed is not None
    assert answer.without_unnamed.kind == Kind.LOOP


def test_edge_that_two_entries_make_is_not_pivotal() -> None:
    twice = [condition("A.x only after B.y", holder="A"), condition("A.x only after B.y", holder="C")]
    back = condition("B.y only after A.x", name="back")
    assert [pivot.entry for pivot in deadlock(view(*twice, back)).pivotal] == [back]


def done(action: str, record: SourceClass) -> DoneEntry:
    return DoneEntry(
        date=DAY, flag=Flag.ACCEPTED, actions=(action,), attribution=Attribution(record=record), place=HERE
    )


def seen_done(record: SourceClass) -> View:
    claims = (condition("A.x only after B.y"), condition("B.y only after A.x"))
    doing = done("B.y", record)
    return dataclasses.replace(view(*claims, done=("B.y",)), entries=(*claims, doing))


def test_doing_told_by_an_unnamed_source_alone_does_not_count_without_them() -> None:
    bare = deadlock(seen_done(UNNAMED)).without_unnamed
    assert bare is not None
    assert bare.kind == Kind.LOOP


def test_doing_told_on_record_counts_without_unnamed_sources_too() -> None:
    bare = deadlock(seen_done(SourceClass.ON_RECORD)).without_unnamed
    assert bare is not None
    assert bare.kind == Kind.CLEAR


def test_named_claim_that_an_unnamed_one_replaced_stands_again_without_it() -> None:
    named, unnamed = condition("A.x only after B.y"), condition("A.x only after C.z", record=UNNAMED)
    answer = deadlock(view(unnamed), named=view(named))
    assert answer.restored == (named,)
    assert answer.without_unnamed is not None
    assert [edge.entry for chain in answer.without_unnamed.waiting for edge in chain.edges] == [named]


def test_answer_says_what_it_rests_on_that_is_disputed_or_not_reviewed() -> None:
    proposed = condition("A.x only after B.y", flag=Flag.PROPOSED)
    disputed = condition("B.y only after A.x", flag=Flag.DISPUTED)
    beside = condition("C.z only after D.w", flag=Flag.PROPOSED)
    answer = deadlock(view(proposed, disputed, beside))
    assert (answer.rests_on, answer.disputed, answer.unreviewed) == ((proposed, disputed), (disputed,), 1)


def test_claim_that_another_source_contradicts_is_disputed() -> None:
    first, second = condition("A.x only after B.y"), condition("B.y only after A.x")
    seen = dataclasses.replace(view(first, second), disputed=((first, second),))
    assert deadlock(seen).disputed == (first, second)


def test_positions_that_are_no_refusals_hold_nothing_back() -> None:
    demand = PositionEntry(date=DAY, flag=Flag.ACCEPTED, holder="B", act=Act.DEMAND, actions=("B.y",), place=HERE)
    assert kind_of(condition("A.x only after B.y"), demand) == Kind.WAITING


def test_condition_on_several_actions_holds_each_of_them_back() -> None:
    both = condition("A.x, A.w only after B.y")
    assert isinstance(both, ConditionEntry)
    answer = deadlock(view(both, condition("B.y only after A.x")))
    assert blocked(answer) == {"A.x", "A.w", "B.y"}
    assert answer.loops[0].locked == ("A.x", "B.y")


def test_loop_rests_on_its_own_edges_alone() -> None:
    loop = (condition("A.x only after B.y"), condition("B.y only after A.x"))
    answer = deadlock(view(*loop, condition("C.z only after D.w"), refusal("D.w")))
    assert answer.rests_on == loop


def test_refusal_rests_on_what_passes_it_on_and_not_on_other_refusals() -> None:
    passing = (condition("A.x only after B.y"), refusal("B.y"))
    assert deadlock(view(*passing, refusal("C.z"))).rests_on == passing
