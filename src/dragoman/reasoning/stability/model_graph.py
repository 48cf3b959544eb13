"""The graph of a conflict model: which states can be, who can go where, and how each party ranks them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.reasoning.stability.graph import (
    MOST_OPTIONS,
    Graph,
    OptionMoves,
    UnsoundGraphError,
    listed_graph,
    listed_moves,
    option_graph,
    reached,
)
from dragoman.reasoning.stability.labels import codes_of, labels_of
from dragoman.reasoning.stability.model import Model, Preference, UnsoundModelError
from dragoman.reasoning.stability.preference import Expression, Truth, lexicographic

Codes = NDArray[np.int64]
Ranks = NDArray[np.int32]
MOST_STATES = 1 << 20
_MOST_TRIED = 1 << 24
_MOST_JOINED = 4096
_NAMED = 8


def graph_of(model: Model) -> Graph:
    """Return the graph of a model.

    Raises
    ------
    UnsoundModelError
        When no state is feasible, there are too many to list, or a ranking does not fit the states.
    """
    if model.moves is not None:
        ranks = np.stack([_ranks(model, party, None, model.states) for party in model.parties])
        return listed_graph(parties=model.parties, states=model.states, moves=model.moves, ranks=ranks)
    codes = _feasible(model)
    labels = model.states or labels_of(codes, len(model.options))
    taken = taken_in(model, codes)
    graph = option_graph(
        parties=model.parties,
        codes=codes,
        owned=[sum(1 << k for k, o in enumerate(model.options) if o.party == party) for party in model.parties],
        ranks=np.stack([_ranks(model, party, taken, labels) for party in model.parties]),
        forward=_directed(model, "forward"),
        backward=_directed(model, "backward"),
        states=labels,
    )
    return _with_same(model, graph, taken)


def taken_in(model: Model, codes: Codes) -> dict[str, Truth]:
    """Return for each option in which states it is taken."""
    return {option.name: (codes >> k) & 1 == 1 for k, option in enumerate(model.options)}


def ranking_by_order(model: Model, party: str, graph: Graph) -> Callable[[tuple[int, ...]], Ranks]:
    """Return how a party would rank the states of a graph, as a function of the order of its statements.

    An order lists the statements by index, the one that weighs most first.
    """
    preference = model.preferences.get(party, Preference())
    taken = taken_in(model, codes_of(graph.states)) if preference.statements else None
    truths = [statement.expression.truth(taken) for statement in preference.statements] if taken is not None else []
    places = _places(party, preference.ranking, graph.states) if preference.ranking else None

    def ranked(order: tuple[int, ...]) -> Ranks:
        return _ranked([truths[k] for k in order], places, len(graph.states))

    return ranked


def _directed(model: Model, direction: str) -> int:
    return sum(1 << k for k, option in enumerate(model.options) if option.direction == direction)


def _feasible(model: Model) -> Codes:
    """Return the codes of the states that can be, option by option, so that what cannot be is never listed whole."""
    if len(model.options) > MOST_OPTIONS:
        over = model.options[MOST_OPTIONS]
        what = f"{len(model.options)} options; at most {MOST_OPTIONS} can be told apart: join some of them"
        raise UnsoundModelError(what, near=(over.name,))
    if model.states:
        return codes_of(model.states)
    names = [option.name for option in model.options]
    decided_at = [(max(names.index(name) for name in e.options()), e) for e in model.infeasible]
    codes = np.zeros(1, np.int64)
    for k, name in enumerate(names):
        codes = np.concatenate((codes, codes | np.int64(1 << k)))
        for expression in (e for at, e in decided_at if at == k):
            codes = codes[~_truth(expression, names, codes)]
        if codes.size > (_MOST_TRIED if k + 1 < len(names) else MOST_STATES):
            raise UnsoundModelError(
                f"{len(names)} options leave more than {MOST_STATES:,} states: join some options, or say under "
                "infeasible what cannot be",
                near=(name,),
            )
    if not codes.size:
        raise UnsoundModelError("no state is feasible: take out one of the patterns", near=("infeasible",))
    return codes


def _truth(expression: Expression, names: list[str], codes: Codes) -> Truth:
    return expression.truth({name: (codes >> names.index(name)) & 1 == 1 for name in expression.options()})


def _ranks(model: Model, party: str, taken: Mapping[str, Truth] | None, labels: tuple[str, ...]) -> Ranks:
    preference = model.preferences.get(party, Preference())
    truths = [statement.expression.truth(taken) for statement in preference.statements] if taken is not None else []
    places = _places(party, preference.ranking, labels) if preference.ranking else None
    return _ranked(truths, places, len(labels))


def _ranked(truths: Sequence[Truth], places: Ranks | None, size: int) -> Ranks:
    """Return ranks from the truths of ordered statements, and places where these leave two states alike."""
    ranks = lexicographic(truths, size)
    if places is None:
        return ranks
    both = ranks.astype(np.int64) * (int(places.max()) + 1) + places
    return np.asarray(np.unique(both, return_inverse=True)[1], np.int32).reshape(-1)


def _places(party: str, ranking: tuple[tuple[str, ...], ...], labels: tuple[str, ...]) -> Ranks:
    """Return the place of each state in a ranking from best to worst; larger is better."""
    at = dict.fromkeys(labels, -1)
    for place, group in enumerate(reversed(ranking)):
        for label in group:
            if at.get(label, 0) > -1:
                why = "is no feasible state" if label not in at else "stands twice, above and below others (a cycle)"
                near = ("preferences", party, *([label] if label not in at else [label, label]))
                raise UnsoundModelError(f"in the ranking of {party}, {label} {why}: take it out", near=near)
            at[label] = place
    missing = [label for label, place in at.items() if place < 0]
    if missing:
        more = f" and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
        what = f"the ranking of {party} leaves out {', '.join(missing[:_NAMED])}{more}: add them"
        raise UnsoundModelError(what, near=("preferences", party))
    return np.array([at[label] for label in labels], np.int32)


def _with_same(model: Model, graph: Graph, taken: Mapping[str, Truth]) -> Graph:
    """Join the states that the model calls one; their moves together are those of the joint state."""
    if not model.same:
        return graph
    if len(graph.states) > _MOST_JOINED:
        what = f"{len(graph.states)} states; states are joined in models of up to {_MOST_JOINED}: leave some out"
        raise UnsoundModelError(what, near=("same",))
    if not isinstance(graph.moves, OptionMoves):
        raise UnsoundGraphError("states are joined in option form only")
    joint = np.arange(len(graph.states))
    for expression in model.same:
        members = np.flatnonzero(expression.truth(taken))
        if members.size:
            joint[np.isin(joint, joint[members])] = joint[members[0]]
    kept = np.unique(joint)
    new = {int(old): at for at, old in enumerate(kept)}
    arcs = [_joint_arcs(graph, party, joint, new) for party in range(len(graph.parties))]
    moves = listed_moves(arcs, kept.size)
    return Graph(
        parties=graph.parties,
        states=tuple(graph.states[old] for old in kept),
        moves=moves,
        ranks=graph.ranks[:, kept],
    )


def _joint_arcs(graph: Graph, party: int, joint: NDArray[np.int64], new: Mapping[int, int]) -> list[tuple[int, int]]:
    pairs = (
        (new[int(joint[state])], new[int(joint[there])])
        for state in range(len(graph.states))
        for there in reached(graph, party, state)
        if joint[state] != joint[there]
    )
    return sorted(set(pairs))
