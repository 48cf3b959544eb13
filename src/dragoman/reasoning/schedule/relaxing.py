"""The fewest claims to drop so that everything can happen that nobody refuses.

Every proof that something is barred must lose one of its claims: the fewest claims that meet all proofs are the fewest
to drop. Cutting circles one by one as they show up is the method of [baharev2021]_ for the minimum feedback arc set,
here with alternatives, joint steps and refusals.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from dragoman.reasoning.claims import Claim, claim_of, gathered
from dragoman.reasoning.deadlock.conditions import Conditions
from dragoman.reasoning.deadlock.course import Reason, course
from dragoman.reasoning.hitting import Hitting, Met, shared, smallest_hitting_sets
from dragoman.reasoning.schedule.blocking import proofs
from dragoman.terms.entries import ConditionEntry, Entry, PositionEntry

_WORK, _ROUNDS = 20_000_000, 200
# Branches of the integer programs; on knots of more needs and actions than this, only their roots are solved.
_NODES, _SIZE = 3_000, 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Relaxed:
    """Which claims to drop.

    Attributes
    ----------
    sets : tuple of tuple of int
        Places in ``Claims.claims``; of equal size.
    least : int
        No fewer do: proven.
    complete : bool
        Whether every set of this size is listed.
    conflicts : tuple of tuple of Reason
        The proofs that show it.
    """

    sets: tuple[tuple[int, ...], ...]
    least: int
    complete: bool
    conflicts: tuple[tuple[Reason, ...], ...]


class Claims:
    """The claims in some conditions, and the entries that make each."""

    def __init__(self, conditions: Conditions) -> None:
        self.conditions = conditions
        refusals = conditions.refusals()
        binding = {*conditions.needs_by, *(entry for entries in refusals.values() for entry in entries)}
        entries = {index: _claiming(conditions.entries[index]) for index in sorted(binding)}
        self.claims: tuple[Claim, ...] = gathered(entries.values())
        place = {claim: at for at, claim in enumerate(self.claims)}
        self.of = {index: place[claim_of(entry)] for index, entry in entries.items()}
        self._entries: dict[int, list[int]] = {}
        for index, claim in self.of.items():
            self._entries.setdefault(claim, []).append(index)

    def entries(self, claims: Iterable[int]) -> frozenset[int]:
        """Return the entries that make these claims."""
        return frozenset(entry for claim in claims for entry in self._entries[claim])

    def of_reason(self, reason: Reason, removed: Collection[int] = ()) -> int:
        """Return the claim that a reason rests on; for a refusal one that is not removed."""
        if reason.need is not None:
            return self.of[self.conditions.needs[reason.need].entry]
        those = self.conditions.refusals()[reason.action]
        return self.of[next(entry for entry in those if entry not in removed)]


def _claiming(entry: Entry) -> ConditionEntry | PositionEntry:
    assert isinstance(entry, ConditionEntry | PositionEntry)  # noqa: S101 (for the type checker: nothing else binds)
    return entry


def relaxed(claims: Claims, wanted: Collection[int]) -> Relaxed:
    """Return the fewest claims to drop so that every wanted action can happen.

    Parameters
    ----------
    claims : Claims
    wanted : collection of int
        Actions that nobody refuses.
    """
    search = _Search(claims, wanted)
    size = len(claims.conditions.needs) + len(claims.conditions.actions)
    rounds, nodes = max(3, min(_ROUNDS, _WORK // (size * size))), _NODES if size <= _SIZE else 1
    found = smallest_hitting_sets(search.unmet, rounds=rounds, nodes=nodes)
    if found.sets:
        return Relaxed(sets=found.sets, least=found.least, complete=found.complete, conflicts=search.shown(found))
    return Relaxed(sets=(search.greedy(),), least=found.least, complete=False, conflicts=search.shown(found))


class _Search:
    """Asks for proofs, and keeps them by their claims."""

    def __init__(self, claims: Claims, wanted: Collection[int]) -> None:
        self._claims = claims
        self._wanted = frozenset(wanted)
        self._proofs: dict[Met, tuple[Reason, ...]] = {}

    def unmet(self, chosen: Met) -> list[Met]:
        """Return the claims of each of some proofs that stand without the chosen claims; none when none does."""
        removed = self._claims.entries(chosen)
        found = {
            frozenset(self._claims.of_reason(reason, removed) for reason in proof): proof
            for proof in proofs(self._claims.conditions, self._wanted, removed)
        }
        self._proofs |= {met: proof for met, proof in found.items() if met not in self._proofs}
        return sorted(found, key=lambda met: (len(met), sorted(met)))

    def shown(self, found: Hitting) -> tuple[tuple[Reason, ...], ...]:
        """Return the proofs that show how many it takes at least, without those that hold all of another."""
        sets = sorted(found.known, key=lambda met: (len(met), sorted(met)))
        bare = [met for at, met in enumerate(sets) if not any(other < met for other in sets[:at])]
        return tuple(self._proofs[met] for met in bare)

    def greedy(self) -> tuple[int, ...]:
        """Return claims to drop, those first that most proofs share, and none that can stay."""
        chosen: set[int] = set()
        while missed := self.unmet(frozenset(chosen)):
            chosen |= shared(missed)
        for claim in sorted(chosen):
            if self._suffices(chosen - {claim}):
                chosen.discard(claim)
        return tuple(sorted(chosen))

    def _suffices(self, chosen: Collection[int]) -> bool:
        blocked = course(self._claims.conditions, waived=self._claims.entries(chosen)).blocked
        return not any(reason.action in self._wanted for reason in blocked)
