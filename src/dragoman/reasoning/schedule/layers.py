"""The earliest order: in each step everything that may happen by then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from dragoman.reasoning.deadlock.conditions import Conditions


def layers(
    conditions: Conditions, *, among: Iterable[int] | None = None, waived: Collection[int] = ()
) -> tuple[tuple[int, ...], ...]:
    """Return the steps of the earliest order; what is refused or locked is in none of them.

    Parameters
    ----------
    conditions : Conditions
    among : iterable of int, optional
        Order these actions only, and take all others as done.
    waived : collection of int
        Leave these entries out.

    Returns
    -------
    tuple of tuple of int
        Each action stands in the first step in which some open step holds it.
    """
    rising = _Rising(conditions, range(len(conditions.actions)) if among is None else among, waived)
    steps = []
    while step := rising.step():
        steps.append(step)
    return tuple(steps)


class _Rising:
    """What has not happened yet, and how much each needs still."""

    def __init__(self, conditions: Conditions, among: Iterable[int], waived: Collection[int]) -> None:
        self._conditions = conditions
        self._left = set(among)
        self._refused = {
            action for action, entries in conditions.refusals().items() if any(entry not in waived for entry in entries)
        }
        self._lacking: dict[int, list[int]] = {}
        self._only_after: Counter[int] = Counter()
        for n in dict.fromkeys(n for action in self._left for n in conditions.needs_of[action]):
            self._count(n, waived)
        self._fresh = sorted(self._left)

    def _count(self, n: int, waived: Collection[int]) -> None:
        need = self._conditions.needs[n]
        lacking = [sum(member in self._left for member in way) for way in need.ways]
        if need.entry not in waived and all(lacking):
            self._lacking[n] = lacking
            if not need.at_once:
                self._only_after.update(need.consequents)

    def step(self) -> tuple[int, ...]:
        """Take everything that may happen now, and return it."""
        border = {a for a in self._fresh if self._may(a)}
        for action in tuple(border):
            border |= self._tied(action, border)
        taken = self._together(border)
        self._left -= taken
        self._fresh = list(self._met_by(taken))
        return tuple(sorted(taken))

    def _may(self, action: int) -> bool:
        return action in self._left and action not in self._refused and not self._only_after[action]

    def _tied(self, action: int, known: Collection[int]) -> set[int]:
        """Return what the ``together with`` on an action ask for, and theirs, as far as it may happen."""
        found: set[int] = set()
        todo = [action]
        while todo:
            needs = (self._conditions.needs[n] for n in self._conditions.needs_of[todo.pop()] if n in self._lacking)
            for member in (m for need in needs if need.at_once for way in need.ways for m in way):
                if member not in found and member not in known and self._may(member):
                    found.add(member)
                    todo.append(member)
        return found

    def _together(self, border: Iterable[int]) -> set[int]:
        """Return the largest part of these actions that can happen at once."""
        kept = set(border)
        again = list(kept)
        while again:
            action = again.pop()
            if action in kept and not all(self._held(n, kept) for n in self._conditions.needs_of[action]):
                kept.discard(action)
                asking = (self._conditions.needs[n] for n, _ in self._conditions.asked_by[action])
                again += [c for need in asking if need.at_once for c in need.consequents if c in kept]
        return kept

    def _held(self, n: int, kept: Collection[int]) -> bool:
        if n not in self._lacking:
            return True
        ways = self._conditions.needs[n].ways
        return any(all(member in kept or member not in self._left for member in way) for way in ways)

    def _met_by(self, taken: Iterable[int]) -> dict[int, None]:
        """Note what has happened, and return the actions for which something changed by it."""
        changed: dict[int, None] = {}
        for n, way in (asking for action in taken for asking in self._conditions.asked_by[action]):
            if n in self._lacking:
                self._lacking[n][way] -= 1
                need = self._conditions.needs[n]
                if not self._lacking[n][way]:
                    del self._lacking[n]
                    if not need.at_once:
                        self._only_after.subtract(need.consequents)
                changed |= dict.fromkeys(need.consequents)
        return {action: None for action in changed if action in self._left}
