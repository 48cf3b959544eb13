"""What is due as plain data for JSON, and as a table for csv."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from dragoman.reasoning.due.answer import Due, Undertaking, Wait
from dragoman.showing.brief.due import DueInWords
from dragoman.showing.brief.references import Texts
from dragoman.showing.export.csv_table import csv_table
from dragoman.showing.export.entry_json import EntryWriter, at
from dragoman.showing.export.envelope import envelope
from dragoman.terms.entries import Entry
from dragoman.terms.talks import View

Json = dict[str, Any]


def due_json(
    answer: Due, *, view: View, texts: Texts, record: str, faults: Iterable[str] = (), errors: int = 0
) -> Json:
    """Return what each commitment has come to as plain data.

    Parameters
    ----------
    answer : Due
    view : View
        The view that it answers for.
    texts : Texts
    record : str
        The hash of the talks file.
    faults : iterable of str
        What the independent checker found wrong; nothing, unless the finder is wrong.
    errors : int
        How many errors the talks file has; what they spoil is not counted.
    """
    writer = EntryWriter(view, texts)
    return {
        **envelope("due", view=view, record=record),
        "deal": answer.deal,
        "undertakings": [_undertaking(undertaking, writer) for undertaking in answer.undertakings],
        "superseded": [at(entry) for entry in answer.superseded],
        "actions": {name: writer.action(name) for name in sorted(_actions(answer))},
        "certificate": {
            "proofs": [_proof(undertaking) for undertaking in answer.undertakings],
            "faults": list(faults),
        },
        "errors": errors,
    }


def _undertaking(undertaking: Undertaking, writer: EntryWriter) -> Json:
    return {
        "action": undertaking.action,
        "holder": undertaking.holder,
        "deal": undertaking.deal,
        "status": undertaking.status.value,
        "due": _day(undertaking.due),
        "met": _day(undertaking.met),
        "disputed": undertaking.disputed,
        "entries": [writer.entry(entry) for entry in undertaking.entries],
        "keeping": [writer.entry(entry) for entry in undertaking.keeping],
        "moving": [writer.entry(entry) for entry in undertaking.moving],
        "starting": [writer.entry(entry) for entry in undertaking.starting],
        "waits": [_wait(wait, writer) for wait in undertaking.waits],
    }


def _wait(wait: Wait, writer: EntryWriter) -> Json:
    return {
        "consequent": wait.consequent,
        "antecedent": wait.antecedent,
        "actor": wait.actor,
        "depth": wait.depth,
        "alternative": wait.alternative,
        "outside": wait.outside,
        "first": wait.first,
        "refused": _ats(wait.refused),
        "entry": writer.entry(wait.entry),
    }


def _proof(undertaking: Undertaking) -> Json:
    proof = undertaking.proof
    return {
        "rests_on": _ats(proof.rests_on),
        "undoing": _ats(proof.undoing),
        "otherwise": proof.otherwise.value if proof.otherwise else None,
        "fewest": proof.fewest,
        "until": _day(proof.until),
    }


def _actions(answer: Due) -> set[str]:
    waited = {action for u in answer.undertakings for w in u.waits for action in (w.consequent, w.antecedent)}
    return waited | {undertaking.action for undertaking in answer.undertakings}


def _ats(entries: Iterable[Entry]) -> list[str]:
    return [at(entry) for entry in entries]


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


# Each column with its width in a spreadsheet.
COLUMNS: Mapping[str, int] = {
    "status": 12,
    "holder": 18,
    "action": 44,
    "deal": 24,
    "promised": 11,
    "due": 11,
    "met": 11,
    "days": 7,
    "when": 40,
    "disputed": 9,
    "waits for": 44,
    "outside the deal": 30,
    "words": 60,
    "outlet": 24,
    "place": 20,
    "changes": 44,
}


def due_rows(answer: Due, worded: DueInWords) -> Iterable[tuple[str | int, ...]]:
    """Yield a row for each undertaking: ``days`` are those left, or, below zero, those over or late."""
    for undertaking, row in zip(answer.undertakings, worded.rows, strict=True):
        references = [ref for item in row.promised for ref in item.references]
        outside = [wait.lead for wait, told in zip(row.waits, undertaking.waits, strict=True) if told.outside]
        yield (
            undertaking.status.value,
            undertaking.holder,
            row.what,
            undertaking.deal or "",
            _day(row.strip.promised) or "",
            _day(undertaking.due) or "",
            _day(undertaking.met) or "",
            _left(undertaking, answer.day),
            row.when,
            "disputed" if undertaking.disputed else "",
            "\n".join(wait.lead for wait in row.waits),
            "\n".join(outside),
            " … ".join(ref.words for ref in references),
            "; ".join(dict.fromkeys(item.carried_by for item in row.promised)),
            "; ".join(dict.fromkeys(ref.label for ref in references)),
            row.changes,
        )


def due_csv(answer: Due, worded: DueInWords) -> str:
    """Return what is due as csv, a header first."""
    return csv_table(list(COLUMNS), due_rows(answer, worded))


def _left(undertaking: Undertaking, today: dt.date) -> str | int:
    return (undertaking.due - (undertaking.met or today)).days if undertaking.due else ""
