"""What all cycles of a knot pass, in one sweep, linear in the knot; for knots without alternatives."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from dragoman.reasoning.deadlock.conditions import Conditions
from dragoman.reasoning.deadlock.loops import closed_needs


def on_all_cycles(conditions: Conditions, knot: Collection[int], cycle: Sequence[int]) -> list[int]:
    """Return the vertices, actions and needs (below zero), of a cycle that all cycles of the knot pass.

    Cut the cycle open at a vertex: all cycles pass it unless a detour, a path between two vertices of the cycle that
    otherwise keeps off it, leads around it, or a cycle keeps off altogether.
    """
    detours = _Detours(conditions, knot, cycle)
    if detours.cyclic:
        return []
    # A detour from place i to place j leads around what lies between; where j <= i, around the seam as well.
    covered = [0] * (len(cycle) + 1)
    after_seam, before_seam = -1, len(cycle)
    for place, vertex in enumerate(cycle):
        first, last = detours.reach(vertex)
        if last > place:
            covered[place + 1] += 1
            covered[last] -= 1
        if first <= place:
            before_seam = min(before_seam, place)
        if detours.latest_source(vertex) >= place:
            after_seam = max(after_seam, place)
    free, depth = [], 0
    for place, vertex in enumerate(cycle):
        depth += covered[place]
        if not depth and after_seam <= place <= before_seam:
            free.append(vertex)
    return free


class _Detours:
    """Which places of a cycle can be reached from which, by paths that otherwise keep off it."""

    def __init__(self, conditions: Conditions, knot: Collection[int], cycle: Sequence[int]) -> None:
        self._conditions = conditions
        self._knot = knot
        self._needs = frozenset(closed_needs(conditions, knot))
        self._place = {vertex: place for place, vertex in enumerate(cycle)}
        self._far = len(cycle)
        self._first: dict[int, int] = {}
        self._last: dict[int, int] = {}
        self._source: dict[int, int] = {}
        off = [*(a for a in knot if a not in self._place), *(~n for n in self._needs if ~n not in self._place)]
        order = self._downward(off)
        self.cyclic = order is None
        for vertex in order or ():
            self._first[vertex], self._last[vertex] = self.reach(vertex)
        self._spread_sources(cycle, order or [])

    def _following(self, vertex: int) -> Iterable[int]:
        if vertex >= 0:
            return (~n for n in self._conditions.needs_of[vertex] if n in self._needs)
        return (member for member in self._conditions.needs[~vertex].ways[0] if member in self._knot)

    def reach(self, vertex: int) -> tuple[int, int]:
        """Return the first and the last place of the cycle that a vertex leads to; ``(length, -1)`` for none."""
        first, last = self._far, -1
        for other in self._following(vertex):
            first = min(first, self._place.get(other, self._first.get(other, self._far)))
            last = max(last, self._place.get(other, self._last.get(other, -1)))
        return first, last

    def latest_source(self, vertex: int) -> int:
        """Return the last place of the cycle that leads to a vertex; -1 for none."""
        return self._source.get(vertex, -1)

    def _downward(self, off: Iterable[int]) -> list[int] | None:
        """Return the vertices off the cycle, each after those it leads to; ``None`` when they have a cycle."""
        order: list[int] = []
        state: dict[int, bool] = {}
        for root in off:
            path = [] if root in state else [(root, iter(self._following(root)))]
            state.setdefault(root, True)
            while path:
                vertex, rest = path[-1]
                other = next((o for o in rest if o not in self._place and state.get(o, True)), None)
                if other is None:
                    path.pop()
                    state[vertex] = False
                    order.append(vertex)
                elif other in state:
                    return None
                else:
                    state[other] = True
                    path.append((other, iter(self._following(other))))
        return order

    def _spread_sources(self, cycle: Sequence[int], order: Sequence[int]) -> None:
        """Note for every vertex the last place of the cycle from which a path keeps off the cycle to it."""
        for vertex in (*cycle, *reversed(order)):
            own = self._place.get(vertex, self._source.get(vertex, -1))
            for other in self._following(vertex):
                self._source[other] = max(self._source.get(other, -1), own)
