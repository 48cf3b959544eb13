"""Two halves of a sentence and what joins them, as the readings of conditions give them."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reading.tree import children, is_predicate, lemma, related
from dragoman.terms.syntax import Sentence

_SHORT = 4
SAYING = frozenset(
    "say warn add tell insist declare stress state announce argue write claim vow threaten explain note".split()
)
_IDLE = frozenset(
    "wrong mistaken appropriate possible necessary needed practicable feasible convenient available".split()
)

_CONNECTIVES = frozenset("if unless until once after before".split())
_ADVERBS = frozenset("once when where".split())
# An order and a polarity; nothing where no condition is told.
Kind = tuple[str, str] | None


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
    asked : bool
        True where the carrier is what somebody is asked to do: not he, but whoever asks holds it.
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
    back: str | None = None
    imposed: bool = False
    nested: bool = False
    asked: bool = False


def word(sentence: Sentence, index: int) -> str:
    """Return a word of a sentence in lower case; an empty one outside it."""
    return sentence.words[index] if 0 <= index < len(sentence.words) else ""


def climb(sentence: Sentence, index: int) -> int | None:
    """Return the nearest predicate at or above a token."""
    at = index
    while at >= 0 and not is_predicate(sentence, at):
        at = sentence.tokens[at].head
    return at if at >= 0 else None


def is_idle(sentence: Sentence, clause: int) -> bool:
    """Tell whether a clause is no more than "it is possible", "they wish", "so"."""
    name = lemma(sentence, clause)
    if name in {"wish", "want", "like", "choose", "so"} and len(sentence.subtree(clause)) < _SHORT:
        return True
    if name in {"wrong", "mistaken"} and any(
        word(sentence, c) in {"i", "we"} for c in children(sentence, clause, "nsubj")
    ):
        return True
    if name == "prove" and any(word(sentence, c) == "otherwise" for c in sentence.children[clause]):
        return True
    if name not in _IDLE or children(sentence, clause, "xcomp", "ccomp", "csubj"):
        return False
    return all(word(sentence, c) == "it" for c in children(sentence, clause, "nsubj", "expl"))


def mark_of(sentence: Sentence, clause: int) -> int | None:
    """Return the subordinating word of a clause, or the preposition of a noun phrase."""
    predicate = children(sentence, clause, "cop")  # "when Chile is at the table": "at" belongs to the predicate
    marks = children(sentence, clause, "mark") if predicate else children(sentence, clause, "mark", "case")
    if marks:
        that_if = len(marks) > 1 and word(sentence, marks[0]) == "that" and marks[1] == marks[0] + 1
        doubled = that_if and lemma(sentence, marks[1]) in _CONNECTIVES
        far = len(marks) > 1 and word(sentence, marks[0]) == "that" and word(sentence, marks[-1]) == "before"
        return marks[1] if doubled else (marks[-1] if far else marks[0])
    adverbs = [c for c in children(sentence, clause, "advmod") if c < clause and lemma(sentence, c) in _ADVERBS]
    return adverbs[0] if adverbs else None


def is_misread_verb(sentence: Sentence, noun: int) -> bool:
    """Tell whether a verb that ends a clause is taken for a plural: "as long as Hanoi objects", "the oil flows"."""
    before = [c for c in children(sentence, noun, "compound") if c == noun - 1]
    ends = noun + 1 >= len(sentence.tokens) or sentence.tokens[noun + 1].upos in {"PUNCT", "ADV", "ADP"}
    return sentence.tokens[noun].xpos == "NNS" and bool(before) and ends


def oblique(sentence: Sentence, index: int, cases: frozenset[str]) -> tuple[int, ...]:
    """Return the nouns that hang on a word by one of these prepositions."""
    found = children(sentence, index, "obl", "nmod", "obj")
    return tuple(c for c in found if any(lemma(sentence, k) in cases for k in children(sentence, c, "case")))


def phrase(sentence: Sentence, head: int) -> tuple[int, ...]:
    """Return the words of a noun phrase without its preposition."""
    return tuple(
        i
        for i in sentence.subtree(head)
        if not (sentence.tokens[i].head == head and related(sentence, i, "case", "mark"))
    )
