"""Loops: sets of actions that would wait for each other even if nobody refused anything.

A set of actions locks itself when none of them could happen although everything else had. The *knots* are such sets
that are strongly connected by what their actions wait for; every other one lies inside a knot. A knot is explained by
its shortest cycle, and where every cycle passes alternatives, by a set of actions from which none can be left out.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.reasoning.deadlock.conditions import Conditions
from dragoman.reasoning.deadlock.course import Reason, course

# How many actions the search for an irreducible set may look at before it settles for the smallest it has.
_EFFORT = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Reasons that lock their own actions, in the order of reading: a ``together with`` asks for later ones."""

    reasons: tuple[Reason, ...]
    shortest: bool = True


def locked(conditions: Conditions, among: Iterable[int] | None = None, waived: Collection[int] = ()) -> tuple[int, ...]:
    """Return which of some actions never happen, were nobody to refuse and all the others done."""
    found = course(conditions, among=among, waived=waived, refusals=False).blocked
    return tuple(sorted(reason.action for reason in found))


def knots(conditions: Conditions, among: Sequence[int], waived: Collection[int] = ()) -> tuple[tuple[int, ...], ...]:
    """Return the knots among actions that lock themselves, smallest first."""
    found: list[tuple[int, ...]] = []
    todo = [tuple(among)]
    while todo:
        for component in _components(conditions, todo.pop(), waived):
            rest = locked(conditions, component, waived)
            if len(rest) == len(component):
                found.append(rest)
            elif rest:
                todo.append(rest)
    return tuple(sorted(found, key=lambda knot: (len(knot), knot)))


def locking(conditions: Conditions, among: Iterable[int], waived: Collection[int] = ()) -> frozenset[int]:
    """Return entries that lock some of these actions, quickly rather than as few as can be; none when none is locked.

    From an action that never happens, the reasons lead to others that never happen, and in the end around.
    """
    found = course(conditions, among=among, waived=waived, refusals=False).blocked
    reasons = {reason.action: reason for reason in found}
    passed: dict[int, None] = {}
    action = next(iter(reasons), None)
    while action is not None and action not in passed:
        passed[action] = None
        action = reasons[action].members[0]
    around: dict[int, None] = {}
    todo = [] if action is None else [action]
    while todo:
        action = todo.pop()
        if action not in around:
            around[action] = None
            todo += reasons[action].members
    return entries_of(conditions, (reasons[action] for action in around))


def entries_of(conditions: Conditions, reasons: Iterable[Reason]) -> frozenset[int]:
    """Return the entries that these reasons rest on."""
    return frozenset(conditions.needs[reason.need].entry for reason in reasons if reason.need is not None)


def closed_needs(conditions: Conditions, among: Collection[int], waived: Collection[int] = ()) -> list[int]:
    """Return the needs of some actions that ask for one of these actions whichever way they are met."""
    needs = dict.fromkeys(n for action in among for n in conditions.needs_of[action])
    return [
        n
        for n in needs
        if conditions.needs[n].entry not in waived
        and all(any(member in among for member in way) for way in conditions.needs[n].ways)
    ]


def _components(conditions: Conditions, among: Sequence[int], waived: Collection[int]) -> list[tuple[int, ...]]:
    """Return the strongly connected sets of actions by what they wait for [tarjan1972]_.

    Needs are vertices too, so that one with many consequents and antecedents costs their sum, not their product; a
    need is numbered below zero.
    """
    inside = frozenset(among)
    closed = frozenset(closed_needs(conditions, inside, waived))

    def following(vertex: int) -> list[int]:
        if vertex >= 0:
            return [~n for n in conditions.needs_of[vertex] if n in closed]
        return [member for way in conditions.needs[~vertex].ways for member in way if member in inside]

    components = []
    for component in _strongly_connected(among, following):
        actions = tuple(sorted(vertex for vertex in component if vertex >= 0))
        if actions and len(component) > 1:
            components.append(actions)
    return components


def _strongly_connected(roots: Iterable[int], following: Callable[[int], list[int]]) -> Iterator[list[int]]:
    """Yield the strongly connected components of a graph, without recursion."""
    order: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    for root in roots:
        path: list[tuple[int, Iterator[int]]] = []
        if root not in order:
            path.append(_enter(root, order, low, stack, following))
        while path:
            vertex, rest = path[-1]
            for other in rest:
                if other not in order:
                    path.append(_enter(other, order, low, stack, following))
                    break
                if other in low:
                    low[vertex] = min(low[vertex], order[other])
            else:
                path.pop()
                if path and low[vertex] < low[path[-1][0]]:
                    low[path[-1][0]] = low[vertex]
                if low[vertex] == order[vertex]:
                    yield _leave(vertex, low, stack)


def _enter(
    vertex: int,
    order: dict[int, int],
    low: dict[int, int],
    stack: list[int],
    following: Callable[[int], list[int]],
) -> tuple[int, Iterator[int]]:
    order[vertex] = low[vertex] = len(order)
    stack.append(vertex)
    return vertex, iter(following(vertex))


