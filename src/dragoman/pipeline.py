"""The course of the work, top to bottom: read, record, reason. Showing it is left to others.

Steps that need the English model import it when they run, so that a person who only checks a file never waits for it.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import hashlib
import os.path
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.reasoning.deadlock.answer import Deadlock
from dragoman.reasoning.deadlock.finder import deadlock, is_unnamed
from dragoman.reasoning.deadlock.moved import FindingMoved, finding_moved
from dragoman.reasoning.deadlock.of_deals import of_deals
from dragoman.reasoning.due.answer import Due
from dragoman.reasoning.due.finder import due
from dragoman.reasoning.due.moved import StatusMoved, status_moved
from dragoman.reasoning.matrix.answer import Matrix
from dragoman.reasoning.matrix.finder import matrix
from dragoman.record.changes import changes
from dragoman.record.check import check
from dragoman.record.edit import appended
from dragoman.record.format import format_document
from dragoman.record.load import Loaded, decoded, included_by, load_talks, read_bytes
from dragoman.record.parse import parse_talks
from dragoman.record.propose import propose
from dragoman.record.sources import source_texts
from dragoman.record.view import last_day_known, view
from dragoman.record.write import write_talks
from dragoman.terms.changes import Changes
from dragoman.terms.errors import UnknownDealError, UnreadableInputError
from dragoman.terms.findings import Findings
from dragoman.terms.problems import Place, Problem, Severity
from dragoman.terms.report import Report
from dragoman.terms.talks import Entry, Talks, View

if TYPE_CHECKING:
    from dragoman.reading.reader import Parser
    from dragoman.reasoning.packages.answer import Packages
    from dragoman.reasoning.readouts.answer import Readouts
    from dragoman.reasoning.schedule.answer import Schedule
    from dragoman.reasoning.sources.answer import Sources
    from dragoman.reasoning.stability.concepts import Stability
    from dragoman.reasoning.stability.draft import Draft
    from dragoman.reasoning.stability.model import Model

Progress = Callable[[int, int, str], None]


def check_file(path: Path) -> tuple[Problem, ...]:
    """Check one talks file, with what it includes and the sources at hand."""
    loaded, faults = load_talks(path)
    texts, missing = source_texts(loaded, text_of=_source_text)
    wrong = check(loaded.talks, texts=texts)
    return tuple(sorted((*faults, *missing, *wrong), key=lambda p: (p.place.file, p.place.line, p.place.column)))


def parts_of_others(paths: Sequence[Path]) -> frozenset[Path]:
    """Return those of some talks files that others among them include, and that are checked as parts of these."""
    included = frozenset(real for path in paths for real in included_by(path) if real != os.path.realpath(path))
    return frozenset(path for path in paths if os.path.realpath(path) in included)


def included_from(path: Path) -> Path | None:
    """Return the file of the same folder that includes a talks file, the first by name; ``None`` when none does."""
    real = os.path.realpath(path)
    beside = sorted(other for other in path.parent.glob("*.talks") if os.path.realpath(other) != real)
    return next((other for other in beside if real in included_by(other)), None)


def _source_text(data: bytes, path: str) -> str:
    """Return the text of a source as the reader saw it; plain UTF-8 text without loading any reader."""
    begins = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not begins.startswith(b"<") and not path.lower().endswith((".html", ".htm")):
        with contextlib.suppress(UnicodeDecodeError):
            return data.decode("utf-8-sig")
    from dragoman.reading.load import text_of

    return text_of(data, path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatted:
    """A talks file before and after, and the hash of its bytes."""

    before: str
    after: str
    sha256: str


def formatted(path: Path) -> tuple[Formatted, tuple[Problem, ...]]:
    """Return a talks file in its canonical form; the problems are its faults of grammar."""
    data = read_bytes(path)
    text = decoded(data, str(path))
    document, faults = parse_talks(text, file=str(path))
    before = data.decode("utf-8-sig")
    return Formatted(before=before, after=format_document(document), sha256=hashlib.sha256(data).hexdigest()), faults


def read_reports(
    paths: Sequence[Path],
    *,
    outlet: str | None = None,
    published: dt.date | None = None,
    model: str | None = None,
    progress: Progress | None = None,
) -> tuple[tuple[Findings, ...], tuple[Problem, ...]]:
    """Read reports from files and folders, one after the other."""
    from dragoman.reading.load import Given, gather
    from dragoman.reading.reader import read_many

    reports, problems = gather(paths, given=Given(outlet=outlet, published=published))
    found: list[Findings] = []
    told = list(problems)
    if not reports:
        return (), problems
    for at, (report, findings, faults) in enumerate(read_many(reports, model=_parser(model)), start=1):
        told += faults
        if findings is not None:
            found.append(findings)
        if progress:
            progress(at, len(reports), report.name)
    return tuple(found), tuple(told)


def explained(
    paths: Sequence[Path],
    *,
    outlet: str | None = None,
    published: dt.date | None = None,
    model: str | None = None,
) -> Iterator[str]:
    """Yield, for each report, its sentences with parse and findings, and the rule that made each."""
    from dragoman.reading.explain import explain
    from dragoman.reading.load import Given, gather

    reports, _ = gather(paths, given=Given(outlet=outlet, published=published))
    parser = _parser(model)
    for report in reports:
        yield explain(report, model=parser)


def _parser(name: str | None) -> Parser:
    if name is None:
        from dragoman.reading.english import EnglishModel

        return EnglishModel.load()
    from dragoman.reading.english.spacy_model import SpacyModel

    return SpacyModel.load(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A talks file as somebody could know it on a day: what a question is asked of.

    Attributes
    ----------
    view : View
    files : tuple of str
        The file itself, then those that it includes.
    texts : mapping of str to str
        The texts of the sources at hand, by id.
    problems : tuple of Problem
    record : str
        The hash of the file as it was read, ``Loaded.record``.
    """

    view: View
    files: tuple[str, ...]
    texts: Mapping[str, str]
    problems: tuple[Problem, ...]
    record: str

    @property
    def errors(self) -> int:
        """How many errors the file has; what they spoil is not counted in any answer."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


def opened(path: Path, *, as_of: dt.date | None = None, reviewed_only: bool = False) -> Opened:
    """Return a talks file as of a day."""
    loaded, faults = load_talks(path)
    texts, missing = source_texts(loaded, text_of=_source_text)
    return Opened(
        view=view(loaded.talks, as_of=as_of, reviewed_only=reviewed_only),
        files=tuple(document.file for document in loaded.documents),
        texts=texts,
        problems=(*faults, *missing, *check(loaded.talks, texts=texts)),
        record=loaded.record,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """What each commitment of a talks file has come to on a day."""

    opened: Opened
    due: Due


def promises(
    path: Path, *, as_of: dt.date | None = None, deal: str | None = None, reviewed_only: bool = False
) -> Promises:
    """Return what each commitment of a talks file has come to: on a day, else on that of the last report."""
    record = opened(path, as_of=as_of, reviewed_only=reviewed_only)
    talks = record.view.talks
    if deal is not None and deal not in {declared.id for declared in talks.deals}:
        raise UnknownDealError(deal, tuple(declared.id for declared in talks.deals))
    if as_of is None:
        seen = view(talks, as_of=last_day_known(talks) or dt.date.min, reviewed_only=reviewed_only)
        record = dataclasses.replace(record, view=seen)
    return Promises(opened=record, due=due(record.view, deal=deal))


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What moved since a day: in the record, in the deadlock finding, and in what commitments have come to."""

    changes: Changes
    finding: FindingMoved
    promises: tuple[StatusMoved, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduled:
    """In which order things could happen, in the record as of a day."""

    record: Opened
    schedule: Schedule


def scheduled(
    path: Path,
    *,
    as_of: dt.date | None = None,
    reviewed_only: bool = False,
    deals: Sequence[str] = (),
    tranches: int = 4,
) -> Scheduled:
    """Return in which order things could happen; with deals, only what their steps depend on."""
    from dragoman.reasoning.schedule.finder import schedule

    record = opened(path, as_of=as_of, reviewed_only=reviewed_only)
    record = dataclasses.replace(record, view=of_deals(record.view, deals))
    return Scheduled(record=record, schedule=schedule(record.view, tranches=tranches))


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRuledOut:
    """Which sets of actions the record as of a day does not rule out."""

    record: Opened
    packages: Packages


def not_ruled_out(path: Path, *, as_of: dt.date | None = None, reviewed_only: bool = False) -> NotRuledOut:
    """Return which sets of actions a talks file does not rule out."""
    from dragoman.reasoning.packages.finder import packages

    record = opened(path, as_of=as_of, reviewed_only=reviewed_only)
    return NotRuledOut(record=record, packages=packages(record.view))


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """All that a brief is made of.

    Attributes
    ----------
    view : View
    deadlock : Deadlock
    texts : mapping of str to str
        The texts of the sources at hand, by id.
    reports : mapping of str to Findings
        For sources that were read just now: what was found, with its coverage.
    problems : tuple of Problem
    record : str
        The hash of the talks file as it was read, ``Loaded.record``; empty when there is none.
    since : Since or None
        What moved, when that was asked for.
    """

    view: View
    deadlock: Deadlock
    texts: Mapping[str, str]
    reports: Mapping[str, Findings]
    problems: tuple[Problem, ...]
    record: str = ""
    since: Since | None = None


def brief_of_reports(
    found: Sequence[Findings],
    problems: tuple[Problem, ...],
    *,
    as_of: dt.date | None = None,
    since: dt.date | None = None,
    title: str = "",
) -> Brief:
    """Return the brief of reports just read, with nothing recorded before."""
    talks, left_out = propose(found)
    by_hash = {findings.story.report.sha256: findings for findings in found}
    reports = {source.id: by_hash[source.sha256] for source in talks.sources if source.sha256 in by_hash}
    talks = _titled(talks, title)
    seen, answer = _standing(talks, as_of=_until(talks, as_of, since))
    return Brief(
        view=seen,
        deadlock=answer,
        texts={name: findings.story.report.text for name, findings in reports.items()},
        reports=reports,
        problems=(*problems, *left_out),
        since=_moved(seen, answer, since),
    )


def _titled(talks: Talks, title: str) -> Talks:
    return dataclasses.replace(talks, title=talks.title or title)


def brief_of_talks(
    path: Path,
    *,
    as_of: dt.date | None = None,
    since: dt.date | None = None,
    reviewed_only: bool = False,
    deals: Sequence[str] = (),
) -> Brief:
    """Return the brief of a talks file, and, with a day to look back to, what moved since its end.

    What moved is told up to the day of the brief, else up to the last day on which a report came out. With deals, the
    finding and its view are narrowed to what their steps depend on.
    """
    loaded, faults = load_talks(path)
    texts, missing = source_texts(loaded, text_of=_source_text)
    until = _until(loaded.talks, as_of, since)
    seen, answer = _standing(loaded.talks, as_of=until, reviewed_only=reviewed_only, deals=deals)
    return Brief(
        view=seen,
        deadlock=answer,
        texts=texts,
        reports={},
        problems=(*faults, *missing, *check(loaded.talks, texts=texts)),
        record=loaded.record,
        since=_moved(seen, answer, since),
    )


def _until(talks: Talks, as_of: dt.date | None, since: dt.date | None) -> dt.date | None:
    if since is None or as_of is not None:
        return as_of
    return max(since, last_day_known(talks) or since)


def _moved(seen: View, answer: Deadlock, since: dt.date | None) -> Since | None:
    if since is None:
        return None
    before, earlier = _standing(seen.talks, as_of=since, reviewed_only=seen.reviewed_only)
    return Since(
        changes=changes(before, seen),
        finding=finding_moved(earlier, answer),
        promises=status_moved(due(before), due(seen)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The positions by party, in the record as of a day and, where asked for, beside an earlier one."""

    record: Opened
    earlier: View | None
    matrix: Matrix


def compared(
    path: Path, *, as_of: dt.date | None = None, since: dt.date | None = None, reviewed_only: bool = False
) -> Compared:
    """Return who holds what on which action in a talks file."""
    record = opened(path, as_of=as_of, reviewed_only=reviewed_only)
    before = view(record.view.talks, as_of=since, reviewed_only=reviewed_only) if since else None
    return Compared(record=record, earlier=before, matrix=matrix(record.view, earlier=before))


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """What became of the claims that outlets carried, in the record as of a day."""

    record: Opened
    sources: Sources


def traced(path: Path, *, as_of: dt.date | None = None, reviewed_only: bool = False) -> Traced:
    """Return what became of the claims in a talks file; without a day, up to the last that its reports know."""
    from dragoman.reasoning.sources.finder import sources

    record = opened(path, as_of=as_of, reviewed_only=reviewed_only)
    return Traced(record=record, sources=sources(record.view, until=last_day_known(record.view.talks)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """How each party reads a deal, in the record as of a day."""

    record: Opened
    readouts: Readouts


def deal_read(path: Path, deal: str, *, as_of: dt.date | None = None, reviewed_only: bool = False) -> Read:
    """Return how each party reads a deal of a talks file; without a name, its only deal.

    Raises
    ------
    UnknownDealError
        When no such deal is declared.
    """
    from dragoman.reasoning.readouts.finder import readouts

    record = opened(path, as_of=as_of, reviewed_only=reviewed_only)
    deals = {known.id: known for known in record.view.talks.deals}
    name = deal or (next(iter(deals)) if len(deals) == 1 else "")
    if name not in deals:
        raise UnknownDealError(deal, sorted(deals))
    return Read(record=record, readouts=readouts(record.view, deals[name]))


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
    texts, _ = source_texts(loaded, text_of=_source_text)
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


def _standing(
    talks: Talks, *, as_of: dt.date | None, reviewed_only: bool = False, deals: Sequence[str] = ()
) -> tuple[View, Deadlock]:
    """Return the record as of a day, and whether the talks are stuck.

    Without unnamed sources means: as if the record had never held them, so that what they replaced stands again.
    """
    whole = view(talks, as_of=as_of, reviewed_only=reviewed_only)
    named = dataclasses.replace(talks, entries=tuple(entry for entry in talks.entries if not is_unnamed(entry)))
    bare = view(named, as_of=as_of, reviewed_only=reviewed_only)
    bare = dataclasses.replace(bare, talks=dataclasses.replace(whole.talks, entries=named.entries))
    seen = of_deals(whole, deals)
    return seen, deadlock(seen, named=of_deals(bare, deals))


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
        additions = _titled(additions, title or path.stem)
    after = appended(text, additions)
    if after != text:
        write_talks(path, after, expected_sha256=sha256)
    declared = (additions.parties, additions.people, additions.outlets, additions.actions)
    added = Proposed(
        entries=len(additions.entries), declarations=sum(map(len, declared)), sources=len(additions.sources)
    )
    return added, left_out


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """A conflict model and where it holds; drafted from a talks file, also that record and the draft."""

    model: Model
    stability: Stability
    record: Opened | None = None
    draft: Draft | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems of the talks file."""
        return self.record.problems if self.record else ()


def analysed(
    path: Path, *, as_of: dt.date | None = None, reviewed_only: bool = False, most: int | None = None
) -> Analysis:
    """Return where the conflict of a model file, or of a talks file, holds, for each party and under each concept."""
    from dragoman.reasoning.stability.finder import stable
    from dragoman.reasoning.stability.model_file import read_model

    if path.suffix != ".talks":
        model, graph = read_model(decoded(read_bytes(path), str(path), kind="a model file"), name=str(path))
        return Analysis(model=model, stability=stable(graph))
    draft, record = drafted(path, as_of=as_of, reviewed_only=reviewed_only, most=most)
    if not draft.options:
        what = "no demand, refusal, offer, promise or condition in force is about what a party does"
        raise UnreadableInputError(str(path), what, "dragoman check, then a record with positions")
    model, graph = read_model(draft.text, name=f"{path} (drafted)")
    return Analysis(model=model, stability=stable(graph), record=record, draft=draft)


def drafted(
    path: Path, *, as_of: dt.date | None = None, reviewed_only: bool = False, most: int | None = None
) -> tuple[Draft, Opened]:
    """Return a conflict model drafted from a talks file, of so many options at most, and the record."""
    from dragoman.reasoning.stability.draft import MOST_DRAFTED, draft

    record = opened(path, as_of=as_of, reviewed_only=reviewed_only)
    return draft(record.view, most=most or MOST_DRAFTED), record
