"""Who took part in the meetings that a report tells no more of: those of its other meetings, or its main parties."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from dragoman.reading.claims.meetings.mention import MeetingMention
from dragoman.reading.claims.meetings.same import TALKS
from dragoman.reading.claims.meetings.telling import tells

_TWO = 2
# The nouns of talks that a report is of.
_AT_HAND = frozenset("talk negotiation round bargaining mediation conciliation arbitration".split())
_OF_ALL = frozenset({"talks", "round", "plenary_session", "meeting"})
_ROUNDS = frozenset({"talks", "round", "plenary_session"})
_VAGUE = frozenset({"proposed", "talked_of", "ruled_out", "postponed"})


def with_those_before(found: Iterable[MeetingMention], main: list[str], table: Sequence[str]) -> list[MeetingMention]:
    """Give "another meeting", "the last round", and talks ruled out, those who met before, or the main parties."""
    kept: list[MeetingMention] = []
    for mention in found:
        several = [m.participants for m in reversed(kept) if len(m.participants) >= _TWO] or [tuple(main)]
        before = (tuple(table) or max(several, key=len)) if mention.noun == "round" else several[0]
        again = mention.apart or mention.status == "ruled_out" or _is_one_more(mention)
        again = again and mention.kind != "press_conference"
        few = len(mention.participants) < _TWO <= len(before) and set(mention.participants) <= set(before)
        kept.append(dataclasses.replace(mention, participants=before) if again and few else mention)
    return kept


def _is_one_more(found: MeetingMention) -> bool:
    """Tell whether a mention is of one more meeting of those who met: "the last round", "Tuesday's session"."""
    among_them = found.definite and found.kind in TALKS and not found.bare
    return among_them and not found.topic and not found.participants and found.rule.startswith("noun")


def with_the_talks(merged: list[MeetingMention], main: list[str]) -> list[MeetingMention]:
    """Keep the mentions that tell something, and the talks that the report is of: of its main parties, if clear."""
    kept = [m for m in merged if tells(m)]
    talks = next((m for m in merged if _are_the_talks(m)), None)
    kinds = {"talks", "round"} if talks and talks.eventful else TALKS
    covered = any(m.kind in kinds and len(m.participants) >= _TWO and m.status not in _VAGUE for m in kept)
    if talks is None or covered:
        return kept
    rest = () if set(talks.participants) - set(main) else (p for p in main if p not in talks.participants)
    known = dataclasses.replace(talks, participants=(*talks.participants, *rest))
    return [known if m is talks else m for m in merged if tells(m) or m is talks]


def _are_the_talks(found: MeetingMention) -> bool:
    """Tell whether a mention is of the talks at hand: mentioned again, under way or over, not known to be of others."""
    known = found.in_title or found.status in _VAGUE or found.apart or len(found.participants) >= _TWO
    return not known and found.noun in _AT_HAND and bool(found.others)


def with_round(found: Iterable[MeetingMention], table: Sequence[str]) -> list[MeetingMention]:
    """Give the sessions of a round, and talks of nobody named, those who take part in the report's round."""
    kept = list(found)
    several = [m.participants for m in kept if m.kind in _ROUNDS and len(m.participants) >= _TWO]
    several = several or [m.participants for m in kept if m.kind in _OF_ALL and len(m.participants) >= _TWO]
    largest = max(several, key=len, default=())
    alone = len({frozenset(parties) for parties in several}) == 1
    counted = tuple(table) if len(table) > len(largest) else ()
    parties = counted or (largest if len(largest) > _TWO else tuple(table) or (largest if alone else ()))
    return [dataclasses.replace(m, participants=parties) if _is_of_all(m, parties) else m for m in kept]


def _is_of_all(found: MeetingMention, parties: Sequence[str]) -> bool:
    """Tell whether a session is one of the round's: nobody else, and not some of them alone, is said to be at it."""
    some = set(found.participants)
    if len(parties) < _TWO:
        return False
    if found.kind == "plenary_session":
        return len(some) < _TWO and some <= set(parties)
    return len(parties) > _TWO and found.kind in {"talks", "round"} and not some and not found.topic
