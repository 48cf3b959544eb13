"""Who only looks on: the firm of an analyst, the school of a professor; no "company" of a report stands for it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dragoman.reading.mentions.found import Found
from dragoman.reading.tree import lemma
from dragoman.terms.syntax import Sentence

_LOOKING_ON = frozenset(
    """analyst economist strategist expert professor scholar fellow researcher lecturer academic historian broker
    trader dealer consultant pollster columnist commentator""".split()
)
_OF = frozenset({"at", "of", "with", "for", "from"})
_FAR = 12
_NAMELESS = frozenset({"state", "territory", "bloc", "union"})
# Whose adjective tells of no government: "French unions".
_FOLK = frozenset(
    """union worker driver farmer docker miner crew company firm bank trader analyst newspaper paper magazine ship ferry
    vessel trawler tanker port market exporter importer buyer consumer producer student doctor nurse""".split()
)


def onlookers(sentences: Sequence[Sentence], found: Sequence[Found]) -> set[str]:
    """Return the codes of whom a report names only as where an onlooker works, or of a state only by its folk."""
    aside: set[str] = set()
    taking_part: set[str] = set()
    for item, sentence in _placed(sentences, found):
        code = item.gazetted.code
        if sentence is not None and (_is_of_folk(sentence, item) or _is_of_onlooker(sentence, item)):
            aside.add(code)
        else:
            taking_part.add(code)
    return aside - taking_part


def _placed(sentences: Sequence[Sentence], found: Sequence[Found]) -> Iterator[tuple[Found, Sentence | None]]:
    """Yield each mention with the sentence in which it begins."""
    starts = [sentence.start for sentence in sentences]
    for item in found:
        at = bisect_right(starts, item.start) - 1
        yield item, sentences[at] if at >= 0 and item.start < sentences[at].end else None


def _is_of_folk(sentence: Sentence, found: Found) -> bool:
    """Tell whether an adjective leads a noun for people, firms or ships: "French unions"."""
    if found.gazetted.rule != "demonym" or found.gazetted.type != "state":
        return False
    after = [i for i, t in enumerate(sentence.tokens) if t.start >= found.end][:2]
    return any(lemma(sentence, i) in _FOLK for i in after)


def _is_of_onlooker(sentence: Sentence, found: Found) -> bool:
    """Tell whether a mention follows an onlooker ("an analyst at X") or leads one ("X analyst Ann Lee")."""
    inside = [i for i, t in enumerate(sentence.tokens) if found.start <= t.start < found.end]
    if found.gazetted.type in _NAMELESS or not inside:
        return False
    first, last = inside[0], inside[-1]
    first -= sentence.words[first - 1] == "the" if first else 0
    behind = last + 1 < len(sentence.tokens) and lemma(sentence, last + 1) in _LOOKING_ON
    before = any(lemma(sentence, i) in _LOOKING_ON for i in range(max(first - _FAR, 0), first))
    return behind or (first > 0 and sentence.words[first - 1] in _OF and before)
