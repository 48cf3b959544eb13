"""Cues among the words of other cues: which one is said by which."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from dragoman.reading.attribution.cues import COMMITTING, SAYING
from dragoman.reading.attribution.said import Range, Said
from dragoman.reading.tree import lemma
from dragoman.terms.syntax import Sentence

_PUT_TO = COMMITTING - frozenset("want hope aim prefer wish plan intend pretend".split())


def nested(sentence: Sentence, found: Sequence[Said]) -> tuple[Said, ...]:
    """Return the cues whose words are said by no other, each with those among its words."""
    return tuple(dataclasses.replace(s, nested=_nested(sentence, s, found)) for s in outermost(sentence, found))


def outermost(sentence: Sentence, found: Sequence[Said]) -> tuple[Said, ...]:
    """Return the cues whose words are said by no other of these."""
    return tuple(s for s in found if not any(other is not s and _holds(sentence, other, s) for other in found))


def is_retold(sentence: Sentence, outer: Said, inner: Said) -> bool:
    """Tell whether all that somebody says is what another said: "The Soviet Union said it would, delegates said"."""
    whole = outer.rule == "clause-before" and inner.rule in {"infinitive", "accused"}
    if not (whole or inner.rule == "clause-after") or lemma(sentence, inner.cue) not in SAYING | _PUT_TO:
        return False
    if inner.speaker is None:
        return False
    if sentence.tokens[inner.speaker].upos not in {"NOUN", "PROPN"} and sentence.words[inner.speaker] != "they":
        return False
    return sentence.tokens[inner.cue].head in {outer.cue, -1} and inside(sentence, inner.speaker, outer.contents)


def is_heart(sentence: Sentence, outer: Said, inner: Said) -> bool:
    """Tell whether a nested cue heads the words that an outer one introduces, or stands by the way in them."""
    above = sentence.tokens[inner.cue].head
    return above in {outer.cue, -1} or (above >= 0 and sentence.tokens[above].head == outer.cue)


def _nested(sentence: Sentence, outer: Said, found: Sequence[Said]) -> tuple[Said, ...]:
    return tuple(said for said in found if said is not outer and _holds(sentence, outer, said))


def _holds(sentence: Sentence, outer: Said, inner: Said) -> bool:
    """Tell whether a cue is said by another.

    Where each stands among the words of the other, "according to" is said by nobody, an aside with "as" says no more,
    and the first of two other cues holds the second.
    """
    holds = inside(sentence, inner.cue, outer.contents)
    mutual = holds and inside(sentence, outer.cue, inner.contents)
    if not mutual or "according-to" in {inner.rule, outer.rule}:
        return holds and not (mutual and inner.rule == "according-to")
    return outer.rule != "as-clause" and (inner.rule == "as-clause" or outer.cue < inner.cue)


def inside(sentence: Sentence, cue: int, contents: tuple[Range, ...]) -> bool:
    """Tell whether a token stands among these words."""
    start = sentence.tokens[cue].start
    return any(a <= start < b for a, b in contents)
