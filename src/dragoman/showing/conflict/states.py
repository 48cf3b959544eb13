"""Each state of a conflict as a page shows it: what it is, for whom it holds and why, and where each party can go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from dragoman.reasoning.stability.certificate import Moves
from dragoman.reasoning.stability.concepts import Concept, Stability
from dragoman.reasoning.stability.graph import Graph
from dragoman.reasoning.stability.model import Model
from dragoman.reasoning.stability.reasons import Reason
from dragoman.reasoning.stability.sequences import Steps
from dragoman.showing.conflict.answers import explained
from dragoman.showing.conflict.wording import NAMES, Compared, ConflictWording, alike, gathered

MOST_SHOWN = 80
_MOST_GONE_THROUGH = 4096  # states of a model in which reasons are sought for many states
_MOST_OF_MANY, _FEW = 32, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Under some concepts a state holds for a party, or not, with what that rests on."""

    concepts: tuple[str, ...]
    holds: bool
    sentences: tuple[str, ...]
    behind: tuple[Compared, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A move that a party can make from a state."""

    party: int
    target: int
    by: str
    gains: bool
    best: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownState:
    """A state, and everything about it. ``under`` names the concepts under which it is an equilibrium."""

    state: int
    label: str
    words: str
    under: tuple[str, ...]
    today: bool
    verdicts: tuple[tuple[str, tuple[Verdict, ...]], ...]
    steps: tuple[tuple[str, tuple[Step, ...]], ...]
    faults: tuple[str, ...]


def chosen(model: Model, found: Stability) -> tuple[int, ...]:
    """Return the states to show: all when they are few, else what holds, today's state, and where these lead."""
    graph = found.graph
    if len(graph.states) <= MOST_SHOWN:
        return tuple(range(len(graph.states)))
    most = _MOST_OF_MANY if len(graph.states) <= _MOST_GONE_THROUGH else _FEW
    joint = np.asarray(found.stable.all(axis=1)).sum(axis=0)
    held = sorted(np.flatnonzero(joint).tolist(), key=lambda state: (-int(joint[state]), state))
    today = [graph.state(model.status_quo)] if model.status_quo in graph.states else []
    seeds = list(dict.fromkeys([*today, *held[: most // 2]]))
    leads = islice(_led_to(graph, seeds), most - len(seeds))
    return tuple(sorted([*seeds, *leads]))


def _led_to(graph: Graph, seeds: Sequence[int]) -> Iterator[int]:
    """Yield states that others lead to: the best improvements, on and on, then any single move, the best first."""
    steps, seen = Steps(graph), list(seeds)

    def best_first(state: int) -> Iterator[list[int]]:
        for party in range(len(graph.parties)):
            yield sorted(steps.reached(party, state), key=(-graph.ranks[party]).__getitem__)

    for state in seen:  # it grows
        for party, reached in enumerate(best_first(state)):
            if reached and reached[0] not in seen and graph.ranks[party][reached[0]] > graph.ranks[party][state]:
                seen.append(reached[0])
                yield reached[0]
    rows = [reached for state in seeds for reached in best_first(state)]
    for there in (row[at] for at in range(max(map(len, rows), default=0)) for row in rows if at < len(row)):
        if there not in seen:
            seen.append(there)
            yield there


def shown_states(model: Model, found: Stability, states: tuple[int, ...]) -> Iterator[ShownState]:
    """Yield each of some states as a page shows it."""
    graph = found.graph
    wording, steps = ConflictWording(model, graph), Steps(graph)
    moves = Moves(graph) if len(graph.states) <= _MOST_GONE_THROUGH else None
    holds = np.asarray(found.stable.all(axis=1))
    for state in states:
        told = explained(graph, state, steps=steps, moves=moves) if moves else None
        reasons = [[r for r in told.reasons if r.party == p] if told else [] for p in range(len(graph.parties))]
        yield ShownState(
            state=state,
            label=graph.states[state],
            words=wording.in_words(state),
            under=tuple(NAMES[concept] for concept, row in zip(Concept, holds, strict=True) if row[state]),
            today=graph.states[state] == model.status_quo,
            verdicts=tuple(
                (name, tuple(_verdict(wording, *pair) for pair in alike(wording, reasons[p])) or _bare(found, p, state))
                for p, name in enumerate(graph.parties)
            ),
            steps=tuple((name, tuple(_steps(wording, steps, p, state))) for p, name in enumerate(graph.parties)),
            faults=told.faults if told else (),
        )


def _bare(found: Stability, party: int, state: int) -> tuple[Verdict, ...]:
    """Return verdicts without reasons, for a conflict that is too large to go through for each."""
    held = {concept: bool(found.for_party(concept, party)[state]) for concept in Concept}
    groups = [(verdict, tuple(NAMES[c] for c in Concept if held[c] == verdict)) for verdict in (True, False)]
    return tuple(Verdict(concepts=names, holds=verdict, sentences=(), behind=()) for verdict, names in groups if names)


def _verdict(wording: ConflictWording, group: tuple[Reason, ...], sentences: tuple[str, ...]) -> Verdict:
    behind = gathered(one for reason in group for one in wording.behind(reason))
    return Verdict(
        concepts=tuple(NAMES[reason.concept] for reason in group),
        holds=group[0].stable,
        sentences=sentences,
        behind=behind,
    )


def _steps(wording: ConflictWording, steps: Steps, party: int, state: int) -> Iterator[Step]:
    ranks = wording.graph.ranks[party]
    reached = sorted(steps.reached(party, state), key=lambda there: (-int(ranks[there]), there))
    for at, there in enumerate(reached):
        gains = bool(ranks[there] > ranks[state])
        yield Step(party=party, target=there, by=wording.change(state, there), gains=gains, best=gains and at == 0)
