"""Which mentions tell of a meeting: more than that there are talks, or that there might be."""

from __future__ import annotations

from dragoman.reading.claims.meetings.mention import MeetingMention
from dragoman.reading.claims.meetings.nouns import MEALS

_TWO = 2
_LOOSE = frozenset("discussion dialogue conversation".split())  # of any exchange of views
# Verbs of which those who do it need not be known to tell of a meeting: "delegates met".
_VISITS = frozenset({"visit-visit", "visit-trip", "visit-stopover"})
_EVENTS = frozenset({"verb-meet", "verb-convene", "verb-reconvene"})


def is_idle(found: MeetingMention) -> bool:
    """Tell whether a meeting is only talk: denied, or only possible or proposed, in no words of its own."""
    if found.status == "talked_of":
        return True
    if _placed(found) or found.status not in {"proposed", "possible", "ready"}:
        return False
    known = (bool(found.participants) and not found.internal) or found.apart
    return found.bare or found.status == "possible" or (found.status == "ready" and not known)


def _placed(found: MeetingMention) -> bool:
    return bool(found.time or found.place)


def tells(found: MeetingMention) -> bool:
    """Tell whether a mention says more than that there are talks, or that there might be."""
    placed = _placed(found)
    several = len(found.participants) >= _TWO
    if found.noun in _LOOSE and not (placed and found.eventful):
        return several and not found.bare and not (found.in_title and not found.participants)
    if found.status == "proposed":
        return bool(placed or not (found.bare and found.definite)) and found.kind != "conversation"
    if found.kind == "press_conference":
        return not found.in_title
    if found.kind == "visit":
        planned = found.status in {"scheduled", "proposed", "postponed", "ruled_out"}
        return not found.in_title and (found.time is not None or planned or found.rule in _VISITS)
    told = placed or found.part or found.duration or found.ordinal or (found.participants and not found.bare)
    told = told or (found.eventful and (several or found.rule in _EVENTS or _is_told_of(found)))
    told = told or (found.status in {"collapsed", "postponed", "ruled_out"} and not found.bare)
    told = told or (
        found.status in {"ongoing", "scheduled"} and (found.apart or found.kind not in {"talks", "meeting"})
    )
    return bool(told) and not (found.in_title and not found.participants)


def _is_told_of(found: MeetingMention) -> bool:
    """Tell whether a noun with words of its own has a verb that tells what became of it: "long talks were held"."""
    own = not found.bare and not found.definite
    return found.rule.startswith("noun") and (own or found.noun in MEALS)
