"""What no package can hold: what is refused, and what asks for that whichever way it is met.

The union of two packages is a package, so there is a largest one: everything that is not closed. It is found by forward
chaining [dowling1984]_ from the refusals, linear in the claims.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from dragoman.reasoning.claims import Claim, claim_of, gathered
from dragoman.reasoning.deadlock.conditions import Conditions
from dragoman.terms.entries import Act, ConditionEntry, Entry, Link, PositionEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """An action is closed by a claim when one member of each way is; without ways it is closed outright."""

    claim: int
    actions: tuple[int, ...]
    ways: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why an action is closed: a claim, and a closed action for each way."""

    claim: int
    members: tuple[int, ...] = ()


class Rules:
    """The demands, refusals and conditions in force as rules that close actions.

    Attributes
    ----------
    actions : tuple of str
        Everything still to be done.
    claims : tuple of Claim
        Sorted.
    demands : mapping of int to int
        The claims that demand, with the action each demands.
    rules : tuple of Rule
    on : mapping of int to list of int
        The rules that could close each action.
    """

    def __init__(
        self, *, actions: tuple[str, ...], claims: tuple[Claim, ...], demands: Mapping[int, int], rules: Iterable[Rule]
    ) -> None:
        self.actions = actions
        self.claims = claims
        self.demands = demands
        self.rules = tuple(rules)
        self.on: dict[int, list[int]] = {}
        self._asking: dict[int, list[tuple[int, int]]] = {}
        for n, rule in enumerate(self.rules):
            for action in rule.actions:
                self.on.setdefault(action, []).append(n)
            for which, way in enumerate(rule.ways):
                for member in way:
                    self._asking.setdefault(member, []).append((n, which))

    def narrowed(self, claims: Collection[int]) -> Rules:
        """Return the rules of some claims alone."""
        rules = (rule for rule in self.rules if rule.claim in claims)
        return Rules(actions=self.actions, claims=self.claims, demands=self.demands, rules=rules)

    def closed(
        self, *, among: Collection[int] | None = None, dropped: Collection[int] = (), shut: Iterable[int] = ()
    ) -> dict[int, Reason]:
        """Return what is closed and why, each after its reasons, by as few steps as can be.

        Parameters
        ----------
        among : collection of int, optional
            Count only these claims.
        dropped : collection of int
            Leave these claims out.
        shut : iterable of int
            Take these actions as closed without any claim.
        """
        found: dict[int, Reason] = {}
        lost: dict[int, dict[int, int]] = {}
        border = deque((action, Reason(claim=_NONE)) for action in shut)

        def counts(claim: int) -> bool:
            return claim not in dropped and (among is None or claim in among)

        for rule in self.rules:
            if not rule.ways and counts(rule.claim):
                border.append((rule.actions[0], Reason(claim=rule.claim)))
        while border:
            action, reason = border.popleft()
            if action in found:
                continue
            found[action] = reason
            for n, which in self._asking.get(action, ()):
                rule, ways = self.rules[n], lost.setdefault(n, {})
                ways.setdefault(which, action)
                if len(ways) == len(rule.ways) and counts(rule.claim):
                    members = tuple(ways[way] for way in range(len(rule.ways)))
                    border.extend((other, Reason(claim=rule.claim, members=members)) for other in rule.actions)
        return found

    def behind(self, action: int, reasons: Mapping[int, Reason]) -> frozenset[int]:
        """Return the claims by which an action is closed."""
        return frozenset(reasons[one].claim for one in _reached(action, lambda one: reasons[one].members))

    def bearing_on(self, action: int) -> list[int]:
        """Return the claims that could close an action, directly or by others, sorted."""

        def closing(one: int) -> list[Rule]:
            return [self.rules[n] for n in self.on.get(one, ())]

        members = _reached(action, lambda one: (a for rule in closing(one) for way in rule.ways for a in way))
        return sorted({rule.claim for one in members for rule in closing(one)})


_NONE = -1


def _reached(start: int, onward: Callable[[int], Iterable[int]]) -> set[int]:
    """Return the actions that can be reached from one, itself among them."""
    todo, passed = [start], set[int]()
    while todo:
        one = todo.pop()
        if one not in passed:
            passed.add(one)
            todo += onward(one)
    return passed


def rules_of(conditions: Conditions) -> Rules:
    """Return the rules that conditions, refusals and demands make; here everybody's refusal counts."""
    at = {action: index for index, action in enumerate(conditions.actions)}
    held = [(index, entry) for index, entry in enumerate(conditions.entries) if _bears(entry, index, conditions, at)]
    claims = gathered(entry for _, entry in held if isinstance(entry, PositionEntry | ConditionEntry))
    place = {claim: n for n, claim in enumerate(claims)}
    rules = {Rule(claim=n, actions=(at[c.actions[0]],)) for n, c in enumerate(claims) if c.act == Act.REFUSE}
    for need in conditions.needs:
        entry = conditions.entries[need.entry]
        if isinstance(entry, ConditionEntry):
            rules.add(Rule(claim=place[claim_of(entry)], actions=need.consequents, ways=need.ways))
    return Rules(
        actions=conditions.actions,
        claims=claims,
        demands={n: at[claim.actions[0]] for n, claim in enumerate(claims) if claim.act == Act.DEMAND},
        rules=sorted(rules, key=lambda rule: (rule.claim, rule.actions, rule.ways)),
    )


def _bears(entry: Entry, index: int, conditions: Conditions, at: Collection[str]) -> bool:
    """Tell whether an entry demands or refuses what is still to be done, or is a condition that is not met."""
    if index in conditions.needs_by:
        return True
    if isinstance(entry, PositionEntry):
        return entry.act in {Act.DEMAND, Act.REFUSE} and entry.actions[:1] != () and entry.actions[0] in at
    return isinstance(entry, ConditionEntry) and entry.link == Link.EVEN_IF and entry.consequents[0] in at
