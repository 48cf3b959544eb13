"""Title, outlet and date of a report, and for each how it is known. Nothing is guessed silently."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from dragoman.reading.dateline import dateline_facts, stamped
from dragoman.reading.header import Meta, as_iso

_DATE_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)")
_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
_OPENING = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Metadata that the person states; it wins over what a file says."""

    outlet: str | None = None
    published: dt.date | None = None


NOTHING_GIVEN = Given()


def metadata_of(text: str, stated: Meta, stem: str, given: Given) -> dict[str, Any]:
    """Return the fields of a report that tell its title, outlet, date, and the basis of each.

    Parameters
    ----------
    text : str
        The story without its header, for its dateline.
    stated : Meta
        What the header or the web page states.
    stem : str
        The file name without its ending.
    given : Given

    Returns
    -------
    dict
        ``title``, ``outlet``, ``published`` where known, and ``basis``. What is given wins, then what the file
        states, then a date in the file name, then a dateline that holds an agency or a full date, then a full date
        that stands alone in a line near the top, or behind "published".
    """
    known: dict[str, tuple[str, str]] = {}
    for source in (_given(given), stated, _in_name(stem), _in_dateline(text), _in_stamp(text)):
        for field, (value, how) in source.items():
            kept = as_iso(value) if field == "published" else value.strip()
            if kept and field not in known:
                known[field] = (kept, how)
    values: dict[str, Any] = {field: value for field, (value, _) in known.items()}
    if "published" in values:
        values["published"] = dt.date.fromisoformat(values["published"])
    return values | {"basis": tuple(sorted((field, how) for field, (_, how) in known.items()))}


def _given(given: Given) -> Meta:
    values = {"outlet": given.outlet, "published": given.published.isoformat() if given.published else None}
    return {field: (value, "given") for field, value in values.items() if value}


def _in_name(stem: str) -> Meta:
    match = _DATE_IN_NAME.search(stem)
    return {"published": (f"{match[1]}-{match[3]}-{match[4]}", "file name")} if match else {}


def _in_dateline(text: str) -> Meta:
    for line in _opening_lines(text):
        facts = dateline_facts(line.strip())
        if facts:
            return facts
    return {}


def _in_stamp(text: str) -> Meta:
    day = next((day for line in _opening_lines(text) if (day := stamped(line.strip()))), None)
    return {"published": (day, "dateline")} if day else {}


def _opening_lines(text: str) -> Iterable[str]:
    return (match[0] for match in islice(_LINE.finditer(text), _OPENING))
