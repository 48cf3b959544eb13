"""Write the ids in a declaration or an entry as others; what it says besides stays as it is."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from dragoman.record.document import Include, Item, Title
from dragoman.terms.declared import (
    DeclaredAction,
    DeclaredDeal,
    DeclaredOutlet,
    DeclaredPerson,
    Source,
)
from dragoman.terms.entries import (
    Attribution,
    BegunEntry,
    CommitmentEntry,
    ConditionEntry,
    DoneEntry,
    Entry,
    MeetingEntry,
    PositionEntry,
    StatementEntry,
)

Rename = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """How ids are to be written, by what they name; ``item`` is that of a declaration of type ``of`` itself."""

    party: Rename
    speaker: Rename
    action: Rename
    outlet: Rename
    issue: Rename
    item: Rename
    of: type


def renamed(item: Item, names: Names) -> Item:
    """Return a declaration or an entry with its ids written as these names say; what stood twice stands once.

    Parameters
    ----------
    item : Item
    names : Names
    """
    changes = _of_entry(item, names) if isinstance(item, Entry) else _of_declaration(item, names)
    return dataclasses.replace(item, **changes)


def _of_declaration(item: Item, names: Names) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if isinstance(item, names.of) and not isinstance(item, Title | Include | Entry):
        changes["id"] = names.item(item.id)
    match item:
        case DeclaredPerson() | DeclaredOutlet():
            changes["party"] = _maybe(names.party, item.party)
        case DeclaredAction():
            identity = names.action(item.id)
            changes |= {"id": identity, "actor": identity.rpartition(".")[0] or None}
            changes["issue"], changes["short_of"] = _maybe(names.issue, item.issue), _maybe(names.action, item.short_of)
        case DeclaredDeal():
            changes["parties"] = _each(names.party, item.parties)
        case Source() if item.outlet_declared:
            changes["outlet"] = _maybe(names.outlet, item.outlet)
    return changes


def _of_entry(entry: Entry, names: Names) -> dict[str, Any]:
    changes: dict[str, Any] = {"attribution": _attribution(entry.attribution, names)}
    if isinstance(entry, PositionEntry | ConditionEntry | CommitmentEntry):
        changes["holder"] = names.party(entry.holder)
    if isinstance(entry, PositionEntry | CommitmentEntry | DoneEntry | BegunEntry):
        changes["actions"] = _each(names.action, entry.actions)
    match entry:
        case MeetingEntry():
            changes["participants"] = _each(names.party, entry.participants)
        case StatementEntry():
            changes["about"] = _maybe(names.party, entry.about)
        case PositionEntry():
            changes["issue"] = _maybe(names.issue, entry.issue)
        case ConditionEntry():
            changes["consequents"] = _each(names.action, entry.consequents)
            changes["antecedents"] = tuple(dict.fromkeys(_each(names.action, way) for way in entry.antecedents))
        case CommitmentEntry():
            changes["after"] = _each(names.action, entry.after)
            if entry.limit is not None:
                counted_from = _maybe(names.action, entry.limit.from_action)
                changes["limit"] = dataclasses.replace(entry.limit, from_action=counted_from)
    return changes


def _attribution(said: Attribution, names: Names) -> Attribution:
    return dataclasses.replace(
        said,
        speakers=_each(names.speaker, said.speakers),
        party=_maybe(names.party, said.party),
        quoted_by=_each(names.speaker, said.quoted_by),
        via=_each(names.outlet, said.via),
    )


def _maybe(rename: Rename, identity: str | None) -> str | None:
    return rename(identity) if identity is not None else None


def _each(rename: Rename, identities: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(rename, identities)))
