"""The fewest changes of comparisons, by all parties together, that make a state an equilibrium, or end one.

Under Nash, GMR and SMR a party's own preferences alone decide whether a state is stable for it, so that the fewest
changes of all are those of each. Under SEQ and SSEQ an answer must pay for those who give it, and what one party
prefers changes what another has to fear. There the parties are tried together: each ranks the wanted state higher, by
any amount, the fewest comparisons first; and each single comparison of anybody is tried as well.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.graph import Graph
from dragoman.reasoning.stability.inverse import Shift, fewest_changes, shifted, shifts
from dragoman.reasoning.stability.single_changes import Change, equilibria_under, flips

_MOST_TRIED, _MOST_CELLS = 4096, 1 << 21
_AT_ONCE = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class JointChange:
    """Changes by which an equilibrium comes, or goes.

    Parameters
    ----------
    shifts : tuple of Shift
        The parties that rank the state otherwise; empty where a single comparison of other states does it.
    change : Change or None
        That comparison.
    proven : bool
        Whether no fewer comparisons would do. Where it is false there may be fewer, between other states.
    """

    shifts: tuple[Shift, ...]
    change: Change | None
    proven: bool

    @property
    def comparisons(self) -> int:
        """How many comparisons change."""
        return 1 if self.change else sum(shift.comparisons for shift in self.shifts)


def fewest_joint_changes(graph: Graph, *, concept: Concept, state: int) -> JointChange | None:
    """Return the fewest changes that turn an equilibrium into none, or a state into one; None when none were found."""
    own = [fewest_changes(graph, concept=concept, party=p, state=state) for p in range(len(graph.parties))]
    row = tuple(Concept).index(concept)
    holds = bool(equilibria_under(graph, [{}])[0, row, state])
    if holds:
        least = min((s for s in own if s is not None), key=lambda s: s.comparisons, default=None)
        made = None if least is None else JointChange(shifts=(least,), change=None, proven=not concept.credible)
    else:
        made = _made(graph, concept, state, [s for s in own if s is not None and s.higher])
    if not concept.credible or (made is not None and made.comparisons <= 1):
        return made if made is None or made.proven else JointChange(shifts=made.shifts, change=None, proven=True)
    return _or_single(graph, row, state, made)


def _or_single(graph: Graph, row: int, state: int, made: JointChange | None) -> JointChange | None:
    found = flips(graph)
    if found is None:
        return made
    single = next((change for change, moved in found if moved[row, state]), None)
    if single is not None:
        return JointChange(shifts=(), change=single, proven=True)
    if made is not None and made.comparisons == 2:  # noqa: PLR2004  none does it, and one does not
        return JointChange(shifts=made.shifts, change=None, proven=True)
    return made


def _made(graph: Graph, concept: Concept, state: int, needed: list[Shift]) -> JointChange:
    if not concept.credible:
        return JointChange(shifts=tuple(needed), change=None, proven=True)
    row = tuple(Concept).index(concept)
    choices = [[None, *shifts(graph, party=p, state=state)] for p in range(len(graph.parties))]
    enough = _enough(graph, concept, state, choices)
    cost = sum(shift.comparisons for shift in enough)
    most = min(_MOST_TRIED, _MOST_CELLS // graph.ranks.size)
    cheaper = takewhile(lambda one: sum(s.comparisons for s in one) < cost, _cheapest_first(choices))
    tried = islice(cheaper, most)
    while some := tuple(islice(tried, _AT_ONCE)):
        held = equilibria_under(graph, [{s.party: shifted(graph, s) for s in one} for one in some])[:, row, state]
        if held.any():
            return JointChange(shifts=some[int(held.argmax())], change=None, proven=False)
    return JointChange(shifts=enough, change=None, proven=False)


def _enough(graph: Graph, concept: Concept, state: int, choices: Sequence[Sequence[Shift | None]]) -> tuple[Shift, ...]:
    """Return changes that are enough: whoever the state is not stable for ranks it higher, until it is for all."""
    at = [0] * len(choices)
    while True:
        chosen = tuple(s for options, k in zip(choices, at, strict=True) if (s := options[k]) is not None)
        ranks = graph.ranks.copy()
        for shift in chosen:
            ranks[shift.party] = shifted(graph, shift)
        now = Graph(parties=graph.parties, states=graph.states, moves=graph.moves, ranks=ranks)
        own = [fewest_changes(now, concept=concept, party=p, state=state) for p in range(len(choices))]
        higher = [shift for shift in own if shift is not None and shift.higher]
        if not higher:
            return chosen
        for shift in higher:
            options = choices[shift.party]
            while not set(shift.past) <= set(getattr(options[at[shift.party]], "past", ())):
                at[shift.party] += 1


def _cheapest_first(choices: Sequence[Sequence[Shift | None]]) -> Iterator[tuple[Shift, ...]]:
    """Yield one choice of each party, in order of the comparisons that they change together."""

    def cost(at: tuple[int, ...]) -> int:
        chosen = (options[k] for options, k in zip(choices, at, strict=True))
        return sum(shift.comparisons for shift in chosen if shift is not None)

    start = (0,) * len(choices)
    heap, seen = [(0, start)], {start}
    while heap:
        _, at = heapq.heappop(heap)
        yield tuple(s for options, k in zip(choices, at, strict=True) if (s := options[k]) is not None)
        for party in range(len(choices)):
            further = (*at[:party], at[party] + 1, *at[party + 1 :])
            if further[party] < len(choices[party]) and further not in seen:
                seen.add(further)
                heapq.heappush(heap, (cost(further), further))
