"""Mark what is the story and what is not. The text is never altered; only ranges of it are named.

What is no story is known by its form: headers, rows of tables, boilerplate with the links that follow it, bylines,
captions, repeated standfirsts, datelines. Never by one text's words.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from dragoman.reading.boilerplate import is_boilerplate, is_byline, opens_links
from dragoman.reading.captions import is_caption
from dragoman.reading.dateline import DATELINE_LIMIT, dateline_end, stamped
from dragoman.reading.header import header_range
from dragoman.reading.lines import ends_sentence, is_row, lines_of, paragraphs_of
from dragoman.reading.repeats import repeated
from dragoman.terms.report import Paragraph, Report, Skipped, Story

_TITLE_LIMIT = 160
_HEADING_LIMIT = 70
_HEADING_WORDS = 9
_OPENING = 4


def clean(report: Report) -> Story:
    """Return the report with its story marked off.

    Parameters
    ----------
    report : Report

    Returns
    -------
    Story
        Paragraphs and skipped ranges in text order; together they hold every letter and digit of the text.

    Examples
    --------
    >>> text = "Talks open\\n\\nThe envoys met.\\n\\nREAD MORE\\n\\nThey parted."
    >>> story = clean(Report(name="r", sha256="", text=text))
    >>> [p.kind for p in story.paragraphs], [s.reason for s in story.skipped]
    (['title', 'body', 'body'], ['boilerplate'])
    """
    text = report.text
    head_end = header_range(text)[1] if report.media_type != "text/html" else 0
    found = paragraphs_of(lines_of(text, head_end))
    words = [text[p.start : p.end] for p in found]
    reasons = _reasons(words)
    skipped = [Skipped(start=0, end=head_end, reason="header")] if head_end else []
    skipped += [Skipped(start=found[at].start, end=found[at].end, reason=reasons[at]) for at in sorted(reasons)]
    kept = [at for at in range(len(found)) if at not in reasons]
    kinded = _headings([found[at] for at in kept], [words[at] for at in kept], report.title)
    paragraphs, datelines = _after_datelines(kinded, text)
    return Story(
        report=report,
        paragraphs=paragraphs,
        skipped=tuple(sorted([*skipped, *datelines], key=lambda part: part.start)),
    )


def _reasons(paragraphs: Sequence[str]) -> dict[int, str]:
    """Return, for each paragraph that is not the story, why."""
    reasons: dict[int, str] = {}
    in_links = False
    for at, words in enumerate(paragraphs):
        in_links = in_links and _is_heading(words, _TITLE_LIMIT)
        reason = "related" if in_links else _reason(words, at)
        if reason:
            reasons[at] = reason
        in_links = in_links or opens_links(words)
    for at in repeated(paragraphs):
        reasons.setdefault(at, "repeated")
    return reasons


def _reason(words: str, at: int) -> str:
    if not any(mark.isalpha() for mark in words):
        return "no words"
    if is_row(words.partition("\n")[0]):
        return "table"
    if is_boilerplate(words):
        return "boilerplate"
    if at < _OPENING and (is_byline(words) or (stamped(words) and not ends_sentence(words))):
        return "byline"
    return "caption" if is_caption(words) else ""


def _headings(paragraphs: Sequence[Paragraph], words: Sequence[str], title: str | None) -> list[Paragraph]:
    """Mark titles: the stated one, a first line that ends like no sentence, and short lines between paragraphs."""
    marked = []
    for at, (paragraph, said) in enumerate(zip(paragraphs, words, strict=True)):
        limit = _TITLE_LIMIT if at == 0 else _HEADING_LIMIT
        stated = title is not None and " ".join(said.split()) == " ".join(title.split())
        heading = len(paragraphs) > 1 and paragraph.kind == "body" and _is_heading(said, limit)
        if at and heading:
            heading = at + 1 < len(paragraphs) and said.count(" ") < _HEADING_WORDS and not said[0].islower()
        marked.append(dataclasses.replace(paragraph, kind="title") if stated or heading else paragraph)
    return marked


def _is_heading(words: str, limit: int) -> bool:
    return len(words) <= limit and "\n" not in words.strip() and not ends_sentence(words) and words[0] not in "\"“'‘"


def _after_datelines(paragraphs: Sequence[Paragraph], text: str) -> tuple[tuple[Paragraph, ...], list[Skipped]]:
    """Let paragraphs begin after their dateline; a bare place counts only where the story opens."""
    begun, datelines = [], []
    for at, paragraph in enumerate(paragraphs):
        start = paragraph.start
        if paragraph.kind == "body":
            head = re.sub(r"\s", " ", text[start : min(paragraph.end, start + DATELINE_LIMIT)])
            start += dateline_end(head, bare=at < _OPENING)
        if start > paragraph.start:
            datelines.append(Skipped(start=paragraph.start, end=start, reason="dateline"))
        begun.append(dataclasses.replace(paragraph, start=start))
    return tuple(begun), datelines
