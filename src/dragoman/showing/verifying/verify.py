"""Hold an answer against a talks file, from the outside in: the record, the entries, the proof, the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from dragoman.pipeline import Opened, opened
from dragoman.showing.brief.references import Texts
from dragoman.showing.export.entry_json import EntryWriter
from dragoman.showing.verifying.answer_file import Asked
from dragoman.showing.verifying.entries import Shown, entry_faults
from dragoman.showing.verifying.faults import Fault, differences
from dragoman.showing.verifying.places import Places
from dragoman.terms.errors import DragomanError
from dragoman.terms.problems import Problem

Json = dict[str, Any]

# The questions whose answers can be verified. Each has a module here of its name (with ``_`` for ``-``) that holds
# ``proven(answer, view=, places=)``, which yields what does not follow from the definitions, and
# ``again(file, answer, asked)``, which returns the answer that this program gives today.
QUESTIONS = ("deadlock", "brief", "matrix", "sources", "stability", "readouts", "due", "schedule", "packages")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What was found.

    Attributes
    ----------
    asked : Asked
    faults : tuple of Fault
        Nothing when the answer holds.
    entries, quotes : int
        How many entries the answer shows, and how many of their quotes were found in the sources.
    absent : tuple of str
        Sources whose text is not at hand, so that their quotes could not be looked up.
    problems : tuple of Problem
        Faults of the talks file itself.
    """

    asked: Asked
    faults: tuple[Fault, ...]
    entries: int
    quotes: int
    absent: tuple[str, ...]
    problems: tuple[Problem, ...]


def verify(answer: Json, asked: Asked, file: Path) -> Verification:
    """Hold an answer against a talks file."""
    record, shown = opened(file, as_of=asked.as_of, reviewed_only=asked.reviewed_only), Shown()
    places, texts = Places(record.view, record.files), Texts(record.texts)
    faults = [*_record(asked, record)]
    writer = EntryWriter(record.view, texts)
    faults += entry_faults(answer, places=places, writer=writer, texts=texts, shown=shown)
    if asked.question in QUESTIONS:
        module = import_module(f"{__package__}.{asked.question.replace('-', '_')}")
        faults += _proven(module, answer, record, places)
        told = frozenset(fault.path for fault in faults)
        faults += (fault for fault in _again(module, answer, asked, file, places) if fault.path not in told)
    else:
        faults.append(Fault(path="question", what=f"no question of this program: {asked.question}"))
    return Verification(
        asked=asked,
        faults=tuple(dict.fromkeys(faults)),
        entries=len(shown.entries),
        quotes=len(shown.quotes),
        absent=tuple(sorted(shown.absent)),
        problems=record.problems,
    )


def _record(asked: Asked, record: Opened) -> Iterator[Fault]:
    if asked.record != record.record:
        given, now = (name[:12] or "nothing" for name in (asked.record, record.record))
        what = f"the record has changed since the answer was given (sha256 {given}… then, {now}… now)"
        yield Fault(path="", what=what)


def _proven(module: ModuleType, answer: Json, record: Opened, places: Places) -> Iterator[Fault]:
    try:
        yield from module.proven(answer, view=record.view, places=places)
    except DragomanError as error:
        yield Fault(path="certificate", what=str(error))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        yield Fault(path="certificate", what=f"it is not of the form that a certificate has ({error!r})")


def _again(module: ModuleType, answer: Json, asked: Asked, file: Path, places: Places) -> Iterator[Fault]:
    """Yield where the answer that is found now differs; the record's hash was held against it before."""
    found = module.again(file, answer, asked)
    given = places.canonical_json({key: value for key, value in answer.items() if key != "record"})
    yield from differences(given, places.canonical_json({k: v for k, v in found.items() if k != "record"}))
