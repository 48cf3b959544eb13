"""How far the words of a meeting go: its noun phrase, its clause, and the verb that it depends on."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.tree import children, lemma, related
from dragoman.terms.syntax import Sentence

# What lasts: who holds "three days of talks" holds the talks.
_SPANS = frozenset("day hour week month".split())


def clause_of(sentence: Sentence, index: int, predicate: int | None, others: Sequence[int]) -> list[int]:
    """Return the words of the clause that tells of a meeting, without the clauses under and beside it."""
    top = index if predicate is None else predicate
    apart = ("advcl", "parataxis", "conj", "ccomp") if top != index else ("parataxis", "conj")
    beside = [c for c in children(sentence, top, *apart) if index not in sentence.subtree(c)]
    nested = [
        c
        for at in sentence.subtree(top)
        if at != index
        for c in children(sentence, at, "acl:relcl")
        if index not in sentence.subtree(c)
    ]
    gone = {i for c in (*beside, *nested) for i in sentence.subtree(c)}
    return [i for i in sentence.subtree(top) if i not in gone and i not in others]


def phrase_of(sentence: Sentence, index: int, others: Sequence[int]) -> list[int]:
    """Return the words of a meeting's noun phrase, up to a comma behind the noun."""
    words = [i for i in sentence.subtree(index) if not is_beyond(sentence, i, index) and i not in others]
    comma = next((i for i in words if i > index and sentence.tokens[i].text in {",", "–", "—"}), len(sentence.tokens))
    return [i for i in words if i < comma]


def predicate_of(sentence: Sentence, index: int) -> int | None:
    """Return the verb that a meeting is the subject, object or complement of, if there is one."""
    above = sentence.tokens[index].head
    if related(sentence, index, "nmod") and above >= 0 and lemma(sentence, above) in _SPANS:
        return predicate_of(sentence, above)
    verb = sentence.tokens[index].head
    if verb >= 0 and sentence.tokens[verb].upos == "VERB" and related(sentence, index, "nsubj", "obj", "obl"):
        return verb
    return None


def is_beyond(sentence: Sentence, index: int, head: int) -> bool:
    """Tell whether a word under a noun or verb stands in a clause, aside or conjunct of its own."""
    at = index
    while at != head:
        if sentence.tokens[at].head == head and related(
            sentence, at, "acl:relcl", "parataxis", "appos", "case", "punct", "conj", "cc"
        ):
            return True
        at = sentence.tokens[at].head
    return False
