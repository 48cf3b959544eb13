"""Name the actions in conditions and positions, so that reports can be compared."""

from __future__ import annotations

import dataclasses

from dragoman.reading.actions.answered import answered
from dragoman.reading.actions.phrases import ActionFinder
from dragoman.terms.findings import Condition, Mentions, Position
from dragoman.terms.report import Story
from dragoman.terms.syntax import Sentence

__all__ = ["name_actions"]


def name_actions(
    story: Story,
    sentences: tuple[Sentence, ...],
    mentions: Mentions,
    *,
    positions: tuple[Position, ...],
    conditions: tuple[Condition, ...],
) -> tuple[tuple[Position, ...], tuple[Condition, ...]]:
    """Return the same positions and conditions with the actions that their words name.

    What is given or withheld is the holder's to do unless the words name another; whose the condition itself
    is, the words must say, else it is nobody's.
    """
    finder = ActionFinder(story.report.text, sentences, mentions)
    named = tuple(_position(position, finder) for position in positions)
    return (
        answered(story.report.text, named),
        tuple(_condition(condition, finder) for condition in conditions),
    )


def _position(position: Position, finder: ActionFinder) -> Position:
    own = _one(position.party) if position.kind != "demand" else None
    alternatives = finder.actions(position.what, own)
    return dataclasses.replace(position, actions=tuple(a for group in alternatives for a in group))


def _one(holder: str | None) -> str | None:
    """Return a single party; what several hold together is nobody's act alone."""
    return None if holder is None or "+" in holder else holder


def _condition(condition: Condition, finder: ActionFinder) -> Condition:
    consequents = finder.actions(condition.consequent, _one(condition.holder))
    return dataclasses.replace(
        condition,
        consequents=tuple(a for group in consequents for a in group),
        antecedents=finder.actions(condition.condition, None),
    )
