"""Proofs that something is barred which nobody refuses: circles of "you first", and ways back to a refusal.

Each proof is short: where every condition asks for one and the same action whichever way it is met, a shortest path in
the graph of what waits for what; otherwise a set of actions from which none can be left out.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence

from dragoman.reasoning.deadlock.conditions import Conditions
from dragoman.reasoning.deadlock.course import Reason, course

# An action that waits for another by a need.
_Wait = tuple[int, int, int]
# How many actions and waits the search for paths, and that for irreducible proofs, may look at in one round.
_EFFORT = 500_000


def proofs(conditions: Conditions, wanted: Collection[int], removed: Collection[int]) -> list[tuple[Reason, ...]]:
    """Return proofs that wanted actions cannot happen when these entries are removed; none when all can.

    In a proof the reasons of ``together with`` have their members earlier, as in
    :class:`dragoman.reasoning.deadlock.course.Course`.
    """
    blocked = {reason.action: reason for reason in course(conditions, waived=removed).blocked}
    if not any(action in wanted for action in blocked):
        return []
    found = dict.fromkeys(_Waiting(conditions, blocked, removed).paths())
    enough = [proof for proof in found if any(reason.action in wanted for reason in proof)]
    return enough or _irreducible(conditions, wanted, blocked, removed)


class _Waiting:
    """What blocked actions wait for whichever way their conditions are met."""

    def __init__(self, conditions: Conditions, blocked: Mapping[int, Reason], removed: Collection[int]) -> None:
        self._conditions = conditions
        self._blocked = blocked
        self._waits: dict[int, list[_Wait]] = {action: [] for action in sorted(blocked)}
        for action, waits in self._waits.items():
            for n in conditions.needs_of[action]:
                if conditions.needs[n].entry not in removed:
                    waits += [(action, n, member) for member in self._always(n)]

    def _always(self, n: int) -> list[int]:
        first, *others = self._conditions.needs[n].ways
        return [m for m in first if m in self._blocked and all(m in way for way in others)]

    def paths(self) -> Iterable[tuple[Reason, ...]]:
        """Yield, for each wait, the shortest circle through it, and the shortest way from it to a refusal."""
        refused = {action for action, reason in self._blocked.items() if reason.need is None}
        starts = [wait for action, waits in self._waits.items() if action not in refused for wait in waits]
        for start in starts[: max(1, _EFFORT // (len(self._waits) + len(starts)))]:
            action, n, member = start
            if not self._conditions.needs[n].at_once:
                around = self._shortest(member, {action})
                if around is not None:
                    yield tuple(map(self._reason, (start, *reversed(around))))
            through = self._shortest(member, refused)
            if through is not None:
                end = through[-1][2] if through else member
                yield (self._blocked[end], *map(self._reason, reversed((start, *through))))

    def _shortest(self, start: int, goals: Collection[int]) -> tuple[_Wait, ...] | None:
        """Return the waits of a shortest path; ``None`` when there is no path."""
        came: dict[int, _Wait | None] = {start: None}
        border = deque([start])
        while border:
            action = border.popleft()
            if action in goals:
                path: list[_Wait] = []
                while (wait := came[action]) is not None:
                    path.append(wait)
                    action = wait[0]
                return tuple(reversed(path))
            for wait in self._waits[action]:
                if wait[2] not in came:
                    came[wait[2]] = wait
                    border.append(wait[2])
        return None

    def _reason(self, wait: _Wait) -> Reason:
        action, n, member = wait
        return Reason(action=action, need=n, members=(member,) * len(self._conditions.needs[n].ways))


def _irreducible(
    conditions: Conditions, wanted: Collection[int], blocked: Mapping[int, Reason], removed: Collection[int]
) -> list[tuple[Reason, ...]]:
    """Return, for wanted actions that are blocked, proofs of which no action can be left out."""
    found: dict[tuple[Reason, ...], None] = {}
    shown: set[int] = set()
    shrinking = _Shrinking(conditions, wanted, blocked, removed)
    for action in sorted(a for a in blocked if a in wanted):
        if action not in shown and not (found and shrinking.effort <= 0):
            kept = shrinking.shrunk(_behind(action, blocked))
            proof = course(conditions, among=kept, waived=removed).blocked
            shown |= {reason.action for reason in proof}
            found[proof] = None
    return list(found)


class _Shrinking:
    """Leaves actions out of a proof, ever smaller pieces of it, until each is needed or the effort is spent.

    Sets of actions are the bits of a number here, for the question what is still blocked is asked very often.
    """

    def __init__(
        self,
        conditions: Conditions,
        wanted: Collection[int],
        blocked: Mapping[int, Reason],
        removed: Collection[int],
    ) -> None:
        self.effort = _EFFORT
        self._wanted = _bits(wanted)
        self._refused = _bits(action for action, reason in blocked.items() if reason.need is None)
        self._only_after: dict[int, list[list[int]]] = {}
        self._at_once: dict[int, list[list[int]]] = {}
        for action in blocked:
            needs = [conditions.needs[n] for n in conditions.needs_of[action]]
            kept = [need for need in needs if need.entry not in removed]
            self._only_after[action] = [list(map(_bits, need.ways)) for need in kept if not need.at_once]
            self._at_once[action] = [list(map(_bits, need.ways)) for need in kept if need.at_once]

    def shrunk(self, actions: Iterable[int]) -> list[int]:
        """Return a part of these actions by which something wanted is still blocked."""
        kept = sorted(actions)
        piece = max(1, len(kept) // 2)
        while piece and self.effort > 0:
            at = 0
            while at < len(kept) and self.effort > 0:
                rest = [*kept[:at], *kept[at + piece :]]
                left = self._blocked(rest)
                if left & self._wanted:
                    kept = [action for action in rest if left >> action & 1]
                else:
                    at += piece
            piece = min(piece, len(kept)) // 2
        return kept

    def _blocked(self, among: Sequence[int]) -> int:
        """Return which of these actions never happen, were all others done."""
        left, before = _bits(among), 0
        waiting = list(among)
        while left != before:
            before = left
            self.effort -= len(waiting)
            for action in waiting:
                if not self._refused >> action & 1 and _met(self._only_after[action], left):
                    left ^= (1 << action) * _met(self._at_once[action], left)
            waiting = [action for action in waiting if left >> action & 1]
            if left == before:
                left &= ~self._together(waiting, left)
                waiting = [action for action in waiting if left >> action & 1]
        return left

    def _together(self, waiting: Sequence[int], left: int) -> int:
        """Return the largest part of what waits for nothing else that can happen at once."""
        may = [a for a in waiting if not self._refused >> a & 1 and _met(self._only_after[a], left)]
        kept, before = _bits(may), 0
        while kept != before:
            before = kept
            for action in may:
                if kept >> action & 1 and not _met(self._at_once[action], left & ~kept):
                    kept ^= 1 << action
        return kept


def _bits(actions: Iterable[int]) -> int:
    return sum(1 << action for action in set(actions))


def _met(needs: Iterable[Iterable[int]], left: int) -> bool:
    """Tell whether each of these needs has a way of which nothing is left."""
    return all(any(not way & left for way in ways) for ways in needs)


def _behind(action: int, blocked: Mapping[int, Reason]) -> set[int]:
    """Return a blocked action and all that are the reason."""
    found: set[int] = set()
    todo = [action]
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            todo += blocked[one].members
    return found
