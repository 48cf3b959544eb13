"""The rows of a sheet as it was made, as cells that hold them: few cells, since a workbook takes its time for each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from dragoman.record.sheet.grid import MAX_TEXT, cell_text

# Before each piece, so that no program takes one for a formula or a number.
_MARK = "|"
_ROOM = MAX_TEXT - len(_MARK)


def to_cells(row: Sequence[str]) -> list[str]:
    """Return a row as the texts of as few cells as hold it.

    Examples
    --------
    >>> to_cells(["Entries", "=a", ""])
    ['|["Entries", "=a", ""]']
    """
    told = json.dumps([cell_text(text) for text in row], ensure_ascii=False)
    return [_MARK + told[at : at + _ROOM] for at in range(0, len(told), _ROOM)]


def from_cells(cells: Iterable[str]) -> list[str]:
    """Return the row that cells hold; an empty one where they hold none.

    Examples
    --------
    >>> from_cells(to_cells(["Entries", "=a", ""]))
    ['Entries', '=a', '']
    >>> from_cells(["made", "format"])
    []
    """
    try:
        row = json.loads("".join(cell.removeprefix(_MARK) for cell in cells))
    except ValueError:
        return []
    return [str(text) for text in row] if isinstance(row, list) else []
