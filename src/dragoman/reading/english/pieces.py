"""Words as the encoder sees them: numbers of word pieces, and the shape of the word.

The pieces are those of the encoder's own vocabulary (WordPiece, lower case, no accents). The common library for them is
a compiled dependency that takes longer to start than this module takes to run, so the few rules stand here.
"""

from __future__ import annotations

import functools
import string
import unicodedata
from collections.abc import Mapping

MOST_PIECES = 8
_LONGEST = 100
_OUTSIDE_SHAPE = 9
_IDEOGRAPHS = (("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0002fa1f"))


def shape(word: str) -> int:
    """Return the shape class of a word: by its capitals, its digits, or as marks."""
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    if word[:1].isupper():
        return 3 if word[1:].islower() else 4
    if word.isdigit():
        return 5
    if any(c.isdigit() for c in word):
        return 6
    return 8 if any(c.isalnum() for c in word) else 7


def is_mark(character: str) -> bool:
    """Tell whether the vocabulary treats a character as punctuation: always a piece of its own."""
    if character.isascii():
        return character in string.punctuation
    return unicodedata.category(character)[0] == "P" or any(first <= character <= last for first, last in _IDEOGRAPHS)


class Pieces:
    """The vocabulary, and the pieces of each word met so far."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._unknown = vocabulary["[UNK]"]
        self.first, self.last = vocabulary["[CLS]"], vocabulary["[SEP]"]
        self.edge_shape = _OUTSIDE_SHAPE
        self.of = functools.lru_cache(maxsize=50_000)(self._of)

    def _of(self, word: str) -> tuple[tuple[int, ...], int]:
        """Return the numbers of a word's first pieces, never none, and its shape."""
        plain = unicodedata.normalize("NFD", word[:_LONGEST].lower())
        parts: list[int] = []
        for part in _cut(plain):
            parts.extend(self._pieces(part))
            if len(parts) >= MOST_PIECES:
                break
        return tuple(parts[:MOST_PIECES]) or (self._unknown,), shape(word)

    def _pieces(self, part: str) -> list[int]:
        """Cut one part into the longest pieces that the vocabulary holds, from the left."""
        found: list[int] = []
        start = 0
        while start < len(part):
            lead = "##" if start else ""
            for end in range(len(part), start, -1):
                number = self._vocabulary.get(lead + part[start:end])
                if number is not None:
                    break
            else:
                return [self._unknown]
            found.append(number)
            start = end
        return found


def _cut(plain: str) -> list[str]:
    """Set marks apart, and drop accents and characters that do not print."""
    spaced = []
    for character in plain:
        kind = unicodedata.category(character)
        if kind == "Mn" or (kind[0] == "C" and not character.isspace()):
            continue
        spaced.append(f" {character} " if is_mark(character) else character)
    return "".join(spaced).split()
