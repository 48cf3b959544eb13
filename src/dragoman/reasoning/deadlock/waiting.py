"""Waiting chains: what can happen but not yet, and what must happen first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.reasoning.deadlock.conditions import Conditions


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An action waits for another by a need."""

    consequent: int
    antecedent: int
    need: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Links from the last action to the earliest, and the first action of all."""

    links: tuple[Link, ...]
    first: int


def waiting_needs(conditions: Conditions) -> tuple[int, ...]:
    """Return the needs ``only after`` that what is done does not meet."""
    return tuple(n for n, need in enumerate(conditions.needs) if not need.at_once)


def chains(conditions: Conditions, steps: Sequence[tuple[int, ...]]) -> tuple[Chain, ...]:
    """Return, for each step that no other waits for, what it waits for longest; a chain ends where another passed.

    Parameters
    ----------
    conditions : Conditions
    steps : sequence of tuple of int
        What can happen, in order.
    """
    step_of = {action: index for index, step in enumerate(steps) for action in step}
    links, depth = _longest(conditions, steps, step_of)
    awaited = {step_of[link.antecedent] for link in _earlier(conditions, step_of)}
    tops = sorted((index for index in links if index not in awaited), key=lambda index: (-depth[index], index))
    found, passed = [], set[int]()
    for top in tops:
        path, at = [], top
        while at in links:
            if at not in passed:
                path.append(links[at])
            passed.add(at)
            at = step_of[links[at].antecedent]
        found.append(Chain(links=tuple(path), first=_mover(conditions, steps[at])))
    return tuple(found)


def _mover(conditions: Conditions, step: tuple[int, ...]) -> int:
    """Return the action of a first step that most wait for."""
    return max(step, key=lambda action: (len(conditions.asked_by[action]), -action))


def _longest(
    conditions: Conditions, steps: Sequence[tuple[int, ...]], step_of: Mapping[int, int]
) -> tuple[dict[int, Link], list[int]]:
    """Return, for each step that waits, the link along which it waits longest, and how many links that is in all."""
    links: dict[int, Link] = {}
    depth: list[int] = []
    for index, step in enumerate(steps):
        options = [_slowest(conditions, link_ways, step_of, depth) for link_ways in _asks(conditions, step)]
        best = max(options, key=lambda link: depth[step_of[link.antecedent]], default=None)
        if best is not None:
            links[index] = best
        depth.append(depth[step_of[best.antecedent]] + 1 if best else 0)
    return links, depth


def _asks(conditions: Conditions, step: tuple[int, ...]) -> list[tuple[int, int]]:
    return [(a, n) for a in step for n in conditions.needs_of[a] if not conditions.needs[n].at_once]


def _slowest(conditions: Conditions, ask: tuple[int, int], step_of: Mapping[int, int], depth: Sequence[int]) -> Link:
    """Return the link to what holds up the quickest way to meet a need."""
    consequent, n = ask
    now = len(depth)
    ways = [way for way in conditions.needs[n].ways if all(step_of.get(member, now) < now for member in way)]
    slowest = [max(way, key=lambda member: depth[step_of[member]]) for way in ways]
    return Link(consequent=consequent, antecedent=min(slowest, key=lambda member: depth[step_of[member]]), need=n)


def _earlier(conditions: Conditions, step_of: Mapping[int, int]) -> list[Link]:
    """Return all links from an action to one that some way asks for and that happens before it."""
    return [
        Link(consequent=consequent, antecedent=member, need=n)
        for n in waiting_needs(conditions)
        for consequent in conditions.needs[n].consequents
        if consequent in step_of
        for way in conditions.needs[n].ways
        for member in way
        if step_of.get(member, step_of[consequent]) < step_of[consequent]
    ]
