"""The brief: the record as of a day, whether the talks are stuck, and what moved since another day."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.pipeline.opening import talks_to_ask
from dragoman.reasoning.deadlock.answer import Deadlock
from dragoman.reasoning.deadlock.finder import deadlock
from dragoman.reasoning.deadlock.moved import FindingMoved, finding_moved
from dragoman.reasoning.deadlock.of_deals import of_deals
from dragoman.reasoning.due.finder import due
from dragoman.reasoning.due.moved import StatusMoved, status_moved
from dragoman.record.changes import changes
from dragoman.record.propose import propose
from dragoman.record.view import last_day_known, view
from dragoman.terms.changes import Changes
from dragoman.terms.entries import is_unnamed
from dragoman.terms.findings import Findings
from dragoman.terms.problems import Problem
from dragoman.terms.talks import Talks, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What moved since a day: in the record, in the deadlock finding, and in what commitments have come to."""

    changes: Changes
    finding: FindingMoved
    promises: tuple[StatusMoved, ...] = ()


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
    loaded, texts, problems = talks_to_ask(path)
    until = _until(loaded.talks, as_of, since)
    seen, answer = _standing(loaded.talks, as_of=until, reviewed_only=reviewed_only, deals=deals)
    return Brief(
        view=seen,
        deadlock=answer,
        texts=texts,
        reports={},
        problems=problems,
        record=loaded.record,
        since=_moved(seen, answer, since),
    )


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
    talks = dataclasses.replace(talks, title=talks.title or title)
    seen, answer = _standing(talks, as_of=_until(talks, as_of, since))
    return Brief(
        view=seen,
        deadlock=answer,
        texts={name: findings.story.report.text for name, findings in reports.items()},
        reports=reports,
        problems=(*problems, *left_out),
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
