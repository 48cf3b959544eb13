"""The smallest sets of claims that rule a demand out, and the fewest claims to drop.

The two are duals [liffiton2008]_: what is dropped has to meet every conflict, and a conflict has to meet everything
that could be dropped. So each is found as a smallest hitting set of the other, asked for as needed; for conflicts that
is the method of [ignatiev2015]_.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from dragoman.reasoning.hitting import Hitting, Met, shared, smallest_hitting_sets
from dragoman.reasoning.packages.closing import Reason, Rules

# With how many claims that bear on a demand the smallest conflict is looked for, rather than a short one.
_CLAIMS = 200
# How many choices of what to drop are listed.
_LISTED = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Sets of claims, and what is proven of them."""

    sets: tuple[tuple[int, ...], ...]
    smallest: bool
    complete: bool


def ruling_out(rules: Rules, action: int) -> Found:
    """Return the smallest sets of claims that close an action."""
    claims = rules.bearing_on(action)
    if len(claims) > _CLAIMS:
        return short(rules, action)
    rules = rules.narrowed(frozenset(claims))

    def unmet(chosen: Met) -> list[Met]:
        """Return claims one of which is needed beside those chosen: without any of them the action stays open."""
        if action in rules.closed(among=chosen):
            return []
        kept = set(chosen)
        for claim in claims:
            if claim not in kept and action not in rules.closed(among={*kept, claim}):
                kept.add(claim)
        return [frozenset(claims) - kept]

    found = smallest_hitting_sets(unmet)
    if not found.sets:
        return short(rules, action)
    return Found(sets=found.sets, smallest=found.smallest, complete=found.complete)


def short(rules: Rules, action: int) -> Found:
    """Return claims that close an action, none of which can be left out, but perhaps not the fewest."""
    return Found(sets=(tuple(sorted(irreducible(rules, action))),), smallest=False, complete=False)


def irreducible(rules: Rules, action: int, dropped: Collection[int] = ()) -> Met:
    """Return claims that close an action, none of which can be left out."""
    return _irreducible(rules, action, rules.closed(dropped=dropped))


def _irreducible(rules: Rules, action: int, reasons: Mapping[int, Reason]) -> Met:
    kept = set(rules.behind(action, reasons))
    narrow = rules.narrowed(kept)
    for claim in sorted(kept):
        if action in narrow.closed(among=kept - {claim}):
            kept.discard(claim)
    return frozenset(kept)


def conflicts(rules: Rules, dropped: Collection[int]) -> list[Met]:
    """Return, for each demand that is ruled out when some claims are dropped, one conflict that it is in."""
    reasons = rules.closed(dropped=dropped)
    demands = [(claim, action) for claim, action in rules.demands.items() if claim not in dropped and action in reasons]
    behind = {action: _irreducible(rules, action, reasons) for action in dict.fromkeys(a for _, a in demands)}
    return list(dict.fromkeys(frozenset({claim}) | behind[action] for claim, action in demands))


def to_drop(rules: Rules) -> tuple[Found, Hitting]:
    """Return the fewest claims to drop so that no demand is ruled out, and what proves how few."""

    def unmet(chosen: Met) -> list[Met]:
        return conflicts(rules, chosen)

    hitting = smallest_hitting_sets(unmet, most=_LISTED)
    if hitting.sets:
        return Found(sets=hitting.sets, smallest=hitting.smallest, complete=hitting.complete), hitting
    chosen: Met = frozenset()
    while missed := conflicts(rules, chosen):
        chosen |= shared(missed)
    return Found(sets=(tuple(sorted(chosen)),), smallest=False, complete=False), hitting


def to_drop_alone(rules: Rules, own: Iterable[int]) -> Found:
    """Return the fewest of a party's own claims to drop so that no demand is ruled out; no sets when it cannot."""
    claims = frozenset(own)
    if conflicts(rules, claims):
        return Found(sets=(), smallest=True, complete=True)

    def unmet(chosen: Met) -> list[Met]:
        return [conflict & claims for conflict in conflicts(rules, chosen)]

    found = smallest_hitting_sets(unmet)
    return Found(sets=found.sets, smallest=found.smallest, complete=found.complete)
