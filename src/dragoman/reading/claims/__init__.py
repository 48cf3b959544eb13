"""What parties want, on which condition, where they met, and what the signs are."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reading.claims.conditions import find_conditions
from dragoman.reading.claims.holders import Holders
from dragoman.terms.findings import Condition, Meeting, Mentions, Position, Signal, Statement
from dragoman.terms.report import Story
from dragoman.terms.syntax import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """The claims of one report."""

    meetings: tuple[Meeting, ...] = ()
    positions: tuple[Position, ...] = ()
    conditions: tuple[Condition, ...] = ()
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
    conditions = find_conditions(text, sentences, holders)
    return Claims(conditions=conditions)
