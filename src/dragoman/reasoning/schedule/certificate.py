"""Check a schedule answer against the record, from the definitions alone; nothing here is the finder's.

A step may be taken when nothing in it is refused, every ``only after`` on it is met by what happened before, and every
``together with`` by that or by the step itself. Something is barred by a refusal, or by a claim that asks, whichever
way it is met, for something barred; for ``together with``, for something shown to be so before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from dragoman.reasoning.claims import Claim
from dragoman.reasoning.recount import fewer_do
from dragoman.reasoning.schedule.answer import Barred, Kind, Schedule, Step
from dragoman.reasoning.schedule.exposure_check import exposure_faults
from dragoman.reasoning.schedule.needs_by_definition import Need, Needs, needs_in, refusals_in
from dragoman.terms.talks import View


def faults(view: View, answer: Schedule) -> tuple[str, ...]:
    """Return what is wrong with an answer; nothing when its certificate proves it."""
    needs, no = needs_in(view), refusals_in(view)
    no = {action: claims for action, claims in no.items() if action in needs}
    return tuple(
        dict.fromkeys(
            [
                *_standing(answer, needs, no),
                *_relaxations(answer, needs, no),
                *_conflicts(answer, needs, no),
                *exposure_faults(view, answer, needs),
            ]
        )
    )


def recounted(answer: Schedule) -> bool | None:
    """Tell whether fewer claims than ``least`` would not meet all conflicts; ``None``: too many choices to try."""
    sets = [frozenset(item.claim for item in proof) for proof in answer.certificate.conflicts]
    fewer = fewer_do(sets, answer.certificate.least)
    return None if fewer is None else not fewer


def _standing(answer: Schedule, needs: Needs, no: Mapping[str, set[Claim]]) -> Iterator[str]:
    shown = answer.certificate
    barred = [item.action for item in shown.barred]
    if sorted([*chain(*shown.steps), *barred]) != sorted(needs):
        yield "an action that is still to be done is missing, or stands twice"
    yield from _order(shown.steps, needs, no)
    yield from _proof(shown.barred, needs, no)
    free = set(answer.free)
    told = [tuple(move.action for move in step.moves) for step in answer.steps]
    if told != [kept for step in shown.steps if (kept := tuple(a for a in step if a not in free))]:
        yield "the steps are not those of the certificate"
    if set(answer.stuck) != set(barred) - set(no) or set(answer.refused) != set(no):
        yield "what is stuck is not what is barred and not refused"
    locked = set(needs) - _happens(needs)
    kind = Kind.LOOP if locked & set(answer.stuck) else Kind.REFUSAL if answer.stuck else Kind.ORDER
    if kind != answer.kind:
        yield f"what is shown does not make a {answer.kind}"
    for loop in answer.loops:
        if not _locks_itself(set(loop.locked), needs):
            yield f"{', '.join(loop.locked)} do not lock each other"


def _relaxations(answer: Schedule, needs: Needs, no: Mapping[str, set[Claim]]) -> Iterator[str]:
    for relaxation in answer.relaxations:
        dropped = set(relaxation.claims)
        left = {action: [need for need in those if need.claim not in dropped] for action, those in needs.items()}
        still = {action: claims - dropped for action, claims in no.items() if claims - dropped}
        steps = tuple(_actions(step) for step in relaxation.steps)
        yield from _order(steps, left, still)
        if not set(needs) - set(no) - set(answer.free) <= set(chain(*steps)):
            yield "a relaxation leaves something stuck"
    if bool(answer.relaxations) != bool(answer.stuck):
        yield "there is nothing to relax, or nothing that would be enough"


def _conflicts(answer: Schedule, needs: Needs, no: Mapping[str, set[Claim]]) -> Iterator[str]:
    for proof in answer.certificate.conflicts:
        yield from _proof(proof, needs, no)
        if all(item.action in no for item in proof):
            yield "a conflict bars only what is refused"
    if any(len(relaxation.claims) < answer.certificate.least for relaxation in answer.relaxations):
        yield "a relaxation drops fewer claims than would be enough"
    if answer.fewest and any(len(r.claims) != answer.certificate.least for r in answer.relaxations):
        yield "a relaxation drops more claims than would be enough"
    if recounted(answer) is False:
        yield "the conflicts do not show that so many claims have to be dropped"


def _order(steps: Iterable[tuple[str, ...]], needs: Needs, no: Mapping[str, object]) -> Iterator[str]:
    happened: set[str] = set()
    for step in steps:
        for action in step:
            if action in no:
                yield f"{action} happens although it is refused"
            if any(not _met(need, happened, {*happened, *step}) for need in needs.get(action, ())):
                yield f"{action} happens before what it needs"
        happened |= set(step)


def _met(need: Need, before: Collection[str], at_once: Collection[str]) -> bool:
    return any(way.issubset(at_once if need.at_once else before) for way in need.ways)


def _proof(items: Iterable[Barred], needs: Needs, no: Mapping[str, Collection[Claim]]) -> Iterator[str]:
    items, before = tuple(items), set[str]()
    whole = {item.action for item in items}
    for item in items:
        refused = not item.members and item.claim in no.get(item.action, ())
        barred = any(
            need.claim == item.claim
            and all(not way.isdisjoint((before if need.at_once else whole) & set(item.members)) for way in need.ways)
            for need in needs.get(item.action, ())
        )
        if not refused and not barred:
            yield f"{item.action} is not shown to be barred"
        before.add(item.action)


def _happens(needs: Needs, among: Collection[str] | None = None) -> set[str]:
    """Return what can happen if nobody refuses anything, everything outside ``among`` taken as done."""
    left = set(needs if among is None else among)
    happened = set(needs) - left
    while True:
        open_to = {a for a in left if all(n.at_once or _met(n, happened, ()) for n in needs[a])}
        before = -1
        while len(open_to) != before:
            before = len(open_to)
            open_to = {a for a in open_to if all(_met(need, happened, happened | open_to) for need in needs[a])}
        if not open_to:
            return happened
        happened |= open_to
        left -= open_to


def _locks_itself(actions: Collection[str], needs: Needs) -> bool:
    return bool(actions) and set(actions) <= set(needs) and not _happens(needs, actions) & set(actions)


def _actions(step: Step) -> tuple[str, ...]:
    return tuple(move.action for move in step.moves)
