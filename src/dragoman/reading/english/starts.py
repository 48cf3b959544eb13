"""Which words begin a sentence: the model's opinion, corrected by what marks can and cannot do."""

from __future__ import annotations

from collections.abc import Sequence

_OPENING = frozenset("“ \" ‘ ' ( [ `` «".split())
_QUOTES = frozenset("“ \" ‘ ' ``".split())
_CLOSING = frozenset("” \" ’ ' ) ] '' »".split())
_ONLY_OPENING = frozenset("“ « `` ( [".split())
_ENDING = frozenset(". ! ? : … ...".split()) | _CLOSING
_DASHES = frozenset("- -- – —".split())

_SURE_NOT = -4.5
"""After a full stop and before a capital only a score below this keeps a sentence going."""
_SURE = 2.0
"""Between two words with no mark between them, after a few words only: a title and a name look like two lines."""
_SURE_OF_COMMA = 3.0
"""After a comma only a score above this begins a sentence."""
_GREETED = -0.5
"""After a comma that only a greeting or a farewell leads to, before a capital: "Dear Ana, We met", "Regards, Ana"."""
_BROKEN_OFF = -1.0
"""After a dash or dots and before a capital: who speaks was interrupted, or trailed off."""
_ADDRESSED = -3.0
"""After a web or mail address and before a capital: an address stands at the end of its line."""
_FEW = 4
_GREETING = 3
"""Words of a greeting, with its comma."""


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
        begins = scores[index] > _least(words, glued, index, found[-1])
        if begins and not _forbidden(words, glued, index, found[-1]):
            found.append(index)
    return found


def _least(words: Sequence[str], glued: Sequence[bool], index: int, last: int) -> float:
    """Return the score above which a sentence begins at a word, the one before having begun at ``last``."""
    before, capital = words[index - 1], words[index][0].isupper()
    few = index - last <= _FEW
    if _after_full_stop(words, glued, index):
        return _SURE_NOT
    if before == ",":
        return _GREETED if capital and index - last <= _GREETING else _SURE_OF_COMMA
    if capital and (before in _DASHES or before in {"…", "..."}):
        return _BROKEN_OFF
    if capital and _is_address(before):
        return _ADDRESSED
    return _SURE if few and capital and index - last > 1 and before.islower() and before.isalpha() else 0


def _is_address(word: str) -> bool:
    return "@" in word or word.startswith(("http", "www."))


def _after_full_stop(words: Sequence[str], glued: Sequence[bool], index: int) -> bool:
    """Tell whether a full stop, maybe with a closing mark, and white space lie before a capital or a quote."""
    if glued[index] or not (words[index][0].isupper() or words[index] in _QUOTES):
        return False
    before = index - 1
    if before > 0 and words[before] in _CLOSING and glued[before]:
        before -= 1
    return words[before] == "." and glued[before]


def _forbidden(words: Sequence[str], glued: Sequence[bool], index: int, last: int) -> bool:
    """Tell whether a mark rules out a beginning.

    A closing mark does; so does a lone opening mark just before, a quotation that ends in a comma, and a missing
    space, unless after a full stop and before a capital ("over.They met").
    """
    before = words[index - 1]
    opened = before in _OPENING and glued[index] and last == index - 1
    after_quotation = index > 1 and before in _CLOSING and words[index - 2] == ","
    anew = words[index][0].isupper() or words[index] in _ONLY_OPENING
    runs_on = glued[index] and not (before in _ENDING and anew)
    return opened or after_quotation or runs_on
