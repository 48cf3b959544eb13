"""The words of progress and of its lack, from the table beside this module, where they stand idea by idea.

Some are signs wherever they stand ("deadlock"), some only beside others ("the talks stalled", not "the engine"), some
only together ("no closer to").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files

# A word together with others: one set of words for each place that follows.
Parts = tuple[frozenset[str], ...]
# Up to so many words may stand between two parts that are so parted.
# What tells a sign: polarity, the word it hangs on, the words that tell it, and the rule.
Sign = tuple[str, int, list[int], str]
GAPS = {frozenset({"..."}): 3, frozenset({"...."}): 8}
NUMBER = frozenset({"#"})
# Stands among companions for a subject that is somebody: "the union was cool", not "the day was cool".
WHO = "WHO"
OPPOSITE = {"positive": "negative", "negative": "positive"}
_NAMES = {"+": "positive", "-": "negative"}


def _rows() -> Iterator[tuple[str, str, str]]:
    text = (files(__package__) / "data" / "signs.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("# "):
            idea, sign, wordings = line.split("\t")
            yield idea, sign, wordings


_SETS = {name: words.split() for name, sign, words in _rows() if sign == "="}
# Polarity and wording of each sign, as the table tells them.
WORDINGS = tuple((_NAMES[sign], one) for _, sign, words in _rows() if sign in _NAMES for one in words.split(", "))


def words_of(names: str) -> frozenset[str]:
    """Return the words for which names stand: those of a set for its name, any other for itself."""
    return frozenset(word for name in names.split() for word in _SETS.get(name, [name]))


def _idioms() -> dict[str, tuple[tuple[str, Parts], ...]]:
    """Return the signs of several words under their first word, those of most words first."""
    found: dict[str, list[tuple[str, Parts]]] = defaultdict(list)
    for polarity, wording in WORDINGS:
        first, *rest = (words_of(part.replace("/", " ")) for part in wording.split())
        for word in first if rest and ":" not in wording else ():
            found[word].append((polarity, tuple(rest)))
    return {word: tuple(sorted(told, key=lambda one: -len(one[1]))) for word, told in found.items()}


def _beside() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    found: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for polarity, wording in WORDINGS:
        word, colon, companions = wording.partition(": ")
        if colon:
            found[word].append((polarity, words_of(companions)))
    return {word: tuple(told) for word, told in found.items()}


# What is a sign wherever it stands.
POLARITY = {wording: polarity for polarity, wording in WORDINGS if " " not in wording}
# A word, and by polarity the words of which one must stand beside it.
BESIDE = _beside()
IDIOMS = _idioms()
