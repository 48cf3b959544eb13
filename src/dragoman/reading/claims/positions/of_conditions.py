"""Positions and the conditions they hang on: what a condition makes of a promise, and what it demands of others."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from dragoman.reading.claims.deed_status import OPEN
from dragoman.reading.claims.positions.words import GIVING
from dragoman.terms.act_status import ActStatus
from dragoman.terms.findings import Condition, Position
from dragoman.terms.span import Span, trimmed

_GIVEN = frozenset({"exchange", "linkage"})
# What somebody insists on, whoever is to do it; and what he waits for, where another is to do it.
_INSISTED_ON = frozenset({"unless", "only_if", "provided"})
_WAITED_FOR = frozenset({"until", "after", "as_long_as"})
_BAR = frozenset({"until", "after"})
_NOT = frozenset({"no", "not", "never", "nothing", "cannot"})
_HELD_OUT = frozenset({"after", "as_long_as", "unless", "provided", "exchange", "linkage"})
_ACCEPTING = frozenset("accept consent agree support back approve endorse attend".split())
_ASKING = frozenset({"requires", "reciprocity"})


def with_conditions(
    text: str, positions: tuple[Position, ...], conditions: tuple[Condition, ...]
) -> tuple[Position, ...]:
    """Return the positions, each without the condition it hangs on; what is promised on one is conditional."""
    cut = (dataclasses.replace(p, what=_before(text, p, conditions)) for p in positions)
    return tuple(_hanging(position, conditions) for position in cut)


def _before(text: str, position: Position, conditions: Iterable[Condition]) -> Span:
    """Return the words before "in return for" or "so long as", where what is offered runs on to what it hangs on."""
    what, orders = position.what, _GIVEN if position.rule.startswith("noun-") else _GIVEN | _WAITED_FOR | {"if"}
    for c in conditions:
        follows = what.start < c.connective.start < what.end and c.consequent.end <= c.connective.start
        if follows and c.order in orders:
            return trimmed(text, what.start, c.connective.start)
    return what


def _hanging(position: Position, conditions: Iterable[Condition]) -> Position:
    """Return a position as what it hangs on makes it: an offer rather than a promise, or a threat."""
    polarities = {c.polarity for c in conditions if c.consequent.overlaps(position.what)}
    if "threat" in polarities and position.kind in {"commit", "offer"}:
        return dataclasses.replace(position, kind="threaten", status=ActStatus.THREATENED)
    if position.status not in OPEN or not polarities & (_ASKING | {"sequence", "blocks"}):
        return position
    giving = not GIVING.isdisjoint(position.what.text.lower().split())  # after a modal a verb stands in its base form
    offered = giving and position.kind == "commit" and position.rule.startswith("modal") and bool(polarities & _ASKING)
    return dataclasses.replace(position, kind="offer" if offered else position.kind, status=ActStatus.CONDITIONAL)


def with_demands(positions: tuple[Position, ...], conditions: tuple[Condition, ...]) -> tuple[Position, ...]:
    """Return the positions with what conditions demand, numbered in text order.

    "Only if Norway opens its waters", "in return for fuel" and "not until the books are open" are demands of whose
    condition it is; what is only waited for ("as soon as the vote is over") is one where another party is to do it.
    """
    found = [*positions]
    for c in conditions:
        for added in (*_demanded(c), *_held_out(c)):
            rivals = (p for p in found if added.rule.startswith("held-out") or p.party == added.party)
            if not any(p.what.overlaps(added.what) for p in rivals):
                found.append(added)
    found.sort(key=lambda p: p.what.start)
    return tuple(dataclasses.replace(p, id=f"O{number}") for number, p in enumerate(found, 1))


def _demanded(c: Condition) -> Iterator[Position]:
    """Give what a condition demands: what is insisted on, whoever does it; else what another than its holder does."""
    if c.holder is None or c.polarity not in _ASKING or c.status != "in_force":
        return
    actors = {action.actor for group in c.antecedents for action in group} - {None, *c.holder.split("+")}
    waits = (c.order in _WAITED_FOR and actors) or (c.order in _BAR and _is_denied(c))
    if c.order in _GIVEN | _INSISTED_ON or waits:
        yield Position(
            id="", party=c.holder, kind="demand", what=c.condition, statement=c.statement,
            rule=f"condition-{c.order}", status=ActStatus.ASKED,
            actions=tuple(action for group in c.antecedents for action in group),
        )  # fmt: skip


def _held_out(c: Condition) -> Iterator[Position]:
    """Give what a condition holds out where no verb of its own does: an offer, a refusal or a threat."""
    threat = c.polarity == "threat" and c.order in {"if", "if_not", "unless"}
    if c.holder is None or c.status != "in_force" or not (threat or (c.polarity in _ASKING and c.order in _HELD_OUT)):
        return
    accepts = not _ACCEPTING.isdisjoint(c.consequent.text.lower().split())
    kind = "threaten" if threat else "refuse" if _is_denied(c) else "accept" if accepts else "offer"
    status = {"threaten": ActStatus.THREATENED, "refuse": ActStatus.REFUSED}.get(kind, ActStatus.CONDITIONAL)
    yield Position(
        id="", party=c.holder, kind=kind, what=c.consequent, statement=c.statement,
        rule=f"held-out-{c.order}", status=status, actions=c.consequents,
    )  # fmt: skip


def _is_denied(condition: Condition) -> bool:
    """Tell whether nothing is done before a condition is met: "will not sign until the books are open"."""
    said = condition.consequent.text.lower().split()
    return not _NOT.isdisjoint(said) or any(action.negated for action in condition.consequents)
