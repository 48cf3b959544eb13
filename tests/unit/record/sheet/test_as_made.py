"""What a sheet was when it was made, kept in few cells."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.record.sheet.as_made import from_cells, to_cells
from dragoman.record.sheet.grid import MAX_TEXT, cell_text


@settings(max_examples=60)
@given(st.lists(st.text() | st.text(min_size=1, max_size=3).map(lambda text: text * 12_000), max_size=4))
def test_a_row_comes_back_as_cells_can_hold_it(row: list[str]) -> None:
    cells = to_cells(row)
    assert from_cells(cells) == [cell_text(text) for text in row]
    assert all(len(cell) <= MAX_TEXT and not cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_what_is_no_row_is_none() -> None:
    assert [from_cells(cells) for cells in ([], ["made", "title"], ["|7"], ['|"a"'], ['|{"a": 1}'])] == [[]] * 5
