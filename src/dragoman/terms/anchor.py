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

_FOLDED = (
    dict.fromkeys("‘’‚‛′ʼ`´", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "…": "..."}
    | dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")
)
# A run of white space and invisible marks, or one mark that is folded.
_FOLDS = re.compile(r"[\s\u00ad\u200b\u2060\ufeff]+|[" + "".join(mark for mark in _FOLDED if mark.isprintable()) + "]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as anchors compare it, with the way back to the original.

    Attributes
    ----------
    text : str
        The folded text: one blank for every run of white space, one form for each family of marks.
    origin : tuple of int
        ``origin[i]`` is the offset in the original of the code point that gave ``text[i]``;
        one more element closes it with the original's length.
    """

    text: str
    origin: tuple[int, ...]


def fold(text: str) -> Folded:
    r"""Fold a text for comparison.

    Examples
    --------
    >>> fold("“No\n\n  intention” – none").text
    '"No intention" - none'
    """
    out: list[str] = []
    origin: list[int] = []
    at = 0
    for match in _FOLDS.finditer(text):
        start, end = match.span()
        out.append(text[at:start])
        origin.extend(range(at, start))
        folded, first = _folded(match.group())
        out.append(folded)
        origin.extend([start + first] * len(folded))
        at = end
    out.append(text[at:])
    origin.extend(range(at, len(text) + 1))
    return Folded("".join(out), tuple(origin))


def _folded(found: str) -> tuple[str, int]:
    """Return what a mark or a run of blanks becomes, and which of its code points stands for it."""
    if found in _FOLDED:
        return _FOLDED[found], 0
    first = next((at for at, mark in enumerate(found) if mark.isspace()), None)
    return ("", 0) if first is None else (" ", first)


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
    text, origin = source.text, source.origin
    inside_word = (start > 0 and text[start - 1].isalnum() and text[start].isalnum()) or (
        end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    )
    inside_mark = (start > 0 and origin[start - 1] == origin[start]) or (
        end < len(text) and origin[end - 1] == origin[end]
    )
    return not inside_word and not inside_mark


def _original(source: Folded, original: str, start: int, end: int) -> Span:
    last = source.origin[end - 1]
    return span_of(original, source.origin[start], last + 1)


def starting_at(spans: tuple[Span, ...], offset: int) -> Span | None:
    """Return the span that starts exactly at ``offset``, or nothing: near is not there.

    Examples
    --------
    >>> starting_at((Span(start=3, end=5, text="no"),), 4) is None
    True
    """
    at = bisect.bisect_left(spans, offset, key=lambda span: span.start)
    return spans[at] if at < len(spans) and spans[at].start == offset else None
