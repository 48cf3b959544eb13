"""The order of moves in which nobody is ever much exposed.

A move is one tranche of one action, or of several that ``together with`` ties, directly or by others. Of all orders of
moves, the one is sought whose largest exposure, of any party at any step, is least.

How many tranches there are changes only what each is worth. An order of whole actions, gone through once for every
tranche, never leaves more tranches exposed than it leaves actions; and of any order of tranches, the first tranche of
each action alone makes an order of whole actions that leaves no more exposed. So the best order of whole actions is
found, and repeated.

A move that leaves nobody exposed who was not is always right: it only helps others. So the search goes from one set of
actions to the next by one exposed move and all the moves that are safe then, and each set is looked at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.reasoning.deadlock.conditions import Conditions
from dragoman.reasoning.deadlock.ties import Ties
from dragoman.reasoning.schedule.exposure import giver

# How many moves to try, times the actions that each is tried among; how many tied actions to try in every combination.
_EFFORT, _TIED = 300_000, 6
# The state: the actions that have happened, as the bits of a number.
_State = int
_Moves = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Interleaving:
    """An order of whole moves.

    Attributes
    ----------
    moves : tuple of tuple of int
    largest : int
        The largest number of actions that any party has given ahead of their conditions, at any step.
    least : bool
        True when no order has a smaller one.
    """

    moves: _Moves
    largest: int
    least: bool


def least_exposed(conditions: Conditions, knot: Sequence[int], *, opener: str | None = None) -> Interleaving:
    """Return the order of the actions of a knot whose largest exposure is least.

    Parameters
    ----------
    conditions : Conditions
    knot : sequence of int
        Actions that lock each other; everything else is taken as done.
    opener : str, optional
        The party that makes the first move.
    """
    return _Search(conditions, knot, opener).answer()


class _Search:
    """Breadth first over sets of actions that have happened, for one bound on the exposure after the other."""

    def __init__(self, conditions: Conditions, knot: Sequence[int], opener: str | None) -> None:
        self._bit = {action: 1 << at for at, action in enumerate(knot)}
        self._full = (1 << len(knot)) - 1
        self._giver = {action: giver(conditions, action) for action in knot}
        self._openers = [a for a in knot if opener is None or self._giver[a] == opener]
        self._needs: dict[int, list[tuple[bool, list[int]]]] = {action: [] for action in knot}
        ties = Ties()
        for action in knot:
            ties.tie([action])
            for need in (conditions.needs[n] for n in conditions.needs_of[action]):
                ways = [sum(self._bit.get(member, 0) for member in set(way)) for way in need.ways]
                self._needs[action].append((need.at_once, ways))
                if need.at_once:
                    ties.tie([action, *(m for way in need.ways for m in way if m in self._bit)])
        groups: dict[int, list[int]] = {}
        for action in knot:
            groups.setdefault(ties.root(action), []).append(action)
        self._groups = list(groups.values())
        self._whole = all(len(group) <= _TIED for group in self._groups)
        self._effort = _EFFORT

    def answer(self) -> Interleaving:
        for bound in range(len(self._bit) + 1):
            found = self._within(bound)
            if found is not None:
                return Interleaving(moves=found, largest=bound, least=self._whole or not bound)
            if self._effort <= 0:
                break
        moves = self._greedy()
        largest, happened = 0, 0
        for move in moves:
            happened |= self._bits(move)
            largest = max(largest, self._exposed(happened))
        return Interleaving(moves=moves, largest=largest, least=False)

    def _within(self, bound: int) -> _Moves | None:
        """Return an order in which no party is ever exposed by more than a bound, by the fewest exposed moves."""
        start, safe = self._closed(0)
        came: dict[_State, tuple[_State, _Moves]] = {start: (start, tuple(safe))}
        border = [start]
        while border and self._effort > 0:
            following: list[_State] = []
            for state in border:
                if state == self._full:
                    return self._back(state, came)
                for move in self._moves(state):
                    self._effort -= len(self._bit)
                    moved = state | self._bits(move)
                    if self._exposed(moved) <= bound:
                        after, safe = self._closed(moved)
                        if after not in came:
                            came[after] = (state, (move, *safe))
                            following.append(after)
            border = following
        return None

    def _back(self, state: _State, came: dict[_State, tuple[_State, _Moves]]) -> _Moves:
        parts: list[_Moves] = []
        while True:
            before, moves = came[state]
            parts.append(moves)
            if before == state:
                return tuple(move for part in reversed(parts) for move in part)
            state = before

    def _greedy(self) -> _Moves:
        """Return an order that takes the least exposed move each time."""
        state, safe = self._closed(0)
        moves = list(safe)
        while state != self._full:
            move = min(self._moves(state), key=lambda one: self._exposed(state | self._bits(one)))
            state, safe = self._closed(state | self._bits(move))
            moves += [move, *safe]
        return tuple(moves)

    def _moves(self, state: _State) -> Iterator[tuple[int, ...]]:
        """Yield the moves from a state: one action each, then several that are tied."""
        at_first = not state
        singles = self._openers if at_first else self._bit
        yield from ((action,) for action in singles if not state & self._bit[action])
        if at_first and len(self._openers) < len(self._bit):
            return
        for group in self._groups:
            left = [action for action in group if not state & self._bit[action]]
            sizes = range(2, len(left) + 1) if len(group) <= _TIED else [len(left)] if len(left) > 1 else []
            for size in sizes:
                yield from combinations(left, size)

    def _closed(self, state: _State) -> tuple[_State, list[tuple[int, ...]]]:
        """Return a state after all moves that expose nobody, and these."""
        moves: list[tuple[int, ...]] = []
        while True:
            safe = next(self._safe(state), None)
            if safe is None:
                return state, moves
            state |= self._bits(safe)
            moves.append(safe)

    def _safe(self, state: _State) -> Iterator[tuple[int, ...]]:
        for action, bit in self._bit.items():
            if not state & bit and self._met(action, state, state):
                yield (action,)
        for group in self._groups:
            kept = [action for action in group if not state & self._bit[action]] if len(group) > 1 else []
            before = -1
            while len(kept) != before:
                before = len(kept)
                at_once = state | self._bits(kept)
                kept = [action for action in kept if self._met(action, state, at_once)]
            if kept:
                yield tuple(kept)

    def _met(self, action: int, before: _State, at_once: _State) -> bool:
        return all(
            any(not way & ~(at_once if together else before) for way in ways) for together, ways in self._needs[action]
        )

    def _exposed(self, state: _State) -> int:
        """Return the most actions that any party has given ahead of their conditions."""
        ahead = Counter(
            self._giver[action]
            for action, bit in self._bit.items()
            if state & bit and not self._met(action, state, state)
        )
        return max(ahead.values(), default=0)

    def _bits(self, actions: Iterable[int]) -> _State:
        return sum(self._bit[action] for action in actions)


def parties_of(conditions: Conditions, actions: Collection[int]) -> list[str]:
    """Return who gives any of these actions, sorted."""
    return sorted({giver(conditions, action) for action in actions})
