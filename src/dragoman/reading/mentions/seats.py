"""Whose a capital is: the Union's that sits in it, and that of the state of its day."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from dragoman.reading.mentions.found import Found


def seat_of_the_union(found: Sequence[Found]) -> list[Found]:
    """Take Brussels that acts for the European Union, where that is named and Belgium is not."""
    found = _its_commission(_capitals_of_old(found))
    union = next((f.gazetted for f in found if f.gazetted.code == "ORG:EU"), None)
    if union is None or any(f.gazetted.code == "BEL" and f.gazetted.rule != "capital" for f in found):
        return found
    seat = dataclasses.replace(union, rule="seat")
    return [f if f.gazetted.code != "BEL" or f.place else dataclasses.replace(f, gazetted=seat) for f in found]


def _its_commission(found: Sequence[Found]) -> list[Found]:
    """Take the European Commission for the union whose commission it is, where that is named too."""
    union = next((f.gazetted for f in found if f.gazetted.code in {"ORG:EU", "ORG:EEC"}), None)
    if union is None:
        return list(found)
    own = dataclasses.replace(union, rule="seat")
    return [dataclasses.replace(f, gazetted=own) if f.gazetted.code == "ORG:ECOMM" else f for f in found]


# Moscow, Belgrade and Prague before and after: the state of today, and the one before it.
_BEFORE = {"RUS": "SUN", "SRB": "YUG", "SCG": "YUG", "CZE": "CSK"}


def _capitals_of_old(found: Sequence[Found]) -> list[Found]:
    """Take Moscow that acts for the Soviet Union, where that is named and Russia is not; so with others."""
    named = {f.gazetted.code: f.gazetted for f in found if f.gazetted.rule not in {"capital", "seat"}}
    old = {new: named[before] for new, before in _BEFORE.items() if before in named and new not in named}
    return [
        f
        if f.gazetted.code not in old
        else dataclasses.replace(f, gazetted=dataclasses.replace(old[f.gazetted.code], rule=f.gazetted.rule))
        for f in found
    ]
