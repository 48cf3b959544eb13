"""Which states are stable, for each party and under each of the five concepts.

A state is stable for a party when no move of its own leads to a state that it prefers and whose worst answer it prefers
too (:mod:`.option_answers`). Under Nash nobody answers; under SMR and SSEQ an answer is worth the best that the party
can still make of it. So five arrays of values, one per concept, decide every state.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

import numpy as np

from dragoman.reasoning.stability import listed_answers
from dragoman.reasoning.stability.blocks import Piece, pieces, spread
from dragoman.reasoning.stability.concepts import Stability, Truths
from dragoman.reasoning.stability.graph import Graph, ListedMoves, OptionMoves, Ranks
from dragoman.reasoning.stability.option_answers import Values, by_any_moves, by_improvements, descent


def stable(graph: Graph) -> Stability:
    """Return which states are stable for each party under Nash, GMR, SMR, SEQ and SSEQ.

    Examples
    --------
    Two prisoners: to speak is better for each of them, whatever the other does, and only fear of the other's answer
    can hold both of them to silence.

    >>> from dragoman.reasoning.stability.concepts import Concept
    >>> from dragoman.reasoning.stability.graph import option_graph
    >>> graph = option_graph(
    ...     parties=("A", "B"), codes=range(4), owned=(0b01, 0b10), ranks=((2, 1, 4, 3), (2, 4, 1, 3))
    ... )
    >>> found = stable(graph)
    >>> found.named(found.equilibria(Concept.NASH)), found.named(found.equilibria(Concept.SEQ))
    (('NN',), ('NN', 'YY'))
    """
    return Stability(graph=graph, stable=stable_under(graph, graph.ranks[None])[0])


def stable_under(graph: Graph, ranks: Ranks) -> Truths:
    """Return which states are stable under each of several preferences, in place of those of the graph.

    Parameters
    ----------
    graph : Graph
        Who can move where.
    ranks : ndarray of int32, shape (n_samples, n_parties, n_states)
        Preferences to solve the graph under, all at once.

    Returns
    -------
    ndarray of bool, shape (n_samples, 5, n_parties, n_states)
        Concepts in the order of :class:`.Concept`.
    """
    if isinstance(graph.moves, ListedMoves):
        return _stable_listed(graph.moves, compact(ranks))
    return _stable_options(graph.moves, compact(ranks))


def compact(ranks: Values) -> Values:
    """Return ranks in the same order, from 0 up, in the shortest type that leaves a number above them all."""
    low, high = int(ranks.min()), int(ranks.max())
    if high - low >= np.iinfo(np.int32).max:
        ranks = np.unique(ranks, return_inverse=True)[1].reshape(ranks.shape)
        low, high = 0, int(ranks.max())
    return (ranks - ranks.dtype.type(low)).astype(np.int16 if high - low < np.iinfo(np.int16).max else np.int32)


def _stable_options(moves: OptionMoves, ranks: Values) -> Truths:
    samples, parties, states = ranks.shape
    values = ranks.transpose(1, 0, 2).reshape(parties, -1)
    blocks = [pieces(moves, party, copies=samples) for party in range(parties)]
    worth = np.empty((values.shape[1], 2 * parties), dtype=values.dtype)
    for party, those in enumerate(blocks):
        worth[:, 2 * party] = values[party]
        worth[:, 2 * party + 1] = _best(values[party][:, None], those)[:, 0]
    whole = states == 1 << reduce(or_, moves.owned, 0).bit_count()
    freely = by_any_moves(worth, blocks, whole=whole)
    descents = [[descent(piece, row) for piece in those] for row, those in zip(values, blocks, strict=True)]
    credibly = by_improvements(worth, descents)
    found = np.empty((5, parties, samples * states), dtype=np.bool_)
    for party, those in enumerate(blocks):
        own = slice(2 * party, 2 * party + 2)
        here = values[party][:, None]
        ahead = np.concatenate((here, np.minimum(freely[:, own], here), np.minimum(credibly[:, own], here)), axis=1)
        found[:, party] = (_best(ahead, those) <= here).T
    return found.reshape(5, parties, samples, states).transpose(2, 0, 1, 3)


def _best(values: Values, blocks: tuple[Piece, ...]) -> Values:
    """Return the best that a party can reach in one move or stay at, in each column."""
    best = values.copy()
    for piece in blocks:
        there = values[piece.states]
        spread(there, piece.ways, np.maximum, 0)
        best[piece.states] = there
    return best


def _stable_listed(moves: ListedMoves, ranks: Values) -> Truths:
    values = np.ascontiguousarray(ranks.transpose(1, 2, 0))  # parties, states, samples
    arcs = listed_answers.arcs_of(moves)
    gains = [row[a.targets] > row[a.sources] for row, a in zip(values, arcs, strict=True)]
    found = np.empty((5, *values.shape), dtype=np.bool_)
    for party, (here, own) in enumerate(zip(values, arcs, strict=True)):
        others = [k for k in range(len(arcs)) if k != party]
        worth = np.stack((here, own.best(here[own.targets], np.maximum, here)), axis=1)
        theirs, credible = [arcs[k] for k in others], [gains[k] for k in others]
        freely = listed_answers.worst_answers(worth, theirs, None)
        credibly = listed_answers.worst_answers(worth, theirs, credible)
        ahead = np.concatenate((here[:, None], np.minimum(np.concatenate((freely, credibly), 1), here[:, None])), 1)
        best = own.best(ahead[own.targets], np.maximum, here[:, None].repeat(5, axis=1))
        found[:, party] = (best <= here[:, None]).transpose(1, 0, 2)
    return found.transpose(3, 0, 1, 2)
