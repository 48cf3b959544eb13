"""Option form, cut into blocks: the states among which one party chooses while the others stay as they are.

Within its block a party can go from any state to any other, except where one of its options goes one way only. Blocks
of one party are disjoint, so that whatever holds inside a block is computed for all of them at once, as whole arrays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from dragoman.reasoning.stability.graph import OptionMoves

Indices = NDArray[np.intp]
AT_ONCE = 1 << 14  # states handled together: few enough to stay in a processor's cache


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Piece:
    """Some blocks of one party, all of the same length.

    Parameters
    ----------
    states : ndarray of intp, shape (length, n_blocks)
        A block per column.
    ways : ndarray of int64, shape (length, n_blocks), or None
        The one-way options of the party that are past returning, as bits: it can go from one state of a block to
        another when the first one's bits are among the second one's. None where every option of the party goes both
        ways, so that it can go anywhere.
    """

    states: Indices
    ways: NDArray[np.int64] | None


def pieces(moves: OptionMoves, party: int, *, copies: int = 1) -> tuple[Piece, ...]:
    """Return the blocks of a party that hold a choice, over so many copies of the states laid end to end."""
    size, make = moves.codes.size, partial(_piece, moves=moves, party=party)
    offsets = np.arange(copies) * size
    return tuple(
        make((table[:, :, None] + offsets).reshape(len(table), -1)[:, at : at + max(1, AT_ONCE // len(table))])
        for table in _tables(moves.codes & ~np.int64(moves.owned[party]))
        for at in range(0, table.shape[1] * copies, max(1, AT_ONCE // len(table)))
    )


def spread(values: NDArray[np.signedinteger], ways: NDArray[np.int64] | None, over: np.ufunc, none: int) -> None:
    """Give each state of some blocks the least, or the greatest, of the values that its party can reach or stay at.

    Parameters
    ----------
    values : ndarray of int, shape (length, n_blocks, n_columns)
        Changed in place.
    ways : ndarray of int64, shape (length, n_blocks), or None
        As in :class:`Piece`.
    over : ufunc
        ``numpy.minimum`` or ``numpy.maximum``.
    none : int
        A value that no other is beyond.
    """
    if ways is None:
        values[:] = over.reduce(values, axis=0)
        return
    before = values.copy()
    for way in np.unique(ways):
        within = ((ways & way) == way)[:, :, None]
        reach = over.reduce(before, axis=0, where=within, initial=none)
        np.copyto(values, reach, where=(ways == way)[:, :, None])


def _piece(states: Indices, *, moves: OptionMoves, party: int) -> Piece:
    one_way = moves.owned[party] & (moves.forward | moves.backward)
    codes = moves.codes[states % moves.codes.size] if one_way else None
    ways = None if codes is None else (codes ^ np.int64(moves.backward)) & np.int64(one_way)
    return Piece(states=np.ascontiguousarray(states), ways=ways)


def _tables(keys: NDArray[np.int64]) -> Iterator[Indices]:
    """Yield the groups of equal keys, longest groups last, a table of (length, n_groups) for each length above one."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    first = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    lengths = np.diff(np.append(first, ordered.size))
    for length in np.unique(lengths[lengths > 1]):
        yield order[first[lengths == length] + np.arange(length)[:, None]]
