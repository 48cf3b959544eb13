"""Who stands between the parties: those whose people mediate, and those said to mediate, broker or host."""

from __future__ import annotations

import re

from dragoman.terms.findings import Mentions

_ROLES = frozenset("mediator facilitator conciliator go-between".split())
# Organisations of states stand above the two sides, an army serves one.
_NO_SIDE = frozenset({"igo", "army"})
_DOING = r"(?:(?:mediat|facilitat)(?:e[sd]?|ing)|(?:broker|host|chair)(?:s|ed|ing)?)"
_BEHIND = re.compile(
    rf"(?:,\s+(?:which|who)|'s\s+\w+)?\s+(?:(?:is|are|was|were|has|have|had|been|also|itself)\s+)*{_DOING}\b|-(?:led|brokered"
    r"|mediated|hosted|sponsored)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"\b(?:{_DOING}|sponsored)\s+by\s+(?:the\s+)?$", re.IGNORECASE)


def stand_between(text: str, mentions: Mentions) -> frozenset[str]:
    """Return the ids of the parties that stand between the others or below them, and are none of "the two sides".

    Parameters
    ----------
    text : str
    mentions : Mentions
    """
    by_people = {
        person.affiliation
        for person in mentions.people
        if person.affiliation and _ROLES & set((person.role or "").lower().split())
    }
    told = {
        party.id
        for party in mentions.parties
        if party.type in _NO_SIDE or any(_mediates(text, m.span.start, m.span.end) for m in party.mentions)
    }
    return frozenset(by_people | told)


def _mediates(text: str, start: int, end: int) -> bool:
    return bool(_BEHIND.match(text, end) or _BEFORE.search(text, max(0, start - 40), start))
