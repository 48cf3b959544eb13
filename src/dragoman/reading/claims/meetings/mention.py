"""What the words of one place tell of a meeting."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.terms.findings import TimeExpression
from dragoman.terms.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMention:
    """What the words of one place tell of a meeting.

    Attributes
    ----------
    definite, bare, apart : bool
        Whether the words point back ("the talks"), are no more than the noun, or set it apart ("another meeting").
    eventful : bool
        Whether a verb tells that it was held, began, ended ...
    introduced : bool
        Whether somebody "held talks": those may not have been told of before.
    phase : str
        ``start`` or ``end`` where its beginning or end is told: what day that was is not the day of the whole.
    topic : bool
        Whether the words say what it is about.
    matter : bool
        Whether they tell on what matter it is.
    internal : bool
        Whether it is a body's with itself: "a cabinet meeting", "their own meeting".
    joint : bool
        Whether it is "with" or "between" somebody.
    part : bool
        Whether it is told to be one of several sessions: "the opening session".
    others : tuple of Span
        The other places where the same meeting is mentioned.
    """

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
    introduced: bool = False
    phase: str = ""
    topic: bool = False
    matter: bool = False
    internal: bool = False
    joint: bool = False
    part: bool = False
    others: tuple[Span, ...] = ()
