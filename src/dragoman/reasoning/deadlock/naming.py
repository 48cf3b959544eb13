"""The parts of an answer by name: from places in the conditions to actions and entries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from dragoman.reasoning.deadlock.answer import Blocked, Edge, Loop, Refusal, WaitingChain
from dragoman.reasoning.deadlock.conditions import Conditions, FlatNo
from dragoman.reasoning.deadlock.course import Reason
from dragoman.reasoning.deadlock.explaining import Explanation
from dragoman.reasoning.deadlock.refusals import Refusals
from dragoman.reasoning.deadlock.waiting import Chain
from dragoman.terms.entries import ConditionEntry


class Naming:
    """Names what is found in some conditions."""

    def __init__(self, conditions: Conditions) -> None:
        self._conditions = conditions
        self._refused = conditions.refusals()

    def loop(self, explanation: Explanation, knot: Sequence[int]) -> Loop:
        """Return why a knot is locked."""
        edges = [
            self._edge(reason.action, member, reason.need)
            for reason in explanation.reasons
            if reason.need is not None
            for member in dict.fromkeys(reason.members)
        ]
        return Loop(edges=tuple(edges), locked=self.actions(knot), shortest=explanation.shortest)

    def blocked(self, reason: Reason) -> Blocked:
        """Return why an action never happens."""
        needs = self._conditions.needs
        by = self._refused[reason.action][0] if reason.need is None else needs[reason.need].entry
        return Blocked(
            action=self._conditions.actions[reason.action],
            entry=self._conditions.entries[by],
            antecedents=self.actions(reason.members),
        )

    def chain(self, chain: Chain) -> WaitingChain:
        """Return a waiting chain."""
        edges = tuple(self._edge(link.consequent, link.antecedent, link.need) for link in chain.links)
        first = self._conditions.actions[chain.first]
        return WaitingChain(edges=edges, first=first, actor=self._conditions.actors[chain.first])

    def refusal(self, no: FlatNo, refusals: Refusals, closed: Collection[int]) -> Refusal:
        """Return a refusal, with what waits for it by needs that are closed."""
        return Refusal(
            action=self._conditions.actions[no.action],
            entry=self._conditions.entries[no.entry],
            binding=no.binding,
            blocks=self.actions(refusals.waiting_for(no, closed)),
        )

    def steps(self, steps: Iterable[tuple[int, ...]]) -> tuple[tuple[str, ...], ...]:
        """Return steps."""
        return tuple(self.actions(step) for step in steps)

    def actions(self, actions: Iterable[int]) -> tuple[str, ...]:
        """Return the ids of actions."""
        return tuple(self._conditions.actions[action] for action in actions)

    def _edge(self, consequent: int, antecedent: int, need: int) -> Edge:
        names, entry = self._conditions.actions, self._conditions.entries[self._conditions.needs[need].entry]
        assert isinstance(entry, ConditionEntry)  # noqa: S101 (for the type checker: only conditions make needs)
        return Edge(consequent=names[consequent], antecedent=names[antecedent], entry=entry)
