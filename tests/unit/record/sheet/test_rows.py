"""A row as an entry, and an entry as a row: one is the other, and what is no entry is told with its column."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from tests.strategies import entry_blocks, talks_of_blocks

from dragoman.record.sheet.cells import said_in_cell
from dragoman.record.sheet.design import entry_cells, entry_key
from dragoman.record.sheet.rows import RowFault, entry_of_row
from dragoman.record.text import item_text
from dragoman.terms.entries import Flag

ROW = {"Flag": "*", "Date": "2024-03-01", "Party": "POR", "What": "refuse", "Actions": "POR.pay", "More": ""}


@settings(max_examples=80, deadline=None)
@given(entry_blocks())
def test_an_entry_read_back_from_its_row_is_itself_as_a_proposal(block: str) -> None:
    (entry,) = talks_of_blocks([block]).entries
    read = entry_of_row(entry_cells(entry), file="a.xlsx")
    assert item_text(read) == item_text(dataclasses.replace(entry, flag=Flag.PROPOSED))


@settings(max_examples=40, deadline=None)
@given(entry_blocks())
def test_key_of_an_entry_does_not_depend_on_its_flag_or_notes(block: str) -> None:
    (entry,) = talks_of_blocks([block]).entries
    other = dataclasses.replace(entry, flag=Flag.REJECTED, id="named", notes=("a note",))
    assert entry_key(other) == entry_key(entry)


@pytest.mark.parametrize(
    ("column", "text", "told"),
    [
        ("Flag", "yes", "is no flag"),
        ("Date", "last Monday", "is no date"),
        ("Date", "2024-02-31", "is no date"),
        ("Party", "the firm", "is no party"),
        ("Party", "", "is no party"),
        ("What", "shrugs", "is no kind of entry"),
        ("What", "", "nothing stands here"),
        ("Actions", "POR.pay # and more", "“#” has no meaning here"),
        ("Actions", 'POR.pay @ gull-1 "x"', "“@” has no meaning here"),
        ("Actions", "POR.pay POR.reinstate", "cannot stand here"),
        ("More", "in return for nothing", "cannot stand here"),
        ("More", 'on "pay"', "a string stands"),
        ("Said by", "unnamed source", "the role of the speaker"),
        ("Said by", 'unnamed "source', "a quotation mark that nothing closes"),
    ],
)
def test_what_is_no_entry_is_told_with_its_column(column: str, text: str, told: str) -> None:
    with pytest.raises(RowFault, match=told) as caught:
        entry_of_row(ROW | {column: text}, file="a.xlsx")
    assert caught.value.column == column


@pytest.mark.parametrize(
    ("words", "source", "column"), [("", "gull-1", "Words"), ("the words", "", "Source"), ("a", "gull 1", "Source")]
)
def test_words_and_source_need_each_other(words: str, source: str, column: str) -> None:
    with pytest.raises(RowFault) as caught:
        entry_of_row(ROW | {"Words": words, "Source": source}, file="a.xlsx")
    assert caught.value.column == column


def test_no_cell_can_end_the_entry_and_begin_another() -> None:
    with pytest.raises(RowFault):
        entry_of_row(ROW | {"More": "\n2024-03-01 * done POR.pay"}, file="a.xlsx")


def test_words_that_occur_twice_can_carry_their_offset() -> None:
    entry = entry_of_row(ROW | {"Words": "no", "Source": "gull-1 at 17"}, file="a.xlsx")
    assert [(anchor.source, anchor.offset) for anchor in entry.anchors] == [("gull-1", 17)]


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("demands", "undated ? position of UNI: demand POR.pay"),
        ("Accept; 2024-03-02", "2024-03-02 ? position of UNI: accept POR.pay"),
        ("together with UNI.return", "undated ? condition of UNI: POR.pay together with UNI.return"),
        ("Only after UNI.return or ruling", "undated ? condition of UNI: POR.pay only after UNI.return or ruling"),
        ("before UNI.return, UNI.talk", "undated ? condition of UNI: UNI.return, UNI.talk only after POR.pay"),
        ("commits due 2024-03-09", "undated ? commitment of UNI: POR.pay due 2024-03-09"),
        ("commitment", "undated ? commitment of UNI: POR.pay"),
    ],
)
def test_a_line_of_a_cell_is_a_claim_on_the_rows_action(line: str, head: str) -> None:
    said = said_in_cell(line, row="POR.pay", party="UNI")
    assert item_text(entry_of_row(said.cells, file="a.xlsx")) == head


def test_a_line_in_the_row_of_an_issue_is_a_position_on_it() -> None:
    said = said_in_cell("refuses; 2024-03-02; by post", row="issue pay", party="POR")
    assert item_text(entry_of_row(said.cells, file="a.xlsx")) == "2024-03-02 ? position of POR: refuse on pay"
    assert said.note == "by post"
