import itertools
from typing import cast

import numpy as np
import pytest

from dragoman.reading.english.network import MOST_POSITIONS, Network, Opinion
from dragoman.reading.english.windows import LONGEST, USUAL, windows


class Sketch:
    """Stands in for the network: a sentence begins at each word ``start``; every word takes ``cost`` positions."""

    def __init__(self, cost: int = 1) -> None:
        self._cost = cost

    def cost(self, word: str) -> int:
        return self._cost if word else 0

    def read(self, words: list[str]) -> Opinion:
        assert sum(self.cost(word) for word in words) <= MOST_POSITIONS - 2
        none = np.zeros((len(words), len(words)), np.float32)
        whole = [0] * len(words)
        scores = [1.0 if word == "start" else -9.0 for word in words]
        return Opinion(xpos=whole, features=whole, start=scores, name=whole, arc=none, as_head=none, as_dependent=none)


def spans(words: list[str], cost: int = 1) -> list[tuple[int, int]]:
    """Return the sentences of all windows, and check that windows follow each other."""
    found = list(windows(cast("Network", Sketch(cost)), words, [False] * len(words)))
    assert [w.first for w in found] == [0, *(w.last for w in found[:-1])][: len(found)]
    cuts = [w.first + s for w in found for s in w.starts]
    return list(itertools.pairwise([*cuts, len(words)]))


def test_no_words_no_windows() -> None:
    assert not spans([])


@pytest.mark.parametrize("length", [1, USUAL, USUAL + 1, LONGEST, LONGEST + 1, 1000])
def test_sentences_are_never_cut_by_the_edge_of_a_window(length: int) -> None:
    words = ["start" if at % 23 == 0 else "word" for at in range(length)]
    assert spans(words) == [(at, min(at + 23, length)) for at in range(0, length, 23)]


def test_a_sentence_longer_than_a_usual_window_is_read_whole_if_it_fits() -> None:
    words = ["word"] * (USUAL + 20) + ["start"] + ["word"] * 200
    assert spans(words)[0] == (0, USUAL + 20)


def test_a_paragraph_without_any_beginning_is_cut_and_read_to_its_end() -> None:
    cuts = spans(["word"] * 1000)
    assert cuts[0][0] == 0
    assert cuts[-1][1] == 1000
    assert all(0 < b - a <= LONGEST for a, b in cuts)


def test_long_words_make_shorter_windows() -> None:
    assert max(b - a for a, b in spans(["word"] * 300, cost=8)) == (MOST_POSITIONS - 2) // 8
