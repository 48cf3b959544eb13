"""What the words of one place tell of a meeting."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.terms.findings import TimeExpression
from dragoman.terms.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMention:
    """What the words of one place tell of a meeting."""

    span: Span
    kind: str
    noun: str
    participants: tuple[str, ...]
    time: TimeExpression | None
    place: tuple[int, int] | None
    duration: TimeExpression | None
    status: str
    definite: bool
    ordinal: int | None
    eventful: bool
    rule: str
    bare: bool = False
    apart: bool = False
    in_title: bool = False
    others: tuple[Span, ...] = ()
