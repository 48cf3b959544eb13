"""Random conflicts: two to six parties, with infeasible states, one-way options, ties and intransitive moves."""

from __future__ import annotations

import random

import numpy as np

from dragoman.reasoning.stability.graph import Graph, ListedMoves, OptionMoves, listed_moves, option_graph


def seeded(seed: int) -> random.Random:
    """Return a generator that gives the same conflicts each time."""
    return random.Random(seed)  # noqa: S311  conflicts to test on, no secrets


def random_graph(rng: random.Random) -> Graph:
    """Return a random graph, in option form two times in three."""
    return random_options(rng) if rng.random() < 0.66 else random_listed(rng)


def random_options(rng: random.Random) -> Graph:
    """Return a random graph in option form with up to 64 states, some left out, in any order."""
    n_parties = rng.randint(2, 6)
    n_options = rng.randint(n_parties, 6) if rng.random() < 0.9 else rng.randint(2, 6)
    owner = [*range(n_parties), *(rng.randrange(n_parties) for _ in range(n_options))][:n_options]
    rng.shuffle(owner)
    left_out = rng.choice((0.0, 0.3, 0.7))
    codes = [code for code in range(1 << n_options) if rng.random() >= left_out] or [0]
    rng.shuffle(codes)
    one_way = rng.choice((0.0, 0.0, 0.3, 0.9))
    ways = [rng.choice((1, 2)) if rng.random() < one_way else 0 for _ in range(n_options)]
    return option_graph(
        parties=names(n_parties),
        codes=codes,
        owned=[sum(1 << k for k in range(n_options) if owner[k] == i) for i in range(n_parties)],
        forward=sum(1 << k for k in range(n_options) if ways[k] == 1),
        backward=sum(1 << k for k in range(n_options) if ways[k] == 2),
        ranks=random_ranks(rng, n_parties, len(codes)),
    )


def random_listed(rng: random.Random) -> Graph:
    """Return a random graph with its moves listed, most often intransitive."""
    n_parties, n_states = rng.randint(2, 5), rng.randint(1, 16)
    density = rng.choice((0.05, 0.15, 0.4))
    pairs = [(s, t) for s in range(n_states) for t in range(n_states) if s != t]
    arcs = [[pair for pair in pairs if rng.random() < density] for _ in range(n_parties)]
    return Graph(
        parties=names(n_parties),
        states=tuple(f"s{k}" for k in range(n_states)),
        moves=listed_moves(arcs, n_states),
        ranks=random_ranks(rng, n_parties, n_states),
    )


def random_ranks(rng: random.Random, n_parties: int, n_states: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int32]]:
    """Return random ranks, with few ties or many."""
    levels = rng.choice((3, n_states, 10 * n_states))
    return np.array([[rng.randint(1, levels) for _ in range(n_states)] for _ in range(n_parties)], dtype=np.int32)


def names(n_parties: int) -> tuple[str, ...]:
    """Return names for so many parties."""
    return tuple("ABCDEF"[:n_parties])


def listed(graph: Graph) -> Graph:
    """Return the same graph with its moves listed."""
    if isinstance(graph.moves, ListedMoves):
        return graph
    moves: OptionMoves = graph.moves
    taken = list(enumerate(moves.codes.tolist()))
    once, back = moves.forward, moves.backward
    arcs = [
        [
            (s, t)
            for s, here in taken
            for t, there in taken
            if s != t and not ((here ^ there) & ~own or here & ~there & once or there & ~here & back)
        ]
        for own in moves.owned
    ]
    return Graph(
        parties=graph.parties, states=graph.states, moves=listed_moves(arcs, len(graph.states)), ranks=graph.ranks
    )
