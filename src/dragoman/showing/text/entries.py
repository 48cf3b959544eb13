"""Numbered entries for the terminal: what each claims, its words, who holds it, who says so, and which outlet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from dragoman.showing.brief.contents import item_of
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import LINKS, Wording
from dragoman.showing.text.layout import Paint, quoted, wrap
from dragoman.terms.entries import ConditionEntry, Entry, PositionEntry
from dragoman.terms.talks import View


class NumberedEntries:
    """Tells entries by their numbers.

    Parameters
    ----------
    entries : iterable of Entry
        In the order in which they are numbered from 1.
    """

    def __init__(self, entries: Iterable[Entry], *, view: View, texts: Texts, paint: Paint) -> None:
        self.numbers: Mapping[Entry, int] = {entry: at for at, entry in enumerate(dict.fromkeys(entries), start=1)}
        self._wording = Wording(view.talks)
        self._texts = texts
        self._paint = paint
        self._disputed = {entry for group in view.disputed for entry in group}

    def number(self, entry: Entry) -> str:
        """Return the number of an entry in brackets."""
        return f"[{self.numbers[entry]}]"

    def lines(self) -> list[str]:
        """Return all entries."""
        return [line for entry in self.numbers for line in self._entry(entry)]

    def _entry(self, entry: Entry) -> list[str]:
        disputed = entry in self._disputed
        item = item_of(entry, self._claim(entry), wording=self._wording, texts=self._texts, disputed=disputed)
        marks = "".join(f" [{mark}]" for mark in item.marks)
        words = [line for ref in item.references for line in quoted(ref.words, indent=6)]
        said = f"said by {item.said_by}" if item.said_by else "told by the outlet itself"
        places = ", ".join(dict.fromkeys(ref.label for ref in item.references)) or "no words of a source"
        here = f"{Path(entry.place.file).name}:{entry.place.line}"
        source = f"{item.source_class}; {item.carried_by or item.date} [{places}]; {here}"
        return [
            *wrap(f"{self.number(entry)} {item.lead}{marks}", indent=2, hanging=4),
            *words,
            *wrap(f"held by {self._holder(entry)}; {said}", indent=6, hanging=2),
            *(self._paint(line, "faint") for line in wrap(source, indent=6, hanging=2)),
        ]

    def _claim(self, entry: Entry) -> str:
        if isinstance(entry, ConditionEntry):
            ways = " or ".join(self._wording.actions(way) for way in entry.antecedents)
            return f"{self._wording.actions(entry.consequents)} — {LINKS[entry.link]} — {ways}"
        if isinstance(entry, PositionEntry):
            return f"{ACTS.get(entry.act.value, entry.act.value)}: {self._wording.actions(entry.actions)}"
        return ""

    def _holder(self, entry: Entry) -> str:
        return self._wording.party(entry.holder) if isinstance(entry, ConditionEntry | PositionEntry) else "nobody"


ACTS = {"refuse": "refused", "demand": "demanded"}
