"""Claims read back from an answer's JSON, and whether the record holds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dragoman.reasoning.claims import Claim, claim_of, in_pieces
from dragoman.showing.verifying.faults import Fault
from dragoman.showing.verifying.places import Places
from dragoman.terms.entries import Act, ConditionEntry, Link, PositionEntry
from dragoman.terms.talks import View

Json = dict[str, Any]


def claims_in(answer: Json) -> tuple[Claim, ...]:
    """Return the claims that an answer lists."""
    return tuple(
        Claim(
            holder=shown["holder"],
            act=_act(shown["act"]),
            actions=tuple(shown["actions"]),
            ways=tuple(tuple(way) for way in shown["ways"]),
        )
        for shown in answer["claims"]
    )


def _act(text: str) -> Act | Link:
    return Link(text) if text in set(Link) else Act(text)


def claim_faults(answer: Json, claims: Sequence[Claim], *, view: View, places: Places) -> Iterator[Fault]:
    """Yield the claims that no entry makes that stands where the answer says."""
    made: dict[str, set[Claim]] = {}
    for entry in in_pieces(view).in_force:
        if isinstance(entry, PositionEntry | ConditionEntry):
            made.setdefault(f"{entry.place.file}:{entry.place.line}", set()).add(claim_of(entry))
    for at, (claim, shown) in enumerate(zip(claims, answer["claims"], strict=True)):
        if not shown["entries"]:
            yield Fault(path=f"claims.{at}.entries", what="no entry makes this claim")
        for place in (entry["at"] for entry in shown["entries"]):
            if claim not in made.get(places.canonical(place), ()):
                yield Fault(path=f"claims.{at}", what=f"what is in force at {place} is another claim")
