"""Who stands between the parties: those whose people mediate, and those said to mediate, broker or host."""

from __future__ import annotations

import re

from dragoman.terms.findings import Mentions, Person

_ROLES = frozenset("mediator facilitator conciliator go-between".split())
# What those are called who talk with both sides for an organisation of states: "the U.N. envoy".
_ENVOYS = frozenset("envoy representative mediator facilitator adviser".split())
_ABOVE_STATES = frozenset({"igo", "bloc"})
# Organisations of states stand above the two sides, an army serves one.
_NO_SIDE = frozenset({"igo", "army"})
_LEADING = r"(?:mediat|facilitat)(?:e[sd]?|ing)|broker(?:s|ed|ing)?"
_DOING = rf"(?:{_LEADING}|(?:host|chair)(?:s|ed|ing)?)"
_AUXILIARIES = r"(?:(?:is|are|was|were|has|have|had|been|also|itself)\s+)*"
_NAMED = r"(?:,\s+(?:which|who)|'s\s+\w+)?\s+"
_DASHED = r"-(?:led|brokered|mediated|facilitated"
_BEHIND = re.compile(rf"{_NAMED}{_AUXILIARIES}{_DOING}\b|{_DASHED}|hosted|sponsored)\b", re.IGNORECASE)
_LEADS = re.compile(rf"{_NAMED}{_AUXILIARIES}(?:{_LEADING})\b|{_DASHED})\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b(?:{_DOING}|sponsored)\s+by\s+(?:the\s+)?$", re.IGNORECASE)
_LED_BY = re.compile(rf"\b(?:{_LEADING})\s+by\s+(?:the\s+)?$|\bunder\s+(?:the\s+)?$", re.IGNORECASE)
_AUSPICES = re.compile(r"\s+(?:auspices|mediation|facilitation)\b", re.IGNORECASE)


def stand_between(text: str, mentions: Mentions) -> frozenset[str]:
    """Return the ids of the parties that stand between the others or below them, and are none of "the two sides".

    Parameters
    ----------
    text : str
    mentions : Mentions
    """
    told = {
        party.id
        for party in mentions.parties
        if party.type in _NO_SIDE or any(_mediates(text, m.span.start, m.span.end) for m in party.mentions)
    }
    return frozenset(told | _by_people(mentions, _ROLES))


def mediators(text: str, mentions: Mentions) -> tuple[str, ...]:
    """Return the ids of the parties that lead the talks of others, not of those that only host or chair.

    They have mediators there, or are said to broker them, or are an organisation of states with an envoy.

    Parameters
    ----------
    text : str
    mentions : Mentions
    """
    above = {party.id for party in mentions.parties if party.type in _ABOVE_STATES}
    by_people = _by_people(mentions, _ROLES) | (_by_people(mentions, _ENVOYS) & above)
    return tuple(
        party.id
        for party in mentions.parties
        if party.id in by_people or any(_leads(text, m.span.start, m.span.end) for m in party.mentions)
    )


def _by_people(mentions: Mentions, roles: frozenset[str]) -> set[str]:
    return {person.affiliation for person in mentions.people if person.affiliation and _has_role(person, roles)}


def _has_role(person: Person, roles: frozenset[str]) -> bool:
    return not roles.isdisjoint((person.role or "").lower().split())


def _mediates(text: str, start: int, end: int) -> bool:
    return bool(_BEHIND.match(text, end) or _BEFORE.search(text, max(0, start - 40), start))


def _leads(text: str, start: int, end: int) -> bool:
    before = _LED_BY.search(text, max(0, start - 40), start)
    if before is not None and before[0].lower().startswith("under"):
        return _AUSPICES.match(text, end) is not None
    return before is not None or _LEADS.match(text, end) is not None
