"""A paragraph is read in windows that the encoder can hold, each cut at the last sentence it may have cut short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.reading.english.network import MOST_POSITIONS, Network, Opinion
from dragoman.reading.english.starts import sentence_starts

USUAL = 110
"""Words in a window; the model was trained on about as many."""

LONGEST = 160
"""A paragraph up to this long is read at once; so is a sentence that fills a usual window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Words ``first`` up to ``last`` of a paragraph, what the encoder says of them, and where sentences begin.

    ``starts`` are indexes in the window; the words from the last of them up to ``last - first`` are a whole
    sentence too.
    """

    first: int
    last: int
    opinion: Opinion
    starts: tuple[int, ...]


def windows(network: Network, words: Sequence[str], glued: Sequence[bool]) -> Iterator[Window]:
    """Read the words of one paragraph.

    Which words share a window depends on the paragraph alone, so the same paragraph is always read the same way.

    Parameters
    ----------
    network : Network
    words : sequence of str
    glued : sequence of bool
        Whether a word follows the one before without white space.
    """
    first = 0
    while first < len(words):
        usual = len(words) - first if len(words) - first <= LONGEST else USUAL
        window = _read(network, words, glued, (first, _fitting(network, words, first, usual)))
        longest = _fitting(network, words, first, LONGEST)
        if len(window.starts) == 1 and window.last < longest:
            window = _read(network, words, glued, (first, longest))
        window = _without_cut_sentence(window, len(words))
        yield window
        first = window.last


def _read(network: Network, words: Sequence[str], glued: Sequence[bool], span: tuple[int, int]) -> Window:
    first, last = span
    opinion = network.read(words[first:last])
    starts = tuple(sentence_starts(words[first:last], glued[first:last], opinion.start))
    return Window(first=first, last=last, opinion=opinion, starts=starts)


def _fitting(network: Network, words: Sequence[str], first: int, count: int) -> int:
    """Return where a window of at most so many words has to end for its pieces to fit."""
    room = MOST_POSITIONS - 2
    last = min(first + count, len(words))
    for index in range(first, last):
        room -= network.cost(words[index])
        if room < 0:
            return index
    return last


def _without_cut_sentence(window: Window, length: int) -> Window:
    """Leave the last sentence of a window to the next one, unless the paragraph or the only sentence ends here."""
    if window.last == length or len(window.starts) == 1:
        return window
    *kept, cut = window.starts
    return Window(first=window.first, last=window.first + cut, opinion=window.opinion, starts=tuple(kept))
