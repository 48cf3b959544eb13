"""The conditions and refusals in force as needs among the actions that are still to be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.terms.entries import Act, ConditionEntry, Entry, Link, PositionEntry
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """None of the consequents happens until all actions of one way have happened.

    Attributes
    ----------
    entry : int
        The condition that says so, as its place in ``View.in_force``.
    at_once : bool
        The actions of the way may also happen in the same step (``together with``).
    consequents : tuple of int
        Actions, as places in ``Conditions.actions``.
    ways : tuple of tuple of int
        The alternatives, without what is done already.
    """

    entry: int
    at_once: bool
    consequents: tuple[int, ...]
    ways: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """All needs that are not met by what is done.

    Attributes
    ----------
    actions : tuple of str
        Everything still to be done, by id.
    actors : tuple of (str or None)
        Who does each of them; ``None``: nobody at the table.
    entries : tuple of Entry
        ``View.in_force``.
    needs : tuple of Need
    needs_of : tuple of tuple of int
        The needs of each action, strongest class of source first.
    asked_by : tuple of tuple of (int, int)
        For each action, the needs that ask for it and in which of their ways.
    needs_by : mapping of int to tuple of int
        The needs that each entry makes.
    flat_noes : tuple of FlatNo
    """

    actions: tuple[str, ...]
    actors: tuple[str | None, ...]
    entries: tuple[Entry, ...]
    needs: tuple[Need, ...]
    needs_of: tuple[tuple[int, ...], ...]
    asked_by: tuple[tuple[tuple[int, int], ...], ...]
    needs_by: Mapping[int, tuple[int, ...]]
    flat_noes: tuple[FlatNo, ...]

    def weakness(self, need: int) -> int:
        """Return how weak the class of source is that a need stands on: 0 for on record, 3 for unnamed."""
        return _WEAKNESS[self.entries[self.needs[need].entry].attribution.record]

    def refusals(self) -> dict[int, tuple[int, ...]]:
        """Return the actions that a refusal bars, with the entries that refuse them."""
        found: dict[int, tuple[int, ...]] = {}
        for no in self.flat_noes:
            if no.binding:
                found[no.action] = (*found.get(no.action, ()), no.entry)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatNo:
    """A refusal of an action; it binds when its holder is who must do the action, or when that is nobody."""

    action: int
    entry: int
    binding: bool


def conditions_of(view: View) -> Conditions:
    """Return the needs and refusals that a view holds."""
    actions = _undone(view)
    at = {action: index for index, action in enumerate(actions)}
    needs = tuple(need for index, entry in enumerate(view.in_force) for need in _needs(index, entry, at))
    declared = {action.id: action.actor for action in view.talks.actions}
    actors = tuple(declared.get(action, action.rpartition(".")[0] or None) for action in actions)
    return Conditions(
        actions=actions,
        actors=actors,
        entries=view.in_force,
        needs=needs,
        needs_of=_needs_of(needs, len(actions), view.in_force),
        asked_by=_asked_by(needs, len(actions)),
        needs_by=_needs_by(needs),
        flat_noes=tuple(_flat_noes(view.in_force, at, actors)),
    )


def _flat_noes(entries: Iterable[Entry], at: Mapping[str, int], actors: Sequence[str | None]) -> Iterator[FlatNo]:
    """Yield the refusals of what is still to be done: positions that ``refuse``, and ``even if``."""
    for index, entry in enumerate(entries):
        if isinstance(entry, PositionEntry | ConditionEntry):
            for action in _refused_by(entry):
                if action in at:
                    binding = actors[at[action]] in {None, entry.holder}
                    yield FlatNo(action=at[action], entry=index, binding=binding)


def _refused_by(entry: PositionEntry | ConditionEntry) -> tuple[str, ...]:
    if isinstance(entry, PositionEntry):
        return entry.actions if entry.act == Act.REFUSE else ()
    return entry.consequents if entry.link == Link.EVEN_IF else ()


def _undone(view: View) -> tuple[str, ...]:
    """Return the actions still to be done: the declared ones, and those that only claims in force mention."""
    mentioned = {action for entry in view.in_force for action in _mentioned(entry)}
    known = mentioned | {action.id for action in view.talks.actions}
    return tuple(sorted(known - frozenset(view.done)))


def _mentioned(entry: Entry) -> Iterable[str]:
    if isinstance(entry, ConditionEntry):
        return (*entry.consequents, *(action for way in entry.antecedents for action in way))
    return entry.actions if isinstance(entry, PositionEntry) else ()


def _needs(index: int, entry: Entry, at: Mapping[str, int]) -> Iterator[Need]:
    """Yield the needs that an entry makes and that what is done does not meet.

    ``together with`` makes two: neither the consequents without the antecedents, nor these without those.
    """
    if not isinstance(entry, ConditionEntry) or entry.link not in {Link.ONLY_AFTER, Link.TOGETHER_WITH}:
        return
    at_once = entry.link == Link.TOGETHER_WITH
    asked = tuple(dict.fromkeys(action for way in entry.antecedents for action in way))
    readings = [(entry.consequents, entry.antecedents), *([(asked, (entry.consequents,))] if at_once else [])]
    for who, what in readings:
        consequents = tuple(dict.fromkeys(at[c] for c in who if c in at))
        ways = tuple(tuple(dict.fromkeys(at[a] for a in way if a in at)) for way in what)
        if consequents and ways and all(ways):
            yield Need(entry=index, at_once=at_once, consequents=consequents, ways=ways)


_WEAKNESS = {SourceClass.ON_RECORD: 0, SourceClass.INSTITUTIONAL: 1, None: 2, SourceClass.UNNAMED: 3}


def _needs_of(needs: tuple[Need, ...], actions: int, entries: tuple[Entry, ...]) -> tuple[tuple[int, ...], ...]:
    found: list[list[int]] = [[] for _ in range(actions)]
    for index in sorted(range(len(needs)), key=lambda n: _WEAKNESS[entries[needs[n].entry].attribution.record]):
        for consequent in needs[index].consequents:
            found[consequent].append(index)
    return tuple(map(tuple, found))


def _asked_by(needs: tuple[Need, ...], actions: int) -> tuple[tuple[tuple[int, int], ...], ...]:
    found: list[list[tuple[int, int]]] = [[] for _ in range(actions)]
    for index, need in enumerate(needs):
        for which, way in enumerate(need.ways):
            for action in way:
                found[action].append((index, which))
    return tuple(map(tuple, found))


def _needs_by(needs: tuple[Need, ...]) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for index, need in enumerate(needs):
        found[need.entry] = (*found.get(need.entry, ()), index)
    return found
