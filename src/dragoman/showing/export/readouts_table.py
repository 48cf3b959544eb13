"""How parties read a deal, as plain data for JSON, and as a table for csv: a row for each finding."""

from __future__ import annotations

from typing import Any

from dragoman.pipeline import Read
from dragoman.reasoning.readouts.answer import Finding, Row
from dragoman.reasoning.readouts.certificate import faults
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording
from dragoman.showing.export.csv_table import csv_table
from dragoman.showing.export.entry_json import EntryWriter, at
from dragoman.showing.export.envelope import envelope
from dragoman.terms.entries import Entry
from dragoman.terms.problems import Severity

Json = dict[str, Any]


def readouts_answer(found: Read) -> Json:
    """Return the answer as plain data.

    The certificate names the entries that it rests on: the terms of the deal and the readings. Its ``faults`` are what
    a second program, which tries every entry against every other, found wrong.
    """
    answer, record = found.readouts, found.record
    writer = EntryWriter(record.view, Texts(record.texts))
    read = [entry for row in answer.rows for _, entries in row.readings for entry in entries]
    deal = {"id": answer.deal.id, "name": answer.deal.name, "parties": list(answer.deal.parties)}
    return envelope("readouts", view=record.view, record=record.record) | {
        "deal": deal,
        "parties": list(answer.parties),
        "silent": list(answer.silent),
        "nobodys": answer.nobodys,
        "terms": [writer.entry(entry) for entry in answer.terms],
        "rows": [_row(row, writer) for row in answer.rows],
        "certificate": {
            "rests_on": sorted({at(entry) for entry in (*answer.terms, *read)}),
            "faults": list(faults(answer, record.view)),
        },
        "errors": sum(problem.severity == Severity.ERROR for problem in record.problems),
    }


def _row(row: Row, writer: EntryWriter) -> Json:
    return {
        "actions": list(row.actions),
        "other": list(row.other),
        "ordered": row.ordered,
        "terms": [at(entry) for entry in row.terms],
        "readings": {party: [writer.entry(entry) for entry in entries] for party, entries in row.readings},
        "findings": [_finding(finding) for finding in row.findings],
    }


def _finding(finding: Finding) -> Json:
    return {
        "kind": finding.kind.value,
        "how": finding.how.value if finding.how else None,
        "party": finding.party,
        "against": finding.against,
        "entries": [at(entry) for entry in finding.entries],
        "beside": [at(entry) for entry in finding.beside],
    }


_HEADER = ("deal", "step", "other_step", "finding", "how", "party", "against", "text", "reading", "place")


def readouts_csv(found: Read) -> str:
    """Return a row for each finding, with the words of the text and of the reading."""
    answer, record = found.readouts, found.record
    wording, texts = Wording(record.view.talks), Texts(record.texts)

    def words(entries: tuple[Entry, ...]) -> str:
        return " … ".join(reference.words for entry in entries for reference in texts.references(entry))

    def places(entries: tuple[Entry, ...]) -> str:
        return ", ".join(dict.fromkeys(ref.label for entry in entries for ref in texts.references(entry)))

    rows = [
        (
            answer.deal.id,
            ", ".join(row.actions),
            ", ".join(row.other),
            finding.kind.value,
            finding.how.value if finding.how else "",
            wording.party(finding.party),
            wording.party(finding.against) if finding.against else "",
            words(row.terms),
            words(finding.entries),
            places(finding.entries),
        )
        for row in answer.rows
        for finding in row.findings
    ]
    return csv_table(_HEADER, rows)
