"""Ids that nothing declares, with the nearest that is declared."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from dragoman.record.checks.declarations import declared
from dragoman.record.document import Declaration
from dragoman.record.named import actions_named
from dragoman.terms.deals import deal_of
from dragoman.terms.declared import DeclaredAction, DeclaredDeal, DeclaredOutlet, DeclaredPerson, Source
from dragoman.terms.entries import CommitmentEntry, ConditionEntry, Entry, MeetingEntry, PositionEntry, StatementEntry
from dragoman.terms.problems import Place, Problem
from dragoman.terms.talks import Talks

# To look for a near id takes a while; a file with more unknown ones than these has lost its declarations.
_SOUGHT = 50


class _Names:
    """The ids in use, and the nearest to one that is not."""

    def __init__(self, talks: Talks) -> None:
        self.ids = {what: {item.id for item in items} for what, items in declared(talks).items()}
        self.ids["speaker"] = self.ids["person"] | self.ids["party"]
        self._near: dict[tuple[str, str], str | None] = {}

    def unknown(self, what: str, name: str | None, place: Place) -> Iterator[Problem]:
        if name is None or name in self.ids[what]:
            return
        near = self._nearest(what, name)
        other = next((w for w, ids in self.ids.items() if name in ids and w != "speaker"), None)
        yield Problem(
            code=f"unknown-{what}",
            place=place,
            what=f"{name} is no declared {what}" + (f" (it is declared as {other})" if other else ""),
            expected=f"the id of a declared {what}",
            remedy=near or f'declaring it: {"party" if what == "speaker" else what} {name} "…"',
        )

    def _nearest(self, what: str, name: str) -> str | None:
        if (what, name) not in self._near:
            sought = self.ids[what] if len(self._near) < _SOUGHT else ()
            self._near[what, name] = next(iter(difflib.get_close_matches(name, sorted(sought), n=1)), None)
        return self._near[what, name]


def unknown_ids(talks: Talks) -> Iterator[Problem]:
    """Yield ids, at their entry or anchor, that no declaration has."""
    names = _Names(talks)
    naming: tuple[Declaration, ...] = (*talks.people, *talks.outlets, *talks.actions, *talks.deals, *talks.sources)
    for item in naming:
        for what, name in _declared_with(item):
            yield from names.unknown(what, name, item.place)
    for entry in talks.entries:
        for what, name in _used(entry):
            yield from names.unknown(what, name, entry.place)
        for anchor in entry.anchors:
            yield from names.unknown("source", anchor.source, anchor.place)


def _declared_with(item: Declaration) -> Iterator[tuple[str, str | None]]:
    """Yield what a declaration names besides itself."""
    match item:
        case DeclaredPerson() | DeclaredOutlet():
            yield "party", item.party
        case DeclaredAction():
            yield from (("party", item.actor), ("issue", item.issue), ("action", item.short_of))
        case DeclaredDeal():
            yield from (("party", party) for party in item.parties)
            yield from (("source", text) for text in item.texts)
        case Source():
            yield "outlet", item.outlet if item.outlet_declared else None


def _used(entry: Entry) -> Iterator[tuple[str, str | None]]:
    said = entry.attribution
    yield from (("speaker", who) for who in (*said.speakers, *said.quoted_by))
    yield from (("outlet", outlet) for outlet in said.via)
    yield "party", said.party
    yield "deal", deal_of(entry)
    match entry:
        case MeetingEntry():
            yield from (("party", party) for party in entry.participants)
        case StatementEntry():
            yield "party", entry.about
        case PositionEntry():
            yield from (("party", entry.holder), ("issue", entry.issue))
        case ConditionEntry() | CommitmentEntry():
            yield "party", entry.holder
    yield from (("action", action) for action in actions_named(entry))
