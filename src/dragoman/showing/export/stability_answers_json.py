"""What else was asked of a conflict, as JSON; a key for each answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from dragoman.reasoning.stability.concepts import Concept, Truths
from dragoman.reasoning.stability.inverse import Shift
from dragoman.reasoning.stability.joint_changes import JointChange
from dragoman.reasoning.stability.model import Model
from dragoman.reasoning.stability.reasons import Reason
from dragoman.reasoning.stability.single_changes import Change
from dragoman.reasoning.stability.status_quo import Prospect
from dragoman.showing.conflict.answers import Answers, Reach, Sure, Together, Wanted, Why
from dragoman.showing.conflict.wording import ConflictWording


def answers_json(model: Model, wording: ConflictWording, told: Answers) -> dict[str, Any]:
    """Return the answers to what was asked; states as labels, parties by name, shares as fractions."""
    answers = {
        "why": _why(wording, told.why) if told.why else None,
        "reach": _reach(wording, told.reach) if told.reach else None,
        "wanted": _wanted(wording, told.wanted) if told.wanted else None,
        "together": _together(wording, told.together) if told.together else None,
        "coalitions": _broken(wording, told.broken) if told.broken is not None else None,
        "how_sure": _sure(model, wording, told.sure) if told.sure else None,
    }
    return {key: answer for key, answer in answers.items() if answer is not None}


def _why(wording: ConflictWording, told: Why) -> dict[str, Any]:
    return {
        "state": wording.graph.states[told.state],
        "reasons": [_reason(wording, reason) for reason in told.reasons],
        "faults": list(told.faults),
    }


def _reason(wording: ConflictWording, reason: Reason) -> dict[str, Any]:
    states = wording.graph.states
    deterred = [
        {
            "improvement": states[item.improvement],
            "answer": [
                {"party": wording.graph.parties[m.party], "from": states[m.origin], "to": states[m.target]}
                for m in item.answer
            ],
            "way_out": None if item.way_out is None else states[item.way_out],
        }
        for item in reason.deterred
    ]
    return {
        "party": wording.graph.parties[reason.party],
        "concept": reason.concept.value,
        "stable": reason.stable,
        "sentences": list(wording.why(reason)),
        "deterred": deterred,
        "undeterred": None if reason.undeterred is None else states[reason.undeterred.improvement],
        "comparisons": [
            {"said": c.said, "statement": c.by, "words": c.words, "source": c.source, "said_by": c.said_by}
            for c in wording.behind(reason)
        ],
    }


def _reach(wording: ConflictWording, told: Reach) -> dict[str, Any]:
    def ways(prospects: tuple[Prospect, ...]) -> list[dict[str, Any]]:
        graph = wording.graph
        return [
            {
                "state": graph.states[p.state],
                "way": [{"party": graph.parties[m.party], "to": graph.states[m.target]} for m in p.way],
            }
            for p in prospects
        ]

    return {
        "from": wording.graph.states[told.start],
        "by_moves": ways(told.by_moves),
        "by_improvements": ways(told.by_improvements),
    }


def _wanted(wording: ConflictWording, told: Wanted) -> dict[str, Any]:
    graph = wording.graph

    def party(concept: Concept, k: int) -> dict[str, Any]:
        shift = told.own[concept, k]
        answer: dict[str, Any] = {
            "stable": shift is None or not shift.higher,
            "change": None if shift is None else _shift(wording, shift),
        }
        if (concept, k) in told.rankings:
            held, of = told.rankings[concept, k]
            answer["rankings"] = {"held": held, "of": of}
        return answer

    return {
        "state": graph.states[told.state],
        "parties": {c.value: {name: party(c, k) for k, name in enumerate(graph.parties)} for c in Concept},
        "jointly": {c.value: _joint(wording, told.joint[c]) for c in Concept},
    }


def _shift(wording: ConflictWording, shift: Shift) -> dict[str, Any]:
    return {
        "party": wording.graph.parties[shift.party],
        "direction": "higher" if shift.higher else "lower",
        "past": [wording.graph.states[s] for s in shift.past],
        "parted": [wording.graph.states[s] for s in shift.parted],
        "comparisons": shift.comparisons,
    }


def _joint(wording: ConflictWording, joint: JointChange | None) -> dict[str, Any] | None:
    if joint is None:
        return None
    return {
        "comparisons": joint.comparisons,
        "proven": joint.proven,
        "changes": [_shift(wording, shift) for shift in joint.shifts],
        "single": _change(wording, joint.change) if joint.change else None,
    }


def _change(wording: ConflictWording, change: Change) -> dict[str, Any]:
    states = wording.graph.states
    return {
        "party": wording.graph.parties[change.party],
        "would": "hold alike" if change.level else "prefer",
        "state": states[change.state],
        "other": states[change.other],
    }


def _together(wording: ConflictWording, told: Together) -> dict[str, Any]:
    names = [" + ".join(wording.graph.parties[party] for party in cell) for cell in told.cells]
    rows = dict(zip(Concept, told.stable, strict=True))
    return {
        "parties": names,
        "stable": {c.value: {n: _labels(wording, row) for n, row in zip(names, rows[c], strict=True)} for c in Concept},
        "equilibria": {c.value: _labels(wording, rows[c].all(axis=0)) for c in Concept},
    }


def _broken(
    wording: ConflictWording, told: Mapping[tuple[Concept, int], tuple[tuple[int, ...], ...]]
) -> dict[str, dict[str, list[list[str]]]]:
    found: dict[str, dict[str, list[list[str]]]] = {concept.value: {} for concept in Concept}
    for (concept, state), coalitions in told.items():
        named = [[wording.graph.parties[party] for party in coalition] for coalition in coalitions]
        found[concept.value][wording.graph.states[state]] = named
    return found


def _sure(model: Model, wording: ConflictWording, told: Sure) -> dict[str, Any]:
    orders, graph = told.orders, wording.graph
    shares = {
        concept.value: {graph.states[s]: str(orders.share(concept, s)) for s in np.flatnonzero(row).tolist()}
        for concept, row in zip(Concept, orders.counts, strict=True)
    }
    swaps = []
    for swap in orders.swaps:
        party = graph.parties[swap.party]
        one, other = model.preferences[party].statements[swap.first : swap.first + 2]
        pair = {"party": party, "statements": [one.text, other.text], "fixed": swap.fixed}
        swaps.append(pair | {"flips": _flips(wording, swap.flips)})
    return {
        "admissible": orders.admissible,
        "tried": orders.tried,
        "seed": orders.seed,
        "error": orders.error,
        "shares": shares,
        "swaps": swaps,
        "comparisons": None
        if told.flips is None
        else [_change(wording, change) | {"flips": _flips(wording, where)} for change, where in told.flips],
    }


def _flips(wording: ConflictWording, where: Truths) -> dict[str, list[str]]:
    return {c.value: _labels(wording, row) for c, row in zip(Concept, where, strict=True) if row.any()}


def _labels(wording: ConflictWording, truths: Truths) -> list[str]:
    return [wording.graph.states[state] for state in np.flatnonzero(truths).tolist()]
