"""A cue with what it introduces, as ranges of text."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reading.tree import extent
from dragoman.terms.syntax import Sentence

Range = tuple[int, int]
# What opens and closes words that are quoted.
QUOTING = frozenset({'"', "“", "‘", "''", "``", "'"})
_MARKS = frozenset({",", ":", ";", "-", "—", "–", "."})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A cue with what it introduces.

    ``speaker`` is the token that heads the speaker's phrase, ``quoter`` that of whoever quotes him; ``contents`` are
    ranges of text, in order; ``nested`` are the cues that stand among the words said.
    """

    cue: int
    speaker: int | None
    contents: tuple[Range, ...]
    rule: str
    quoter: int | None = None
    nested: tuple[Said, ...] = ()


def _without_resumption(sentence: Sentence, words: list[int]) -> list[int]:
    """Leave out what the writer adds about what was said: "..., something that the crews have long wanted"."""
    for at in words[1:]:
        if sentence.words[at] == "something" and sentence.tokens[at - 1].text == "," and at - 1 in words:
            return [i for i in words if i < at - 1]
    return words


def trimmed_range(sentence: Sentence, words: list[int]) -> Range:
    """Return the range of words without punctuation at its ends; an empty one when nothing is left."""
    kept = _without_resumption(sentence, sorted(words))
    while kept and sentence.tokens[kept[0]].text in _MARKS:
        kept.pop(0)
    while kept and sentence.tokens[kept[-1]].text in _MARKS:
        kept.pop()
    return extent(sentence, kept) if kept else (0, 0)
