"""A deadlock answer against the definitions, and asked for again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from dragoman.pipeline import brief_of_talks
from dragoman.reasoning.deadlock.answer import Blocked, Certificate, Kind
from dragoman.reasoning.deadlock.certificate import faults as certificate_faults
from dragoman.reasoning.deadlock.of_deals import of_deals
from dragoman.showing.brief.references import Texts
from dragoman.showing.export.deadlock_json import deadlock_json
from dragoman.showing.verifying.answer_file import Asked
from dragoman.showing.verifying.faults import Fault
from dragoman.showing.verifying.places import Places
from dragoman.terms.entries import ConditionEntry, Entry, PositionEntry
from dragoman.terms.errors import DragomanError
from dragoman.terms.problems import Severity
from dragoman.terms.talks import View

Json = dict[str, Any]


def proven(answer: Json, *, view: View, places: Places) -> Iterator[Fault]:
    """Yield what the certificate does not prove of the answer; none of the finder's code is used."""
    shown, view = answer["certificate"], of_deals(view, _deals(answer))
    certificate = Certificate(
        kind=Kind(shown["kind"]),
        steps=_steps(shown["steps"]),
        blocked=_blocked(shown["blocked"], places),
        loops=tuple(_blocked(items, places) for items in shown["loops"]),
        undoing=tuple(entry for at in shown["undoing"] for entry in _in_force(at, view, places)),
        smallest=shown["smallest"],
        unrefused=_steps(shown["unrefused"]),
        relieved=_steps(shown["relieved"]),
    )
    for what in certificate_faults(view, certificate):
        yield Fault(path="certificate", what=what)
    if answer["kind"] != shown["kind"]:
        yield Fault(path="kind", what=f"{answer['kind']}, but the certificate is of a {shown['kind']}")
    if sorted(answer["blocked"]) != sorted(item["action"] for item in shown["blocked"]):
        yield Fault(path="blocked", what="these are not the actions that the certificate shows to be blocked")


def again(file: Path, answer: Json, asked: Asked) -> Json:
    """Return the answer that this program gives to the same question."""
    found = brief_of_talks(file, as_of=asked.as_of, reviewed_only=asked.reviewed_only, deals=_deals(answer))
    errors = sum(problem.severity == Severity.ERROR for problem in found.problems)
    wrong = certificate_faults(found.view, found.deadlock.certificate)
    return deadlock_json(
        found.deadlock, view=found.view, texts=Texts(found.texts), record=found.record, faults=wrong, errors=errors
    )


def _deals(answer: Json) -> tuple[str, ...]:
    """Return the deals that were asked about."""
    return tuple(str(deal) for deal in answer.get("deals") or ())


def _steps(steps: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(step) for step in steps)


def _blocked(items: Iterable[Json], places: Places) -> tuple[Blocked, ...]:
    return tuple(
        Blocked(
            action=item["action"],
            entry=_that_bars(item["action"], item["by"], len(item["antecedents"]), places),
            antecedents=tuple(item["antecedents"]),
        )
        for item in items
    )


def _that_bars(action: str, at: str, alternatives: int, places: Places) -> Entry:
    """Return what is in force at a place and bars an action; of a condition that fell in parts, the part that does."""
    for entry in places.entries(at):
        if isinstance(entry, PositionEntry) and not alternatives:
            return entry
        if isinstance(entry, ConditionEntry) and (not alternatives or _asks(entry, action, alternatives)):
            return entry
    raise NoSuchEntryError(at)


def _asks(entry: ConditionEntry, action: str, alternatives: int) -> bool:
    asked = {a for way in entry.antecedents for a in way}
    return (action in entry.consequents and alternatives == len(entry.antecedents)) or (
        action in asked and alternatives == 1
    )


def _in_force(at: str, view: View, places: Places) -> tuple[Entry, ...]:
    found = tuple(entry for entry in places.entries(at) if entry in view.in_force)
    if not found:
        raise NoSuchEntryError(at)
    return found


class NoSuchEntryError(DragomanError):
    """An answer names an entry that the record does not hold."""

    def __init__(self, at: str) -> None:
        super().__init__(f"no claim in force stands at {at}")
