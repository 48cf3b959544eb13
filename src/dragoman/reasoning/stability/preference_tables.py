"""Preferences from the tables of a file: statements, runs of them without an order, rankings and payoffs."""

from __future__ import annotations

import math
import re
from typing import Any

from dragoman.reasoning.stability.model import Option, Preference, Statement, UnsoundModelError
from dragoman.reasoning.stability.preference import Expression, StatementError, statement

_PATTERN = re.compile(r"[YN-]+")
_TOLD = 12
_JOINERS = "\u200c\u200d"


def preference_of(party: str, given: object, options: tuple[Option, ...]) -> Preference:
    """Return the preference of a party from a list of statements, or a table with statements and a ranking."""
    near = ("preferences", party)
    table = {"statements": given} if isinstance(given, list) else given
    if not isinstance(table, dict) or not set(table) <= {"statements", "ranking"}:
        what = f"the preferences of {party} are no list of statements, nor a table with statements and ranking"
        raise UnsoundModelError(what, near=near)
    listed, ranking = table.get("statements", []), table.get("ranking", [])
    if not isinstance(listed, list) or not isinstance(ranking, list):
        raise UnsoundModelError(f"the preferences of {party}: statements and ranking are lists", near=near)
    statements: list[Statement] = []
    unordered = []
    for item in listed:
        run = item if isinstance(item, list) else [item]
        if len(run) > 1:
            unordered.append(range(len(statements), len(statements) + len(run)))
        statements += [_statement(one, options, near) for one in run]
    return Preference(
        statements=tuple(statements), unordered=tuple(unordered), ranking=_ranking(ranking, options, near)
    )


def ranked_by(party: str, payoffs: object, states: tuple[str, ...]) -> Preference:
    """Return the preference of a party from one number per state, in the order of the states; larger is preferred."""
    near = ("payoffs", party)
    if isinstance(payoffs, dict):
        stray = next((label for label in payoffs if label not in states), None)
        if stray is not None:
            raise UnsoundModelError(f"the payoffs of {party} name “{stray}”, which is no state", near=(*near, stray))
        payoffs = [payoffs.get(label) for label in states]
    if not isinstance(payoffs, list) or len(payoffs) != len(states):
        count = len(payoffs) if isinstance(payoffs, list) else "no"
        raise UnsoundModelError(f"{count} payoffs of {party} for {len(states)} states: one number for each", near=near)
    groups: dict[float, list[str]] = {}
    for label, payoff in zip(states, payoffs, strict=True):
        if isinstance(payoff, bool) or not isinstance(payoff, int | float) or not math.isfinite(payoff):
            raise UnsoundModelError(f"the payoff of {party} for {label} is {payoff!r}, no number", near=near)
        groups.setdefault(payoff, []).append(label)
    return Preference(ranking=tuple(tuple(groups[payoff]) for payoff in sorted(groups, reverse=True)))


def known(given: object, options: tuple[Option, ...], *, near: str) -> Expression:
    """Return a statement, or a pattern of Y, N and - for each option, whose options are all known."""
    words, names = str(given), {option.name for option in options}
    if words in names:
        return Expression(words)
    if _PATTERN.fullmatch(words):
        return _of_pattern(words, options, near)
    try:
        parsed = statement(words)
    except StatementError as fault:
        raise UnsoundModelError(str(fault), near=(near, words)) from None
    unknown = [name for name in parsed.options() if name not in names]
    if unknown:
        told = ", ".join(sorted(names)[:_TOLD]) + (" …" if len(names) > _TOLD else "")
        what = f"in “{words}”: {unknown[0]} is no option of the model; expected {told or 'none: the moves are listed'}"
        raise UnsoundModelError(what, near=(near, words))
    return parsed


def check_label(words: str, options: tuple[Option, ...], *, near: tuple[str, ...]) -> None:
    """Refuse a state or pattern that has not a letter for each option."""
    if len(words) != len(options) or not _PATTERN.fullmatch(words):
        what = f"“{words}” has {len(words)} letters for {len(options)} options: a Y, N or - for each"
        raise UnsoundModelError(what, near=near)


def _of_pattern(words: str, options: tuple[Option, ...], near: str) -> Expression:
    check_label(words, options, near=(near, words))
    parts = [
        Expression(option.name) if letter == "Y" else Expression("not", (Expression(option.name),))
        for option, letter in zip(options, words, strict=True)
        if letter != "-"
    ]
    if not parts:
        raise UnsoundModelError(f"the pattern “{words}” is every state: name an option in it", near=(near, words))
    return parts[0] if len(parts) == 1 else Expression("and", tuple(parts))


def _ranking(given: list[Any], options: tuple[Option, ...], near: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    groups = tuple(tuple(str(label) for label in (g if isinstance(g, list) else [g])) for g in given)
    for label in (label for group in groups for label in group):
        if options:
            check_label(label, options, near=(*near, label))
    return groups


def _statement(given: object, options: tuple[Option, ...], near: tuple[str, ...]) -> Statement:
    table = given if isinstance(given, dict) else {"prefers": given}
    text = table.get("prefers")
    stray = next((key for key in table if key not in {"prefers", "words", "source", "said_by"}), None)
    if not isinstance(text, str) or stray is not None:
        what = f"the statement {given!r} is no text, nor a table with prefers, words, source, said_by"
        raise UnsoundModelError(what, near=(*near, stray or ""))
    return Statement(
        text=printable(text),
        expression=known(text, options, near=near[1]),
        words=printable(str(table.get("words", ""))),
        source=printable(str(table.get("source", ""))),
        said_by=printable(str(table.get("said_by", ""))),
    )


def printable(text: str) -> str:
    """Return text without marks that would steer a terminal; there is a space in the place of each."""
    return "".join(character if character.isprintable() or character in _JOINERS else " " for character in text)
