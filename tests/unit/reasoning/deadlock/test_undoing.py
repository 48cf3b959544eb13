"""The fewest entries that hit every proof, against trying every set."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reasoning.deadlock.undoing import fewest, smallest_hitting

SETS = st.lists(st.frozensets(st.integers(0, 7), min_size=1, max_size=4), max_size=8)


def fewest_by_trying(sets: Sequence[frozenset[int]]) -> int:
    sizes = (n for n in range(9) for chosen in combinations(range(8), n) if all(one & set(chosen) for one in sets))
    return next(sizes)


@given(SETS)
def test_smallest_hitting_meets_every_set_with_as_few_as_can_be(sets: list[frozenset[int]]) -> None:
    found = smallest_hitting(sets)
    assert found is not None
    assert all(one & found for one in sets)
    assert len(found) == fewest_by_trying(sets)


@given(SETS)
def test_fewest_asks_only_for_proofs_that_are_not_hit(sets: list[frozenset[int]]) -> None:
    def proofs(removed: object) -> list[frozenset[int]]:
        assert isinstance(removed, frozenset)
        return [one for one in sets if not one & removed][:1]

    found = fewest(proofs, rounds=100)
    assert found is not None
    assert len(found) == fewest_by_trying(sets)


def test_fewest_gives_up_when_it_may_ask_no_more() -> None:
    sets = [frozenset({n}) for n in range(5)]
    assert fewest(lambda removed: [one for one in sets if not one & set(removed)][:1], rounds=5) is None
    assert fewest(lambda removed: [one for one in sets if not one & set(removed)][:1], rounds=6) == (0, 1, 2, 3, 4)
