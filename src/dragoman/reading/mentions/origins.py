"""Where an adjective only tells where a body is from that is named behind it: "the Palestinian group Hamas"."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dragoman.reading.mentions.descriptions import KIND_OF
from dragoman.reading.mentions.found import Found
from dragoman.terms.syntax import Sentence

_STATES = frozenset({"state", "territory"})
_KINDS = KIND_OF.keys() | frozenset(
    """group movement organisation organization faction militia party union army network front guerrillas rebels
    militants insurgents separatists giant maker retailer supplier bank regulator broadcaster charity""".split()
)
_BETWEEN = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "PUNCT"})
_FURTHEST = 6


def without_origins(sentences: Sequence[Sentence], found: Sequence[Found]) -> list[Found]:
    """Return the mentions, with the adjectives that only tell where a named body is from as places.

    So "the Lebanese movement Hezbollah" and "Colombian rebels of the FARC" are one party each. What names a part of
    a state ("the Kenyan Finance Ministry") leaves the state a party.
    """
    only = set(_origins(sentences, sorted(found, key=lambda f: (f.start, -f.end))))
    return [dataclasses.replace(f, place=True) if f in only else f for f in found]


def _origins(sentences: Sequence[Sentence], found: Sequence[Found]) -> Iterator[Found]:
    numbered = iter(sentences)
    sentence = next(numbered, None)
    for adjective, body in pairwise(found):
        while sentence is not None and sentence.end <= adjective.start:
            sentence = next(numbered, None)
        if sentence is None:
            return
        if adjective.gazetted.rule != "demonym" or body.gazetted.type in _STATES:
            continue
        between = [t for t in sentence.tokens if adjective.end <= t.start < body.start]
        words = [t.text.lower() for t in between if t.text not in {",", "the", "of", "-"}]
        near = body.start < sentence.end and len(between) <= _FURTHEST
        linked = all(t.upos in _BETWEEN or t.text in {"of", "the"} for t in between)
        kind = words[-1:] and (words[-1] in _KINDS or words[-1].removesuffix("s") in _KINDS)
        if near and linked and (kind or (not between and body.gazetted.type == "group")):
            yield adjective
