"""Published models with their answers, kept outside the project: every party, concept and state."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.finder import stable
from dragoman.reasoning.stability.graph import Graph, listed_graph, option_graph
from dragoman.reasoning.stability.labels import codes_of

GOLD = Path(__file__).parents[4] / "../shared/gold/gmcr"


def graph_of(model: dict[str, Any]) -> Graph:
    ranks = list(model["payoffs"].values())
    parties = tuple(model["payoffs"])
    if "moves" in model:
        return listed_graph(parties=parties, states=model["states"], moves=model["moves"], ranks=ranks)

    def bits(**wanted: str) -> int:
        chosen = [all(option[key] == value for key, value in wanted.items()) for option in model["options"]]
        return sum(1 << k for k, yes in enumerate(chosen) if yes)

    return option_graph(
        parties=parties,
        states=model["states"],
        codes=codes_of(model["states"]),
        owned=[bits(party=party) for party in parties],
        forward=bits(direction="forward"),
        backward=bits(direction="backward"),
        ranks=ranks,
    )


@pytest.mark.shared
def test_every_cell_of_the_published_models() -> None:
    files = sorted(GOLD.glob("*.json"))
    if not files:
        pytest.skip("the models with answers are not beside this checkout")
    for file in files:
        model = json.loads(file.read_text(encoding="utf-8"))
        found = stable(graph_of(model))
        for concept in Concept:
            wanted = model["expected"]["stable"][concept]
            for k, party in enumerate(found.graph.parties):
                assert set(found.named(found.for_party(concept, k))) == set(wanted[party]), (file.name, concept, party)
            assert set(found.named(found.equilibria(concept))) == set(model["expected"]["equilibria"][concept])
            assert found.equilibria(concept).dtype == np.bool_
