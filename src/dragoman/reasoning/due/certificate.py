"""An independent check of what is due: by the definitions alone, with none of the finder's code.

Each undertaking's status is worked out again from the entries of the view; then without the entries that are said to
undo it, with each of them back, and on the day after the last one it is said to hold. Each wait must be asked for by
a claim in force, and none may be missing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from dragoman.reasoning.due.answer import Due, Status, Undertaking
from dragoman.terms.entries import UNDATED, BegunEntry, CommitmentEntry, ConditionEntry, DoneEntry, Entry, Link
from dragoman.terms.talks import View
from dragoman.terms.time_limit import last_day


def faults(view: View, due: Due) -> tuple[str, ...]:
    """Return what is wrong with an answer; nothing when it holds."""
    return tuple(_Checker(view).faults(due))


_DAY = dt.timedelta(days=1)
_KEPT = frozenset({Status.KEPT, Status.KEPT_LATE})


class _Checker:
    def __init__(self, view: View) -> None:
        self._view = view
        self._entries = {id(entry) for entry in view.entries}
        self._in_force = {id(entry) for entry in view.in_force}
        self._published = {source.id: source.published for source in view.talks.sources}
        self._fuller = {action.id: action.short_of for action in view.talks.actions if action.short_of}
        self._reports: dict[tuple[type[Entry], str], list[Entry]] = {}
        for entry in view.entries:
            for action in set(entry.actions) if isinstance(entry, DoneEntry | BegunEntry) else ():
                self._reports.setdefault((type(entry), action), []).append(entry)
        self._asked: dict[str, set[str]] = {}
        for entry in view.in_force:
            for consequent, ways in _asks(entry, view):
                self._asked.setdefault(consequent, set()).update(*ways)

    def faults(self, due: Due) -> Iterator[str]:
        shown = {(u.holder, u.deal, u.action) for u in due.undertakings}
        for entry in self._view.in_force:
            if isinstance(entry, CommitmentEntry) and due.deal in {None, entry.deal}:
                missing = [a for a in entry.actions if (entry.holder, entry.deal, a) not in shown]
                yield from (f"{action} is promised by {entry.holder} and not shown" for action in missing)
        for undertaking in due.undertakings:
            yield from (f"{undertaking.action}: {what}" for what in self._wrong(due.day, undertaking))

    def _wrong(self, today: dt.date, given: Undertaking) -> Iterator[str]:
        proof, gone = given.proof, list(given.proof.undoing)
        promised = [e for e in given.entries if id(e) in self._entries and e.holder == given.holder]
        if not promised or len(promised) < len(given.entries) or any(given.action not in e.actions for e in promised):
            yield "it rests on what is no commitment to it"
            return
        if self._status(given, today) != given.status:
            yield f"it is {self._status(given, today)}, not {given.status}"
        if gone and not self._status(given, today, gone) == proof.otherwise != given.status:
            yield "what is said to undo it does not"
        for back in gone if proof.fewest else ():
            left = [entry for entry in gone if entry is not back]
            if left and self._status(given, today, left) != given.status:
                yield "fewer entries undo it"
        after = dt.date.max if proof.until is None else min(proof.until, dt.date.max - _DAY) + _DAY
        if (self._status(given, after) == given.status) != (proof.until is None):
            yield "it does not hold as long as is said"
        yield from self._waits(given)

    def _status(self, given: Undertaking, today: dt.date, gone: Sequence[Entry] = ()) -> Status:
        weaker, above = {given.action}, list[str]()
        while more := {weak for weak, full in self._fuller.items() if full in weaker} - weaker:
            weaker |= more
        while (full := self._fuller.get([given.action, *above][-1])) and full not in {given.action, *above}:
            above.append(full)
        kept = self._days(DoneEntry, {given.action, *above}, gone) + self._days(BegunEntry, above, gone)
        begun = self._days(BegunEntry, weaker, gone) + self._days(DoneEntry, weaker - {given.action}, gone)
        first, due, open_now = given.entries[0], given.entries[0].due, bool(given.entries[0].after)
        if first.limit:
            starts = self._days(DoneEntry, {first.limit.from_action or ""}, gone)
            start = first.limit.from_date or min(starts, default=None)
            due, open_now = (last_day(first.limit, start) if start else None), False
        open_now = open_now and all(self._days(DoneEntry, {action}, gone) for action in first.after)
        if kept:
            return Status.KEPT if due is None or min(kept) <= due else Status.KEPT_LATE
        if due is not None and due < today:
            return Status.OVERDUE
        if begun:
            return Status.UNDER_WAY
        if due is not None or open_now:
            return Status.DUE
        return Status.WAITING if first.after or first.limit else Status.NO_DATE

    def _days(self, kind: type[Entry], actions: Iterable[str], gone: Sequence[Entry]) -> list[dt.date]:
        """Return the days from which reports of a kind about some of these actions count."""
        found = []
        for entry in chain(*(self._reports.get((kind, action), ()) for action in actions)):
            if not any(entry is left_out for left_out in gone):
                came_out = [day for anchor in entry.anchors if (day := self._published.get(anchor.source))]
                undated = entry.reported or min(came_out, default=UNDATED)
                found.append(undated if entry.date == UNDATED else entry.until or entry.date)
        return found

    def _waits(self, given: Undertaking) -> Iterator[str]:
        if given.status in _KEPT:
            if given.waits:
                yield "it is kept and waits"
            return
        reached = {given.action, *(wait.antecedent for wait in given.waits)}
        for wait in given.waits:
            if wait.antecedent not in self._asked.get(wait.consequent, ()) or id(wait.entry) not in self._in_force:
                yield f"nothing in force makes {wait.consequent} wait for {wait.antecedent}"
            if wait.consequent not in reached:
                yield f"{wait.consequent} is not what it waits for"
        missing = {a for consequent in reached for a in self._asked.get(consequent, ())} - reached
        yield from (f"it waits for {action} too" for action in sorted(missing))


def _asks(entry: Entry, view: View) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
    """Yield what waits by an entry, with the ways to meet it as far as they have not happened."""
    pairs: list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]] = []
    if isinstance(entry, ConditionEntry) and entry.link in {Link.ONLY_AFTER, Link.TOGETHER_WITH}:
        pairs.append((entry.consequents, entry.antecedents))
        if entry.link == Link.TOGETHER_WITH:
            pairs.append((tuple(chain(*entry.antecedents)), (entry.consequents,)))
    if isinstance(entry, CommitmentEntry):
        counted = (entry.limit.from_action,) if entry.limit and entry.limit.from_action else ()
        pairs.append((entry.actions, ((*entry.after, *counted),)))
    for consequents, ways in pairs:
        left = tuple(tuple(a for a in way if a not in view.done) for way in ways)
        if all(left):
            yield from ((c, left) for c in consequents if c not in view.done)
