"""How far the words of a meeting go: its noun phrase, and the clause of the verb that tells of it."""

from __future__ import annotations

from collections.abc import Collection

from dragoman.reading.claims.meetings.governor import is_content
from dragoman.reading.tree import children, related
from dragoman.terms.syntax import Sentence

_BEYOND = ("acl:relcl", "parataxis", "appos", "case", "punct", "conj", "cc")
_CLAUSES = ("advcl", "parataxis", "conj", "ccomp")
_BREAKS = frozenset({",", "–", "—", ";", ":", "--"})


def clause_of(sentence: Sentence, index: int, verb: int, others: Collection[int]) -> list[int]:
    """Return the words of the clause of a verb that tells of a meeting, without the clauses under and beside it."""
    beside = [c for c in children(sentence, verb, *_CLAUSES) if index not in sentence.subtree(c)]
    nested = [
        c
        for at in sentence.subtree(verb)
        if at != index
        for c in children(sentence, at, "acl:relcl")
        if index not in sentence.subtree(c)
    ]
    gone = {i for c in (*beside, *nested) for i in sentence.subtree(c)}
    return [i for i in sentence.subtree(verb) if i not in gone and i not in others]


def noun_clause_of(sentence: Sentence, index: int, others: Collection[int]) -> list[int]:
    """Return the words that hang on a meeting's noun, without asides and what is joined to it."""
    beside = [*children(sentence, index, "parataxis", "conj"), *_contents(sentence, index)]
    nested = [c for at in sentence.subtree(index) if at != index for c in children(sentence, at, "acl")]
    gone = {i for c in (*beside, *nested) for i in sentence.subtree(c)}
    return [i for i in sentence.subtree(index) if i not in gone and i not in others]


def _contents(sentence: Sentence, index: int) -> list[int]:
    return [c for c in children(sentence, index, "acl") if is_content(sentence, c)]


def phrase_of(sentence: Sentence, index: int, others: Collection[int]) -> list[int]:
    """Return the words of a meeting's noun phrase, up to a comma behind the noun."""
    words = [i for i in sentence.subtree(index) if not is_beyond(sentence, i, index) and i not in others]
    comma = next((i for i in words if i > index and sentence.tokens[i].text in _BREAKS), len(sentence.tokens))
    return [i for i in words if i < comma]


def verb_phrase_of(sentence: Sentence, index: int, verb: int) -> list[int]:
    """Return the words from a verb or its meeting, whichever comes first, to the end of the clause or a break."""
    start = min(verb, *phrase_of(sentence, index, ()))
    words = [i for i in clause_of(sentence, index, verb, ()) if i >= start]
    end = next((i for i in words if i > max(verb, index) and sentence.tokens[i].text in {*_BREAKS, "."}), words[-1] + 1)
    return [i for i in words if i < end]


def is_beyond(sentence: Sentence, index: int, head: int) -> bool:
    """Tell whether a word under a noun or verb stands in a clause, aside or conjunct of its own."""
    at = index
    while at != head:
        if sentence.tokens[at].head == head and (related(sentence, at, *_BEYOND) or is_content(sentence, at)):
            return True
        at = sentence.tokens[at].head
    return False
