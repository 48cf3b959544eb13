"""An independent check of what is due: by the definitions alone, with none of the finder's code.

Each undertaking's status is worked out again from the entries of the view; then without the entries that are said to
undo it, with each of them back, and on the day after the last one it is said to hold. Each wait must be asked for by
a claim in force, and none may be missing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from dragoman.reasoning.due.answer import Due, Status, Undertaking
from dragoman.terms.talks import UNDATED, BegunEntry, CommitmentEntry, ConditionEntry, DoneEntry, Entry, Link, View
from dragoman.terms.time_limit import last_day


def faults(view: View, due: Due) -> tuple[str, ...]:
    """Return what is wrong with an answer; nothing when it holds."""
    return tuple(_faults(view, due))


def _faults(view: View, due: Due) -> Iterator[str]:
    shown = {(u.holder, u.deal, u.action) for u in due.undertakings}
    for entry in view.in_force:
        if isinstance(entry, CommitmentEntry) and due.deal in {None, entry.deal}:
            missing = [a for a in entry.actions if (entry.holder, entry.deal, a) not in shown]
            yield from (f"{action} is promised by {entry.holder} and not shown" for action in missing)
    for undertaking in due.undertakings:
        yield from (f"{undertaking.action}: {what}" for what in _wrong(view, due.day, undertaking))


def _wrong(view: View, today: dt.date, given: Undertaking) -> Iterator[str]:
    proof, gone = given.proof, list(given.proof.undoing)
    if any(e not in view.entries or given.action not in e.actions or e.holder != given.holder for e in given.entries):
        yield "it rests on what is no commitment to it"
    if _status(view, given, today) != given.status:
        yield f"it is {_status(view, given, today)}, not {given.status}"
    if gone and not _status(view, given, today, gone) == proof.otherwise != given.status:
        yield "what is said to undo it does not"
    for back in gone if proof.fewest else ():
        left = [entry for entry in gone if entry is not back]
        if left and _status(view, given, today, left) != given.status:
            yield "fewer entries undo it"
    after = dt.date.max if proof.until is None else min(proof.until, dt.date.max - _DAY) + _DAY
    if (_status(view, given, after) == given.status) != (proof.until is None):
        yield "it does not hold as long as is said"
    yield from _waits(view, given)


_DAY = dt.timedelta(days=1)


def _status(view: View, given: Undertaking, today: dt.date, gone: Sequence[Entry] = ()) -> Status:
    entries = [entry for entry in view.entries if not any(entry is g for g in gone)]
    fuller = {action.id: action.short_of for action in view.talks.actions}
    weaker = {given.action}
    while more := {a for a, full in fuller.items() if full in weaker} - weaker:
        weaker |= more
    above: list[str] = []
    while (full := fuller.get([given.action, *above][-1])) and full not in {given.action, *above}:
        above.append(full)
    kept = _days(view, entries, DoneEntry, {given.action, *above}) + _days(view, entries, BegunEntry, above)
    begun = _days(view, entries, BegunEntry, weaker) + _days(view, entries, DoneEntry, weaker - {given.action})
    first, due, open_now = given.entries[0], given.entries[0].due, bool(given.entries[0].after)
    if first.limit:
        starts = _days(view, entries, DoneEntry, {first.limit.from_action or ""})
        start = first.limit.from_date or min(starts, default=None)
        due, open_now = (last_day(first.limit, start) if start else None), False
    open_now = open_now and all(_days(view, entries, DoneEntry, {action}) for action in first.after)
    if kept:
        return Status.KEPT if due is None or min(kept) <= due else Status.KEPT_LATE
    if due is not None and due < today:
        return Status.OVERDUE
    if begun:
        return Status.UNDER_WAY
    if due is not None or open_now:
        return Status.DUE
    return Status.WAITING if first.after or first.limit else Status.NO_DATE


def _days(view: View, entries: Sequence[Entry], kind: type[Entry], actions: Collection[str]) -> list[dt.date]:
    """Return the days from which reports of a kind about some of these actions count."""
    published = {source.id: source.published for source in view.talks.sources}
    found = []
    for entry in entries:
        if isinstance(entry, kind) and set(getattr(entry, "actions", ())) & set(actions):
            came_out = min((d for a in entry.anchors if (d := published.get(a.source))), default=UNDATED)
            found.append((entry.reported or came_out) if entry.date == UNDATED else entry.until or entry.date)
    return found


def _waits(view: View, given: Undertaking) -> Iterator[str]:
    reached = {given.action, *(wait.antecedent for wait in given.waits)}
    if given.waits and given.status in {Status.KEPT, Status.KEPT_LATE}:
        yield "it is kept and waits"
    asked = {(c, a) for entry in view.in_force for c, ways in _asks(entry, view) for way in ways for a in way}
    for wait in given.waits:
        if (wait.consequent, wait.antecedent) not in asked or wait.entry not in view.in_force:
            yield f"nothing in force makes {wait.consequent} wait for {wait.antecedent}"
        if wait.consequent not in reached:
            yield f"{wait.consequent} is not what it waits for"
    if given.status not in {Status.KEPT, Status.KEPT_LATE}:
        missing = {a for c, a in asked if c in reached} - reached
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
