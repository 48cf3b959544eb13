"""All entries of a view as one table, a row each, for csv and the spreadsheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.pipeline import Brief
from dragoman.record.view import report_day
from dragoman.showing.brief.assembled import promised_in
from dragoman.showing.brief.due import due_in_words
from dragoman.showing.brief.leads import kind_of, lead_of
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording, class_of
from dragoman.showing.export.csv_table import csv_table
from dragoman.showing.export.due_json import COLUMNS as DUE_COLUMNS
from dragoman.showing.export.due_json import due_rows
from dragoman.showing.export.workbook import new_sheet, new_workbook, put, workbook_bytes
from dragoman.terms.deals import deal_of
from dragoman.terms.entries import UNDATED, CommitmentEntry, ConditionEntry, Entry, PositionEntry
from dragoman.terms.problems import Place

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

Value = str | dt.date | None
# Each column with its width in a spreadsheet.
COLUMNS: Mapping[str, int] = {
    "date": 11,
    "until": 11,
    "flag": 5,
    "kind": 12,
    "holder": 16,
    "says": 44,
    "deal": 16,
    "words": 60,
    "speaker": 30,
    "class": 16,
    "outlet": 22,
    "reported": 11,
    "source": 18,
    "place": 20,
    "stands": 10,
    "moved": 10,
    "entry": 24,
    "note": 30,
}


def entries_csv(brief: Brief) -> str:
    """Return the entries as csv, a header first."""
    return csv_table(list(COLUMNS), (tuple(map(_text, row)) for row in entry_rows(brief)))


def entries_workbook(brief: Brief) -> bytes:
    """Return the entries as a workbook; days are days in it, and the header stays in sight."""
    from openpyxl.utils import get_column_letter

    book = new_workbook(brief.view.talks.title)
    sheet = new_sheet(book, "Entries", tuple(COLUMNS.values()))
    put(sheet, 1, COLUMNS, "heading")
    last = 1
    for last, row in enumerate(entry_rows(brief), start=2):
        put(sheet, last, map(_text, row))
        for column, value in enumerate(row, start=1):
            if isinstance(value, dt.date):
                sheet.cell(last, column).value = value
                sheet.cell(last, column).number_format = "yyyy-mm-dd"
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{last}"
    _add_due(book, brief)
    return workbook_bytes(book)


def _add_due(book: Workbook, brief: Brief) -> None:
    """Add a sheet of what each commitment has come to, where there are any."""
    answer = promised_in(brief)
    if answer is None:
        return
    worded = due_in_words(answer, wording=Wording(brief.view.talks), texts=Texts(brief.texts))
    sheet = new_sheet(book, "Due", tuple(DUE_COLUMNS.values()))
    put(sheet, 1, DUE_COLUMNS, "heading")
    for at, row in enumerate(due_rows(answer, worded), start=2):
        put(sheet, at, map(str, row))
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"


def entry_rows(brief: Brief) -> Iterator[tuple[Value, ...]]:
    """Yield a row for each entry of the view, in its order, with the columns of :data:`COLUMNS`.

    ``stands`` is, for a position, condition or commitment, ``in force``, ``in part`` or ``ended``; ``moved`` says what
    the entry did since the day that was asked for.
    """
    yield from map(_Rows(brief).row, brief.view.entries)


class _Rows:
    def __init__(self, brief: Brief) -> None:
        view = brief.view
        self._wording = Wording(view.talks)
        self._texts = Texts(brief.texts)
        self._published = {source.id: source.published for source in view.talks.sources}
        self._deals = {deal.id: deal.name for deal in view.talks.deals}
        self._whole = {id(entry) for entry in view.in_force}
        self._standing: set[tuple[Place, type[Entry], dt.date]] = {_same(entry) for entry in view.in_force}
        changes = brief.since.changes.changes if brief.since else ()
        self._moved = {id(change.entry): change.kind.value for change in changes}

    def row(self, entry: Entry) -> tuple[Value, ...]:
        references = self._texts.references(entry)
        deal = deal_of(entry)
        return (
            _day(entry.date),
            entry.until,
            entry.flag.value,
            kind_of(entry),
            self._wording.party(entry.holder) if isinstance(entry, _CLAIMS) else "",
            lead_of(entry, self._wording),
            self._deals.get(deal, deal) if deal else "",
            " … ".join(ref.words for ref in references),
            self._wording.attribution(entry.attribution),
            class_of(entry),
            "; ".join(dict.fromkeys(self._wording.outlet(ref.source) for ref in references)),
            _day(report_day(entry, self._published)),
            "; ".join(dict.fromkeys(ref.source for ref in references)),
            "; ".join(dict.fromkeys(ref.label for ref in references)),
            self._stands(entry),
            self._moved.get(id(entry), ""),
            f"{Path(entry.place.file).name}:{entry.place.line}",
            "\n".join(entry.notes),
        )

    def _stands(self, entry: Entry) -> str:
        if not isinstance(entry, _CLAIMS):
            return ""
        if id(entry) in self._whole:
            return "in force"
        return "in part" if _same(entry) in self._standing else "ended"


_CLAIMS = PositionEntry | ConditionEntry | CommitmentEntry


def _same(entry: Entry) -> tuple[Place, type[Entry], dt.date]:
    return (entry.place, type(entry), entry.date)


def _day(date: dt.date) -> dt.date | None:
    return None if date == UNDATED else date


def _text(value: Value) -> str:
    return value.isoformat() if isinstance(value, dt.date) else value or ""
