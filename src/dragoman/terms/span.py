"""A span: a piece of a text, with the exact words it covers."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.terms.errors import SpanOutsideTextError


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open range of code points in a report's original text, and its words, verbatim."""

    start: int
    end: int
    text: str

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two ranges share a code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Tell whether the other range lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


def span_of(text: str, start: int, end: int) -> Span:
    """Return the span of ``text`` from ``start`` up to ``end``.

    Parameters
    ----------
    text : str
        The original text of the report.
    start, end : int
        Code point offsets, half-open.

    Returns
    -------
    Span

    Raises
    ------
    SpanOutsideTextError
        When the range is empty or not inside the text.

    Examples
    --------
    >>> span_of("Hill said no.", 0, 4)
    Span(start=0, end=4, text='Hill')
    """
    if not 0 <= start < end <= len(text):
        raise SpanOutsideTextError(start, end, len(text))
    return Span(start=start, end=end, text=text[start:end])


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the span without the white space at its ends, and with the mark behind it that closes one opened in it.

    Examples
    --------
    >>> trimmed("a  bc ", 1, 6)
    Span(start=3, end=5, text='bc')
    >>> trimmed("an offer (the third).", 0, 19).text
    'an offer (the third)'
    """
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return span_of(text, start, end + _closes(text[start:end], text[end : end + 1]))


_OPENED_BY = {")": "(", "]": "[", "”": "“", "»": "«", '"': '"'}


def _closes(words: str, mark: str) -> bool:
    opening = _OPENED_BY.get(mark)
    if opening is None:
        return False
    return words.count(opening) % 2 == 1 if opening == mark else words.count(opening) > words.count(mark)
