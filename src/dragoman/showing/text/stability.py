"""Stability for the terminal: which states would hold, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from dragoman.reasoning.stability.concepts import Concept, Stability
from dragoman.reasoning.stability.deciding import deciding
from dragoman.reasoning.stability.model import Model, in_words
from dragoman.reasoning.stability.reasons import Comparison, Deterred, Reason, Undeterred
from dragoman.reasoning.stability.status_quo import Prospect
from dragoman.showing.text.layout import Paint, plain, wrap

_NAMES = {
    Concept.NASH: "Nash",
    Concept.GMR: "GMR",
    Concept.SMR: "SMR",
    Concept.SEQ: "SEQ",
    Concept.SSEQ: "SSEQ",
}
_LOOKS = {
    Concept.NASH: "looks at its own next move",
    Concept.GMR: "fears any answer",
    Concept.SMR: "fears any answer that it cannot repair",
    Concept.SEQ: "fears answers from which the others gain",
    Concept.SSEQ: "fears such answers that it cannot repair",
}
_SHOWN = 12


def stability_lines(model: Model, found: Stability, *, paint: Paint = plain) -> list[str]:
    """Return the states that would hold for everybody, with what they mean, and how many hold for each party."""
    graph = found.graph
    joint = np.stack([found.equilibria(concept) for concept in Concept])
    order = sorted(np.flatnonzero(joint.any(axis=0)), key=lambda state: (-int(joint[:, state].sum()), int(state)))
    sizes = f"{len(graph.parties)} parties, {len(model.options) or 'no'} options, {len(graph.states):,} states"
    lines = [paint(model.title or "A conflict", "title"), f"{sizes}.", "", paint("WHAT WOULD HOLD", "heading")]
    width = max(5, *(len(graph.states[state]) for state in order[:_SHOWN]), 0)
    if not order:
        lines.append("  No state is an equilibrium under any of the five concepts.")
    else:
        lines.append(paint(f"  {'state':<{width}}  " + "  ".join(f"{_NAMES[c]:<4}" for c in Concept), "faint"))
    for state in order[:_SHOWN]:
        marks = "  ".join(f"{'yes' if joint[at, state] else '-':<4}" for at in range(len(Concept)))
        lines.append(f"  {graph.states[state]:<{width}}  {marks}".rstrip())
        lines += wrap(in_words(model, graph.states[state]), indent=6, hanging=2) if model.options else []
    if len(order) > _SHOWN:
        lines.append(f"  … and {len(order) - _SHOWN} more (--format json has them all)")
    return [*lines, "", *_by_party(found, paint), "", *_sources(model, paint)]


def _by_party(found: Stability, paint: Paint) -> Iterator[str]:
    graph = found.graph
    yield paint("STATES THAT HOLD FOR EACH PARTY", "heading")
    width = max(len(party) for party in graph.parties)
    digits = max(4, len(str(len(graph.states))))
    yield paint(f"  {'':<{width}}  " + "  ".join(f"{_NAMES[c]:>{digits}}" for c in Concept), "faint")
    for k, party in enumerate(graph.parties):
        counts = "  ".join(f"{int(found.for_party(c, k).sum()):>{digits}}" for c in Concept)
        yield f"  {party:<{width}}  {counts}"
    for concept in Concept:
        yield paint(f"  {_NAMES[concept]:<4} each party {_LOOKS[concept]}", "faint")


def _sources(model: Model, paint: Paint) -> Iterator[str]:
    statements = [one for preference in model.preferences.values() for one in preference.statements]
    own = sum(not one.source for one in statements)
    ranked = [party for party in model.parties if party in model.preferences and model.preferences[party].ranking]
    if statements:
        yield f"  {len(statements)} statements of preference; {own} of them without a source, the analyst's own."
    if ranked:
        yield f"  Ranked by hand: {', '.join(ranked)}."
    yield paint("  What follows from the preferences given; not a forecast.", "faint")


class Explainer:
    """Says why a state holds, or does not, in the words of a model."""

    def __init__(self, model: Model, found: Stability) -> None:
        self._model = model
        self._graph = found.graph

    def lines(self, reasons: Sequence[Reason]) -> list[str]:
        """Return the reasons of one party in sentences; concepts with the same reason share it."""
        alike: dict[tuple[str, ...], list[Reason]] = {}
        for reason in reasons:
            alike.setdefault(tuple(self._lines(reason)), []).append(reason)
        lines: list[str] = []
        for told, group in alike.items():
            verdict = "holds" if group[0].stable else "does not hold"
            concepts = ", ".join(_NAMES[reason.concept] for reason in group)
            lines += [f"  {self._graph.parties[group[0].party]}: {verdict} under {concepts}.", *told]
        return lines

    def _lines(self, reason: Reason) -> list[str]:
        """Return moves, answers, and the statements behind each comparison."""
        party = self._graph.parties[reason.party]
        told = []
        if reason.undeterred is not None:
            told.append(self._undeterred(party, reason.undeterred))
        elif not reason.deterred:
            told.append(f"No move of {party} alone leads to a state that it prefers.")
        told += [self._deterred(party, item) for item in reason.deterred]
        lines = [line for text in told for line in wrap(text, indent=4, hanging=2)]
        for comparison in reason.comparisons():
            lines += self._behind(comparison)
        return lines

    def _state(self, state: int) -> str:
        label = self._graph.states[state]
        return f"{label} ({in_words(self._model, label)})" if self._model.options else label

    def _undeterred(self, party: str, item: Undeterred) -> str:
        said = f"{party} would gain by going to {self._state(item.improvement)}"
        return f"{said}; no answer of the others takes that away." if item.answers else f"{said}."

    def _deterred(self, party: str, item: Deterred) -> str:
        moves = ", then ".join(f"{self._graph.parties[m.party]} to {self._state(m.target)}" for m in item.answer)
        said = f"{party} would gain by going to {self._state(item.improvement)}; but the answer could be {moves}, "
        said += f"which leaves {party} no better off"
        if item.way_out is not None:
            said += (
                f", and the best it could still do from there, {self._graph.states[item.way_out]}, is no better either"
            )
        return said + "."

    def _behind(self, comparison: Comparison) -> list[str]:
        party = self._graph.parties[comparison.party]
        one, other = self._graph.states[comparison.state], self._graph.states[comparison.than]
        statement = deciding(self._model, party, one, other) if self._model.options else None
        relation = (
            f"{party} prefers {one} to {other}" if comparison.prefers else f"{party} does not prefer {one} to {other}"
        )
        if statement is None:
            return wrap(f"- {relation}: by its ranking, or nothing tells them apart", indent=6, hanging=2)
        words = f" “{statement.words}” [{statement.source}]" if statement.source else " (the analyst’s)"
        return wrap(f"- {relation}: “{statement.text}”{words}", indent=6, hanging=2)


def prospect_lines(found: Stability, prospects: tuple[Prospect, ...], *, paint: Paint = plain) -> list[str]:
    """Return where the conflict can go from a state by moves that each mover gains from."""
    graph = found.graph
    start = next(p for p in prospects if not p.way)
    lines = [paint(f"FROM {graph.states[start.state]}, BY MOVES THAT EACH MOVER GAINS FROM", "heading")]
    for prospect in prospects:
        steps = " → ".join(f"{graph.parties[m.party]}: {graph.states[m.target]}" for m in prospect.way)
        if steps:
            lines += wrap(f"{graph.states[prospect.state]}  {steps}", indent=2, hanging=4)
    if len(prospects) == 1:
        lines.append("  Nobody gains by moving.")
    return lines
