"""Entries as plain data for JSON, the same in every answer: the claim, its words, who says so, and which outlet when.

An entry names the place of its lines in the talks file (``at``); lists of entries and certificates name it by that.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from dragoman.record.view import report_day
from dragoman.showing.brief.references import Reference, Texts
from dragoman.showing.brief.wording import Wording
from dragoman.terms.entries import UNDATED, CommitmentEntry, ConditionEntry, DoneEntry, Entry, PositionEntry
from dragoman.terms.talks import View

Json = dict[str, Any]


def at(entry: Entry) -> str:
    """Return where an entry stands, as an editor opens it: file and line."""
    return f"{entry.place.file}:{entry.place.line}"


def day(date: dt.date) -> str | None:
    """Return a day as JSON has it; ``None`` for an entry without a date."""
    return None if date == UNDATED else date.isoformat()


class EntryWriter:
    """Writes entries and actions, with the names that a view declares.

    Parameters
    ----------
    view : View
    texts : Texts
        The source texts at hand, for the line on which words stand.
    """

    def __init__(self, view: View, texts: Texts) -> None:
        self._wording = Wording(view.talks)
        self._texts = texts
        self._published = {source.id: source.published for source in view.talks.sources}
        self._declared = {action.id: action for action in view.talks.actions}

    def action(self, identity: str) -> Json:
        """Return who must do an action, and its words."""
        declared = self._declared.get(identity)
        actor = declared.actor if declared else identity.rpartition(".")[0] or None
        return {"actor": actor, "words": declared.words if declared else None}

    def entry(self, entry: Entry) -> Json:
        """Return what an entry says, whose it is, and who carried it when."""
        references = self._texts.references(entry)
        return {
            "at": at(entry),
            "name": entry.id,
            "date": day(entry.date),
            "flag": entry.flag.value,
            "holder": entry.holder if isinstance(entry, ConditionEntry | PositionEntry | CommitmentEntry) else None,
            **_says(entry),
            "words": " … ".join(reference.words for reference in references) or None,
            "speaker": self._wording.attribution(entry.attribution) or None,
            "attribution": _attribution(entry),
            "source_class": entry.attribution.record.value if entry.attribution.record else None,
            "outlet": "; ".join(dict.fromkeys(self._wording.outlet(ref.source) for ref in references)) or None,
            "reported": day(report_day(entry, self._published)),
            "anchors": [self._anchor(reference) for reference in references],
        }

    def _anchor(self, reference: Reference) -> Json:
        published = self._published.get(reference.source)
        return {
            "source": reference.source,
            "outlet": self._wording.outlet(reference.source),
            "published": published.isoformat() if published else None,
            "place": reference.label,
            "start": reference.span.start if reference.span else None,
            "end": reference.span.end if reference.span else None,
            "words": reference.words,
        }


def _says(entry: Entry) -> Json:
    """Return the claim itself: a condition, a position, a commitment, or what was done."""
    if isinstance(entry, ConditionEntry):
        ways = [list(way) for way in entry.antecedents]
        return {"consequents": list(entry.consequents), "link": entry.link.value, "antecedents": ways}
    if isinstance(entry, PositionEntry):
        return {"act": entry.act.value, "actions": list(entry.actions)}
    return {"actions": list(entry.actions)} if isinstance(entry, CommitmentEntry | DoneEntry) else {}


def _attribution(entry: Entry) -> Json:
    attribution = entry.attribution
    return {
        "speakers": list(attribution.speakers),
        "unnamed": attribution.unnamed,
        "party": attribution.party,
        "quoted_by": list(attribution.quoted_by),
        "via": list(attribution.via),
    }
