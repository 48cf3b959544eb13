"""What became of claims, as plain data for JSON, and as a table for csv: a row for each claim."""

from __future__ import annotations

from typing import Any

from dragoman.pipeline import Traced
from dragoman.reasoning.sources.answer import Judged
from dragoman.reasoning.sources.certificate import faults
from dragoman.showing.brief.leads import lead_of
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording
from dragoman.showing.export.csv_table import csv_table
from dragoman.showing.export.entry_json import EntryWriter, at
from dragoman.showing.export.envelope import envelope
from dragoman.showing.text.sources import class_named, counts
from dragoman.terms.problems import Severity

Json = dict[str, Any]


def sources_answer(found: Traced) -> Json:
    """Return the answer as plain data, each count with the claims behind it.

    The certificate names the entries that the answer rests on: claims, and what bears them out or contradicts them.
    Its ``faults`` are what a second program, which knows the rules only, found wrong.
    """
    answer, record = found.sources, found.record
    writer = EntryWriter(record.view, Texts(record.texts))
    judged = [judged for tally in answer.tallies for judged in tally.claims]
    rests = {at(j.entry) for j in judged} | {at(e) for j in judged for ground in j.grounds for e in ground.entries}
    return envelope("sources", view=record.view, record=record.record) | {
        "until": answer.until.isoformat() if answer.until else None,
        "unjudged": answer.unjudged,
        "tallies": [
            {
                "outlet": tally.outlet,
                "source_class": tally.source_class.value if tally.source_class else None,
                "counts": counts(tally),
                "claims": [_judged(j, writer) for j in tally.claims],
            }
            for tally in answer.tallies
        ],
        "certificate": {"rests_on": sorted(rests), "faults": list(faults(answer, record.view))},
        "errors": sum(problem.severity == Severity.ERROR for problem in record.problems),
    }


def _judged(judged: Judged, writer: EntryWriter) -> Json:
    grounds = [
        {
            "why": ground.why.value,
            "day": ground.day.isoformat() if ground.day else None,
            "entries": [writer.entry(entry) for entry in ground.entries],
        }
        for ground in judged.grounds
    ]
    about = {"outcome": judged.outcome.value, "promise": judged.promise, "grounds": grounds}
    return about | {"claim": writer.entry(judged.entry)}


_HEADER = ("outlet", "class", "outcome", "promise", "why", "date", "claim", "words", "place", "shown_by")


def sources_csv(found: Traced) -> str:
    """Return a row for each claim."""
    record = found.record
    wording, texts = Wording(record.view.talks), Texts(record.texts)
    rows = []
    for tally in found.sources.tallies:
        for judged in tally.claims:
            entry = judged.entry
            references = texts.references(entry)
            rows.append(
                (
                    wording.outlet_named(tally.outlet) if tally.outlet else "",
                    class_named(tally),
                    judged.outcome.value,
                    "yes" if judged.promise else "",
                    "; ".join(f"{g.why} {g.day or ''}".strip() for g in judged.grounds),
                    entry.date.isoformat(),
                    lead_of(entry, wording),
                    " … ".join(reference.words for reference in references),
                    ", ".join(dict.fromkeys(reference.label for reference in references)),
                    ", ".join(at(shown) for ground in judged.grounds for shown in ground.entries),
                )
            )
    return csv_table(_HEADER, rows)
