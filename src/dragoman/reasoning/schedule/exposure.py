"""Exposure: what a party has given without having received what that was conditioned on.

An action is given in equal tranches. A condition on it entitles a party to give as many of them as it has received of
each action of one alternative; what it has given beyond that is exposed to those whose actions are outstanding. Of
several conditions on an action the one that is furthest behind counts; the tranches of a party's several actions are
added. No action weighs more than another.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction

from dragoman.reasoning.deadlock.conditions import Conditions
from dragoman.reasoning.schedule.answer import OUTSIDE, Exposure
from dragoman.terms.entries import ConditionEntry


def giver(conditions: Conditions, action: int) -> str:
    """Return who gives an action: its actor; for nobody's action, the first who holds a condition on it."""
    actor = conditions.actors[action]
    if actor is not None:
        return actor
    entries = (conditions.entries[conditions.needs[n].entry] for n in conditions.needs_of[action])
    return min((entry.holder for entry in entries if isinstance(entry, ConditionEntry)), default=OUTSIDE)


def exposures(
    conditions: Conditions, given: Mapping[int, int], *, of: int = 1, among: Iterable[int] | None = None
) -> tuple[Exposure, ...]:
    """Return who is exposed to whom when so much has been given.

    Parameters
    ----------
    conditions : Conditions
    given : mapping of int to int
        How many tranches of each action have been given; what it does not name is taken as given in full.
    of : int
        How many tranches make an action.
    among : iterable of int, optional
        Look at these actions only: the others are known to be ahead of nothing.
    """
    behind: dict[str, tuple[int, set[str], list[int]]] = {}
    for action in sorted(given if among is None else among):
        short, to = _shortfall(conditions, action, given, of)
        if short:
            party = giver(conditions, action)
            total, others, actions = behind.setdefault(party, (0, set(), []))
            behind[party] = (total + short, others | to, [*actions, action])
    return tuple(
        Exposure(
            party=party,
            to=tuple(sorted(to)),
            share=Fraction(total, of),
            actions=tuple(conditions.actions[action] for action in actions),
        )
        for party, (total, to, actions) in sorted(behind.items())
    )


def outstanding(conditions: Conditions, action: int, given: Mapping[int, int], of: int) -> set[int]:
    """Return the actions that one would have to receive more of for what has been given of an action."""
    found: set[int] = set()
    for n in conditions.needs_of[action]:
        found |= _missing(conditions.needs[n].ways, given[action], given, of)
    return found


def _shortfall(conditions: Conditions, action: int, given: Mapping[int, int], of: int) -> tuple[int, set[str]]:
    """Return how many tranches of an action are ahead, and of whom."""
    most, to = 0, set[str]()
    for n in conditions.needs_of[action]:
        ways = conditions.needs[n].ways
        short = given[action] - max(_level(way, given, of) for way in ways)
        if short > 0:
            most = max(most, short)
            to |= {conditions.actors[m] or OUTSIDE for m in _missing(ways, given[action], given, of)}
    return most, to


def _level(way: Collection[int], given: Mapping[int, int], of: int) -> int:
    return min(given.get(member, of) for member in way)


def _missing(ways: Collection[Collection[int]], given_of_it: int, given: Mapping[int, int], of: int) -> set[int]:
    """Return what is behind in the alternative that is least behind."""
    best = max(ways, key=lambda way: _level(way, given, of))
    return {member for member in best if given.get(member, of) < given_of_it}
