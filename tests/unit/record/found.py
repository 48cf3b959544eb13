"""Findings made by hand: a report of a few sentences, and spans cut from it by their words."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dragoman.terms.findings import ActionPhrase, Condition, Coverage, Findings, Party, Person, Position, Statement
from dragoman.terms.report import Report, Story
from dragoman.terms.source_class import SourceClass
from dragoman.terms.span import Span

TEXT = (
    "The union will go back only after Portline reinstates the nine, Ana Sousa said. "
    "Portline refused. No talks, no pay. No talks, no ships."
)
UNION = Party(id="U", code="ORG:DOCK", name="Dockworkers Union", type="union")
FIRM = Party(id="F", code="ORG:PORT", name="Portline", type="company")
SOUSA = Person(id="P1", name="Ana Sousa", role="president", affiliation="U", unnamed=False)
STEWARD = Person(id="P2", name=None, role="steward", affiliation="U", unnamed=True)


def span(words: str, text: str = TEXT, *, last: bool = False) -> Span:
    start = text.rindex(words) if last else text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def report(name: str = "paper", text: str = TEXT, **more: Any) -> Report:
    known: dict[str, Any] = {"published": dt.date(2024, 3, 12), "outlet": "Radio Port", "path": f"{name}.txt"}
    return Report(name=name, text=text, sha256=(name.encode().hex() + "0" * 64)[:64], **(known | more))


def findings(told: Report | None = None, **found: Any) -> Findings:
    kinds = "parties people statements meetings positions conditions signals".split()
    nothing: dict[str, Any] = dict.fromkeys(kinds, ())
    return Findings(
        story=Story(report=told or report(), paragraphs=(), skipped=()),
        coverage=Coverage(sentences=1, without_entry=()),
        **(nothing | found),
    )


def phrase(words: str, actor: str | None, key: str, *, negated: bool = False) -> ActionPhrase:
    return ActionPhrase(span=span(words), actor=actor, key=key, negated=negated)


def statement(words: str = "The union will go back", speaker: str = "P1", **more: Any) -> Statement:
    known: dict[str, Any] = {
        "speaker_span": None,
        "cue": None,
        "form": "indirect",
        "record": SourceClass.ON_RECORD,
        "via": None,
        "chain": (),
        "inherited_speaker": False,
        "rule": "said",
    }
    return Statement(id="S1", content=(span(words),), speaker=speaker, **(known | more))


def condition(**more: Any) -> Condition:
    known: dict[str, Any] = {
        "id": "C1",
        "holder": "U",
        "condition": span("Portline reinstates the nine"),
        "consequent": span("The union will go back"),
        "connective": span("only after"),
        "order": "after",
        "polarity": "requires",
        "statement": "S1",
        "reported_by": None,
        "rule": "only after",
        "consequents": (phrase("go back", "U", "return"),),
        "antecedents": ((phrase("reinstates the nine", "F", "reinstate"),),),
    }
    return Condition(**(known | more))


def position(kind: str, *actions: ActionPhrase, **more: Any) -> Position:
    known: dict[str, Any] = {
        "id": "D1",
        "party": "U",
        "kind": kind,
        "what": span("go back"),
        "statement": None,
        "rule": "r",
    }
    return Position(actions=actions, **(known | more))


WHO: dict[str, Any] = {"parties": (UNION, FIRM), "people": (SOUSA, STEWARD)}
