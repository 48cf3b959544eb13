"""Refusals to speak, which are themselves what is reported: "declined to comment", "did not respond to a request"."""

from __future__ import annotations

from dragoman.reading.attribution.said import Range, trimmed_range
from dragoman.reading.tree import children, is_negated, lemma, without
from dragoman.terms.syntax import Sentence

_ANSWERING = frozenset("comment say discuss elaborate answer respond give confirm reply speak address".split())
_TREATING = frozenset("discuss speak address give".split())  # to refuse these is to refuse talks
_ASKED = frozenset("request call message email e-mail question query inquiry letter".split())
_NO_ONE = frozenset("neither none nobody no".split())


def _is_drawn(sentence: Sentence, verb: int) -> bool:
    """Tell a question from a picture: "would not be drawn on the date"."""
    passive = children(sentence, verb, "aux:pass")
    on = [
        c
        for c in children(sentence, verb, "obl")
        if "on" in {lemma(sentence, p) for p in children(sentence, c, "case")}
    ]
    return bool(passive and on)


def declined(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return a refusal to speak, for it is itself what is reported: "declined to comment"."""
    silence = _ANSWERING if lemma(sentence, verb) == "decline" else _ANSWERING - _TREATING
    below = [c for c in children(sentence, verb, "xcomp") if lemma(sentence, c) in silence]
    if not below:
        return ()
    only = lemma(sentence, below[0]) in {"comment", "elaborate"}
    topics = [c for c in children(sentence, below[0], "obl") if only and children(sentence, c, "acl", "ccomp")]
    cut = {i for c in topics for i in sentence.subtree(c)}
    return (trimmed_range(sentence, [verb, *(i for i in sentence.subtree(below[0]) if i not in cut)]),)


def silent(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return a silence: "did not respond to a request for comment", "would not comment", "neither would discuss it"."""
    if lemma(sentence, verb) == "draw" and not _is_drawn(sentence, verb):
        return ()
    helpers = [c for c in children(sentence, verb, "aux") if lemma(sentence, c) in {"do", "will", "would", "have"}]
    who = [sentence.words[i] for c in children(sentence, verb, "nsubj") for i in sentence.subtree(c)]
    if not helpers or not (is_negated(sentence, verb) or _NO_ONE & set(who)):
        return ()
    asked = [c for c in children(sentence, verb, "obl", "obj") if lemma(sentence, c) in _ASKED]
    if lemma(sentence, verb) in {"respond", "reply", "return", "answer"} and not asked:
        return ()
    words = [i for i in without(sentence, verb, "conj", "cc", "parataxis") if i >= helpers[0]]
    return (trimmed_range(sentence, words),)
