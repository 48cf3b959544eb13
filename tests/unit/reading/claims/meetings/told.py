"""What the reader tells of the meetings in a short made-up report."""

from __future__ import annotations

from dataclasses import dataclass

from tests.unit.reading.reports import findings

from dragoman.terms.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One meeting as told: codes of those who meet, and the words for when, where and how long."""

    who: frozenset[str]
    status: str
    words: str
    date: str = ""
    place: str = ""
    duration: str = ""


def told(text: str) -> list[Told]:
    """Return the meetings of a text, in order."""
    found = findings(text)
    codes = {party.id: party.code for party in found.parties}
    return [
        Told(
            who=frozenset(codes[p] for p in meeting.participants),
            status=meeting.status,
            words=meeting.span.text,
            date=_words(meeting.date),
            place=_words(meeting.place),
            duration=_words(meeting.duration),
        )
        for meeting in found.meetings
    ]


def _words(span: Span | None) -> str:
    return span.text if span else ""
