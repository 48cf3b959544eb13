import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from dragoman.reading.english.tree import _charged, best_tree, is_tree

Matrix = NDArray[np.float64]


def matrices(most: int) -> st.SearchStrategy[Matrix]:
    sizes = st.integers(1, most)
    return sizes.flatmap(lambda n: arrays(np.float64, (n, n), elements=st.integers(-50, 50).map(float)))


def hangs_together(heads: list[int]) -> bool:
    """Whether following heads from every word ends at the one root: an independent check."""
    if sum(head == -1 for head in heads) != 1:
        return False
    for word in range(len(heads)):
        at = word
        for _ in heads:
            at = heads[at] if at >= 0 else at
        if at != -1:
            return False
    return True


def total(scores: Matrix, heads: list[int]) -> float:
    return float(sum(scores[word, word if head < 0 else head] for word, head in enumerate(heads)))


@given(matrices(12))
def test_there_is_always_one_root_and_no_cycle(scores: Matrix) -> None:
    assert hangs_together(best_tree(scores))


@given(matrices(4))
def test_no_tree_scores_more(scores: Matrix) -> None:
    size = len(scores)
    every = [list(h) for h in itertools.product(range(-1, size), repeat=size)]
    best = max(total(scores, h) for h in every if hangs_together(h) and all(a != b for a, b in enumerate(h)))
    assert total(scores, best_tree(scores)) == best


@given(matrices(12))
def test_root_by_root_and_all_roots_at_once_agree(scores: Matrix) -> None:
    assert total(scores, best_tree(scores)) == total(scores, _charged(scores))


@given(st.lists(st.integers(-1, 5), min_size=6, max_size=6))
def test_the_checker_agrees_with_following_every_path(heads: list[int]) -> None:
    assert is_tree(heads) == hangs_together(heads)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 0.0, 1e30])
def test_odd_scores_still_give_a_tree(value: float) -> None:
    assert hangs_together(best_tree(np.full((5, 5), value, dtype=np.float32)))


def test_a_long_sentence_full_of_cycles_is_solved() -> None:
    scores = np.random.default_rng(1).normal(size=(200, 200))
    scores[np.arange(200), (np.arange(200) ^ 1)] += 50
    assert hangs_together(best_tree(scores))
