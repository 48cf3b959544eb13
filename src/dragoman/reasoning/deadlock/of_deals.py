"""The question narrowed to a deal: what its steps wait for, and nothing else of the record.

Talks go on for years, and old conditions stay in force that no step of today depends on. Asked of a deal, only those
conditions and refusals count that its steps depend on, one after the other to the end.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from dragoman.terms.deals import deal_of, is_term
from dragoman.terms.entries import Act, CommitmentEntry, ConditionEntry, Entry, Link, PositionEntry
from dragoman.terms.errors import UnknownDealError
from dragoman.terms.talks import View


def of_deals(view: View, deals: Sequence[str]) -> View:
    """Return the part of a view that the steps of some deals depend on.

    The steps are the actions of the deals' terms; of a deal whose words are not at hand, those of its readings. A
    condition is kept when it is on a step, or on what a step asks for, directly or by others; a refusal when it is of
    one of these actions. Of the declared actions, the same are kept. Without deals the view is returned as it is.

    Parameters
    ----------
    view : View
    deals : sequence of str
        Ids of declared deals; several count as one.

    Returns
    -------
    View
        With ``deals`` set; ``entries`` and ``done`` are those of the whole view.

    Raises
    ------
    UnknownDealError
        When the talks file declares no such deal.
    """
    if not deals:
        return view
    known = {deal.id for deal in view.talks.deals}
    for deal in deals:
        if deal not in known:
            raise UnknownDealError(deal, sorted(known))
    steps = {action for deal in deals for action in _steps(view, deal)}
    kept, actions = _depended_on(view.in_force, steps)
    return dataclasses.replace(
        view,
        talks=dataclasses.replace(view.talks, actions=tuple(a for a in view.talks.actions if a.id in actions)),
        in_force=kept,
        disputed=tuple(group for group in view.disputed if any(entry in kept for entry in group)),
        deals=tuple(dict.fromkeys(deals)),
    )


def _steps(view: View, deal: str) -> tuple[str, ...]:
    declared = {d.id: d for d in view.talks.deals}
    inside = [entry for entry in view.entries if deal_of(entry) == deal]
    terms = [entry for entry in inside if is_term(entry, declared)]
    return tuple(action for entry in terms or inside for action in _actions(entry))


def _actions(entry: Entry) -> tuple[str, ...]:
    match entry:
        case PositionEntry() | CommitmentEntry():
            return entry.actions
        case ConditionEntry():
            return (*entry.consequents, *(action for way in entry.antecedents for action in way))
    return ()


def _depended_on(in_force: Sequence[Entry], steps: Iterable[str]) -> tuple[tuple[Entry, ...], frozenset[str]]:
    """Return the conditions and refusals that steps depend on, in their order, and all actions that they name."""
    bearing: dict[str, list[int]] = {}
    for at, entry in enumerate(in_force):
        for action in _bears_on(entry):
            bearing.setdefault(action, []).append(at)
    actions, kept, todo = set(steps), set[int](), list(steps)
    while todo:
        for at in bearing.get(todo.pop(), ()):
            if at not in kept:
                kept.add(at)
                new = [action for action in _actions(in_force[at]) if action not in actions]
                actions.update(new)
                todo += new
    return tuple(entry for at, entry in enumerate(in_force) if at in kept), frozenset(actions)


def _bears_on(entry: Entry) -> tuple[str, ...]:
    """Return the actions that a condition or a refusal can hold back."""
    match entry:
        case PositionEntry(act=Act.REFUSE):
            return entry.actions
        case ConditionEntry(link=Link.TOGETHER_WITH):
            return _actions(entry)
        case ConditionEntry(link=Link.ONLY_AFTER | Link.EVEN_IF):
            return entry.consequents
    return ()
