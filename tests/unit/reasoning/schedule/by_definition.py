"""The schedule questions answered by trying everything, straight from the definitions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from itertools import combinations

from dragoman.reasoning.claims import Claim
from dragoman.reasoning.schedule.needs_by_definition import Needs, needs_in, refusals_in
from dragoman.terms.talks import View


def everything(view: View) -> set[Claim]:
    """Return all claims that hold anything back."""
    needs = needs_in(view)
    conditions = {need.claim for those in needs.values() for need in those}
    return conditions | {claim for action, claims in refusals_in(view).items() if action in needs for claim in claims}


def happens(view: View, dropped: Collection[Claim]) -> set[str]:
    """Return what can happen without the dropped claims: every subset is tried as the next step."""
    needs, no = needs_in(view), refusals_in(view)
    open_to = [action for action in needs if not no.get(action, set()) - set(dropped)]
    happened: set[str] = set()
    while True:
        left = [action for action in open_to if action not in happened]
        steps = (set(step) for size in range(1, len(left) + 1) for step in combinations(left, size))
        step = next((step for step in steps if may(step, happened, needs, dropped)), None)
        if step is None:
            return happened
        happened |= step


def may(step: Collection[str], happened: Collection[str], needs: Needs, dropped: Collection[Claim] = ()) -> bool:
    """Tell whether a step is open."""
    return all(
        any(way <= ({*happened, *step} if need.at_once else set(happened)) for way in need.ways)
        for action in step
        for need in needs[action]
        if need.claim not in dropped
    )


def fewest(view: View) -> set[frozenset[Claim]]:
    """Return every smallest set of claims without which everything happens that nobody refuses."""
    wanted = set(needs_in(view)) - set(refusals_in(view))
    claims = sorted(everything(view), key=lambda claim: claim.key)
    for size in range(len(claims) + 1):
        found = {frozenset(s) for s in combinations(claims, size) if wanted <= happens(view, s)}
        if found:
            return found
    raise AssertionError


def least_exposure(view: View, actions: Collection[str], *, tranches: int, givers: Mapping[str, str]) -> Fraction:
    """Return the least that the largest exposure can be, over every order of tranches, one move at a time.

    Everything but these actions is taken as done. A move is a tranche of one action, or of several that
    ``together with`` ties.
    """
    needs = {a: [(n.at_once, n.ways) for n in those] for a, those in needs_in(view).items() if a in actions}
    names = sorted(actions)
    tied = list(ties(names, needs))

    def short(action: str, given: Mapping[str, int]) -> int:
        levels = (max(min(given.get(m, tranches) for m in way) for way in ways) for _, ways in needs[action])
        return max([0, *(given[action] - level for level in levels)])

    def worst(given: Mapping[str, int]) -> int:
        by: dict[str, int] = {}
        for action in names:
            by[givers[action]] = by.get(givers[action], 0) + short(action, given)
        return max(by.values())

    @cache
    def best(state: tuple[int, ...]) -> int:
        given = dict(zip(names, state, strict=True))
        found = []
        for move in tied:
            if all(given[action] < tranches for action in move):
                after = given | {action: given[action] + 1 for action in move}
                found.append(max(worst(after), best(tuple(after.values()))))
        return min(found, default=0)

    return Fraction(best((0,) * len(names)), tranches)


Ways = Iterable[Collection[str]]


def ties(names: Collection[str], needs: Mapping[str, Iterable[tuple[bool, Ways]]]) -> Iterator[tuple[str, ...]]:
    """Yield every single action, and every set of several that are tied to each other, directly or by others."""
    near = {(a, m) for a in names for at_once, ways in needs[a] if at_once for way in ways for m in way if m in names}
    near |= {(b, a) for a, b in near}
    group = {a: {a} for a in names}
    for _ in names:
        group = {a: {c for b in group[a] for c in group[b] | {m for x, m in near if x == b}} for a in names}
    for size in range(1, len(names) + 1):
        for some in combinations(sorted(names), size):
            if size == 1 or set(some) <= group[some[0]]:
                yield some
