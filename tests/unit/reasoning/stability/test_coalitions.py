"""Coalitional stability against its definitions, on random conflicts."""

from __future__ import annotations

import numpy as np
from tests.unit.reasoning.stability import by_definition
from tests.unit.reasoning.stability.random_graphs import random_graph, seeded

from dragoman.reasoning.stability.coalitions import (
    coalition_stable,
    coalitions_of,
    partition_stable,
    stable_for_coalitions,
)
from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.finder import stable
from dragoman.reasoning.stability.graph import Graph


def by_the_book(graph: Graph, members: tuple[int, ...]) -> dict[str, set[int]]:
    """Return the states that are stable for a coalition, each quantifier written out."""
    n, moves = len(graph.states), by_definition.moves_of(graph)
    others = [p for p in range(len(graph.parties)) if p not in members]

    def jointly(coalition: tuple[int, ...]) -> list[set[int]]:
        return [by_definition.by_legal_sequences(moves, coalition, s) for s in range(n)]

    def all_gain(coalition: tuple[int, ...], s: int, t: int) -> bool:
        return all(graph.ranks[p][t] > graph.ranks[p][s] for p in coalition)

    def gainful(coalition: tuple[int, ...]) -> list[set[int]]:
        return [{t for t in row if all_gain(coalition, s, t)} for s, row in enumerate(jointly(coalition))]

    mine, gains = jointly(members), gainful(members)
    theirs = [gainful(c) for c in coalitions_of(others)]
    freely = [by_definition.by_legal_sequences(moves, others, s) for s in range(n)]
    credibly = [by_definition.by_legal_sequences(theirs, range(len(theirs)), s) for s in range(n)]

    def holds(s: int, answers: list[set[int]], *, held: bool) -> bool:
        def deters(u: int) -> bool:
            return not all_gain(members, s, u) and not (held and any(all_gain(members, s, v) for v in mine[u]))

        return all(any(deters(u) for u in answers[x]) for x in gains[s])

    return {
        "nash": {s for s in range(n) if not gains[s]},
        "gmr": {s for s in range(n) if holds(s, freely, held=False)},
        "smr": {s for s in range(n) if holds(s, freely, held=True)},
        "seq": {s for s in range(n) if holds(s, credibly, held=False)},
        "sseq": {s for s in range(n) if holds(s, credibly, held=True)},
    }


def test_equals_the_definitions_for_every_coalition() -> None:
    rng = seeded(41)
    for _ in range(60):
        graph = random_graph(rng)
        for members in rng.sample(coalitions_of(range(len(graph.parties))), 3):
            found = coalition_stable(graph, members)
            wanted = by_the_book(graph, members)
            assert {c: set(np.flatnonzero(row).tolist()) for c, row in zip(Concept, found, strict=True)} == wanted


def test_cells_of_one_party_each_are_the_conflict_itself() -> None:
    rng = seeded(42)
    for _ in range(60):
        graph = random_graph(rng)
        cells = [(party,) for party in range(len(graph.parties))]
        assert np.array_equal(partition_stable(graph, cells), stable(graph).stable)


def test_everyone_together_leaves_only_states_that_nothing_improves_for_all() -> None:
    rng = seeded(43)
    for _ in range(40):
        graph = random_graph(rng)
        everyone = tuple(range(len(graph.parties)))
        found = partition_stable(graph, [everyone])
        assert set(np.flatnonzero(found[0, 0]).tolist()) == by_the_book(graph, everyone)["nash"]


def test_every_coalition_is_answered_as_by_its_name_smallest_first() -> None:
    rng = seeded(44)
    for _ in range(20):
        graph = random_graph(rng)
        found = stable_for_coalitions(graph)
        assert [len(members) for members in found] == sorted(len(members) for members in found)
        assert set(found) == {*coalitions_of(range(len(graph.parties)))}
        assert all(np.array_equal(truths, coalition_stable(graph, members)) for members, truths in found.items())
