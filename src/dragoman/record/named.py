"""Whom and what entries name, and which declarations can be known on a day because some entry of the day names them."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping

from dragoman.terms.entries import BegunEntry, CommitmentEntry, ConditionEntry, DoneEntry, Entry, PositionEntry
from dragoman.terms.talks import Talks


def actions_named(entry: Entry) -> tuple[str, ...]:
    """Return every action that an entry names, once each."""
    match entry:
        case PositionEntry() | DoneEntry() | BegunEntry():
            found: Iterable[str] = entry.actions
        case CommitmentEntry():
            counted_from = entry.limit.from_action if entry.limit else None
            found = (*entry.actions, *entry.after, *([counted_from] if counted_from else []))
        case ConditionEntry():
            found = (*entry.consequents, *(action for way in entry.antecedents for action in way))
        case _:
            found = ()
    return tuple(dict.fromkeys(found))


def without_unknown(talks: Talks, *, now: Iterable[Entry], later: Iterable[Entry]) -> Talks:
    """Return talks without the actions, people and outlets that only later entries name.

    What no entry names at all is kept: somebody declared it to think with. So are all parties, issues, deals and
    sources.

    Parameters
    ----------
    talks : Talks
    now, later : iterable of Entry
        The entries that were reported by a day, and those that were not.
    """
    hidden = _names(later) - _names(now)
    if not hidden:
        return talks
    fuller = {action.id: action.short_of for action in talks.actions}
    return dataclasses.replace(
        talks,
        actions=tuple(
            dataclasses.replace(action, short_of=_known_form(action.short_of, fuller, hidden))
            for action in talks.actions
            if ("action", action.id) not in hidden
        ),
        people=tuple(person for person in talks.people if ("speaker", person.id) not in hidden),
        outlets=tuple(outlet for outlet in talks.outlets if ("outlet", outlet.id) not in hidden),
    )


def _known_form(
    action: str | None, fuller: Mapping[str, str | None], hidden: Collection[tuple[str, str]]
) -> str | None:
    """Return an action, or the nearest fuller form of it that is not hidden."""
    seen: set[str] = set()
    while action is not None and ("action", action) in hidden and action not in seen:
        seen.add(action)
        action = fuller.get(action)
    return None if action in seen else action


def _names(entries: Iterable[Entry]) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for entry in entries:
        said = entry.attribution
        found.update(("action", action) for action in actions_named(entry))
        found.update(("speaker", who) for who in (*said.speakers, *said.quoted_by))
        found.update(("outlet", outlet) for outlet in said.via)
    return found
