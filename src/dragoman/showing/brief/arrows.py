"""The condition graph as arrows: those that explain the deadlock answer, then the other conditions in force."""

from __future__ import annotations

from dragoman.pipeline import Brief
from dragoman.reasoning.deadlock.answer import Deadlock
from dragoman.showing.brief.answers import numbered
from dragoman.showing.brief.wording import Wording
from dragoman.showing.page.graph import Edge
from dragoman.terms.entries import ConditionEntry, Link, is_unnamed


def states_of(answer: Deadlock, done: tuple[str, ...]) -> dict[str, str]:
    """Return how actions stand that do not simply wait: ``blocked``, ``refused`` or ``done``."""
    states = {blocked.action: "blocked" for blocked in answer.blocked}
    states |= {refusal.action: "refused" for refusal in answer.refusals if refusal.binding}
    return states | dict.fromkeys(done, "done")


def arrows_of(brief: Brief, wording: Wording) -> list[Edge]:
    """Return the arrows: those of the answer with their numbers, then the other conditions in force."""
    looped = _looped(brief.deadlock)
    found: dict[tuple[str, str], Edge] = {}
    groups = numbered(brief.deadlock)
    for at, group in enumerate(groups, start=1):
        for edge in group:
            pair = (edge.consequent, edge.antecedent)
            found.setdefault(pair, _arrow(pair, at, edge.entry, in_loop=pair in looped, wording=wording))
    numbers = {group[0].entry: at for at, group in enumerate(groups, start=1)}
    for entry in brief.view.in_force:
        if isinstance(entry, ConditionEntry) and entry.link in {Link.ONLY_AFTER, Link.TOGETHER_WITH}:
            pairs = [(c, a) for c in entry.consequents for way in entry.antecedents for a in way]
            for pair in pairs:
                if pair not in found:
                    number = numbers.setdefault(entry, len(numbers) + 1)
                    found[pair] = _arrow(pair, number, entry, in_loop=pair in looped, wording=wording)
    return list(found.values())


def _looped(answer: Deadlock) -> set[tuple[str, str]]:
    """Return the links that lie on a circle of the conditions that make up the loops."""
    entries = {edge.entry for loop in answer.loops for edge in loop.edges}
    links = {(c, a) for entry in entries for c in entry.consequents for way in entry.antecedents for a in way}
    return {(c, a) for c, a in links if c in _reached(a, links)}


def _reached(start: str, links: set[tuple[str, str]]) -> set[str]:
    found, todo = {start}, [start]
    while todo:
        at = todo.pop()
        new = {a for c, a in links if c == at} - found
        found |= new
        todo += sorted(new)
    return found


def _arrow(pair: tuple[str, str], number: int, entry: ConditionEntry, *, in_loop: bool, wording: Wording) -> Edge:
    return Edge(
        source=pair[0],
        target=pair[1],
        number=number,
        in_loop=in_loop,
        unnamed=is_unnamed(entry),
        title=f"{wording.action(pair[0])} waits for {wording.action(pair[1])}: {wording.party(entry.holder)}",
    )
