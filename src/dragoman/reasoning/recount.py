"""Count again how few elements meet all sets of a family: small, plain, and no integer program."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

Element = TypeVar("Element", bound=Hashable)

# How many choices may be tried.
_CHOICES = 20_000


def fewer_do(sets: Sequence[frozenset[Element]], least: int) -> bool | None:
    """Tell whether fewer than ``least`` elements meet all sets; ``None``: too many choices to try.

    Examples
    --------
    >>> family = [frozenset({1, 2}), frozenset({2, 3}), frozenset({4})]
    >>> fewer_do(family, 2), fewer_do(family, 3)
    (False, True)
    """
    left = [_CHOICES]

    def meets(sets: Sequence[frozenset[Element]], allowed: int) -> bool:
        left[0] -= 1
        if not sets or left[0] < 0:
            return True
        if _apart(sets) > allowed:
            return False
        first = min(sets, key=len)
        return any(meets([one for one in sets if element not in one], allowed - 1) for element in first)

    found = least > 0 and meets(sets, least - 1)
    return None if left[0] < 0 else found


def _apart(sets: Iterable[frozenset[Element]]) -> int:
    """Return how many of these sets share nothing with each other, taken as they come, smallest first."""
    taken: set[Element] = set()
    count = 0
    for one in sorted(sets, key=len):
        if one.isdisjoint(taken):
            taken |= one
            count += 1
    return count
