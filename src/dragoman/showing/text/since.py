"""What moved since a day, for the terminal: then and now side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.showing.brief.contents import Item
from dragoman.showing.brief.since import MovedGroup, MovedItem, SinceInWords
from dragoman.showing.text.layout import WIDTH, Paint, columns, quoted, wrap

_SHOWN = 6
_BESIDE = {"changed": ("then", "now"), "contradicted": ("one", "the other"), "settled": ("one", "the other")}


def since_lines(since: SinceInWords, *, everything: bool, paint: Paint) -> list[str]:
    """Return what moved in lines: the headline, whether the finding moved, then each group."""
    shown = None if everything else _SHOWN
    lines = [paint(line, "mark") for line in wrap(since.headline, indent=2, hanging=2)]
    lines += wrap(since.period, indent=2, hanging=2)
    lines += [line for text in since.finding for line in wrap(text, indent=2, hanging=2)]
    if since.promises:
        lines += ["", f"  {paint('Commitments', 'mark')} ({len(since.promises)})"]
        lines += [line for told in since.promises for line in wrap(told, indent=4, hanging=2)]
    for group in since.groups:
        lines += ["", f"  {paint(group.heading, 'mark')} ({len(group.items)})", *_group(group, shown, paint)]
    if since.silent:
        lines += ["", f"  {paint('Reports that gave no entry', 'mark')} ({len(since.silent)})"]
        lines += [line for name in since.silent for line in wrap(name, indent=4, hanging=2)]
    return lines


def _group(group: MovedGroup, shown: int | None, paint: Paint) -> Iterable[str]:
    for moved in group.items[:shown]:
        yield from _beside(moved, *_BESIDE[group.key]) if group.key in _BESIDE else _alone(moved, paint)
    rest = len(group.items) - len(group.items[:shown])
    if rest:
        yield f"    … and {rest} more (--all shows them)"


def _beside(moved: MovedItem, left: str, right: str) -> Iterable[str]:
    """Yield what stood and what stands now, or two sides of a contradiction, in two columns."""
    half = (WIDTH - 6) // 2
    one, other = (moved.earlier, (moved.item,)) if left == "then" else ((moved.item,), moved.earlier)
    sides = [
        [name, *(line for item in items for line in _cell(item, half))] for name, items in ((left, one), (right, other))
    ]
    yield from (f"    {line}" for line in columns(*sides, width=WIDTH - 4))


def _cell(item: Item, width: int) -> Iterable[str]:
    yield from wrap(f"{item.date}  {_lead(item)}", width=width, hanging=1)
    for ref in item.references:
        yield from quoted(ref.words, indent=1, width=width)
    yield from wrap(_source(item), indent=1, hanging=2, width=width)


def _alone(moved: MovedItem, paint: Paint) -> Iterable[str]:
    yield from _item(moved.item, paint, 4)
    if moved.note:
        yield from wrap(moved.note, indent=6, hanging=2)
    for item in moved.earlier:
        where = ", ".join(dict.fromkeys(ref.label for ref in item.references))
        told = f"{moved.relation}: {item.date}, {item.lead or 'a statement'} ({item.authority}) [{where}]"
        yield from wrap(told, indent=6, hanging=2)


def _item(item: Item, paint: Paint, indent: int) -> Iterable[str]:
    marks = "".join(f" [{mark}]" for mark in item.marks)
    yield from wrap(f"{item.date}  {_lead(item)}{marks}", indent=indent, hanging=2)
    for ref in item.references:
        yield from quoted(ref.words, indent=indent + 2)
    yield from (paint(line, "faint") for line in wrap(_source(item), indent=indent + 2, hanging=2))


def _lead(item: Item) -> str:
    """Return the line of an item; that of a statement, whose words speak for themselves, tells who said them."""
    return item.lead or f"{item.said_by or 'somebody'} said"


def _source(item: Item) -> str:
    labels: Sequence[str] = tuple(dict.fromkeys(ref.label for ref in item.references))
    return f"- {item.authority}; {item.carried_by} [{', '.join(labels)}]"
