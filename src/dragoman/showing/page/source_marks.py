"""A source text with its anchored words marked: cut at every start and end, so that marks may overlap."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.terms.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of source text with the same marks throughout.

    Attributes
    ----------
    starts : tuple of str
        Ids of the marks that start here: where a link to them leads.
    marks : tuple of str
        Ids of all marks that cover it.
    skipped : bool
        True for what is not the story (boilerplate, headers).
    """

    text: str
    starts: tuple[str, ...]
    marks: tuple[str, ...]
    skipped: bool = False


def pieces(text: str, marks: Iterable[tuple[str, Span]], skipped: Iterable[tuple[int, int]] = ()) -> tuple[Piece, ...]:
    """Cut a text into pieces; joined again they are the text.

    Examples
    --------
    >>> from dragoman.terms.span import span_of
    >>> [(p.text, p.marks) for p in pieces("abcd", [("m1", span_of("abcd", 1, 3)), ("m2", span_of("abcd", 2, 4))])]
    [('a', ()), ('b', ('m1',)), ('c', ('m1', 'm2')), ('d', ('m2',))]
    """
    marked, away = list(marks), list(skipped)
    cuts = {0, len(text)}
    for _, span in marked:
        cuts.update((span.start, span.end))
    for start, end in away:
        cuts.update((start, end))
    edges = sorted(cuts)
    return tuple(_piece(text, a, b, marked, away) for a, b in itertools.pairwise(edges))


def _piece(text: str, start: int, end: int, marks: list[tuple[str, Span]], skipped: list[tuple[int, int]]) -> Piece:
    return Piece(
        text=text[start:end],
        starts=tuple(name for name, span in marks if span.start == start),
        marks=tuple(name for name, span in marks if span.start <= start and end <= span.end),
        skipped=any(a <= start and end <= b for a, b in skipped),
    )
