"""What is answered by a pronoun: who "opposed this" refuses what was proposed in the words before."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from dragoman.terms.findings import Position

_POINTING = re.compile(
    r"(?:\w+ )?(?:this|that|it|these|them|(?:this|that|the|these|such an?|such) (?:proposals?|suggestions?|ideas?))"
    r"(?: \w+ly| too| outright| in full)?",
    re.IGNORECASE,
)
_PUT = frozenset({"demand", "offer"})
_FAR = 400
_NEAR = 80


def answered(text: str, positions: tuple[Position, ...]) -> tuple[Position, ...]:
    """Return the positions, those that only point back with the actions of what they answer.

    Parameters
    ----------
    text : str
        The text of the report.
    positions : tuple of Position
        In text order.
    """
    return tuple(_answered(text, positions))


def _answered(text: str, positions: tuple[Position, ...]) -> Iterator[Position]:
    put: Position | None = None
    for position in positions:
        if put is not None and _is_answer(text, position, put):
            yield dataclasses.replace(position, actions=put.actions)
            continue
        if position.kind in _PUT and position.actions:
            put = _together(text, put, position)
        yield position


def _together(text: str, put: Position | None, position: Position) -> Position:
    """Return a position with what the same party put forward right before it in the same sentence."""
    if put is None or put.party != position.party or put.what.end > position.what.start:
        return position
    between = text[put.what.end : position.what.start]
    joined = len(between) < _NEAR and not re.search(r"[.?!]\s", between)
    return dataclasses.replace(position, actions=(*put.actions, *position.actions)) if joined else position


def _is_answer(text: str, position: Position, put: Position) -> bool:
    """Tell whether a position points back to one that another party put forward in the same paragraph."""
    others = not set(position.party.split("+")) & set(put.party.split("+"))
    between = text[put.what.end : position.what.start]
    near = put.what.end <= position.what.start and len(between) < _FAR and "\n\n" not in between
    answers = position.kind in {"refuse", "accept"}
    return others and near and answers and bool(_POINTING.fullmatch(" ".join(position.what.text.split())))
