"""Findings as plain data for JSON: one object per report, every span with its place and its exact words.

The keys are those of the reference page on findings, in one fixed order. A person without a name who is known by
no office either is ``anonymous`` here, and the classes of source are ``on_record``, ``institutional`` and
``anonymous``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dragoman.terms.findings import (
    ActionPhrase,
    Condition,
    Deed,
    Findings,
    Meeting,
    Mention,
    Party,
    Person,
    Position,
    Signal,
    Statement,
    TimeExpression,
)
from dragoman.terms.source_class import SourceClass
from dragoman.terms.span import Span, span_of

Json = dict[str, Any]

_RECORD = {
    SourceClass.ON_RECORD: "on_record",
    SourceClass.INSTITUTIONAL: "institutional",
    SourceClass.UNNAMED: "anonymous",
}


def findings_json(findings: Findings) -> Json:
    """Return the findings of one report as plain data.

    Parameters
    ----------
    findings : Findings

    Returns
    -------
    dict
        Of strings, numbers, lists and dicts alone, in a fixed order of keys, so that two equal findings print alike.
    """
    report = findings.story.report
    return {
        "name": report.name,
        "title": report.title,
        "outlet": report.outlet,
        "published": report.published.isoformat() if report.published else None,
        "basis": dict(report.basis),
        "sha256": report.sha256,
        "reader": findings.reader,
        "parties": [_party(party) for party in findings.parties],
        "people": [_person(person, findings) for person in findings.people],
        "meetings": [_meeting(meeting) for meeting in findings.meetings],
        "statements": [_statement(statement) for statement in findings.statements],
        "positions": [_position(position) for position in findings.positions],
        "conditions": [_condition(condition) for condition in findings.conditions],
        "deeds": [_deed(deed) for deed in findings.deeds],
        "signals": [_signal(signal) for signal in findings.signals],
        "times": [_time(time) for time in findings.times],
        "coverage": _coverage(findings),
    }


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}


def _maybe(span: Span | None) -> Json | None:
    return None if span is None else _span(span)


def _mentions(mentions: Iterable[Mention]) -> list[Json]:
    return [_span(mention.span) | {"rule": mention.rule, "inferred": mention.inferred} for mention in mentions]


def _party(party: Party) -> Json:
    return {
        "id": party.id,
        "code": party.code,
        "name": party.name,
        "type": party.type,
        "mentions": _mentions(party.mentions),
    }


def _person(person: Person, findings: Findings) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role,
        "affiliation": person.affiliation,
        "affiliation_inferred": person.affiliation_inferred,
        "anonymous": person.unnamed and not _stands_for_an_office(person, findings),
        "mentions": _mentions(person.mentions),
    }


def _stands_for_an_office(person: Person, findings: Findings) -> bool:
    """Tell whether a person without a name is known by what he is: a spokesman, the minister of a state."""
    records = {statement.record for statement in findings.statements if statement.speaker == person.id}
    return bool(records) and SourceClass.UNNAMED not in records


def _statement(statement: Statement) -> Json:
    return {
        "id": statement.id,
        "content": [_span(span) for span in statement.content],
        "speaker": statement.speaker,
        "speaker_span": _maybe(statement.speaker_span),
        "cue": _maybe(statement.cue),
        "form": statement.form,
        "record": _RECORD[statement.record],
        "via": _maybe(statement.via),
        "chain": list(statement.chain),
        "inherited_speaker": statement.inherited_speaker,
        "about_party": statement.about_party,
        "nested_in": statement.nested_in,
        "rule": statement.rule,
    }


def _meeting(meeting: Meeting) -> Json:
    return {
        "id": meeting.id,
        "kind": meeting.kind,
        "participants": list(meeting.participants),
        "span": _span(meeting.span),
        "coref": [_span(span) for span in meeting.mentions],
        "date": _maybe(meeting.date),
        "place": _maybe(meeting.place),
        "duration": _maybe(meeting.duration),
        "status": meeting.status,
        "ordinal": meeting.ordinal,
        "happened": meeting.happened.isoformat() if meeting.happened else None,
        "statement": meeting.statement,
        "rule": meeting.rule,
    }


def _position(position: Position) -> Json:
    return {
        "id": position.id,
        "party": position.party,
        "kind": position.kind,
        "what": _span(position.what),
        "statement": position.statement,
        "status": position.status,
        "actions": [_action(action) for action in position.actions],
        "rule": position.rule,
    }


def _deed(deed: Deed) -> Json:
    return {
        "id": deed.id,
        "party": deed.party,
        "what": _span(deed.what),
        "key": deed.key,
        "status": deed.status,
        "statement": deed.statement,
        "rule": deed.rule,
    }


def _condition(condition: Condition) -> Json:
    return {
        "id": condition.id,
        "holder": condition.holder,
        "condition": _span(condition.condition),
        "consequent": _span(condition.consequent),
        "connective": _span(condition.connective),
        "order": condition.order,
        "polarity": condition.polarity,
        "statement": condition.statement,
        "reported_by": condition.reported_by,
        "status": condition.status,
        "consequents": [_action(action) for action in condition.consequents],
        "antecedents": [[_action(action) for action in every] for every in condition.antecedents],
        "rule": condition.rule,
    }


def _action(action: ActionPhrase) -> Json:
    return {
        "span": _span(action.span),
        "actor": action.actor,
        "key": action.key,
        "negated": action.negated,
        "called": action.called,
    }


def _signal(signal: Signal) -> Json:
    return {"id": signal.id, "polarity": signal.polarity, "span": _span(signal.span), "rule": signal.rule}


def _time(time: TimeExpression) -> Json:
    return {
        "span": _span(time.span),
        "kind": time.kind,
        "first": time.first.isoformat() if time.first else None,
        "last": time.last.isoformat() if time.last else None,
        "rule": time.rule,
    }


def _coverage(findings: Findings) -> Json:
    text, coverage = findings.story.report.text, findings.coverage
    return {
        "sentences": coverage.sentences,
        "without_entry": [_span(span_of(text, start, end)) for start, end in coverage.without_entry],
        "dropped": coverage.dropped,
        "skipped": [
            _span(span_of(text, part.start, part.end)) | {"reason": part.reason} for part in findings.story.skipped
        ],
    }
