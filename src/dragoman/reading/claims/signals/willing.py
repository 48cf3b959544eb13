"""Signs in what somebody is ready to do; not in "ready to pay if they stop": there the condition is the news."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.harm import harms
from dragoman.reading.claims.modality import is_supposed
from dragoman.reading.claims.signals.lexicon import OPPOSITE, Sign
from dragoman.reading.claims.signals.words import WILLING
from dragoman.reading.tree import children, is_negated, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

_CONDITIONAL = frozenset("if once provided providing unless as until".split())
_LONGEST = 12


def willingness(sentence: Sentence, index: int) -> Iterator[Sign]:
    """Read "is ready to return", "was unwilling to sign", "is open to a later date"."""
    word = lemma(sentence, index)
    polarity = WILLING.get(word) or WILLING.get(sentence.tokens[index].text.lower())
    if polarity is None or not children(sentence, index, "nsubj", "cop"):
        return
    below = [c for c in children(sentence, index, "xcomp", "advcl", "obl", "ccomp") if c > index]
    if word == "open" and sentence.tokens[index].upos == "VERB":
        return
    if word == "open":  # a shop is "open to serve", a door that is open is told apart
        below = [c for c in below if related(sentence, c, "obl")]
    door = any(lemma(sentence, c) == "door" for c in children(sentence, index, "nsubj"))
    only = any(lemma(sentence, c) == "only" for i in (index, *below) for c in children(sentence, i, "advmod"))
    if (
        not below
        or only
        or door
        or _depends(sentence, index, below[0])
        or not is_to(sentence, below[0])
        or is_supposed(sentence, index)
    ):
        return
    turned = any(is_negated(sentence, i) for i in (index, *children(sentence, index, "nsubj")))
    if polarity == "positive" and harms(sentence, below[0]):  # who is ready to strike is no sign of hope
        polarity = OPPOSITE[polarity]
        if turned:
            return
    words = [index, *(i for i in sentence.subtree(below[0]) if i - index < _LONGEST)]
    yield OPPOSITE[polarity] if turned else polarity, index, list(range(min(words), max(words) + 1)), f"willing-{word}"


def _depends(sentence: Sentence, *indexes: int) -> bool:
    """Tell whether a will hangs on a condition: then it is that condition that is news."""
    clauses = [c for i in indexes for c in children(sentence, i, "advcl")]
    marks = {lemma(sentence, m) for c in clauses for m in children(sentence, c, "mark", "advmod", "case")}
    bound = {sentence.words[c] for i in indexes for c in children(sentence, i, "advmod")}
    on = any(
        lemma(sentence, c) in {"condition", "understanding"} for i in indexes for c in children(sentence, i, "obl")
    )
    verbs = {sentence.words[c] for c in clauses}
    return on or bool((marks | bound | verbs) & _CONDITIONAL)


def is_to(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is led by "to"."""
    return "to" in prepositions(sentence, index) | {lemma(sentence, c) for c in children(sentence, index, "mark")}
