"""Stability when parties move together: a coalition goes where all of its members gain.

The definitions are those of [inohara2008]_. A coalition's moves are the legal sequences of its members; such a move is
an improvement when every member prefers where it ends to where it began. A state is stable for a coalition under GMR
when the others can answer each of its improvements so that not all members gain; SMR and SEQ follow in the same way,
where a credible answer is a sequence of improvements by coalitions of the others, none of them twice running. SSEQ for
coalitions is this package's extension, in the same pattern: SEQ, with no way out for the coalition.

A set of states is held as the bits of one integer. All coalitions of six parties are a matter of seconds at a thousand
states; for larger graphs name the coalition.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from dragoman.reasoning.stability.concepts import Concept, Truths
from dragoman.reasoning.stability.graph import Graph
from dragoman.reasoning.stability.sequences import Steps

States = int  # bit s is set when state s is in the set
Row = list[States]  # for each state, the set of those it leads to


def coalitions_of(parties: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Return every coalition of some parties, single parties first."""
    return tuple(c for size in range(1, len(parties) + 1) for c in combinations(parties, size))


def coalition_stable(graph: Graph, members: Sequence[int]) -> Truths:
    """Return which states are stable for a coalition, whatever coalitions the others may form.

    Parameters
    ----------
    graph : Graph
        The conflict.
    members : sequence of int
        The coalition; one party alone is a coalition too.

    Returns
    -------
    ndarray of bool, shape (5, n_states)
        Concepts in the order of :class:`.Concept`.
    """
    return _stable(_Joint(graph), tuple(members))


def partition_stable(graph: Graph, cells: Sequence[Sequence[int]]) -> Truths:
    """Return which states are stable when some parties act as one: a cell moves jointly, or not at all.

    Parameters
    ----------
    graph : Graph
        The conflict.
    cells : sequence of sequence of int
        Who acts as one; each party is in one cell.

    Returns
    -------
    ndarray of bool, shape (5, n_cells, n_states)
        Concepts in the order of :class:`.Concept`.
    """
    joint, whole = _Joint(graph), [tuple(cell) for cell in cells]
    found = []
    for k, cell in enumerate(whole):
        others = whole[:k] + whole[k + 1 :]
        freely = _sequences([joint.moves(other) for other in others], joint.size)
        credibly = _sequences([joint.improvements(other) for other in others], joint.size)
        found.append(joint.stable(cell, freely, credibly))
    return np.stack(found, axis=1)


def stable_for_coalitions(graph: Graph) -> dict[tuple[int, ...], Truths]:
    """Return for every coalition, smallest first, where it is stable, as :func:`coalition_stable` does."""
    joint = _Joint(graph)
    return {members: _stable(joint, members) for members in coalitions_of(joint.everyone)}


class _Joint:
    """What coalitions can reach, and what all of their members prefer."""

    def __init__(self, graph: Graph) -> None:
        steps, self.size = Steps(graph), len(graph.states)
        self.everyone = range(len(graph.parties))
        self._ranks = graph.ranks
        self._single = [[_set(steps.reached(p, s)) for s in range(self.size)] for p in self.everyone]
        self._moves: dict[tuple[int, ...], Row] = {}

    def moves(self, members: tuple[int, ...]) -> Row:
        if members not in self._moves:
            self._moves[members] = _sequences([self._single[party] for party in members], self.size)
        return self._moves[members]

    def improvements(self, members: tuple[int, ...]) -> Row:
        return [there & better for there, better in zip(self.moves(members), self.better(members), strict=True)]

    def better(self, members: tuple[int, ...]) -> Row:
        """Return, for each state, those that every member prefers to it."""
        ranks = self._ranks[list(members)]
        rows = ((ranks > ranks[:, s, None]).all(axis=0) for s in range(self.size))
        return [int.from_bytes(np.packbits(row, bitorder="little").tobytes(), "little") for row in rows]

    def stable(self, members: tuple[int, ...], freely: Row, credibly: Row) -> Truths:
        moves, better = self.moves(members), self.better(members)
        answers = {Concept.GMR: freely, Concept.SMR: freely, Concept.SEQ: credibly, Concept.SSEQ: credibly}

        def deterred(s: int, x: int, concept: Concept) -> bool:
            ends = answers[concept][x] & ~better[s] if concept in answers else 0
            return any(not (concept.held and moves[u] & better[s]) for u in _members(ends))

        return np.array(
            [
                [all(deterred(s, x, c) for x in _members(moves[s] & better[s])) for s in range(self.size)]
                for c in Concept
            ]
        )


def _stable(joint: _Joint, members: tuple[int, ...]) -> Truths:
    others = tuple(party for party in joint.everyone if party not in members)
    credible = [joint.improvements(c) for c in coalitions_of(others)]
    return joint.stable(members, joint.moves(others), _sequences(credible, joint.size))


def _sequences(movers: Sequence[Row], size: int) -> Row:
    """Return where some movers can go together, none of them twice running, from each of so many states."""
    beginning = [[0] * size for _ in movers]
    changed = True
    while changed:
        changed = False
        for k, row in enumerate(movers):
            rest = [_union(b[s] for j, b in enumerate(beginning) if j != k) for s in range(size)]
            new = [there | _union(rest[u] for u in _members(there)) for there in row]
            changed, beginning[k] = changed or new != beginning[k], new
    return [_union(b[s] for b in beginning) for s in range(size)]


def _union(sets: Iterator[States]) -> States:
    together = 0
    for each in sets:
        together |= each
    return together


def _set(states: Sequence[int]) -> States:
    return _union(1 << state for state in states)


def _members(states: States) -> Iterator[int]:
    while states:
        lowest = states & -states
        yield lowest.bit_length() - 1
        states ^= lowest