def _leave(vertex: int, low: dict[int, int], stack: list[int]) -> list[int]:
    """Take a finished component from the stack; what has no ``low`` any more belongs to a finished one."""
    component: list[int] = []
    while not component or component[-1] != vertex:
        component.append(stack.pop())
        del low[component[-1]]
    return component


def explain(
    conditions: Conditions, knot: Sequence[int], waived: Collection[int] = (), *, effort: int = _EFFORT
) -> Explanation:
    """Return why a knot is locked, by as few actions as can be found.

    Parameters
    ----------
    effort : int
        How many actions to look at, where there are alternatives, before settling for the fewest found so far.
    """
    cycle = _Cycles(conditions, knot, waived).shortest()
    if cycle:
        return Explanation(reasons=cycle)
    return _irreducible(conditions, knot, waived, effort)


# An action, and the need by which it waits for the next.
_Step = tuple[int, int]


class _Cycles:
    """The cycles of a knot along needs that ask for one and the same action whichever way they are met."""

    def __init__(self, conditions: Conditions, knot: Sequence[int], waived: Collection[int]) -> None:
        self._conditions = conditions
        self._knot = frozenset(knot)
        self._asked: dict[int, tuple[int, ...]] = {}
        for n in closed_needs(conditions, self._knot, waived):
            first, *others = conditions.needs[n].ways
            always = tuple(m for m in first if m in self._knot and all(m in way for way in others))
            if always:
                self._asked[n] = always
        self._out = {a: sum(n in self._asked for n in conditions.needs_of[a]) for a in knot}

    def shortest(self) -> tuple[Reason, ...]:
        """Return a shortest cycle that holds an ``only after``; the last of its reasons is one."""
        best: tuple[Reason, ...] = ()
        starts = sorted(
            (n for n in self._asked if not self._conditions.needs[n].at_once),
            key=lambda n: (self._conditions.weakness(n), n),
        )
        enough = 1 if any(self._is_own(n) for n in starts) else 2
        for start in starts:
            if start in self._asked:
                best = self._through(start, len(best)) or best
                if 0 < len(best) <= enough:
                    return best
                self._remove(start)
        return best

    def _is_own(self, need: int) -> bool:
        return not set(self._asked[need]).isdisjoint(self._conditions.needs[need].consequents)

    def _through(self, start: int, length: int) -> tuple[Reason, ...]:
        """Return a shortest cycle through a need, if it is shorter than ``length``; 0: of any length."""
        goal = set(self._conditions.needs[start].consequents) & self._knot
        reached: dict[int, _Step | None] = dict.fromkeys(self._asked[start])
        border = deque((action, 1) for action in reached)
        while border:
            action, depth = border.popleft()
            if length and depth >= length:
                return ()
            if action in goal:
                return self._back(action, start, reached)
            for n in self._conditions.needs_of[action]:
                for member in self._asked.get(n, ()):
                    if member not in reached:
                        reached[member] = (action, n)
                        border.append((member, depth + 1))
        return ()

    def _back(self, end: int, start: int, reached: Mapping[int, _Step | None]) -> tuple[Reason, ...]:
        """Return the reasons from what ``start`` asks for to its consequent, and the one that closes the cycle."""
        path: list[Reason] = []
        action = end
        while (step := reached[action]) is not None:
            path.append(self._reason(*step, action))
            action = step[0]
        return (*reversed(path), self._reason(end, start, action))

    def _reason(self, action: int, need: int, member: int) -> Reason:
        """Return that an action waits for one member, whichever way a need is met."""
        return Reason(action=action, need=need, members=(member,) * len(self._conditions.needs[need].ways))

    def _remove(self, need: int) -> None:
        """Leave out a need, and then what leads nowhere any more."""
        del self._asked[need]
        todo = list(self._conditions.needs[need].consequents)
        while todo:
            action = todo.pop()
            if action not in self._out:
                continue
            self._out[action] -= 1
            if self._out[action] == 0:
                todo += self._cut_off(action)

    def _cut_off(self, action: int) -> list[int]:
        """Take back that anything asks for an action; return the consequents of the needs that ask for nothing then."""
        ended: list[int] = []
        for n in dict.fromkeys(n for n, _ in self._conditions.asked_by[action] if n in self._asked):
            self._asked[n] = tuple(member for member in self._asked[n] if member != action)
            if not self._asked[n]:
                del self._asked[n]
                ended += self._conditions.needs[n].consequents
        return ended


def _irreducible(conditions: Conditions, knot: Sequence[int], waived: Collection[int], effort: int) -> Explanation:
    """Return a part of the knot that locks itself and of which no part does, by leaving out ever smaller pieces."""
    kept, piece = tuple(knot), len(knot) // 2
    while piece and effort > 0:
        at = 0
        while at < len(kept) and effort > 0:
            effort -= len(kept)
            rest = locked(conditions, kept[:at] + kept[at + piece :], waived)
            if rest:
                kept = rest
            else:
                at += piece
        piece = min(piece, len(kept)) // 2
    reasons = course(conditions, among=kept, waived=waived, refusals=False).blocked
    return Explanation(reasons=tuple(reversed(reasons)), shortest=effort > 0)
