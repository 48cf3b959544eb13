"""Conditions told as what somebody wants: "if Iran wants Q, it must C", "whoever wants Q must C"."""

from __future__ import annotations

from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.demanding import obliged
from dragoman.reading.claims.halves import clause_words
from dragoman.reading.claims.linked import Linked, mark_of, word
from dragoman.reading.tree import children, is_negated, lemma, related
from dragoman.terms.syntax import Sentence

_WANTING = frozenset("want wish hope seek desire expect intend aim".split())


@begins(hanging="advcl acl")
def wants_must(sentence: Sentence, index: int) -> Linked | None:
    """Read "if X wants Q, it must C", "whoever wants Q must C": the duty is the condition of what is wanted."""
    main = sentence.tokens[index].head
    if lemma(sentence, index) not in _WANTING or is_negated(sentence, index) or main < 0:
        return None
    whoever = word(sentence, main) in {"whoever", "anyone", "anybody", "those"} and related(sentence, index, "acl")
    if whoever and related(sentence, main, "nsubj"):
        return _linked(sentence, sentence.tokens[main].head, index, (main,))
    mark = mark_of(sentence, index)
    if mark is None or word(sentence, mark) != "if" or not related(sentence, index, "advcl"):
        return None
    return _linked(sentence, main, index, (mark,))


def _linked(sentence: Sentence, main: int, index: int, connective: tuple[int, ...]) -> Linked | None:
    wanted = [c for c in children(sentence, index, "obj", "xcomp", "ccomp") if c > index]
    if not wanted or not obliged(sentence, main):
        return None
    marks = {k for c in wanted for k in children(sentence, c, "mark")}
    branch = index if sentence.tokens[index].head == main else sentence.tokens[index].head
    duty = clause_words(sentence, main, without=branch) if branch == index else _after(sentence, main, branch)
    return Linked(
        consequent=tuple(sorted({i for c in wanted for i in sentence.subtree(c)} - marks)), condition=duty,
        connective=connective, carrier=main, order="before", polarity="requires", rule="wants-must", imposed=True,
    ) if duty else None  # fmt: skip


def _after(sentence: Sentence, main: int, branch: int) -> tuple[int, ...]:
    """Return the words of a duty behind its subject."""
    last = max(sentence.subtree(branch))
    return tuple(i for i in sentence.subtree(main) if i > last)
