"""Numbers that tell how many parties there are ("six-party talks", "the 12 countries"), and which round it is."""

from __future__ import annotations

import re

_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
NUMBERED = {word: count for count, word in enumerate(_WORDS, 1) if count > 1}
_ORDERED = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
ORDINALS = {word: count for count, word in enumerate(_ORDERED, 1)}
_MOST = 40
_SO_MANY = re.compile(
    r"\b(\w+)(?:-(?:party|nation|way|country|power|state|member|sided)\b"
    r"|\s+(?:countries|nations|parties|powers|states|governments|delegations)\b)",
    re.IGNORECASE,
)


def count_of(word: str) -> int:
    """Return how many a word says that there are; 0 when it says nothing of the kind.

    >>> count_of("six"), count_of("12"), count_of("both"), count_of("many")
    (6, 12, 2, 0)
    """
    if word.isdecimal():
        return int(word) if 1 < int(word) <= _MOST else 0
    return 2 if word == "both" else NUMBERED.get(word, 0)


def parties_told(text: str, start: int = 0, end: int | None = None) -> int:
    """Return of how many parties the words from ``start`` to ``end`` first tell; 0 when of no number."""
    counts = (count_of(m[1].lower()) for m in _SO_MANY.finditer(text, start, len(text) if end is None else end))
    return next((count for count in counts if count), 0)
