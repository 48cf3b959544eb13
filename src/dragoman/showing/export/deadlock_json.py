"""The deadlock answer as plain data for JSON, every condition with its words and on whose authority it stands.

The keys stand in one fixed order. An entry names the place of its lines in the talks file (``at``), and that is how the
certificate refers to entries too. Actions are named by their ids; ``actions`` gives each of them in words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import chain
from typing import Any

from dragoman.reasoning.deadlock.answer import (
    Blocked,
    Certificate,
    Deadlock,
    Edge,
    Loop,
    Pivot,
    Refusal,
    WaitingChain,
)
from dragoman.record.view import report_day
from dragoman.showing.brief.references import Reference, Texts
from dragoman.showing.brief.wording import Wording
from dragoman.terms.talks import UNDATED, ConditionEntry, Entry, PositionEntry, View

Json = dict[str, Any]


def deadlock_json(answer: Deadlock, *, view: View, texts: Texts, faults: Iterable[str] = (), errors: int = 0) -> Json:
    """Return a deadlock answer as plain data.

    Parameters
    ----------
    answer : Deadlock
    view : View
        The view that it answers for: its declarations give parties, outlets and actions their names.
    texts : Texts
        The source texts at hand, for the line on which words stand.
    faults : iterable of str
        What the independent checker found wrong with the certificate; nothing, unless the finder is wrong.
    errors : int
        How many errors the talks file has; what they spoil is not counted.

    Returns
    -------
    dict
        Of strings, numbers, booleans, lists and dicts alone, so that two equal answers print alike.
    """
    writer = _Writer(view, texts)
    data = writer.answer(answer)
    bare = answer.without_unnamed
    data["certificate"]["faults"] = list(faults)
    data["without_unnamed"] = writer.answer(bare) if bare else None
    data["errors"] = errors
    data["actions"] = writer.actions(answer)
    return data


class _Writer:
    """Writes the parts of an answer, with the names that the view declares."""

    def __init__(self, view: View, texts: Texts) -> None:
        self._wording = Wording(view.talks)
        self._texts = texts
        self._published = {source.id: source.published for source in view.talks.sources}
        self._declared = {action.id: action for action in view.talks.actions}

    def answer(self, answer: Deadlock) -> Json:
        """Return one answer, but for what the caller adds."""
        return {
            "kind": answer.kind.value,
            "as_of": answer.as_of.isoformat() if answer.as_of else None,
            "loops": [[self._edge(edge) for edge in loop.edges] for loop in answer.loops],
            "locked": [_locked(loop) for loop in answer.loops],
            "blocked": [blocked.action for blocked in answer.blocked],
            "refusals": [self._refusal(refusal) for refusal in answer.refusals],
            "waiting": [self._chain(chain) for chain in answer.waiting],
            "pivotal": [self._pivot(pivot) for pivot in answer.pivotal],
            "pivotal_complete": answer.pivotal_complete,
            "rests_on": [_at(entry) for entry in answer.rests_on],
            "disputed": [_at(entry) for entry in answer.disputed],
            "unreviewed": answer.unreviewed,
            "restored": [_at(entry) for entry in answer.restored],
            "certificate": _certificate(answer.certificate),
        }

    def actions(self, answer: Deadlock) -> Json:
        """Return every action that is still to be done: who must do it, and its words."""
        certificate = answer.certificate
        undone = [*chain(*certificate.steps), *(blocked.action for blocked in certificate.blocked)]
        return {action: self._action(action) for action in sorted(undone)}

    def _action(self, identity: str) -> Json:
        declared = self._declared.get(identity)
        actor = declared.actor if declared else identity.rpartition(".")[0] or None
        return {"actor": actor, "words": declared.words if declared else None}

    def _edge(self, edge: Edge) -> Json:
        return {"consequent": edge.consequent, "antecedent": edge.antecedent} | self._entry(edge.entry)

    def _refusal(self, refusal: Refusal) -> Json:
        binding = {"action": refusal.action, "binding": refusal.binding, "blocks": list(refusal.blocks)}
        return binding | self._entry(refusal.entry)

    def _chain(self, chain: WaitingChain) -> Json:
        return {"edges": [self._edge(edge) for edge in chain.edges], "first": chain.first, "actor": chain.actor}

    def _pivot(self, pivot: Pivot) -> Json:
        return {"without_it": pivot.kind.value, "opens": list(pivot.opens)} | self._entry(pivot.entry)

    def _entry(self, entry: Entry) -> Json:
        """Return what an entry says, whose it is, and who carried it when."""
        references = self._texts.references(entry)
        return {
            "at": _at(entry),
            "name": entry.id,
            "date": _day(entry.date),
            "flag": entry.flag.value,
            "holder": entry.holder if isinstance(entry, ConditionEntry | PositionEntry) else None,
            **_says(entry),
            "words": " … ".join(reference.words for reference in references) or None,
            "speaker": self._wording.attribution(entry.attribution) or None,
            "attribution": _attribution(entry),
            "source_class": entry.attribution.record.value if entry.attribution.record else None,
            "outlet": "; ".join(dict.fromkeys(self._wording.outlet(ref.source) for ref in references)) or None,
            "reported": _day(report_day(entry, self._published)),
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


def _at(entry: Entry) -> str:
    """Return where an entry stands, as an editor opens it: file and line."""
    return f"{entry.place.file}:{entry.place.line}"


def _day(day: dt.date) -> str | None:
    return None if day == UNDATED else day.isoformat()


def _says(entry: Entry) -> Json:
    """Return the claim itself: a condition, or a position."""
    if isinstance(entry, ConditionEntry):
        ways = [list(way) for way in entry.antecedents]
        return {"consequents": list(entry.consequents), "link": entry.link.value, "antecedents": ways}
    if isinstance(entry, PositionEntry):
        return {"act": entry.act.value, "actions": list(entry.actions)}
    return {}


def _attribution(entry: Entry) -> Json:
    attribution = entry.attribution
    return {
        "speakers": list(attribution.speakers),
        "unnamed": attribution.unnamed,
        "party": attribution.party,
        "quoted_by": list(attribution.quoted_by),
        "via": list(attribution.via),
    }


def _locked(loop: Loop) -> Json:
    return {"actions": list(loop.locked), "shortest": loop.shortest}


def _certificate(certificate: Certificate) -> Json:
    return {
        "kind": certificate.kind.value,
        "steps": [list(step) for step in certificate.steps],
        "blocked": [_blocked(item) for item in certificate.blocked],
        "loops": [[_blocked(item) for item in items] for items in certificate.loops],
        "undoing": [_at(entry) for entry in certificate.undoing],
        "smallest": certificate.smallest,
        "unrefused": [list(step) for step in certificate.unrefused],
        "relieved": [list(step) for step in certificate.relieved],
    }


def _blocked(item: Blocked) -> Json:
    return {"action": item.action, "by": _at(item.entry), "antecedents": list(item.antecedents)}
