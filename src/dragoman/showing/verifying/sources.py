"""What became of claims, by the rules alone, and asked for again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.pipeline import traced
from dragoman.reasoning.sources.answer import Ground, Judged, Sources, Tally, Why
from dragoman.reasoning.sources.certificate import faults
from dragoman.showing.export.sources_table import sources_answer
from dragoman.showing.verifying.answer_file import Asked
from dragoman.showing.verifying.faults import Fault
from dragoman.showing.verifying.places import Places
from dragoman.terms.entries import Entry
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import View

Json = dict[str, Any]


def proven(answer: Json, *, view: View, places: Places) -> Iterator[Fault]:
    """Yield what the rules do not give; none of the finder's code is used."""
    tallies = tuple(
        Tally(
            outlet=tally["outlet"],
            source_class=SourceClass(tally["source_class"]) if tally["source_class"] else None,
            claims=tuple(
                Judged(entry=entry, promise=item["promise"], grounds=_grounds(item["grounds"]))
                for item in tally["claims"]
                for entry in _whole(item["claim"]["at"], view, places)
            ),
        )
        for tally in answer["tallies"]
    )
    until = dt.date.fromisoformat(answer["until"]) if answer["until"] else None
    shown = Sources(as_of=view.as_of, until=until, tallies=tallies, unjudged=answer["unjudged"])
    for what in faults(shown, view):
        yield Fault(path="tallies", what=what)


def again(file: Path, answer: Json, asked: Asked) -> Json:
    """Return the answer that this program gives to the same question."""
    del answer
    return sources_answer(traced(file, as_of=asked.as_of, reviewed_only=asked.reviewed_only))


def _whole(at: str, view: View, places: Places) -> tuple[Entry, ...]:
    """Return the entry at a place as it was written, not what is left of it in force."""
    return tuple(entry for entry in places.entries(at) if any(entry is known for known in view.entries))[:1]


def _grounds(grounds: list[Json]) -> tuple[Ground, ...]:
    return tuple(Ground(why=Why(ground["why"])) for ground in grounds)
