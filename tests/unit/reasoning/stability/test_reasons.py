"""Every reason agrees with the finder and passes the checker; no changed reason does."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.reasoning.stability import by_definition
from tests.unit.reasoning.stability.random_graphs import random_graph, seeded

from dragoman.reasoning.stability.certificate import Moves, faults
from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.finder import stable
from dragoman.reasoning.stability.graph import Graph
from dragoman.reasoning.stability.reasons import Reason, why


def every_reason(graph: Graph) -> list[Reason]:
    return [
        why(graph, concept=concept, party=party, state=state)
        for concept in Concept
        for party in range(len(graph.parties))
        for state in range(len(graph.states))
    ]


def test_reasons_agree_with_the_finder_and_pass_the_checker() -> None:
    rng = seeded(31)
    for _ in range(60):
        graph = random_graph(rng)
        found = stable(graph)
        for reason in every_reason(graph):
            assert reason.stable == found.for_party(reason.concept, reason.party)[reason.state]
            assert faults(graph, reason) == ()


def test_a_reason_of_another_concept_party_or_state_passes_only_where_it_holds() -> None:
    rng = seeded(32)
    refused = 0
    for _ in range(40):
        graph = random_graph(rng)
        found = stable(graph)
        for reason in every_reason(graph)[::3]:
            other = replace(
                reason,
                concept=rng.choice(list(Concept)),
                party=rng.randrange(len(graph.parties)),
                state=rng.randrange(len(graph.states)),
            )
            if not faults(graph, other):
                assert other.stable == found.for_party(other.concept, other.party)[other.state]
            else:
                refused += 1
    assert refused > 100


def test_a_reason_with_a_part_taken_away_is_refused() -> None:
    rng = seeded(33)
    for _ in range(60):
        graph = random_graph(rng)
        for reason in every_reason(graph)[::2]:
            if reason.deterred:
                first = reason.deterred[0]
                assert faults(graph, replace(reason, deterred=reason.deterred[1:]))
                assert faults(graph, replace(reason, deterred=(replace(first, answer=()), *reason.deterred[1:])))
            if reason.undeterred is not None:
                assert faults(graph, replace(reason, undeterred=None))
                if reason.undeterred.answers:
                    less = replace(reason.undeterred, answers=reason.undeterred.answers[1:])
                    assert faults(graph, replace(reason, undeterred=less))


def test_the_comparisons_of_a_reason_are_true() -> None:
    rng = seeded(34)
    for _ in range(60):
        graph = random_graph(rng)
        for reason in every_reason(graph)[::2]:
            for item in reason.comparisons():
                ranks = graph.ranks[item.party]
                assert (ranks[item.state] > ranks[item.than]) == item.prefers


def test_deterring_answers_are_as_short_as_can_be() -> None:
    rng = seeded(35)
    lengths = set()
    for _ in range(80):
        graph = random_graph(rng)
        moves = by_definition.moves_of(graph)
        gains = by_definition.improving(graph.ranks.tolist(), moves)
        for reason in every_reason(graph)[::2]:
            may = gains if reason.concept.credible else moves
            for item in reason.deterred:
                lengths.add(len(item.answer))
                nearer = within(may, reason.party, item.improvement, len(item.answer) - 1)
                assert not any(deters(graph, reason, moves, end) for end in nearer)
    assert {1, 2, 3} <= lengths


def within(may: by_definition.Moves, party: int, start: int, length: int) -> set[int]:
    """Return where the others can bring the conflict in at most so many moves, nobody moving twice running."""
    found, last = set(), {(start, party)}
    for _ in range(length):
        last = {(u, j) for t, k in last for j in range(len(may)) if j not in {k, party} for u in may[j][t]}
        found |= {t for t, _ in last}
    return found


def deters(graph: Graph, reason: Reason, moves: by_definition.Moves, end: int) -> bool:
    ranks = graph.ranks[reason.party]
    outs = moves[reason.party][end] if reason.concept.held else set()
    return all(ranks[u] <= ranks[reason.state] for u in {end} | outs)


def test_the_checkers_own_moves_are_those_of_the_graph() -> None:
    rng = seeded(57)
    for _ in range(60):
        graph = random_graph(rng)
        moves, wanted = Moves(graph), by_definition.moves_of(graph)
        for party, rows in enumerate(wanted):
            assert [set(moves.reached(party, state)) for state in range(len(rows))] == rows
