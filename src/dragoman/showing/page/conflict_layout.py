"""Where the states of a conflict stand in a drawing: on a grid in which each party moves along rows or along columns.

In option form a row holds what some parties do and a column what the others do, so that every move stays in its row or
in its column. Where moves are listed, rows and columns are the states that moves of some parties, or of the others,
join. Where neither gives a grid, states stand in a ring.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import cos, pi, sin

from dragoman.reasoning.stability.graph import Graph, ListedMoves
from dragoman.reasoning.stability.model import Model
from dragoman.reasoning.stability.sequences import Steps

_SPARSE = 4
_LONGEST_LINE = 5
_ONE_RING, _INNER, _TALLER = 16, 0.66, 1.7
_WIDER = 1.6  # a column takes more room than a row
_MOST_SPLITS = 8  # parties: two to that power ways to share them among rows and columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Places of states.

    Parameters
    ----------
    places : mapping of int to (float, float)
        Column and row of each state, from 0; in a ring not whole numbers.
    across, down : tuple of int
        The parties that move along rows, and along columns; both empty in a ring.
    """

    places: Mapping[int, tuple[float, float]]
    across: tuple[int, ...]
    down: tuple[int, ...]

    @property
    def is_grid(self) -> bool:
        """Whether every move stays in its row or column."""
        return bool(self.across or self.down)


def laid_out(model: Model, graph: Graph, states: Sequence[int]) -> Layout:
    """Return the places of some states, on the grid that is least long where there is one."""
    grids = [grid for grid in _grids(model, graph, states) if _fits(grid, len(states))]
    if not grids:
        return _ring(states)
    return min(grids, key=_shape)


def _grids(model: Model, graph: Graph, states: Sequence[int]) -> Iterator[Layout]:
    parties = range(len(graph.parties))
    for split in product((False, True), repeat=min(len(parties), _MOST_SPLITS)):
        across = tuple(p for p in parties if p >= len(split) or split[p])
        down = tuple(p for p in parties if p not in across)
        keys = _by_letters(model, graph, states, (across, down)) or _by_moves(graph, states, (across, down))
        if keys:
            columns, rows = ({key: k for k, key in enumerate(sorted(set(axis)))} for axis in zip(*keys, strict=True))
            places = {s: (float(columns[c]), float(rows[r])) for s, (c, r) in zip(states, keys, strict=True)}
            yield Layout(places=places, across=across, down=down)


def _by_letters(
    model: Model, graph: Graph, states: Sequence[int], split: tuple[tuple[int, ...], tuple[int, ...]]
) -> list[tuple[str, str]]:
    """Return for each state what the parties of each side do, as letters; nothing without options."""
    if not model.options or model.moves is not None:
        return []
    sides = [{graph.parties[p] for p in side} for side in split]

    def key(label: str, side: set[str]) -> str:
        return "".join(letter for o, letter in zip(model.options, label, strict=True) if o.party in side)

    return [(key(graph.states[s], sides[0]), key(graph.states[s], sides[1])) for s in states]


def _by_moves(
    graph: Graph, states: Sequence[int], split: tuple[tuple[int, ...], tuple[int, ...]]
) -> list[tuple[int, int]]:
    """Return for each state which column and row it is in: those that moves down, or across, join."""
    if not isinstance(graph.moves, ListedMoves):
        return []
    rows, columns = (_joined(graph, states, side) for side in split)
    return [(columns[s], rows[s]) for s in states]


def _joined(graph: Graph, states: Sequence[int], parties: Sequence[int]) -> dict[int, int]:
    steps, group = Steps(graph), {s: s for s in states}

    def root(s: int) -> int:
        while group[s] != s:
            s = group[s]
        return s

    for party, s in product(parties, states):
        for there in steps.reached(party, s):
            if there in group:
                group[max(root(s), root(there))] = min(root(s), root(there))
    return {s: root(s) for s in states}


def _fits(grid: Layout, count: int) -> bool:
    columns, rows = _size(grid)
    is_line = min(columns, rows) == 1 and count > _LONGEST_LINE
    return len(set(grid.places.values())) == count and columns * rows <= _SPARSE * count and not is_line


def _shape(grid: Layout) -> tuple[float, float]:
    columns, rows = _size(grid)
    return (max(columns * _WIDER, rows), columns * rows)


def _size(grid: Layout) -> tuple[float, float]:
    columns, rows = zip(*grid.places.values(), strict=True)
    return max(columns) + 1, max(rows) + 1


def _ring(states: Sequence[int]) -> Layout:
    """Return states around one ring, or, when they are many, two within each other."""
    far = max(1.4, len(states) / 8)
    places = {}
    for at, state in enumerate(states):
        angle, here = 2 * pi * at / len(states), far * (1 if at % 2 == 0 or len(states) <= _ONE_RING else _INNER)
        places[state] = (far + here * sin(angle), _TALLER * (far - here * cos(angle)))
    return Layout(places=places, across=(), down=())
