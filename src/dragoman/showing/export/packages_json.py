"""The packages answer as plain data for JSON, and its packages as a table for csv."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dragoman.reasoning.packages.answer import Conflict, Dropped, Packages
from dragoman.showing.brief.references import Texts
from dragoman.showing.export.claim_json import ClaimList
from dragoman.showing.export.csv_table import csv_table
from dragoman.showing.export.entry_json import EntryWriter, at
from dragoman.showing.export.envelope import envelope
from dragoman.terms.talks import View

Json = dict[str, Any]


def packages_json(
    answer: Packages, *, view: View, texts: Texts, record: str, faults: Iterable[str] = (), errors: int = 0
) -> Json:
    """Return a packages answer as plain data.

    Parameters
    ----------
    answer : Packages
    view : View
        The view that it answers for.
    texts : Texts
    record : str
        The hash of the talks file.
    faults : iterable of str
        What the independent checker found wrong; nothing, unless the finder is wrong.
    errors : int
        How many errors the talks file has; what they spoil is not counted.

    Returns
    -------
    dict
        Claims are named by their places in ``claims``.
    """
    entries = EntryWriter(view, texts)
    claims = ClaimList(entries)
    shown = answer.certificate
    return {
        **envelope("packages", view=view, record=record),
        "possible": answer.possible,
        "demanded": list(answer.demanded),
        "refused": list(answer.refused),
        "in_all": list(answer.in_all),
        "least": [list(package) for package in answer.least],
        "least_complete": answer.least_complete,
        "largest": list(answer.largest),
        "conflicts": [_conflict(conflict, claims) for conflict in answer.conflicts],
        "dropped": [_dropped(dropped, claims) for dropped in answer.dropped],
        "rests_on": [at(entry) for entry in answer.rests_on],
        "disputed": [at(entry) for entry in answer.disputed],
        "unreviewed": answer.unreviewed,
        "certificate": {
            "closed": [
                {"action": item.action, "claim": claims.at(item.claim), "members": list(item.members)}
                for item in shown.closed
            ],
            "conflicts": [claims.places(conflict) for conflict in shown.conflicts],
            "least": shown.least,
            "faults": list(faults),
        },
        "claims": claims.written(),
        "actions": {
            action: entries.action(action)
            for action in sorted({*answer.largest, *(item.action for item in shown.closed)})
        },
        "errors": errors,
    }


def _conflict(conflict: Conflict, claims: ClaimList) -> Json:
    return {
        "demanded": conflict.demanded,
        "sets": [claims.places(one) for one in conflict.sets],
        "smallest": conflict.smallest,
        "complete": conflict.complete,
    }


def _dropped(dropped: Dropped, claims: ClaimList) -> Json:
    return {
        "party": dropped.party,
        "sets": [claims.places(one) for one in dropped.sets],
        "fewest": dropped.fewest,
        "complete": dropped.complete,
    }


def packages_csv(answer: Packages) -> str:
    """Return a row for each action: whether it is demanded, refused, in every package, in some, and in which."""
    closed = {item.action for item in answer.certificate.closed}
    rows = [
        (
            action,
            action in answer.demanded,
            action in answer.refused,
            action in answer.in_all,
            answer.possible and action not in closed,
            " ".join(str(n) for n, package in enumerate(answer.least, start=1) if action in package),
        )
        for action in sorted({*answer.largest, *closed})
    ]
    return csv_table(["action", "demanded", "refused", "in all", "in some", "in smallest packages"], rows)
