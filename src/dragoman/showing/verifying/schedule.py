"""A schedule answer against the definitions, and asked for again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from dragoman.pipeline import scheduled
from dragoman.reasoning.claims import Claim
from dragoman.reasoning.deadlock.of_deals import of_deals
from dragoman.reasoning.schedule.answer import (
    Barred,
    Certificate,
    Deed,
    Exposure,
    Kind,
    Loop,
    Move,
    Relaxation,
    Schedule,
    Step,
    Way,
    WayOut,
)
from dragoman.reasoning.schedule.certificate import faults as certificate_faults
from dragoman.showing.brief.references import Texts
from dragoman.showing.export.schedule_json import schedule_json
from dragoman.showing.verifying.answer_file import Asked
from dragoman.showing.verifying.claims import claim_faults, claims_in
from dragoman.showing.verifying.faults import Fault
from dragoman.showing.verifying.places import Places
from dragoman.terms.talks import View

Json = dict[str, Any]


def proven(answer: Json, *, view: View, places: Places) -> Iterator[Fault]:
    """Yield what the certificate does not prove of the answer; none of the finder's code is used."""
    view, claims = of_deals(view, answer["deals"]), claims_in(answer)
    yield from claim_faults(answer, claims, view=view, places=places)
    for what in certificate_faults(view, _schedule(answer, claims, view)):
        yield Fault(path="certificate", what=what)


def again(file: Path, answer: Json, asked: Asked) -> Json:
    """Return the answer that this program gives to the same question."""
    found = scheduled(
        file,
        as_of=asked.as_of,
        reviewed_only=asked.reviewed_only,
        deals=tuple(answer["deals"]),
        tranches=int(answer["tranches"]),
    )
    view, record = found.record.view, found.record
    wrong, texts = certificate_faults(view, found.schedule), Texts(record.texts)
    return schedule_json(
        found.schedule, view=view, texts=texts, record=record.record, faults=wrong, errors=record.errors
    )


def _schedule(answer: Json, claims: Sequence[Claim], view: View) -> Schedule:
    shown = answer["certificate"]
    return Schedule(
        kind=Kind(answer["kind"]),
        as_of=view.as_of,
        tranches=answer["tranches"],
        steps=_steps(answer["steps"]),
        free=tuple(answer["free"]),
        stuck=tuple(answer["stuck"]),
        refused=tuple(answer["refused"]),
        relaxations=tuple(
            Relaxation(claims=tuple(claims[at] for at in one["claims"]), steps=_steps(one["steps"]))
            for one in answer["relaxations"]
        ),
        fewest=answer["fewest"],
        complete=answer["complete"],
        loops=tuple(
            Loop(
                links=(),
                locked=tuple(loop["locked"]),
                refused=tuple(loop["refused"]),
                ways_out=tuple(map(_way_out, loop["ways_out"])),
            )
            for loop in answer["loops"]
        ),
        loops_left=answer["loops_left"],
        certificate=Certificate(
            steps=tuple(tuple(step) for step in shown["steps"]),
            barred=_barred(shown["barred"], claims),
            conflicts=tuple(_barred(proof, claims) for proof in shown["conflicts"]),
            least=shown["least"],
        ),
    )


def _way_out(shown: Json) -> WayOut:
    return WayOut(
        way=Way(shown["way"]),
        parties=tuple(shown["parties"]),
        steps=_steps(shown["steps"]),
        largest=Fraction(shown["largest"]),
        least=shown["least"],
        guarantors=tuple(shown["guarantors"]),
    )


def _steps(steps: Iterable[Json]) -> tuple[Step, ...]:
    return tuple(
        Step(
            moves=tuple(
                Move(action=move["action"], deed=Deed(move["deed"]), tranche=move["tranche"], of=move["of"])
                for move in step["moves"]
            ),
            exposed=tuple(
                Exposure(
                    party=one["party"],
                    to=tuple(one["to"]),
                    share=Fraction(one["share"]),
                    actions=tuple(one["actions"]),
                )
                for one in step["exposed"]
            ),
        )
        for step in steps
    )


def _barred(items: Iterable[Json], claims: Sequence[Claim]) -> tuple[Barred, ...]:
    return tuple(
        Barred(action=item["action"], claim=claims[item["claim"]], members=tuple(item["members"])) for item in items
    )
