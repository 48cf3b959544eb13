"""What an action waits for: conditions in force on it, commitments that are due after something, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from dragoman.reasoning.due.answer import Wait
from dragoman.terms.deals import deal_of, is_term
from dragoman.terms.entries import Act, CommitmentEntry, ConditionEntry, Entry, Link, PositionEntry
from dragoman.terms.talks import View


@dataclass(frozen=True, slots=True, kw_only=True)
class _Need:
    """An action asks for one of the ways; each has only what has not happened."""

    entry: Entry
    ways: tuple[tuple[str, ...], ...]


class Waits:
    """The needs in force, by the action that waits."""

    def __init__(self, view: View) -> None:
        self._done = frozenset(view.done)
        self._actors = {action.id: action.actor for action in view.talks.actions}
        self._needs: dict[str, list[_Need]] = {}
        self._refused: dict[str, list[Entry]] = {}
        for entry in view.in_force:
            for action, ways in _asked(entry):
                self._add(action, entry, ways)
            for action in _refusing(entry):
                if self._actor(action) in {None, _holder(entry)}:
                    self._refused.setdefault(action, []).append(entry)
        self._named = _named_by_terms(view)

    def _add(self, action: str, entry: Entry, ways: tuple[tuple[str, ...], ...]) -> None:
        left = tuple(tuple(dict.fromkeys(a for a in way if a not in self._done)) for way in ways)
        if left and all(left) and action not in self._done:
            self._needs.setdefault(action, []).append(_Need(entry=entry, ways=left))

    def of(self, action: str, deal: str | None) -> tuple[Wait, ...]:
        """Return what an action waits for, nearest first; each antecedent is told once, where it is met first."""
        found: list[Wait] = []
        seen, layer, depth = {action}, [action], 0
        while layer:
            depth += 1
            waits = [wait for waiting in layer for wait in self._direct(waiting, deal, depth)]
            fresh = list({wait.antecedent: wait for wait in reversed(waits) if wait.antecedent not in seen}.values())[
                ::-1
            ]
            found += fresh
            layer = [wait.antecedent for wait in fresh]
            seen.update(layer)
        return tuple(found)

    def _direct(self, action: str, deal: str | None, depth: int) -> Iterator[Wait]:
        for need in self._needs.get(action, ()):
            for antecedent in dict.fromkeys(chain(*need.ways)):
                yield Wait(
                    consequent=action,
                    antecedent=antecedent,
                    entry=need.entry,
                    actor=self._actor(antecedent),
                    depth=depth,
                    alternative=any(antecedent not in way for way in need.ways),
                    outside=deal is not None and antecedent not in self._named.get(deal, ()),
                    first=antecedent not in self._needs,
                    refused=tuple(self._refused.get(antecedent, ())),
                )

    def _actor(self, action: str) -> str | None:
        return self._actors.get(action, action.rpartition(".")[0] or None)


def _asked(entry: Entry) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
    """Yield each action that an entry makes wait, with the alternatives that it waits for."""
    if isinstance(entry, CommitmentEntry):
        limit = (entry.limit.from_action,) if entry.limit and entry.limit.from_action else ()
        after = (*entry.after, *limit)
        yield from ((action, (after,)) for action in entry.actions if after)
    if isinstance(entry, ConditionEntry) and entry.link in {Link.ONLY_AFTER, Link.TOGETHER_WITH}:
        yield from ((action, entry.antecedents) for action in entry.consequents)
        if entry.link == Link.TOGETHER_WITH:
            yield from ((action, (entry.consequents,)) for action in dict.fromkeys(chain(*entry.antecedents)))


def _refusing(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, PositionEntry) and entry.act == Act.REFUSE:
        return entry.actions
    return entry.consequents if isinstance(entry, ConditionEntry) and entry.link == Link.EVEN_IF else ()


def _holder(entry: Entry) -> str | None:
    return entry.holder if isinstance(entry, PositionEntry | ConditionEntry | CommitmentEntry) else None


def _named_by_terms(view: View) -> Mapping[str, set[str]]:
    """Return the actions that the terms of each deal name."""
    deals = {deal.id: deal for deal in view.talks.deals}
    named: dict[str, set[str]] = {}
    for entry in view.entries:
        deal = deal_of(entry)
        if deal is not None and is_term(entry, deals):
            named.setdefault(deal, set()).update(_names(entry))
    return named


def _names(entry: Entry) -> Iterable[str]:
    if isinstance(entry, ConditionEntry):
        return (*entry.consequents, *chain(*entry.antecedents))
    if isinstance(entry, CommitmentEntry):
        limit = (entry.limit.from_action,) if entry.limit and entry.limit.from_action else ()
        return (*entry.actions, *entry.after, *limit)
    return entry.actions if isinstance(entry, PositionEntry) else ()
