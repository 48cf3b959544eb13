"""The ways out of a loop in which nobody drops a condition: proposals to discuss, with who is exposed meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from fractions import Fraction

from dragoman.reasoning.deadlock.conditions import Conditions
from dragoman.reasoning.deadlock.loops import closed_needs
from dragoman.reasoning.schedule.answer import GUARANTOR, Deed, Exposure, Move, Step, Way, WayOut
from dragoman.reasoning.schedule.exposure import exposures, giver, outstanding
from dragoman.reasoning.schedule.interleaving import Interleaving, least_exposed, parties_of
from dragoman.terms.entries import ConditionEntry


def ways_out(
    conditions: Conditions, knot: Sequence[int], *, parties: Iterable[str], tranches: int
) -> tuple[WayOut, ...]:
    """Return the ways out of a knot of actions none of which is refused.

    Parameters
    ----------
    conditions : Conditions
    knot : sequence of int
        Actions that lock each other; everything else is taken as done.
    parties : iterable of str
        The declared parties: those outside the loop could be guarantors.
    tranches : int
        Into how many equal tranches each action could be split.
    """
    builder = _Builder(conditions, knot, parties)
    found = [builder.at_once(), builder.in_tranches(tranches), builder.with_guarantor(), builder.by_commitment()]
    return tuple(way for way in found if way is not None)


class _Builder:
    """Builds the ways out of one knot."""

    def __init__(self, conditions: Conditions, knot: Sequence[int], parties: Iterable[str]) -> None:
        self._conditions = conditions
        self._knot = tuple(knot)
        holders = {self._holder(n) for n in closed_needs(conditions, knot)}
        self._inside = tuple(sorted({*holders, *parties_of(conditions, knot)}))
        self._outside = tuple(sorted(set(parties) - set(self._inside)))
        self._order = least_exposed(conditions, knot)

    def _holder(self, need: int) -> str:
        entry = self._conditions.entries[self._conditions.needs[need].entry]
        assert isinstance(entry, ConditionEntry)  # noqa: S101 (for the type checker: only conditions make needs)
        return entry.holder

    def at_once(self) -> WayOut:
        """Return the exchange of all that hold each other up in one step; the rest follows."""
        steps = tuple(Step(moves=self._moves(actions)) for actions, _ in self._rounds())
        return WayOut(way=Way.SIMULTANEOUS, parties=self._inside, steps=steps, largest=Fraction(0))

    def _rounds(self) -> Iterator[tuple[tuple[int, ...], bool]]:
        """Yield what can happen next, and whether only because it happens at once."""
        happened: set[int] = set()
        while len(happened) < len(self._knot):
            ready = tuple(a for a in self._knot if a not in happened and self._met(a, happened))
            yield ready or self._self_supporting(happened), not ready
            happened |= set(ready or self._self_supporting(happened))

    def in_tranches(self, tranches: int) -> WayOut:
        """Return the order of tranches in which the largest exposure is least."""
        given = dict.fromkeys(self._knot, 0)
        steps = []
        for tranche in range(1, tranches + 1):
            for move in self._order.moves:
                given |= dict.fromkeys(move, tranche)
                moves = tuple(Move(action=self._name(action), tranche=tranche, of=tranches) for action in move)
                steps.append(Step(moves=moves, exposed=exposures(self._conditions, given, of=tranches)))
        return WayOut(
            way=Way.TRANCHES,
            parties=self._inside,
            steps=tuple(steps),
            largest=Fraction(self._order.largest, tranches),
            least=self._order.least,
            first=self._openers(tranches),
        )

    def _openers(self, tranches: int) -> tuple[tuple[str, Fraction], ...]:
        if not self._order.least:
            return ()
        found: list[tuple[str, Interleaving]] = [
            (party, least_exposed(self._conditions, self._knot, opener=party))
            for party in parties_of(self._conditions, self._knot)
        ]
        return tuple((party, Fraction(order.largest, tranches)) for party, order in found if order.least)

    def with_guarantor(self) -> WayOut | None:
        """Return the exchange through somebody outside the loop, who releases all when all is in hand."""
        if not self._outside:
            return None
        steps: list[Step] = []
        for actions, at_once in self._rounds():
            if at_once:
                steps += self._deposits(actions)
            steps.append(Step(moves=self._moves(actions, Deed.RELEASE if at_once else Deed.DO)))
        largest = max(exposure.share for step in steps for exposure in step.exposed)
        return WayOut(
            way=Way.GUARANTOR, parties=self._inside, steps=tuple(steps), largest=largest, guarantors=self._outside
        )

    def _deposits(self, actions: Collection[int]) -> Iterator[Step]:
        """Yield the steps in which each party puts what it gives into the guarantor's hands."""
        held: list[int] = []
        for party in parties_of(self._conditions, actions):
            deposits = [action for action in actions if giver(self._conditions, action) == party]
            held += deposits
            yield Step(moves=self._moves(deposits, Deed.DEPOSIT), exposed=self._to_guarantor(held))

    def _to_guarantor(self, held: Collection[int]) -> tuple[Exposure, ...]:
        by = {party: [a for a in held if giver(self._conditions, a) == party] for party in self._inside}
        return tuple(
            Exposure(party=party, to=(GUARANTOR,), share=Fraction(len(those)), actions=tuple(map(self._name, those)))
            for party, those in by.items()
            if those
        )

    def by_commitment(self) -> WayOut:
        """Return the order of whole actions, each advance on a commitment that can be seen and cannot be taken back."""
        given = dict.fromkeys(self._knot, 0)
        committed: set[int] = set()
        steps: list[Step] = []
        for move in self._order.moves:
            exposed = steps[-1].exposed if steps else ()
            given |= dict.fromkeys(move, 1)
            owed = {o for action in move for o in outstanding(self._conditions, action, given, 1)} - committed
            if owed:
                steps.append(Step(moves=self._moves(sorted(owed), Deed.COMMIT), exposed=exposed))
                committed |= owed
            steps.append(Step(moves=self._moves(move), exposed=exposures(self._conditions, given)))
        touched = {p for step in steps for one in step.exposed for p in (one.party, *one.to)}
        return WayOut(
            way=Way.COMMITMENT,
            parties=tuple(sorted(touched & set(self._inside))),
            steps=tuple(steps),
            largest=Fraction(self._order.largest),
            least=self._order.least,
        )

    def _self_supporting(self, happened: Collection[int]) -> tuple[int, ...]:
        """Return actions that ask for nothing but each other and what has happened, none of which can be left out."""
        kept = [action for action in self._knot if action not in happened]
        for action in tuple(kept):
            kept = self._supported([other for other in kept if other != action], happened) or kept
        return tuple(kept)

    def _supported(self, actions: Iterable[int], happened: Collection[int]) -> list[int]:
        """Return the largest part of some actions that ask for nothing but each other and what has happened."""
        kept, before = list(actions), -1
        while len(kept) != before:
            before = len(kept)
            kept = [action for action in kept if self._met(action, {*kept, *happened})]
        return kept

    def _met(self, action: int, happened: Collection[int]) -> bool:
        needs = (self._conditions.needs[n] for n in self._conditions.needs_of[action])
        missing = set(self._knot) - set(happened)
        return all(any(missing.isdisjoint(way) for way in need.ways) for need in needs)

    def _moves(self, actions: Iterable[int], deed: Deed = Deed.DO) -> tuple[Move, ...]:
        return tuple(Move(action=self._name(action), deed=deed) for action in actions)

    def _name(self, action: int) -> str:
        return self._conditions.actions[action]
