"""What was asked of a conflict besides where it holds, and the answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from dragoman.reasoning.stability.certificate import Moves, faults
from dragoman.reasoning.stability.coalitions import partition_stable, stable_for_coalitions
from dragoman.reasoning.stability.concepts import Concept, Stability, Truths
from dragoman.reasoning.stability.graph import Graph, UnsoundGraphError
from dragoman.reasoning.stability.inverse import MOST_COUNTED, Shift, fewest_changes, rankings_that_hold
from dragoman.reasoning.stability.joint_changes import JointChange, fewest_joint_changes
from dragoman.reasoning.stability.model import Model
from dragoman.reasoning.stability.orders import MOST_TRIED, HowSure, how_sure, loosened
from dragoman.reasoning.stability.reasons import Reason, why
from dragoman.reasoning.stability.sequences import Steps
from dragoman.reasoning.stability.single_changes import Change, flips
from dragoman.reasoning.stability.status_quo import Prospect, prospects

MOST_JOINT = 1024  # states of a model whose coalitions are gone through
MOST_INVERSE = 4096
MOST_EXPLAINED = 16_384


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked: states by label, parties by name."""

    why: str = ""
    start: str = ""
    wanted: str = ""
    together: tuple[tuple[str, ...], ...] = ()
    coalitions: bool = False
    sure: bool = False
    any_order: bool = False
    samples: int = MOST_TRIED
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why a state holds or not: a reason for each party and concept, and what the checker found wrong with them."""

    state: int
    reasons: tuple[Reason, ...]
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Where the conflict can go from a state: by any moves, and by moves that each mover gains from."""

    start: int
    by_moves: tuple[Prospect, ...]
    by_improvements: tuple[Prospect, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What would make a state hold, or end it: for each concept and party, and for all together."""

    state: int
    own: dict[tuple[Concept, int], Shift | None]
    joint: dict[Concept, JointChange | None]
    rankings: dict[tuple[Concept, int], tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Where the conflict holds when some parties act as one.

    Parameters
    ----------
    cells : tuple of tuple of int
        Who acts as one; everybody is in one.
    stable : ndarray of bool, shape (5, n_cells, n_states)
    """

    cells: tuple[tuple[int, ...], ...]
    stable: Truths


@dataclass(frozen=True, slots=True, kw_only=True)
class Sure:
    """How sure an answer is over the orders left open, and which single comparison ends or makes an equilibrium.

    ``holds`` marks the equilibria in the order written, an array of shape (5, n_states).
    """

    holds: Truths
    orders: HowSure
    flips: tuple[tuple[Change, Truths], ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The answers to what was asked; None to what was not."""

    why: Why | None = None
    reach: Reach | None = None
    wanted: Wanted | None = None
    together: Together | None = None
    broken: dict[tuple[Concept, int], tuple[tuple[int, ...], ...]] | None = None
    sure: Sure | None = None


def answers(
    model: Model, found: Stability, asked: Asked, *, progress: Callable[[int, int], None] = lambda _done, _all: None
) -> Answers:
    """Return the answers to what was asked.

    Raises
    ------
    UnsoundGraphError
        When a state or party is named that the model has not, or the model is too large for what was asked.
    """
    graph = found.graph
    return Answers(
        why=_why(graph, asked.why) if asked.why else None,
        reach=_reach(graph, graph.state(asked.start)) if asked.start else None,
        wanted=_wanted(graph, graph.state(asked.wanted)) if asked.wanted else None,
        together=_together(graph, asked.together) if asked.together else None,
        broken=_broken(found) if asked.coalitions else None,
        sure=_sure(model, found, asked, progress) if asked.sure else None,
    )


def explained(graph: Graph, state: int, *, steps: Steps | None = None, moves: Moves | None = None) -> Why:
    """Return why a state holds or not, for each party and concept, gone over by the checker."""
    steps, moves = steps or Steps(graph), moves or Moves(graph)
    pairs = [(party, concept) for party in range(len(graph.parties)) for concept in Concept]
    reasons = tuple(why(graph, concept=concept, party=party, state=state, steps=steps) for party, concept in pairs)
    wrong = tuple(fault for reason in reasons for fault in faults(graph, reason, moves=moves))
    return Why(state=state, reasons=reasons, faults=wrong)


def _why(graph: Graph, label: str) -> Why:
    _at_most(graph, MOST_EXPLAINED, "--why")
    return explained(graph, graph.state(label))


def _reach(graph: Graph, start: int) -> Reach:
    by_moves, by_gains = (prospects(graph, start=start, by_improvements=gains) for gains in (False, True))
    return Reach(start=start, by_moves=by_moves, by_improvements=by_gains)


def _wanted(graph: Graph, state: int) -> Wanted:
    _at_most(graph, MOST_INVERSE, "--wanted")
    pairs = [(concept, party) for concept in Concept for party in range(len(graph.parties))]
    counted = pairs if len(graph.states) <= MOST_COUNTED else []
    return Wanted(
        state=state,
        own={(c, p): fewest_changes(graph, concept=c, party=p, state=state) for c, p in pairs},
        joint={c: fewest_joint_changes(graph, concept=c, state=state) for c in Concept},
        rankings={(c, p): rankings_that_hold(graph, concept=c, party=p, state=state) for c, p in counted},
    )


def _together(graph: Graph, together: Sequence[Sequence[str]]) -> Together:
    _at_most(graph, MOST_JOINT, "--together")
    cells = [tuple(sorted({graph.party(name) for name in names})) for names in together]
    inside = [party for cell in cells for party in cell]
    if len(inside) != len(set(inside)):
        raise UnsoundGraphError("a party acts with one group only; name it once in --together")
    alone = [(party,) for party in range(len(graph.parties)) if party not in inside]
    whole = tuple(sorted([*cells, *alone]))
    return Together(cells=whole, stable=partition_stable(graph, whole))


def _broken(found: Stability) -> dict[tuple[Concept, int], tuple[tuple[int, ...], ...]]:
    graph = found.graph
    _at_most(graph, MOST_JOINT, "--coalitions")
    by_coalition = stable_for_coalitions(graph)
    return {
        (concept, state): tuple(c for c, truths in by_coalition.items() if not truths[row, state])
        for row, concept in enumerate(Concept)
        for state in found.equilibria(concept).nonzero()[0].tolist()
    }


def _sure(model: Model, found: Stability, asked: Asked, progress: Callable[[int, int], None]) -> Sure:
    loose = loosened(model) if asked.any_order else model
    orders = how_sure(loose, found.graph, samples=asked.samples, seed=asked.seed, progress=progress)
    return Sure(holds=np.asarray(found.stable.all(axis=1)), orders=orders, flips=flips(found.graph))


def _at_most(graph: Graph, most: int, what: str) -> None:
    if len(graph.states) > most:
        raise UnsoundGraphError(
            f"{len(graph.states):,} states are too many for {what}, which takes up to {most:,}: leave options out"
        )
