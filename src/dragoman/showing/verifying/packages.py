"""A packages answer against the definitions, and asked for again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from dragoman.pipeline import not_ruled_out
from dragoman.reasoning.claims import Claim
from dragoman.reasoning.packages.answer import Certificate, Closed, Conflict, Dropped, Packages
from dragoman.reasoning.packages.certificate import faults as certificate_faults
from dragoman.showing.brief.references import Texts
from dragoman.showing.export.packages_json import packages_json
from dragoman.showing.verifying.answer_file import Asked
from dragoman.showing.verifying.claims import claim_faults, claims_in
from dragoman.showing.verifying.faults import Fault
from dragoman.showing.verifying.places import Places
from dragoman.terms.talks import View

Json = dict[str, Any]


def proven(answer: Json, *, view: View, places: Places) -> Iterator[Fault]:
    """Yield what the certificate does not prove of the answer; none of the finder's code is used."""
    claims = claims_in(answer)
    yield from claim_faults(answer, claims, view=view, places=places)
    for what in certificate_faults(view, _packages(answer, claims, view)):
        yield Fault(path="certificate", what=what)


def again(file: Path, answer: Json, asked: Asked) -> Json:
    """Return the answer that this program gives to the same question."""
    del answer
    found = not_ruled_out(file, as_of=asked.as_of, reviewed_only=asked.reviewed_only)
    view, record = found.record.view, found.record
    wrong, texts = certificate_faults(view, found.packages), Texts(record.texts)
    return packages_json(
        found.packages, view=view, texts=texts, record=record.record, faults=wrong, errors=record.errors
    )


def _packages(answer: Json, claims: Sequence[Claim], view: View) -> Packages:
    shown = answer["certificate"]
    return Packages(
        as_of=view.as_of,
        possible=answer["possible"],
        demanded=tuple(answer["demanded"]),
        refused=tuple(answer["refused"]),
        in_all=tuple(answer["in_all"]),
        least=tuple(tuple(package) for package in answer["least"]),
        least_complete=answer["least_complete"],
        largest=tuple(answer["largest"]),
        conflicts=tuple(
            Conflict(
                demanded=one["demanded"],
                sets=_sets(one["sets"], claims),
                smallest=one["smallest"],
                complete=one["complete"],
            )
            for one in answer["conflicts"]
        ),
        dropped=tuple(
            Dropped(party=one["party"], sets=_sets(one["sets"], claims), fewest=one["fewest"], complete=one["complete"])
            for one in answer["dropped"]
        ),
        certificate=Certificate(
            closed=tuple(
                Closed(action=item["action"], claim=claims[item["claim"]], members=tuple(item["members"]))
                for item in shown["closed"]
            ),
            conflicts=_sets(shown["conflicts"], claims),
            least=shown["least"],
        ),
    )


def _sets(sets: Iterable[Iterable[int]], claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], ...]:
    return tuple(tuple(claims[at] for at in one) for one in sets)
