"""What moved between two days: two views of one record, and each entry that the later one adds under one heading.

Nothing that was known is ever lost to a later day: an entry that a view shows is in every later view, perhaps with more
sources. So the entries of the earlier view, with the anchors that came out since and the new entries, are those of the
later view; and a claim that stood then and does not now has been ended by an entry that is new, or has a new source.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TypeGuard

from dragoman.record.in_force import Claim, Deals, Matter, is_claim, matters, says_on, withdraws
from dragoman.terms.changes import Change, Changes, Moved, Sourced
from dragoman.terms.declared import Source
from dragoman.terms.entries import BegunEntry, DoneEntry, Entry, Flag, PositionEntry
from dragoman.terms.errors import SinceAfterUntilError
from dragoman.terms.talks import View


def changes(before: View, after: View) -> Changes:
    """Return what moved from one view of a record to a later one.

    Parameters
    ----------
    before, after : View
        Of the same record, both with a day.

    Raises
    ------
    SinceAfterUntilError
        When the first day is after the second.
    """
    if before.as_of is None or (after.as_of is not None and before.as_of > after.as_of):
        raise SinceAfterUntilError(before.as_of, after.as_of)
    added, kept = _added(before, after)
    told = _Teller(after, added)
    disputed, was = _groups(after), _groups(before)
    return Changes(
        since=before.as_of,
        until=after.as_of,
        changes=tuple(told.change(entry) for entry in added),
        sourced=tuple(_sourced(old, new) for old, new in kept if len(old.anchors) < len(new.anchors)),
        disputed=tuple(group for key, group in disputed.items() if key not in was),
        settled=tuple(group for key, group in was.items() if key not in disputed),
        waiting=tuple(entry for entry in after.entries if entry.flag == Flag.PROPOSED),
        silent=_silent(before, after),
    )


def _bare(entry: Entry) -> tuple[object, ...]:
    """Return what makes an entry the same one, whichever of its sources are in the view."""
    return (entry.place, dataclasses.replace(entry, anchors=()))


def _added(before: View, after: View) -> tuple[list[Entry], list[tuple[Entry, Entry]]]:
    """Return the entries of the later view that the earlier has not, and the pairs of those that both have."""
    known: dict[tuple[object, ...], list[Entry]] = {}
    for entry in reversed(before.entries):
        known.setdefault(_bare(entry), []).append(entry)
    added: list[Entry] = []
    kept: list[tuple[Entry, Entry]] = []
    for entry in after.entries:
        same = known.get(_bare(entry))
        if same:
            kept.append((same.pop(), entry))
        else:
            added.append(entry)
    return added, kept


def _sourced(old: Entry, new: Entry) -> Sourced:
    fresh = Counter(new.anchors) - Counter(old.anchors)
    return Sourced(before=old, entry=new, anchors=tuple(anchor for anchor in new.anchors if fresh[anchor]))


def _groups(view: View) -> dict[frozenset[tuple[object, ...]], tuple[Entry, ...]]:
    return {frozenset(_told(entry) for entry in group): group for group in view.disputed}


def _told(entry: Entry) -> tuple[object, ...]:
    """Return what makes a claim in force the same one, however much of it still stands."""
    return (entry.place, type(entry), entry.date, entry.attribution, entry.id)


def _silent(before: View, after: View) -> tuple[Source, ...]:
    used = {anchor.source for entry in after.entries for anchor in entry.anchors}
    return tuple(
        source
        for source in after.talks.sources
        if source.published and source.id not in used
        if before.as_of and before.as_of < source.published and (not after.as_of or source.published <= after.as_of)
    )


class _Teller:
    """Tells what each added entry does, from all that the later view holds."""

    def __init__(self, after: View, added: Sequence[Entry]) -> None:
        self._order = {id(entry): at for at, entry in enumerate(after.entries)}
        self._added = {id(entry) for entry in added}
        self._deals = Deals(after.talks)
        self._on: dict[Matter, list[Claim]] = {}
        self._doings: dict[tuple[type[Entry], str], list[Entry]] = {}
        self._ended: dict[int, list[Entry]] = {}
        for entry in after.entries:
            if self._binds(entry):
                for matter in matters(entry):
                    self._on.setdefault(matter, []).append(entry)
            if isinstance(entry, DoneEntry | BegunEntry):
                for action in entry.actions:
                    self._doings.setdefault((type(entry), action), []).append(entry)
        overtaken = {id(claim) for claim, ender in after.replaced if not isinstance(ender, DoneEntry)}
        for claim, ender in after.replaced:
            if id(claim) not in overtaken and not (is_claim(claim) and withdraws(claim)):
                self._ended.setdefault(id(ender), []).append(claim)
        known = {matter: [c for c in those if id(c) not in self._added] for matter, those in self._on.items()}
        self._newest = {matter: _of_day(those, those[-1].date) for matter, those in known.items() if those}

    def change(self, entry: Entry) -> Change:
        """Return what an added entry does."""
        if isinstance(entry, DoneEntry | BegunEntry):
            return self._done(entry)
        if not self._binds(entry):
            return Change(kind=Moved.NEW, entry=entry)
        last = {matter: self._last_before(entry, matter) for matter in matters(entry)}
        if withdraws(entry):
            return Change(kind=Moved.WITHDRAWN, entry=entry, earlier=self._sorted(chain(*last.values())))
        return self._claim(entry, last)

    def _binds(self, entry: Entry) -> TypeGuard[Claim]:
        return is_claim(entry) and self._deals.binds(entry)

    def _done(self, entry: DoneEntry | BegunEntry) -> Change:
        told = [self._known_before(entry, self._doings[type(entry), action]) for action in entry.actions]
        if all(told):
            return Change(kind=Moved.REPEATED, entry=entry, earlier=self._sorted(chain(*told)))
        kind = Moved.DONE if isinstance(entry, DoneEntry) else Moved.BEGUN
        return Change(kind=kind, entry=entry, earlier=self._sorted(self._ended.get(id(entry), ())))

    def _claim(self, claim: Claim, last: Mapping[Matter, Sequence[Claim]]) -> Change:
        newest = [[c for c in self._newest.get(matter, ()) if not self._deals.leaves(c, claim)] for matter in last]
        if newest and all(those and those[0].date > claim.date for those in newest):
            return Change(kind=Moved.LATE, entry=claim, earlier=self._sorted(chain(*newest)))
        otherwise = [c for matter, those in last.items() for c in those if _says(c, matter) != _says(claim, matter)]
        if otherwise:
            return Change(kind=Moved.CHANGED, entry=claim, earlier=self._sorted(otherwise))
        same = [[*those, *self._peers(claim, matter)] for matter, those in last.items()]
        if same and all(same):
            return Change(kind=Moved.REPEATED, entry=claim, earlier=self._sorted(chain(*same)))
        return Change(kind=Moved.NEW, entry=claim)

    def _last_before(self, claim: Claim, matter: Matter) -> Sequence[Claim]:
        """Return the claims of the latest day before a claim's that it could replace; none behind a withdrawal."""
        those = self._on[matter]
        at = bisect_left(those, claim.date, key=lambda other: other.date)
        while at and self._deals.leaves(claim, those[at - 1]):
            at -= 1
        last = [c for c in _of_day(those, those[at - 1].date) if not self._deals.leaves(claim, c)] if at else []
        return [] if any(map(withdraws, last)) else last

    def _peers(self, claim: Claim, matter: Matter) -> Sequence[Entry]:
        """Return the claims of the same day that say the same and were known before this one."""
        peers = [c for c in _of_day(self._on[matter], claim.date) if _says(c, matter) == _says(claim, matter)]
        return self._known_before(claim, peers)

    def _known_before(self, entry: Entry, those: Sequence[Entry]) -> Sequence[Entry]:
        at = self._order[id(entry)]
        return [e for e in those if e is not entry and (id(e) not in self._added or self._order[id(e)] < at)]

    def _sorted(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        unique = {id(entry): entry for entry in entries}
        return tuple(sorted(unique.values(), key=lambda entry: self._order[id(entry)]))


def _says(claim: Claim, matter: Matter) -> object:
    """Return what a claim says on a matter: of a position its act, more narrowly than where claims contradict."""
    return claim.act if isinstance(claim, PositionEntry) else says_on(claim, matter)


def _of_day(those: Sequence[Claim], day: dt.date) -> Sequence[Claim]:
    """Return the claims of a day, of claims in the order of their days."""
    start, end = (find(those, day, key=lambda claim: claim.date) for find in (bisect_left, bisect_right))
    return those[start:end]
