"""Actions that ``together with`` ties: which groups of them are worth another look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from dragoman.reasoning.deadlock.conditions import Conditions
from dragoman.reasoning.deadlock.ties import Ties
from dragoman.terms.talks import ConditionEntry, Entry


class Groups:
    """Groups of actions that ``together with`` ties, and which of them are worth looking at."""

    def __init__(self, conditions: Conditions, left: Collection[int], needs: Iterable[int]) -> None:
        self._ties = Ties()
        alternatives: list[int] = []
        for n in needs:
            need = conditions.needs[n]
            tied = [a for a in (*need.consequents, *(m for way in need.ways for m in way)) if a in left]
            self._ties.tie(tied)
            if _has_alternatives(conditions.entries[need.entry]):
                alternatives.append(tied[0])
        self._with_alternatives = {self._ties.root(action) for action in alternatives}
        self._size = Counter(self._ties.root(action) for action in tuple(self._ties.above))
        self._waiting: dict[int, dict[int, None]] = {}
        self._changed: dict[int, None] = {}

    def ready(self, action: int) -> None:
        """Note that an action waits for nothing but those it is tied to."""
        root = self._ties.root(action)
        waiting = self._waiting.setdefault(root, {})
        waiting[action] = None
        if root in self._with_alternatives or len(waiting) == self._size[root]:
            self._changed[root] = None

    def taken(self, action: int) -> None:
        """Note that an action happened: those that it is tied to by alternatives may be free now."""
        if action in self._ties.above and self._ties.root(action) in self._with_alternatives:
            self._changed[self._ties.root(action)] = None

    def changed(self) -> Iterable[list[int]]:
        """Yield the waiting members of each group that changed since it was last looked at."""
        while self._changed:
            root, _ = self._changed.popitem()
            yield list(self._waiting.get(root, ()))


def _has_alternatives(entry: Entry) -> bool:
    return isinstance(entry, ConditionEntry) and len(entry.antecedents) > 1
