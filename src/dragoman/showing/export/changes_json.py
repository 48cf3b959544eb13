"""What moved since a day as plain data for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dragoman.pipeline import Since
from dragoman.reasoning.deadlock.answer import Deadlock, Loop
from dragoman.showing.brief.since import headline
from dragoman.showing.export.entry_json import EntryWriter, at
from dragoman.terms.changes import Change, Sourced
from dragoman.terms.entries import Entry

Json = dict[str, Any]


def changes_json(since: Since, writer: EntryWriter) -> Json:
    """Return what moved: each entry reported since, once, with what it changes; and the finding then and now."""
    changes, finding = since.changes, since.finding
    return {
        "since": changes.since.isoformat(),
        "until": changes.until.isoformat() if changes.until else None,
        "headline": headline(since),
        "changes": [_change(change, writer) for change in changes.changes],
        "sourced": [_sourced(sourced, writer) for sourced in changes.sourced],
        "contradicted": [_ats(group) for group in changes.disputed],
        "settled": [_ats(group) for group in changes.settled],
        "promises": [
            {
                "action": moved.after.action,
                "holder": moved.after.holder,
                "deal": moved.after.deal,
                "before": moved.before.status.value,
                "after": moved.after.status.value,
            }
            for moved in since.promises
        ],
        "waiting": _ats(changes.waiting),
        "silent": [source.id for source in changes.silent],
        "finding": {
            "same": finding.same,
            "before": _kinds(finding.before),
            "after": _kinds(finding.after),
            "new_loops": [_locked(loop) for loop in finding.closed],
            "gone_loops": [_locked(loop) for loop in finding.opened],
            "joined": _ats(finding.joined),
            "left": _ats(finding.left),
        },
    }


def _change(change: Change, writer: EntryWriter) -> Json:
    told = {"kind": change.kind.value, "firmer": change.firmer}
    return told | {"entry": writer.entry(change.entry), "earlier": [writer.entry(entry) for entry in change.earlier]}


def _sourced(sourced: Sourced, writer: EntryWriter) -> Json:
    fresh = [{"source": anchor.source, "words": anchor.words} for anchor in sourced.anchors]
    return {"entry": writer.entry(sourced.entry), "new": fresh}


def _kinds(answer: Deadlock) -> Json:
    bare = answer.without_unnamed
    return {"kind": answer.kind.value, "without_unnamed": bare.kind.value if bare else None}


def _locked(loop: Loop) -> list[str]:
    return list(loop.locked)


def _ats(entries: Iterable[Entry]) -> list[str]:
    return [at(entry) for entry in entries]
