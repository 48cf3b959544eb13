"""Option form: the worst that the others can bring about for each party, from each state.

For a party and a state, the *worst answer* is the least value, to that party, of the states that the others can reach
together from there. It need not be known which: a state is deterred from exactly when the worst answer to the move is
no better than where the party began. In option form whoever can go somewhere in two moves of his own can go there in
one, so that "nobody moves twice running" costs the others nothing, and plain reachability is what the definition asks.

The worst answers are the least fixed point of: take the better-known of your own value and the worst answer of whatever
one of the others can move to. Each step below closes the answers under the moves of one party, for every focal party
at once; steps are repeated only for blocks that another party's step has changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.reasoning.stability.blocks import Indices, Piece, spread

Values = NDArray[np.signedinteger]
Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Descent:
    """Some blocks of one party, each from the state it prefers most to the one it prefers least.

    Parameters
    ----------
    piece : Piece
        The blocks, so ordered.
    falls : ndarray of bool, shape (length, n_blocks), or None
        Whether a state is strictly less preferred than the one before it; None where all are (but for the first).
    """

    piece: Piece
    falls: Truths | None

    def only(self, blocks: Indices) -> Descent:
        """Return some of the blocks."""
        ways, falls = self.piece.ways, self.falls
        piece = Piece(states=self.piece.states[:, blocks], ways=None if ways is None else ways[:, blocks])
        return Descent(piece=piece, falls=None if falls is None else falls[:, blocks])


def descent(piece: Piece, ranks: Values) -> Descent:
    """Order the states of some blocks by how their party ranks them, most preferred first."""
    order = np.argsort(-ranks[piece.states.T], axis=1, kind="stable").T
    states = np.ascontiguousarray(np.take_along_axis(piece.states, order, 0))
    ways = None if piece.ways is None else np.take_along_axis(piece.ways, order, 0)
    sorted_ranks = ranks[states]
    falls = np.ones(states.shape, dtype=np.bool_)
    np.less(sorted_ranks[1:], sorted_ranks[:-1], out=falls[1:])
    return Descent(piece=Piece(states=states, ways=ways), falls=None if falls.all() else falls)


def by_any_moves(values: Values, moves: Sequence[Sequence[Piece]], *, whole: bool) -> Values:
    """Return the worst answers when the others may move as they like.

    Parameters
    ----------
    values : ndarray of int, shape (n_states, n_parties * k)
        What a state is worth to each party, in ``k`` columns for each.
    moves : sequence of sequence of Piece
        The blocks of each party.
    whole : bool
        Whether no state is left out, so that it does not matter who moves first and one step each is enough.
    """
    steps = [[_Move(piece) for piece in those] for those in moves]
    return _closed(values, steps, once=whole)


def by_improvements(values: Values, descents: Sequence[Sequence[Descent]]) -> Values:
    """Return the worst answers when each of the others must gain by each of his moves; parameters as above."""
    return _closed(values, descents, once=False)


@dataclass(frozen=True, slots=True, kw_only=False, eq=False)
class _Move:
    piece: Piece

    def only(self, blocks: Indices) -> _Move:
        ways = self.piece.ways
        return _Move(Piece(states=self.piece.states[:, blocks], ways=None if ways is None else ways[:, blocks]))


def _closed(values: Values, steps: Sequence[Sequence[_Move | Descent]], *, once: bool) -> Values:
    worst, width = values.copy(), values.shape[1] // len(steps)
    changed_at = np.zeros(len(values), dtype=np.int32)
    closed_at, clock, open_parties = [-1] * len(steps), 0, len(steps)
    while open_parties:
        for party, those in enumerate(steps):
            clock += 1
            own = slice(party * width, (party + 1) * width)
            changes = [_step(worst, step, own, changed_at, since=closed_at[party], now=clock) for step in those]
            closed_at[party] = clock
            open_parties = len(steps) if any(changes) else open_parties - 1
            if not open_parties:
                break
        if once:
            break
    return worst


def _step(worst: Values, step: _Move | Descent, own: slice, changed_at: Values, *, since: int, now: int) -> bool:
    """Close some blocks under their party's moves; return whether anything changed."""
    stale = (changed_at[step.piece.states] > since).any(axis=0)
    if not stale.any():
        return False
    if not stale.all():
        step = step.only(np.flatnonzero(stale))
    before = worst[step.piece.states]
    after = _answered(before, step, own)
    rows = np.flatnonzero((after < before).any(axis=2))
    states = step.piece.states.ravel()[rows]
    worst[states] = after.reshape(-1, worst.shape[1])[rows]
    changed_at[states] = now
    return bool(rows.size)


def _answered(before: Values, step: _Move | Descent, own: slice) -> Values:
    after = before.copy()
    beyond = int(np.iinfo(before.dtype).max)
    after[:, :, own] = beyond
    if isinstance(step, _Move):
        spread(after, step.piece.ways, np.minimum, beyond)
    else:
        _descend(after, step, beyond)
    after[:, :, own] = before[:, :, own]
    return after


def _descend(values: Values, step: Descent, beyond: int) -> None:
    """Give each state the least of its own value and those of the states its party prefers and can go to."""
    ways, falls = step.piece.ways, step.falls
    if ways is None and falls is None:
        for k in range(1, len(values)):
            np.minimum(values[k], values[k - 1], out=values[k])
        return
    fall = None if falls is None else _shut(~falls, values)
    for way in (0,) if ways is None else np.unique(ways):
        counts = None if ways is None else _shut((ways & way) != way, values)
        takes = None if ways is None else _shut(ways != way, values)
        _chain(values, (fall, counts, takes), beyond)


def _shut(where: Truths, like: Values) -> Values:
    """Return bits that turn a value into the greatest one where a condition holds, and leave it elsewhere."""
    bits = np.where(where, np.iinfo(like.dtype).max, 0).astype(like.dtype)
    return np.repeat(bits[:, :, None], like.shape[2], axis=2)


def _chain(values: Values, bits: tuple[Values | None, Values | None, Values | None], beyond: int) -> None:
    fall, counts, takes = bits
    least = np.full_like(values[0], beyond)
    above = least.copy()
    for k, here in enumerate(values):
        np.minimum(above, least if fall is None else least | fall[k], out=above)
        np.minimum(here, above if takes is None else above | takes[k], out=here)
        np.minimum(least, here if counts is None else here | counts[k], out=least)
