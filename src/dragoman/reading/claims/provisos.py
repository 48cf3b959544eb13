"""Clauses that a proviso makes mere suppositions, whatever the tree calls it: "provided (that) the crew signed"."""

from __future__ import annotations

from dragoman.reading.tree import children
from dragoman.terms.syntax import Sentence

_PROVISOS = frozenset("provided providing assuming supposing".split())
_LENGTHS = frozenset({("as", "long", "as"), ("so", "long", "as"), ("on", "condition", "that")})
_LAST_WORDS = _PROVISOS | {words[-1] for words in _LENGTHS}
_BARRING = frozenset("refuse reject insist demand oppose block resist decline object".split())


def is_provided(sentence: Sentence, clause: int) -> bool:
    """Tell whether a clause, or its subject, follows a proviso: "as long as they paid", "on condition that it left".

    Who bars something "as long as they refuse" holds that they do.
    """
    if sentence.lemmas[clause] in _BARRING or _LAST_WORDS.isdisjoint(sentence.words):
        return False
    subjects = (i for c in children(sentence, clause, "nsubj") for i in sentence.subtree(c))
    firsts = {min(sentence.subtree(clause)), min(subjects, default=clause)}
    return any(_ends_in_proviso(sentence.words[max(first - 4, 0) : first]) for first in firsts)


def _ends_in_proviso(words: tuple[str, ...]) -> bool:
    if words[-3:] in _LENGTHS:
        return True
    bare = words[:-1] if words[-1:] == ("that",) else words
    return bool(bare[-1:]) and bare[-1] in _PROVISOS
