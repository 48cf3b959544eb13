"""Spans keep to the words of the text, and do not end inside a bracket that closes right behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.terms.span import trimmed


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("the draft (the third) was read", "the draft (the third", "the draft (the third)"),
        ("a duty of “five per cent” at most", "a duty of “five per cent", "a duty of “five per cent”"),
        ('a "fair" price', 'a "fair', 'a "fair"'),
        ("(they left the room)", "they left the room", "they left the room"),
        ('"They left the room"', "They left the room", "They left the room"),
        ("a pact (or two) (or none)", "a pact (or two)", "a pact (or two)"),
        ("the union's offer' stands", "the union's offer", "the union's offer"),
    ],
)
def test_a_mark_that_closes_what_was_opened_inside_is_kept(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    assert trimmed(text, start, start + len(words)).text == expected


@given(st.text('ab ()“”"[]', max_size=12), st.data())
def test_at_most_one_closing_mark_is_added_and_only_white_space_taken(text: str, data: st.DataObject) -> None:
    text = f"a{text}"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if not text[start:end].strip():
        return
    span = trimmed(text, start, end)
    kept = text[start:end].strip()
    assert span.text == text[span.start : span.end]
    assert span.text == kept or (span.text[:-1] == kept and span.text[-1] in ')]”"')
