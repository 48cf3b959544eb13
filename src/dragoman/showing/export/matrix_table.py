"""The matrix of positions as plain data for JSON, and as a table for csv."""

from __future__ import annotations

from typing import Any

from dragoman.pipeline import Compared
from dragoman.reasoning.matrix.answer import Cell, Matrix, Row
from dragoman.reasoning.matrix.certificate import faults
from dragoman.record.sheet.design import NOT_STATED
from dragoman.showing.brief.contents import Item
from dragoman.showing.brief.matrix import WordedMatrix
from dragoman.showing.brief.references import Texts
from dragoman.showing.export.csv_table import csv_table
from dragoman.showing.export.entry_json import EntryWriter, at
from dragoman.showing.export.envelope import envelope
from dragoman.terms.problems import Severity

Json = dict[str, Any]


def matrix_answer(found: Compared) -> Json:
    """Return the matrix as plain data: an empty cell is a cell that says ``"stated": false``.

    ``certificate.faults`` is what the independent checker found wrong; nothing, unless the finder is wrong.
    """
    answer, record = found.matrix, found.record
    writer = EntryWriter(record.view, Texts(record.texts))
    rests = dict.fromkeys(at(held.entry) for row in answer.rows for cell in row.cells for held in cell.held)
    wrong = faults(answer, record.view, earlier=found.earlier)
    return envelope("matrix", view=record.view, record=record.record) | {
        "since": answer.since.isoformat() if answer.since else None,
        "parties": list(answer.parties),
        "rows": [_row(row, writer) for row in answer.rows],
        "certificate": {"rests_on": sorted(rests), "faults": list(wrong)},
        "errors": sum(problem.severity == Severity.ERROR for problem in record.problems),
    }


def _row(row: Row, writer: EntryWriter) -> Json:
    about = {"action": row.action, "issue": row.issue, "done": writer.entry(row.done) if row.done else None}
    return about | {"cells": {cell.party: _cell(cell, writer) for cell in row.cells}}


def _cell(cell: Cell, writer: EntryWriter) -> Json:
    held = [
        {"side": h.side.value, "change": h.change.value if h.change else None, "disputed": h.disputed}
        | writer.entry(h.entry)
        for h in cell.held
    ]
    gone = [{"side": g.side.value, "ended_by": at(g.by) if g.by else None} | writer.entry(g.entry) for g in cell.gone]
    return {"stated": bool(held), "held": held, "gone": gone}


def matrix_csv(answer: Matrix, worded: WordedMatrix) -> str:
    """Return the matrix as a table: issue, action, its words, when it was done, a column for each party."""
    rows = [
        [row.issue, key.action or "", row.action, row.done, *(_said(items) for items in row.cells)]
        for key, row in zip(answer.rows, worded.rows, strict=True)
    ]
    return csv_table(["issue", "action", "words", "done", *worded.parties], rows)


def _said(items: tuple[Item, ...]) -> str:
    return "\n".join(map(_line, items)) or NOT_STATED


def _line(item: Item) -> str:
    labels = ", ".join(dict.fromkeys(reference.label for reference in item.references)) or "no words"
    who = f"{item.said_by}, {item.source_class}" if item.said_by else item.source_class
    return f"{item.lead}; {item.date}; {who} [{labels}]" + "".join(f" [{mark}]" for mark in item.marks)
