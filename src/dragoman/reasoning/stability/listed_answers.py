"""Listed form: the worst that the others can bring about for a party, from each state.

Nothing is assumed of the moves, so "nobody moves twice running" is kept to the letter: what the others can still do
depends on who moved last. For each of them the worst answer that *begins with his move* is computed; it goes on with an
answer that begins with somebody else's. See :mod:`.option_answers` for what a worst answer is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.reasoning.stability.graph import ListedMoves

Values = NDArray[np.signedinteger]
Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Arcs:
    """The moves of one party, one after the other.

    Parameters
    ----------
    sources, targets : ndarray of int64, shape (n_arcs,)
        Where a move leaves and where it arrives; ordered by ``sources``.
    """

    sources: NDArray[np.int64]
    targets: NDArray[np.int64]

    def best(self, values: Values, over: np.ufunc, start: Values) -> Values:
        """Return the least, or greatest, of ``start`` and of the values at the end of each move from a state.

        Parameters
        ----------
        values : ndarray of int, shape (n_arcs, ...)
            What each move leads to.
        over : ufunc
            ``numpy.minimum`` or ``numpy.maximum``.
        start : ndarray of int, shape (n_states, ...)
            What a state has before any move.
        """
        found = start.copy()
        if self.sources.size:
            leaving, first = np.unique(self.sources, return_index=True)
            found[leaving] = over(found[leaving], over.reduceat(values, first, axis=0))
        return found


def arcs_of(moves: ListedMoves) -> tuple[Arcs, ...]:
    """Return the moves of each party."""
    return tuple(
        Arcs(sources=np.repeat(np.arange(len(starts) - 1), np.diff(starts)), targets=targets)
        for starts, targets in zip(moves.starts, moves.targets, strict=True)
    )


def worst_answers(values: Values, others: Sequence[Arcs], gains: Sequence[Truths] | None) -> Values:
    """Return the worst answers of the others to one party, over one move of theirs or more.

    Parameters
    ----------
    values : ndarray of int, shape (n_states, k, n_samples)
        What a state is worth to the party, in ``k`` senses.
    others : sequence of Arcs
        The moves of each of the others.
    gains : sequence of ndarray of bool, each of shape (n_arcs, n_samples), or None
        The moves by which the mover gains, where only such moves count.

    Returns
    -------
    ndarray of int, of the shape of ``values``
        The greatest number of the type where the others can do nothing.
    """
    beyond = np.full_like(values, np.iinfo(values.dtype).max)
    beginning = [beyond for _ in others]
    open_movers = len(others)
    while open_movers:
        for mover, arcs in enumerate(others):
            goes_on = np.minimum.reduce([values, *(b for k, b in enumerate(beginning) if k != mover)])[arcs.targets]
            if gains is not None:
                goes_on = np.where(gains[mover][:, None, :], goes_on, beyond.flat[0])
            better = arcs.best(goes_on, np.minimum, beyond)
            open_movers = open_movers - 1 if np.array_equal(better, beginning[mover]) else len(others)
            beginning[mover] = better
            if not open_movers:
                break
    worst: Values = np.minimum.reduce([beyond, *beginning])
    return worst
