"""Legal sequences of moves from one state: where some parties can go together, in the fewest moves, and how.

A sequence of moves is legal when nobody moves twice running ([fang1993]_, section 3.3). Whoever moves is one of the
named parties; where only improvements count, each mover must gain by each of his own moves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.reasoning.stability.graph import Graph, ListedMoves, OptionMoves


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One move in a sequence.

    Parameters
    ----------
    party : int
        Who moves.
    origin, target : int
        The state that is left and the one that is reached.
    """

    party: int
    origin: int
    target: int


class Steps:
    """The single moves of a graph, looked up state by state without going through all states.

    Parameters
    ----------
    graph : Graph
        The conflict.
    """

    def __init__(self, graph: Graph) -> None:
        self._ranks = graph.ranks
        self._moves = graph.moves
        self._at = {code: k for k, code in enumerate(_codes(graph.moves))}
        self._own = [_subsets(mask) for mask in graph.moves.owned] if isinstance(graph.moves, OptionMoves) else []

    def reached(self, party: int, state: int) -> list[int]:
        """Return the states that a party can reach from a state in one move."""
        moves = self._moves
        if isinstance(moves, ListedMoves):
            row: list[int] = moves.targets[party][moves.starts[party][state] : moves.starts[party][state + 1]].tolist()
            return row
        here = int(moves.codes[state])
        rest, kept, refused = here & ~moves.owned[party], here & moves.forward, ~here & moves.backward
        codes = (rest | own for own in self._own[party])
        may = (code for code in codes if code != here and not kept & ~code and not refused & code)
        return [self._at[code] for code in may if code in self._at]

    def improvements(self, party: int, state: int) -> list[int]:
        """Return the states that a party can reach from a state in one move and prefers to it."""
        ranks = self._ranks[party]
        return [there for there in self.reached(party, state) if ranks[there] > ranks[state]]


def fewest_moves(
    steps: Steps,
    start: int,
    movers: Sequence[int],
    *,
    credible: bool,
    until: Callable[[int], bool] = lambda _: False,
) -> Mapping[int, tuple[Move, ...]]:
    """Return the states that legal sequences lead to, each with a shortest such sequence, nearest first.

    Parameters
    ----------
    steps : Steps
        The single moves.
    start : int
        Where the sequences begin. It is among the states found only where a sequence leads back to it.
    movers : sequence of int
        Who may move.
    credible : bool
        Whether only improvements of the mover count.
    until : callable
        Stops the search at the first state for which this is true.
    """
    found: dict[int, tuple[Move, ...]] = {}
    arrivals: dict[int, set[int]] = {}
    edge: list[tuple[Move, ...]] = [()]
    while edge:
        further = []
        for way in edge:
            for more in _continued(steps, way, start, movers, credible=credible):
                here, who = more[-1].target, arrivals.setdefault(more[-1].target, set())
                if more[-1].party in who or len(who) > 1:  # with two last movers, everyone can already go on from here
                    continue
                who.add(more[-1].party)
                further.append(more)
                found.setdefault(here, more)
                if until(here):
                    return found
        edge = further
    return found


def _continued(
    steps: Steps, way: tuple[Move, ...], start: int, movers: Sequence[int], *, credible: bool
) -> Iterator[tuple[Move, ...]]:
    here = way[-1].target if way else start
    for party in movers:
        if not way or way[-1].party != party:
            for there in steps.improvements(party, here) if credible else steps.reached(party, here):
                yield (*way, Move(party=party, origin=here, target=there))


def _codes(moves: OptionMoves | ListedMoves) -> list[int]:
    return moves.codes.tolist() if isinstance(moves, OptionMoves) else []


def _subsets(mask: int) -> list[int]:
    found, part = [0], mask
    while part:
        found.append(part)
        part = (part - 1) & mask
    return found
