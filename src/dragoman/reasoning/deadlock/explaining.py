"""Why a knot is locked, by as few actions as can be.

A knot is explained by its shortest cycle; where every cycle passes alternatives, by a set of actions that locks itself
and from which none can be left out.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dragoman.reasoning.deadlock.conditions import Conditions
from dragoman.reasoning.deadlock.course import Reason, course
from dragoman.reasoning.deadlock.loops import closed_needs, locked

# How many actions the search for an irreducible set may look at before it settles for the smallest it has.
_EFFORT = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Reasons that lock their own actions, in the order of reading: a ``together with`` asks for later ones."""

    reasons: tuple[Reason, ...]
    shortest: bool = True


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
