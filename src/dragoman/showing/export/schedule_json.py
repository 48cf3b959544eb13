"""The schedule answer as plain data for JSON, and its steps as a table for csv."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.reasoning.claims import Claim
from dragoman.reasoning.schedule.answer import Barred, Exposure, Loop, Relaxation, Schedule, Step, WayOut
from dragoman.showing.brief.references import Texts
from dragoman.showing.export.claim_json import ClaimList
from dragoman.showing.export.csv_table import csv_table
from dragoman.showing.export.entry_json import EntryWriter, at
from dragoman.showing.export.envelope import envelope
from dragoman.terms.talks import View

Json = dict[str, Any]


def schedule_json(
    answer: Schedule, *, view: View, texts: Texts, record: str, faults: Iterable[str] = (), errors: int = 0
) -> Json:
    """Return a schedule answer as plain data.

    Parameters
    ----------
    answer : Schedule
    view : View
        The view that it answers for.
    texts : Texts
    record : str
        The hash of the talks file.
    faults : iterable of str
        What the independent checker found wrong; nothing, unless the finder is wrong.
    errors : int
        How many errors the talks file has; what they spoil is not counted.

    Returns
    -------
    dict
        Claims are named by their places in ``claims``; shares are fractions such as ``"1/4"``.
    """
    entries = EntryWriter(view, texts)
    writer = _Writer(ClaimList(entries, claims_of(answer)))
    named = {*answer.stuck, *answer.refused, *answer.free, *(a for step in answer.certificate.steps for a in step)}
    return {
        **envelope("schedule", view=view, record=record),
        "deals": list(view.deals),
        "tranches": answer.tranches,
        "kind": answer.kind.value,
        "steps": [writer.step(step) for step in answer.steps],
        "free": list(answer.free),
        "stuck": list(answer.stuck),
        "refused": list(answer.refused),
        "relaxations": [writer.relaxation(relaxation) for relaxation in answer.relaxations],
        "fewest": answer.fewest,
        "complete": answer.complete,
        "loops": [writer.loop(loop) for loop in answer.loops],
        "loops_left": answer.loops_left,
        "rests_on": [at(entry) for entry in answer.rests_on],
        "disputed": [at(entry) for entry in answer.disputed],
        "unreviewed": answer.unreviewed,
        "certificate": {
            "steps": [list(step) for step in answer.certificate.steps],
            "barred": [writer.barred(item) for item in answer.certificate.barred],
            "conflicts": [[writer.barred(item) for item in proof] for proof in answer.certificate.conflicts],
            "least": answer.certificate.least,
            "faults": list(faults),
        },
        "claims": writer.claims.written(),
        "actions": {action: entries.action(action) for action in sorted(named)},
        "errors": errors,
    }


def claims_of(answer: Schedule) -> Iterator[Claim]:
    """Yield the claims that an answer names, in the order in which a reader meets them."""
    for relaxation in answer.relaxations:
        yield from relaxation.claims
    for loop in answer.loops:
        yield from (link.claim for link in loop.links)
    for proof in (*answer.certificate.conflicts, answer.certificate.barred):
        yield from (item.claim for item in proof)


class _Writer:
    """Writes the parts of an answer."""

    def __init__(self, claims: ClaimList) -> None:
        self.claims = claims

    def step(self, step: Step) -> Json:
        moves = [
            {"action": move.action, "deed": move.deed.value, "tranche": move.tranche, "of": move.of}
            for move in step.moves
        ]
        return {"moves": moves, "exposed": [_exposure(exposure) for exposure in step.exposed]}

    def relaxation(self, relaxation: Relaxation) -> Json:
        claims = self.claims.places(relaxation.claims)
        return {"claims": claims, "steps": [self.step(step) for step in relaxation.steps]}

    def loop(self, loop: Loop) -> Json:
        return {
            "links": [
                {
                    "consequent": link.consequent,
                    "antecedent": link.antecedent,
                    "claim": self.claims.at(link.claim),
                    "by": at(link.entry),
                }
                for link in loop.links
            ],
            "locked": list(loop.locked),
            "refused": list(loop.refused),
            "ways_out": [self.way(way) for way in loop.ways_out],
        }

    def way(self, way: WayOut) -> Json:
        return {
            "way": way.way.value,
            "parties": list(way.parties),
            "guarantors": list(way.guarantors),
            "largest": str(way.largest),
            "least": way.least,
            "first": {party: str(share) for party, share in way.first},
            "steps": [self.step(step) for step in way.steps],
        }

    def barred(self, item: Barred) -> Json:
        return {"action": item.action, "claim": self.claims.at(item.claim), "members": list(item.members)}


def _exposure(exposure: Exposure) -> Json:
    return {
        "party": exposure.party,
        "to": list(exposure.to),
        "share": str(exposure.share),
        "actions": list(exposure.actions),
    }


def schedule_csv(answer: Schedule) -> str:
    """Return a row for each move: as things stand, in each relaxation, and in each way out of each loop."""
    plans: list[tuple[str, Iterable[Step]]] = [("as things stand", answer.steps)]
    plans += [(f"relaxation {n}", one.steps) for n, one in enumerate(answer.relaxations, start=1)]
    plans += [
        (f"loop {n}: {way.way.value}", way.steps)
        for n, loop in enumerate(answer.loops, start=1)
        for way in loop.ways_out
    ]
    rows = [
        (plan, n, move.action, move.deed.value, move.tranche, move.of, _exposed(step))
        for plan, steps in plans
        for n, step in enumerate(steps, start=1)
        for move in step.moves
    ]
    return csv_table(["plan", "step", "action", "deed", "tranche", "of", "exposed after it"], rows)


def _exposed(step: Step) -> str:
    return "; ".join(f"{one.party} to {' and '.join(one.to)} by {one.share}" for one in step.exposed)
