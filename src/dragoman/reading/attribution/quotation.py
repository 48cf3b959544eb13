"""Quotation marks: where quoted words begin and end, whatever the marks, balanced or not.

A quotation that nothing closes runs to the end of its paragraph; the next paragraph, when it opens again, goes on
with it. Single marks count only in a text that quotes with them more than with others; double ones inside are then part
of what is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.terms.report import Story

_CLOSES = {"“": "”", "«": "»", "„": "“”", "``": "''", "''": "''"}
_DOUBLE = re.compile(r"[“”«»„\"]|``|''")
_CURLY = re.compile("[“”]")
_SINGLE_OPEN = re.compile(r"(?:(?<=^)|(?<=[\s(—–-]))[‘'](?=[A-Z\w])")
_SINGLE_CLOSE = re.compile(r"(?<=[.,!?…”\w])[’'](?![\w])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Quoted words with their marks: a half-open range of the text, in one paragraph.

    ``closed`` is false where no closing mark stands before the paragraph ends; ``goes_on`` is true where the
    quotation takes up one that the paragraph before left open.
    """

    start: int
    end: int
    paragraph: int
    closed: bool = True
    goes_on: bool = False


def quotations(story: Story) -> tuple[Quotation, ...]:
    """Return the quotations of a story in text order; none lies inside another.

    Examples
    --------
    >>> from dragoman.terms.report import Paragraph, Report
    >>> text = 'She said: "We will wait. “No.'
    >>> story = Story(
    ...     report=Report(name="r", text=text, sha256=""), paragraphs=(Paragraph(start=0, end=len(text)),), skipped=()
    ... )
    >>> [(text[q.start : q.end], q.closed) for q in quotations(story)]
    [('"We will wait. “No.', False)]
    """
    text = story.report.text
    single = _quotes_with_single_marks(story)
    found: list[Quotation] = []
    for at, paragraph in enumerate(story.paragraphs):
        ranges = _single if single else _double
        open_before = bool(found) and not found[-1].closed and found[-1].paragraph == at - 1
        for start, end, closed in ranges(text, paragraph.start, paragraph.end):
            goes_on = open_before and start == paragraph.start
            found.append(Quotation(start=start, end=end, paragraph=at, closed=closed, goes_on=goes_on))
    return tuple(found)


def _quotes_with_single_marks(story: Story) -> bool:
    """Tell whether a text quotes with single marks: it has no others, or more of them than of others, outermost."""
    text = story.report.text
    if not _DOUBLE.search(text):
        return True
    singles = [r for p in story.paragraphs for r in _single(text, p.start, p.end)]
    doubles = [r for p in story.paragraphs for r in _double(text, p.start, p.end)]
    return len(_outer(singles, doubles)) > len(_outer(doubles, singles))


def _outer(these: list[tuple[int, int, bool]], those: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """Return the ranges that lie in none of the others."""
    return [(a, b, closed) for a, b, closed in these if not any(c < a and b <= d for c, d, _ in those)]


def _nested(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield the outermost quotations of a paragraph whose curly marks stand in pairs."""
    opened: list[int] = []
    for match in _CURLY.finditer(text, start, end):
        if match.group() == "“":
            opened.append(match.start())
        elif len(opened) == 1:
            yield opened.pop(), match.end(), True
        else:
            opened.pop()


def _are_paired(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph has curly marks alone, and each that opens is closed, some within others."""
    depth = deepest = 0
    for match in _DOUBLE.finditer(text, start, end):
        if match.group() not in "“”":
            return False
        depth += 1 if match.group() == "“" else -1
        deepest = max(deepest, depth)
        if depth < 0:
            return False
    return depth == 0 and deepest > 1


def _double(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    if _are_paired(text, start, end):
        yield from _nested(text, start, end)
        return
    opened, closers = -1, ""
    for match in _DOUBLE.finditer(text, start, end):
        mark = match.group()
        if opened >= 0 and (
            mark in closers or (mark == '"' and closers == "”" and _may_close(text, match.start(), start))
        ):
            yield opened, match.end(), True
            opened = -1
        elif (
            opened < 0
            and (mark not in {'"', "''"} or _may_open(text, match.end(), end))
            and (mark not in "”»" or (match.start() == start and text[match.end() : match.end() + 1].isupper()))
        ):
            opened, closers = match.start(), _CLOSES.get(mark, '"”')
    if opened >= 0:
        yield opened, end, False


def _may_open(text: str, after: int, end: int) -> bool:
    return after < end and not text[after].isspace()


def _may_close(text: str, at: int, start: int) -> bool:
    return at > start and not text[at - 1].isspace()


def _single(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    at = start
    while opening := _SINGLE_OPEN.search(text, at, end):
        closing = _SINGLE_CLOSE.search(text, opening.end(), end)
        while closing and _is_possessive(text, closing.start(), end):
            closing = _SINGLE_CLOSE.search(text, closing.end(), end)
        if not closing:
            return
        yield opening.start(), closing.end(), True
        at = closing.end()


def _is_possessive(text: str, at: int, end: int) -> bool:
    """Tell whether a mark after an s is an apostrophe: letters follow after a blank, and another mark closes.

    One that comes behind a new opening closes nothing here: "'best practices' in fishing and 'good' ones".
    """
    if text[at - 1] != "s" or at + 2 >= end or text[at + 1] != " " or not text[at + 2].islower():
        return False
    closing, opening = _SINGLE_CLOSE.search(text, at + 1, end), _SINGLE_OPEN.search(text, at + 1, end)
    return closing is not None and (opening is None or closing.start() < opening.start())
