"""Add to a talks file, as proposals, what was read in reports or changed in a sheet."""

from __future__ import annotations

import dataclasses
import hashlib
import os.path
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.pipeline.opening import source_text
from dragoman.record.edit import appended
from dragoman.record.load import Loaded, load_talks, read_bytes
from dragoman.record.propose import propose
from dragoman.record.sources import source_texts
from dragoman.record.write import write_talks
from dragoman.terms.entries import Entry
from dragoman.terms.errors import UnreadableInputError
from dragoman.terms.findings import Findings
from dragoman.terms.problems import Place, Problem, Severity
from dragoman.terms.report import Report
from dragoman.terms.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What reading added to a talks file."""

    entries: int
    declarations: int
    sources: int


def propose_into(path: Path, found: Sequence[Findings], *, title: str = "") -> tuple[Proposed, tuple[Problem, ...]]:
    """Add what was found to a talks file as proposals, a new one if there is none; what stands in it stays as it is."""
    loaded, text, sha256 = _existing(path)
    known = loaded.talks if loaded else Talks()
    placed = [_relative(findings, path.parent) for findings in found]
    additions, left_out = propose(placed, talks=known)
    if not text:
        additions = dataclasses.replace(additions, title=additions.title or title or path.stem)
    after = appended(text, additions)
    if after != text:
        write_talks(path, after, expected_sha256=sha256)
    declared = (additions.parties, additions.people, additions.outlets, additions.actions)
    added = Proposed(
        entries=len(additions.entries), declarations=sum(map(len, declared)), sources=len(additions.sources)
    )
    return added, left_out


def propose_from_sheet(path: Path, sheet: Path, *, by: str = "") -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Add to a talks file, as proposals, what a person changed in a sheet of it; what stands in it stays as it is.

    Raises
    ------
    UnreadableInputError
        When the sheet is none of this record, or no sheet at all.
    """
    from dragoman.record.sheet.opened import open_sheet
    from dragoman.record.sheet.proposals import is_of, proposals

    edited, unread = open_sheet(sheet, read_bytes(sheet))
    loaded, text, sha256 = _existing(path)
    if loaded is None:
        raise UnreadableInputError(str(path), "there is no such file", "the talks file that the sheet was made from")
    if not is_of(edited, loaded.talks):
        what = f"this sheet was made from another record (“{edited.title}”)"
        raise UnreadableInputError(str(sheet), what, "the talks file that it was made from")
    texts, _ = source_texts(loaded, text_of=source_text)
    entries, untaken = proposals(edited, loaded.talks, texts=texts, by=by)
    if entries:
        write_talks(path, appended(text, Talks(entries=entries)), expected_sha256=sha256)
    older = [_older(edited.name)] if edited.record != loaded.record else []
    return entries, (*older, *unread, *untaken)


def _older(name: str) -> Problem:
    return Problem(
        code="older-sheet",
        place=Place(file=name),
        what="the record has changed since this sheet was made; its edits are proposed to the record of today",
        remedy="making the sheet again before the next edit",
        severity=Severity.WARNING,
    )


def _existing(path: Path) -> tuple[Loaded | None, str, str | None]:
    if not path.exists():
        return None, "", None
    loaded, faults = load_talks(path)
    if any(fault.severity is Severity.ERROR for fault in faults):
        first = min((f for f in faults if f.severity is Severity.ERROR), key=lambda f: (f.place.file, f.place.line))
        raise UnreadableInputError(
            str(path),
            f"nothing was added, for it has faults, the first in line {first.place.line}",
            "dragoman check",
        )
    data = read_bytes(path)
    return loaded, data.decode("utf-8-sig"), hashlib.sha256(data).hexdigest()


def _relative(findings: Findings, folder: Path) -> Findings:
    """Return findings whose report's path is relative to the talks file that will name it as a source."""
    report: Report = findings.story.report
    moved = os.path.relpath(report.path, folder) if report.path else report.path
    story = dataclasses.replace(findings.story, report=dataclasses.replace(report, path=moved))
    return dataclasses.replace(findings, story=story)
