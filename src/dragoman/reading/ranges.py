"""Ranges of a text, gathered so that one question of many ranges takes no longer than of few."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Ranges:
    """Half-open ranges of a text; they may overlap.

    Examples
    --------
    >>> known = Ranges([(4, 9), (20, 30)])
    >>> known.touch(8, 12), known.touch(9, 20)
    (True, False)
    >>> known.cover(5, 9), known.cover(8, 12)
    (True, False)
    """

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(ranges)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(itertools.accumulate((end for _, end in ordered), max))

    def touch(self, start: int, end: int) -> bool:
        """Tell whether one of the ranges shares a code point with ``start`` up to ``end``."""
        at = bisect_left(self._starts, end)
        return at > 0 and self._furthest[at - 1] > start

    def cover(self, start: int, end: int) -> bool:
        """Tell whether one of the ranges holds all of ``start`` up to ``end``."""
        at = bisect_right(self._starts, start)
        return at > 0 and self._furthest[at - 1] >= end
