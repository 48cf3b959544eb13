"""What has happened to each action: done, begun, and by way of fuller and weaker forms of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from dragoman.terms.entries import UNDATED, BegunEntry, DoneEntry, Entry
from dragoman.terms.talks import View


class Happenings:
    """The reports of what was done and begun, by action, each on its day.

    A report counts from the day it tells of, the last one of a range; one that is undated, from the day it came out.

    One rule covers what falls short: an action is kept by what is done of it, by what is done of a fuller form of it,
    and by a fuller form that has begun; it is under way when it has begun, or when a weaker form of it has begun or is
    done. So a promise to *begin* something names the beginning as an action of its own, ``short of`` the whole.
    """

    def __init__(self, view: View) -> None:
        self._published = {source.id: source.published for source in view.talks.sources}
        self._done: dict[str, list[DoneEntry]] = {}
        self._begun: dict[str, list[BegunEntry]] = {}
        for entry in view.entries:
            if isinstance(entry, DoneEntry | BegunEntry):
                for action in dict.fromkeys(entry.actions):
                    self._note(entry, action)
        self._fuller = {action.id: action.short_of for action in view.talks.actions if action.short_of}
        self._weaker: dict[str, list[str]] = {}
        for weak, full in self._fuller.items():
            self._weaker.setdefault(full, []).append(weak)

    def _note(self, entry: DoneEntry | BegunEntry, action: str) -> None:
        if isinstance(entry, DoneEntry):
            self._done.setdefault(action, []).append(entry)
        else:
            self._begun.setdefault(action, []).append(entry)

    def day(self, entry: Entry) -> dt.date:
        """Return the day that a report counts from."""
        if entry.date != UNDATED:
            return entry.until or entry.date
        published = [self._published.get(anchor.source) for anchor in entry.anchors]
        return entry.reported or min((day for day in published if day), default=UNDATED)

    def done(self, action: str) -> tuple[Entry, ...]:
        """Return the reports that an action itself is done, oldest first."""
        return self._oldest_first(self._done.get(action, []))

    def keeping(self, action: str) -> tuple[Entry, ...]:
        """Return the reports by which an action is kept, oldest first."""
        found: list[Entry] = [*self.done(action)]
        for full in self._above(action):
            found += [*self.done(full), *self._begun.get(full, ())]
        return self._oldest_first(found)

    def moving(self, action: str) -> tuple[Entry, ...]:
        """Return the reports by which an action is under way, oldest first."""
        found: list[Entry] = [*self._begun.get(action, ())]
        for weak in self._below(action):
            found += [*self.done(weak), *self._begun.get(weak, ())]
        return self._oldest_first(found)

    def _above(self, action: str) -> Iterator[str]:
        seen = {action}
        while (full := self._fuller.get(action)) and full not in seen:
            yield full
            seen.add(full)
            action = full

    def _below(self, action: str) -> Iterator[str]:
        seen, todo = {action}, [action]
        while todo:
            for weak in self._weaker.get(todo.pop(), ()):
                if weak not in seen:
                    seen.add(weak)
                    todo.append(weak)
                    yield weak

    def _oldest_first(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        unique = {id(entry): entry for entry in entries}
        return tuple(sorted(unique.values(), key=self.day))
