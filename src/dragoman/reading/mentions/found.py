"""A mention of a party before it is known which parties count."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reading.mentions.gazetteer import Gazetted


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A mention of a party before it is known which parties count; ``place`` when the words only locate.

    ``acts`` is false where an organisation is only spoken of.
    """

    start: int
    end: int
    gazetted: Gazetted
    inferred: bool = False
    place: bool = False
    acts: bool = True
