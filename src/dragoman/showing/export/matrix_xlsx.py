"""The matrix as a spreadsheet that can be edited and read back as proposals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from dragoman.reasoning.matrix.answer import Cell, Change, Held, Matrix, Row, Side
from dragoman.record.sheet.as_made import to_cells
from dragoman.record.sheet.design import (
    ABOUT,
    COLUMNS,
    ENTRIES,
    FORMAT,
    ISSUE_ROW,
    LISTS,
    MADE,
    NOT_STATED,
    POSITIONS,
    READ_ME,
    closed_lists,
    entry_cells,
    entry_key,
)
from dragoman.record.sheet.grid import cell_text
from dragoman.showing.brief.leads import lead_of
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording, day
from dragoman.showing.export.workbook import new_sheet, new_workbook, put, workbook_bytes
from dragoman.terms.entries import (
    UNDATED,
    CommitmentEntry,
    ConditionEntry,
    DoneEntry,
    Entry,
    Flag,
    Link,
    PositionEntry,
    is_unnamed,
)
from dragoman.terms.talks import View

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_PARTY_WIDTH = 34
_ROOM = 500  # rows behind the last that offer the closed lists too
_LISTED = ("Flag", "Party", "What", "Source")


def matrix_workbook(answer: Matrix, *, view: View, texts: Texts, record: str) -> bytes:
    """Return the workbook.

    Parameters
    ----------
    answer : Matrix
    view : View
        The view that it answers for.
    texts : Texts
    record : str
        ``Loaded.record``: the hash of the talks file, so that an edited sheet of an older state is known as one.
    """
    book = new_workbook(view.talks.title or "Positions by party and issue")
    writer = _Writer(answer, view, texts)
    made = [["made", "format", FORMAT], ["made", "title", view.talks.title], ["made", "record", record]]
    made += writer.positions(book)
    made += writer.entries(book)
    writer.read_me(book)
    _lists(book, closed_lists(view.talks))
    hidden = book.create_sheet(MADE)
    for row in made:
        hidden.append(to_cells(row))
    hidden.sheet_state = "veryHidden"
    return workbook_bytes(book)


class _Writer:
    def __init__(self, answer: Matrix, view: View, texts: Texts) -> None:
        self._answer = answer
        self._view = view
        self._texts = texts
        self._wording = Wording(view.talks)
        self._whole = {entry.place: entry for entry in view.talks.entries}
        self._in_force = {entry.place for entry in view.in_force}
        self._disputed = {entry.place for group in view.disputed for entry in group}

    def positions(self, book: Workbook) -> list[list[str]]:
        """Write the sheet of positions and return it as it was made."""
        answer = self._answer
        sheet = new_sheet(book, POSITIONS, [3, 18, 34, 22, 13, *[_PARTY_WIDTH] * len(answer.parties)])
        heads = ["", *ABOUT, *map(self._wording.party, answer.parties)]
        _headed(sheet, ["", *ABOUT, *answer.parties], heads, freeze="F3")
        made = [["columns", POSITIONS, *ABOUT, *answer.parties]]
        for at, row in enumerate(answer.rows, start=3):
            name = row.action or f"{ISSUE_ROW}{row.issue or ''}".strip()
            about = self._about(row)
            cells = ["\n".join(self._lines(cell, row.action)) or NOT_STATED for cell in row.cells]
            styles = ["faint", *["label"] * len(ABOUT), *map(_style, row.cells)]
            put(sheet, at, [name, *about, *cells], styles)
            made.append([POSITIONS, name, *about, *cells])
        return made

    def _about(self, row: Row) -> list[str]:
        issue = self._wording.issue(row.issue) if row.issue else ""
        words = self._wording.action(row.action) if row.action else "in general"
        return [issue, words, row.action or "", day(row.done.date) if row.done else ""]

    def _lines(self, cell: Cell, action: str | None) -> Iterator[str]:
        for held in cell.held:
            yield "; ".join([_claimed(held, action), *self._tail(held)])

    def _tail(self, held: Held) -> Iterator[str]:
        """Yield when it was said, on whose word and where the words stand, and what to know about it."""
        entry = held.entry
        yield "undated" if entry.date == UNDATED else entry.date.isoformat()
        if is_unnamed(entry):
            yield "unnamed"
        yield ", ".join(dict.fromkeys(ref.label for ref in self._texts.references(entry))) or "no words"
        yield from _marks(held)

    def entries(self, book: Workbook) -> list[list[str]]:
        """Write the sheet of entries and return it as it was made."""
        names = [column.name for column in COLUMNS]
        sheet = new_sheet(book, ENTRIES, [3, *(column.width for column in COLUMNS)])
        _headed(sheet, ["", *names], ["", *names], freeze="F3")
        made = [["columns", ENTRIES, *names]]
        shown: dict[str, list[str]] = {}
        for entry in self._view.entries:
            if isinstance(entry, PositionEntry | ConditionEntry | CommitmentEntry | DoneEntry):
                # Known by all that the talks file has of it; shown without what came out after the day.
                shown.setdefault(entry_key(self._whole.get(entry.place, entry)), self._cells(entry))
        for at, (key, cells) in enumerate(shown.items(), start=3):
            put(sheet, at, [key, *cells], ["faint", *("text" if c.editable else "label" for c in COLUMNS)])
            made.append([ENTRIES, key, *cells])
        _validated(sheet, len(shown) + 2, closed_lists(self._view.talks))
        sheet.auto_filter.ref = f"B2:{sheet.cell(row=2, column=len(COLUMNS) + 1).column_letter}{len(shown) + 2}"
        return made

    def _cells(self, entry: Entry) -> list[str]:
        told = entry_cells(entry)
        place = ", ".join(dict.fromkeys(ref.label for ref in self._texts.references(entry)))
        told |= {"In words": lead_of(entry, self._wording), "Place": place, "State": self._state(entry)}
        return [told[column.name] for column in COLUMNS]

    def _state(self, entry: Entry) -> str:
        if isinstance(entry, DoneEntry):
            return "done"
        if entry.place not in self._in_force:
            return "no longer in force"
        return "in force, disputed" if entry.place in self._disputed or entry.flag == Flag.DISPUTED else "in force"

    def read_me(self, book: Workbook) -> None:
        """Write what the sheets are, and how to edit them."""
        sheet = new_sheet(book, READ_ME, [110])
        as_of = f"As of {day(self._view.as_of)}: what reports published by then said." if self._view.as_of else ""
        title = self._view.talks.title or "Positions by party and issue"
        for at, line in enumerate([title, *([as_of] if as_of else []), *_HOW], start=1):
            put(sheet, at, [line], "heading" if at == 1 else "text")


def _claimed(held: Held, action: str | None) -> str:
    """Return what is held on the row's action, as a person can write it in a cell too."""
    entry, told = held.entry, entry_cells(held.entry)
    if isinstance(entry, PositionEntry):
        return f"{entry.act}s"
    if held.side == Side.ASKED and isinstance(entry, ConditionEntry):
        others = [a for way in entry.antecedents for a in way if a != action]
        before = (
            f"before {told['Actions']}" if entry.link == Link.ONLY_AFTER else f"{told['Actions']} {entry.link} this"
        )
        return before + (f" (with {', '.join(dict.fromkeys(others))})" if others else "")
    return told["More"] if isinstance(entry, ConditionEntry) else f"commitment {told['More']}".strip()


