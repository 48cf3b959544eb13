"""Models with their states and payoffs listed, as files hold them, against the definitions worked out from the file."""

from __future__ import annotations

import json
import random
from itertools import product
from typing import Any

import pytest
from tests.unit.reasoning.stability import by_definition
from tests.unit.reasoning.stability.random_graphs import seeded

from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.finder import stable
from dragoman.reasoning.stability.model_file import read_model

WAYS = ("both", "both", "forward", "backward")


def random_file(rng: random.Random) -> dict[str, Any]:
    """A model with options of all directions over some of the states, or with moves listed, in any order."""
    parties = list("PQRSTU"[: rng.randint(2, 6)])
    if rng.random() < 0.5:
        owners = [*parties, *(rng.choice(parties) for _ in range(rng.randint(0, 3)))][: rng.randint(2, 6)]
        options = [
            {"name": rng.choice(["Take it", f"o{k}"]), "party": owner, "direction": rng.choice(WAYS)}
            for k, owner in enumerate(owners)
        ]
        labels = ["".join(rng.choice("YN") for _ in options) for _ in range(rng.randint(2, 40))]
        form: dict[str, Any] = {"options": options, "states": list(dict.fromkeys(labels))}
    else:
        states = [str(k) for k in range(1, rng.randint(3, 15))]
        moves = {
            party: {s: [t for t in states if t != s and rng.random() < 0.2] for s in states if rng.random() < 0.8}
            for party in parties
        }
        form = {"states": states, "moves": moves}
    levels = rng.choice((3, 10, 1000))
    payoffs = {party: [rng.randint(-levels, levels) for _ in form["states"]] for party in parties}
    return form | {"payoffs": payoffs}


def moves_in(data: dict[str, Any]) -> by_definition.Moves:
    """Who can go where in one move, read off the file letter by letter."""
    states = data["states"]
    if "moves" in data:
        return [
            [{states.index(t) for t in data["moves"][party].get(s, [])} for s in states] for party in data["payoffs"]
        ]

    def may(party: str, here: str, there: str) -> bool:
        changes = [(o, a, b) for o, a, b in zip(data["options"], here, there, strict=True) if a != b]
        barred = {"forward": "N", "backward": "Y", "both": ""}
        return bool(changes) and all(o["party"] == party and b != barred[o["direction"]] for o, _, b in changes)

    return [
        [{t for t, there in enumerate(states) if may(party, here, there)} for here in states]
        for party in data["payoffs"]
    ]


@pytest.mark.parametrize("seed", range(5))
def test_equals_the_definitions_whatever_the_form(seed: int) -> None:
    rng = seeded(100 + seed)
    for _ in range(100):
        data = random_file(rng)
        model, graph = read_model(json.dumps(data), name="m.json")
        assert model.parties == tuple(data["payoffs"])
        found, wanted = stable(graph), by_definition.stable_by(moves_in(data), list(data["payoffs"].values()))
        for concept in Concept:
            for k in range(len(model.parties)):
                held = {data["states"][s] for s in wanted[concept][k]}
                assert set(found.named(found.for_party(concept, k))) == held


def test_payoffs_may_be_any_numbers_and_be_given_by_state() -> None:
    data = {
        "states": [1, 2, 3],
        "moves": {"A": {"1": [2], "2": [3]}},
        "payoffs": {"A": {"1": -0.5, "2": 1e300, "3": 10**30}, "B": [0, 0, 0]},
    }
    _, graph = read_model(json.dumps(data), name="m.json")
    assert graph.ranks.tolist() == [[0, 2, 1], [0, 0, 0]]


def test_listed_moves_may_go_with_a_ranking() -> None:
    text = "states = ['s', 't']\nmoves = { A = { s = ['t'] }, B = {} }\n[preferences]\nA = { ranking = ['t', 's'] }\n"
    _, graph = read_model(text, name="m.toml")
    assert graph.ranks.tolist() == [[0, 1], [0, 0]]


def test_states_that_are_one_move_as_one() -> None:
    rng = seeded(130)
    for _ in range(120):
        parties = "PQRS"[: rng.randint(2, 4)]
        owners = [*parties, *(rng.choice(parties) for _ in range(2))][:4]
        options = [{"name": f"o{k}", "party": o, "direction": rng.choice(WAYS)} for k, o in enumerate(owners)]
        pattern = "".join(rng.choice("YN--") for _ in options)
        if set(pattern) == {"-"}:
            continue
        out = rng.choice([[], ["o0 and o1"]])
        labels = ["".join(letters)[::-1] for letters in product("NY", repeat=len(options))]
        labels = [label for label in labels if not (out and label.startswith("YY"))]
        one = [label for label in labels if all(p in {"-", a} for p, a in zip(pattern, label, strict=True))]
        kept = [label for label in labels if label not in one[1:]]
        payoffs = {p: [rng.randint(1, 5) for _ in kept] for p in parties}
        flat = {"options": options, "states": labels, "payoffs": payoffs}
        joint = {s: kept.index(one[0] if label in one else label) for s, label in enumerate(labels)}
        moves = [
            [{joint[t] for s, row in enumerate(rows) if joint[s] == at for t in row} - {at} for at in range(len(kept))]
            for rows in moves_in(flat)
        ]
        ranks = {p: {label: row[joint[s]] for s, label in enumerate(labels)} for p, row in payoffs.items()}
        rankings = {
            p: {"ranking": [[label for label in labels if rank[label] == level] for level in (5, 4, 3, 2, 1)]}
            for p, rank in ranks.items()
        }
        text = {"options": options, "infeasible": out, "same": [pattern], "preferences": rankings}
        _, graph = read_model(json.dumps(text), name="m.json")
        assert list(graph.states) == kept
        found, wanted = stable(graph), by_definition.stable_by(moves, list(payoffs.values()))
        for concept in Concept:
            for k in range(len(parties)):
                held = {kept[s] for s in wanted[concept][k]}
                assert set(found.named(found.for_party(concept, k))) == held
