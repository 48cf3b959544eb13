"""Ways of saying that need more than one word: "made it clear that", "let it be known that", "hailed X as “a gift”"."""

from __future__ import annotations

from dragoman.reading.attribution.clauses import QUOTING, clause_after
from dragoman.reading.attribution.said import Range, trimmed_range
from dragoman.reading.tree import children, lemma
from dragoman.terms.syntax import Sentence

_MADE = frozenset("clear plain known explicit public".split())


def made_clear(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return what somebody makes clear or lets be known."""
    for word in children(sentence, verb, "xcomp", "ccomp"):
        if word > verb and (lemma(sentence, word) in _MADE or sentence.words[word] == "known"):
            return clause_after(sentence, word)
    return ()


def quoted_as_such(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return whom a verb of any kind takes for what quoted words say: "pounded the rival as a “con artist”"."""
    objects = [c for c in children(sentence, verb, "obj") if c > verb]
    for child in children(sentence, verb, "obl", "xcomp"):
        marks = [c for c in children(sentence, child, "case", "mark") if lemma(sentence, c) == "as"]
        if objects and child > objects[0] and marks and set(_words(sentence, marks[0] + 1, 2)) & QUOTING:
            return (trimmed_range(sentence, [*sentence.subtree(objects[0]), *sentence.subtree(child)]),)
    return ()


def _words(sentence: Sentence, start: int, count: int) -> list[str]:
    return [token.text for token in sentence.tokens[start : start + count]]


def quoted_object(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return quoted words that are the object of a word of saying: "reported “heavy losses” in the north"."""
    objects = [c for c in children(sentence, verb, "obj") if c > verb and _holds_marks(sentence, c)]
    return (trimmed_range(sentence, [i for i in sentence.subtree(objects[0]) if i > verb]),) if objects else ()


def _holds_marks(sentence: Sentence, index: int) -> bool:
    return any(sentence.tokens[i].text in QUOTING for i in sentence.subtree(index))
