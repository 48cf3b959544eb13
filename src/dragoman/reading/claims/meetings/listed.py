"""Meetings: talks, sessions, rounds, calls; each listed once, at the words that tell most of it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable

from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.meetings.mention import MeetingMention
from dragoman.reading.claims.meetings.mentions import MeetingMentions
from dragoman.reading.claims.meetings.same import TALKS, merge
from dragoman.terms.findings import Meeting, Mentions
from dragoman.terms.report import Story
from dragoman.terms.span import trimmed
from dragoman.terms.syntax import Sentence

_TWO, _THREE = 2, 3
_OWN_KIND = frozenset({"press_conference", "phone_call", "plenary_session", "summit", "conference"})
# The nouns of talks that a report is of; and those that may be of any exchange of views.
_AT_HAND = frozenset("talk negotiation round bargaining mediation conciliation arbitration".split())
_LOOSE = frozenset("discussion dialogue conversation".split())
# Verbs of which those who do it need not be known to tell of a meeting: "delegates met".
_EVENTS = frozenset({"verb-meet", "verb-convene", "verb-reconvene"})
_VAGUE = frozenset({"proposed", "talked_of", "ruled_out", "postponed"})


def find_meetings(
    story: Story, sentences: tuple[Sentence, ...], mentions: Mentions, holders: Holders
) -> tuple[Meeting, ...]:
    """Return the meetings of a report.

    A title says again what the story says: its words give way to those of the story. The other places where a
    meeting is mentioned are kept with it.
    """
    text = story.report.text
    found = MeetingMentions(text, mentions, holders)
    titles = {at for at, paragraph in enumerate(story.paragraphs) if paragraph.kind == "title"}
    merged: list[MeetingMention] = []
    for sentence in sentences:
        for mention in found.of(sentence, merged):
            if not _is_idle(mention):
                status = "proposed" if mention.status == "possible" else mention.status
                merge(merged, dataclasses.replace(mention, status=status, in_title=sentence.paragraph in titles))
    merged = [_dated(m, story.report.published) for m in merged if not _is_over(m, story.report.published)]
    main = found.clear_two()
    kept = _with_round(_with_those_before(_with_the_talks(merged, main), main))
    return tuple(_meeting(text, at, mention) for at, mention in enumerate(kept, start=1))


def _is_idle(found: MeetingMention) -> bool:
    """Tell whether a meeting is only talk: denied, possible on no day, or proposed in no words of its own."""
    if found.status == "proposed":
        return found.bare and not _placed(found)
    return found.status == "talked_of" or (found.status == "possible" and not _placed(found))


def _dated(found: MeetingMention, published: dt.date | None) -> MeetingMention:
    """Put a meeting ahead that was told of as held, but whose day is after the day of publication."""
    ahead = found.time and found.time.first and published and found.time.first > published
    return dataclasses.replace(found, status="scheduled") if ahead and found.status in {"held", "ongoing"} else found


def _is_over(found: MeetingMention, published: dt.date | None) -> bool:
    """Tell whether a meeting that was only proposed would have been before the day of publication."""
    day = found.time.last or found.time.first if found.time else None
    return found.status == "proposed" and bool(day and published and day < published)


def _placed(found: MeetingMention) -> bool:
    return bool(found.time or found.place)


def _with_those_before(found: Iterable[MeetingMention], main: list[str]) -> list[MeetingMention]:
    """Give "another meeting", "the last round", and talks ruled out, those who met before, or the main parties."""
    kept: list[MeetingMention] = []
    for mention in found:
        several = [m.participants for m in reversed(kept) if len(m.participants) >= _TWO] or [tuple(main)]
        before = max(several, key=len) if mention.noun == "round" else several[0]
        again = mention.apart or mention.status == "ruled_out" or _is_one_more(mention)
        few = len(mention.participants) < _TWO <= len(before) and set(mention.participants) <= set(before)
        kept.append(dataclasses.replace(mention, participants=before) if again and few else mention)
    return kept


def _is_one_more(found: MeetingMention) -> bool:
    """Tell whether a mention is of one more meeting of those who met: "the last round", "Tuesday's session"."""
    among_them = found.definite and found.kind in TALKS and not found.bare
    return among_them and not found.topic and not found.participants and found.rule.startswith("noun")


def _with_the_talks(merged: list[MeetingMention], main: list[str]) -> list[MeetingMention]:
    """Keep the mentions that tell something, and the talks that the report is of: of its main parties, if clear."""
    kept = [m for m in merged if _tells(m)]
    talks = next((m for m in merged if _are_the_talks(m)), None)
    kinds = {"talks", "round"} if talks and talks.eventful else TALKS
    covered = any(m.kind in kinds and len(m.participants) >= _TWO and m.status not in _VAGUE for m in kept)
    if talks is None or covered:
        return kept
    rest = () if set(talks.participants) - set(main) else (p for p in main if p not in talks.participants)
    known = dataclasses.replace(talks, participants=(*talks.participants, *rest))
    return [known if m is talks else m for m in merged if _tells(m) or m is talks]


def _are_the_talks(found: MeetingMention) -> bool:
    """Tell whether a mention is of the talks at hand: mentioned again, under way or over, not known to be of others."""
    known = found.in_title or found.status in _VAGUE or found.apart or len(found.participants) >= _TWO
    return not known and found.noun in _AT_HAND and bool(found.others)


def _tells(found: MeetingMention) -> bool:
    """Tell whether a mention says more than that there are talks, or that there might be."""
    placed = _placed(found)
    several = len(found.participants) >= _TWO
    if found.noun in _LOOSE:
        return several and not found.bare and not (found.in_title and not found.participants)
    if found.status == "proposed":
        return bool(placed or not (found.bare and found.definite)) and found.kind != "conversation"
    if found.kind == "press_conference":
        return not found.in_title
    told = placed or found.duration or found.ordinal or (found.participants and not found.bare)
    told = told or (found.eventful and (several or found.rule in _EVENTS or _is_told_of(found)))
    told = told or (found.status in {"collapsed", "postponed", "ruled_out"} and not found.bare)
    told = told or (
        found.status in {"ongoing", "scheduled"} and (found.apart or found.kind not in {"talks", "meeting"})
    )
    return bool(told) and not (found.in_title and not found.participants)


def _is_told_of(found: MeetingMention) -> bool:
    """Tell whether a noun with words of its own has a verb that tells what became of it: "long talks were held"."""
    return found.rule.startswith("noun") and not found.bare and not found.definite


def _with_round(found: Iterable[MeetingMention]) -> list[MeetingMention]:
    """Give the sessions of a round those who take part in it."""
    kept = list(found)
    largest = max((m.participants for m in kept), key=len, default=())
    if len(largest) <= _THREE:
        return kept
    return [
        dataclasses.replace(m, participants=largest) if m.kind == "plenary_session" and not m.participants else m
        for m in kept
    ]


def _meeting(text: str, at: int, found: MeetingMention) -> Meeting:
    return Meeting(
        id=f"M{at}",
        kind=_kind(found),
        participants=found.participants,
        span=found.span,
        date=found.time.span if found.time else None,
        place=trimmed(text, *found.place) if found.place else None,
        duration=found.duration.span if found.duration else None,
        status=found.status,
        rule=found.rule,
        ordinal=found.ordinal if _is_round(found) else None,
        happened=found.time.first if found.time else None,
        mentions=found.others,
    )


def _is_round(found: MeetingMention) -> bool:
    return found.kind == "round" or len(found.participants) > _THREE


def _kind(found: MeetingMention) -> str:
    if found.kind in _OWN_KIND:
        return found.kind
    many = len(found.participants) > _THREE
    if many:
        return "plenary_round" if found.kind in {"round", "talks"} else "multilateral"
    return {_TWO: "bilateral", _THREE: "trilateral"}.get(len(found.participants), found.kind)
