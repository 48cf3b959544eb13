"""From a view of the record and a deal to how each party reads it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from dragoman.reasoning.readouts import sequence
from dragoman.reasoning.readouts import steps as stepwise
from dragoman.reasoning.readouts.answer import Finding, Kind, Readouts, Row
from dragoman.reasoning.readouts.deal import Claim, Forms, Order, Readings, Step, orders, readings_of, steps
from dragoman.terms.declared import DeclaredDeal
from dragoman.terms.entries import Entry
from dragoman.terms.talks import View

_GRAVITY = {kind: at for at, kind in enumerate(Kind)}


def readouts(view: View, deal: DeclaredDeal) -> Readouts:
    """Return how each party reads a deal, step by step and order by order, beside the deal's own text.

    A row is a step in all its forms (actions tied by ``short of``), or the order of two steps. A party's reading is
    what its own people say is in the deal; of several, the latest on each matter.

    Returns
    -------
    Readouts
        In an order that does not depend on the order of the talks file.
    """
    readings = readings_of(view, deal)
    reader = _Reader(readings, Forms(view.talks.actions))
    rows = sorted((*reader.step_rows(), *reader.order_rows()), key=_gravity)
    parties = tuple(readings.by_party)
    return Readouts(
        deal=deal,
        as_of=view.as_of,
        parties=parties,
        silent=tuple(sorted(set(deal.parties) - set(parties))),
        terms=readings.terms,
        rows=tuple(rows),
        nobodys=readings.nobodys,
    )


def _gravity(row: Row) -> tuple[int, bool, tuple[str, ...], tuple[str, ...]]:
    worst = min((_GRAVITY[finding.kind] for finding in row.findings), default=len(_GRAVITY))
    return worst, not row.other, row.actions, row.other


class _Reader:
    def __init__(self, readings: Readings, forms: Forms) -> None:
        self._forms = forms
        self._texts = readings.terms
        self._read = readings.by_party

    def step_rows(self) -> Iterator[Row]:
        """Yield a row for each step that the text or a reading speaks of by itself."""
        text = self._steps(self._texts)
        read = {party: self._steps(entries) for party, entries in self._read.items()}
        for actions in sorted({*text, *(actions for those in read.values() for actions in those)}):
            terms = text.get(actions, ())
            mine = {party: those.get(actions, ()) for party, those in read.items()}
            yield Row(
                actions=actions,
                other=(),
                terms=_unique(step.entry for step in terms),
                ordered=False,
                readings=_said({party: _unique(step.entry for step in those) for party, those in mine.items()}),
                findings=_sorted(self._step_findings(actions, terms, mine)),
            )

    def _step_findings(
        self, actions: tuple[str, ...], terms: tuple[Step, ...], mine: dict[str, tuple[Step, ...]]
    ) -> Iterator[Finding]:
        for party, those in mine.items():
            yield from stepwise.against_text(party, those, terms, self._forms)
            if terms and not those and not self._touched(party, actions):
                beside = _unique(step.entry for step in terms)
                yield Finding(kind=Kind.MISSING, party=party, beside=beside)
        for one, other in combinations(mine, 2):
            yield from stepwise.between(one, mine[one], other, mine[other])

    def order_rows(self) -> Iterator[Row]:
        """Yield a row for each two steps of which the text or a reading tells the order, or that they go in step."""
        text = self._orders(self._texts)
        read = {party: self._orders(entries) for party, entries in self._read.items()}
        for one, other in sorted({*text, *(pair for those in read.values() for pair in those)}):
            pair = sequence.Pair(one, other)
            terms = text.get((one, other), ())
            mine = {party: those.get((one, other), ()) for party, those in read.items()}
            own = terms or [
                step for key, those in self._steps(self._texts).items() if key in {one, other} for step in those
            ]
            yield Row(
                actions=one,
                other=other,
                terms=_unique(item.entry for item in own),
                ordered=bool(terms),
                readings=_said({party: _unique(order.entry for order in those) for party, those in mine.items()}),
                findings=_sorted(self._order_findings(pair, terms, mine)),
            )

    def _order_findings(
        self, pair: sequence.Pair, terms: tuple[Order, ...], mine: dict[str, tuple[Order, ...]]
    ) -> Iterator[Finding]:
        asked = {self._forms.of(step.action) for e in self._texts for step in steps(e) if not step.refused}
        for party, those in mine.items():
            for waiting in (pair.one, pair.other):
                waits = [order for order in those if order.second in waiting]
                yield from sequence.against_text(pair, party, waits, terms, asked=self._forms.of(waiting[0]) in asked)
            spoken = self._spoken(party, {order.second for order in terms})
            if terms and not those and spoken:
                yield sequence.dropped(party, spoken, terms)
        for one, other in combinations(mine, 2):
            yield from sequence.between(pair, one, mine[one], other, mine[other])

    def _steps(self, entries: tuple[Claim, ...]) -> dict[tuple[str, ...], tuple[Step, ...]]:
        found: dict[tuple[str, ...], tuple[Step, ...]] = {}
        for entry in entries:
            for step in steps(entry):
                forms = self._forms.of(step.action)
                found[forms] = (*found.get(forms, ()), step)
        return found

    def _orders(self, entries: tuple[Claim, ...]) -> dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[Order, ...]]:
        found: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[Order, ...]] = {}
        for entry in entries:
            for order in orders(entry):
                one, other = sorted(self._forms.apart(order.first, order.second))
                found[one, other] = (*found.get((one, other), ()), order)
        return found

    def _touched(self, party: str, actions: tuple[str, ...]) -> bool:
        """Tell whether a party speaks of a step in an order, if not by itself."""
        return any(set(actions) & {*one, *other} for one, other in self._orders(self._read[party]))

    def _spoken(self, party: str, actions: set[str]) -> tuple[Entry, ...]:
        """Return a party's entries on the steps that wait in the text."""
        forms = {self._forms.of(action) for action in actions}
        said = self._steps(self._read[party])
        return _unique(step.entry for key in sorted(forms) for step in said.get(key, ()) if not step.refused)


def _unique(entries: Iterator[Entry]) -> tuple[Entry, ...]:
    return tuple(dict.fromkeys(entries))


def _said(by_party: dict[str, tuple[Entry, ...]]) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    return tuple((party, entries) for party, entries in by_party.items() if entries)


def _sorted(findings: Iterator[Finding]) -> tuple[Finding, ...]:
    """Return findings, the gravest first."""
    return tuple(sorted(findings, key=lambda finding: _GRAVITY[finding.kind]))