def _marks(held: Held) -> Iterator[str]:
    if held.change:
        yield held.change.value
    if held.disputed:
        yield "disputed"
    if held.entry.flag == Flag.PROPOSED:
        yield "proposed"


def _style(cell: Cell) -> str:
    if any(held.disputed for held in cell.held):
        return "disputed"
    if any(held.change == Change.NEW for held in cell.held) or cell.gone:
        return "new"
    return "text" if cell.held else "faint"


def _headed(sheet: Worksheet, names: Sequence[str], heads: Sequence[str], *, freeze: str) -> None:
    """Write the hidden names and the headings of columns, and keep them in sight."""
    put(sheet, 1, names, "faint")
    put(sheet, 2, heads, "heading")
    sheet.row_dimensions[1].hidden = True
    sheet.column_dimensions["A"].hidden = True
    sheet.freeze_panes = freeze
    sheet.print_title_rows = "2:2"


def _lists(book: Workbook, lists: Mapping[str, tuple[str, ...]]) -> None:
    """Write what there is to choose from, a column for each list."""
    sheet = book.create_sheet(LISTS)
    for column, (name, choices) in enumerate(lists.items(), start=1):
        for row, text in enumerate((name, *choices), start=1):
            sheet.cell(row=row, column=column, value=cell_text(text)).data_type = "s"
    sheet.sheet_state = "hidden"


def _validated(sheet: Worksheet, last: int, lists: Mapping[str, tuple[str, ...]]) -> None:
    """Offer the closed lists and the prompts of columns, in the rows that are there and in those that may be added."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    named = list(lists)
    for at, column in enumerate(COLUMNS, start=2):
        choices = lists.get(column.name, ()) if column.name in _LISTED else ()
        if not choices and not column.prompt:
            continue
        letter = get_column_letter(named.index(column.name) + 1) if choices else ""
        rule = DataValidation(
            type="list" if choices else None,
            formula1=f"{LISTS}!${letter}$2:${letter}${len(choices) + 1}" if choices else None,
            allow_blank=True,
            showErrorMessage=bool(choices),
            errorStyle="stop" if column.name != "Source" else "warning",
            error="Choose one of the list." if choices else None,
            showInputMessage=bool(column.prompt),
            prompt=column.prompt or None,
            promptTitle=column.name,
        )
        rule.add(f"{get_column_letter(at)}3:{get_column_letter(at)}{last + _ROOM}")
        sheet.add_data_validation(rule)


_HOW = (
    "Positions: a row for each action, a column for each party. “not stated” means that the record has nothing.",
    "Green: new since the day compared with. Amber: disputed.",
    "To propose what a party holds, write a line in its cell: demands, offers, refuses, commits, accepts, threatens.",
    "Or withdraws; or a condition, with the names of actions as in the column “Action”: only after PRK.scrap.",
    "Behind it, with a semicolon between them, a date and a note: refuses; 2005-07-28; by telephone.",
    "Entries: a row for each claim. Change its flag, its note or any white column, or write a new row below the last.",
    "Words have to stand in the source exactly as you write them. Grey columns are worked out and cannot be changed.",
    "Rows can be sorted and filtered, columns moved.",
    "To take the sheet back: dragoman matrix FILE.talks --from THIS.xlsx.",
    "Every change becomes a proposal (?) in the talks file, with your name and the cell; nothing is written over.",
)
