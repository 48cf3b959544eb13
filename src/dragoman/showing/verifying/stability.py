"""Equilibria by the definitions alone, the words behind preferences in the record, and the whole asked for again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.pipeline import analysed
from dragoman.reasoning.stability.certificate import faults
from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.graph import Graph, option_graph
from dragoman.reasoning.stability.labels import codes_of
from dragoman.reasoning.stability.reasons import why
from dragoman.showing.conflict.answers import Asked as AskedOfConflict
from dragoman.showing.conflict.answers import answers
from dragoman.showing.export.stability_json import stability_answer
from dragoman.showing.verifying.answer_file import Asked
from dragoman.showing.verifying.faults import Fault
from dragoman.showing.verifying.places import Places
from dragoman.terms.talks import View

Json = dict[str, Any]


def proven(answer: Json, *, view: View, places: Places) -> Iterator[Fault]:
    """Yield where a state does not hold as it is said to, by the definitions; and words that the record has not."""
    del places
    graph = _graph(answer)
    for concept in Concept:
        for at, label in enumerate(answer["equilibria"][concept]):
            reasons = [
                why(graph, concept=concept, party=p, state=graph.state(label)) for p in range(len(graph.parties))
            ]
            wrong = [what for reason in reasons for what in faults(graph, reason)]
            wrong += [f"it does not hold for {graph.parties[r.party]}" for r in reasons if not r.stable]
            yield from (Fault(path=f"equilibria.{concept}.{at}", what=what) for what in wrong)
    said = {(anchor.source, _folded(anchor.words)) for entry in view.in_force for anchor in entry.anchors}
    for party, preference in answer["preferences"].items():
        for at, one in enumerate(preference["statements"]):
            if one["words"] and (one["source"], _folded(one["words"])) not in said:
                path = f"preferences.{party}.statements.{at}.words"
                yield Fault(path=path, what="no claim in force has these words from this source")


def again(file: Path, answer: Json, asked: Asked) -> Json:
    """Return the answer that this program gives to the same question."""
    given = dict(answer["asked"])
    most = given.pop("options")
    given["together"] = tuple(tuple(names) for names in given["together"])
    wanted = AskedOfConflict(**given)
    found = analysed(file, as_of=asked.as_of, reviewed_only=asked.reviewed_only, most=most)
    return stability_answer(found, wanted, answers(found.model, found.stability, wanted))


def _graph(answer: Json) -> Graph:
    options, parties = answer["options"], answer["parties"]
    return option_graph(
        parties=parties,
        states=answer["states"],
        codes=codes_of(answer["states"]),
        owned=[sum(1 << k for k, option in enumerate(options) if option["party"] == party) for party in parties],
        ranks=[answer["ranks"][party] for party in parties],
    )


def _folded(words: str) -> str:
    return " ".join(words.split())
