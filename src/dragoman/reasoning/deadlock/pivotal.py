"""Entries whose removal alone changes the finding.

Only the entries that explain a knot can open it: without any other, the explanation still stands. Where a knot has
neither alternatives nor ``together with``, those that lie on all of its cycles are found in one sweep, linear in the
knot; elsewhere they are tried, and every loop that survives a trial clears the entries that it does without.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.reasoning.deadlock.all_cycles import on_all_cycles
from dragoman.reasoning.deadlock.conditions import Conditions
from dragoman.reasoning.deadlock.explaining import Explanation
from dragoman.reasoning.deadlock.loops import closed_needs, entries_of, locking

# How many needs the trials may look at in all before the rest is left untried.
_WORK = 400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The entries without which no action of a knot would be locked; ``complete`` when every entry was tried."""

    entries: tuple[int, ...]
    complete: bool = True


def opening(conditions: Conditions, knot: Sequence[int], explanation: Explanation) -> Opening:
    """Return the entries each of which opens a knot when it alone is taken away."""
    needs = closed_needs(conditions, frozenset(knot))
    plain = all(len(conditions.needs[n].ways) == 1 and not conditions.needs[n].at_once for n in needs)
    if not plain:
        return _by_trial(conditions, knot, explanation, tries=1 + _WORK // len(needs))
    cycle = [vertex for r in explanation.reasons if r.need is not None for vertex in (r.action, ~r.need)]
    common = on_all_cycles(conditions, frozenset(knot), cycle)
    return Opening(entries=tuple(sorted(conditions.needs[~vertex].entry for vertex in common if vertex < 0)))


def _by_trial(conditions: Conditions, knot: Sequence[int], explanation: Explanation, *, tries: int) -> Opening:
    """Take away many entries at once: if something is locked still, none of them opens the knot; else try halves."""
    left = entries_of(conditions, explanation.reasons)
    found: list[int] = []
    groups = [sorted(left)]
    while groups and tries:
        group = [entry for entry in groups.pop() if entry in left]
        tries -= bool(group)
        lock = locking(conditions, knot, group) if group else left
        if lock:
            left &= lock
        elif len(group) == 1:
            found += group
        else:
            groups += [group[len(group) // 2 :], group[: len(group) // 2]]
    return Opening(entries=tuple(sorted(found)), complete=not groups)
