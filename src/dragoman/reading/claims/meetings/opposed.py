"""Which two parties a report sets face to face: named with "between", joined by "and" or "with", or alone together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from dragoman.terms.findings import Mention, Mentions
from dragoman.terms.syntax import Sentence

# Words of a sentence that tells of what parties have with each other.
_DEALINGS = frozenset(
    """talk negotiation meeting session round summit dialogue meet negotiate confer discussion bargaining agreement deal
    truce ceasefire accord contract dispute war conflict strike agree sign accuse reject""".split()
)
_BETWEEN = re.compile(r"\bbetween\b[^.]{0,38}$")
_NEAR, _FAR = 50, 60
_JOINED = re.compile(r"(?:'s)?(?: \w+){0,4},? and(?: \w+){0,5}")
_FACING = re.compile(r"\b(?:with|against)\b")
_DASHES = frozenset({"-", "–", "/"})
# Two names that "between" or a dash joins say as much as three that only stand together.
_SURE, _TOLD = 3.0, 1.0
# What the mentions of the less mentioned of two count for.
_SHARE = 0.25


def opposed(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Mentions,
    side: Callable[[str], str | None],
    *,
    but: Collection[str] = (),
) -> list[tuple[str, str]]:
    """Return pairs of parties, those that the report most clearly sets face to face first.

    Parameters
    ----------
    text : str
    sentences : sequence of Sentence
    mentions : Mentions
    side : callable
        Returns the party of a party's or person's id.
    but : collection of str
        Parties that are none of two: mediators, outlets.
    """
    weight: Counter[str] = Counter()
    found: defaultdict[frozenset[str], float] = defaultdict(float)
    for number, sentence in enumerate(sentences):
        named = [m for m in _outermost(mentions, sentence) if (p := side(m.entity)) and "+" not in p and p not in but]
        parties = [side(m.entity) or "" for m in named]
        weight.update(parties)
        two = frozenset(parties)
        if len(two) == 2 and _DEALINGS.intersection(sentence.lemmas):  # noqa: PLR2004 (a pair)
            found[two] += _TOLD if number > 1 else 2 * _TOLD
        for (first, one), (second, other) in pairwise(zip(parties, named, strict=True)):
            if first != second:
                found[frozenset((first, second))] += _closeness(text, one, other)
    told = [(min(pair), max(pair), number) for pair, number in found.items() if number >= _TOLD]
    ranked = [(number + _SHARE * min(weight[one], weight[other]), one, other) for one, other, number in told]
    return [(one, other) for _, one, other in sorted(ranked, key=lambda item: (-item[0], item[1:]))]


def _outermost(mentions: Mentions, sentence: Sentence) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions.within(sentence.start, sentence.end):
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return kept


def _closeness(text: str, one: Mention, other: Mention) -> float:
    """Return how much the words between two mentions say that the parties face each other."""
    gap = " ".join(text[one.span.end : other.span.start].split())
    before = text[max(0, one.span.start - 40) : one.span.start]
    if gap in _DASHES or (len(gap) < _FAR and " and " in f" {gap} " and _BETWEEN.search(before)):
        return _SURE
    told = _JOINED.fullmatch(f" {gap}") or (len(gap) < _NEAR and _FACING.search(gap))
    return _TOLD if told else 0.0
