"""Loops: sets of actions that would wait for each other even if nobody refused anything.

A set of actions locks itself when none of them could happen although everything else had. The *knots* are such sets
that are strongly connected by what their actions wait for; every other one lies inside a knot.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from dragoman.reasoning.deadlock.conditions import Conditions
from dragoman.reasoning.deadlock.course import Reason, course


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
