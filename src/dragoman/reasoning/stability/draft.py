"""A model drafted from the record: who can do what, and what each party said that it wants."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.terms.talks import (
    Act,
    CommitmentEntry,
    ConditionEntry,
    Entry,
    Link,
    PositionEntry,
    View,
)

_WANTED = frozenset({Act.DEMAND, Act.COMMIT, Act.ACCEPT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A statement of preference that follows from an entry: whose, how firm, over which options, and the entry."""

    party: str
    order: int
    text: str
    entry: Entry


def draft(view: View) -> str:
    """Return a model file with the parties, actions and claims in force of a record.

    Refusals come first, then conditions, then what was demanded or promised; the order within is that of the record.
    It is the analyst's to change. Actions that are nobody's, and those that are done, are left out.
    """
    actors = {a.id: a.actor for a in view.talks.actions if a.actor}
    statements = [s for entry in view.in_force for s in _statements(entry) if _is_open(s, actors, view)]
    used = {name for s in statements for name in _names(s.text)}
    return "\n".join(_lines(view, statements, used, actors)) + "\n"


def _is_open(statement: Drafted, actors: dict[str, str], view: View) -> bool:
    return all(name in actors and name not in view.done for name in _names(statement.text))


def _names(text: str) -> list[str]:
    words = text.replace("(", " ").replace(")", " ").split()
    return [word for word in words if word not in {"not", "and", "or", "if", "iff"}]


def _statements(entry: Entry) -> Iterator[Drafted]:
    match entry:
        case PositionEntry(act=Act.REFUSE):
            yield from (Drafted(party=entry.holder, order=0, text=f"not {a}", entry=entry) for a in entry.actions)
        case PositionEntry() if entry.act in _WANTED:
            yield from (Drafted(party=entry.holder, order=2, text=a, entry=entry) for a in entry.actions)
        case CommitmentEntry():
            yield from (Drafted(party=entry.holder, order=2, text=a, entry=entry) for a in entry.actions)
        case ConditionEntry(link=Link.ONLY_AFTER | Link.TOGETHER_WITH):
            waits = " or ".join(_all_of(way) for way in entry.antecedents)
            whole = f"({waits})" if len(entry.antecedents) > 1 else waits
            for action in entry.consequents:
                yield Drafted(party=entry.holder, order=1, text=f"{whole} if {action}", entry=entry)
        case ConditionEntry(link=Link.IF):
            waits = " or ".join(_all_of(way) for way in entry.antecedents)
            for action in entry.consequents:
                yield Drafted(party=entry.holder, order=2, text=f"{action} if ({waits})", entry=entry)


def _all_of(way: tuple[str, ...]) -> str:
    return way[0] if len(way) == 1 else f"({' and '.join(way)})"


def _lines(view: View, statements: list[Drafted], used: set[str], actors: dict[str, str]) -> Iterator[str]:
    yield f"# Drafted from {len(view.in_force)} claims in force; order and edit the statements, the first weighs most."
    yield "# A statement without a source is the analyst's own."
    yield f"title = {_quoted(view.talks.title or 'Drafted from the record')}"
    for action in view.talks.actions:
        if action.id in used:
            party = _quoted(actors[action.id])
            yield f"\n[[option]]\nname = {_quoted(action.id)}\nparty = {party}\nwords = {_quoted(action.words)}"
    yield "\n[preferences]"
    parties = list(dict.fromkeys(actors[name] for name in (a.id for a in view.talks.actions) if name in used))
    for party in parties:
        own = sorted((s for s in statements if s.party == party), key=lambda s: s.order)
        yield f"{_quoted(party)} = ["
        yield from (f"  {line}," for line in _unique(_statement(s) for s in own))
        yield "]"


def _unique(lines: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(lines))


def _statement(drafted: Drafted) -> str:
    anchors = drafted.entry.anchors
    words = _quoted(anchors[0].words) if anchors else '""'
    source = _quoted(anchors[0].source) if anchors else '""'
    return f"{{ prefers = {_quoted(drafted.text)}, words = {words}, source = {source} }}"


def _quoted(text: str) -> str:
    """Return a TOML string; JSON's escapes are TOML's."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
