"""Check a reason against the conflict, from the definitions alone; nothing here is the finder's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.graph import Graph, OptionMoves, reached
from dragoman.reasoning.stability.reasons import Deterred, Reason, Undeterred


class Moves:
    """The moves of a graph, looked up once; for going over many reasons of one conflict.

    Parameters
    ----------
    graph : Graph
    """

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._known: dict[tuple[int, int], tuple[int, ...]] = {}
        moves = graph.moves
        self._at = {code: k for k, code in enumerate(moves.codes.tolist())} if isinstance(moves, OptionMoves) else {}

    def reached(self, party: int, state: int) -> tuple[int, ...]:
        """Return where a party can go from a state in one move, ascending."""
        if (party, state) not in self._known:
            self._known[party, state] = tuple(sorted(self._ends(party, state)))
        return self._known[party, state]

    def improvements(self, party: int, state: int) -> tuple[int, ...]:
        """Return where a party can go from a state in one move to one that it prefers, ascending."""
        ranks = self._graph.ranks[party]
        return tuple(there for there in self.reached(party, state) if ranks[there] > ranks[state])

    def _ends(self, party: int, state: int) -> Iterator[int]:
        moves = self._graph.moves
        if not isinstance(moves, OptionMoves):
            yield from reached(self._graph, party, state).tolist()
            return
        here = int(moves.codes[state])
        own = [1 << k for k in range(moves.owned[party].bit_length()) if moves.owned[party] >> k & 1]
        barred = {bit for bit in own if (bit & moves.forward and bit & here) or (bit & moves.backward and bit & ~here)}
        for flips in product((False, True), repeat=len(own) - len(barred)):
            there = here
            for bit, flip in zip((bit for bit in own if bit not in barred), flips, strict=True):
                there ^= bit if flip else 0
            if there != here and there in self._at:
                yield self._at[there]


def faults(graph: Graph, reason: Reason, *, moves: Moves | None = None) -> tuple[str, ...]:
    """Return what is wrong with a reason; nothing when it proves what it says."""
    return tuple(_faults(graph, reason, moves or Moves(graph)))


def _faults(graph: Graph, reason: Reason, moves: Moves) -> Iterator[str]:
    gains = set(moves.improvements(reason.party, reason.state))
    if set(reason.no_gain) != set(moves.reached(reason.party, reason.state)) - gains:
        yield "the moves without a gain are not those of the party"
    if reason.undeterred is not None:
        if reason.deterred:
            yield "a state that is not stable needs no answers"
        yield from _undeterred(graph, reason, reason.undeterred, gains, moves)
        return
    if sorted(item.improvement for item in reason.deterred) != sorted(gains):
        yield "an improvement is left out, named twice, or is none"
    for item in reason.deterred:
        yield from _deterred(graph, reason, item, moves)


def _deterred(graph: Graph, reason: Reason, item: Deterred, moves: Moves) -> Iterator[str]:
    if reason.concept == Concept.NASH or not item.answer:
        yield "an improvement without an answer deters nobody"
        return
    here, last = item.improvement, reason.party
    for move in item.answer:
        may = moves.improvements if reason.concept.credible else moves.reached
        if move.origin != here or move.party in {last, reason.party} or move.target not in may(move.party, here):
            yield "the answer is not a legal sequence of the others"
        here, last = move.target, move.party
    if not _deters(graph, reason, here, moves):
        yield "the answer leaves the party better off, or free to be"
    outs = moves.reached(reason.party, here) if reason.concept.held else ()
    best = max((int(graph.ranks[reason.party][v]) for v in outs), default=None)
    if best != (None if item.way_out is None else int(graph.ranks[reason.party][item.way_out])):
        yield "the best way out is not that"


def _undeterred(graph: Graph, reason: Reason, item: Undeterred, gains: set[int], moves: Moves) -> Iterator[str]:
    if item.improvement not in gains:
        yield "the party does not gain by that move"
    if reason.concept == Concept.NASH:
        if item.answers or item.ways_out:
            yield "under Nash nobody answers"
        return
    can = _brought_about(graph, reason, item.improvement, moves)
    if list(item.answers) != sorted(can):
        yield "the answers are not all that the others can bring about, or more"
    if any(_deters(graph, reason, end, moves) for end in can):
        yield "an answer deters the party"
    rank = graph.ranks[reason.party]
    if [u for u, _ in item.ways_out] != [u for u in sorted(can) if rank[u] <= rank[reason.state]]:
        yield "a way out is missing, or not needed"
    for end, out in item.ways_out:
        if out not in moves.reached(reason.party, end) or rank[out] <= rank[reason.state]:
            yield "a way out leads nowhere better"


def _deters(graph: Graph, reason: Reason, end: int, moves: Moves) -> bool:
    rank = graph.ranks[reason.party]
    outs = moves.reached(reason.party, end) if reason.concept.held else ()
    return all(rank[state] <= rank[reason.state] for state in (end, *outs))


def _brought_about(graph: Graph, reason: Reason, start: int, moves: Moves) -> set[int]:
    may = moves.improvements if reason.concept.credible else moves.reached
    others = [party for party in range(len(graph.parties)) if party != reason.party]
    pairs = newly = {(t, j) for j in others for t in may(j, start)}
    while newly:
        newly = {(u, j) for t, k in newly for j in others if j != k for u in may(j, t)} - pairs
        pairs = pairs | newly
    return {t for t, _ in pairs}
