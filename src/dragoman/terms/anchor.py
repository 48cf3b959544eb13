"""Anchors: verbatim or nothing.

An anchor's words are found in a source when both compare equal after folding white space, line breaks,
quote marks, dashes and ligatures, and nothing else: not case, not accents, not one word. So a quotation
typed with straight marks anchors to curly ones, and "an intention" never anchors to "no intention".
There is no fuzzy match.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from dragoman.terms.span import Span, span_of

_BLANKS = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_ONE_FOR_ONE = str.maketrans(
    dict.fromkeys(_BLANKS, " ")
    | dict.fromkeys("‘’‚‛′ʼ`´", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
)
_LONGER = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "…": "..."}
# What changes a text's length: blanks and invisible marks in a row (not one blank alone), marks that become letters.
_UNEVEN = re.compile(f" *[{_INVISIBLE}][ {_INVISIBLE}]*|  +|[{''.join(_LONGER)}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as anchors compare it, with the way back to the original.

    Attributes
    ----------
    text : str
        The folded text: one blank for every run of white space, one form for each family of marks.
    starts : tuple of int
        Offsets in the folded text from which on the distance to the original changes; the first is 0.
    shifts : tuple of int
        For each start, what has to be added to an offset in the folded text to get that in the original.
    """

    text: str
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def origin(self, at: int) -> int:
        """Return the offset in the original of what gave ``text[at]``; past the end, the original's length."""
        return at + self.shifts[bisect.bisect_right(self.starts, at) - 1]


def fold(text: str) -> Folded:
    r"""Fold a text for comparison.

    Examples
    --------
    >>> fold("“No\n\n  intention” – none").text
    '"No intention" - none'
    """
    even = text.translate(_ONE_FOR_ONE)
    out: list[str] = []
    starts, shifts = [0], [0]
    at = length = 0
    for match in _UNEVEN.finditer(even):
        start, end = match.span()
        out.append(even[at:start])
        length += start - at
        folded, origins = _folded(match.group(), start)
        out.append(folded)
        for offset in (*origins, end):
            starts.append(length)
            shifts.append(offset - length)
            length += offset != end
        at = end
    out.append(even[at:])
    return Folded("".join(out), tuple(starts), tuple(shifts))


def _folded(found: str, start: int) -> tuple[str, tuple[int, ...]]:
    """Return what a mark or a run of blanks becomes, and where in the original each of its code points comes from."""
    if found in _LONGER:
        return _LONGER[found], (start,) * len(_LONGER[found])
    first = found.find(" ")
    return ("", ()) if first < 0 else (" ", (start + first,))


def fold_words(words: str) -> str:
    """Return an anchor's own words folded, without blanks at their ends."""
    if words.isascii() and "`" not in words:
        return " ".join(words.split())
    return fold(words).text.strip()


def occurrences(words: str, source: Folded, original: str) -> tuple[Span, ...]:
    """Return every place in the source where the words occur, in order.

    Parameters
    ----------
    words : str
        The anchor's words.
    source : Folded
        ``fold(original)``, so that one fold serves many anchors.
    original : str
        The source's text; the spans are spans of it.

    Returns
    -------
    tuple of Span
        Empty when the words do not occur. Overlapping occurrences count. A match never starts or ends
        inside a word, nor inside a ligature or an ellipsis.

    Examples
    --------
    >>> text = "It has no intention to attack."
    >>> [span.text for span in occurrences("no  intention", fold(text), text)]
    ['no intention']
    >>> occurrences("an intention", fold(text), text)
    ()
    """
    wanted = fold_words(words)
    found: list[Span] = []
    at = source.text.find(wanted) if wanted else -1
    while at >= 0:
        if _whole(source, at, at + len(wanted)):
            found.append(_original(source, original, at, at + len(wanted)))
        at = source.text.find(wanted, at + 1)
    return tuple(found)


def _whole(source: Folded, start: int, end: int) -> bool:
    text = source.text
    inside_word = (start > 0 and text[start - 1].isalnum() and text[start].isalnum()) or (
        end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    )
    inside_mark = (start > 0 and source.origin(start - 1) == source.origin(start)) or (
        end < len(text) and source.origin(end - 1) == source.origin(end)
    )
    return not inside_word and not inside_mark


def _original(source: Folded, original: str, start: int, end: int) -> Span:
    return span_of(original, source.origin(start), source.origin(end - 1) + 1)


def whole_words(span: Span, text: str) -> Span:
    """Return a span of the text, widened to the words that it cuts: only whole words are ever found again.

    Examples
    --------
    >>> whole_words(Span(start=3, end=6, text="uld"), "It could not").text
    'could'
    """
    start, end = span.start, span.end
    while (before := _seen(text, start - 1, -1)) is not None and _seen(text, start, 1) is not None:
        start = before
    while (after := _seen(text, end, 1)) is not None and _seen(text, end - 1, -1) is not None:
        end = after + 1
    return span_of(text, start, end)


def _seen(text: str, at: int, step: int) -> int | None:
    """Return the place of the next mark that is seen, from a place on in either direction, if it is of a word."""
    while 0 <= at < len(text) and text[at] in _INVISIBLE:
        at += step
    return at if 0 <= at < len(text) and text[at].isalnum() else None


def starting_at(spans: tuple[Span, ...], offset: int) -> Span | None:
    """Return the span that starts exactly at ``offset``, or nothing: near is not there.

    Examples
    --------
    >>> starting_at((Span(start=3, end=5, text="no"),), 4) is None
    True
    """
    at = bisect.bisect_left(spans, offset, key=lambda span: span.start)
    return spans[at] if at < len(spans) and spans[at].start == offset else None
