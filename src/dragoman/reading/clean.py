"""Mark what is the story and what is not. The text is never altered; only ranges of it are named.

Paragraphs are runs of lines. Where lines are hard-wrapped, a blank line, an indent or a line that ends early parts
two paragraphs; elsewhere every line is one. Title lines, headers, boilerplate, repeated standfirsts and tables are
marked by their form, never by one text's words.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.reading.boilerplate import is_boilerplate
from dragoman.reading.header import header_range
from dragoman.terms.report import Paragraph, Report, Skipped, Story

_WRAP_LIMIT = 105
_ENDS_EARLY = 0.62
_TITLE_LIMIT = 160
_BULLET = re.compile(r"[-*•–]\s+(?=\S)|\d{1,2}[.)]\s+(?=\S)|#{1,6}\s+(?=\S)|>\s+")
_SENTENCE_END = (".", "!", "?", ".”", '."', "!”", "?”", ".'", ".’", ":", ";", ",", '?"', '!"', ',"', ",”")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    text: str


def clean(report: Report) -> Story:
    """Return the report with its story marked off.

    Parameters
    ----------
    report : Report

    Returns
    -------
    Story
        Paragraphs and skipped ranges in text order; together they hold every code point that is not white space.
    """
    text = report.text
    head_end = header_range(text)[1] if report.media_type != "text/html" else 0
    skipped = [Skipped(start=0, end=head_end, reason="header")] if head_end else []
    found = [_kinded(text, start, end) for start, end in _ranges(_lines(text, head_end))]
    reasons = _reasons(text, found, report.title)
    paragraphs = []
    for at, paragraph in enumerate(found):
        reason = reasons.get(at)
        if reason is None:
            paragraphs.append(paragraph)
        else:
            skipped.append(Skipped(start=paragraph.start, end=paragraph.end, reason=reason))
    return Story(report=report, paragraphs=_titled(text, paragraphs, report.title), skipped=tuple(skipped))


def _lines(text: str, start: int) -> list[_Line]:
    lines, at = [], start
    for raw in text[start:].split("\n"):
        stripped = raw.strip()
        indent = len(raw) - len(raw.lstrip())
        lines.append(_Line(at + indent, at + indent + len(stripped), indent, stripped))
        at += len(raw) + 1
    return lines


def _ranges(lines: Sequence[_Line]) -> list[tuple[int, int]]:
    """Return the ranges of the paragraphs."""
    full = [line for line in lines if line.text]
    wrapped = _is_wrapped(lines)
    width = max((len(line.text) for line in full), default=0)
    ranges: list[tuple[int, int]] = []
    before: _Line | None = None
    for line in lines:
        if not line.text:
            before = None
            continue
        if before is not None and wrapped and _goes_on(before, line, width):
            ranges[-1] = (ranges[-1][0], line.end)
        else:
            ranges.append((line.start, line.end))
        before = line
    return ranges


def _is_wrapped(lines: Sequence[_Line]) -> bool:
    """Tell whether lines are hard-wrapped: followed by another line, they are long, and of one length."""
    inner = [len(a.text) for a, b in zip(lines, lines[1:], strict=False) if a.text and b.text]
    if not inner or max(inner) > 2 * _WRAP_LIMIT:
        return False
    longest = max(len(line.text) for line in lines)
    return longest <= 1.5 * _WRAP_LIMIT and statistics.median(inner) >= _ENDS_EARLY * min(longest, _WRAP_LIMIT)


def _goes_on(before: _Line, line: _Line, width: int) -> bool:
    if line.indent >= before.indent + 2 or _BULLET.match(line.text):
        return False
    if len(before.text) >= _ENDS_EARLY * width:
        return True
    return not before.text.endswith(_SENTENCE_END) or line.text[:1].islower()


def _kinded(text: str, start: int, end: int) -> Paragraph:
    """Return the paragraph, without the mark of a heading or list item."""
    mark = _BULLET.match(text, start, end)
    if mark is None:
        return Paragraph(start=start, end=end)
    kind = "title" if mark[0].startswith("#") else "item"
    return Paragraph(start=mark.end(), end=end, kind=kind)


def _reasons(text: str, paragraphs: Sequence[Paragraph], title: str | None) -> dict[int, str]:
    """Return, for each paragraph that is not the story, why."""
    reasons: dict[int, str] = {}
    for at, paragraph in enumerate(paragraphs):
        words = text[paragraph.start : paragraph.end]
        if not any(mark.isalpha() for mark in words):
            reasons[at] = "no words"
        elif _is_table(words):
            reasons[at] = "table"
        elif is_boilerplate(words):
            reasons[at] = "boilerplate"
    for at in _repeated(text, paragraphs, title):
        reasons.setdefault(at, "repeated")
    return reasons


def _is_table(words: str) -> bool:
    first = words.partition("\n")[0]
    return first.count("\t") > 1 or first.count("|") > 2  # noqa: PLR2004 (three cells or more)


def _repeated(text: str, paragraphs: Sequence[Paragraph], title: str | None) -> Iterable[int]:
    """Yield the paragraphs that stand elsewhere in full: cut off by an ellipsis, or a second time."""
    folded = [" ".join(text[p.start : p.end].split()) for p in paragraphs]
    first: dict[str, int] = {}
    starts = _by_opening(folded)
    for at, words in enumerate(folded):
        if words in first and len(words) > len(title or ""):
            yield at
        first.setdefault(words, at)
        cut = words.rstrip("….").rstrip()
        if words.endswith(("…", "...")) and any(
            other != at and folded[other].startswith(cut) for other in starts.get(_opening(cut), ())
        ):
            yield at


def _by_opening(folded: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at, words in enumerate(folded):
        found.setdefault(_opening(words), []).append(at)
    return found


def _opening(words: str) -> str:
    return words[:24]


def _titled(text: str, paragraphs: list[Paragraph], title: str | None) -> tuple[Paragraph, ...]:
    """Mark the title: a first line that is short and ends like no sentence, or that is the stated title."""
    if len(paragraphs) > 1:
        first = paragraphs[0]
        words = " ".join(text[first.start : first.end].split())
        if words == title or (len(words) <= _TITLE_LIMIT and not words.endswith(_SENTENCE_END)):
            paragraphs[0] = Paragraph(start=first.start, end=first.end, kind="title")
    return tuple(paragraphs)
