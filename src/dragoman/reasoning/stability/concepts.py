"""The five ways of looking ahead under which a state can hold, and where the graph of a conflict holds under each.

A party's improvement from a state is a move that it can make alone to a state it prefers. A state is *stable* for a
party under a concept when each improvement is deterred in the sense of that concept; it is an *equilibrium* when it is
stable for every party ([fang1993]_, chapter 3).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from dragoman.reasoning.stability.graph import Graph

Truths = NDArray[np.bool_]


class Concept(StrEnum):
    """How far, and with what in mind, a party looks ahead before it moves away from a state.

    Nash: it has no improvement. GMR, general metarationality: the others can answer each improvement, by any moves,
    with a state that it does not prefer to where it began. SMR, symmetric metarationality: so that it cannot move away
    from there to a state it prefers, either ([howard1971]_). SEQ, sequential stability: as GMR, but the others answer
    by moves from which each mover gains ([fraser1979]_). SSEQ, symmetric sequential stability: as SEQ, and the party
    cannot move away ([rego2017]_). Several others answer by a legal sequence: nobody moves twice running.
    """

    NASH = "nash"
    GMR = "gmr"
    SMR = "smr"
    SEQ = "seq"
    SSEQ = "sseq"

    @property
    def credible(self) -> bool:
        """Whether those who answer must gain by each of their moves."""
        return self in {Concept.SEQ, Concept.SSEQ}

    @property
    def held(self) -> bool:
        """Whether the party must be unable to move away from the answer to a state it prefers."""
        return self in {Concept.SMR, Concept.SSEQ}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stability:
    """Where a graph holds.

    Parameters
    ----------
    graph : Graph
        The conflict that was solved.
    stable : ndarray of bool, shape (5, n_parties, n_states)
        Under each concept, in the order of :class:`Concept`, and for each party, the states that are stable.
    """

    graph: Graph
    stable: Truths

    def for_party(self, concept: Concept, party: int) -> Truths:
        """Return which states are stable for a party under a concept."""
        row: Truths = self.stable[tuple(Concept).index(concept), party]
        return row

    def equilibria(self, concept: Concept) -> Truths:
        """Return which states are stable for every party under a concept."""
        return np.asarray(self.stable[tuple(Concept).index(concept)].all(axis=0))

    def named(self, truths: Truths) -> tuple[str, ...]:
        """Return the labels of the states that are marked."""
        return tuple(self.graph.states[state] for state in np.flatnonzero(truths))
