"""What a party would have to prefer for a wanted state to hold for it, or to hold no longer.

Inverse analysis ([kinsara2015]_) asks which preferences make a state stable. Whether a state *s* is stable for a party
depends, as far as the party's own preferences go, only on which states it prefers to *s*. Each move away from *s* has a
value: the worst that the others can make of it, or the state itself where they can make nothing worse; *s* is stable
exactly when no move has a value above the rank of *s*. So the highest of these values is a threshold: *s* must be held
at least as high to be stable, and lower to be unstable.

The changes counted are comparisons: pairs of states that the party would rank differently. No change is smaller than
moving *s* alone just past the threshold. (To take states from above *s*, each must change places with *s* and with
every state between that stays above *s*; together these are at least as many pairs as *s* alone would pass.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import factorial

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 (numpy is needed here anyway)

from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.graph import Graph
from dragoman.reasoning.stability.sequences import Steps, fewest_moves

MOST_COUNTED = 20  # states of a model whose rankings are counted: two to that power sets are gone through
_BELOW_ALL = -(1 << 40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A state that a party ranks higher, or lower, than it does.

    Parameters
    ----------
    party, state : int
        Who would rank what differently.
    higher : bool
        Whether the state goes up.
    past : tuple of int
        The states that it passes, those that it was nearest to first: each is a comparison turned round.
    parted : tuple of int
        The states that it was level with and leaves; each is a comparison, too.
    """

    party: int
    state: int
    higher: bool
    past: tuple[int, ...]
    parted: tuple[int, ...]

    @property
    def comparisons(self) -> int:
        """How many comparisons of two states change."""
        return len(self.past) + len(self.parted)


def threshold(graph: Graph, *, concept: Concept, party: int, state: int) -> int | None:
    """Return how high a party must rank a state for it to be stable, as a rank; None when it is stable in any case."""
    value = max(_values(graph, concept, party, state), default=_BELOW_ALL)
    return None if value == _BELOW_ALL else value


def fewest_changes(graph: Graph, *, concept: Concept, party: int, state: int) -> Shift | None:
    """Return the fewest changes of a party's own comparisons that turn a stable state unstable, or the other way.

    Returns
    -------
    Shift or None
        None when no preferences of the party make the state unstable: nobody but it can bring it to harm there.

    Examples
    --------
    Two prisoners: nobody is held to silence by what he has to gain himself.

    >>> from dragoman.reasoning.stability.graph import option_graph
    >>> graph = option_graph(
    ...     parties=("A", "B"), codes=range(4), owned=(0b01, 0b10), ranks=((2, 1, 4, 3), (2, 4, 1, 3))
    ... )
    >>> shift = fewest_changes(graph, concept=Concept.NASH, party=0, state=graph.state("YY"))
    >>> shift.higher, [graph.states[s] for s in shift.past], shift.comparisons
    (True, ['NY'], 1)
    """
    needed = threshold(graph, concept=concept, party=party, state=state)
    if needed is None:
        return None
    return _shift(graph.ranks[party], party, state, needed)


def shifts(graph: Graph, *, party: int, state: int) -> Iterator[Shift]:
    """Yield each way to rank one state higher, the fewest comparisons first."""
    ranks = graph.ranks[party]
    for level in np.unique(ranks[ranks > ranks[state]]):
        yield _shift(ranks, party, state, int(level))


def shifted(graph: Graph, shift: Shift) -> NDArray[np.int32]:
    """Return how the party of a shift would rank the states."""
    ranks = graph.ranks[shift.party].astype(np.int64) * 2
    if shift.past or shift.parted:
        edge = ranks[list(shift.past or shift.parted)]
        ranks[shift.state] = edge.max() + 1 if shift.higher else edge.min() - 1
    return np.unique(ranks, return_inverse=True)[1].astype(np.int32).reshape(-1)


def rankings_that_hold(graph: Graph, *, concept: Concept, party: int, state: int) -> tuple[int, int]:
    """Return under how many strict rankings of all states by a party a state is stable for it, and of how many.

    The others' preferences stay as they are. What counts is the set of states ranked above this one, so that sets are
    gone through, not rankings.
    """
    others = [s for s in range(len(graph.states)) if s != state]
    at = {s: 1 << k for k, s in enumerate(others)}
    above = np.arange(1 << len(others), dtype=np.int64)
    stable = np.ones(above.size, np.bool_)
    for move, harms in _harms(graph, concept, party, state):
        deterred = above & at[move] == 0
        for harm in harms:
            deterred |= above & sum(at[s] for s in harm if s != state) == 0
        stable &= deterred
    sizes = np.bincount(np.bitwise_count(above[stable]), minlength=len(others) + 1).tolist()
    held = sum(count * factorial(k) * factorial(len(others) - k) for k, count in enumerate(sizes))
    return held, factorial(len(graph.states))


def _shift(ranks: NDArray[np.int32], party: int, state: int, level: int) -> Shift:
    here = int(ranks[state])
    higher = level > here
    crossed = (ranks > here) & (ranks <= level) if higher else (ranks <= here) & (ranks >= level)
    crossed[state] = False
    past = sorted(np.flatnonzero(crossed).tolist(), key=lambda s: (abs(int(ranks[s]) - here), s))
    mates = [s for s in np.flatnonzero(ranks == here).tolist() if s != state] if higher else []
    return Shift(party=party, state=state, higher=higher, past=tuple(past), parted=tuple(mates))


def _values(graph: Graph, concept: Concept, party: int, state: int) -> Iterator[int]:
    """Yield the value of each move away from a state: how high the state must rank for that move to be deterred."""
    ranks = graph.ranks[party]

    def height(states: Sequence[int]) -> int:
        return max((int(ranks[s]) for s in states if s != state), default=_BELOW_ALL)

    for move, harms in _harms(graph, concept, party, state):
        yield min([height([move]), *(height(harm) for harm in harms)])


def _harms(graph: Graph, concept: Concept, party: int, state: int) -> Iterator[tuple[int, list[list[int]]]]:
    """Yield each move away from a state, with the answers to it: each as the states that must not be preferred."""
    steps = Steps(graph)
    others = [other for other in range(len(graph.parties)) if other != party]
    for move in steps.reached(party, state):
        answers = () if concept == Concept.NASH else fewest_moves(steps, move, others, credible=concept.credible)
        yield move, [[end, *(steps.reached(party, end) if concept.held else ())] for end in answers]
