"""The deadlock answer: from a view of the record to what is locked, why, on whose word, and what would change it."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable

from dragoman.reasoning.deadlock.answer import Certificate, Deadlock, Kind, Loop, Pivot, WaitingChain
from dragoman.reasoning.deadlock.conditions import conditions_of
from dragoman.reasoning.deadlock.course import Course, Reason, course
from dragoman.reasoning.deadlock.explaining import explain
from dragoman.reasoning.deadlock.loops import closed_needs, knots, locked
from dragoman.reasoning.deadlock.naming import Naming
from dragoman.reasoning.deadlock.pivotal import opening
from dragoman.reasoning.deadlock.refusals import Refusals
from dragoman.reasoning.deadlock.undoing import opening_all
from dragoman.reasoning.deadlock.waiting import chains, waiting_needs
from dragoman.terms.entries import DoneEntry, Entry, Flag, is_unnamed
from dragoman.terms.talks import View


def deadlock(view: View, *, named: View | None = None) -> Deadlock:
    """Tell whether the talks are stuck, on what, and according to whom.

    The actions still to be done and the conditions in force on them (``only after``, ``together with``) are an
    AND/OR graph: an action needs all conditions on it, a condition any one of its alternatives, an alternative all of
    its actions. An action can happen when nobody who must do it has refused it and everything that it needs can happen;
    the finding says what cannot, and why. It says nothing of what will.

    Parameters
    ----------
    view : View
        The record as of a day.
    named : View, optional
        The record of that day as it would be had it never held an entry that rests on unnamed sources only. Left out,
        it is the same view without such claims; a claim with a name behind it that one of them replaced stays out then.

    Returns
    -------
    Deadlock

    References
    ----------
    The forward chaining is that of [dowling1984]_, the locked sets are found by the components of [tarjan1972]_, the
    fewest entries that undo the finding as an implicit hitting set [moreno2013]_.
    """
    if named is None:
        named = _without_unnamed(view)
    answer, standing = _Finder(view).answer(), frozenset(view.in_force)
    same = (named.in_force, named.done, named.disputed) == (view.in_force, view.done, view.disputed)
    return dataclasses.replace(
        answer,
        without_unnamed=answer if same else _Finder(named).answer(),
        restored=tuple(entry for entry in named.in_force if entry not in standing),
    )


def _without_unnamed(view: View) -> View:
    """Return the view without the claims in force, and the doings, that rest on unnamed sources only."""
    doings = [entry for entry in view.entries if isinstance(entry, DoneEntry)]
    named = {action for entry in doings if not is_unnamed(entry) for action in entry.actions}
    told = {action for entry in doings for action in entry.actions}
    disputes = (tuple(entry for entry in group if not is_unnamed(entry)) for group in view.disputed)
    return dataclasses.replace(
        view,
        in_force=tuple(entry for entry in view.in_force if not is_unnamed(entry)),
        done=tuple(action for action in view.done if action in named or action not in told),
        disputed=tuple(group for group in disputes if len(group) > 1),
    )


class _Finder:
    """The parts of one answer, each computed once."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._conditions = conditions_of(view)
        self._course = course(self._conditions)
        self._naming = Naming(self._conditions)
        self._refused = Refusals(self._conditions)
        self._locked = locked(self._conditions) if self._refused.of else _actions(self._course)
        self._stuck = frozenset(_actions(self._course))
        self._unmet = {self._conditions.needs[n].entry for n in waiting_needs(self._conditions)}
        self._knots = knots(self._conditions, self._locked)
        explained = [(explain(self._conditions, knot), knot) for knot in self._knots]
        self._explained = sorted(explained, key=lambda pair: (len(pair[0].reasons), pair[1]))
        self._opening = [opening(self._conditions, knot, explanation) for explanation, knot in self._explained]
        self._closed = frozenset(closed_needs(self._conditions, self._stuck))

    def answer(self) -> Deadlock:
        """Return the answer; ``without_unnamed`` is left to the caller."""
        kind = self._kind()
        certificate = self._certificate(kind)
        pivotal, tried = self._pivotal(kind)
        loops = tuple(self._naming.loop(explanation, knot) for explanation, knot in self._explained)
        waiting = tuple(self._naming.chain(chain) for chain in chains(self._conditions, self._course.steps))
        rests_on = self._rests_on(kind, loops, waiting)
        contradicted = {entry for group in self._view.disputed for entry in group}
        return Deadlock(
            kind=kind,
            as_of=self._view.as_of,
            loops=loops,
            blocked=tuple(
                self._naming.blocked(reason) for reason in sorted(self._course.blocked, key=lambda r: r.action)
            ),
            waiting=waiting,
            refusals=tuple(self._naming.refusal(no, self._refused, self._closed) for no in self._conditions.flat_noes),
            pivotal=pivotal,
            pivotal_complete=tried,
            certificate=certificate,
            rests_on=rests_on,
            disputed=tuple(e for e in rests_on if e.flag == Flag.DISPUTED or e in contradicted),
            unreviewed=sum(entry.flag == Flag.PROPOSED for entry in rests_on),
        )

    def _kind(self) -> Kind:
        if self._knots:
            return Kind.LOOP
        if self._closed:
            return Kind.REFUSAL
        return Kind.WAITING if self._unmet else Kind.CLEAR

    def _pivotal(self, kind: Kind) -> tuple[tuple[Pivot, ...], bool]:
        """Return the entries that change the finding, and whether all that might were tried."""
        candidates, pivots = self._candidates(kind), list[Pivot]()
        tried = all(found.complete for found in self._opening)
        for entry, opens in candidates:
            if self._refused.spent:
                tried = False
                break
            pivot = self._pivot(entry, opens)
            if opens or pivot.kind != kind:
                pivots.append(pivot)
        return tuple(pivots), tried

    def _candidates(self, kind: Kind) -> list[tuple[int, tuple[int, ...]]]:
        """Return the entries that may change the finding, and which loops each opens."""
        if kind == Kind.LOOP:
            opens: dict[int, tuple[int, ...]] = {}
            for loop, found in enumerate(self._opening):
                opens |= {entry: (*opens.get(entry, ()), loop) for entry in found.entries}
            return sorted(opens.items())
        alone = self._refused.proof(()) or () if kind == Kind.REFUSAL else self._unmet if len(self._unmet) == 1 else ()
        return [(entry, ()) for entry in sorted(alone)]

    def _pivot(self, entry: int, opens: tuple[int, ...]) -> Pivot:
        if len(opens) < len(self._knots):
            kind = Kind.LOOP
        elif self._refused.stands_without(entry):
            kind = Kind.REFUSAL
        else:
            kind = Kind.WAITING if self._unmet - {entry} else Kind.CLEAR
        return Pivot(entry=self._conditions.entries[entry], kind=kind, opens=opens)

    def _certificate(self, kind: Kind) -> Certificate:
        undoing, smallest = self._undoing(kind)
        conditions, waived = self._conditions, frozenset(undoing)
        relieved = course(conditions, waived=waived).steps if kind == Kind.REFUSAL else ()
        return Certificate(
            kind=kind,
            steps=self._naming.steps(self._course.steps),
            blocked=tuple(self._naming.blocked(reason) for reason in self._course.blocked),
            loops=tuple(tuple(self._naming.blocked(r) for r in reversed(e.reasons)) for e, _ in self._explained),
            undoing=tuple(conditions.entries[entry] for entry in undoing),
            smallest=smallest,
            unrefused=self._naming.steps(self._unrefused(waived if kind == Kind.LOOP else frozenset())),
            relieved=self._naming.steps(relieved),
        )

    def _unrefused(self, waived: Collection[int]) -> tuple[tuple[int, ...], ...]:
        return course(self._conditions, waived=waived, refusals=False).steps

    def _undoing(self, kind: Kind) -> tuple[tuple[int, ...], bool]:
        if kind == Kind.LOOP:
            first, *others = (found.entries for found in self._opening)
            alone = set(first).intersection(*others)
            return ((min(alone),), True) if alone else opening_all(self._conditions, self._locked)
        if kind == Kind.REFUSAL:
            return self._refused.lifted()
        if kind == Kind.WAITING:
            return tuple(sorted(self._unmet)), True
        return (), True

    def _rests_on(self, kind: Kind, loops: Iterable[Loop], waiting: Iterable[WaitingChain]) -> tuple[Entry, ...]:
        used: set[Entry] = {edge.entry for loop in loops for edge in loop.edges}
        if kind == Kind.REFUSAL:
            used |= {self._naming.blocked(reason).entry for reason in self._reasons_of_refusal()}
        if kind == Kind.WAITING:
            used |= {edge.entry for chain in waiting for edge in chain.edges}
        return tuple(entry for entry in self._conditions.entries if entry in used)

    def _reasons_of_refusal(self) -> list[Reason]:
        """Return the reasons of what a refusal blocks, and the refusals that block something."""
        asked = {member for reason in self._course.blocked for member in reason.members}
        return [reason for reason in self._course.blocked if reason.need is not None or reason.action in asked]


def _actions(found: Course) -> tuple[int, ...]:
    return tuple(sorted(reason.action for reason in found.blocked))
