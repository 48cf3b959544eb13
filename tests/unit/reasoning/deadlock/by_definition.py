"""What can happen, what is locked and what changes a finding, by trying everything: only for a handful of actions."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from itertools import chain, combinations

from dragoman.terms.entries import Act, ConditionEntry, Entry, Link, PositionEntry
from dragoman.terms.talks import View

Way = tuple[str, ...]


def subsets(items: Iterable[str]) -> Iterator[frozenset[str]]:
    pool = sorted(items)
    return (frozenset(s) for size in range(len(pool) + 1) for s in combinations(pool, size))


def undone(view: View) -> frozenset[str]:
    named = {action.id for action in view.talks.actions}
    for entry in view.in_force:
        if isinstance(entry, ConditionEntry):
            named.update(entry.consequents, *entry.antecedents)
        elif isinstance(entry, PositionEntry):
            named.update(entry.actions)
    return frozenset(named) - frozenset(view.done)


def refused(view: View) -> frozenset[str]:
    found: set[tuple[str, str]] = set()
    for entry in view.in_force:
        if isinstance(entry, PositionEntry) and entry.act == Act.REFUSE:
            found.update((a, entry.holder) for a in entry.actions)
        if isinstance(entry, ConditionEntry) and entry.link == Link.EVEN_IF:
            found.update((a, entry.holder) for a in entry.consequents)
    return frozenset(a for a, holder in found if "." not in a or a.split(".")[0] == holder)


def open_step(view: View, happened: frozenset[str], step: frozenset[str], no: frozenset[str]) -> bool:
    """Whether a step may be taken: read off the definition, condition by condition."""
    if step & no:
        return False
    for entry in view.in_force:
        if not isinstance(entry, ConditionEntry):
            continue
        after = happened | step if entry.link == Link.TOGETHER_WITH else happened
        met = any(set(way) <= after for way in entry.antecedents)
        if entry.link in {Link.ONLY_AFTER, Link.TOGETHER_WITH} and step & set(entry.consequents) and not met:
            return False
        asked = set(chain(*entry.antecedents))
        if entry.link == Link.TOGETHER_WITH and step & asked and not set(entry.consequents) <= after:
            return False
    return True


def can_happen(view: View, *, refusals: bool = True, given: Iterable[str] = ()) -> frozenset[str]:
    """All actions that some sequence of open steps reaches."""
    happened = frozenset(view.done) | frozenset(given)
    start = happened
    no = refused(view) if refusals else frozenset()
    while True:
        steps = (s for s in subsets(undone(view) - happened) if s and open_step(view, happened, s, no))
        step = next(steps, None)
        if step is None:
            return happened - start
        happened |= step


def locked(view: View) -> frozenset[str]:
    return undone(view) - can_happen(view, refusals=False)


def locks_itself(view: View, actions: frozenset[str]) -> bool:
    return not (can_happen(view, refusals=False, given=undone(view) - actions) & actions)


def smallest_lock(view: View) -> int:
    return min((len(s) for s in subsets(undone(view)) if s and locks_itself(view, s)), default=0)


def has_unmet(view: View) -> bool:
    done = set(view.done)
    return any(
        isinstance(e, ConditionEntry)
        and e.link == Link.ONLY_AFTER
        and set(e.consequents) - done
        and not any(set(way) <= done for way in e.antecedents)
        for e in view.in_force
    )


def condition_closed(view: View) -> bool:
    """Whether some condition on something still to be done asks for what cannot happen, whichever way it is met."""
    stuck = undone(view) - can_happen(view)
    done = set(view.done)
    for e in view.in_force:
        if isinstance(e, ConditionEntry) and e.link in {Link.ONLY_AFTER, Link.TOGETHER_WITH}:
            if set(e.consequents) - done and all(set(way) & stuck for way in e.antecedents):
                return True
            if e.link == Link.TOGETHER_WITH and set(chain(*e.antecedents)) - done and set(e.consequents) & stuck:
                return True
    return False


def kind(view: View) -> str:
    if locked(view):
        return "loop"
    if condition_closed(view):
        return "refusal"
    return "waiting" if has_unmet(view) else "clear"


def without(view: View, gone: Iterable[Entry]) -> View:
    """The view without some claims; its actions stay declared, so that they do not vanish with them."""
    left = list(view.in_force)
    for entry in gone:
        left.remove(entry)
    return dataclasses.replace(view, in_force=tuple(left))


def fewest_that_undo(view: View) -> int:
    before = kind(view)
    for size in range(len(view.in_force) + 1):
        for gone in combinations(range(len(view.in_force)), size):
            rest = tuple(e for i, e in enumerate(view.in_force) if i not in gone)
            if kind(dataclasses.replace(view, in_force=rest)) != before:
                return size
    return -1
