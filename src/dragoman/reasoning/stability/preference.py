"""Statements over options, and the ranks that an ordered list of them gives to states.

A statement is true or false in a state. Statements are ordered, the first the most important: of two states a party
prefers the one in which the first statement that tells them apart is true, however the later ones stand
([fang1993]_, chapter 6: option prioritising).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.terms.errors import DragomanError

Truth = NDArray[np.bool_]
_TOKEN = re.compile(r"\s*(?:([()])|([^\s()]+))")
_WORDS = frozenset({"not", "and", "or", "if", "iff"})
_MOST_WORDS, _DEEPEST, _TOLD = 400, 40, 60
_AS_NUMBER = 30  # so many truths are the digits of one number


class StatementError(DragomanError):
    """A statement over options cannot be understood; the message says where and what was expected."""


@dataclass(frozen=True, slots=True)
class Expression:
    """An option by its name, or ``not``, ``and``, ``or``, ``if``, ``iff`` over parts."""

    word: str
    parts: tuple[Expression, ...] = ()

    def options(self) -> tuple[str, ...]:
        """Return the options it names, each once, in order."""
        if not self.parts:
            return (self.word,)
        return tuple(dict.fromkeys(name for part in self.parts for name in part.options()))

    def truth(self, taken: Mapping[str, Truth]) -> Truth:
        """Return where it is true, from where each option is taken."""
        if not self.parts:
            return taken[self.word]
        first, *rest = (part.truth(taken) for part in self.parts)
        match self.word:
            case "not":
                return ~first
            case "and":
                return np.asarray(np.logical_and.reduce([first, *rest]))
            case "or":
                return np.asarray(np.logical_or.reduce([first, *rest]))
            case "if":
                return first | ~rest[0]
        return np.asarray(first == rest[0])


def statement(text: str) -> Expression:
    """Parse a statement over options.

    ``not`` binds closest, then ``and``, then ``or``, then ``if`` and ``iff``; parentheses as usual. *A if B* is true
    unless B is and A is not.

    Raises
    ------
    StatementError
        At the first word that cannot stand where it stands.

    Examples
    --------
    >>> statement("withdraw if not (strike or blockade)").options()
    ('withdraw', 'strike', 'blockade')
    """
    words = _words(text)
    if len(words) > _MOST_WORDS:
        raise StatementError(f"“{text[:_TOLD]}…” has {len(words)} words; at most {_MOST_WORDS}: split it")
    parser = _Parser(text, words)
    whole = parser.conditional()
    parser.end()
    return whole


def _words(text: str) -> list[str]:
    return [match.group(1) or match.group(2) for match in _TOKEN.finditer(text.strip())]


class _Parser:
    """Descends through a statement, loosest words first."""

    def __init__(self, text: str, words: list[str]) -> None:
        self._text = text
        self._words = words
        self._at = 0
        self._depth = 0

    def conditional(self) -> Expression:
        left = self._joined("or")
        while self._next() in {"if", "iff"}:
            word = self._take()
            left = Expression(word, (left, self._joined("or")))
        return left

    def _joined(self, word: str) -> Expression:
        one = self._joined_and if word == "or" else self._negated
        parts = [one()]
        while self._next() == word:
            self._take()
            parts.append(one())
        return parts[0] if len(parts) == 1 else Expression(word, tuple(parts))

    def _joined_and(self) -> Expression:
        return self._joined("and")

    def _negated(self) -> Expression:
        if self._next() in {"not", "("}:
            return self._nested()
        if self._next() in _WORDS | {"", ")"}:
            raise self._fault("the name of an option, not or (")
        return Expression(self._take())

    def _nested(self) -> Expression:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._fault("at most 40 of not and ( within each other")
        if self._take() == "not":
            inside = Expression("not", (self._negated(),))
        else:
            inside = self.conditional()
            if self._next() != ")":
                raise self._fault("a closing parenthesis")
            self._take()
        self._depth -= 1
        return inside

    def end(self) -> None:
        if self._next():
            raise self._fault("and, or, if, iff or the end")

    def _next(self) -> str:
        return self._words[self._at] if self._at < len(self._words) else ""

    def _take(self) -> str:
        self._at += 1
        return self._words[self._at - 1]

    def _fault(self, expected: str) -> StatementError:
        found = f"“{self._next()}”" if self._next() else "the end"
        text = self._text if len(self._text) <= _TOLD else f"{self._text[:_TOLD]}…"
        return StatementError(f"in “{text}”: {found} cannot stand at word {self._at + 1}; expected {expected}")


def lexicographic(truths: Sequence[Truth], n_states: int) -> NDArray[np.int32]:
    """Return ranks from the truths of ordered statements, the most important first; larger is preferred.

    Any number of statements; states in which all agree are ranked alike.

    Examples
    --------
    >>> lexicographic([np.array([True, True, False]), np.array([False, True, True])], 3).tolist()
    [1, 2, 0]
    """
    if not truths:
        return np.zeros(n_states, np.int32)
    if len(truths) <= _AS_NUMBER:
        weights = 1 << np.arange(len(truths) - 1, -1, -1, dtype=np.int64)
        values = sum(
            (truth * weight for truth, weight in zip(truths, weights, strict=True)), np.zeros(n_states, np.int64)
        )
        return np.unique(values, return_inverse=True)[1].astype(np.int32)
    packed = np.packbits(np.stack(truths, axis=1), axis=1)
    rows = np.ascontiguousarray(packed).view(np.dtype((np.void, packed.shape[1]))).ravel()
    return np.unique(rows, return_inverse=True)[1].astype(np.int32)
