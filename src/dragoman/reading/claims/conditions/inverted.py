"""Conditions told by the order of words: "should C, Q", "Q should C", "were C to ..., Q", "Q, had C"."""

from __future__ import annotations

from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.conditions.supposing import supposed
from dragoman.reading.claims.halves import clause_words
from dragoman.reading.claims.linked import Linked, climb, word
from dragoman.reading.claims.modality import is_open
from dragoman.reading.tree import children, is_predicate, related
from dragoman.terms.syntax import Sentence

_OPENING = frozenset({"should", "were"})
_ENDS = frozenset({",", ".", ";", ":", "”", "''", "—", "–"})
# What a subject begins with, after an auxiliary that stands before it.
_BEGINS = frozenset("DET PRON PROPN NOUN NUM ADJ".split())
_PROMISING = frozenset("will would shall could can may might".split())
_NEAR = 12


@begins(_OPENING)
def inverted(sentence: Sentence, index: int) -> Linked | None:
    """Read "Should C, Q", "Were C to ..., Q", "Q should C": a question's order, but no question."""
    if word(sentence, index) not in _OPENING or sentence.tokens[-1].text == "?":
        return None
    opens = all(sentence.tokens[i].upos in {"PUNCT", "CCONJ"} for i in range(index))
    return _before(sentence, index) if opens else _after(sentence, index)


def _before(sentence: Sentence, index: int) -> Linked | None:
    """Read what is supposed first: up to the comma, and the first promise after it."""
    comma = next((i for i in range(index, len(sentence.tokens)) if word(sentence, i) == ","), None)
    main = next((i for i in range(comma, len(sentence.tokens)) if _is_promised(sentence, i)), None) if comma else None
    if comma is None or main is None:
        return None
    clause = sentence.tokens[index].head
    words = tuple(range(index + 1, comma))
    later = tuple(i for i in sentence.subtree(main) if i > comma)
    return _linked(sentence, (index, main, clause if index < clause < comma else index), words, later)


def _after(sentence: Sentence, index: int) -> Linked | None:
    """Read what is supposed behind its consequent: the subject stands after the auxiliary, and none before it."""
    clause = sentence.tokens[index].head
    words = _supposed_words(sentence, index)
    main = _promise_before(sentence, index)
    if main is None or clause <= index or not words or sentence.tokens[index + 1].upos not in _BEGINS | {"VERB"}:
        return None
    if any(c < index for c in children(sentence, clause, "nsubj", "csubj", "expl", "mark", "obj")):
        return None
    who = (c for c in children(sentence, clause, "nsubj", "expl") if c > index)
    if next(who, None) is None and sentence.tokens[index + 1].upos != "PROPN":
        return None
    first = tuple(i for i in clause_words(sentence, main, without=clause) if i < index)
    return _linked(sentence, (index, main, clause), words, first or tuple(range(main, index)))


def _supposed_words(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return the words after the auxiliary up to the end of the clause."""
    size = len(sentence.tokens)
    end = next((i for i in range(index + 2, size) if sentence.tokens[i].text in _ENDS), size)
    return tuple(range(index + 1, end))


def _promise_before(sentence: Sentence, index: int) -> int | None:
    """Return the last predicate before an auxiliary that is told as coming: the whole of it, not its complement."""
    open_ = (i for i in range(index - 1, -1, -1) if is_predicate(sentence, i) and is_open(sentence, i))
    main = next(open_, None)
    while main is not None and related(sentence, main, "xcomp", "csubj", "acl", "advcl"):
        above = climb(sentence, sentence.tokens[main].head)
        if above is None or above > index or not is_open(sentence, above):
            break
        main = above
    return main


def _linked(
    sentence: Sentence, at: tuple[int, int, int], condition: tuple[int, ...], consequent: tuple[int, ...]
) -> Linked | None:
    index, main, clause = at
    told = supposed(sentence, main, clause)
    if told is None or not consequent:
        return None
    return Linked(
        consequent=consequent, condition=condition, connective=(index,), carrier=main, order=told[0],
        polarity=told[1], rule="inverted-if",
    )  # fmt: skip


def _is_promised(sentence: Sentence, index: int) -> bool:
    helpers = {word(sentence, c) for c in children(sentence, index, "aux")}
    return is_predicate(sentence, index) and bool(helpers & _PROMISING)
