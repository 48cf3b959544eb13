"""What can happen, in which order, and what never can.

A step is a set of actions that happen at once. It is open when none of its actions is refused, every ``only after``
on them is met by what happened before, and every ``together with`` on them by what happened before or happens in the
same step. What can happen is what some sequence of open steps reaches: the least fixpoint of an outer question (what
may come next) over the greatest fixpoint of an inner one (what may happen at once). Without ``together with`` this is
the forward chaining of Horn clauses [dowling1984]_, linear in the conditions. With it, an action that waits for
nothing else is looked at with those that it could happen together with; and again only when something has changed for
it.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from dragoman.reasoning.deadlock.conditions import Conditions


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why an action never happens: a need, with a blocked action for each of its ways; no need: it is refused."""

    action: int
    need: int | None = None
    members: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The steps that can happen, in order, and the reasons for the rest.

    Where a ``together with`` is the reason, its members stand earlier among the reasons.
    """

    steps: tuple[tuple[int, ...], ...]
    blocked: tuple[Reason, ...]


def course(
    conditions: Conditions,
    *,
    among: Iterable[int] | None = None,
    waived: Collection[int] = (),
    refusals: bool = True,
) -> Course:
    """Return what can happen and what cannot.

    Parameters
    ----------
    conditions : Conditions
    among : iterable of int, optional
        Look at these actions only, and take all others as done.
    waived : collection of int
        Leave these entries out.
    refusals : bool
        Whether refused actions are barred; without, everybody is taken to be willing.
    """
    unfolding = Unfolding(conditions, among=among, waived=waived, refusals=refusals)
    unfolding.run()
    return Course(steps=tuple(unfolding.steps), blocked=unfolding.reasons())


class Unfolding:
    """The state of the talks while steps are taken: what has not happened, and which needs are not met."""

    def __init__(
        self, conditions: Conditions, *, among: Iterable[int] | None, waived: Collection[int], refusals: bool
    ) -> None:
        self._conditions = conditions
        self.left = dict.fromkeys(range(len(conditions.actions)) if among is None else among)
        self._refused = {
            action
            for action, entries in (conditions.refusals() if refusals else {}).items()
            if any(entry not in waived for entry in entries)
        }
        self.steps: list[tuple[int, ...]] = []
        self._missing = self._count_missing(waived)
        self._only_after: Counter[int] = Counter()
        self._at_once: Counter[int] = Counter()
        for n in self._missing:
            self._count(n).update(c for c in conditions.needs[n].consequents if c in self.left)
        # Actions that may have become able to happen together with others.
        self._changed: dict[int, None] = {}
        self._ready = deque(action for action in self.left if self._may(action))

    def _count_missing(self, waived: Collection[int]) -> dict[int, list[int]]:
        """Return, for each need that is not met, how many actions each of its ways still lacks."""
        needs, left = self._conditions.needs, self.left
        counted: dict[int, list[int]] = {}
        for n in dict.fromkeys(n for action in left for n in self._conditions.needs_of[action]):
            if needs[n].entry not in waived:
                lacking = [sum(member in left for member in way) for way in needs[n].ways]
                if all(lacking):
                    counted[n] = lacking
        return counted

    def _count(self, need: int) -> Counter[int]:
        return self._at_once if self._conditions.needs[need].at_once else self._only_after

    def _may(self, action: int) -> bool:
        """Tell whether nothing but a ``together with`` stands in an action's way."""
        return action in self.left and not self._only_after[action] and action not in self._refused

    def run(self) -> None:
        """Take all steps that can be taken."""
        while True:
            while self._ready:
                action = self._ready.popleft()
                if self._may(action):
                    if self._at_once[action]:
                        self._changed[action] = None
                    else:
                        self._take((action,))
            if not self._changed:
                return
            self._try_together(next(iter(self._changed)))

    def _take(self, step: tuple[int, ...]) -> None:
        self.steps.append(step)
        for action in step:
            del self.left[action]
        for n, way in (asking for action in step for asking in self._conditions.asked_by[action]):
            if n in self._missing:
                self._missing[n][way] -= 1
                if self._conditions.needs[n].at_once:
                    self._changed |= dict.fromkeys(self._conditions.needs[n].consequents)
                if not self._missing[n][way]:
                    self._meet(n)

    def _meet(self, need: int) -> None:
        del self._missing[need]
        count = self._count(need)
        for consequent in self._conditions.needs[need].consequents:
            if consequent in self.left:
                count[consequent] -= 1
                if not count[consequent]:
                    self._ready.append(consequent)

    def unmet(self, action: int) -> list[int]:
        """Return the needs of an action that are not met."""
        return [n for n in self._conditions.needs_of[action] if n in self._missing]

    def lacks(self, action: int) -> int:
        """Return how many needs of an action are not met."""
        return self._only_after[action] + self._at_once[action]

    def waive(self, entry: int) -> None:
        """Take the needs that an entry makes as met."""
        for n in [n for n in self._conditions.needs_by[entry] if n in self._missing]:
            if self._conditions.needs[n].at_once:
                self._changed |= dict.fromkeys(self._conditions.needs[n].consequents)
            self._meet(n)

    def _try_together(self, action: int) -> None:
        """Take the step of an action with those it could happen together with, or with some of them, if it is open."""
        members = self._within_reach(action)
        for member in (action, *members):
            self._changed.pop(member, None)
        kept, _ = self._together(members)
        if kept:
            self._take(tuple(kept))

    def _within_reach(self, action: int) -> list[int]:
        """Return an action with all those that its ``together with`` ask for, and theirs, as far as they may happen."""
        found: dict[int, None] = {}
        todo = [action]
        while todo:
            other = todo.pop()
            if other not in found and self._may(other):
                found[other] = None
                needs = (self._conditions.needs[n] for n in self.unmet(other))
                todo += [member for need in needs for way in need.ways for member in way]
        return list(found)

    def _together(self, members: Collection[int]) -> tuple[dict[int, None], list[Reason]]:
        """Return the largest part of the members that can happen at once, and why each of the others cannot."""
        kept = dict.fromkeys(members)
        dropped: dict[int, Reason] = {}
        again = deque(members)
        while again:
            action = again.popleft()
            lacking = None if action not in kept else self._lacking(action, kept)
            if lacking is not None:
                del kept[action]
                dropped[action] = lacking
                asking = (self._conditions.needs[n] for n, _ in self._conditions.asked_by[action])
                again.extend(c for need in asking if need.at_once for c in need.consequents)
        return kept, list(dropped.values())

    def _lacking(self, action: int, kept: Collection[int]) -> Reason | None:
        """Return a need of an action that neither what happened nor the kept actions meet."""
        for n in self.unmet(action):
            need = self._conditions.needs[n]
            lacking = [next((m for m in way if m in self.left and m not in kept), None) for way in need.ways]
            found = tuple(m for m in lacking if m is not None)
            if need.at_once and len(found) == len(lacking):
                return Reason(action=action, need=n, members=found)
        return None

    def reasons(self) -> tuple[Reason, ...]:
        """Return why each action that is left never happens, refusals first, ``together with`` last."""
        refused = [Reason(action=action) for action in self.left if action in self._refused]
        barred = [a for a in self.left if a not in self._refused and self._only_after[a]]
        _, tied = self._together([a for a in self.left if self._may(a)])
        return (*refused, *(self._barred(action) for action in barred), *tied)

    def _barred(self, action: int) -> Reason:
        needs = self._conditions.needs
        n = next(n for n in self.unmet(action) if not needs[n].at_once)
        members = tuple(self._blocked_member(way) for way in needs[n].ways)
        return Reason(action=action, need=n, members=members)

    def _blocked_member(self, way: tuple[int, ...]) -> int:
        left = [member for member in way if member in self.left]
        return next((member for member in left if member in self._refused), left[0])
