"""Meetings: talks, sessions, rounds, calls; each listed once, at the words that tell most of it."""

from __future__ import annotations

import dataclasses

from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.meetings.days import dated, is_over
from dragoman.reading.claims.meetings.groups import Groups
from dragoman.reading.claims.meetings.mention import MeetingMention
from dragoman.reading.claims.meetings.mentions import MeetingMentions
from dragoman.reading.claims.meetings.same import merge
from dragoman.reading.claims.meetings.shared import with_round, with_the_talks, with_those_before
from dragoman.reading.claims.meetings.table import at_the_table, with_the_table
from dragoman.reading.claims.meetings.telling import is_idle
from dragoman.terms.findings import Meeting, Mentions
from dragoman.terms.report import Story
from dragoman.terms.span import trimmed
from dragoman.terms.syntax import Sentence

_TWO, _THREE = 2, 3
_OWN_KIND = frozenset({"visit", "press_conference", "phone_call", "plenary_session", "summit", "conference"})


def find_meetings(
    story: Story, sentences: tuple[Sentence, ...], mentions: Mentions, holders: Holders
) -> tuple[Meeting, ...]:
    """Return the meetings of a report.

    A title says again what the story says: its words give way to those of the story. The other places where a
    meeting is mentioned are kept with it.
    """
    text = story.report.text
    found = MeetingMentions(text, sentences, mentions, holders)
    titles = {at for at, paragraph in enumerate(story.paragraphs) if paragraph.kind == "title"}
    merged: list[MeetingMention] = []
    for sentence in sentences:
        for mention in found.of(sentence, merged):
            if not is_idle(mention):
                status = "proposed" if mention.status in {"possible", "ready"} else mention.status
                if sentence.paragraph in titles and mention.span.text.lower().startswith("to "):
                    status = "scheduled"  # a headline's way to tell of what is to come
                merge(merged, dataclasses.replace(mention, status=status, in_title=sentence.paragraph in titles))
    on_days = (dated(mention, story.report.published) for mention in merged)
    merged = [mention for mention in on_days if not is_over(mention, story.report.published)]
    groups = found.groups
    main = groups.clear_two()
    named = at_the_table(merged, (), groups.mediators)
    kept = with_round(with_those_before(with_the_talks(merged, main), main, named), groups.table())
    table = at_the_table(kept, groups.main_two(), groups.mediators)
    kept = [_with_the_main_party(m, groups) for m in with_the_table(kept, table, groups.mediators)]
    listed: list[MeetingMention] = []
    for mention in kept:
        if mention.status == "proposed":
            merge(listed, mention)  # now that it is known who is to meet
        else:
            listed.append(mention)
    return tuple(_meeting(text, at, mention) for at, mention in enumerate(listed, start=1))


def _with_the_main_party(found: MeetingMention, groups: Groups) -> MeetingMention:
    """Give talks "with" one party, of which no more is told, the party that the report is about, if it is clear."""
    if not found.joint or len(found.participants) != 1 or found.kind == "press_conference":
        return found
    main = groups.main_party(but=found.participants)
    return dataclasses.replace(found, participants=(main, *found.participants)) if main else found


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
