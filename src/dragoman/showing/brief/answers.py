"""The deadlock answer in words for the brief, with its conditions numbered as in the drawing."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.reasoning.deadlock.answer import Deadlock, Edge, Kind, Refusal
from dragoman.showing.brief.contents import Item, item_of
from dragoman.showing.brief.moves import moves, waiting_headline
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.standing import NumberedCondition, Standing
from dragoman.showing.brief.wording import Wording
from dragoman.terms.entries import ConditionEntry, is_unnamed

HEADLINES = {
    Kind.LOOP: "A loop: each side says “you first”.",
    Kind.REFUSAL: "A refusal blocks what depends on it.",
    Kind.WAITING: "No loop: a chain that waits for its first step.",
    Kind.CLEAR: "Nothing recorded stands in the way of anything else recorded.",
}

WITHOUT = {
    Kind.LOOP: "another loop is left",
    Kind.REFUSAL: "a refusal is left",
    Kind.WAITING: "a waiting chain is left",
    Kind.CLEAR: "nothing is in the way",
}


def standing_of(answer: Deadlock, *, wording: Wording, texts: Texts) -> Standing:
    """Return the answer in words.

    The numbered conditions are those of the loops, else of the waiting chains; what else is blocked is told in a line.
    """
    edges = numbered(answer)
    return Standing(
        kind=answer.kind.value,
        headline=headline(answer),
        lines=tuple(_before(answer, wording)),
        edges=tuple(
            NumberedCondition(number=at, lead=_edge(group, wording), item=_item(group[0], wording, texts))
            for at, group in enumerate(edges, start=1)
        ),
        after=tuple(_after(answer, wording, edges)),
    )


def numbered(answer: Deadlock) -> list[tuple[Edge, ...]]:
    """Return the edges that explain the answer, those of one entry together."""
    chains = answer.loops or answer.waiting
    grouped: dict[ConditionEntry, list[Edge]] = {}
    for chain in chains:
        for edge in chain.edges:
            grouped.setdefault(edge.entry, []).append(edge)
    return [tuple(dict.fromkeys(group)) for group in grouped.values()]


def headline(answer: Deadlock) -> str:
    """Return the finding in one line."""
    if answer.kind == Kind.LOOP and len(answer.loops) > 1:
        return f"{len(answer.loops)} loops: in each, every side says “you first”."
    return waiting_headline(answer) if answer.kind == Kind.WAITING else HEADLINES[answer.kind]


def _before(answer: Deadlock, wording: Wording) -> Iterable[str]:
    if answer.loops:
        return
    yield from _refusals(answer, wording)
    yield from moves(answer, wording)


def _refusals(answer: Deadlock, wording: Wording) -> Iterable[str]:
    told = (_refusal(refusal, wording) for refusal in answer.refusals if refusal.binding and refusal.blocks)
    yield from dict.fromkeys(told)


def _refusal(refusal: Refusal, wording: Wording) -> str:
    who = wording.attribution(refusal.entry.attribution) or "the outlet itself"
    said = f"Refused – {wording.action(refusal.action)} – according to {who}."
    return f"{said} This blocks {wording.actions(refusal.blocks)}."


def _edge(group: tuple[Edge, ...], wording: Wording) -> str:
    entry = group[0].entry
    return wording.condition((entry.holder,), entry.consequents, entry.link, entry.antecedents)


def _item(edge: Edge, wording: Wording, texts: Texts) -> Item:
    return item_of(edge.entry, "", wording=wording, texts=texts)


def _after(answer: Deadlock, wording: Wording, edges: list[tuple[Edge, ...]]) -> Iterable[str]:
    bare = answer.without_unnamed
    if bare is not None and any(is_unnamed(edge.entry) for group in edges for edge in group):
        yield f"Without unnamed sources: {_bare(answer, bare)}"
    numbers = {id(group[0].entry): at for at, group in enumerate(edges, start=1)}
    pivots = {numbers[id(p.entry)]: p.kind for p in answer.pivotal if id(p.entry) in numbers}
    if pivots:
        which = "; ".join(f"without {at}, {WITHOUT[pivots[at]]}" for at in sorted(pivots))
        yield f"One condition fewer would change the finding: {which}."
    if answer.loops:
        yield from _refusals(answer, wording)
    if answer.disputed:
        yield f"Disputed: {len(answer.disputed)} of the entries it rests on."
    if answer.unreviewed:
        yield f"Not yet reviewed by any person: {answer.unreviewed} of the entries it rests on."


def _bare(answer: Deadlock, bare: Deadlock) -> str:
    if bare.kind == answer.kind and len(bare.loops) == len(answer.loops):
        return "the same finding."
    lost = (
        {Kind.LOOP: "no loop; ", Kind.REFUSAL: "no refusal; "}.get(answer.kind, "") if bare.kind != answer.kind else ""
    )
    left = headline(bare).removeprefix("No loop: ") if lost else headline(bare)
    return lost + left[0].lower() + left[1:]
