"""Anchors are verbatim or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dragoman.record.scan import shown
from dragoman.terms.anchor import Folded, fold, occurrences, starting_at
from dragoman.terms.entries import Anchor
from dragoman.terms.problems import Problem
from dragoman.terms.talks import Talks


def anchors_that_fail(talks: Talks, texts: Mapping[str, str]) -> Iterator[Problem]:
    """Yield anchors that fail: the words have to occur exactly once, or at the offset that is given."""
    folded: dict[str, Folded] = {}
    for entry in talks.entries:
        for anchor in entry.anchors:
            text = texts.get(anchor.source)
            if text is not None:
                if anchor.source not in folded:
                    folded[anchor.source] = fold(text)
                yield from _anchor(anchor, folded[anchor.source], text)


def _anchor(anchor: Anchor, source: Folded, text: str) -> Iterator[Problem]:
    places = occurrences(anchor.words, source, text)
    if not places:
        yield Problem(
            code="anchor-not-found",
            place=anchor.place,
            what=f"these words are not in {anchor.source}: {shown(anchor.words)}",
            expected="the exact words of the source; only white space, quotation marks and dashes may differ",
            remedy="copying them from the source",
        )
    elif anchor.offset is None and len(places) > 1:
        offsets = ", ".join(str(place.start) for place in places[:4])
        yield Problem(
            code="anchor-ambiguous",
            place=anchor.place,
            what=f"these words occur {len(places)} times in {anchor.source}: {shown(anchor.words)}",
            expected="words that occur once, or an offset",
            remedy=f"at {places[0].start} (they stand at {offsets})",
        )
    elif anchor.offset is not None and starting_at(places, anchor.offset) is None:
        yield Problem(
            code="anchor-elsewhere",
            place=anchor.place,
            what=f"these words do not stand at {anchor.offset} in {anchor.source}: {shown(anchor.words)}",
            remedy=f"at {min(places, key=lambda p: abs(p.start - (anchor.offset or 0))).start}",
        )
