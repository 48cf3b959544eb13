"""Where a reading of the tree may begin: at some words alone, or at words that hang on others in some way.

Most words of a report begin no condition. What a reading asks first of a word (which one it is, how it hangs on its
head) is told beside it, so that it is tried at those words only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dragoman.reading.claims.linked import Linked
from dragoman.terms.syntax import Sentence

Reading = Callable[[Sentence, int], Linked | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A reading of the tree, and what a token has to be for the reading to begin there.

    Attributes
    ----------
    read : callable
        Gives two halves and what joins them, or ``None``.
    words : frozenset of str
        Words or lemmas, in lower case.
    relations : frozenset of str
        Relations to the head, without subtype. One of the words or one of the relations is enough.
    """

    read: Reading
    words: frozenset[str]
    relations: frozenset[str]


def begins(words: Iterable[str] = (), *, hanging: str = "") -> Callable[[Reading], Pattern]:
    """Tell where a reading begins: at one of these words, or at what hangs on its head by one of these relations."""

    def told(read: Reading) -> Pattern:
        return Pattern(read=read, words=frozenset(words), relations=frozenset(hanging.split()))

    return told


def places_by(keys_of_each: Iterable[frozenset[str]]) -> dict[str, frozenset[int]]:
    """Return the places at which each key stands, so that what may begin at a token is looked up, not searched."""
    places: dict[str, set[int]] = {}
    for at, keys in enumerate(keys_of_each):
        for key in keys:
            places.setdefault(key, set()).add(at)
    return {key: frozenset(found) for key, found in places.items()}
