"""An anchor holds the words of its source or it holds nothing."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.terms.anchor import fold, fold_words, occurrences, starting_at, whole_words
from dragoman.terms.span import Span, span_of

REPORT = (
    "The envoy said that his government had no intention of shelling or occupying the islands.\n"
    "The delegation will not come back to the table unless the blockade ends.\n"
    "A source close to the talks told Interfax that the draft was “dead”.\n"
)


def found(words: str, source: str = REPORT) -> list[str]:
    return [span.text for span in occurrences(words, fold(source), source)]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("his government had an intention of shelling or occupying the islands", id="negated quote"),
        pytest.param("his government had intention of shelling", id="dropped negation"),
        pytest.param("The delegation will come back to the table unless the blockade ends", id="dropped not"),
        pytest.param("The delegation will not come back to the table if the blockade ends", id="unless made if"),
        pytest.param("A source close to the talks told Reuters that the draft was", id="swapped outlet"),
        pytest.param("The delegation agreed to open its ports", id="invented fact"),
        pytest.param("the delegation will not come back", id="other case"),
        pytest.param("his government had no intention of shelling … the islands", id="left out in the middle"),
        pytest.param("intention of shell", id="ends inside a word"),
        pytest.param("", id="no words"),
        pytest.param(" \n ", id="blank"),
    ],
)
def test_what_the_source_does_not_say_has_no_anchor(words: str) -> None:
    assert found(words) == []


@pytest.mark.parametrize(
    ("words", "source", "original"),
    [
        ('the draft was "dead"', REPORT, "the draft was “dead”"),
        ("will not come\n  back to the table", REPORT, "will not come back to the table"),
        ("a five-day halt", "a five–day halt", "a five–day halt"),
        ("the final offer", "the ﬁnal oﬀer", "the ﬁnal oﬀer"),
        ("10 000 tonnes", "10\u00a0000 tonnes", "10\u00a0000 tonnes"),
        ("cooperation", "co\u00adoperation", "co\u00adoperation"),
        ("wait ... and see", "wait … and see", "wait … and see"),
    ],
)
def test_only_space_marks_dashes_and_ligatures_are_folded(words: str, source: str, original: str) -> None:
    assert found(words, source) == [original]


def test_every_occurrence_is_found_and_an_offset_must_be_exact() -> None:
    text = "No deal, no aid. No deal, no visit."
    spans = occurrences("No deal", fold(text), text)
    assert [span.start for span in spans] == [0, 17]
    assert starting_at(spans, 17) == Span(start=17, end=24, text="No deal")
    assert starting_at(spans, 16) is None


@given(st.text(max_size=80), st.data())
def test_words_cut_from_a_text_at_its_blanks_are_found_where_they_were(text: str, data: st.DataObject) -> None:
    words = text.split(" ")
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    piece = " ".join(words[first : last + 1])
    if not fold_words(piece):
        return
    start = len(" ".join(words[:first])) + bool(first)
    spans = occurrences(piece, fold(text), text)
    assert any(start <= span.start and span.end <= start + len(piece) for span in spans)
    assert all(fold_words(span.text) == fold_words(piece) for span in spans)


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


def test_every_blank_of_unicode_is_folded() -> None:
    blanks = [chr(point) for point in range(0x110000) if chr(point).isspace()]
    assert {fold(blank).text for blank in blanks} == {" "}


@given(st.text(st.sampled_from("ab \t\n\u00a0\u200b\u00ad‘“”–—ﬁ…`'\"-\ufeff\u2028.")))
def test_every_folded_mark_leads_back_to_what_gave_it(text: str) -> None:
    folded = fold(text)
    origins = [folded.origin(at) for at in range(len(folded.text) + 1)]
    assert origins == sorted(origins)
    assert origins[-1] == len(text)
    assert all(mark in fold(text[origin]).text for mark, origin in zip(folded.text, origins, strict=False))
    between = [text[one + 1 : other] for one, other in itertools.pairwise(origins)]
    assert all(fold(skipped).text.strip() == "" for skipped in between)


@given(st.text(st.sampled_from("ab1 .'\u00ad\u200b-é"), min_size=1, max_size=12), st.data())
def test_a_span_widened_to_whole_words_is_found_at_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    whole = whole_words(span_of(text, start, end), text)
    assert whole.start <= start < end <= whole.end
    cut = text[whole.start : start] + text[end : whole.end]
    assert all(mark.isalnum() or mark in "\u00ad\u200b" for mark in cut)
    if fold_words(whole.text) and fold(whole.text).text == fold_words(whole.text):
        found = occurrences(whole.text, fold(text), text)
        assert any(whole.start <= span.start and span.end <= whole.end for span in found)
