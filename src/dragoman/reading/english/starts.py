"""Which words begin a sentence: the model's opinion, corrected by what marks can and cannot do."""

from __future__ import annotations

from collections.abc import Sequence

_OPENING = frozenset("“ \" ‘ ' ( [ `` «".split())
_CLOSING = frozenset("” \" ’ ' ) ] '' »".split())


def sentence_starts(words: Sequence[str], glued: Sequence[bool], scores: Sequence[float]) -> list[int]:
    """Return the indexes of the words that begin a sentence, the first always among them.

    Parameters
    ----------
    words : sequence of str
    glued : sequence of bool
        Whether a word follows the one before without white space.
    scores : sequence of float
        Above zero where the model sees a beginning.

    Examples
    --------
    >>> sentence_starts("They left . ” He stayed .".split(), [False] * 3 + [True] + [False] * 3, [1, -1, -1, 2, 3, -1, -1])
    [0, 4]
    """
    found = [0]
    for index in range(1, len(words)):
        if scores[index] > 0 and not _forbidden(words, glued, index, found[-1]):
            found.append(index)
    return found


def _forbidden(words: Sequence[str], glued: Sequence[bool], index: int, last: int) -> bool:
    before = words[index - 1]
    closes = words[index] in _CLOSING and glued[index]
    opened = before in _OPENING and glued[index] and last == index - 1
    after_comma = before == "," or (index > 1 and before in _CLOSING and words[index - 2] == ",")
    return closes or opened or after_comma
