"""Stability for the terminal: which states would hold, for whom, and what is behind the preferences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from dragoman.reasoning.stability.concepts import Concept, Stability, Truths
from dragoman.reasoning.stability.model import Model, Preference, unsaid
from dragoman.showing.conflict.wording import LOOKS, NAMES, ConflictWording
from dragoman.showing.text.layout import WIDTH, Paint, plain, wrap

_SHOWN = 12


def stability_lines(model: Model, found: Stability, *, preface: str = "", paint: Paint = plain) -> list[str]:
    """Return the states that would hold for everybody, with what they mean, and how many hold for each party.

    Parameters
    ----------
    preface : str
        Where the model is from, where that has to be said.
    """
    graph = found.graph
    joint = np.stack([found.equilibria(concept) for concept in Concept])
    wording = ConflictWording(model, graph)
    lines = [paint(model.title or "A conflict", "title"), wording.sizes(), *wrap(preface)]
    if wording.letters():
        lines += ["", paint("THE LETTERS OF A STATE, IN ORDER: Y FOR DONE, N FOR NOT", "heading")]
        lines += [line for letter in wording.letters() for line in wrap(letter, indent=2, hanging=3)]
    lines += ["", paint("WHAT WOULD HOLD", "heading")]
    if not joint.any():
        lines.append("  No state is an equilibrium under any of the five concepts.")
    lines += table(wording, joint, paint=paint)
    held = [[found.for_party(concept, k).sum() for concept in Concept] for k in range(len(graph.parties))]
    lines += ["", paint("STATES THAT HOLD FOR EACH PARTY", "heading"), *counts(graph.parties, held, paint=paint)]
    lines += [paint(f"  {NAMES[concept]:<4} each party {LOOKS[concept]}", "faint") for concept in Concept]
    return [*lines, "", *_sources(model, paint)]


def table(wording: ConflictWording, joint: Truths, *, paint: Paint = plain) -> Iterator[str]:
    """Yield the states that hold under some concept, those that hold under most first, each with what it means."""
    order = sorted(np.flatnonzero(joint.any(axis=0)).tolist(), key=lambda state: (-int(joint[:, state].sum()), state))
    if not order:
        return
    width = max(5, *(len(wording.graph.states[state]) for state in order[:_SHOWN]))
    yield paint(f"  {'state':<{width}}  " + "  ".join(f"{NAMES[c]:<4}" for c in Concept), "faint")
    for state in order[:_SHOWN]:
        marks = "  ".join(f"{'yes' if joint[at, state] else '-':<4}" for at in range(len(Concept)))
        yield f"  {wording.graph.states[state]:<{width}}  {marks}".rstrip()
        yield from wrap(wording.in_words(state), indent=6, hanging=2)
    if len(order) > _SHOWN:
        yield f"  … and {len(order) - _SHOWN:,} more (--format json has them all)"


def counts(names: Sequence[str], rows: Sequence[Sequence[int]], *, paint: Paint = plain) -> Iterator[str]:
    """Yield for each name how many states hold under each concept."""
    digits = max(4, *(len(f"{number:,}") for row in rows for number in row))
    width = min(max(len(name) for name in names), WIDTH - 2 - 5 * (digits + 2))
    yield paint(f"  {'':<{width}}  " + "  ".join(f"{NAMES[c]:>{digits}}" for c in Concept), "faint")
    for name, row in zip(names, rows, strict=True):
        short = name if len(name) <= width else f"{name[: width - 1]}…"
        yield f"  {short:<{width}}  " + "  ".join(f"{number:>{digits},}" for number in row)


def _sources(model: Model, paint: Paint) -> Iterator[str]:
    statements = [one for preference in model.preferences.values() for one in preference.statements]
    own = sum(not one.source for one in statements)
    unfixed = sum(len(run) for preference in model.preferences.values() for run in preference.unordered)
    ranked = [party for party in model.parties if party in model.preferences and model.preferences[party].ranking]
    silent = [party for party in model.parties if model.preferences.get(party, Preference()) == Preference()]
    if statements:
        yield f"  {len(statements)} statements of preference; {own} of them without a source, the analyst's own."
    if unfixed:
        yield f"  No order is fixed among {unfixed} of them: --how-sure tries every order, or many."
    if ranked:
        yield from wrap(f"Ranked state by state: {', '.join(ranked)}.", indent=2)
    for party in model.parties:
        own_options = unsaid(model, party)
        if own_options and party not in silent:
            said = f"{party} is indifferent to its own {', '.join(own_options)}: no statement of its own names "
            yield from wrap(f"{said}{'it' if len(own_options) == 1 else 'them'}.", indent=2, hanging=2)
    if silent:
        yield from wrap(f"Nothing is said of what these prefer: {', '.join(silent)}.", indent=2)
    yield paint("  What follows from the preferences given; not a forecast.", "faint")
