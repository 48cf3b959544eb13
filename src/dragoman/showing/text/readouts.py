"""How parties read a deal, for the terminal: where they differ first, each row with the deal's own words on top."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.showing.brief.contents import Item
from dragoman.showing.brief.readouts import CAVEAT, WordedReadouts, WordedRow
from dragoman.showing.brief.wording import known_by_then
from dragoman.showing.text.layout import Paint, plain, wrap
from dragoman.terms.talks import View


def readouts_lines(told: WordedReadouts, *, view: View, paint: Paint = plain) -> list[str]:
    """Return the answer, line by line."""
    lines = [paint(line, "title") for line in wrap(told.title)]
    lines += wrap(known_by_then(view.as_of, reviewed_only=view.reviewed_only))
    lines += [line for fact in told.facts for line in wrap(fact)]
    width = max(map(len, told.parties), default=0)
    for row in told.differing:
        lines += ["", *_row(row, width, paint)]
    if told.agreed:
        lines += ["", paint("IN THE TEXT, AND READ AS IT IS OR NOT SPOKEN OF", "heading")]
        for row in told.agreed:
            lines += ["", *_agreed(row, paint)]
    return [*lines, "", *(paint(line, "faint") for line in wrap(CAVEAT, indent=2))]


def _row(row: WordedRow, width: int, paint: Paint) -> Iterator[str]:
    yield from (paint(line, "mark") for line in wrap(row.heading, hanging=2))
    yield from wrap(row.text, indent=2)
    for item in row.terms:
        yield from wrap(item.lead, indent=4, hanging=2)
        yield from _words(item, indent=6, place=True)
    for party, items in row.readings:
        for at, item in enumerate(items):
            yield from _reading("" if at else party, item, width, paint)
    yield from _differences(row, paint, indent=2)


def _agreed(row: WordedRow, paint: Paint) -> Iterator[str]:
    """Yield a term that nobody reads otherwise."""
    for item in row.terms:
        yield from wrap(item.lead, indent=2, hanging=2)
        yield from _words(item, indent=4, place=True)
    yield from _differences(row, paint, indent=4)


def _reading(party: str, item: Item, width: int, paint: Paint) -> Iterator[str]:
    margin = 4 + width
    first, *rest = wrap(item.lead, indent=margin, hanging=2)
    yield f"  {party:<{width}}  {first[margin:]}"
    yield from rest
    yield from _words(item, indent=margin)
    labels = ", ".join(dict.fromkeys(reference.label for reference in item.references)) or "no words"
    marks = "".join(f" [{mark}]" for mark in item.marks)
    told = f"{item.date}; {item.authority} [{labels}]{marks}"
    yield from (paint(line, "faint") for line in wrap(told, indent=margin, hanging=2))


def _words(item: Item, *, indent: int, place: bool = False) -> Iterator[str]:
    for reference in item.references:
        marked = reference.words if reference.words[:1] in set("“\"‘'") else f"“{reference.words}”"
        yield from wrap(f"{marked} [{reference.label}]" if place else marked, indent=indent, hanging=1)


def _differences(row: WordedRow, paint: Paint, *, indent: int) -> Iterator[str]:
    for _, text in row.differences:
        yield from (paint(line, "heading") for line in wrap(f"→ {text}", indent=indent, hanging=2))
