"""A brief against its own entries, and asked for again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.pipeline import brief_of_talks
from dragoman.showing.export.brief_json import brief_json
from dragoman.showing.verifying.answer_file import Asked
from dragoman.showing.verifying.faults import Fault
from dragoman.showing.verifying.places import Places
from dragoman.terms.talks import View

Json = dict[str, Any]


def proven(answer: Json, *, view: View, places: Places) -> Iterator[Fault]:
    """Yield what is not so by the entries alone: each is shown, none twice, and what moved was not known before."""
    known = [f"{entry.place.file}:{entry.place.line}" for entry in view.entries]
    if sorted(map(places.canonical, answer["certificate"]["rests_on"])) != sorted(known):
        yield Fault(path="certificate.rests_on", what="these are not the entries that the record of that day holds")
    since = answer["since"]
    for index, change in enumerate(since["changes"] if since else ()):
        reported = change["entry"]["reported"]
        if reported is None or not since["since"] < reported <= since["until"]:
            yield Fault(path=f"since.changes.{index}", what=f"reported {reported}, outside of the period")


def again(file: Path, answer: Json, asked: Asked) -> Json:
    """Return the brief that this program gives to the same question."""
    since = dt.date.fromisoformat(answer["since"]["since"]) if answer.get("since") else None
    return brief_json(brief_of_talks(file, as_of=asked.as_of, since=since, reviewed_only=asked.reviewed_only))
