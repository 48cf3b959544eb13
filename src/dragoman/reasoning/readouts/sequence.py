"""What differs in the order of two steps: turned round, added, dropped, loosened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.reasoning.readouts.answer import Finding, How, Kind
from dragoman.reasoning.readouts.deal import Order
from dragoman.terms.entries import Entry, Link


class Pair:
    """Two steps, each in its forms; tells of an order which of the two comes first in it."""

    def __init__(self, one: Sequence[str], other: Sequence[str]) -> None:
        self.one = tuple(one)
        self.other = tuple(other)

    def tie(self, order: Order) -> tuple[Link, int]:
        """Return the link, and which of the two waits: 0 or 1; for ``together with``, neither."""
        if order.link == Link.TOGETHER_WITH:
            return order.link, -1
        return order.link, 0 if order.second in self.one else 1


def against_text(
    pair: Pair, party: str, mine: Sequence[Order], text: Sequence[Order], *, asked: bool
) -> Iterator[Finding]:
    """Yield how a party's reading of an order differs from the deal's own text.

    Parameters
    ----------
    pair : Pair
    party : str
    mine, text : sequence of Order
        What the party says of the two, and what the text does.
    asked : bool
        The text asks for the step that waits in the party's reading, with or without an order.
    """
    terms = _entries(text)
    ties = {pair.tie(order) for order in text}
    for tie in dict.fromkeys(pair.tie(order) for order in mine):
        entries = _entries(order for order in mine if pair.tie(order) == tie)
        kind, how = _differs(tie, ties, asked=asked)
        yield Finding(kind=kind, party=party, how=how, entries=entries, beside=terms)


def _differs(tie: tuple[Link, int], text: set[tuple[Link, int]], *, asked: bool) -> tuple[Kind, How | None]:
    link, waits = tie
    if tie in text:
        return Kind.SAME, None
    if link == Link.ONLY_AFTER and (link, 1 - waits) in text:
        return Kind.REVERSED, None
    if not text:
        return (Kind.WEAKENED if asked else Kind.ADDED), How.CONDITION_ADDED
    if any(known == Link.ONLY_AFTER for known, _ in text):
        return Kind.WEAKENED, How.IN_STEP
    return (Kind.CHANGED, How.OUT_OF_STEP) if link == Link.ONLY_AFTER else (Kind.CHANGED, How.OTHER_FORM)


def dropped(party: str, spoken: Sequence[Entry], text: Sequence[Order]) -> Finding:
    """Return that a party speaks of a step and not of the condition that the text has on it."""
    return Finding(
        kind=Kind.WEAKENED,
        party=party,
        how=How.CONDITION_DROPPED,
        entries=tuple(dict.fromkeys(spoken)),
        beside=_entries(text),
    )


def between(pair: Pair, one: str, mine: Sequence[Order], other: str, theirs: Sequence[Order]) -> Iterator[Finding]:
    """Yield that two parties read the order of two steps the opposite way round."""
    for waits in (0, 1):
        tie, turned = (Link.ONLY_AFTER, waits), (Link.ONLY_AFTER, 1 - waits)
        ours = _entries(order for order in mine if pair.tie(order) == tie)
        others = _entries(order for order in theirs if pair.tie(order) == turned)
        if ours and others:
            yield Finding(kind=Kind.REVERSED, party=one, against=other, entries=ours, beside=others)


def _entries(orders: Iterator[Order] | Sequence[Order]) -> tuple[Entry, ...]:
    return tuple(dict.fromkeys(order.entry for order in orders))
