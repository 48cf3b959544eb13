"""Names out of the labels of single words."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.terms.syntax import Name


def names_of(labels: Sequence[str]) -> tuple[Name, ...]:
    """Join the labels of a sentence's words (``B-PER``, ``I-PER``, ``O``) into names.

    A name that goes on without having begun begins there.

    Examples
    --------
    >>> names_of(["B-PER", "I-PER", "O", "I-LOC"])
    (Name(first=0, last=1, label='PER'), Name(first=3, last=3, label='LOC'))
    """
    found: list[Name] = []
    for index, label in enumerate(labels):
        place, _, kind = label.partition("-")
        if not kind:
            continue
        if place == "I" and found and found[-1].last == index - 1 and found[-1].label == kind:
            found[-1] = Name(first=found[-1].first, last=index, label=kind)
        else:
            found.append(Name(first=index, last=index, label=kind))
    return tuple(found)
