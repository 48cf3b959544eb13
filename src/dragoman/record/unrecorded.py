"""Which proposals a record does not hold yet, in any flag and however a person has edited them since."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from dragoman.record.named import actions_named
from dragoman.terms.entries import (
    Anchor,
    ConditionEntry,
    Entry,
    Flag,
    MeetingEntry,
    PositionEntry,
    StatementEntry,
)
from dragoman.terms.problems import Place
from dragoman.terms.talks import Talks


def unrecorded(proposed: Iterable[Entry], known: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the proposals that are new, once each.

    An entry whose holder, actions or day a person has put right is the proposal that it was: of the proposals that no
    entry equals, each entry of the same kind on the same words takes one.

    Parameters
    ----------
    proposed : iterable of Entry
        In the order in which they are to stand.
    known : iterable of Entry
        What the record holds.
    """
    unique: dict[object, Entry] = {}
    for entry in proposed:
        unique.setdefault(_sameness(entry), entry)
    edited: dict[object, list[list[Entry]]] = {}
    for entry in known:
        if unique.pop(_sameness(entry), None) is None:
            once = [entry]
            for anchor in entry.anchors:
                edited.setdefault(_words(entry, anchor), []).append(once)
    return tuple(entry for entry in unique.values() if not _takes(entry, edited))


def needed(additions: Talks, entries: Sequence[Entry]) -> Talks:
    """Return additions without the actions that none of these entries names, and the parties that nothing names."""
    actions = {action for entry in entries for action in actions_named(entry)}
    kept = tuple(action for action in additions.actions if action.id in actions)
    parties = {party for entry in entries for party in _parties(entry)}
    parties |= {person.party for person in additions.people if person.party}
    parties |= {action.rpartition(".")[0] for action in actions}
    return dataclasses.replace(
        additions,
        actions=kept,
        parties=tuple(party for party in additions.parties if party.id in parties),
        entries=tuple(entries),
    )


def _takes(entry: Entry, edited: dict[object, list[list[Entry]]]) -> bool:
    """Tell whether an entry on the same words is left for a proposal, and take it."""
    for anchor in entry.anchors[:1]:
        for once in edited.get(_words(entry, anchor), ()):
            if once:
                once.clear()
                return True
    return False


def _sameness(entry: Entry) -> object:
    """Two entries are the same when all agrees but the flag, the id, the notes and where they stand."""
    return dataclasses.replace(
        entry,
        flag=Flag.PROPOSED,
        id=None,
        notes=(),
        place=Place(file=""),
        anchors=tuple(dataclasses.replace(a, offset=None, place=Place(file="")) for a in entry.anchors),
    )


def _words(entry: Entry, anchor: Anchor) -> tuple[object, ...]:
    return type(entry), anchor.source, anchor.words, anchor.offset


def _parties(entry: Entry) -> tuple[str, ...]:
    said = entry.attribution
    named = [*said.speakers, *said.quoted_by, *([said.party] if said.party else [])]
    match entry:
        case MeetingEntry():
            named += entry.participants
        case StatementEntry() if entry.about:
            named.append(entry.about)
        case PositionEntry() | ConditionEntry():
            named.append(entry.holder)
    return tuple(named)
