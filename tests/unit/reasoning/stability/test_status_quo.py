"""What can be reached from today's state, against legal sequences by definition."""

from __future__ import annotations

import pytest
from tests.unit.reasoning.stability import by_definition
from tests.unit.reasoning.stability.random_graphs import random_graph, seeded

from dragoman.reasoning.stability.status_quo import prospects


@pytest.mark.parametrize("by_improvements", [False, True])
def test_finds_just_what_legal_sequences_lead_to(*, by_improvements: bool) -> None:
    rng = seeded(51)
    for _ in range(150):
        graph = random_graph(rng)
        moves = by_definition.moves_of(graph)
        may = by_definition.improving(graph.ranks.tolist(), moves) if by_improvements else moves
        start = rng.randrange(len(graph.states))
        found = prospects(graph, start=start, by_improvements=by_improvements)
        everyone = range(len(graph.parties))
        assert {p.state for p in found} == by_definition.by_legal_sequences(may, everyone, start) | {start}
        lengths = fewest(may, start)
        for prospect in found:
            assert len(prospect.way) == lengths[prospect.state]
            here, last = start, None
            for move in prospect.way:
                assert move.origin == here
                assert move.party != last
                assert move.target in may[move.party][here]
                here, last = move.target, move.party
            assert here == prospect.state


def fewest(may: by_definition.Moves, start: int) -> dict[int, int]:
    """Return the length of the shortest legal sequence to each state."""
    lengths, last, length = {start: 0}, {(start, -1)}, 0
    seen = set(last)
    while last:
        length += 1
        last = {(u, j) for t, k in last for j in range(len(may)) if j != k for u in may[j][t]} - seen
        seen |= last
        for state, _ in last:
            lengths.setdefault(state, length)
    return lengths
