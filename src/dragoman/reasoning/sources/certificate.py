"""Check what became of claims by going through all entries, rule by rule; nothing here is the finder's.

The rules are those that the documentation states. Every claim is looked at again, so that an outcome that is open is
checked as well as one that is not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import product

from dragoman.reasoning.sources.answer import Sources, Why
from dragoman.reasoning.sources.claims import Carried, firmness, opposed, says
from dragoman.terms.deals import deal_of
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import (
    Act,
    BegunEntry,
    CommitmentEntry,
    ConditionEntry,
    DoneEntry,
    Entry,
    Link,
    PositionEntry,
    View,
)
from dragoman.terms.time_limit import due_day

_CLAIMS = (PositionEntry, CommitmentEntry, ConditionEntry, DoneEntry, BegunEntry)


def faults(answer: Sources, view: View) -> tuple[str, ...]:
    """Return what is wrong with the answer; nothing when each claim is where it belongs, with the grounds it has."""
    return tuple(_faults(answer, _Rules(view, answer.until)))


def _faults(answer: Sources, rules: _Rules) -> Iterator[str]:
    wanted = {(outlet, e.place) for e in rules.claims for outlet in rules.carried.outlets(e)}
    shown = [(tally.outlet, judged.entry.place) for tally in answer.tallies for judged in tally.claims]
    if len(shown) != len(set(shown)) or set(shown) != wanted:
        yield "the claims shown are not those that the record holds, each once for each outlet"
    for tally in answer.tallies:
        for judged in tally.claims:
            if judged.entry.attribution.record != tally.source_class:
                yield f"{judged.entry.place} stands under another class than its own"
            if {ground.why for ground in judged.grounds} != set(rules.of(judged.entry)):
                yield f"{judged.entry.place} is not {judged.outcome} on the grounds that the rules give"


class _Rules:
    """The rules, each as a question over all entries."""

    def __init__(self, view: View, until: dt.date | None) -> None:
        self.carried = Carried(view.talks)
        self.until = until or dt.date.min
        self.claims = [e for e in view.entries if isinstance(e, _CLAIMS) and deal_of(e) is None]
        self.spoken = [e for e in view.entries if isinstance(e, _CLAIMS) and self.carried.speaks(e)]
        firm = [e for e in view.entries if isinstance(e, DoneEntry) and e.attribution.record != SourceClass.UNNAMED]
        self.done = sorted({(a, e.date) for e in firm for a in e.actions}, key=lambda pair: (pair[1], pair[0]))

    def of(self, claim: Entry) -> Iterator[Why]:
        """Yield every ground that a claim has."""
        if not self.carried.is_promise(claim):
            yield from self._deeds(claim)
        others = [e for e in self.spoken if e is not claim and not _shared(e, claim)]
        told = list(says(claim)) if isinstance(claim, _CLAIMS) else []
        if told and all(any(self._firmer(e, claim) and (m, s) in says(e) for e in others) for m, s in told):
            yield Why.SAID_AGAIN
        denying = [e for e in others if e.date == claim.date and firmness(e) > firmness(claim)]
        if any(m == n and opposed(s, t) for e in denying for (m, s), (n, t) in product(told, says(e))):
            yield Why.DENIED

    def _firmer(self, other: Entry, claim: Entry) -> bool:
        outlets = set(self.carried.outlets(other)) & set(self.carried.outlets(claim))
        both = {other.attribution.record, claim.attribution.record} == {SourceClass.ON_RECORD}
        firmer = firmness(other) > firmness(claim) or (both and not outlets)
        return firmer and self.carried.first_report(other) >= self.carried.first_report(claim)

    def _deeds(self, claim: Entry) -> Iterator[Why]:
        if isinstance(claim, ConditionEntry) and claim.link == Link.ONLY_AFTER:
            if any(self._broken(claim, c) for c in self.carried.own(claim, claim.consequents)):
                yield Why.OUT_OF_ORDER
        elif isinstance(claim, PositionEntry) and claim.act == Act.REFUSE:
            own = self.carried.own(claim, claim.actions)
            days = [(a, self._day(a, claim.date, claim.until)) for a in own]
            if any(d and (claim.until or not self._otherwise(claim, d)) for _, d in days):
                yield Why.OPPOSITE_DONE
            elif own and claim.until and claim.until < self.until and not any(self._by(a, claim.until) for a in own):
                yield Why.NOT_DONE
        elif isinstance(claim, CommitmentEntry | PositionEntry):
            yield from self._expected(claim)

    def _expected(self, claim: CommitmentEntry | PositionEntry) -> Iterator[Why]:
        if isinstance(claim, PositionEntry) and claim.act not in {Act.OFFER, Act.COMMIT, Act.ACCEPT}:
            return
        by = due_day(claim, self._days()) if isinstance(claim, CommitmentEntry) else claim.until
        if claim.actions and self.carried.own(claim, claim.actions) == claim.actions:
            if all(self._day(a, claim.date, by) for a in claim.actions):
                yield Why.DONE
            elif by and by < self.until and not all(self._by(a, by) for a in claim.actions):
                yield Why.OVERDUE

    def _days(self) -> dict[str, dt.date]:
        return dict(reversed(self.done))

    def _day(self, action: str, since: dt.date, by: dt.date | None) -> dt.date | None:
        return next((d for a, d in self.done if a == action and since <= d <= (by or dt.date.max)), None)

    def _by(self, action: str, day: dt.date) -> bool:
        return any(a == action and d <= day for a, d in self.done)

    def _otherwise(self, claim: PositionEntry, day: dt.date) -> bool:
        return any(
            isinstance(e, PositionEntry | CommitmentEntry)
            and e.holder == claim.holder
            and claim.date < e.date <= day
            and set(e.actions) & set(claim.actions)
            and not (isinstance(e, PositionEntry) and e.act == Act.REFUSE)
            for e in self.spoken
        )

    def _broken(self, claim: ConditionEntry, consequent: str) -> bool:
        day, days = self._day(consequent, claim.date, None), self._days()
        if day is None or any(all(a in days and days[a] <= day for a in way) for way in claim.antecedents):
            return False
        links = {frozenset((consequent, a)) for way in claim.antecedents for a in way}
        later = [e for e in self.spoken if claim.date < e.date <= day and getattr(e, "holder", None) == claim.holder]
        positions = (e for e in later if isinstance(e, PositionEntry | CommitmentEntry))
        conditions = (e for e in later if isinstance(e, ConditionEntry))
        return not any(consequent in e.actions for e in positions) and not any(
            links & {frozenset((c, a)) for c in e.consequents for way in e.antecedents for a in way} for e in conditions
        )


def _shared(one: Entry, other: Entry) -> bool:
    return bool({a.source for a in one.anchors} & {a.source for a in other.anchors})
