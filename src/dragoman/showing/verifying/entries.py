"""Every entry that an answer shows: whether it is in the record, with these words, and they in the source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from dragoman.showing.brief.references import Texts
from dragoman.showing.export.entry_json import EntryWriter
from dragoman.showing.verifying.faults import Fault, differences
from dragoman.showing.verifying.places import Places
from dragoman.terms.entries import Entry

Json = dict[str, Any]


@dataclass(slots=True, kw_only=True)
class Shown:
    """What the entries of an answer were held against.

    Attributes
    ----------
    entries : dict of str to None
        The places of the entries that it shows or names.
    quotes : dict of (str, str) to None
        Source and words of each quote that was found in its source.
    absent : dict of str to None
        Sources whose text is not at hand.
    """

    entries: dict[str, None] = field(default_factory=dict)
    quotes: dict[tuple[str, str], None] = field(default_factory=dict)
    absent: dict[str, None] = field(default_factory=dict)


def entry_faults(answer: Json, *, places: Places, writer: EntryWriter, texts: Texts, shown: Shown) -> Iterator[Fault]:
    """Yield what is wrong with the entries in an answer, and note in ``shown`` what was looked up."""
    reader = _Reader(places, writer, texts, shown)
    yield from reader.value(answer, "")


class _Reader:
    """Goes through JSON and stops at each entry."""

    def __init__(self, places: Places, writer: EntryWriter, texts: Texts, shown: Shown) -> None:
        self._places = places
        self._writer = writer
        self._texts = texts
        self._shown = shown
        self._told: set[str] = set()

    def value(self, value: object, path: str) -> Iterator[Fault]:
        if isinstance(value, dict):
            if isinstance(value.get("at"), str):
                yield from self._entry(value, path)
            for key, item in value.items():
                yield from self.value(item, f"{path}.{key}" if path else key)
        elif isinstance(value, list):
            for at, item in enumerate(value):
                yield from self.value(item, f"{path}.{at}")

    def _entry(self, shown: Json, path: str) -> Iterator[Fault]:
        at = shown["at"]
        entries = self._places.entries(at)
        self._shown.entries[self._places.canonical(at)] = None
        if not entries:
            yield Fault(path=f"{path}.at", what=f"no entry that the answer could know of stands at {at}")
            return
        tries = [list(self._against(shown, entry, path)) for entry in entries]
        yield from min(tries, key=len)
        yield from self._quotes(entries[0], at)

    def _against(self, shown: Json, entry: Entry, path: str) -> Iterator[Fault]:
        """Yield what an entry as it is shown has otherwise than the record."""
        written = self._writer.entry(entry)
        for key in written.keys() & shown.keys() - {"at"}:
            yield from differences(self._places.canonical_json(shown[key]), written[key], f"{path}.{key}")

    def _quotes(self, entry: Entry, at: str) -> Iterator[Fault]:
        for anchor in entry.anchors:
            if self._texts.text(anchor.source) is None:
                self._shown.absent[anchor.source] = None
            elif self._texts.reference(anchor).span is not None:
                self._shown.quotes[anchor.source, anchor.words] = None
            elif at not in self._told:
                self._told.add(at)
                yield Fault(path="", what=f"{at}: these words are not in source {anchor.source}: “{anchor.words}”")
