"""Open an edited spreadsheet that may be anything: a wrong file, a bomb, another program's sheet."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.record.sheet.as_made import from_cells
from dragoman.record.sheet.design import ENTRIES, FORMAT, MADE, POSITIONS
from dragoman.record.sheet.grid import Grid
from dragoman.terms.errors import UnreadableInputError
from dragoman.terms.problems import Place, Problem

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook import Workbook

MAX_BYTES, MAX_UNPACKED, MAX_PARTS, MAX_CELLS = 30_000_000, 200_000_000, 2_000, 5_000_000
_TOLD = 3
_SAVE = "saving the sheet that dragoman matrix --xlsx wrote as an .xlsx workbook"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedSheet:
    """A workbook that came back.

    Attributes
    ----------
    name : str
        The file's name, for messages and notes.
    title, record : str
        The title, and the hash (``Loaded.record``), of the talks file that it was made from.
    made, now : mapping of str to Grid
        The sheets as they were made, and as they are.
    saved_by : str
        Who saved it last, as the spreadsheet program has it; empty when it does not say.
    """

    name: str
    title: str
    record: str
    made: Mapping[str, Grid]
    now: Mapping[str, Grid]
    saved_by: str


def open_sheet(path: Path, data: bytes) -> tuple[EditedSheet, tuple[Problem, ...]]:
    """Read an edited workbook.

    Returns
    -------
    sheet : EditedSheet
    problems : tuple of Problem
        Cells that hold a formula or an error instead of a text; they count as they were made.

    Raises
    ------
    UnreadableInputError
        When this is no workbook, a dangerous one, or none of ours.
    """
    _refuse_dangerous(path, data)
    book = _workbook(path, data)
    kept = _rows(book, MADE) if MADE in book.sheetnames else ()
    made_rows = [from_cells(_text(cell.value) for cell in row) for row in kept]
    told = {row[1]: row[2] for row in made_rows if row[:1] == ["made"] and len(row) == _TOLD}
    if told.get("format") != FORMAT or not {POSITIONS, ENTRIES} <= set(book.sheetnames):
        raise UnreadableInputError(str(path), "this workbook is none that dragoman matrix --xlsx wrote", _SAVE)
    problems: list[Problem] = []
    made = {name: _made(name, made_rows) for name in (POSITIONS, ENTRIES)}
    now = {name: _now(book, path, made[name], problems) for name in (POSITIONS, ENTRIES)}
    sheet = EditedSheet(
        name=path.name,
        title=told.get("title", ""),
        record=told.get("record", ""),
        made=made,
        now=now,
        saved_by=str(book.properties.lastModifiedBy or ""),
    )
    return sheet, tuple(problems)


def _refuse_dangerous(path: Path, data: bytes) -> None:
    """Refuse what is no workbook, and what would unpack to more than a sheet of this program ever does."""
    if len(data) > MAX_BYTES:
        raise UnreadableInputError(str(path), "the file is over 30 MB", _SAVE)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableInputError(str(path), "this is an .xls workbook, or one with a password", _SAVE)
    if not data.startswith(b"PK"):
        raise UnreadableInputError(str(path), "this is no .xlsx workbook, whatever its name", _SAVE)
    try:
        wrong = _wrong_with_parts(data)
    except Exception as error:  # a broken archive raises whatever its parts raise
        raise UnreadableInputError(str(path), "this .xlsx is damaged", _SAVE) from error
    if wrong:
        raise UnreadableInputError(str(path), wrong, _SAVE)


def _wrong_with_parts(data: bytes) -> str:
    """Return what is wrong with the parts of the archive: too many, too large, or XML with entities of its own.

    No spreadsheet program declares entities, or writes parts in anything but UTF-8.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
            return "this unpacks to more than any sheet of a record does"
        for part in parts:
            text = archive.read(part)
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text or text[:2] in {b"\xff\xfe", b"\xfe\xff"}:
                return "a part of this workbook declares entities"
    return ""


def _workbook(path: Path, data: bytes) -> Workbook:
    import warnings

    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions, which are not read
            return load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
    except Exception as error:  # openpyxl raises whatever its parts raise
        raise UnreadableInputError(str(path), "this .xlsx cannot be read as a workbook", _SAVE) from error


def _rows(book: Workbook, name: str) -> Iterator[tuple[Cell, ...]]:
    sheet = book[name]
    if sheet.max_row * sheet.max_column > MAX_CELLS:
        what = f"the sheet {name} reaches to row {sheet.max_row} and column {sheet.max_column}"
        raise UnreadableInputError(name, what, "deleting the rows and columns that hold nothing")
    yield from sheet.iter_rows()


def _made(name: str, rows: list[list[str]]) -> Grid:
    """Return a sheet as it was made: a row of its columns, then its rows."""
    columns = next((row[2:] for row in rows if row[:2] == ["columns", name]), [])
    texts = {
        (row[1], column): text
        for row in rows
        if row[:1] == [name]
        for column, text in zip(columns, row[2:], strict=True)
        if column
    }
    return Grid(name=name, texts=texts)


def _now(book: Workbook, path: Path, made: Grid, problems: list[Problem]) -> Grid:
    """Return a sheet as it is: rows and columns by their hidden names, rows without one by their number."""
    rows = list(_rows(book, made.name))
    columns = [_text(cell.value) for cell in rows[0]] if rows else []
    texts: dict[tuple[str, str], str] = {}
    places: dict[tuple[str, str], str] = {}
    taken: set[str] = set()
    known = set(made.rows())
    for cells in rows[2:]:
        if all(cell.value is None for cell in cells[1:]):
            continue
        named = _text(cells[0].value)
        row = named if named in known and named not in taken else f"+{cells[0].row}"
        taken.add(row)
        for column, cell in zip(columns[1:], cells[1:], strict=True):
            if column:
                places[row, column] = cell.coordinate
                texts[row, column] = _read(cell, made.texts.get((row, column), ""), path, made.name, problems)
    return Grid(name=made.name, texts=texts, places=places)


def _read(cell: Cell, made: str, path: Path, sheet: str, problems: list[Problem]) -> str:
    """Return the text of a cell; of a formula or an error, what was there when the sheet was made."""
    if cell.data_type not in {"f", "e"}:
        return _text(cell.value)
    kind = "a formula" if cell.data_type == "f" else "an error"
    problems.append(
        Problem(
            code="sheet-cell",
            place=Place(file=path.name),
            what=f"{sheet}!{cell.coordinate}: {kind} stands here",
            expected="text",
            remedy="pasting its value, or writing an apostrophe before it",
        )
    )
    return made


def _text(value: object) -> str:
    """Return what a cell shows: a spreadsheet turns what looks like a date or a number into one."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
