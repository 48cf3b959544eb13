"""The five stability concepts, and legal sequences of moves, written down as they are defined; slow and plain.

Nothing here is the engine's: a state is a number, moves are sets, and each quantifier of a definition is a loop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dragoman.reasoning.stability.graph import Graph, OptionMoves

Ranks = list[list[int]]  # party -> state -> rank, larger preferred
Moves = list[list[set[int]]]  # party -> state -> states reached in one move
CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")


def moves_of(graph: Graph) -> Moves:
    """Return who can go where in one move."""
    listed, n = graph.moves, len(graph.states)
    if not isinstance(listed, OptionMoves):
        return [
            [{int(t) for t in targets[starts[s] : starts[s + 1]]} for s in range(n)]
            for starts, targets in zip(listed.starts, listed.targets, strict=True)
        ]
    taken = [{k for k in range(62) if int(code) >> k & 1} for code in listed.codes]
    forward = {k for k in range(62) if listed.forward >> k & 1}
    backward = {k for k in range(62) if listed.backward >> k & 1}
    own = [{k for k in range(62) if mask >> k & 1} for mask in listed.owned]

    def may(party: int, s: int, t: int) -> bool:
        changed = taken[s] ^ taken[t]
        undoes = (taken[s] - taken[t]) & forward or (taken[t] - taken[s]) & backward
        return bool(changed) and changed <= own[party] and not undoes

    return [[{t for t in range(n) if may(i, s, t)} for s in range(n)] for i in range(len(own))]


def improving(ranks: Ranks, moves: Moves) -> Moves:
    """Return the moves by which the mover gains."""
    return [
        [{t for t in there if ranks[i][t] > ranks[i][s]} for s, there in enumerate(row)] for i, row in enumerate(moves)
    ]


def by_legal_sequences(moves: Moves, movers: Iterable[int], start: int) -> set[int]:
    """Return where some parties together can go, at least one move, none of them twice running."""
    movers = list(movers)
    last = newly = {(t, j) for j in movers for t in moves[j][start]}
    while newly:
        newly = {(u, j) for t, k in newly for j in movers if j != k for u in moves[j][t]} - last
        last = last | newly
    return {t for t, _ in last}


def stable(graph: Graph) -> dict[str, list[set[int]]]:
    """Return for each concept and party the states that are stable, from the definitions."""
    return stable_by(moves_of(graph), graph.ranks.tolist())


def stable_by(moves: Moves, ranks: Ranks) -> dict[str, list[set[int]]]:
    """Return for each concept and party the states that are stable, from moves and ranks alone."""
    gains = improving(ranks, moves)
    found: dict[str, list[set[int]]] = {concept: [] for concept in CONCEPTS}
    for i, rank in enumerate(ranks):
        verdicts = _verdicts(rank, moves, gains, i)
        for concept in CONCEPTS:
            found[concept].append({s for s in range(len(rank)) if verdicts[concept](s)})
    return found


def _verdicts(rank: list[int], moves: Moves, gains: Moves, i: int) -> dict[str, Callable[[int], bool]]:
    n = len(rank)
    others = [j for j in range(len(moves)) if j != i]
    any_answer = [by_legal_sequences(moves, others, t) for t in range(n)]
    credible_answer = [by_legal_sequences(gains, others, t) for t in range(n)]

    def not_better(u: int, s: int) -> bool:
        return bool(rank[u] <= rank[s])

    def no_escape(u: int, s: int) -> bool:
        return all(not_better(v, s) for v in moves[i][u])

    def deterred(s: int, answers: list[set[int]], *, held: bool) -> bool:
        return all(any(not_better(u, s) and (not held or no_escape(u, s)) for u in answers[t]) for t in gains[i][s])

    return {
        "nash": lambda s: not gains[i][s],
        "gmr": lambda s: deterred(s, any_answer, held=False),
        "smr": lambda s: deterred(s, any_answer, held=True),
        "seq": lambda s: deterred(s, credible_answer, held=False),
        "sseq": lambda s: deterred(s, credible_answer, held=True),
    }
