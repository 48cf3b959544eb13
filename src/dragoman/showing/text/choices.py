"""Many choices told as few: one of these, and one of those."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from math import prod
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)


def factored(choices: Sequence[Sequence[Item]]) -> tuple[tuple[Item, ...], ...] | None:
    """Return groups such that the choices are one of each group in every combination; ``None`` when they are not.

    Examples
    --------
    >>> factored([("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")])
    (('a', 'b'), ('x', 'y'))
    >>> factored([("a", "x"), ("b", "y")]) is None
    True
    """
    sets = [frozenset(choice) for choice in choices]
    groups: list[list[Item]] = []
    for item in dict.fromkeys(item for choice in choices for item in choice):
        beside = frozenset[Item]().union(*(one for one in sets if item in one))
        group = next((g for g in groups if not beside.intersection(g)), None)
        if group is None:
            groups.append([item])
        else:
            group.append(item)
    whole = prod(map(len, groups)) == len(set(sets))
    return tuple(map(tuple, groups)) if whole and all(len(one) == len(groups) for one in sets) else None
