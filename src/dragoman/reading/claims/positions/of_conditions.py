"""Positions and the conditions they hang on: what a condition makes of a promise, and what it demands of others."""

from __future__ import annotations

import bisect
import dataclasses
from collections.abc import Iterable, Iterator

from dragoman.reading.claims.deed_status import OPEN
from dragoman.reading.claims.harm import harms, is_threat
from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.positions.others_part import asks_others, head_of, holds_out
from dragoman.reading.claims.positions.words import GIVING
from dragoman.terms.act_status import ActStatus
from dragoman.terms.findings import ActionPhrase, Condition, Position
from dragoman.terms.span import Span, trimmed
from dragoman.terms.syntax import Sentence

_GIVEN = frozenset({"exchange", "linkage"})
# What somebody insists on, whoever is to do it; and what he waits for, where another is to do it.
_INSISTED_ON = frozenset({"unless", "only_if", "provided"})
_WAITED_FOR = frozenset({"until", "after", "as_long_as"})
_RELATIVE = frozenset("that which who whoever".split())
_BAR = frozenset({"until", "after"})
_NOT = frozenset({"no", "not", "never", "nothing", "cannot"})
_HELD_OUT = frozenset({"after", "as_long_as", "unless", "provided", "exchange", "linkage"})
_ACCEPTING = frozenset("accept consent agree support back approve endorse attend".split())
_ASKING = frozenset({"requires", "reciprocity"})
_OWN = _ASKING | {"blocks", "concessive", "sequence"}


def with_conditions(
    text: str, positions: tuple[Position, ...], conditions: tuple[Condition, ...]
) -> tuple[Position, ...]:
    """Return the positions, each without the condition it hangs on; what is promised on one is conditional."""
    cut = (dataclasses.replace(p, what=_before(text, p, conditions)) for p in positions)
    return tuple(_hanging(position, conditions) for position in cut)


def _before(text: str, position: Position, conditions: Iterable[Condition]) -> Span:
    """Return the words before "in return for" or "so long as", where what is offered runs on to what it hangs on."""
    what, orders = (
        position.what,
        _GIVEN if position.rule.startswith("noun-") else _GIVEN | _WAITED_FOR | {"if", "provided"},
    )
    for c in conditions:
        follows = what.start < c.connective.start < what.end and c.consequent.end <= c.connective.start
        if follows and c.order in orders and c.connective.text.lower() not in _RELATIVE:
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
    giving = giving or position.rule == "modal-will-be"
    offered = giving and position.kind == "commit" and position.rule.startswith("modal") and bool(polarities & _ASKING)
    return dataclasses.replace(position, kind="offer" if offered else position.kind, status=ActStatus.CONDITIONAL)


def with_demands(
    positions: tuple[Position, ...],
    conditions: tuple[Condition, ...],
    sentences: tuple[Sentence, ...],
    holders: Holders,
) -> tuple[Position, ...]:
    """Return the positions with what conditions demand, numbered in text order.

    "Only if Norway opens its waters", "in return for fuel" and "not until the books are open" are demands of whose
    condition it is; what is only waited for ("as soon as the vote is over") is one where another party is to do it.
    """
    found = [*positions]
    for c in conditions:
        for added in (*_demanded(c, sentences, holders), *_held_out(c, sentences, holders)):
            rivals = (p for p in found if added.rule.startswith("held-out") or p.party == added.party)
            if not any(p.what.overlaps(added.what) for p in rivals):
                found.append(added)
    found.sort(key=lambda p: p.what.start)
    return tuple(dataclasses.replace(p, id=f"O{number}") for number, p in enumerate(found, 1))


def _at(sentences: tuple[Sentence, ...], span: Span) -> Sentence:
    return sentences[max(0, bisect.bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1)]


def _demanded(c: Condition, sentences: tuple[Sentence, ...], holders: Holders) -> Iterator[Position]:
    """Give what a condition demands: what is insisted on, whoever does it; else what another than its holder does."""
    if c.holder is None or c.status != "in_force" or not (c.polarity in _ASKING or _is_last_word(c)):
        return
    waits = c.order in _BAR and _is_denied(c)
    asked = c.order in _GIVEN | _INSISTED_ON or _is_last_word(c)
    if asked or waits or _asks_others(c, sentences, holders):
        yield Position(
            id="", party=c.holder, kind="demand", what=c.condition, statement=c.statement,
            rule=f"condition-{c.order}", status=ActStatus.ASKED,
            actions=tuple(_wanted(c, action) for group in c.antecedents for action in group),
        )  # fmt: skip


def _wanted(c: Condition, action: ActionPhrase) -> ActionPhrase:
    """Return an action as it is demanded: the "no" of "no withdrawal, no ships" is not the demand's."""
    return dataclasses.replace(action, negated=False) if c.order == "without" else action


def _asks_others(c: Condition, sentences: tuple[Sentence, ...], holders: Holders) -> bool:
    statement = holders.statement(c.condition.start)
    return c.holder is not None and asks_others(_at(sentences, c.condition), c.condition, c.holder, holders, statement)


def _is_last_word(c: Condition) -> bool:
    """Tell whether harm or a refusal stands unless something is done: "will strike unless C", "no deal without C"."""
    barred = c.order == "without" and c.polarity == "blocks" and c.connective.text.lower() in {"without", "no"}
    return barred or (c.order == "unless" and c.polarity == "threat")


def _held_out(c: Condition, sentences: tuple[Sentence, ...], holders: Holders) -> Iterator[Position]:
    """Give what a condition holds out where no verb of its own does: an offer, a refusal or a threat."""
    if c.holder is None or c.status != "in_force":
        return
    threat = c.polarity == "threat" and c.order in {"if", "if_not", "unless"}
    sentence, statement = _at(sentences, c.consequent), holders.statement(c.consequent.start)
    apart = not c.consequent.overlaps(c.condition)
    own = apart and c.polarity in _OWN and holds_out(sentence, c.consequent, c.holder, holders, statement)
    if not (threat or own or (c.polarity in _ASKING and c.order in _HELD_OUT)):
        return
    kind = "threaten" if threat else _kind(c, sentence, waits=_asks_others(c, sentences, holders))
    status = {"threaten": ActStatus.THREATENED, "refuse": ActStatus.REFUSED}.get(kind, ActStatus.CONDITIONAL)
    yield Position(
        id="", party=c.holder, kind=kind, what=c.consequent, statement=c.statement,
        rule=f"held-out-{c.order}", status=status, actions=c.consequents,
    )  # fmt: skip


def _kind(c: Condition, sentence: Sentence, *, waits: bool) -> str:
    """Return the act of what a condition holds out: who will strike unless it is met threatens, and so on."""
    head = head_of(sentence, c.consequent)
    if c.order == "as_long_as" and c.polarity in _ASKING and (_is_denied(c) or not waits):
        return "commit"  # "will not sue so long as the talks go on"
    if _is_denied(c):
        return "commit" if head is not None and harms(sentence, head) else "refuse"
    if c.polarity == "blocks":
        return "refuse"
    if c.order == "unless" or (head is not None and is_threat(sentence, head)):
        return "threaten"
    if not _ACCEPTING.isdisjoint(c.consequent.text.lower().split()):
        return "accept"
    return "commit" if c.polarity == "concessive" or c.order == "until" else "offer"


def _is_denied(condition: Condition) -> bool:
    """Tell whether nothing is done before a condition is met: "will not sign until the books are open"."""
    said = condition.consequent.text.lower().split()
    return not _NOT.isdisjoint(said) or any(action.negated for action in condition.consequents)
