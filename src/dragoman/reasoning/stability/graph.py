"""A conflict as a graph: parties, states, the moves of each party, and how each party ranks the states.

The model is that of [fang1993]_, chapter 3: for each party a directed graph of the one-step moves that it controls,
and a preference over the states, here a rank (larger is preferred, equal is indifferent). Moves are held in one of two
forms. In *option form* a state is the set of options that are taken, and a party's move changes its own options only;
nothing is stored per move. In *listed form* each move is written down, and nothing is assumed of them: a party that can
go from one state to a second and from there to a third need not be able to go there at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dragoman.reasoning.stability.labels import labels_of
from dragoman.terms.errors import DragomanError

Ranks = NDArray[np.int32]
MOST_OPTIONS = 62


class UnsoundGraphError(DragomanError):
    """The parts of a graph do not fit together; the message says which and what was expected."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OptionMoves:
    """Moves in option form: a party goes to any state that differs from this one in its own options alone.

    Parameters
    ----------
    codes : ndarray of int64, shape (n_states,)
        The options taken in each state: bit ``k`` is set when option ``k`` is. Each code stands once.
    owned : tuple of int
        For each party the options that are its own, as bits. No option has two owners.
    forward : int
        Options that stay taken once they are taken.
    backward : int
        Options that stay dropped once they are dropped.
    """

    codes: NDArray[np.int64]
    owned: tuple[int, ...]
    forward: int = 0
    backward: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ListedMoves:
    """Moves in listed form: for each party, the states it can reach from each state in one move.

    Parameters
    ----------
    starts : tuple of ndarray of int64, each of shape (n_states + 1,)
        Where the moves from each state begin among the party's ``targets``; the last entry is their number.
    targets : tuple of ndarray of int64
        The states reached, grouped by the state that the move leaves, ascending and without repetition.
    """

    starts: tuple[NDArray[np.int64], ...]
    targets: tuple[NDArray[np.int64], ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Graph:
    """A graph model of a conflict; build one with :func:`option_graph` or :func:`listed_graph`, which check it.

    Parameters
    ----------
    parties : tuple of str
        Who decides.
    states : tuple of str
        The label of each state, unique; in option form usually a letter ``Y`` or ``N`` per option.
    moves : OptionMoves or ListedMoves
        Who can go where in one move.
    ranks : ndarray of int32, shape (n_parties, n_states)
        How each party ranks the states: larger is preferred, equal is indifferent. Differences mean nothing.
    """

    parties: tuple[str, ...]
    states: tuple[str, ...]
    moves: OptionMoves | ListedMoves
    ranks: Ranks

    def party(self, name: str) -> int:
        """Return the index of the party of that name."""
        return _index(self.parties, name, "party")

    def state(self, label: str) -> int:
        """Return the index of the state of that label."""
        return _index(self.states, label, "state")


def option_graph(
    *,
    parties: Sequence[str],
    codes: ArrayLike,
    owned: Sequence[int],
    ranks: ArrayLike,
    forward: int = 0,
    backward: int = 0,
    states: Sequence[str] = (),
) -> Graph:
    """Return a graph in option form; without labels, a state is labelled by ``Y`` and ``N`` for each owned option.

    Raises
    ------
    UnsoundGraphError
        Where the parts do not fit together.

    Examples
    --------
    Two prisoners; bit 0 is "the first stays silent", bit 1 the second.

    >>> graph = option_graph(
    ...     parties=("A", "B"), codes=range(4), owned=(0b01, 0b10), ranks=((2, 1, 4, 3), (2, 4, 1, 3))
    ... )
    >>> graph.states
    ('NN', 'YN', 'NY', 'YY')
    >>> [graph.states[state] for state in reached(graph, graph.party("A"), graph.state("NY"))]
    ['YY']
    """
    made = np.array(codes, dtype=np.int64)
    masks = tuple(int(mask) for mask in owned)
    _check(len(masks) == len(parties), f"{len(masks)} sets of options for {len(parties)} parties")
    _check(sum(masks) == _union(masks), "an option has two owners; expected one party for each option")
    _check(_union(masks) < 1 << MOST_OPTIONS, f"more than {MOST_OPTIONS} options")
    _check(len(np.unique(made)) == made.size, "two states take the same options")
    moves = OptionMoves(codes=made, owned=masks, forward=forward, backward=backward)
    return _checked(parties, states or labels_of(made, _union(masks).bit_length()), moves, ranks)


def listed_graph(
    *,
    parties: Sequence[str],
    states: Sequence[str],
    moves: Mapping[str, Mapping[str, Sequence[str]]],
    ranks: ArrayLike,
) -> Graph:
    """Return a graph in listed form, from the moves as ``party -> state -> states reached in one move``.

    Raises
    ------
    UnsoundGraphError
        Where the parts do not fit together, or a move leads from a state to itself.

    Examples
    --------
    >>> graph = listed_graph(parties=("A",), states=("s", "t"), moves={"A": {"s": ["t"]}}, ranks=[[1, 2]])
    >>> reached(graph, 0, 0).tolist()
    [1]
    """
    at = {label: index for index, label in enumerate(states)}
    unknown = [name for name in moves if name not in parties]
    unknown += [s for there in moves.values() for a, b in there.items() for s in (a, *b) if s not in at]
    _check(not unknown, f"moves name {', '.join(map(repr, unknown[:3]))}, which is no party or state of the model")
    arcs = [[(at[a], at[b]) for a, there in moves.get(party, {}).items() for b in there] for party in parties]
    return _checked(parties, states, listed_moves(arcs, len(states)), ranks)


def listed_moves(arcs: Sequence[Sequence[tuple[int, int]]], n_states: int) -> ListedMoves:
    """Return moves in listed form from one sequence of pairs *from, to* for each party."""
    rows = [np.unique(np.array(pairs, dtype=np.int64).reshape(-1, 2), axis=0) for pairs in arcs]
    _check(all(bool((row[:, 0] != row[:, 1]).all()) for row in rows), "a move leads from a state to itself")
    starts = tuple(np.searchsorted(row[:, 0], np.arange(n_states + 1)).astype(np.int64) for row in rows)
    return ListedMoves(starts=starts, targets=tuple(np.ascontiguousarray(row[:, 1]) for row in rows))


def reached(graph: Graph, party: int, state: int) -> NDArray[np.int64]:
    """Return the states that a party can reach from a state in one move, ascending."""
    moves = graph.moves
    if isinstance(moves, ListedMoves):
        there: NDArray[np.int64] = moves.targets[party][moves.starts[party][state] : moves.starts[party][state + 1]]
        return there
    here, codes = moves.codes[state], moves.codes
    taken, dropped = codes & ~here, here & ~codes
    own = np.int64(moves.owned[party])
    free = (((taken | dropped) & ~own) | (taken & moves.backward) | (dropped & moves.forward)) == 0
    free[state] = False
    return np.flatnonzero(free).astype(np.int64)


def improvements(graph: Graph, party: int, state: int) -> NDArray[np.int64]:
    """Return the states that a party can reach in one move and prefers, ascending."""
    there = reached(graph, party, state)
    better: NDArray[np.int64] = there[graph.ranks[party][there] > graph.ranks[party][state]]
    return better


def _checked(
    parties: Sequence[str], states: Sequence[str], moves: OptionMoves | ListedMoves, ranks: ArrayLike
) -> Graph:
    made = np.array(ranks, dtype=np.int32)
    size = moves.codes.size if isinstance(moves, OptionMoves) else len(states)
    _check(len(parties) > 0 and len(states) > 0, "no party, or no state; expected at least one of each")
    _check(len(set(parties)) == len(parties) and len(set(states)) == len(states), "a party or a state stands twice")
    _check(len(states) == size, f"{len(states)} labels for {size} states")
    _check(made.shape == (len(parties), size), f"ranks of shape {made.shape}; expected {(len(parties), size)}")
    return Graph(parties=tuple(parties), states=tuple(states), moves=moves, ranks=made)


def _check(sound: bool, fault: str) -> None:  # noqa: FBT001  a condition and what it means when it fails
    if not sound:
        raise UnsoundGraphError(fault)


def _union(masks: Sequence[int]) -> int:
    together = 0
    for mask in masks:
        together |= mask
    return together


def _index(names: tuple[str, ...], name: str, kind: str) -> int:
    if name not in names:
        raise UnsoundGraphError(f"no {kind} {name!r}; expected one of {', '.join(names[:12])}")
    return names.index(name)
