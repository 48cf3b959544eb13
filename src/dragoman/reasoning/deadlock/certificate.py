"""Check a deadlock certificate against the record, from the definitions alone; nothing here is the finder's.

A step may be taken when none of its actions is refused by who must do it, every ``only after`` on them is met by what
happened before, and every ``together with`` by that or by the step itself. An action is blocked by a refusal, or by a
condition each of whose alternatives asks for a blocked action; for ``together with``, for one shown to be so before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from dragoman.reasoning.deadlock.answer import Blocked, Certificate, Kind
from dragoman.terms.entries import Act, ConditionEntry, Entry, Link, PositionEntry
from dragoman.terms.talks import View

# What an action needs: the entry that says so, whether the same step will do, and the alternatives.
Need = tuple[Entry, bool, tuple[tuple[str, ...], ...]]
Needs = Mapping[str, list[Need]]


def faults(view: View, certificate: Certificate) -> tuple[str, ...]:
    """Return what is wrong with a certificate; nothing when it proves it (save that ``undoing`` is smallest)."""
    return tuple(_faults(view, certificate, frozenset(certificate.undoing)))


def _faults(view: View, shown: Certificate, gone: frozenset[Entry]) -> Iterator[str]:
    needs, refusals, loop = _needs(view), _refusals(view), shown.kind == Kind.LOOP
    undone, stuck = sorted(needs), [item.action for item in shown.blocked]
    if sorted([*chain(*shown.steps), *stuck]) != undone or sorted(chain(*shown.unrefused)) != undone:
        yield "an action that is still to be done is missing, or stands twice"
    yield from _steps(shown.steps, needs, refusals, view.done)
    yield from _steps(shown.unrefused, _without(needs, gone if loop else ()), (), view.done)
    yield from _blocked(shown.blocked, needs, refusals)
    yield from chain(*(_blocked(items, needs, {}) for items in shown.loops))
    if loop != bool(shown.loops) or not all(shown.loops) or (not loop and _kind(needs, frozenset(stuck)) != shown.kind):
        yield f"what is shown does not make a {shown.kind}"
    rest, still = _without(needs, gone), {a for a, entries in refusals.items() if a in needs and entries - gone}
    if shown.kind in {Kind.REFUSAL, Kind.WAITING} and _kind(rest, still) == shown.kind:
        yield "without the entries that should undo it, the finding is the same"
    relieved = sorted([*chain(*shown.relieved), *still]) if shown.kind == Kind.REFUSAL else undone
    if relieved != undone or (shown.relieved and shown.kind != Kind.REFUSAL):
        yield "without the entries that should undo it, something is blocked that nobody refuses"
    yield from _steps(shown.relieved, rest, still, view.done)


def _kind(needs: Needs, stuck: Collection[str]) -> Kind:
    every = list(chain(*needs.values()))
    if any(all(any(action in stuck for action in way) for way in ways) for _, _, ways in every):
        return Kind.REFUSAL
    return Kind.CLEAR if all(at_once for _, at_once, _ in every) else Kind.WAITING


def _steps(steps: Iterable[tuple[str, ...]], needs: Needs, no: Collection[str], done: Iterable[str]) -> Iterator[str]:
    happened = set(done)
    for step in steps:
        for action in step:
            for _, at_once, ways in needs.get(action, ()):
                if not any(all(a in happened or (at_once and a in step) for a in way) for way in ways):
                    yield f"{action} happens before what it needs"
            if action in no:
                yield f"{action} happens although it is refused"
        happened.update(step)


def _blocked(items: Iterable[Blocked], needs: Needs, refusals: Mapping[str, set[Entry]]) -> Iterator[str]:
    items, before = tuple(items), set[str]()
    whole = {item.action for item in items}
    for item in items:
        closed = any(
            item.entry == entry
            and len(ways) == len(item.antecedents)
            and all(a in w and a in (before if at_once else whole) for w, a in zip(ways, item.antecedents, strict=True))
            for entry, at_once, ways in needs.get(item.action, ())
        )
        if not closed and (item.antecedents or item.entry not in refusals.get(item.action, ())):
            yield f"{item.action} is not shown to be blocked"
        before.add(item.action)


def _without(needs: Needs, gone: Collection[Entry]) -> Needs:
    return {action: [need for need in those if need[0] not in gone] for action, those in needs.items()}


def _needs(view: View) -> Needs:
    done = frozenset(view.done)
    needs: dict[str, list[Need]] = {action.id: [] for action in view.talks.actions}
    for entry in view.in_force:
        if isinstance(entry, PositionEntry | ConditionEntry):
            needs |= {action: needs.get(action, []) for action in _mentioned(entry)}
        if isinstance(entry, ConditionEntry) and entry.antecedents:
            both = entry.link == Link.TOGETHER_WITH
            directions = [(entry.consequents, entry.antecedents)] if both or entry.link == Link.ONLY_AFTER else []
            directions += [(tuple(chain(*entry.antecedents)), (entry.consequents,))] if both else []
            for actions, ways in directions:
                if not any(done.issuperset(way) for way in ways):
                    for action in dict.fromkeys(actions):
                        needs[action].append((entry, both, ways))
    return {action: those for action, those in needs.items() if action not in done}


def _mentioned(entry: PositionEntry | ConditionEntry) -> Iterable[str]:
    return entry.actions if isinstance(entry, PositionEntry) else (*entry.consequents, *chain(*entry.antecedents))


def _refusals(view: View) -> Mapping[str, set[Entry]]:
    actors = {action.id: action.actor for action in view.talks.actions}
    found: dict[str, set[Entry]] = {}
    for entry in view.in_force:
        flat = isinstance(entry, PositionEntry) and entry.act == Act.REFUSE
        if isinstance(entry, PositionEntry | ConditionEntry) and (flat or _even_if(entry)):
            for action in entry.actions if isinstance(entry, PositionEntry) else entry.consequents:
                if actors.get(action, action.rpartition(".")[0] or None) in {None, entry.holder}:
                    found.setdefault(action, set()).add(entry)
    return found


def _even_if(entry: Entry) -> bool:
    return isinstance(entry, ConditionEntry) and entry.link == Link.EVEN_IF
