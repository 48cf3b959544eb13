"""The last step of reading: what is not the exact words at its place is dropped and counted."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from dragoman.reading.ranges import Ranges
from dragoman.terms.findings import (
    Condition,
    Coverage,
    Deed,
    Findings,
    Meeting,
    Mention,
    Party,
    Person,
    Position,
    Statement,
)
from dragoman.terms.problems import Place, Problem, Severity
from dragoman.terms.report import Report, Story
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence

Entity = TypeVar("Entity", Party, Person)
Claim = TypeVar("Claim", Meeting, Position, Condition, Deed)


def anchored(findings: Findings) -> tuple[Findings, tuple[Problem, ...]]:
    """Keep the findings whose every span is the exact words at its place.

    Parameters
    ----------
    findings : Findings
        Of any reader.

    Returns
    -------
    Findings
        A finding with one false span is gone whole; a party or person keeps its true mentions, and is gone when it
        had mentions and none is true. ``coverage.dropped`` counts what went, on top of what it counted before.
    problems : tuple of Problem
        One for each finding dropped.
    """
    report = findings.story.report
    dropped: list[Problem] = []
    kept: dict[str, Any] = {
        name: tuple(_held(getattr(findings, name), name, report, dropped))
        for name in ("statements", "meetings", "positions", "conditions", "signals", "times", "deeds")
    }
    known = {None, *(statement.id for statement in kept["statements"])}
    kept["statements"] = tuple(_not_nested_in_dropped(statement, known) for statement in kept["statements"])
    for name in ("meetings", "positions", "conditions", "deeds"):
        kept[name] = tuple(_of_kept_statement(claim, known) for claim in kept[name])
    for name in ("parties", "people"):
        kept[name] = tuple(_with_true_mentions(getattr(findings, name), report, dropped))
    coverage = dataclasses.replace(findings.coverage, dropped=findings.coverage.dropped + len(dropped))
    return dataclasses.replace(findings, coverage=coverage, **kept), tuple(dropped)


def is_anchored(text: str, span: Span) -> bool:
    """Tell whether the span is the exact words at its place.

    Examples
    --------
    >>> is_anchored("no intention", Span(start=0, end=2, text="no"))
    True
    >>> is_anchored("no intention", Span(start=0, end=2, text="an"))
    False
    """
    return 0 <= span.start < span.end <= len(text) and text[span.start : span.end] == span.text


def spans_in(value: Any) -> Iterator[Span]:  # noqa: ANN401 (a finding of any kind, or a part of one)
    """Yield every span inside a finding, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            if not isinstance(part, str):
                yield from spans_in(part)
    elif not isinstance(value, Story):
        for name in getattr(value, "__dataclass_fields__", ()):  # ``dataclasses.fields`` takes three times as long
            part = getattr(value, name)
            if isinstance(part, Span):
                yield part
            elif part and not isinstance(part, str):
                yield from spans_in(part)


def _held(found: Iterable[Any], name: str, report: Report, dropped: list[Problem]) -> Iterator[Any]:
    for finding in found:
        false = next((span for span in spans_in(finding) if not is_anchored(report.text, span)), None)
        if false is None:
            yield finding
        else:
            dropped.append(_refusal(report, name, getattr(finding, "id", ""), false))


def _with_true_mentions(found: Iterable[Entity], report: Report, dropped: list[Problem]) -> Iterator[Entity]:
    for entity in found:
        mentions: list[Mention] = []
        for mention in entity.mentions:
            if is_anchored(report.text, mention.span):
                mentions.append(mention)
            else:
                dropped.append(_refusal(report, "mentions", entity.id, mention.span))
        if mentions or not entity.mentions:
            true = len(mentions) == len(entity.mentions)
            yield entity if true else dataclasses.replace(entity, mentions=tuple(mentions))


def _not_nested_in_dropped(statement: Statement, known: set[str | None]) -> Statement:
    return statement if statement.nested_in in known else dataclasses.replace(statement, nested_in=None)


def _of_kept_statement(claim: Claim, known: set[str | None]) -> Claim:
    return claim if claim.statement in known else dataclasses.replace(claim, statement=None)


def _refusal(report: Report, name: str, finding: str, span: Span) -> Problem:
    return Problem(
        code="unanchored",
        place=Place(file=report.path or report.name),
        what=f"dropped from {name}: {finding} says {_short(span.text)} at {span.start}-{span.end}, which is not there",
        expected="the exact words of the report",
        severity=Severity.WARNING,
    )


def _short(words: str, limit: int = 60) -> str:
    return repr(words if len(words) <= limit else words[: limit - 1] + "…")


def coverage_of(story: Story, sentences: Sequence[Sentence], entries: Iterable[object]) -> Coverage:
    """Return how many sentences gave an entry, and which gave none.

    Parameters
    ----------
    story : Story
    sentences : sequence of Sentence
        Those of a title are not counted: a title says again what the story says.
    entries : iterable
        Statements, meetings, positions, conditions and signals; a sentence that shares a code point with any of
        their spans gave an entry. One that only mentions a meeting told elsewhere gave none.
    """
    entries = (dataclasses.replace(e, mentions=()) if isinstance(e, Meeting) else e for e in entries)
    told = [s for s in sentences if story.paragraphs[s.paragraph].kind != "title"]
    covered = Ranges((span.start, span.end) for span in spans_in(tuple(entries)))
    silent = tuple((s.start, s.end) for s in told if not covered.touch(s.start, s.end))
    return Coverage(sentences=len(told), without_entry=silent)
