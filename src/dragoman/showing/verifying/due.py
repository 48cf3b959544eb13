"""What is due against the definitions, and asked for again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from dragoman.pipeline import promises
from dragoman.reasoning.due.answer import Due, Proof, Status, Undertaking, Wait
from dragoman.reasoning.due.certificate import faults as certificate_faults
from dragoman.showing.brief.references import Texts
from dragoman.showing.export.due_json import due_json
from dragoman.showing.verifying.answer_file import Asked
from dragoman.showing.verifying.faults import Fault
from dragoman.showing.verifying.places import Places
from dragoman.terms.entries import CommitmentEntry, Entry
from dragoman.terms.talks import View

Json = dict[str, Any]


def proven(answer: Json, *, view: View, places: Places) -> Iterator[Fault]:
    """Yield what the certificate does not prove of the answer; none of the finder's code is used."""
    proofs = answer["certificate"]["proofs"]
    reader = _Reader(view, places)
    shown = zip(answer["undertakings"], proofs, strict=True)
    undertakings = tuple(reader.undertaking(given, proof) for given, proof in shown)
    due = Due(day=_day(answer["as_of"]) or dt.date.min, deal=answer["deal"], undertakings=undertakings)
    for what in certificate_faults(view, due):
        yield Fault(path="certificate", what=what)


def again(file: Path, answer: Json, asked: Asked) -> Json:
    """Return the answer that this program gives to the same question."""
    found = promises(file, as_of=asked.as_of, deal=answer.get("deal"), reviewed_only=asked.reviewed_only)
    view, record = found.record.view, found.record
    wrong = certificate_faults(view, found.due)
    texts = Texts(record.texts)
    return due_json(found.due, view=view, texts=texts, record=record.record, faults=wrong, errors=record.errors)


class _Reader:
    """Reads an undertaking back, with the entries of the view that stand at the places it names."""

    def __init__(self, view: View, places: Places) -> None:
        self._whole = {id(entry) for entry in view.entries}
        self._places = places

    def undertaking(self, given: Json, proof: Json) -> Undertaking:
        commitments = (entry for entry in self._entries(given["entries"]) if isinstance(entry, CommitmentEntry))
        return Undertaking(
            action=given["action"],
            holder=given["holder"],
            deal=given["deal"],
            entries=tuple(commitments),
            status=Status(given["status"]),
            due=_day(given["due"]),
            met=_day(given["met"]),
            keeping=self._entries(given["keeping"]),
            moving=self._entries(given["moving"]),
            starting=self._entries(given["starting"]),
            disputed=given["disputed"],
            waits=tuple(wait for shown in given["waits"] for wait in self._waits(shown)),
            proof=Proof(
                rests_on=tuple(entry for at in proof["rests_on"] for entry in self._at(at)),
                undoing=tuple(entry for at in proof["undoing"] for entry in self._at(at)),
                otherwise=Status(proof["otherwise"]) if proof["otherwise"] else None,
                fewest=proof["fewest"],
                until=_day(proof["until"]),
            ),
        )

    def _waits(self, shown: Json) -> Iterator[Wait]:
        """Yield the wait by the claim in force that stands at the place it names."""
        for entry in self._places.entries(shown["entry"]["at"])[:1]:
            yield Wait(
                consequent=shown["consequent"],
                antecedent=shown["antecedent"],
                entry=entry,
                actor=shown["actor"],
                depth=shown["depth"],
            )

    def _entries(self, shown: Iterable[Json]) -> tuple[Entry, ...]:
        return tuple(entry for item in shown for entry in self._at(item["at"]))

    def _at(self, at: str) -> tuple[Entry, ...]:
        """Return what stands at a place as it was written."""
        return tuple(entry for entry in self._places.entries(at) if id(entry) in self._whole)


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
