"""What refusals block, and by which entries that is proven."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from dragoman.reasoning.deadlock.conditions import Conditions, FlatNo
from dragoman.reasoning.deadlock.course import Reason, course
from dragoman.reasoning.deadlock.loops import closed_needs
from dragoman.reasoning.deadlock.undoing import Proof, fewest

# How often proofs are asked for before the search for the fewest entries is given up.
_ROUNDS = 30
# How many needs the search for entries that change the finding may look at in all.
_WORK = 1_000_000


class Refusals:
    """The refusals that bind, and proofs that one of them, or several, close a condition."""

    def __init__(self, conditions: Conditions) -> None:
        self._conditions = conditions
        self.of = conditions.refusals()
        asking = dict.fromkeys(n for action in self.of for n, _ in conditions.asked_by[action])
        self._asked = bool(asking)
        self._direct = [n for n in asking if all(any(m in self.of for m in way) for way in conditions.needs[n].ways)]
        self._known: list[Proof] = []
        self._tries = 0

    def waiting_for(self, no: FlatNo, closed: Collection[int]) -> list[int]:
        """Return what waits for a refused action by needs that are closed, directly or by others."""
        found: dict[int, None] = {}
        todo = [no.action] if no.binding else []
        while todo:
            asked = self._conditions.asked_by[todo.pop()]
            for consequent in (c for n, _ in asked if n in closed for c in self._conditions.needs[n].consequents):
                if consequent not in found:
                    found[consequent] = None
                    todo.append(consequent)
        return sorted(other for other in found if other != no.action)

    def proofs(self, removed: Collection[int]) -> list[Proof]:
        """Return proofs that conditions are closed, none of them by a removed entry; nothing when none is closed.

        Where no loop is left, what closes a condition goes back to refusals of what a condition asks for.
        """
        at_once = (self._at_once(n, removed) for n in self._direct)
        found = [proof for proof in at_once if proof is not None]
        return found if found or not self._asked else self._by_others(removed)

    def proof(self, removed: Collection[int]) -> Proof | None:
        """Return one of the proofs, if there is any."""
        at_once = (self._at_once(n, removed) for n in self._direct)
        first = next((proof for proof in at_once if proof is not None), None)
        return first or next(iter(self._by_others(removed) if self._asked else ()), None)

    @property
    def spent(self) -> bool:
        """Whether too many entries have been tried already for another one."""
        return self._tries * len(self._conditions.needs) > _WORK

    def stands_without(self, entry: int) -> bool:
        """Tell whether some condition is closed still when an entry is removed, and no loop is left."""
        if not self._asked:
            return False
        if any(entry not in proof for proof in self._known):
            return True
        self._tries += 1
        found = self.proof((entry,))
        if found is None:
            return False
        self._known.append(found)
        return True

    def lifted(self) -> tuple[tuple[int, ...], bool]:
        """Return entries without which no condition would be closed, and whether they are the fewest."""
        exact = fewest(self.proofs, rounds=_ROUNDS)
        return (exact, True) if exact is not None else (self._lifted_one_by_one(), False)

    def _lifted_one_by_one(self) -> tuple[int, ...]:
        chosen: set[int] = set()
        for n in self._direct:
            while (found := self._at_once(n, chosen)) is not None:
                chosen.add(self._refusal_first(found))
        while proofs := self._by_others(chosen):
            chosen |= {self._refusal_first(proof) for proof in proofs}
        return tuple(sorted(chosen))

    def _refusal_first(self, proof: Proof) -> int:
        """Return a refusal of a proof, rather than a condition: it may close others too."""
        return min(proof, key=lambda entry: (entry in self._conditions.needs_by, entry))

    def _at_once(self, need: int, removed: Collection[int]) -> Proof | None:
        """Return the condition and the refusals that close each of its ways."""
        proof = {self._conditions.needs[need].entry}
        for way in self._conditions.needs[need].ways:
            refusing = (entry for member in way for entry in self.of.get(member, ()) if entry not in removed)
            first = next(refusing, None)
            if first is None:
                return None
            proof.add(first)
        return None if self._conditions.needs[need].entry in removed else frozenset(proof)

    def _by_others(self, removed: Collection[int]) -> list[Proof]:
        """Return proofs that conditions are closed by blocked actions and the reasons for these; no two share any."""
        reasons = {reason.action: reason for reason in course(self._conditions, waived=removed).blocked}
        passed: set[int] = set()
        found = []
        for n in closed_needs(self._conditions, reasons, removed):
            need = self._conditions.needs[n]
            members = [next(m for m in way if m in reasons) for way in need.ways]
            behind = self._behind(members, reasons, passed)
            if behind:
                entries = (self._entry(reasons[action], removed) for action in behind)
                found.append(frozenset({need.entry, *entries}))
        return found

    def _behind(self, actions: Iterable[int], reasons: Mapping[int, Reason], passed: set[int]) -> dict[int, None]:
        """Return blocked actions with all those that are the reason; nothing when one was passed before."""
        own: dict[int, None] = {}
        todo = list(actions)
        while todo:
            action = todo.pop()
            if action in own:
                continue
            if action in passed:
                return {}
            own[action] = None
            passed.add(action)
            todo += reasons[action].members
        return own

    def _entry(self, reason: Reason, removed: Collection[int]) -> int:
        if reason.need is not None:
            return self._conditions.needs[reason.need].entry
        return next(entry for entry in self.of[reason.action] if entry not in removed)
