"""Paragraphs that stand elsewhere in full: a standfirst cut off by an ellipsis, or words printed a second time."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

_CUT = re.compile(r"\s*(?:…|\.{3,}|\[…\]|\[\.{3}\])$")
_SHORTEST = 40
_SHORTEST_CUT = 16


def repeated(paragraphs: Sequence[str]) -> Iterator[int]:
    """Yield the indexes of the paragraphs that another one holds in full.

    Of two that are alike the first is kept; a beginning that breaks off in an ellipsis gives way to the whole.
    Short ones ("He declined to comment.") may come twice in a story and are kept.

    Examples
    --------
    >>> list(repeated(["The talks began in…", "The talks began in Bern.", "He would not say.", "He would not say."]))
    [0]
    """
    folded = [" ".join(words.split()) for words in paragraphs]
    in_order = sorted(set(folded))
    seen: set[str] = set()
    for at, words in enumerate(folded):
        if (words in seen and len(words) >= _SHORTEST) or _goes_on_elsewhere(words, in_order):
            yield at
        seen.add(words)


def _goes_on_elsewhere(words: str, in_order: Sequence[str]) -> bool:
    """Tell whether another paragraph begins with these words and goes on; all that do stand together in order."""
    cut = _CUT.sub("", words)
    if cut == words or len(cut) < _SHORTEST_CUT:
        return False
    at = bisect.bisect_left(in_order, cut)
    return any(other != words and other.startswith(cut) for other in in_order[at : at + 2])
