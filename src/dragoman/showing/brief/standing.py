"""Where the talks stand, for the brief: the deadlock answer in words, with its conditions as numbered items."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.showing.brief.contents import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedCondition:
    """One condition of the answer, with the number it has in the drawing."""

    number: int
    lead: str
    item: Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The deadlock answer in words.

    ``lines`` stand before the conditions and ``after`` behind them; ``kind`` is that of the answer.
    """

    kind: str
    headline: str
    lines: tuple[str, ...]
    edges: tuple[NumberedCondition, ...]
    after: tuple[str, ...]
