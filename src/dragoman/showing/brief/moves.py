"""Whose move it is where nothing is locked: the first step of each waiting chain, by who would take it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.reasoning.deadlock.answer import Deadlock, WaitingChain
from dragoman.showing.brief.wording import Wording

_SHOWN = 3


def waiting_headline(answer: Deadlock) -> str:
    """Return the finding in one line, for an answer without loop or refusal in which something waits."""
    waiting = answer.waiting
    if waiting and all(map(is_own_plan, waiting)):
        return "No loop: what waits, waits for a step that the same party plans to take."
    first = {chain.first for chain in waiting}
    if len(first) > 1:
        return f"No loop: chains that wait for {len(first)} first steps."
    return "No loop: a chain that waits for its first step."


def moves(answer: Deadlock, wording: Wording) -> Iterable[str]:
    """Yield, for each party, the steps that others wait for, the most awaited party first; then nobody's steps."""
    waited: dict[str, list[str]] = {}
    outside: list[str] = []
    own: list[str] = []
    for chain in answer.waiting:
        if is_own_plan(chain):
            own.append(wording.action(chain.first))
        elif chain.actor:
            waited.setdefault(chain.actor, []).append(chain.first)
        else:
            outside.append(wording.action(chain.first))
    for actor, first in sorted(waited.items(), key=lambda pair: -len(set(pair[1]))):
        steps = [wording.actions((step,), of=actor) for step in first]
        yield f"Whose move: {wording.party(actor)} – {_some(steps)}."
    if outside:
        yield f"No party’s move, as recorded; it may lie outside the agreement: {_some(outside)}."
    if own:
        yield f"Waiting for nobody else, a party’s own next step: {_some(own)}."


def is_own_plan(chain: WaitingChain) -> bool:
    """Tell whether all that a chain links is what one party plans to do, one after the other."""
    actors = {action.rpartition(".")[0] for edge in chain.edges for action in (edge.consequent, edge.antecedent)}
    return bool(chain.actor) and actors == {chain.actor}


def _some(steps: Sequence[str]) -> str:
    each = list(dict.fromkeys(steps))
    rest = f"; and {len(each) - _SHOWN} more" if len(each) > _SHOWN else ""
    return "; ".join(each[:_SHOWN]) + rest
