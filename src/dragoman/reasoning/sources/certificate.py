"""Check what became of claims by going through all entries, rule by rule; nothing here is the finder's.

The rules are those that the documentation states. Every claim is looked at again, so that an outcome that is open is
checked as well as one that is not.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from dragoman.reasoning.sources.answer import Sources, Why
from dragoman.reasoning.sources.claims import Carried, Matter, firmness, opposed, says
from dragoman.terms.deals import deal_of
from dragoman.terms.due import due_day
from dragoman.terms.entries import (
    Act,
    BegunEntry,
    CommitmentEntry,
    ConditionEntry,
    DoneEntry,
    Entry,
    Link,
    PositionEntry,
)
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import View

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
    """The rules, each as a question over the entries on the claim's matters."""

    def __init__(self, view: View, until: dt.date | None) -> None:
        self.carried = Carried(view.talks)
        self.until = until or dt.date.min
        self.claims = [e for e in view.entries if isinstance(e, _CLAIMS) and deal_of(e) is None]
        self._on = defaultdict[Matter, list[tuple[Entry, object]]](list)
        self._firmest = defaultdict[Matter, int](int)
        self._days = defaultdict[str, list[dt.date]](list)
        for entry in view.entries:
            if isinstance(entry, _CLAIMS) and self.carried.speaks(entry):
                for matter, said in says(entry):
                    self._on[matter].append((entry, said))
                    self._firmest[matter] = max(self._firmest[matter], firmness(entry))
            if isinstance(entry, DoneEntry) and entry.attribution.record != SourceClass.UNNAMED:
                for action in entry.actions:
                    self._days[action].append(entry.date)
        self._first = {action: min(days) for action, days in self._days.items()}

    def of(self, claim: Entry) -> Iterator[Why]:
        """Yield every ground that a claim has."""
        if not self.carried.is_promise(claim):
            yield from self._deeds(claim)
        told = list(says(claim)) if isinstance(claim, _CLAIMS) else []
        others = [list(self._others(m, claim)) for m, _ in told]
        if told and all(
            any(t == s and self._firmer(e, claim) for e, t in those) for (_, s), those in zip(told, others, strict=True)
        ):
            yield Why.SAID_AGAIN
        if any(
            e.date == claim.date and firmness(e) > firmness(claim) and opposed(s, t)
            for (_, s), those in zip(told, others, strict=True)
            for e, t in those
        ):
            yield Why.DENIED

    def _others(self, matter: Matter, claim: Entry) -> Iterator[tuple[Entry, object]]:
        """Yield what other reports say on a matter; nothing where none of them could be firmer."""
        if self._firmest[matter] > firmness(claim) or claim.attribution.record == SourceClass.ON_RECORD:
            yield from ((e, t) for e, t in self._on[matter] if e is not claim and not _shared(e, claim))

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
            days = [self._day(a, claim.date, claim.until) for a in own]
            if any(d and (claim.until or not self._otherwise(claim, d)) for d in days):
                yield Why.OPPOSITE_DONE
            elif own and claim.until and claim.until < self.until and not any(self._by(a, claim.until) for a in own):
                yield Why.NOT_DONE
        elif isinstance(claim, CommitmentEntry | PositionEntry):
            yield from self._expected(claim)

    def _expected(self, claim: CommitmentEntry | PositionEntry) -> Iterator[Why]:
        if isinstance(claim, PositionEntry) and claim.act not in {Act.OFFER, Act.COMMIT, Act.ACCEPT}:
            return
        by = due_day(claim, self._first) if isinstance(claim, CommitmentEntry) else claim.until
        if claim.actions and self.carried.own(claim, claim.actions) == claim.actions:
            if all(self._day(a, claim.date, by) for a in claim.actions):
                yield Why.DONE
            elif by and by < self.until and not all(self._by(a, by) for a in claim.actions):
                yield Why.OVERDUE

    def _day(self, action: str, since: dt.date, by: dt.date | None) -> dt.date | None:
        return min((d for d in self._days[action] if since <= d <= (by or dt.date.max)), default=None)

    def _by(self, action: str, day: dt.date) -> bool:
        return any(d <= day for d in self._days[action])

    def _otherwise(self, claim: PositionEntry, day: dt.date) -> bool:
        matters = [(kind, claim.holder, a) for kind in ("position", "commitment") for a in claim.actions]
        return any(claim.date < e.date <= day and said != Act.REFUSE for m in matters for e, said in self._on[m])

    def _broken(self, claim: ConditionEntry, consequent: str) -> bool:
        day = self._day(consequent, claim.date, None)
        if day is None or any(all(self._by(a, day) for a in way) for way in claim.antecedents):
            return False
        links = [("link", claim.holder, *sorted((consequent, a))) for way in claim.antecedents for a in way]
        matters: list[Matter] = [*links, *((kind, claim.holder, consequent) for kind in ("position", "commitment"))]
        return not any(claim.date < e.date <= day for m in matters for e, _ in self._on[m])


def _shared(one: Entry, other: Entry) -> bool:
    return bool({a.source for a in one.anchors} & {a.source for a in other.anchors})
