"""Check who is exposed to whom at every step of a schedule answer, from the definition alone.

What has been given of an action is covered up to the share that has been received of each action of one alternative of
each condition on it; the rest is exposed. A deposit is given to the guarantor only, a commitment not at all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from fractions import Fraction

from dragoman.reasoning.schedule.answer import GUARANTOR, OUTSIDE, Deed, Exposure, Schedule, Step
from dragoman.reasoning.schedule.needs_by_definition import Need, Needs
from dragoman.terms.talks import View


def exposure_faults(view: View, answer: Schedule, needs: Needs) -> Iterator[str]:
    """Yield what is wrong with the steps of the relaxations and of the ways out."""
    declared = {action.id: action.actor for action in view.talks.actions}
    actors = {action: declared.get(action, action.rpartition(".")[0] or None) for action in needs}
    for relaxation in answer.relaxations:
        yield from _Ledger(needs, actors, needs).faults(relaxation.steps, None)
    for loop in answer.loops:
        for way in loop.ways_out:
            yield from _Ledger(needs, actors, loop.locked).faults(way.steps, way.largest)


class _Ledger:
    """What has been given of each action, and what is in a guarantor's hands."""

    def __init__(self, needs: Needs, actors: Mapping[str, str | None], among: Collection[str]) -> None:
        self._needs = needs
        self._actors = actors
        self._given = dict.fromkeys(among, Fraction(0))
        self._held: dict[str, list[str]] = {}

    def faults(self, steps: Iterable[Step], largest: Fraction | None) -> Iterator[str]:
        most = Fraction(0)
        for step in steps:
            before = dict(self._given)
            for move in step.moves:
                if move.deed == Deed.DEPOSIT:
                    self._held.setdefault(self._giver(move.action), []).append(move.action)
                elif move.deed != Deed.COMMIT:
                    self._given[move.action] = Fraction(move.tranche, move.of)
                    if move.of * (self._given[move.action] - before.get(move.action, Fraction(1))) != 1:
                        yield f"{move.action} is not given tranche by tranche"
            if any(move.deed == Deed.RELEASE for move in step.moves):
                self._held = {}
            after = f"after {', '.join(move.action for move in step.moves)}"
            shown, found = {one.party: one for one in step.exposed}, dict(self._exposed())
            if [(party, one.share) for party, one in shown.items()] != [(p, found[p][0]) for p in sorted(found)]:
                yield f"{after}, the exposure is not what is shown"
            elif any(not _allowed(one, found[party][1]) for party, one in shown.items()):
                yield f"{after}, nobody is exposed to those shown"
            most = max([most, *(one.share for one in step.exposed)])
        if largest is not None and (most != largest or set(self._given.values()) != {Fraction(1)}):
            yield "a way out does not end with all given, or its largest exposure is not what is shown"

    def _exposed(self) -> Iterator[tuple[str, tuple[Fraction, set[str]]]]:
        found: dict[str, tuple[Fraction, set[str]]] = {}
        for action, given in self._given.items():
            short = max((self._short(need, given) for need in self._needs[action]), default=Fraction(0))
            if short > 0:
                total, to = found.get(self._giver(action), (Fraction(0), set()))
                ahead = [need for need in self._needs[action] if self._short(need, given) > 0]
                owing = {party for need in ahead for party in self._owing(need, given)}
                found[self._giver(action)] = (total + short, to | owing)
        for party, held in self._held.items():
            total, to = found.get(party, (Fraction(0), set()))
            found[party] = (total + len(held), to | {GUARANTOR})
        yield from found.items()

    def _short(self, need: Need, given: Fraction) -> Fraction:
        return given - max(min(self._received(action) for action in way) for way in need.ways)

    def _received(self, action: str) -> Fraction:
        return self._given.get(action, Fraction(1))

    def _owing(self, need: Need, given: Fraction) -> set[str]:
        late = (action for way in need.ways for action in way if self._received(action) < given)
        return {self._actors[action] or OUTSIDE for action in late}

    def _giver(self, action: str) -> str:
        holders = (need.claim.holder for need in self._needs[action])
        return self._actors[action] or min(holders, default=OUTSIDE)


def _allowed(shown: Exposure, owing: Collection[str]) -> bool:
    return bool(shown.to) and set(shown.to) <= set(owing)
