"""Ids that nothing declares, with the nearest that is declared."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from dragoman.record.checks.declarations import declared
from dragoman.terms.problems import Place, Problem
from dragoman.terms.talks import (
    CommitmentEntry,
    ConditionEntry,
    DeclaredOutlet,
    DeclaredPerson,
    DoneEntry,
    Entry,
    MeetingEntry,
    PositionEntry,
    StatementEntry,
    Talks,
)

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
    members: tuple[DeclaredPerson | DeclaredOutlet, ...] = (*talks.people, *talks.outlets)
    for member in members:
        yield from names.unknown("party", member.party, member.place)
    for action in talks.actions:
        yield from names.unknown("party", action.actor, action.place)
        yield from names.unknown("issue", action.issue, action.place)
    for source in talks.sources:
        if source.outlet_declared:
            yield from names.unknown("outlet", source.outlet, source.place)
    for entry in talks.entries:
        for what, name in _used(entry):
            yield from names.unknown(what, name, entry.place)
        for anchor in entry.anchors:
            yield from names.unknown("source", anchor.source, anchor.place)


def _used(entry: Entry) -> Iterator[tuple[str, str | None]]:
    said = entry.attribution
    yield from (("speaker", who) for who in (*said.speakers, *said.quoted_by))
    yield from (("outlet", outlet) for outlet in said.via)
    yield "party", said.party
    match entry:
        case MeetingEntry():
            yield from (("party", party) for party in entry.participants)
        case StatementEntry():
            yield "party", entry.about
        case PositionEntry():
            yield from (("party", entry.holder), ("issue", entry.issue))
        case ConditionEntry() | CommitmentEntry():
            yield "party", entry.holder
    yield from (("action", action) for action in _actions_of(entry))


def _actions_of(entry: Entry) -> tuple[str, ...]:
    """Return every action that an entry names, once each."""
    match entry:
        case PositionEntry() | DoneEntry():
            found: Iterable[str] = entry.actions
        case CommitmentEntry():
            found = (*entry.actions, *entry.after)
        case ConditionEntry():
            found = (*entry.consequents, *(action for way in entry.antecedents for action in way))
        case _:
            found = ()
    return tuple(dict.fromkeys(found))
