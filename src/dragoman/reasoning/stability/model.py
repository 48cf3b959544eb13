"""A conflict model as an analyst writes it: parties, options, what cannot be, and what each party prefers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 (numpy is needed here anyway)

from dragoman.reasoning.stability.graph import (
    MOST_OPTIONS,
    Graph,
    OptionMoves,
    listed_moves,
    option_graph,
    reached,
)
from dragoman.reasoning.stability.labels import codes_of, labels_of
from dragoman.reasoning.stability.preference import Expression, Truth, lexicographic
from dragoman.terms.errors import DragomanError

_MOST_LISTED = 24
_MOST_JOINED = 4096


class UnsoundModelError(DragomanError):
    """A conflict model says something that cannot be; the message says what, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something that a party can do or leave.

    ``direction`` is ``both``; ``forward``, when once taken it stays taken; or ``backward``, once dropped it stays so.
    """

    name: str
    party: str
    words: str = ""
    direction: str = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a party wants, as a statement over options.

    ``words`` are those of the record behind it, ``source`` says where they stand; without them it is the analyst's.
    """

    text: str
    expression: Expression
    words: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """Ordered statements, and, for what they leave open, groups of states from best to worst."""

    statements: tuple[Statement, ...] = ()
    ranking: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A conflict in option form.

    Attributes
    ----------
    infeasible : tuple of Expression
        What cannot be: states in which one of these is true are left out.
    same : tuple of Expression
        States in which one of these is true are one and the same.
    status_quo : str
        The label of today's state; empty when the model does not say.
    """

    title: str = ""
    source: str = ""
    parties: tuple[str, ...]
    options: tuple[Option, ...]
    infeasible: tuple[Expression, ...] = ()
    same: tuple[Expression, ...] = ()
    status_quo: str = ""
    preferences: Mapping[str, Preference] = field(default_factory=dict)


def graph_of(model: Model) -> Graph:
    """Return the graph of a model.

    Raises
    ------
    UnsoundModelError
        When no state is feasible, or there are too many to list.
    """
    codes = _feasible(model)
    taken = taken_in(model, codes)
    owned = [sum(1 << k for k, o in enumerate(model.options) if o.party == party) for party in model.parties]
    labels = labels_of(codes, len(model.options))
    ranks = np.stack([_ranks(model, party, taken, labels) for party in model.parties])
    graph = option_graph(
        parties=model.parties,
        codes=codes,
        owned=owned,
        ranks=ranks,
        forward=_directed(model, "forward"),
        backward=_directed(model, "backward"),
        states=labels,
    )
    return _with_same(model, graph, taken)


def _directed(model: Model, direction: str) -> int:
    return sum(1 << k for k, option in enumerate(model.options) if option.direction == direction)


def _feasible(model: Model) -> NDArray[np.int64]:
    count = len(model.options)
    if count > MOST_OPTIONS:
        raise UnsoundModelError(f"{count} options; at most {MOST_OPTIONS} can be told apart: join some of them")
    if count > _MOST_LISTED:
        raise UnsoundModelError(
            f"{count} options give 2^{count} states; at most {_MOST_LISTED} options are listed: join some of them"
        )
    codes = np.arange(1 << count, dtype=np.int64)
    taken = taken_in(model, codes)
    impossible = np.zeros(codes.size, np.bool_)
    for expression in model.infeasible:
        impossible |= expression.truth(taken)
    if impossible.all():
        raise UnsoundModelError("no state is feasible: take out one of the patterns under infeasible")
    return codes[~impossible]


def taken_in(model: Model, codes: NDArray[np.int64]) -> dict[str, Truth]:
    """Return for each option in which states it is taken."""
    return {option.name: (codes >> k) & 1 == 1 for k, option in enumerate(model.options)}


def _ranks(model: Model, party: str, taken: Mapping[str, Truth], labels: tuple[str, ...]) -> NDArray[np.int32]:
    preference = model.preferences.get(party, Preference())
    truths = [statement.expression.truth(taken) for statement in preference.statements]
    ranks = lexicographic(truths, len(labels))
    if not preference.ranking:
        return ranks
    place = _places(party, preference.ranking, labels)
    pairs = np.stack([ranks, place], axis=1)
    return np.unique(pairs, axis=0, return_inverse=True)[1].astype(np.int32).reshape(-1)


def _places(party: str, ranking: tuple[tuple[str, ...], ...], labels: tuple[str, ...]) -> NDArray[np.int32]:
    """Return the place of each state in a ranking from best to worst; larger is better."""
    at = dict.fromkeys(labels, -1)
    for place, group in enumerate(reversed(ranking)):
        for label in group:
            if at.get(label, 0) > -1:
                why = "is not a feasible state" if label not in at else "stands twice, above and below others"
                raise UnsoundModelError(f"in the ranking of {party}, {label} {why}: take it out")
            at[label] = place
    missing = [label for label, place in at.items() if place < 0]
    if missing:
        raise UnsoundModelError(f"the ranking of {party} leaves out {', '.join(missing[:8])}: add them")
    return np.array([at[label] for label in labels], np.int32)


def _with_same(model: Model, graph: Graph, taken: Mapping[str, Truth]) -> Graph:
    """Join the states that the model calls one; their moves together are those of the joint state."""
    if not model.same:
        return graph
    if len(graph.states) > _MOST_JOINED:
        raise UnsoundModelError(f"{len(graph.states)} states; states are joined in models of up to {_MOST_JOINED}")
    assert isinstance(graph.moves, OptionMoves)  # noqa: S101 (graph_of made it so)
    joint = np.arange(len(graph.states))
    for expression in model.same:
        members = np.flatnonzero(expression.truth(taken))
        if members.size:
            joint[np.isin(joint, joint[members])] = joint[members[0]]
    kept = np.unique(joint)
    new = {int(old): at for at, old in enumerate(kept)}
    arcs = [
        sorted(
            {
                (new[int(joint[state])], new[int(joint[there])])
                for state in range(len(graph.states))
                for there in reached(graph, party, state)
                if joint[state] != joint[there]
            }
        )
        for party in range(len(graph.parties))
    ]
    return Graph(
        parties=graph.parties,
        states=tuple(graph.states[old] for old in kept),
        moves=listed_moves(arcs, kept.size),
        ranks=graph.ranks[:, kept],
    )


def in_words(model: Model, label: str) -> str:
    """Return a state in words: what each party does."""
    said = []
    for party in model.parties:
        done = [
            option.words or option.name
            for option, letter in zip(model.options, label, strict=False)
            if option.party == party and letter == "Y"
        ]
        if done:
            said.append(f"{party}: {', '.join(done)}")
    return "; ".join(said) or "nobody does anything"


__all__ = [
    "Model",
    "Option",
    "Preference",
    "Statement",
    "UnsoundModelError",
    "codes_of",
    "graph_of",
    "in_words",
    "taken_in",
]
