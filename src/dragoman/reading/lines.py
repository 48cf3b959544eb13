"""Lines of a text, and the paragraphs they make. One pass; the text is never altered."""

from __future__ import annotations

import itertools
import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.reading.boilerplate import is_sign_off
from dragoman.reading.dateline import stamped
from dragoman.terms.report import Paragraph

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\u2028\u2029]")
_WRAP_LIMIT = 105
_ENDS_EARLY = 0.62
_PARAGRAPH_LINES = 0.6
_ROOM = 0.9
_BULLET = re.compile(r"[-*•–]\s+(?=\S)|\d{1,2}[.)]\s+(?=\S)|#{1,6}\s+(?=\S)|>\s+(?=\S)")
_SENTENCE_END = re.compile(r"""[.!?:;,…]["'”’)\]]*$""")
_COLUMNS = re.compile(r"\S(?:[ \u00a0]{3,}|\t+)(?=\S)")
_MIN_GAPS = 2
_WIDEST_CELL = 60
_LONGEST_STAMP = 60


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it; ``indent`` counts what stood before."""

    start: int
    end: int
    indent: int
    text: str


def lines_of(text: str, start: int = 0) -> list[Line]:
    """Return the lines from an offset on, blank ones too, whatever breaks them."""
    lines = []
    at = start
    for end, following in _breaks(text, start):
        raw = text[at:end]
        words = raw.strip()
        indent = len(raw) - len(raw.lstrip())
        lines.append(Line(at + indent, at + indent + len(words), indent, words))
        at = following
    return lines


def _breaks(text: str, start: int) -> Iterator[tuple[int, int]]:
    for match in _BREAK.finditer(text, start):
        yield match.span()
    yield len(text), len(text)


def paragraphs_of(lines: Sequence[Line]) -> list[Paragraph]:
    """Return the paragraphs that the lines make.

    Where lines are hard-wrapped, a blank line, an indent, a list mark or a line that ends early parts two
    paragraphs; elsewhere every line is one. A row of a table, a rule and an agency's sign-off are never joined.
    """
    wrapped = is_wrapped(lines)
    width = _usual_width(lines) if wrapped else 0
    ranges: list[tuple[int, int, str]] = []
    before: Line | None = None
    for line in lines:
        if line.text and before is not None and wrapped and _goes_on(before, line, width):
            start, _, opening = ranges[-1]
            ranges[-1] = (start, line.end, opening)
        elif line.text:
            ranges.append((line.start, line.end, line.text))
        before = line if line.text else None
    return [_kinded(start, end, opening) for start, end, opening in ranges]


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell whether lines are hard-wrapped.

    Lines with another right below them are then long, of much the same length, and mostly end inside a sentence.
    """
    inner = [a.text for a, b in itertools.pairwise(lines) if a.text and b.text and not is_row(a.text)]
    if not inner:
        return False
    longest = max(len(line.text) for line in lines if not is_row(line.text))
    if longest > 1.5 * _WRAP_LIMIT or sum(map(ends_sentence, inner)) > _PARAGRAPH_LINES * len(inner):
        return False
    return statistics.median(map(len, inner)) >= _ENDS_EARLY * min(longest, _WRAP_LIMIT)


def ends_sentence(words: str) -> bool:
    """Tell whether words end with a mark that ends a sentence or a part of one, quotation marks aside.

    Examples
    --------
    >>> ends_sentence("They met."), ends_sentence('"Yes," he said'), ends_sentence("Talks resume")
    (True, False, False)
    """
    return _SENTENCE_END.search(words[-8:]) is not None


def is_row(words: str) -> bool:
    r"""Tell whether a line is a row of a table: cells parted by tabs, bars, or wide blanks.

    Examples
    --------
    >>> is_row("Party | Seats | Share |"), is_row("1986   12.1   3.4"), is_row("He left | she stayed")
    (True, True, False)

    Prose with wide blanks between its sentences is none: the cells of a row are short.

    >>> is_row("The envoys met on Monday, and a day later the talks were adjourned.   " * 3)
    False
    """
    if words.count("|") > _MIN_GAPS:
        return True
    gaps = sum(1 for _ in _COLUMNS.finditer(words))
    return gaps >= _MIN_GAPS and len(words) <= _WIDEST_CELL * (gaps + 1)


def _goes_on(before: Line, line: Line, width: int) -> bool:
    closed = ends_sentence(before.text)
    if line.indent >= before.indent + 2 or _stands_alone(before.text) or _stands_alone(line.text):
        return False
    if closed and (_BULLET.match(line.text) or is_sign_off(line.text)):
        return False
    first = line.text.split(maxsplit=1)[0]
    return not closed or line.text[:1].islower() or len(before.text) + 1 + len(first) > _ROOM * width


def _usual_width(lines: Sequence[Line]) -> int:
    """Return the width that nine of ten lines keep to."""
    widths = sorted(len(line.text) for line in lines if line.text)
    return widths[int(0.9 * (len(widths) - 1))] if widths else 0


def _stands_alone(words: str) -> bool:
    if is_row(words) or words.startswith("#") or not any(mark.isalnum() for mark in words):
        return True
    return len(words) <= _LONGEST_STAMP and not ends_sentence(words) and stamped(words) is not None


def _kinded(start: int, end: int, opening: str) -> Paragraph:
    """Return the paragraph, without the mark of a heading or list item."""
    mark = _BULLET.match(opening)
    if mark is None:
        return Paragraph(start=start, end=end)
    return Paragraph(start=start + mark.end(), end=end, kind="title" if opening.startswith("#") else "item")
