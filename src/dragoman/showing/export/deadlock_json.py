"""The deadlock answer as plain data for JSON, every condition with its words and on whose authority it stands.

The keys stand in one fixed order. Actions are named by their ids; ``actions`` gives each of them in words.
"""

from __future__ import annotations

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
from dragoman.showing.brief.references import Texts
from dragoman.showing.export.entry_json import EntryWriter, at
from dragoman.showing.export.envelope import envelope
from dragoman.terms.talks import View

Json = dict[str, Any]


def deadlock_json(
    answer: Deadlock, *, view: View, texts: Texts, record: str, faults: Iterable[str] = (), errors: int = 0
) -> Json:
    """Return a deadlock answer as plain data.

    Parameters
    ----------
    answer : Deadlock
    view : View
        The view that it answers for: its declarations give parties, outlets and actions their names.
    texts : Texts
        The source texts at hand, for the line on which words stand.
    record : str
        ``Loaded.record``, the hash of the talks file that was read.
    faults : iterable of str
        What the independent checker found wrong with the certificate; nothing, unless the finder is wrong.
    errors : int
        How many errors the talks file has; what they spoil is not counted.

    Returns
    -------
    dict
        Of strings, numbers, booleans, lists and dicts alone, so that two equal answers print alike.
    """
    writer = _Writer(EntryWriter(view, texts))
    data = envelope("deadlock", view=view, record=record) | {"deals": list(view.deals)} | writer.answer(answer)
    bare = answer.without_unnamed
    data["certificate"]["faults"] = list(faults)
    data["without_unnamed"] = writer.answer(bare) if bare else None
    data["errors"] = errors
    data["actions"] = writer.actions(answer)
    return data


class _Writer:
    """Writes the parts of an answer, with the names that the view declares."""

    def __init__(self, entries: EntryWriter) -> None:
        self._entries = entries

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
            "rests_on": [at(entry) for entry in answer.rests_on],
            "disputed": [at(entry) for entry in answer.disputed],
            "unreviewed": answer.unreviewed,
            "restored": [at(entry) for entry in answer.restored],
            "certificate": _certificate(answer.certificate),
        }

    def actions(self, answer: Deadlock) -> Json:
        """Return every action that is still to be done: who must do it, and its words."""
        certificate = answer.certificate
        undone = [*chain(*certificate.steps), *(blocked.action for blocked in certificate.blocked)]
        return {action: self._entries.action(action) for action in sorted(undone)}

    def _edge(self, edge: Edge) -> Json:
        return {"consequent": edge.consequent, "antecedent": edge.antecedent} | self._entries.entry(edge.entry)

    def _refusal(self, refusal: Refusal) -> Json:
        binding = {"action": refusal.action, "binding": refusal.binding, "blocks": list(refusal.blocks)}
        return binding | self._entries.entry(refusal.entry)

    def _chain(self, chain: WaitingChain) -> Json:
        return {"edges": [self._edge(edge) for edge in chain.edges], "first": chain.first, "actor": chain.actor}

    def _pivot(self, pivot: Pivot) -> Json:
        return {"without_it": pivot.kind.value, "opens": list(pivot.opens)} | self._entries.entry(pivot.entry)


def _locked(loop: Loop) -> Json:
    return {"actions": list(loop.locked), "shortest": loop.shortest}


def _certificate(certificate: Certificate) -> Json:
    return {
        "kind": certificate.kind.value,
        "steps": [list(step) for step in certificate.steps],
        "blocked": [_blocked(item) for item in certificate.blocked],
        "loops": [[_blocked(item) for item in items] for items in certificate.loops],
        "undoing": [at(entry) for entry in certificate.undoing],
        "smallest": certificate.smallest,
        "unrefused": [list(step) for step in certificate.unrefused],
        "relieved": [list(step) for step in certificate.relieved],
    }


def _blocked(item: Blocked) -> Json:
    return {"action": item.action, "by": at(item.entry), "antecedents": list(item.antecedents)}
