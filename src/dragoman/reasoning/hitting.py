"""The smallest sets that meet every one of a family of sets that is too large to write down.

An implicit hitting set [moreno2013]_: meet the sets known so far by as few elements as can be, ask for sets that are
not met, go on until there are none. Each of the small problems is an integer program, solved by HiGHS [huangfu2018]_,
which is loaded when it is first needed. What it proves is only how few; why each set must be met is the caller's to
show.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

Met = frozenset[int]
# What HiGHS takes two numbers for the same by.
_TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Hitting:
    """Sets that meet all, as few elements each as was found.

    Attributes
    ----------
    sets : tuple of tuple of int
        Sorted; none when there is no time to find any.
    least : int
        No set with fewer elements than this meets all: proven.
    complete : bool
        True when every smallest set is listed.
    known : tuple of frozenset of int
        The sets by which it is proven.
    """

    sets: tuple[tuple[int, ...], ...]
    least: int
    complete: bool
    known: tuple[Met, ...]

    @property
    def smallest(self) -> bool:
        """Whether the sets listed are proven smallest."""
        return bool(self.sets) and len(self.sets[0]) == self.least


def smallest_hitting_sets(
    unmet: Callable[[Met], Sequence[Met]], *, most: int = 12, rounds: int = 200, nodes: int = 3_000
) -> Hitting:
    """Return the smallest sets that meet every set of a family.

    Parameters
    ----------
    unmet : callable
        Given elements, returns sets of the family that hold none of them, in an order that depends on nothing else;
        nothing when all are met. Adding elements never makes a set unmet.
    most : int
        How many smallest sets to list.
    rounds, nodes : int
        How many programs to solve, and how many branches to try in all, before giving up on the smallest. These bound
        the work by count and not by time, so that the same question has the same answer on every machine.

    Examples
    --------
    >>> family = [frozenset({1, 2}), frozenset({2, 3}), frozenset({4})]
    >>> found = smallest_hitting_sets(lambda chosen: [one for one in family if not one & chosen])
    >>> found.sets, found.smallest, found.complete
    (((2, 4),), True, True)
    """
    known = _missed(unmet, frozenset())
    if not known:
        return Hitting(sets=((),), least=0, complete=True, known=())
    program, sets, least = _Program(known, nodes), list[tuple[int, ...]](), 0
    for _ in range(rounds):
        chosen, bound = program.fewest()
        least = max(least, min(bound, len(sets[0]))) if sets else max(least, bound)
        if chosen is None or (sets and len(chosen) > len(sets[0])):
            return _found(sets, least, known, complete=bool(sets) and bound > len(sets[0]))
        missed = _missed(unmet, chosen)
        if missed:
            known |= missed
            program.require(missed)
        elif bound < len(chosen):
            break
        else:
            sets.append(tuple(sorted(chosen)))
            if len(sets) == most:
                break
            program.forbid(chosen)
    return _found(sets, least, known, complete=False)


def _missed(unmet: Callable[[Met], Sequence[Met]], chosen: Met) -> dict[Met, None]:
    """Return sets that the chosen elements do not meet; with more elements, further ones, until all are met.

    So one program in turn brings many sets.
    """
    found: dict[Met, None] = {}
    while missed := unmet(chosen):
        found |= dict.fromkeys(missed)
        chosen |= shared(missed)
    return found


def shared(sets: Iterable[Met]) -> Met:
    """Return an element of each of these sets, first of those that most have.

    Examples
    --------
    >>> sorted(shared([frozenset({1, 2}), frozenset({2, 3}), frozenset({4})]))
    [2, 4]
    """
    chosen: set[int] = set()
    left = list(sets)
    while left:
        counted = Counter(element for one in left for element in one)
        chosen.add(min(counted, key=lambda element: (-counted[element], element)))
        left = [one for one in left if not one & chosen]
    return frozenset(chosen)


def _found(sets: Iterable[tuple[int, ...]], least: int, known: Iterable[Met], *, complete: bool) -> Hitting:
    return Hitting(sets=tuple(sorted(sets)), least=least, complete=complete, known=tuple(known))


class _Program:
    """Choose as few elements as can be, so that every set required has one and none of the sets forbidden is chosen."""

    def __init__(self, sets: Iterable[Met], nodes: int) -> None:
        import highspy

        class Silent(highspy.Highs):
            """HiGHS that does not greet on standard output when it is made."""

            def enableCallbacks(self) -> None:  # noqa: N802 (HiGHS's name)
                self.silent()

        self._highs: Any = Silent()  # type: ignore[no-untyped-call]
        for option, value in (("output_flag", False), ("threads", 1), ("random_seed", 0), ("mip_rel_gap", 0.0)):
            self._highs.setOptionValue(option, value)
        self._integer, self._infinity = highspy.HighsVarType.kInteger, highspy.kHighsInf
        self._column: dict[int, int] = {}
        self._status = highspy.HighsModelStatus
        self._least = 0
        self._nodes = nodes
        self.require(sets)

    def require(self, sets: Iterable[Met]) -> None:
        """Require an element of each of these sets."""
        for one in sets:
            self._row(one, 1, self._infinity)

    def forbid(self, one: Met) -> None:
        """Forbid all of these elements together."""
        self._row(one, -self._infinity, len(one) - 1)

    def _row(self, one: Met, lower: float, upper: float) -> None:
        columns = [self._at(element) for element in sorted(one)]
        self._highs.addRow(lower, upper, len(columns), columns, [1.0] * len(columns))

    def _at(self, element: int) -> int:
        if element not in self._column:
            at = self._column[element] = len(self._column)
            self._highs.addVar(0.0, 1.0)
            self._highs.changeColCost(at, 1.0)
            self._highs.changeColIntegrality(at, self._integer)
        return self._column[element]

    def fewest(self) -> tuple[Met | None, int]:
        """Return the fewest elements, or the fewest found in so many branches, and how many it takes at least.

        Where no choice is left, there are none, and it takes more than there are. What it took before it takes now, for
        nothing that is required is ever given up; so the search may stop at the first choice of that many.
        """
        self._highs.setOptionValue("mip_max_nodes", self._nodes)
        self._highs.setOptionValue("objective_target", self._least + 0.5)
        self._highs.run()
        status, info = self._highs.getModelStatus(), self._highs.getInfo()
        self._nodes = max(0, self._nodes - max(0, info.mip_node_count))
        if status == self._status.kInfeasible:
            return None, len(self._column) + 1
        if info.primal_solution_status == 0:
            return None, self._least
        values = self._highs.getSolution().col_value
        chosen = frozenset(element for element, at in self._column.items() if values[at] > 0.5)  # noqa: PLR2004 (a half)
        proven = len(chosen) if status == self._status.kOptimal else math.ceil(info.mip_dual_bound - _TOLERANCE)
        self._least = max(self._least, proven)
        return chosen, self._least
