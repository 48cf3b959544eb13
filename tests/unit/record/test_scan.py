"""Text into blocks: every character belongs to a block, a comment or a blank line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.record.scan import Lines, blocks, in_quotes, unquoted


@given(st.text(max_size=40))
def test_what_is_quoted_is_unquoted_again(words: str) -> None:
    assert unquoted(in_quotes(words)) == " ".join(words.replace("\0", " ").split())


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("a\nb", ["a", "b"]),
        ("a\n  b\n\tc\nd", ["a\n  b\n\tc", "d"]),
        ("a\n\n\n  b", ["a\n\n\n  b"]),
        ("a\n# out\n  b", ["a\n# out\n  b"]),
        ("a\n# of c\nc", ["a", "c"]),
        ("a\n  # of a\n\n# of c\n  # too\nc", ["a\n  # of a", "c"]),
        ("  orphan\na", ["  orphan\na"[:8], "a"]),
        ('a "x\n  y" b\nc', ['a "x\n  y" b', "c"]),
        ('a "x\ny"', ['a "x', 'y"']),
        ("# only\n\n# comments", []),
        ("", []),
    ],
)
def test_a_block_takes_in_what_is_indented_below_it(text: str, raw: list[str]) -> None:
    assert [text[block.start : block.end] for block in blocks(text)[0]] == raw


@given(st.text(st.sampled_from('ab "#@\n\t\\,:\x0c'), max_size=60))
def test_no_word_is_left_out_and_none_is_taken_twice(text: str) -> None:
    found, trailing = blocks(text)
    pieces = [line for block in found for line in block.leading] + [t for block in found for _, t, _ in block.tokens]
    kept = "".join("".join([*pieces, *trailing]).split())
    assert sorted(kept) == sorted("".join(text.split()))
    assert all(text.startswith(token, offset) for block in found for _, token, offset in block.tokens)


@given(st.text(st.sampled_from("ab\n"), max_size=30), st.data())
def test_a_place_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    place = Lines(text, "k").place(offset)
    assert len("".join(text.splitlines(keepends=True)[: place.line - 1])) + place.column - 1 == offset


def test_a_long_row_of_comments_or_blanks_takes_no_longer_than_its_length() -> None:
    for row in (
        "\n" * 200_000,
        "# c\n" * 100_000,
        "  # c\n" * 100_000,
        " " * 500_000,
        '"' * 100_000,
        "a\n \n" * 100_000,
    ):
        blocks(f"a\n{row}")
