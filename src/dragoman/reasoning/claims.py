"""Claims: what a party would give up as one, however many entries report it.

Two reports of one condition are two entries and one claim: who relaxes it relaxes both. A refusal of two actions is two
claims, for one can be lifted and the other kept.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dragoman.terms.entries import Act, CommitmentEntry, ConditionEntry, Entry, Link, PositionEntry
from dragoman.terms.talks import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A condition, or a demand or refusal of one action.

    Two claims are equal when the same party says the same.

    Attributes
    ----------
    holder : str
    act : Act or Link
    actions : tuple of str
        The consequents of a condition, sorted; the one action of a demand or refusal.
    ways : tuple of tuple of str
        The alternatives of a condition, sorted; empty otherwise.
    entries : tuple of Entry
        The entries in force that say so, in the order of the record.
    """

    holder: str
    act: Act | Link
    actions: tuple[str, ...]
    ways: tuple[tuple[str, ...], ...] = ()
    entries: tuple[Entry, ...] = field(default=(), compare=False)

    @property
    def key(self) -> tuple[str, str, tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """What claims are sorted by."""
        return (self.holder, self.act.value, self.actions, self.ways)


def claim_of(entry: ConditionEntry | PositionEntry) -> Claim:
    """Return the claim that an entry makes; of a position on several actions, that on the first.

    ``even if`` refuses its consequents whatever happens, and so is the refusal of each.
    """
    if isinstance(entry, PositionEntry):
        return Claim(holder=entry.holder, act=entry.act, actions=entry.actions[:1])
    if entry.link == Link.EVEN_IF:
        return Claim(holder=entry.holder, act=Act.REFUSE, actions=entry.consequents[:1])
    return Claim(
        holder=entry.holder,
        act=entry.link,
        actions=tuple(sorted(set(entry.consequents))),
        ways=tuple(sorted({tuple(sorted(set(way))) for way in entry.antecedents})),
    )


def gathered(entries: Iterable[ConditionEntry | PositionEntry]) -> tuple[Claim, ...]:
    """Return the claims that entries make, each once with all of them, sorted."""
    found: dict[Claim, list[Entry]] = {}
    for entry in entries:
        found.setdefault(claim_of(entry), []).append(entry)
    claims = (dataclasses.replace(claim, entries=_by_place(those)) for claim, those in found.items())
    return tuple(sorted(claims, key=lambda claim: claim.key))


def _by_place(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.date, entry.place.file, entry.place.line)))


def in_pieces(view: View) -> View:
    """Return a view whose refusals and demands are of one action each, in an order that is not that of the file.

    So the same record gives the same answer however its lines are ordered.
    """
    pieces = [piece for entry in view.in_force for piece in _pieces(entry)]
    actions = tuple(sorted(view.talks.actions, key=lambda action: action.id))
    talks = dataclasses.replace(view.talks, actions=actions)
    return dataclasses.replace(view, talks=talks, in_force=tuple(sorted(pieces, key=_content)))


def _pieces(entry: Entry) -> Iterator[Entry]:
    if isinstance(entry, PositionEntry) and len(entry.actions) > 1:
        yield from (dataclasses.replace(entry, actions=(action,)) for action in entry.actions)
    elif isinstance(entry, ConditionEntry) and entry.link == Link.EVEN_IF:
        yield from (dataclasses.replace(entry, consequents=(action,)) for action in entry.consequents)
    else:
        yield entry


def _content(entry: Entry) -> tuple[str, ...]:
    """Return what an entry says as something to sort by; the place of its lines last."""
    said: tuple[str, ...] = (type(entry).__name__,)
    if isinstance(entry, PositionEntry | ConditionEntry):
        said += (repr(claim_of(entry).key),)
    elif isinstance(entry, CommitmentEntry):
        said += (entry.holder, repr(entry.actions))
    anchors = repr([(anchor.source, anchor.words, anchor.offset) for anchor in entry.anchors])
    told = (entry.date.isoformat(), entry.flag.value, repr(entry.attribution), anchors, entry.id or "")
    return (*said, *told, entry.place.file, f"{entry.place.line:09}")
