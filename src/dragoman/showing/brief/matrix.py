"""Positions by party and issue."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.showing.brief.contents import Group, Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One issue; a cell for each party, in the order of the matrix's parties."""

    issue: str
    cells: tuple[tuple[Item, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Parties across, issues down."""

    parties: tuple[str, ...]
    rows: tuple[Row, ...]


def matrix_of(positions: tuple[Group, ...]) -> Matrix:
    """Return the positions as a matrix; an item may stand under several issues.

    Rows come in the order of how many parties speak to them, then by name.
    """
    parties = tuple(group.heading for group in positions)
    issues = sorted({issue for group in positions for item in group.items for issue in item.issues})
    rows = [
        Row(
            issue=issue,
            cells=tuple(tuple(item for item in group.items if issue in item.issues) for group in positions),
        )
        for issue in issues
    ]
    rows.sort(key=lambda row: (-sum(map(bool, row.cells)), row.issue))
    return Matrix(parties=parties, rows=tuple(rows))
