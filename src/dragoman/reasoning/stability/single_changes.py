"""The single comparison that makes, or breaks, an equilibrium.

A comparison is a pair of states that a party ranks; one alone can change only where the two stand next to each other,
each alone on its level (they change places, or become level), or where the two alone share a level (either may rise).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 (numpy is needed here anyway)

from dragoman.reasoning.stability.concepts import Truths
from dragoman.reasoning.stability.finder import stable_under
from dragoman.reasoning.stability.graph import Graph

MOST_CELLS = 4_000_000
_AT_ONCE = 1 << 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A party that compares two states differently from how it does.

    Parameters
    ----------
    party : int
        Who.
    state, other : int
        The states.
    level : bool
        Whether the party would hold them alike; otherwise it would prefer ``state``.
    """

    party: int
    state: int
    other: int
    level: bool


def single_changes(graph: Graph) -> Iterator[tuple[Change, NDArray[np.int32]]]:
    """Yield each change of one comparison, with how its party would then rank the states."""
    for party, ranks in enumerate(graph.ranks):
        levels = [np.flatnonzero(ranks == level).tolist() for level in np.unique(ranks)]
        for below, above in pairwise(levels):
            if len(below) == len(above) == 1:
                (low,), (high,) = below, above
                yield Change(party=party, state=low, other=high, level=False), _swapped(ranks, low, high)
                level = ranks.copy()
                level[low] = level[high]
                yield Change(party=party, state=low, other=high, level=True), level
        for one, other in (level for level in levels if len(level) == 2):  # noqa: PLR2004  a pair
            yield Change(party=party, state=one, other=other, level=False), _raised(ranks, one)
            yield Change(party=party, state=other, other=one, level=False), _raised(ranks, other)


def flips(graph: Graph) -> tuple[tuple[Change, Truths], ...] | None:
    """Return each change of one comparison by which some equilibrium comes or goes, and where.

    Returns
    -------
    tuple of (Change, ndarray of bool of shape (5, n_states)), or None
        Where an equilibrium comes or goes under each concept. None where the model is too large to try all.
    """
    if 2 * graph.ranks.size * graph.ranks.size > MOST_CELLS:
        return None
    before = stable_under(graph, graph.ranks[None])[0].all(axis=1)
    changes = list(single_changes(graph))
    moved = equilibria_under(graph, [{change.party: ranks} for change, ranks in changes]) != before
    return tuple((change, row) for (change, _), row in zip(changes, moved, strict=True) if row.any())


def equilibria_under(graph: Graph, changes: Sequence[dict[int, NDArray[np.int32]]]) -> Truths:
    """Return where there are equilibria when some parties rank otherwise, for each of several changes.

    Returns
    -------
    ndarray of bool, shape (n_changes, 5, n_states)
    """
    found = np.empty((len(changes), 5, len(graph.states)), np.bool_)
    step = max(1, _AT_ONCE // graph.ranks.size)
    for at in range(0, len(changes), step):
        part = changes[at : at + step]
        ranks = np.repeat(graph.ranks[None], len(part), axis=0)
        for k, change in enumerate(part):
            for party, row in change.items():
                ranks[k, party] = row
        found[at : at + step] = stable_under(graph, ranks).all(axis=2)
    return found


def _swapped(ranks: NDArray[np.int32], one: int, other: int) -> NDArray[np.int32]:
    row = ranks.copy()
    row[one], row[other] = ranks[other], ranks[one]
    return row


def _raised(ranks: NDArray[np.int32], state: int) -> NDArray[np.int32]:
    doubled = ranks.astype(np.int64) * 2
    doubled[state] += 1
    return np.unique(doubled, return_inverse=True)[1].astype(np.int32).reshape(-1)
