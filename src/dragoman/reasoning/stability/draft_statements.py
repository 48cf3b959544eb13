"""What each claim in force says its holder prefers, as statements over options."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dragoman.terms.entries import Act, CommitmentEntry, ConditionEntry, Entry, Flag, Link, PositionEntry
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import Talks

_ORDER = {Act.REFUSE: 0, Act.DEMAND: 2, Act.COMMIT: 2, Act.ACCEPT: 2, Act.OFFER: 3}
_CLASSES = tuple(SourceClass)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedStatement:
    """A statement of preference that follows from an entry: whose, how firm, over which options, and the entry."""

    party: str
    order: int
    text: str
    options: tuple[str, ...]
    entry: Entry


def drafted_statements(entry: Entry, *, done: Collection[str]) -> Iterator[DraftedStatement]:
    """Yield what an entry says its holder prefers; nothing where it says nothing of the kind.

    A refusal is firmest (0), then conditions (1), then what is demanded, promised or threatened (2), then offers (3).
    What a condition waits for and is done is left out of it. A threat without a condition is no preference.
    """
    match entry:
        case PositionEntry() if entry.act in _ORDER:
            yes = "not " if entry.act is Act.REFUSE else ""
            for action in entry.actions:
                yield _drafted(entry, _ORDER[entry.act], f"{yes}{action}", action)
        case CommitmentEntry():
            for action in entry.actions:
                yield _drafted(entry, 2, action, action)
        case ConditionEntry():
            yield from _of_condition(entry, [[a for a in way if a not in done] for way in entry.antecedents])


def _of_condition(entry: ConditionEntry, ways: list[list[str]]) -> Iterator[DraftedStatement]:
    if not all(ways):
        return
    waits, named = _either(ways), [action for way in ways for action in way]
    for action in entry.consequents:
        match entry.link:
            case Link.ONLY_AFTER:
                yield _drafted(entry, 1, f"{waits} if {action}", *named, action)
            case Link.TOGETHER_WITH:
                yield _drafted(entry, 1, f"{action} iff {waits}", action, *named)
            case Link.IF:
                yield _drafted(entry, 2, f"{action} if {waits}", action, *named)
            case Link.UNLESS:
                yield _drafted(entry, 2, f"{action} if not {waits}", action, *named)
            case Link.EVEN_IF:
                yield _drafted(entry, 0, f"not {action}", action)


def _drafted(
    entry: PositionEntry | CommitmentEntry | ConditionEntry, order: int, text: str, *options: str
) -> DraftedStatement:
    return DraftedStatement(
        party=entry.holder, order=order, text=text, options=tuple(dict.fromkeys(options)), entry=entry
    )


def _either(ways: list[list[str]]) -> str:
    each = [way[0] if len(way) == 1 else f"({' and '.join(way)})" for way in ways]
    return each[0] if len(each) == 1 else f"({' or '.join(each)})"


def firmness(entry: Entry) -> int:
    """Return how well an entry is sourced: the less the better."""
    return _CLASSES.index(entry.attribution.record) if entry.attribution.record else len(_CLASSES)


def who_said(entry: Entry, talks: Talks) -> str:
    """Return in words who said what an entry records, and who carried it."""
    names = {party.id: party.name for party in talks.parties}
    names |= {person.id: person.name for person in talks.people} | {outlet.id: outlet.name for outlet in talks.outlets}
    chain = entry.attribution
    said = [" and ".join(names.get(speaker, speaker) for speaker in chain.speakers)]
    if chain.unnamed:
        party = f" of {names.get(chain.party, chain.party)}" if chain.party else ""
        said = [f"“{chain.unnamed}”{party}, unnamed"]
    if chain.record and not chain.unnamed:
        said.append(chain.record.value)
    said += [f"quoted by {names.get(one, one)}" for one in chain.quoted_by]
    said += [f"via {names.get(one, one)}" for one in chain.via]
    carried = [_carrier(anchor.source, talks, names) for anchor in entry.anchors[:1]]
    marks = {Flag.PROPOSED: ["not reviewed"], Flag.DISPUTED: ["disputed"]}.get(entry.flag, [])
    return "; ".join(part for part in (", ".join(filter(None, said)), *carried, *marks) if part)


def _carrier(source_id: str, talks: Talks, names: dict[str, str]) -> str:
    source = next((source for source in talks.sources if source.id == source_id), None)
    if source is None:
        return ""
    outlet = names.get(source.outlet or "", source.outlet or "")
    return ", ".join(part for part in (outlet, str(source.published or "")) if part)
