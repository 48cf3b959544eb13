"""A deal taken apart: its terms, each party's latest reading, the forms of a step, steps and orders in an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from dragoman.terms.deals import deal_of, is_term, speaks_for
from dragoman.terms.declared import DeclaredAction, DeclaredDeal
from dragoman.terms.entries import Act, CommitmentEntry, ConditionEntry, Entry, Link, PositionEntry
from dragoman.terms.talks import View

Claim = PositionEntry | CommitmentEntry | ConditionEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An action that an entry asks of somebody, or says that nobody is asked for."""

    action: str
    entry: Entry
    refused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Two actions that an entry ties: ``second`` only after ``first``, or another link."""

    first: str
    second: str
    link: Link
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """A deal's terms, and what each party reads in it."""

    deal: DeclaredDeal
    terms: tuple[Claim, ...]
    by_party: Mapping[str, tuple[Claim, ...]]
    nobodys: int


def readings_of(view: View, deal: DeclaredDeal) -> Readings:
    """Return the terms that the view knows of a deal, and the latest that each party is known to have read in it.

    What a party said of a later day replaces what it said before, matter by matter: an action, or a pair of them.
    """
    deals = {known.id: known for known in view.talks.deals}
    people = {person.id: person for person in view.talks.people}
    inside = [entry for entry in view.entries if isinstance(entry, Claim) and deal_of(entry) == deal.id]
    read: dict[str, list[Claim]] = {}
    nobodys = 0
    for entry in inside:
        if not is_term(entry, deals):
            whose = speaks_for(entry.attribution, people)
            nobodys += not whose
            for party in whose:
                read.setdefault(party, []).append(entry)
    return Readings(
        deal=deal,
        terms=tuple(sorted((entry for entry in inside if is_term(entry, deals)), key=in_order)),
        by_party={party: _latest(read[party]) for party in sorted(read)},
        nobodys=nobodys,
    )


def _latest(entries: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the entries that no later one of the same party replaces on all of their matters."""
    those = tuple(entries)
    last = {matter: entry.date for entry in sorted(those, key=lambda e: e.date) for matter in _matters(entry)}
    return tuple(sorted((e for e in those if any(last[m] == e.date for m in _matters(e))), key=in_order))


def _matters(entry: Claim) -> Iterator[tuple[str, ...]]:
    yield from ((step.action,) for step in steps(entry))
    yield from (tuple(sorted((order.first, order.second))) for order in orders(entry))
    if isinstance(entry, PositionEntry) and not entry.actions:
        yield ("on", entry.issue or "")


def steps(entry: Claim) -> Iterator[Step]:
    """Yield the steps of which an entry says that somebody takes them, or that nobody does."""
    if isinstance(entry, ConditionEntry):
        return
    refused = isinstance(entry, PositionEntry) and entry.act in {Act.REFUSE, Act.WITHDRAW}
    yield from (Step(action=action, entry=entry, refused=refused) for action in entry.actions)


def orders(entry: Claim) -> Iterator[Order]:
    """Yield the pairs of actions that a condition ties."""
    if isinstance(entry, ConditionEntry) and entry.link in {Link.ONLY_AFTER, Link.TOGETHER_WITH, Link.IF}:
        for second in entry.consequents:
            for first in dict.fromkeys(chain(*entry.antecedents)):
                yield Order(first=first, second=second, link=entry.link, entry=entry)


class Forms:
    """The forms of each step: actions tied by ``short of`` are forms of one step."""

    def __init__(self, actions: Iterable[DeclaredAction]) -> None:
        self._weaker_than = {action.id: action.short_of for action in actions if action.short_of}
        self._forms: dict[str, set[str]] = {}
        for weaker, stronger in self._weaker_than.items():
            joined = self._forms.get(weaker, {weaker}) | self._forms.get(stronger, {stronger})
            self._forms |= dict.fromkeys(joined, joined)

    def of(self, action: str) -> tuple[str, ...]:
        """Return all forms of the step that an action is a form of, itself at least."""
        return tuple(sorted(self._forms.get(action, {action})))

    def apart(self, one: str, other: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the two steps that an order ties; where both are forms of one step, the two forms by themselves."""
        forms = self.of(one), self.of(other)
        return forms if forms[0] != forms[1] else ((one,), (other,))

    def short_of(self, weaker: str, stronger: str) -> bool:
        """Tell whether an action is a weaker form of another, directly or not."""
        at, seen = self._weaker_than.get(weaker), {weaker}
        while at is not None and at not in seen:
            if at == stronger:
                return True
            seen.add(at)
            at = self._weaker_than.get(at)
        return False


def in_order(entry: Claim) -> tuple[str, ...]:
    """Return what entries are sorted by: the day, what they say and by whom; never where they stand."""
    names = "holder act actions consequents link antecedents due due_words limit after".split()
    head = [getattr(entry, name, None) for name in names]
    told = repr((head, entry.attribution))
    return (entry.date.isoformat(), told, *(f"{anchor.source} {anchor.words}" for anchor in entry.anchors))
