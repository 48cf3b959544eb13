"""Why a state is, or is not, stable for a party: the moves that would follow, as far as the party looks ahead.

For a stable state, each improvement of the party comes with the answer that deters it. For one that is not, the reason
is an improvement that nothing deters, with everything that the others could make of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.graph import Graph
from dragoman.reasoning.stability.sequences import Move, Steps, fewest_moves


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a reason rests on: a party prefers one state to another, or does not.

    Parameters
    ----------
    party : int
        Whose preference.
    state, than : int
        The states compared.
    prefers : bool
        Whether the party strictly prefers ``state`` to ``than``.
    """

    party: int
    state: int
    than: int
    prefers: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Deterred:
    """An improvement, and the answer that takes its gain away.

    Parameters
    ----------
    improvement : int
        Where the party would go.
    answer : tuple of Move
        What the others would do from there, in turn; one of the shortest such sequences.
    way_out : int or None
        The best state that the party could reach from where the answer leaves it, where the concept asks; it is no
        better than where the party began. None where the concept does not ask, or the party cannot move.
    """

    improvement: int
    answer: tuple[Move, ...]
    way_out: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undeterred:
    """An improvement that no answer takes the gain from.

    Parameters
    ----------
    improvement : int
        Where the party would go: the best such state.
    answers : tuple of int
        Every state that the others can bring about from there, ascending; empty where nobody can do anything, and
        under Nash, where answers do not count.
    ways_out : tuple of int or None
        For each answer that is no better for the party than where it began, in order, a better state that it can go on
        to; empty where the concept does not ask, for then there is no such answer.
    """

    improvement: int
    answers: tuple[int, ...]
    ways_out: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a state is stable, or not, for a party under a concept.

    Parameters
    ----------
    concept : Concept
        How the party looks ahead.
    party, state : int
        Who stands where.
    no_gain : tuple of int
        The states that the party can reach in one move and does not prefer.
    deterred : tuple of Deterred
        Each improvement with what deters it, where the state is stable.
    undeterred : Undeterred or None
        The improvement that nothing deters, where the state is not stable.
    """

    concept: Concept
    party: int
    state: int
    no_gain: tuple[int, ...]
    deterred: tuple[Deterred, ...]
    undeterred: Undeterred | None

    @property
    def stable(self) -> bool:
        """Whether the state is stable for the party."""
        return self.undeterred is None

    def comparisons(self) -> tuple[Comparison, ...]:
        """Return the preferences that the reason speaks of, each once, in the order it speaks of them."""
        return tuple(dict.fromkeys(_comparisons(self)))


def why(graph: Graph, *, concept: Concept, party: int, state: int, steps: Steps | None = None) -> Reason:
    """Return why a state is, or is not, stable for a party under a concept.

    Parameters
    ----------
    graph : Graph
    concept : Concept
    party, state : int
    steps : Steps, optional
        The single moves of the graph; given when many reasons of one conflict are asked for.

    Examples
    --------
    >>> from dragoman.reasoning.stability.graph import option_graph
    >>> graph = option_graph(
    ...     parties=("A", "B"), codes=range(4), owned=(0b01, 0b10), ranks=((2, 1, 4, 3), (2, 4, 1, 3))
    ... )
    >>> reason = why(graph, concept=Concept.SEQ, party=0, state=graph.state("YY"))
    >>> (item,) = reason.deterred
    >>> graph.states[item.improvement], [graph.states[move.target] for move in item.answer]
    ('NY', ['NN'])
    """
    steps, ranks = steps or Steps(graph), graph.ranks[party]
    reached = sorted(steps.reached(party, state))
    gains = sorted((t for t in reached if ranks[t] > ranks[state]), key=lambda t: (-ranks[t], t))
    asked = _Asked(graph, steps, concept, party, state)
    outcomes = [asked.outcome(t) for t in gains]
    failing = [outcome for outcome in outcomes if isinstance(outcome, Undeterred)]
    return Reason(
        concept=concept,
        party=party,
        state=state,
        no_gain=tuple(t for t in reached if ranks[t] <= ranks[state]),
        deterred=() if failing else tuple(o for o in outcomes if isinstance(o, Deterred)),
        undeterred=failing[0] if failing else None,
    )


class _Asked:
    def __init__(self, graph: Graph, steps: Steps, concept: Concept, party: int, state: int) -> None:
        self._steps, self._concept, self._party = steps, concept, party
        self._ranks, self._level = graph.ranks[party], graph.ranks[party][state]
        self._others = [k for k in range(len(graph.parties)) if k != party]

    def outcome(self, improvement: int) -> Deterred | Undeterred:
        if self._concept == Concept.NASH:
            return Undeterred(improvement=improvement, answers=(), ways_out=())
        found = fewest_moves(
            self._steps, improvement, self._others, credible=self._concept.credible, until=self._deters
        )
        for end, way in reversed(list(found.items())):
            if self._deters(end):
                return Deterred(improvement=improvement, answer=way, way_out=self._best_out(end))
        outs = ((u, self._best_out(u)) for u in sorted(found) if self._ranks[u] <= self._level)
        ways_out = tuple((u, v) for u, v in outs if v is not None)
        return Undeterred(improvement=improvement, answers=tuple(sorted(found)), ways_out=ways_out)

    def _deters(self, end: int) -> bool:
        out = self._best_out(end)
        return bool(self._ranks[end] <= self._level and (out is None or self._ranks[out] <= self._level))

    def _best_out(self, end: int) -> int | None:
        if not self._concept.held:
            return None
        reached = self._steps.reached(self._party, end)
        return max(reached, key=lambda v: (self._ranks[v], -v), default=None)


def _comparisons(reason: Reason) -> Iterator[Comparison]:
    def own(state: int, *, prefers: bool) -> Comparison:
        return Comparison(party=reason.party, state=state, than=reason.state, prefers=prefers)

    yield from (own(t, prefers=False) for t in reason.no_gain if reason.stable)
    for item in reason.deterred:
        yield own(item.improvement, prefers=True)
        if reason.concept.credible:
            for move in item.answer:
                yield Comparison(party=move.party, state=move.target, than=move.origin, prefers=True)
        yield own(item.answer[-1].target, prefers=False)
        if item.way_out is not None:
            yield own(item.way_out, prefers=False)
    if reason.undeterred is not None:
        yield own(reason.undeterred.improvement, prefers=True)
        lost = dict(reason.undeterred.ways_out)
        for answer in reason.undeterred.answers:
            yield own(lost.get(answer, answer), prefers=True)
