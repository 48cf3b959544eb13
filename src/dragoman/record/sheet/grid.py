"""A sheet as rows and columns with names that do not move, and what differs between two states of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

# A cell of a spreadsheet holds 32,767 characters; this leaves room for the escapes of control characters.
MAX_TEXT = 30_000
_CONTROLS = {at: 0x2400 + at for at in range(0x20) if chr(at) not in "\n\t"} | {0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD}


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The texts of a sheet.

    Attributes
    ----------
    name : str
        The sheet's name.
    texts : mapping of (str, str) to str
        By the names of row and column. Rows that a person added are named by their number: ``+12``.
    places : mapping of (str, str) to str
        Where each cell stands in the file that was read: ``C7``.
    """

    name: str
    texts: Mapping[tuple[str, str], str]
    places: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def rows(self) -> tuple[str, ...]:
        """Return the names of the rows, in the order of the sheet."""
        return tuple(dict.fromkeys(row for row, _ in self.texts))

    def by_row(self) -> dict[str, dict[str, str]]:
        """Return the texts of each row by the names of their columns."""
        found: dict[str, dict[str, str]] = {}
        for (row, column), text in self.texts.items():
            found.setdefault(row, {})[column] = text
        return found

    def where(self, row: str, column: str) -> str:
        """Return where a cell stands, as a person finds it: ``Positions!C7``."""
        return f"{self.name}!{self.places.get((row, column), row)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A cell that says something else than the sheet that was made."""

    row: str
    column: str
    before: str
    now: str


def edits(made: Grid, now: Grid) -> Iterator[Edit]:
    """Yield the cells in which two states of a sheet differ, in the order of the later one; rows taken out at the end.

    White space at the ends of lines, and empty lines, are no difference.

    Examples
    --------
    >>> made = Grid(name="Entries", texts={("a", "Flag"): "?", ("a", "Note"): ""})
    >>> now = Grid(name="Entries", texts={("a", "Flag"): "*", ("a", "Note"): " "})
    >>> [(edit.row, edit.column, edit.before, edit.now) for edit in edits(made, now)]
    [('a', 'Flag', '?', '*')]
    """
    for (row, column), text in now.texts.items():
        before = made.texts.get((row, column), "")
        if lines(text) != lines(before):
            yield Edit(row=row, column=column, before=before, now=text)


def missing(made: Grid, now: Grid) -> tuple[str, ...]:
    """Return the rows that were taken out."""
    left = set(now.rows())
    return tuple(row for row in made.rows() if row not in left)


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of a cell, without white space around them and without empty ones."""
    return tuple(line for raw in text.splitlines() if (line := " ".join(raw.split())))


def cell_text(text: str) -> str:
    """Return a text as a cell can hold it: control characters as their pictures, and cut when it is too long.

    Examples
    --------
    >>> cell_text("a" + chr(7)), len(cell_text("a" * 40_000))
    ('a␇', 30000)
    """
    shown = text.encode(errors="replace").decode().replace("\r\n", "\n").translate(_CONTROLS)
    return shown if len(shown) <= MAX_TEXT else shown[: MAX_TEXT - 1] + "…"
