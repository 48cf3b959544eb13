"""Which words begin a sentence: the model's opinion, corrected by what marks can and cannot do."""

from __future__ import annotations

from collections.abc import Sequence

_OPENING = frozenset("“ \" ‘ ' ( [ `` «".split())
_QUOTES = frozenset("“ \" ‘ ' ``".split())
_CLOSING = frozenset("” \" ’ ' ) ] '' »".split())


_SURE_NOT = -4.5
"""After a full stop and before a capital only a score below this keeps a sentence going."""
_SURE = 2.0
"""Between two words with no mark between them, after a few words only: a title and a name look like two lines."""
_FEW = 4
_SURE_OF_COMMA = 3.0
"""After a comma only a score above this begins a sentence: "Dear Ana, thank you" and what follows a heading do."""


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
    >>> words = "“ They left . ” He stayed .".split()
    >>> glued = [False, True, False, True, True, False, False, True]
    >>> sentence_starts(words, glued, [1, 1, -9, -9, 2, 3, -9, -9])
    [0, 5]
    """
    found = [0]
    for index in range(1, len(words)):
        least = (
            _SURE_NOT if _after_full_stop(words, glued, index) else _SURE if _in_a_few(words, index, found[-1]) else 0
        )
        if scores[index] > least and not _forbidden(
            words, glued, index, found[-1], sure=scores[index] > _SURE_OF_COMMA
        ):
            found.append(index)
    return found


def _in_a_few(words: Sequence[str], index: int, last: int) -> bool:
    """Tell whether only a few words came before, and no mark: "French negotiator" before "Anne Roux"."""
    return (
        1 < index - last <= _FEW
        and words[index - 1].islower()
        and words[index - 1].isalpha()
        and words[index][0].isupper()
    )


def _after_full_stop(words: Sequence[str], glued: Sequence[bool], index: int) -> bool:
    """Tell whether a full stop, maybe with a closing mark, and white space lie before a capital or a quote."""
    if glued[index] or not (words[index][0].isupper() or words[index] in _QUOTES):
        return False
    before = index - 1
    if before > 0 and words[before] in _CLOSING and glued[before]:
        before -= 1
    return words[before] == "." and glued[before]


def _forbidden(words: Sequence[str], glued: Sequence[bool], index: int, last: int, *, sure: bool) -> bool:
    """Tell whether a mark rules out a beginning: a closing mark, or a comma or lone opening mark just before."""
    before = words[index - 1]
    closes = words[index] in _CLOSING and glued[index]
    opened = before in _OPENING and glued[index] and last == index - 1
    after_comma = before == "," and not sure
    after_quotation = index > 1 and before in _CLOSING and words[index - 2] == ","
    return closes or opened or after_comma or after_quotation
