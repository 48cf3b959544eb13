"""Stability as JSON and as a table: which states hold, for whom, and under which concept."""

from __future__ import annotations

import csv
import dataclasses
import io
from typing import Any

from dragoman.pipeline import Analysis
from dragoman.reasoning.stability.concepts import Concept, Stability
from dragoman.reasoning.stability.model import Model, in_words
from dragoman.showing.conflict.answers import Answers, Asked
from dragoman.showing.conflict.wording import ConflictWording
from dragoman.showing.export.envelope import envelope
from dragoman.showing.export.stability_answers_json import answers_json

Json = dict[str, Any]


def stability_answer(found: Analysis, asked: Asked, given: Answers) -> Json:
    """Return the whole answer: for a record, with what every answer of one begins with, and what was asked."""
    begins: Json = {}
    if found.record is not None:
        begins = envelope("stability", view=found.record.view, record=found.record.record)
        begins["asked"] = dataclasses.asdict(asked) | {
            "together": [list(names) for names in asked.together],
            "options": found.draft.most if found.draft else None,
        }
    wording = ConflictWording(found.model, found.stability.graph)
    return begins | stability_json(found.model, found.stability) | answers_json(found.model, wording, given)


def stability_json(model: Model, found: Stability) -> Json:
    """Return the stable states by concept and party, and the equilibria by concept, as labels."""
    graph = found.graph
    return {
        "title": model.title,
        "parties": list(graph.parties),
        "options": [
            {"name": o.name, "party": o.party, "words": o.words, "direction": o.direction} for o in model.options
        ],
        "states": list(graph.states),
        "status_quo": model.status_quo,
        "preferences": {
            party: {
                "statements": [
                    {"prefers": s.text, "words": s.words, "source": s.source, "said_by": s.said_by}
                    for s in preference.statements
                ],
                "unordered": [[run.start, run.stop] for run in preference.unordered],
            }
            for party, preference in model.preferences.items()
        },
        "ranks": {party: graph.ranks[k].tolist() for k, party in enumerate(graph.parties)},
        "stable": {
            concept.value: {
                party: list(found.named(found.for_party(concept, k))) for k, party in enumerate(graph.parties)
            }
            for concept in Concept
        },
        "equilibria": {concept.value: list(found.named(found.equilibria(concept))) for concept in Concept},
    }


def stability_csv(model: Model, found: Stability) -> str:
    """Return a row for each state: its words, rank and stability for each party, and where it is an equilibrium."""
    graph = found.graph
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    by_party = [f"{concept.value} {party}" for party in graph.parties for concept in Concept]
    head = ["state", "words", *(f"rank {party}" for party in graph.parties), *by_party]
    table.writerow([*head, *(f"equilibrium {concept.value}" for concept in Concept)])
    for state, label in enumerate(graph.states):
        ranks = [int(row[state]) for row in graph.ranks]
        held = [int(found.for_party(c, k)[state]) for k in range(len(graph.parties)) for c in Concept]
        joint = [int(found.equilibria(concept)[state]) for concept in Concept]
        table.writerow([_plain(label), _plain(in_words(model, label)), *ranks, *held, *joint])
    return out.getvalue()


def _plain(text: str) -> str:
    """Return text that a spreadsheet takes for text, whatever it begins with."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} else text
