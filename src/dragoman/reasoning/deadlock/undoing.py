"""The fewest entries whose removal undoes a finding.

A finding of a kind holds as long as one *proof* of it is left: the entries of a loop, or a condition and the refusals
that close its ways. The fewest entries that undo it hit every proof. They are found as an implicit hitting set
[MorCru13]_: hit the proofs known so far by as few entries as can be, look for a proof that is not hit, go on until
there is none. Where the record is too large for that, conditions are waived one by one, and the set is not proven
smallest.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from dragoman.reasoning.deadlock.conditions import Conditions
from dragoman.reasoning.deadlock.course import Unfolding
from dragoman.reasoning.deadlock.loops import explain, knots, locked
from dragoman.reasoning.deadlock.pivotal import entries_of

Proof = frozenset[int]
_ACTIONS, _PROOFS, _BRANCHES, _PRUNED = 400, 300, 20_000, 2_000_000


def opening_all(conditions: Conditions, among: Sequence[int]) -> tuple[tuple[int, ...], bool]:
    """Return entries without which none of some locked actions would be locked, and whether they are the fewest."""

    def loop(removed: Collection[int]) -> Proof | None:
        rest = locked(conditions, among, removed)
        return (
            entries_of(conditions, explain(conditions, knots(conditions, rest, removed)[0], removed)) if rest else None
        )

    exact = fewest(loop) if len(among) <= _ACTIONS else None
    return (exact, True) if exact is not None else (_waived(conditions, among), False)


def fewest(proof: Callable[[Collection[int]], Proof | None]) -> tuple[int, ...] | None:
    """Return the fewest entries that hit every proof; ``None`` when that takes too long to find out.

    Parameters
    ----------
    proof : callable
        Given entries, returns a proof that holds none of them; ``None`` when they hit all.
    """
    known: list[Proof] = []
    while len(known) < _PROOFS:
        chosen = smallest_hitting(known)
        if chosen is None:
            return None
        found = proof(chosen)
        if found is None:
            return tuple(sorted(chosen))
        known.append(found)
    return None


def smallest_hitting(sets: Sequence[Proof]) -> frozenset[int] | None:
    """Return a smallest set that meets every one of these; ``None`` when the search is cut short.

    Examples
    --------
    >>> sorted(smallest_hitting([frozenset({1, 2}), frozenset({2, 3}), frozenset({4})]))
    [2, 4]
    """
    search = _Hitting()
    for group in _apart(sets):
        search.add(group)
    return search.found


def _apart(sets: Sequence[Proof]) -> list[list[Proof]]:
    """Return the sets in groups that share nothing with each other."""
    groups: list[tuple[set[int], list[Proof]]] = []
    for one in sets:
        touching = [group for group in groups if not group[0].isdisjoint(one)]
        groups = [group for group in groups if group[0].isdisjoint(one)]
        merged = {*one}.union(*(group[0] for group in touching))
        groups.append((merged, [member for group in touching for member in group[1]] + [one]))
    return [members for _, members in groups]


class _Hitting:
    """Branch and bound: take an element of the smallest set that is not hit; disjoint sets bound from below."""

    def __init__(self) -> None:
        self.found: frozenset[int] | None = frozenset()
        self._branches = 0
        self._best: frozenset[int] | None = None

    def add(self, sets: Sequence[Proof]) -> None:
        """Hit these as well."""
        if self.found is None:
            return
        self._best = None
        self._branch(sorted(sets, key=lambda one: (len(one), sorted(one))), frozenset())
        best = self._best
        self.found = None if best is None or self._branches > _BRANCHES else self.found | best

    def _branch(self, sets: Sequence[Proof], chosen: frozenset[int]) -> None:
        self._branches += 1
        if self._branches > _BRANCHES:
            return
        if not sets:
            self._best = chosen
            return
        if self._best is not None and len(chosen) + _disjoint(sets) >= len(self._best):
            return
        for element in _most_frequent_first(sets[0], sets):
            self._branch([one for one in sets if element not in one], chosen | {element})


def _disjoint(sets: Iterable[Proof]) -> int:
    taken: set[int] = set()
    count = 0
    for one in sets:
        if taken.isdisjoint(one):
            taken |= one
            count += 1
    return count


def _most_frequent_first(elements: Proof, sets: Sequence[Proof]) -> list[int]:
    return sorted(elements, key=lambda element: (-sum(element in one for one in sets), element))


def _waived(conditions: Conditions, among: Sequence[int]) -> tuple[int, ...]:
    """Return entries to waive, the action that lacks least first, until all can happen; then spare what can be."""
    unfolding = Unfolding(conditions, among=among, waived=(), refusals=False)
    unfolding.run()
    chosen: dict[int, None] = {}
    while unfolding.left:
        action = min(unfolding.left, key=lambda a: (len(unfolding.unmet(a)), -len(conditions.asked_by[a]), a))
        for entry in dict.fromkeys(conditions.needs[n].entry for n in unfolding.unmet(action)):
            chosen[entry] = None
            unfolding.waive(entry)
        unfolding.run()
    return _spared(conditions, among, list(chosen))


def _spared(conditions: Conditions, among: Sequence[int], chosen: list[int]) -> tuple[int, ...]:
    """Return the entries without those that can stay, as far as trying them is worth the time."""
    if len(chosen) * len(among) <= _PRUNED:
        for entry in tuple(chosen):
            others = [other for other in chosen if other != entry]
            if not locked(conditions, among, frozenset(others)):
                chosen = others
    return tuple(sorted(chosen))
