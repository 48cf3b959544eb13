"""From an anchor to the place in the source text where its words stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.terms.anchor import Folded, fold, occurrences, starting_at
from dragoman.terms.entries import Anchor, Entry
from dragoman.terms.span import Span
from dragoman.terms.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Where words stand.

    Attributes
    ----------
    source : str
        Id of the source.
    label : str
        ``korea-0726:23``: source and line, as an editor opens it; without the line when the text is not at hand.
    span : Span or None
        The words in the source's text; ``None`` when the text is not at hand or does not hold them once.
    """

    source: str
    label: str
    words: str
    span: Span | None


class Texts:
    """The source texts at hand, and the references into them."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = dict(texts)
        self._folded: dict[str, Folded] = {}

    def reference(self, anchor: Anchor) -> Reference:
        """Return where an anchor's words stand."""
        span = self._place(anchor)
        label = anchor.source if span is None else f"{anchor.source}:{self._line(anchor.source, span.start)}"
        return Reference(source=anchor.source, label=label, words=anchor.words, span=span)

    def references(self, entry: Entry) -> tuple[Reference, ...]:
        """Return where the words of an entry stand, in the order of its anchors."""
        return tuple(self.reference(anchor) for anchor in entry.anchors)

    def text(self, source: str) -> str | None:
        """Return the text of a source, if it is at hand."""
        return self._texts.get(source)

    def label(self, source: str, offset: int) -> str:
        """Return ``source:line`` for a place in a text at hand."""
        return f"{source}:{self._line(source, offset)}"

    def _place(self, anchor: Anchor) -> Span | None:
        text = self._texts.get(anchor.source)
        if text is None:
            return None
        if anchor.source not in self._folded:
            self._folded[anchor.source] = fold(text)
        places = occurrences(anchor.words, self._folded[anchor.source], text)
        if anchor.offset is not None:
            return starting_at(places, anchor.offset)
        return places[0] if len(places) == 1 else None

    def _line(self, source: str, offset: int) -> int:
        return self._texts[source].count("\n", 0, offset) + 1


def sources_used(talks: Talks, entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the ids of the sources that these entries rest on, in the order of the talks file."""
    used = {anchor.source for entry in entries for anchor in entry.anchors}
    return tuple(source.id for source in talks.sources if source.id in used)
