"""What would have to be preferred, against every weak order and every strict ranking of small conflicts."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations, permutations, product

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 (numpy is needed here anyway)
from tests.unit.reasoning.stability import by_definition
from tests.unit.reasoning.stability.random_graphs import random_listed, random_options, seeded

from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.finder import stable
from dragoman.reasoning.stability.graph import Graph
from dragoman.reasoning.stability.inverse import fewest_changes, rankings_that_hold, shifted, threshold
from dragoman.reasoning.stability.joint_changes import fewest_joint_changes
from dragoman.reasoning.stability.single_changes import single_changes


def small(rng: random.Random, most: int) -> Graph:
    while True:
        graph = random_listed(rng) if rng.random() < 0.5 else random_options(rng)
        if 2 <= len(graph.states) <= most:
            return graph


def with_ranks(graph: Graph, party: int, row: Sequence[int] | NDArray[np.int32]) -> Graph:
    ranks = graph.ranks.copy()
    ranks[party] = row
    return Graph(parties=graph.parties, states=graph.states, moves=graph.moves, ranks=ranks)


def changed(one: list[int], other: list[int]) -> int:
    """How many pairs are ranked differently."""
    signs = [np.sign(np.subtract.outer(np.array(row), np.array(row))) for row in (one, other)]
    return sum(signs[0][a, b] != signs[1][a, b] for a, b in combinations(range(len(one)), 2))


def holds(graph: Graph, concept: Concept, party: int, state: int) -> bool:
    return state in by_definition.stable(graph)[concept][party]


def test_no_weak_order_nearer_than_the_shift_turns_the_verdict() -> None:
    rng = seeded(71)
    for _ in range(60):
        graph = small(rng, 4)
        n = len(graph.states)
        orders = [order for order in product(range(n), repeat=n) if set(order) == set(range(max(order) + 1))]
        party, state = rng.randrange(len(graph.parties)), rng.randrange(n)
        before = by_definition.stable(graph)
        own = graph.ranks[party].tolist()
        after = [(changed(own, list(o)), by_definition.stable(with_ranks(graph, party, o))) for o in orders]
        for concept in Concept:
            was = state in before[concept][party]
            costs = [cost for cost, verdict in after if (state in verdict[concept][party]) != was]
            shift = fewest_changes(graph, concept=concept, party=party, state=state)
            assert (None if shift is None else shift.comparisons) == min(costs, default=None)


def test_a_shift_turns_the_verdict_and_changes_as_many_comparisons_as_it_says() -> None:
    rng = seeded(72)
    for _ in range(150):
        graph = small(rng, 16)
        party, state = rng.randrange(len(graph.parties)), rng.randrange(len(graph.states))
        for concept in Concept:
            was = holds(graph, concept, party, state)
            needed = threshold(graph, concept=concept, party=party, state=state)
            assert was == (needed is None or needed <= graph.ranks[party][state])
            shift = fewest_changes(graph, concept=concept, party=party, state=state)
            if shift is not None:
                row = shifted(graph, shift)
                assert shift.higher != was
                assert changed(graph.ranks[party].tolist(), row.tolist()) == shift.comparisons
                assert holds(with_ranks(graph, party, row), concept, party, state) != was


def test_strict_rankings_are_counted_as_if_each_were_tried() -> None:
    rng = seeded(73)
    for _ in range(12):
        graph = small(rng, 5)
        party, state = rng.randrange(len(graph.parties)), rng.randrange(len(graph.states))
        tried = [
            by_definition.stable(with_ranks(graph, party, order)) for order in permutations(range(len(graph.states)))
        ]
        for concept in Concept:
            held = sum(state in verdict[concept][party] for verdict in tried)
            counted = rankings_that_hold(graph, concept=concept, party=party, state=state)
            assert counted == (held, len(tried))


def test_joint_changes_turn_the_verdict_and_are_not_more_than_each_partys_own_where_those_decide() -> None:
    rng = seeded(74)
    for _ in range(60):
        graph = small(rng, 10)
        state = rng.randrange(len(graph.states))
        before = stable(graph)
        for concept in Concept:
            made = fewest_joint_changes(graph, concept=concept, state=state)
            if made is None:
                continue
            ranks = {shift.party: shifted(graph, shift) for shift in made.shifts}
            if made.change is not None:
                ranks = {change.party: row for change, row in single_changes(graph) if change == made.change}
            after = graph
            for party, row in ranks.items():
                after = with_ranks(after, party, row)
            held = bool(before.equilibria(concept)[state])
            assert bool(stable(after).equilibria(concept)[state]) != held
            cost = sum(changed(graph.ranks[p].tolist(), row.tolist()) for p, row in ranks.items())
            assert cost == made.comparisons
            assert made.proven or concept.credible


def test_a_proven_joint_change_is_least_over_all_weak_orders_of_two_parties() -> None:
    rng = seeded(75)
    tried = 0
    while tried < 6:
        graph = small(rng, 3)
        if len(graph.parties) != 2:
            continue
        tried += 1
        n = len(graph.states)
        orders = [o for o in product(range(n), repeat=n) if set(o) == set(range(max(o) + 1))]
        own = graph.ranks.tolist()
        costs: dict[tuple[Concept, int, bool], int] = {}
        for one, other in product(orders, orders):
            verdict = by_definition.stable(with_ranks(with_ranks(graph, 0, one), 1, other))
            cost = changed(own[0], list(one)) + changed(own[1], list(other))
            for concept, state in product(Concept, range(n)):
                key = (concept, state, all(state in held for held in verdict[concept]))
                costs[key] = min(cost, costs.get(key, 99))
        found = stable(graph)
        for concept, state in product(Concept, range(n)):
            wanted = costs.get((concept, state, not found.equilibria(concept)[state]))
            made = fewest_joint_changes(graph, concept=concept, state=state)
            if made is not None and made.proven:
                assert made.comparisons == wanted
            elif made is not None:
                assert wanted is not None
                assert made.comparisons >= wanted
