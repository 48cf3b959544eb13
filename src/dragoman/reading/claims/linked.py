"""Two halves of a sentence and what joins them, as the readings of conditions give them."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reading.tree import is_predicate
from dragoman.terms.syntax import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Two halves of a sentence, told by the indexes of their tokens.

    Attributes
    ----------
    carrier : int
        The verb or noun that carries the consequent: whose subject holds the condition.
    back : str or None
        ``condition`` or ``consequent`` where that half is what the sentence before said ("Only then ...").
    imposed : bool
        True where a duty of others is the condition, so that whoever says so holds it.
    nested : bool
        True where the condition stands inside the consequent ("no project excluding us can go on").
    """

    consequent: tuple[int, ...]
    condition: tuple[int, ...]
    connective: tuple[int, ...]
    carrier: int
    order: str
    polarity: str
    rule: str
    status: str = "in_force"
    back: str | None = None
    imposed: bool = False
    nested: bool = False


def word(sentence: Sentence, index: int) -> str:
    """Return a word of a sentence in lower case; an empty one outside it."""
    return sentence.tokens[index].text.lower() if 0 <= index < len(sentence.tokens) else ""


def climb(sentence: Sentence, index: int) -> int | None:
    """Return the nearest predicate at or above a token."""
    at = index
    while at >= 0 and not is_predicate(sentence, at):
        at = sentence.tokens[at].head
    return at if at >= 0 else None
