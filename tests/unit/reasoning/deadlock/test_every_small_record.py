"""Every record over three actions, each waiting for one other at most once: the finder against the definitions."""

from __future__ import annotations

from itertools import chain, combinations, product

import pytest
from tests.unit.reasoning.deadlock.by_definition import can_happen, kind, smallest_lock, undone
from tests.unit.reasoning.deadlock.records import condition, refusal, view

from dragoman.reasoning.deadlock import deadlock
from dragoman.reasoning.deadlock.certificate import faults
from dragoman.terms.talks import View

ACTIONS = ("A.p", "B.q", "C.r")
PAIRS = tuple(product(ACTIONS, ACTIONS))


def record(pairs: tuple[tuple[str, str], ...], refused: tuple[str, ...]) -> View:
    conditions = [condition(f"{consequent} only after {antecedent}") for consequent, antecedent in pairs]
    return view(*conditions, *(refusal(action) for action in refused), declared=ACTIONS)


@pytest.mark.parametrize("refused", [(), ("A.p",), ("B.q", "C.r")])
def test_finder_is_right_on_every_graph_of_three_actions(refused: tuple[str, ...]) -> None:
    graphs = chain.from_iterable(combinations(PAIRS, size) for size in range(len(PAIRS) + 1))
    for pairs in graphs:
        seen = record(pairs, refused)
        answer = deadlock(seen)
        assert answer.kind == kind(seen), pairs
        assert {item.action for item in answer.blocked} == undone(seen) - can_happen(seen), pairs
        assert min((len(loop.edges) for loop in answer.loops), default=0) == smallest_lock(seen), pairs
        assert faults(seen, answer.certificate) == (), pairs
