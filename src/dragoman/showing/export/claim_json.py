"""Claims as plain data for JSON: each once in a list with its entries, and elsewhere by its place there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dragoman.reasoning.claims import Claim
from dragoman.showing.export.entry_json import EntryWriter

Json = dict[str, Any]


class ClaimList:
    """Numbers claims from 0 as they are named, and writes them all in the end.

    Parameters
    ----------
    entries : EntryWriter
    claims : iterable of Claim
        Claims to number first, in this order.
    """

    def __init__(self, entries: EntryWriter, claims: Iterable[Claim] = ()) -> None:
        self._entries = entries
        self._place: dict[Claim, int] = {claim: at for at, claim in enumerate(dict.fromkeys(claims))}

    def at(self, claim: Claim) -> int:
        """Return the place of a claim in the list."""
        return self._place.setdefault(claim, len(self._place))

    def places(self, claims: Iterable[Claim]) -> list[int]:
        """Return the places of claims."""
        return [self.at(claim) for claim in claims]

    def written(self) -> list[Json]:
        """Return the list."""
        return [self._claim(claim) for claim in self._place]

    def _claim(self, claim: Claim) -> Json:
        return {
            "holder": claim.holder,
            "act": claim.act.value,
            "actions": list(claim.actions),
            "ways": [list(way) for way in claim.ways],
            "entries": [self._entries.entry(entry) for entry in claim.entries],
        }
