"""Entries by their places in a talks file, as answers name them."""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterable

from dragoman.reasoning.claims import in_pieces
from dragoman.terms.entries import Entry
from dragoman.terms.talks import View

_PLACE = re.compile(r"(.+):([1-9]\d*)", re.DOTALL)


class Places:
    """The entries of a view by file and line.

    An answer names files as whoever asked for it did, perhaps from another folder; a file is the one whose path ends in
    most of the same parts, the name at least.

    Parameters
    ----------
    view : View
    files : iterable of str
        The talks file and those that it includes.
    """

    def __init__(self, view: View, files: Iterable[str]) -> None:
        self._files = {file: _parts(file) for file in files}
        self._entries: dict[str, list[Entry]] = {}
        for entry in dict.fromkeys([*view.in_force, *view.entries, *in_pieces(view).in_force]):
            self._entries.setdefault(f"{entry.place.file}:{entry.place.line}", []).append(entry)

    def entries(self, at: str) -> tuple[Entry, ...]:
        """Return what stands at a place: what is in force, the entry as written, its pieces; nothing: no entry."""
        return tuple(self._entries.get(self.canonical(at), ()))

    def canonical(self, at: str) -> str:
        """Return a place as this program names it; text that is no place as it is."""
        match = _PLACE.fullmatch(at)
        if match is None:
            return at
        parts = _parts(match[1])
        alike = {file: _same_end(parts, own) for file, own in self._files.items()}
        most = max(alike.values(), default=0)
        nearest = [file for file, count in alike.items() if count == most]
        return f"{nearest[0]}:{match[2]}" if most and len(nearest) == 1 else at

    def canonical_json(self, value: object) -> object:
        """Return JSON with all places as this program names them."""
        if isinstance(value, dict):
            return {key: self.canonical_json(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.canonical_json(item) for item in value]
        return self.canonical(value) if isinstance(value, str) else value


def _parts(path: str) -> list[str]:
    return os.path.normpath(path.replace("\\", "/")).split("/")


def _same_end(one: list[str], other: list[str]) -> int:
    count = 0
    for a, b in zip(reversed(one), reversed(other), strict=False):
        if a != b:
            break
        count += 1
    return count
