"""What parties want, on which condition, where they met, and what the signs are."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reading.actions import name_actions
from dragoman.reading.claims.conditions.finder import find_conditions
from dragoman.reading.claims.deeds import find_deeds
from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.meetings import find_meetings
from dragoman.reading.claims.positions.finder import find_positions
from dragoman.reading.claims.positions.of_conditions import with_conditions, with_demands
from dragoman.reading.claims.signals.finder import find_signals
from dragoman.terms.findings import Condition, Deed, Meeting, Mentions, Position, Signal, Statement
from dragoman.terms.report import Story
from dragoman.terms.syntax import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """The claims of one report."""

    meetings: tuple[Meeting, ...] = ()
    positions: tuple[Position, ...] = ()
    conditions: tuple[Condition, ...] = ()
    deeds: tuple[Deed, ...] = ()
    signals: tuple[Signal, ...] = ()


def find_claims(
    story: Story, sentences: tuple[Sentence, ...], mentions: Mentions, statements: tuple[Statement, ...]
) -> Claims:
    """Return the claims of a report.

    Parameters
    ----------
    story : Story
    sentences : tuple of Sentence
    mentions : Mentions
        With the speakers that attribution added.
    statements : tuple of Statement
    """
    text = story.report.text
    holders = Holders(mentions, statements)
    meetings = find_meetings(story, sentences, mentions, holders)
    holders.meet(meetings)
    titles = {at for at, paragraph in enumerate(story.paragraphs) if paragraph.kind == "title"}
    told = tuple(sentence for sentence in sentences if sentence.paragraph not in titles)
    stated = find_conditions(text, sentences, holders)
    positions, conditions = name_actions(
        story,
        sentences,
        mentions,
        positions=with_conditions(text, find_positions(text, told, holders), stated),
        conditions=stated,
    )
    return Claims(
        meetings=meetings,
        positions=with_demands(positions, conditions, sentences, holders),
        conditions=conditions,
        deeds=find_deeds(text, sentences, holders, stated),
        signals=find_signals(text, sentences),
    )
