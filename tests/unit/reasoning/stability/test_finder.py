"""The fast finder equals the definitions, cell by cell, on random conflicts."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.reasoning.stability import by_definition
from tests.unit.reasoning.stability.random_graphs import listed, random_graph, random_ranks, seeded

from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.finder import stable, stable_under
from dragoman.reasoning.stability.graph import Graph


def as_sets(truths: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> dict[str, list[set[int]]]:
    return {
        concept: [set(np.flatnonzero(row).tolist()) for row in rows]
        for concept, rows in zip(Concept, truths, strict=True)
    }


@pytest.mark.parametrize("seed", range(20))
def test_equals_the_definitions_on_random_conflicts(seed: int) -> None:
    rng = seeded(seed)
    for _ in range(100):
        graph = random_graph(rng)
        assert as_sets(stable(graph).stable) == by_definition.stable(graph)


def test_option_form_and_listed_form_agree() -> None:
    rng = seeded(20)
    for _ in range(300):
        graph = random_graph(rng)
        assert np.array_equal(stable(graph).stable, stable(listed(graph)).stable)


def test_several_preferences_at_once_are_each_as_alone() -> None:
    rng = seeded(21)
    for _ in range(100):
        graph = random_graph(rng)
        many = np.stack([random_ranks(rng, *graph.ranks.shape) for _ in range(4)])
        together = stable_under(graph, many)
        for ranks, found in zip(many, together, strict=True):
            alone = Graph(parties=graph.parties, states=graph.states, moves=graph.moves, ranks=ranks)
            assert np.array_equal(found, stable(alone).stable)


def test_each_concept_lies_within_those_it_implies() -> None:
    rng = seeded(22)
    for _ in range(300):
        nash, gmr, smr, seq, sseq = stable(random_graph(rng)).stable
        assert not (nash & ~sseq).any()
        assert not (sseq & ~(seq & smr)).any()
        assert not ((seq | smr) & ~gmr).any()


def test_ranks_may_be_any_numbers_in_the_same_order() -> None:
    rng = seeded(23)
    for _ in range(100):
        graph = random_graph(rng)
        levels = np.unique(graph.ranks, return_inverse=True)[1].reshape(graph.ranks.shape)
        far = np.linspace(-(2**31), 2**31 - 1, levels.max() + 1).astype(np.int64)[levels].astype(np.int32)
        stretched = Graph(parties=graph.parties, states=graph.states, moves=graph.moves, ranks=far)
        assert np.array_equal(stable(graph).stable, stable(stretched).stable)
