"""Loops, refusals and waiting chains drawn with characters: each action, and what it waits for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from dragoman.reasoning.deadlock.answer import Deadlock, Edge, Kind, Loop, Refusal, WaitingChain
from dragoman.showing.brief.wording import Wording
from dragoman.showing.text.layout import wrap
from dragoman.terms.entries import Entry, Link

_WAITS = {Link.ONLY_AFTER: "only after", Link.TOGETHER_WITH: "only at once with"}


class Drawer:
    """Draws answers whose entries have numbers.

    Parameters
    ----------
    wording : Wording
    numbers : mapping of Entry to int
        The number of each entry.
    """

    def __init__(self, wording: Wording, numbers: Mapping[Entry, int]) -> None:
        self._wording = wording
        self._numbers = numbers

    @staticmethod
    def entries(answer: Deadlock, most: int) -> list[Entry]:
        """Return the entries that a drawing of the answer names, in its order."""
        looped = (edge.entry for loop in answer.loops[:most] for edge in loop.edges)
        noes = (refusal.entry for refusal in _blocking(answer)[:most])
        waiting = (edge.entry for chain in _waiting(answer)[:most] for edge in chain.edges)
        return list(dict.fromkeys((*looped, *noes, *waiting)))

    def drawn(self, answer: Deadlock, most: int) -> list[str]:
        """Return the drawing: loops, what refusals block, and, where there is neither, the waiting chains."""
        loops, noes, waiting = answer.loops, _blocking(answer), _waiting(answer)
        parts = [*map(self._loop, loops[:most]), *_more(len(loops), most, "loops")]
        parts += [*map(self._refusal, noes[:most]), *_more(len(noes), most, "refusals")]
        parts += [*map(self._chain, waiting[:most]), *_more(len(waiting), most, "chains")]
        parts += self._also_blocked(answer, most)
        return [line for part in parts for line in ("", *part)]

    def _loop(self, loop: Loop) -> list[str]:
        inside = [line for group in _grouped(loop.edges) for line in self._waits(group, ring=_is_ring(loop.edges))]
        if not _is_ring(loop.edges):
            return [f"  {line}" for line in inside]
        first = self._wording.action(loop.edges[0].consequent)
        again = "the first again" if len(loop.edges) > 1 else "itself: is the entry right?"
        head, *rest = [*inside, *wrap(f"{first} ({again})", hanging=2, width=74)]
        last = len(inside) - 1
        bars = ["  └── " if at == last else ("  │   " if at < last else "      ") for at in range(len(rest))]
        return [f"  ┌─▶ {head}", *(bar + line for bar, line in zip(bars, rest, strict=True))]

    def _chain(self, chain: WaitingChain) -> list[str]:
        lines = [f"  {line}" for group in _grouped(chain.edges) for line in self._waits(group, ring=True)]
        move = f"whose move: {self._wording.party(chain.actor)}" if chain.actor else "outside the agreement"
        return [*lines, *wrap(f"{self._wording.action(chain.first)} (first; {move})", indent=2, hanging=2)]

    def _waits(self, edges: Sequence[Edge], *, ring: bool) -> list[str]:
        """Return an action and what it waits for; in a ring or chain that is the next action, so it is not named."""
        first = edges[0]
        waits = f"{_WAITS.get(first.entry.link, 'only after')} [{self._numbers[first.entry]}]"
        if not ring:
            named = dict.fromkeys(self._wording.action(edge.antecedent) for edge in edges)
            waits = f"{waits}: {'; or '.join(named)}"
        action = self._wording.action(first.consequent)
        return [*wrap(action, hanging=2, width=74), *wrap(waits, indent=4, hanging=2, width=74)]

    def _refusal(self, refusal: Refusal) -> list[str]:
        number = self._numbers[refusal.entry]
        lines = wrap(f"refused [{number}]: {self._wording.action(refusal.action)}", indent=2, hanging=2)
        return [*lines, *wrap(f"this blocks: {self._list(refusal.blocks, len(refusal.blocks))}", indent=4, hanging=2)]

    def _also_blocked(self, answer: Deadlock, most: int) -> list[list[str]]:
        """Return what cannot happen because of the loops although it is drawn in none of them."""
        drawn = {edge.consequent for loop in answer.loops[:most] for edge in loop.edges}
        named = {action for refusal in answer.refusals for action in (refusal.action, *refusal.blocks)}
        other = [blocked.action for blocked in answer.blocked if blocked.action not in drawn | named]
        if not answer.loops or not other:
            return []
        return [wrap(f"It keeps back too: {self._list(other, most)}.", indent=2, hanging=2)]

    def _list(self, actions: Sequence[str], most: int) -> str:
        rest = f"; and {len(actions) - most} more" if len(actions) > most else ""
        return "; ".join(self._wording.action(action) for action in actions[:most]) + rest


def _waiting(answer: Deadlock) -> Sequence[WaitingChain]:
    return answer.waiting if answer.kind == Kind.WAITING else ()


def _blocking(answer: Deadlock) -> list[Refusal]:
    return [refusal for refusal in answer.refusals if refusal.binding and refusal.blocks]


def _grouped(edges: Sequence[Edge]) -> list[list[Edge]]:
    return [list(group) for _, group in groupby(edges, key=lambda edge: (edge.consequent, id(edge.entry)))]


def _is_ring(edges: Sequence[Edge]) -> bool:
    """Tell whether each edge leads to the next, and the last to the first."""
    return all(edge.antecedent == after.consequent for edge, after in zip(edges, (*edges[1:], edges[0]), strict=True))


def _more(count: int, most: int, what: str) -> list[list[str]]:
    return [[f"  … and {count - most} more {what} (--format json has them all)"]] if count > most else []
