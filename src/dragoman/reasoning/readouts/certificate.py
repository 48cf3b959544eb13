"""Check how parties are said to read a deal, by trying every entry against every other; nothing here is the finder's.

What a reading leaves out, adds, denies, turns round, or has in a weaker or stronger form is worked out anew and
compared. Differences of dates and of other links are not; the entries that show them are checked to be there.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, permutations

from dragoman.reasoning.readouts.answer import Finding, How, Kind, Readouts
from dragoman.terms.deals import deal_of, is_term, speaks_for
from dragoman.terms.entries import Act, CommitmentEntry, ConditionEntry, Entry, Link, PositionEntry
from dragoman.terms.talks import View

# What is found: how it differs, whose it is, beside what, and the actions that show it.
Fact = tuple[Kind, How | None, str, str | None, frozenset[str]]
_CHECKED = {Kind.REVERSED, Kind.DENIED, Kind.ADDED, Kind.MISSING}
_FORMS = {How.SHORT_OF, How.MORE_THAN}


def faults(answer: Readouts, view: View) -> tuple[str, ...]:
    """Return what is wrong with the answer; nothing when it says what the entries of the deal do."""
    return tuple(_faults(answer, _Deal(answer, view)))


def _faults(answer: Readouts, deal: _Deal) -> Iterator[str]:
    shown = set(chain(*(row.terms for row in answer.rows))) | set(answer.terms)
    if set(answer.terms) != set(deal.terms) or not set(deal.terms) <= shown:
        yield "the terms are not those that the deal's text is recorded to have"
    read = {(party, entry) for row in answer.rows for party, entries in row.readings for entry in entries}
    for party, entry in read - {(p, e) for p, entries in deal.read.items() for e in entries}:
        yield f"{entry.place} is no reading by {party}"
    found = [(finding, row) for row in answer.rows for finding in row.findings]
    for finding, _ in found:
        own, other = deal.read.get(finding.party, ()), deal.read.get(finding.against or "", deal.terms)
        if not set(finding.entries) <= set(own) or not set(finding.beside) <= set(other):
            yield f"{finding.kind} by {finding.party} is shown by entries of somebody else"
    told = {_fact(f, row.actions, row.other) for f, row in found if f.kind in _CHECKED or f.how in _FORMS}
    if told != set(deal.facts()):
        yield "what is missing, added, denied, turned round, weaker or stronger is not what the entries say"


def _fact(finding: Finding, actions: tuple[str, ...], other: tuple[str, ...]) -> Fact:
    party, against = finding.party, finding.against
    if finding.kind == Kind.REVERSED and against:
        party, against = sorted((party, against))  # each has the order of the other turned round
    return finding.kind, finding.how, party, against, frozenset((*actions, *other))


class _Deal:
    """The entries of a deal, as they say themselves what they are."""

    def __init__(self, answer: Readouts, view: View) -> None:
        deals = {deal.id: deal for deal in view.talks.deals}
        people = {person.id: person for person in view.talks.people}
        self._short = {action.id: action.short_of for action in view.talks.actions}
        inside = [entry for entry in view.entries if deal_of(entry) == answer.deal.id]
        self.terms = tuple(entry for entry in inside if is_term(entry, deals))
        whose = [(p, e) for e in inside if not is_term(e, deals) for p in speaks_for(e.attribution, people)]
        self.read = {p: tuple(e for q, e in whose if q == p and self._latest(e, p, whose)) for p, _ in whose}

    def facts(self) -> Iterator[Fact]:
        text = self._asked(self.terms)
        for party, entries in self.read.items():
            asked, tied = self._asked(entries), {a for e in entries for a in _ends(e)}
            yield from (
                (Kind.MISSING, None, party, None, self._forms(a))
                for a, _ in self._steps(self.terms)
                if not self._forms(a) & ({b for b, _ in self._steps(entries)} | tied)
            )
            for action in asked:
                yield from self._held_against_text(party, action, text)
            yield from ((Kind.DENIED, None, party, None, self._forms(a)) for a in self._denied(entries) & text)
            yield from self._turned(party, None, entries, self.terms)
            yield from self._conditions_added(party, entries)
        for one, other in permutations(self.read, 2):
            yield from self._turned(one, other, self.read[one], self.read[other])
            for action in self._denied(self.read[one]) & self._asked(self.read[other]):
                yield (Kind.DENIED, None, one, other, self._forms(action))

    def _held_against_text(self, party: str, action: str, text: frozenset[str]) -> Iterator[Fact]:
        forms = self._forms(action)
        if action in text:
            return
        if any(self._below(action, term) for term in text):
            yield (Kind.WEAKENED, How.SHORT_OF, party, None, forms)
        elif any(self._below(term, action) for term in text):
            yield (Kind.STRENGTHENED, How.MORE_THAN, party, None, forms)
        elif not forms & text and action not in self._denied(self.terms):
            yield (Kind.ADDED, How.NOT_IN_TEXT, party, None, forms)

    def _turned(
        self, party: str, other: str | None, mine: tuple[Entry, ...], theirs: tuple[Entry, ...]
    ) -> Iterator[Fact]:
        ours = {self._apart(c, a) for e in mine for c, a in _after(e)}
        others = {self._apart(c, a) for e in theirs for c, a in _after(e)}
        names = sorted((party, other)) if other else [party]
        for second, first in ours:
            if second != first and (first, second) in others and (other or (second, first) not in others):
                yield (Kind.REVERSED, None, names[0], names[1] if other else None, second | first)

    def _conditions_added(self, party: str, mine: tuple[Entry, ...]) -> Iterator[Fact]:
        known = {frozenset().union(*self._apart(c, a)) for e in self.terms for c, a in _tied(e)}
        asked = self._asked(self.terms)
        for consequent, (second, first) in {(c, self._apart(c, a)) for e in mine for c, a in _tied(e)}:
            if second | first not in known and not self._forms(consequent) & asked:
                yield (Kind.ADDED, How.CONDITION_ADDED, party, None, second | first)

    def _apart(self, second: str, first: str) -> tuple[frozenset[str], frozenset[str]]:
        forms = self._forms(second), self._forms(first)
        return forms if forms[0] != forms[1] else (frozenset({second}), frozenset({first}))

    def _asked(self, entries: tuple[Entry, ...]) -> frozenset[str]:
        return frozenset(action for action, refused in self._steps(entries) if not refused)

    def _denied(self, entries: tuple[Entry, ...]) -> frozenset[str]:
        return frozenset(action for action, refused in self._steps(entries) if refused)

    def _steps(self, entries: tuple[Entry, ...]) -> set[tuple[str, bool]]:
        no = (Act.REFUSE, Act.WITHDRAW)
        those = [e for e in entries if isinstance(e, CommitmentEntry | PositionEntry)]
        return {(a, isinstance(e, PositionEntry) and e.act in no) for e in those for a in e.actions}

    def _below(self, weaker: str, stronger: str) -> bool:
        up: str | None = weaker
        for _ in self._short:
            up = self._short.get(up or "")
            if up == stronger:
                return True
        return False

    def _forms(self, action: str) -> frozenset[str]:
        forms, size = {action}, 0
        while len(forms) > size:
            size = len(forms)
            forms |= {a for a, b in self._short.items() if b in forms} | {self._short.get(a) or a for a in forms}
        return frozenset(forms)

    def _latest(self, entry: Entry, party: str, whose: list[tuple[str, Entry]]) -> bool:
        mine = [other for owner, other in whose if owner == party and other.date > entry.date]
        return any(all(matter not in _matters(other) for other in mine) for matter in _matters(entry))


def _after(entry: Entry) -> set[tuple[str, str]]:
    return _tied(entry) if isinstance(entry, ConditionEntry) and entry.link == Link.ONLY_AFTER else set()


def _tied(entry: Entry) -> set[tuple[str, str]]:
    if isinstance(entry, ConditionEntry) and entry.link in {Link.ONLY_AFTER, Link.TOGETHER_WITH, Link.IF}:
        return {(c, a) for c in entry.consequents for way in entry.antecedents for a in way}
    return set()


def _ends(entry: Entry) -> set[str]:
    return set(chain(*_tied(entry)))


def _matters(entry: Entry) -> set[object]:
    pairs: set[object] = {frozenset(pair) for pair in _tied(entry)}
    named = set(entry.actions) if isinstance(entry, CommitmentEntry | PositionEntry) else set()
    issue = {("on", entry.issue)} if isinstance(entry, PositionEntry) and not entry.actions else set()
    return pairs | named | issue
