"""Shares over admissible orders, against orders written out and analysed one by one."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations, product

import numpy as np
import pytest

from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.finder import stable
from dragoman.reasoning.stability.model_file import read_model
from dragoman.reasoning.stability.orders import how_sure, loosened

HEAD = "".join(f'[[option]]\nname = "{name}"\nparty = "{name[0].upper()}"\n' for name in ("a1", "a2", "b1", "b2"))
A = ["a1", "b1", "not a2 if b2", "b2"]
B = ["not b1", "a2 iff b2", "a1 or b2"]


def written(a: str, b: str) -> str:
    return f"{HEAD}[preferences]\nA = [{a}]\nB = [{b}]\n"


def listed(statements: list[str] | tuple[str, ...]) -> str:
    return ", ".join(f'"{text}"' for text in statements)


def test_the_shares_are_those_of_all_orders_written_out() -> None:
    fixed, free = A[0], A[1:]
    model, graph = read_model(written(f'"{fixed}", [{listed(free)}]', f"[{listed(B)}]"), name="m.toml")
    found = how_sure(model, graph)
    assert (found.admissible, found.tried, found.seed, found.error) == (36, 36, None, 0)
    each = [
        stable(read_model(written(listed((fixed, *one)), listed(other)), name="m.toml")[1])
        for one, other in product(permutations(free), permutations(B))
    ]
    for concept in Concept:
        counts = np.sum([one.equilibria(concept) for one in each], axis=0)
        assert [found.share(concept, s) for s in range(16)] == [Fraction(int(c), 36) for c in counts]


def test_without_an_open_order_there_is_one_order_and_the_swaps_say_what_matters() -> None:
    model, graph = read_model(written(listed(A), listed(B)), name="m.toml")
    found = how_sure(model, graph)
    assert found.tried == 1
    assert all(swap.fixed for swap in found.swaps)
    assert found.swaps
    before = stable(graph)
    for swap in found.swaps:
        texts = [list(A), list(B)]
        mine = texts[swap.party]
        mine[swap.first], mine[swap.first + 1] = mine[swap.first + 1], mine[swap.first]
        after = stable(read_model(written(listed(texts[0]), listed(texts[1])), name="m.toml")[1])
        for row, concept in zip(swap.flips, Concept, strict=True):
            assert np.array_equal(row, after.equilibria(concept) != before.equilibria(concept))


def test_drawn_orders_are_within_the_stated_error_and_the_same_for_the_same_seed() -> None:
    model, graph = read_model(written(listed(A), listed(B)), name="m.toml")
    model = loosened(model)
    exact = how_sure(model, graph)
    assert exact.tried == 144
    drawn = how_sure(model, graph, samples=100, seed=7)
    assert (drawn.tried, drawn.seed) == (100, 7)
    assert drawn.error == pytest.approx(0.1358, abs=1e-4)
    assert np.abs(drawn.counts / 100 - exact.counts / 144).max() <= drawn.error
    assert np.array_equal(drawn.counts, how_sure(model, graph, samples=100, seed=7).counts)
