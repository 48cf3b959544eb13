"""The fewest entries whose removal undoes a finding.

A finding of a kind holds as long as one *proof* of it is left: the entries of a loop, or a condition and the refusals
that close its ways. The fewest entries that undo it hit every proof. They are found as an implicit hitting set
[moreno2013]_: hit the proofs known so far by as few entries as can be, look for a proof that is not hit, go on until
there is none. Where the record is too large for that, conditions are waived one by one, and the set is not proven
smallest.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from dragoman.reasoning.deadlock.conditions import Conditions, Need
from dragoman.reasoning.deadlock.course import Unfolding
from dragoman.reasoning.deadlock.explaining import explain
from dragoman.reasoning.deadlock.loops import entries_of, knots, locked
from dragoman.reasoning.deadlock.ties import Ties

Proof = frozenset[int]
# The search for the fewest is given up after so many needs looked at, so many choices tried, or when so many proofs
# hang together.
_WORK, _BRANCHES, _TOGETHER = 100_000, 10_000, 300


def opening_all(conditions: Conditions, among: Sequence[int]) -> tuple[tuple[int, ...], bool]:
    """Return entries without which none of some locked actions would be locked, and whether they are the fewest."""
    size = sum(len(conditions.needs_of[action]) for action in among)

    def loops(removed: Collection[int]) -> list[Proof]:
        rest = locked(conditions, among, removed)
        found = (explain(conditions, knot, removed, effort=size) for knot in knots(conditions, rest, removed))
        return [entries_of(conditions, explanation.reasons) for explanation in found]

    exact = fewest(loops, rounds=_WORK // size)
    return (exact, True) if exact is not None else (_waived(conditions, among), False)


def fewest(proofs: Callable[[Collection[int]], Sequence[Proof]], *, rounds: int) -> tuple[int, ...] | None:
    """Return the fewest entries that hit every proof; ``None`` when that takes too long to find out.

    Parameters
    ----------
    proofs : callable
        Given entries, returns one or more proofs that hold none of them; nothing when they hit all.
    rounds : int
        How often to ask for proofs.
    """
    known: list[Proof] = []
    search = _Hitting()
    for _ in range(rounds):
        chosen = search.smallest(known)
        if chosen is None:
            return None
        found = proofs(chosen)
        if not found:
            return tuple(sorted(chosen))
        known += found
    return None


def smallest_hitting(sets: Sequence[Proof]) -> frozenset[int] | None:
    """Return a smallest set that meets every one of these; ``None`` when the search is cut short.

    Examples
    --------
    >>> sorted(smallest_hitting([frozenset({1, 2}), frozenset({2, 3}), frozenset({4})]))
    [2, 4]
    """
    return _Hitting().smallest(sets)


def _apart(sets: Sequence[Proof]) -> list[list[Proof]]:
    """Return the sets in groups that share nothing with each other."""
    ties = Ties()
    for one in sets:
        ties.tie(one)
    groups: dict[int, list[Proof]] = {}
    for one in sets:
        groups.setdefault(ties.root(min(one)), []).append(one)
    return list(groups.values())


class _Hitting:
    """Branch and bound: take an element of the smallest set that is not hit, or leave it and take the next.

    Disjoint sets bound from below how many more elements it takes.
    """

    def __init__(self) -> None:
        self._branches = 0
        self._best: frozenset[int] | None = None

    def smallest(self, sets: Sequence[Proof]) -> frozenset[int] | None:
        """Return a smallest set that meets all of these; ``None`` when all the choices allowed have been tried."""
        found: list[int] = []
        for group in _apart(sets):
            if len(group) == 1:
                found.append(min(group[0]))
                continue
            if len(group) > _TOGETHER:
                return None
            self._best = None
            self._branch(sorted(group, key=lambda one: (len(one), sorted(one))), frozenset())
            if self._best is None or self._branches > _BRANCHES:
                return None
            found += self._best
        return frozenset(found)

    def _branch(self, sets: Sequence[Proof], chosen: frozenset[int]) -> None:
        self._branches += 1
        if self._branches > _BRANCHES:
            return
        if not sets:
            self._best = chosen
            return
        if self._best is not None and len(chosen) + _disjoint(sets) >= len(self._best):
            return
        tried: frozenset[int] = frozenset()
        for element in _most_frequent_first(min(sets, key=len), sets):
            rest = [one - tried for one in sets if element not in one]
            if all(rest):
                self._branch(rest, chosen | {element})
            tried |= {element}


def _disjoint(sets: Iterable[Proof]) -> int:
    taken: set[int] = set()
    count = 0
    for one in sorted(sets, key=len):
        if taken.isdisjoint(one):
            taken |= one
            count += 1
    return count


def _most_frequent_first(elements: Proof, sets: Sequence[Proof]) -> list[int]:
    return sorted(elements, key=lambda element: (-sum(element in one for one in sets), element))


def _waived(conditions: Conditions, among: Sequence[int]) -> tuple[int, ...]:
    """Return entries to waive, those on the actions that lack least first, until all can happen."""
    unfolding = Unfolding(conditions, among=among, waived=(), refusals=False)
    unfolding.run()
    chosen: dict[int, None] = {}
    for action in sorted(unfolding.left, key=lambda a: (unfolding.lacks(a), -len(conditions.asked_by[a]), a)):
        unmet = unfolding.unmet(action) if action in unfolding.left else []
        for entry in dict.fromkeys(conditions.needs[n].entry for n in unmet):
            chosen[entry] = None
            unfolding.waive(entry)
        unfolding.run()
    return _spared(conditions, chosen, unfolding.steps)


def _spared(conditions: Conditions, chosen: Iterable[int], steps: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """Return the entries without those that the order of the steps keeps to anyway."""
    place = {action: at for at, step in enumerate(steps) for action in step}

    def kept(need: Need, consequent: int) -> bool:
        latest = place[consequent] if need.at_once else place[consequent] - 1
        return any(all(place.get(member, -1) <= latest for member in way) for way in need.ways)

    def broken(entry: int) -> bool:
        needs = (conditions.needs[n] for n in conditions.needs_by[entry])
        return not all(kept(need, c) for need in needs for c in need.consequents if c in place)

    left = [entry for entry in chosen if broken(entry)]
    if len(left) * len(place) <= _WORK:
        for entry in tuple(left):
            others = [other for other in left if other != entry]
            if not locked(conditions, place, frozenset(others)):
                left = others
    return tuple(sorted(left))
