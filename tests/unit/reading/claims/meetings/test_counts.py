"""Numbers of parties in words and figures."""

import pytest

from dragoman.reading.claims.meetings.counts import count_of, parties_told


@pytest.mark.parametrize(
    ("word", "count"), [("two", 2), ("twelve", 12), ("12", 12), ("both", 2), ("one", 0), ("1987", 0)]
)
def test_words_and_figures_count_parties(word: str, count: int) -> None:
    assert count_of(word) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("the six-party talks", 6),
        ("envoys of the 12 countries", 12),
        ("a third-party offer to three powers", 3),
        ("two ships and five hours", 0),
        ("most countries", 0),
    ],
)
def test_a_text_tells_of_how_many_parties(text: str, count: int) -> None:
    assert parties_told(text) == count
