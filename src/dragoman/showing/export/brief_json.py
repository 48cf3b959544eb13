"""The brief as plain data for JSON: every entry of the view with its words, what stands, and what moved."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dragoman.pipeline import Brief
from dragoman.showing.brief.assembled import promised_in
from dragoman.showing.brief.leads import kind_of
from dragoman.showing.brief.references import Texts
from dragoman.showing.export.changes_json import changes_json
from dragoman.showing.export.entry_json import EntryWriter, at
from dragoman.showing.export.envelope import envelope
from dragoman.terms.problems import Severity

Json = dict[str, Any]


def brief_json(brief: Brief) -> Json:
    """Return a brief as plain data.

    Its certificate is the record itself: each entry is shown with its place and words, and the deadlock finding by what
    it rests on, and what is due by its status; ``dragoman deadlock`` and ``due`` have the proofs.
    """
    view, answer, writer = brief.view, brief.deadlock, EntryWriter(brief.view, Texts(brief.texts))
    bare, promised = answer.without_unnamed, promised_in(brief)
    return {
        **envelope("brief", view=view, record=brief.record),
        "since": changes_json(brief.since, writer) if brief.since else None,
        "finding": {
            "kind": answer.kind.value,
            "without_unnamed": bare.kind.value if bare else None,
            "rests_on": [at(entry) for entry in answer.rests_on],
        },
        "due": [
            {"action": u.action, "holder": u.holder, "status": u.status.value, "due": _day(u.due), "met": _day(u.met)}
            for u in (promised.undertakings if promised else ())
        ],
        "entries": [{"kind": kind_of(entry)} | writer.entry(entry) for entry in view.entries],
        "in_force": [at(entry) for entry in view.in_force],
        "disputed": [[at(entry) for entry in group] for group in view.disputed],
        "done": list(view.done),
        "later": view.later,
        "undated": view.undated,
        "certificate": {"rests_on": [at(entry) for entry in view.entries]},
        "errors": sum(problem.severity is Severity.ERROR for problem in brief.problems),
    }


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
