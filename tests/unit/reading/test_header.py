from __future__ import annotations

import pytest

from dragoman.reading.header import as_iso, header_of, header_range


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_header_ends_at_the_first_line_that_is_none(end: str) -> None:
    text = end.join(["Title: Talks: the end", "Source: The Daily", "", "Hill: we are done.", "Date: later"])
    assert header_of(text) == {"title": ("Talks: the end", "header"), "outlet": ("The Daily", "header")}
    assert text[slice(*header_range(text))].splitlines() == ["Title: Talks: the end", "Source: The Daily"]


def test_a_word_and_a_colon_that_name_no_field_are_the_story() -> None:
    text = "Geneva: the talks go on.\n"
    assert header_of(text) == {}
    assert header_range(text) == (0, 0)


def test_front_matter_that_never_closes_is_the_story() -> None:
    text = "---\ntitle: Talks\n\nThey met.\n"
    assert header_of(text) == {}
    assert header_range(text) == (0, 0)


def test_the_first_of_two_equal_fields_counts_and_a_bad_date_is_none() -> None:
    assert header_of("Date: soon\nTitle: A\nHeadline: B\n\nThey met.") == {"title": ("A", "header")}


@pytest.mark.parametrize("words", ["31 June 2011", "2011-02-30", "Smarch 3, 2011", "3 2011", ""])
def test_what_is_no_day_is_no_date(words: str) -> None:
    assert as_iso(words) is None
