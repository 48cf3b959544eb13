"""Conditions told by what comes else: "must C or face Q", "either C or Q", "until Friday to C or Q", "otherwise Q"."""

from __future__ import annotations

from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.demanding import obliged
from dragoman.reading.claims.halves import clause_words
from dragoman.reading.claims.harm import is_threat
from dragoman.reading.claims.linked import Linked, word
from dragoman.reading.tree import children, is_infinitive, lemma, related
from dragoman.terms.syntax import Sentence

FACING = frozenset("face risk suffer lose incur".split())
_NAMING = frozenset("know call name agree state note say specify".split())
_GIVING = frozenset("give have set tell order warn allow".split())
_WILL = frozenset("will would shall 'll".split())


@begins(("otherwise", "else"), hanging="conj")
def or_else(sentence: Sentence, index: int) -> Linked | None:
    """Read what will come if others do not do what they must, also where that is the sentence before."""
    if word(sentence, index) in {"otherwise", "else"}:
        return _otherwise(sentence, index)
    joining, main = children(sentence, index, "cc"), sentence.tokens[index].head
    if not related(sentence, index, "conj") or not any(word(sentence, c) == "or" for c in joining) or main > index:
        return None
    acts = children(sentence, index, "nsubj") and {word(sentence, c) for c in children(sentence, index, "aux")} & _WILL
    demanded = _demanded(sentence, main, index) if acts else None
    if demanded is None and not (obliged(sentence, main) and (acts or lemma(sentence, index) in FACING)):
        return None
    words = demanded or clause_words(sentence, main, without=index)
    return Linked(
        consequent=tuple(i for i in sentence.subtree(index) if i not in joining),
        condition=tuple(i for i in words if i < min(joining)), connective=joining,
        carrier=index if acts else main, order="unless",
        polarity="threat" if not acts or is_threat(sentence, index) else "requires", rule="or-face",
        imposed=not acts,
    )  # fmt: skip


def _demanded(sentence: Sentence, main: int, index: int) -> tuple[int, ...] | None:
    """Return what others are to do: after "either", or given a day "to C"."""
    either = [c for c in children(sentence, main, "cc") if word(sentence, c) == "either"]
    if either:
        return tuple(i for i in clause_words(sentence, main, without=index) if i not in either)
    below = [
        c for c in children(sentence, main, "advcl", "xcomp", "acl") if main < c < index and is_infinitive(sentence, c)
    ]
    if not below or lemma(sentence, main) not in _GIVING:
        return None
    return tuple(i for i in sentence.subtree(below[-1]) if word(sentence, i) != "to" or i > below[-1])


def _otherwise(sentence: Sentence, index: int) -> Linked | None:
    first = index - (word(sentence, index - 1) == "or")
    main = sentence.tokens[index].head
    if main < index or lemma(sentence, main) in _NAMING or (word(sentence, index) == "else" and first == index):
        return None
    opens = all(sentence.tokens[i].upos == "PUNCT" for i in range(first))
    above = sentence.tokens[main].head
    if not opens and (word(sentence, first - 1) not in {";", ",", ":", "-", "—", "–"} or not 0 <= above < first):
        return None
    return Linked(
        consequent=tuple(i for i in sentence.subtree(main) if i > index),
        condition=() if opens else tuple(i for i in clause_words(sentence, above, without=main) if i < first),
        connective=tuple(range(first, index + 1)), carrier=main, order="unless",
        polarity="threat" if is_threat(sentence, main) or word(sentence, index) == "else" else "requires",
        rule="otherwise",
        back="condition" if opens else None,
    )  # fmt: skip
