"""How parties read a deal, by trying every entry against every other, and asked for again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from dragoman.pipeline import deal_read
from dragoman.reasoning.readouts.answer import Finding, How, Kind, Readouts, Row
from dragoman.reasoning.readouts.certificate import faults
from dragoman.showing.export.readouts_table import readouts_answer
from dragoman.showing.verifying.answer_file import Asked
from dragoman.showing.verifying.faults import Fault
from dragoman.showing.verifying.places import Places
from dragoman.terms.entries import Entry
from dragoman.terms.talks import View

Json = dict[str, Any]


def proven(answer: Json, *, view: View, places: Places) -> Iterator[Fault]:
    """Yield what the entries of the deal do not say; none of the finder's code is used."""
    reader = _Reader(view, places)
    deals = {deal.id: deal for deal in view.talks.deals}
    shown = Readouts(
        deal=deals[answer["deal"]["id"]],
        as_of=view.as_of,
        parties=tuple(answer["parties"]),
        silent=tuple(answer["silent"]),
        terms=reader.entries(term["at"] for term in answer["terms"]),
        rows=tuple(map(reader.row, answer["rows"])),
        nobodys=answer["nobodys"],
    )
    for what in faults(shown, view):
        yield Fault(path="rows", what=what)


def again(file: Path, answer: Json, asked: Asked) -> Json:
    """Return the answer that this program gives to the same question."""
    return readouts_answer(deal_read(file, answer["deal"]["id"], as_of=asked.as_of, reviewed_only=asked.reviewed_only))


class _Reader:
    """Reads rows back, with the entries as they were written."""

    def __init__(self, view: View, places: Places) -> None:
        self._known = {id(entry) for entry in view.entries}
        self._places = places

    def entries(self, named: Iterable[str]) -> tuple[Entry, ...]:
        return tuple(entry for at in named for entry in self._places.entries(at) if id(entry) in self._known)

    def row(self, row: Json) -> Row:
        readings = {party: self.entries(item["at"] for item in items) for party, items in row["readings"].items()}
        return Row(
            actions=tuple(row["actions"]),
            other=tuple(row["other"]),
            terms=self.entries(row["terms"]),
            ordered=row["ordered"],
            readings=tuple(readings.items()),
            findings=tuple(map(self._finding, row["findings"])),
        )

    def _finding(self, finding: Json) -> Finding:
        return Finding(
            kind=Kind(finding["kind"]),
            how=How(finding["how"]) if finding["how"] else None,
            party=finding["party"],
            against=finding["against"],
            entries=self.entries(finding["entries"]),
            beside=self.entries(finding["beside"]),
        )
