"""The packages answer: from a view of the record to what it does not rule out, or to what conflicts in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.reasoning.claims import Claim, in_pieces
from dragoman.reasoning.deadlock.conditions import conditions_of
from dragoman.reasoning.hitting import Met
from dragoman.reasoning.packages.answer import Certificate, Closed, Conflict, Dropped, Packages
from dragoman.reasoning.packages.closing import rules_of
from dragoman.reasoning.packages.conflicts import Found, ruling_out, short, to_drop, to_drop_alone
from dragoman.reasoning.packages.least import least_packages
from dragoman.terms.entries import Act, Entry, Flag
from dragoman.terms.talks import View

# For how many demands the smallest conflict is looked for; for others, a short one.
_EXACT = 20


def packages(view: View) -> Packages:
    """Tell which sets of actions the record does not rule out; where it rules out all, what conflicts in it.

    A package is a set of actions that are still to be done. The record rules it out when it lacks something that a
    party demands, holds something that a party refuses, or holds an action without what a condition in force on it
    asks for.

    Parameters
    ----------
    view : View
        The record as of a day.

    Returns
    -------
    Packages

    References
    ----------
    Conflicts are minimal unsatisfiable subsets and what is dropped minimal correction sets, in the terms of
    [liffiton2008]_.
    """
    return _Finder(view).answer()


class _Finder:
    """The parts of one answer."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._rules = rules_of(conditions_of(in_pieces(view)))
        self._closed = self._rules.closed()
        self._demanded = sorted(set(self._rules.demands.values()))

    def answer(self) -> Packages:
        rules, closed = self._rules, self._closed
        unmet = [action for action in self._demanded if action in closed]
        least: tuple[Met, ...] = ()
        listed = True
        if not unmet:
            least, listed = least_packages(rules, self._demanded, closed=closed)
        dropped, known, count = self._dropped() if unmet else ((), (), 0)
        conflicts = tuple(self._conflict(action, exact=at < _EXACT) for at, action in enumerate(unmet))
        rests_on = self._rests_on(conflicts)
        contradicted = {_line(entry) for group in self._view.disputed for entry in group}
        refused = {rule.actions[0] for rule in rules.rules if not rule.ways}
        return Packages(
            as_of=self._view.as_of,
            possible=not unmet,
            demanded=self._names(self._demanded),
            refused=self._names(sorted(refused)),
            in_all=self._names(sorted(self._in_all(least, listed=listed))) if least else (),
            least=tuple(self._names(sorted(package)) for package in least),
            least_complete=listed,
            largest=self._names(a for a in range(len(rules.actions)) if a not in closed),
            conflicts=conflicts,
            dropped=dropped,
            certificate=Certificate(
                closed=tuple(
                    Closed(
                        action=rules.actions[action],
                        claim=rules.claims[reason.claim],
                        members=self._names(sorted(set(reason.members))),
                    )
                    for action, reason in closed.items()
                ),
                conflicts=tuple(self._claims(sorted(one)) for one in known),
                least=count,
            ),
            rests_on=rests_on,
            disputed=tuple(e for e in rests_on if e.flag == Flag.DISPUTED or _line(e) in contradicted),
            unreviewed=sum(entry.flag == Flag.PROPOSED for entry in rests_on),
        )

    def _in_all(self, least: Sequence[Met], *, listed: bool) -> frozenset[int]:
        """Return what every package holds: what is in all the smallest; else what no demand can do without."""
        if listed:
            return frozenset.intersection(*least)
        demanded = frozenset(self._demanded)
        closed = (action for action in least[0] if not demanded.isdisjoint(self._rules.closed(shut=(action,))))
        return demanded | frozenset(closed)

    def _conflict(self, action: int, *, exact: bool) -> Conflict:
        found = ruling_out(self._rules, action) if exact else short(self._rules, action)
        demands = [claim for claim, demanded in self._rules.demands.items() if demanded == action]
        return Conflict(
            demanded=self._rules.actions[action],
            sets=tuple(self._claims((demand, *others)) for others in found.sets for demand in demands),
            smallest=found.smallest,
            complete=found.complete,
        )

    def _dropped(self) -> tuple[tuple[Dropped, ...], tuple[Met, ...], int]:
        found, hitting = to_drop(self._rules)
        parties = sorted({self._rules.claims[claim].holder for one in hitting.known for claim in one})
        alone = ((party, to_drop_alone(self._rules, self._held_by(party))) for party in parties)
        whoever = self._dropping(None, found)
        return (whoever, *(self._dropping(party, one) for party, one in alone)), hitting.known, hitting.least

    def _dropping(self, party: str | None, found: Found) -> Dropped:
        sets = tuple(map(self._claims, found.sets))
        return Dropped(party=party, sets=sets, fewest=found.smallest, complete=found.complete)

    def _held_by(self, party: str) -> list[int]:
        return [at for at, claim in enumerate(self._rules.claims) if claim.holder == party]

    def _claims(self, claims: Iterable[int]) -> tuple[Claim, ...]:
        return tuple(self._rules.claims[claim] for claim in claims)

    def _names(self, actions: Iterable[int]) -> tuple[str, ...]:
        return tuple(self._rules.actions[action] for action in actions)

    def _rests_on(self, conflicts: Iterable[Conflict]) -> tuple[Entry, ...]:
        claims = {claim for conflict in conflicts for one in conflict.sets for claim in one}
        claims = claims or {claim for claim in self._rules.claims if claim.act == Act.DEMAND}
        lines = {_line(entry) for claim in self._rules.claims if claim in claims for entry in claim.entries}
        return tuple(entry for entry in self._view.in_force if _line(entry) in lines)


def _line(entry: Entry) -> tuple[str, int]:
    return (entry.place.file, entry.place.line)
