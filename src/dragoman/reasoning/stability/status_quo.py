"""Where a conflict can go from today's state, in the fewest moves, and by moves that each mover gains from.

Status quo analysis asks not whether a state would hold but whether it can be got to ([li2005]_): a sequence of moves is
legal when nobody moves twice running, and credible when each mover prefers what his move leads to.
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reasoning.stability.graph import Graph
from dragoman.reasoning.stability.sequences import Move, Steps, fewest_moves


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """One state that can be reached, and a shortest way there.

    Parameters
    ----------
    state : int
        The state.
    way : tuple of Move
        The moves in turn; empty for the status quo itself.
    """

    state: int
    way: tuple[Move, ...]


def prospects(graph: Graph, *, start: int, by_improvements: bool) -> tuple[Prospect, ...]:
    """Return every state that legal sequences lead to from the status quo, the fewest moves first.

    Parameters
    ----------
    graph : Graph
        The conflict.
    start : int
        The status quo.
    by_improvements : bool
        Whether each mover must gain by each of his own moves.

    Examples
    --------
    Two prisoners who are both silent: one speaks, then the other, and nobody goes back.

    >>> from dragoman.reasoning.stability.graph import option_graph
    >>> graph = option_graph(
    ...     parties=("A", "B"), codes=range(4), owned=(0b01, 0b10), ranks=((2, 1, 4, 3), (2, 4, 1, 3))
    ... )
    >>> found = prospects(graph, start=graph.state("YY"), by_improvements=True)
    >>> [(graph.states[p.state], len(p.way)) for p in found]
    [('YY', 0), ('YN', 1), ('NY', 1), ('NN', 2)]
    """
    everyone = range(len(graph.parties))
    found = fewest_moves(Steps(graph), start, everyone, credible=by_improvements)
    ways = {**found, start: ()}
    return tuple(
        Prospect(state=state, way=way) for state, way in sorted(ways.items(), key=lambda item: (len(item[1]), item[0]))
    )
