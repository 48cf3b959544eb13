"""A matrix against its definition, and asked for again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.pipeline import compared
from dragoman.reasoning.matrix.answer import Cell, Held, Matrix, Row, Side
from dragoman.reasoning.matrix.certificate import faults
from dragoman.showing.export.matrix_table import matrix_answer
from dragoman.showing.verifying.answer_file import Asked
from dragoman.showing.verifying.faults import Fault
from dragoman.showing.verifying.places import Places
from dragoman.terms.talks import View

Json = dict[str, Any]


def proven(answer: Json, *, view: View, places: Places) -> Iterator[Fault]:
    """Yield what is shown and not in force, or in force and not shown; what changed is left to the second asking."""
    rows = tuple(_row(row, places) for row in answer["rows"])
    shown = Matrix(as_of=view.as_of, since=None, parties=tuple(answer["parties"]), rows=rows)
    for what in faults(shown, view):
        yield Fault(path="rows", what=what)
    held = {places.canonical(item["at"]) for row in answer["rows"] for c in row["cells"].values() for item in c["held"]}
    if held != set(map(places.canonical, answer["certificate"]["rests_on"])):
        yield Fault(path="certificate.rests_on", what="these are not the entries that the cells show")


def again(file: Path, answer: Json, asked: Asked) -> Json:
    """Return the matrix that this program gives to the same question."""
    since = dt.date.fromisoformat(answer["since"]) if answer.get("since") else None
    return matrix_answer(compared(file, as_of=asked.as_of, since=since, reviewed_only=asked.reviewed_only))


def _row(row: Json, places: Places) -> Row:
    cells = tuple(
        Cell(
            party=party,
            held=tuple(
                Held(entry=entry, side=Side(item["side"]))
                for item in cell["held"]
                for entry in places.entries(item["at"])[:1]
            ),
        )
        for party, cell in row["cells"].items()
    )
    return Row(action=row["action"], issue=row["issue"], done=None, cells=cells)
