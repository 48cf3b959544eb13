"""Check a reason against the conflict, from the definitions alone; nothing here is the finder's."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.graph import Graph, improvements, reached
from dragoman.reasoning.stability.reasons import Deterred, Reason, Undeterred


def faults(graph: Graph, reason: Reason) -> tuple[str, ...]:
    """Return what is wrong with a reason; nothing when it proves what it says."""
    return tuple(_faults(graph, reason))


def _faults(graph: Graph, reason: Reason) -> Iterator[str]:
    gains = set(improvements(graph, reason.party, reason.state).tolist())
    if set(reason.no_gain) != set(reached(graph, reason.party, reason.state).tolist()) - gains:
        yield "the moves without a gain are not those of the party"
    if reason.undeterred is not None:
        if reason.deterred:
            yield "a state that is not stable needs no answers"
        yield from _undeterred(graph, reason, reason.undeterred, gains)
        return
    if sorted(item.improvement for item in reason.deterred) != sorted(gains):
        yield "an improvement is left out, named twice, or is none"
    for item in reason.deterred:
        yield from _deterred(graph, reason, item)


def _deterred(graph: Graph, reason: Reason, item: Deterred) -> Iterator[str]:
    if reason.concept == Concept.NASH or not item.answer:
        yield "an improvement without an answer deters nobody"
        return
    here, last = item.improvement, reason.party
    for move in item.answer:
        may = improvements if reason.concept.credible else reached
        if move.origin != here or move.party in {last, reason.party} or move.target not in may(graph, move.party, here):
            yield "the answer is not a legal sequence of the others"
        here, last = move.target, move.party
    if not _deters(graph, reason, here):
        yield "the answer leaves the party better off, or free to be"
    outs = reached(graph, reason.party, here) if reason.concept.held else ()
    best = max((int(graph.ranks[reason.party][v]) for v in outs), default=None)
    if best != (None if item.way_out is None else int(graph.ranks[reason.party][item.way_out])):
        yield "the best way out is not that"


def _undeterred(graph: Graph, reason: Reason, item: Undeterred, gains: set[int]) -> Iterator[str]:
    if item.improvement not in gains:
        yield "the party does not gain by that move"
    if reason.concept == Concept.NASH:
        if item.answers or item.ways_out:
            yield "under Nash nobody answers"
        return
    can = _brought_about(graph, reason, item.improvement)
    if list(item.answers) != sorted(can):
        yield "the answers are not all that the others can bring about, or more"
    if any(_deters(graph, reason, end) for end in can):
        yield "an answer deters the party"
    rank = graph.ranks[reason.party]
    if [u for u, _ in item.ways_out] != [u for u in sorted(can) if rank[u] <= rank[reason.state]]:
        yield "a way out is missing, or not needed"
    for end, out in item.ways_out:
        if out not in reached(graph, reason.party, end) or rank[out] <= rank[reason.state]:
            yield "a way out leads nowhere better"


def _deters(graph: Graph, reason: Reason, end: int) -> bool:
    rank = graph.ranks[reason.party]
    outs = reached(graph, reason.party, end).tolist() if reason.concept.held else []
    return all(rank[state] <= rank[reason.state] for state in (end, *outs))


def _brought_about(graph: Graph, reason: Reason, start: int) -> set[int]:
    may = improvements if reason.concept.credible else reached
    others = [party for party in range(len(graph.parties)) if party != reason.party]
    pairs = newly = {(int(t), j) for j in others for t in may(graph, j, start)}
    while newly:
        newly = {(int(u), j) for t, k in newly for j in others if j != k for u in may(graph, j, t)} - pairs
        pairs = pairs | newly
    return {t for t, _ in pairs}
