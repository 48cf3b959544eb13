"""The schedule answer: from a view of the record to an order, and where there is none, to what would have to give."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from dragoman.reasoning.claims import in_pieces
from dragoman.reasoning.deadlock.conditions import conditions_of
from dragoman.reasoning.deadlock.course import Reason, course
from dragoman.reasoning.deadlock.explaining import explain
from dragoman.reasoning.deadlock.loops import knots, locked
from dragoman.reasoning.schedule.answer import (
    Barred,
    Certificate,
    Kind,
    Link,
    Loop,
    Move,
    Relaxation,
    Schedule,
    Step,
)
from dragoman.reasoning.schedule.exposure import exposures
from dragoman.reasoning.schedule.layers import layers
from dragoman.reasoning.schedule.relaxing import Claims, Relaxed, relaxed
from dragoman.reasoning.schedule.ways_out import ways_out
from dragoman.terms.entries import ConditionEntry, Entry, Flag
from dragoman.terms.talks import View

# How many loops are listed; with how many actions a loop's ways out are looked for.
_LOOPS, _ACTIONS = 20, 40


def schedule(view: View, *, tranches: int = 4) -> Schedule:
    """Tell in which order everything could happen that nobody refuses; where there is none, what would open one.

    An order honours the conditions in force when none of its steps holds an action before what that asks for. Where
    there is no such order, the answer holds the fewest claims to drop so that there is one, and, for each loop, ways
    out in which nobody drops a condition. It never says that anybody accepts them.

    Parameters
    ----------
    view : View
        The record as of a day.
    tranches : int
        Into how many equal tranches an action could be split.

    Returns
    -------
    Schedule

    References
    ----------
    Cutting circles lazily over an integer program is the method of [baharev2021]_; splitting an exchange so that
    little is exposed at any time goes back to [sandholm1995]_.
    """
    return _Finder(view, tranches).answer()


class _Finder:
    """The parts of one answer."""

    def __init__(self, view: View, tranches: int) -> None:
        self._view = view
        self._tranches = tranches
        self._conditions = conditions_of(in_pieces(view))
        self._claims = Claims(self._conditions)
        self._course = course(self._conditions)
        self._refused = self._conditions.refusals()
        self._wanted = [a for a in range(len(self._conditions.actions)) if a not in self._refused]
        blocked = {reason.action for reason in self._course.blocked}
        self._stuck = [action for action in self._wanted if action in blocked]

    def answer(self) -> Schedule:
        conditions = self._conditions
        never = locked(conditions) if self._stuck else ()
        knotted = knots(conditions, never)
        looped = not set(never).isdisjoint(self._stuck)
        found = relaxed(self._claims, self._wanted) if self._stuck else _NOTHING
        free = [a for a in self._wanted if not conditions.needs_of[a] and not conditions.asked_by[a]]
        rests_on = self._rests_on(found)
        contradicted = {_line(entry) for group in self._view.disputed for entry in group}
        return Schedule(
            kind=Kind.LOOP if looped else Kind.REFUSAL if self._stuck else Kind.ORDER,
            as_of=self._view.as_of,
            tranches=self._tranches,
            steps=self._steps(layers(conditions), free),
            free=self._names(free),
            stuck=self._names(self._stuck),
            refused=self._names(sorted(self._refused)),
            relaxations=tuple(self._relaxation(claims, free) for claims in found.sets),
            fewest=all(len(claims) == found.least for claims in found.sets),
            complete=found.complete,
            loops=tuple(map(self._loop, knotted[:_LOOPS])),
            loops_left=max(0, len(knotted) - _LOOPS),
            certificate=self._certificate(found),
            rests_on=rests_on,
            disputed=tuple(e for e in rests_on if e.flag == Flag.DISPUTED or _line(e) in contradicted),
            unreviewed=sum(entry.flag == Flag.PROPOSED for entry in rests_on),
        )

    def _steps(self, steps: Iterable[Sequence[int]], free: Collection[int]) -> tuple[Step, ...]:
        bound = ([action for action in step if action not in free] for step in steps)
        return tuple(Step(moves=self._moves(step)) for step in bound if step)

    def _relaxation(self, claims: Sequence[int], free: Collection[int]) -> Relaxation:
        """Return what is dropped, and the order then, with the exposure to what was asked for before."""
        dropped = self._claims.entries(claims)
        needs = (n for entry in dropped for n in self._conditions.needs_by.get(entry, ()))
        relaxed_of = {c for n in needs for c in self._conditions.needs[n].consequents}
        given = dict.fromkeys(range(len(self._conditions.actions)), 0)
        steps = []
        for step in layers(self._conditions, waived=dropped):
            given |= dict.fromkeys(step, 1)
            shown = [action for action in step if action not in free]
            if shown:
                exposed = exposures(self._conditions, given, among=relaxed_of)
                steps.append(Step(moves=self._moves(shown), exposed=exposed))
        return Relaxation(claims=tuple(self._claims.claims[claim] for claim in claims), steps=tuple(steps))

    def _loop(self, knot: Sequence[int]) -> Loop:
        refused = [action for action in knot if action in self._refused]
        parties = (party.id for party in self._view.talks.parties)
        open_to = not refused and len(knot) <= _ACTIONS
        return Loop(
            links=tuple(self._links(explain(self._conditions, knot).reasons)),
            locked=self._names(knot),
            refused=self._names(refused),
            ways_out=ways_out(self._conditions, knot, parties=parties, tranches=self._tranches) if open_to else (),
        )

    def _links(self, reasons: Iterable[Reason]) -> list[Link]:
        links = []
        for reason in reasons:
            for member in dict.fromkeys(reason.members):
                assert reason.need is not None  # noqa: S101 (for the type checker: a loop holds no refusal)
                entry = self._conditions.entries[self._conditions.needs[reason.need].entry]
                assert isinstance(entry, ConditionEntry)  # noqa: S101 (for the type checker)
                claim = self._claims.claims[self._claims.of_reason(reason)]
                names = self._conditions.actions
                links.append(Link(consequent=names[reason.action], antecedent=names[member], claim=claim, entry=entry))
        return links

    def _certificate(self, found: Relaxed) -> Certificate:
        return Certificate(
            steps=tuple(self._names(step) for step in layers(self._conditions)),
            barred=self._barred(self._course.blocked),
            conflicts=tuple(map(self._barred, found.conflicts)),
            least=found.least,
        )

    def _barred(self, reasons: Iterable[Reason]) -> tuple[Barred, ...]:
        return tuple(
            Barred(
                action=self._conditions.actions[reason.action],
                claim=self._claims.claims[self._claims.of_reason(reason)],
                members=self._names(sorted(set(reason.members))),
            )
            for reason in reasons
        )

    def _rests_on(self, found: Relaxed) -> tuple[Entry, ...]:
        """Return the entries of the claims in the proofs, in the order of the record."""
        claims = {self._claims.of_reason(reason) for proof in found.conflicts for reason in proof}
        lines = {_line(entry) for claim in claims for entry in self._claims.claims[claim].entries}
        return tuple(entry for entry in self._view.in_force if _line(entry) in lines)

    def _moves(self, actions: Iterable[int]) -> tuple[Move, ...]:
        return tuple(Move(action=self._conditions.actions[action]) for action in actions)

    def _names(self, actions: Iterable[int]) -> tuple[str, ...]:
        return tuple(self._conditions.actions[action] for action in actions)


_NOTHING = Relaxed(sets=(), least=0, complete=True, conflicts=())


def _line(entry: Entry) -> tuple[str, int]:
    return (entry.place.file, entry.place.line)
