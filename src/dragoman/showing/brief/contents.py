"""What the brief says, section by section, as plain data for the terminal and the page."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.showing.brief.references import Reference, Texts
from dragoman.showing.brief.wording import Wording, class_of, day, listed
from dragoman.terms.entries import (
    UNDATED,
    CommitmentEntry,
    ConditionEntry,
    DoneEntry,
    Entry,
    Flag,
    MeetingEntry,
    PositionEntry,
    SignalEntry,
    StatementEntry,
)
from dragoman.terms.problems import Place
from dragoman.terms.talks import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of the brief, and the words that it rests on.

    Attributes
    ----------
    lead : str
        The line itself; empty for a statement, whose words speak for themselves.
    said_by : str
        The attribution in words; empty when the outlet reports it in its own voice.
    carried_by : str
        Outlets and dates.
    source_class : str
        ``on record``, ``institutional``, ``unnamed`` or ``the outlet's own words``.
    marks : tuple of str
        What to know about it: ``proposed``, ``disputed``, ``done``.
    references : tuple of Reference
        Where the words stand.
    spoken : bool
        Whether somebody said it, be it known who or not.
    """

    lead: str
    date: str
    said_by: str
    carried_by: str
    source_class: str
    marks: tuple[str, ...]
    references: tuple[Reference, ...]
    spoken: bool = False

    @property
    def authority(self) -> str:
        """On whose authority it stands, with the class of source where the attribution does not say it already."""
        if not self.said_by:
            return "speaker not told" if self.spoken else "reported by the outlet itself"
        return self.said_by if self.said_by.startswith("unnamed") else f"{self.said_by}, {self.source_class}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Items under one heading: a party, an issue, a person."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CastMember:
    """A party with its people: each a name and a role."""

    party: str
    aliases: tuple[str, ...]
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """All sections of a brief but the deadlock, which is an answer of its own."""

    title: str
    as_of: str
    reviewed_only: bool
    counts: Mapping[str, int]
    cast: tuple[CastMember, ...]
    outlets: tuple[str, ...]
    meetings: tuple[Item, ...]
    statements: tuple[Group, ...]
    positions: tuple[Group, ...]
    conditions: tuple[Item, ...]
    commitments: tuple[Item, ...]
    done: tuple[Item, ...]
    hopeful: tuple[Item, ...]
    doubtful: tuple[Item, ...]
    mixed: tuple[Item, ...]

    @property
    def is_dated(self) -> bool:
        """Whether anything said has a day; meetings may have theirs where no report has one."""
        groups = (*self.statements, *self.positions)
        items = (*self.conditions, *self.commitments, *self.done, *(i for g in groups for i in g.items))
        return any(item.date not in {"", day(UNDATED)} for item in items)


def item_of(entry: Entry, lead: str, *, wording: Wording, texts: Texts, disputed: bool = False) -> Item:
    """Return an entry as a line of the brief."""
    marks = ["proposed"] if entry.flag == Flag.PROPOSED else []
    if disputed or entry.flag == Flag.DISPUTED:
        marks.append("disputed")
    until = f" to {day(entry.until)}" if entry.until else ""
    return Item(
        lead=lead,
        date=day(entry.date) + until,
        said_by=wording.attribution(entry.attribution),
        carried_by=wording.carried_by(entry.anchors),
        source_class=class_of(entry),
        marks=tuple(marks),
        references=texts.references(entry),
        spoken=isinstance(entry, StatementEntry),
    )


def contents_of(view: View, texts: Texts) -> Contents:
    """Return what a brief says about a view of the record.

    Where nothing said has a day, no line tells so: the brief does, once.
    """
    return _told_once(_Composer(view, texts).contents())


def _told_once(contents: Contents) -> Contents:
    """Return contents of which nothing said has a day without telling so at each line; all others as they are."""
    if contents.is_dated:
        return contents

    def bare(items: Iterable[Item]) -> tuple[Item, ...]:
        undated = day(UNDATED)
        return tuple(dataclasses.replace(item, date="" if item.date == undated else item.date) for item in items)

    def groups(of: Iterable[Group]) -> tuple[Group, ...]:
        return tuple(dataclasses.replace(group, items=bare(group.items)) for group in of)

    return dataclasses.replace(
        contents,
        meetings=bare(contents.meetings),
        conditions=bare(contents.conditions),
        commitments=bare(contents.commitments),
        done=bare(contents.done),
        statements=groups(contents.statements),
        positions=groups(contents.positions),
    )


class _Composer:
    def __init__(self, view: View, texts: Texts) -> None:
        self._view = view
        self._texts = texts
        self._wording = Wording(view.talks)
        self._disputed = {id(entry) for group in view.disputed for entry in group}
        self._kept: list[Entry] = []  # so that no other entry gets the id of one that is gone

    def contents(self) -> Contents:
        view = self._view
        signals = [entry for entry in view.entries if isinstance(entry, SignalEntry)]
        return Contents(
            title=view.talks.title or "Where the talks stand",
            as_of=day(view.as_of) if view.as_of else "",
            reviewed_only=view.reviewed_only,
            counts=self._counts(),
            cast=self._cast(),
            outlets=tuple(outlet.name for outlet in view.talks.outlets),
            meetings=tuple(self._meeting(e) for e in view.entries if isinstance(e, MeetingEntry)),
            statements=self._statements(),
            positions=self._positions(),
            conditions=tuple(self._conditions()),
            commitments=tuple(self._commitment(e) for e in view.in_force if isinstance(e, CommitmentEntry)),
            done=tuple(
                self._item(e, self._wording.actions(e.actions)) for e in view.entries if isinstance(e, DoneEntry)
            ),
            hopeful=self._signals(signals, "positive"),
            doubtful=self._signals(signals, "negative"),
            mixed=self._signals(signals, "mixed"),
        )

    def _counts(self) -> dict[str, int]:
        entries = self._view.entries
        by_flag = {flag.name.lower(): sum(e.flag == flag for e in entries) for flag in Flag if flag != Flag.REJECTED}
        sources = {anchor.source for entry in entries for anchor in entry.anchors}
        left_out = {"later": self._view.later, "undated": self._view.undated}
        return {"entries": len(entries), "sources": len(sources), **left_out} | by_flag

    def _item(self, entry: Entry, lead: str) -> Item:
        disputed = id(entry) in self._disputed
        return item_of(entry, lead, wording=self._wording, texts=self._texts, disputed=disputed)

    def _cast(self) -> tuple[CastMember, ...]:
        view = self._view
        active = _active_parties(view)
        members = []
        for party in view.talks.parties:
            people = tuple((p.name, p.role or "") for p in view.talks.people if p.party == party.id)
            if party.id in active or people:
                members.append(CastMember(party=party.name, aliases=party.aliases, people=people))
        loose = tuple((p.name, p.role or "") for p in view.talks.people if p.party is None)
        return (*members, *((CastMember(party="", aliases=(), people=loose),) if loose else ()))

    def _meeting(self, entry: MeetingEntry) -> Item:
        kind = entry.kind.replace("_", " ").replace("-", " ")
        who = ", ".join(self._wording.party(p) for p in entry.participants) or "participants not stated"
        more = [
            f"round {entry.round}" if entry.round and entry.round.isdigit() else entry.round or "",
            entry.where or "",
            entry.duration or "",
            "" if entry.status == "held" else entry.status.replace("_", " "),
        ]
        return self._item(entry, "; ".join(part for part in (f"{kind}: {who}", *more) if part))

    def _statements(self) -> tuple[Group, ...]:
        grouped: dict[str, list[Item]] = {}
        for entry in self._view.entries:
            if isinstance(entry, StatementEntry):
                about = f"on the position of {self._wording.party(entry.about)}" if entry.about else ""
                grouped.setdefault(self._side(entry), []).append(self._item(entry, about))
        return tuple(Group(heading=side, items=tuple(items)) for side, items in _by_name(grouped))

    def _side(self, entry: Entry) -> str:
        party = entry.attribution.party
        if party:
            return self._wording.party(party)
        parties = {p.id for p in self._view.talks.parties}
        spoken = [self._wording.party(s) for s in entry.attribution.speakers if s in parties]
        return listed(spoken) or "Side not stated"

    def _positions(self) -> tuple[Group, ...]:
        grouped: dict[str, list[Item]] = {}
        for entry in self._told_once(PositionEntry):
            if isinstance(entry, PositionEntry):
                what = self._wording.actions(entry.actions, of=entry.holder) if entry.actions else ""
                issue = self._wording.issue(entry.issue) if entry.issue else ""
                said = f"– {what}" if what else ""
                lead = " ".join(part for part in (f"{entry.act.value}s", said, f"on {issue}" if issue else "") if part)
                grouped.setdefault(self._wording.party(entry.holder), []).append(self._item(entry, lead))
        return tuple(Group(heading=holder, items=tuple(items)) for holder, items in _by_name(grouped))

    def _conditions(self) -> Iterator[Item]:
        """Yield the conditions in force, one that several hold together once."""
        held: dict[object, list[ConditionEntry]] = {}
        for entry in self._told_once(ConditionEntry):
            if isinstance(entry, ConditionEntry):
                held.setdefault(dataclasses.replace(entry, holder="", place=Place(file="")), []).append(entry)
        for first, *others in held.values():
            holders = (first.holder, *(other.holder for other in others))
            lead = self._wording.condition(holders, first.consequents, first.link, first.antecedents)
            yield self._item(first, lead)

    def _told_once(self, kind: type[Entry]) -> Iterator[Entry]:
        """Yield the claims in force of a kind; what the same people said twice on a day is one, with all its words."""
        same: dict[object, list[Entry]] = {}
        for entry in self._view.in_force:
            if isinstance(entry, kind):
                bare = dataclasses.replace(entry, anchors=(), id=None, notes=(), place=Place(file=""))
                same.setdefault(bare, []).append(entry)
        for group in same.values():
            first, *others = sorted(group, key=self._place_in_text) if group[1:] else group
            whole = first
            if others:
                anchors = dict.fromkeys(anchor for entry in (first, *others) for anchor in entry.anchors)
                whole = dataclasses.replace(first, anchors=tuple(anchors))
                if any(id(entry) in self._disputed for entry in (first, *others)):
                    self._disputed.add(id(whole))
                    self._kept.append(whole)
            yield whole

    def _place_in_text(self, entry: Entry) -> tuple[int, int]:
        """Return where the words of an entry stand in their report, else in the record."""
        spans = (ref.span for ref in self._texts.references(entry))
        return next((span.start for span in spans if span), 0), entry.place.line

    def _commitment(self, entry: CommitmentEntry) -> Item:
        due = self._wording.due(entry)
        after = f"after {self._wording.actions(entry.after)}" if entry.after else ""
        lead = "; ".join(p for p in (self._wording.actions(entry.actions), f"due {due}" if due else "", after) if p)
        return self._item(entry, lead)

    def _signals(self, signals: Iterable[SignalEntry], polarity: str) -> tuple[Item, ...]:
        return tuple(self._item(entry, "") for entry in signals if entry.polarity == polarity)


def _active_parties(view: View) -> set[str]:
    active: set[str] = set()
    for entry in view.entries:
        active.update(entry.attribution.speakers, [entry.attribution.party or ""])
        if isinstance(entry, MeetingEntry):
            active.update(entry.participants)
        if isinstance(entry, PositionEntry | ConditionEntry | CommitmentEntry):
            active.add(entry.holder)
    return active


def _by_name(grouped: Mapping[str, list[Item]]) -> list[tuple[str, list[Item]]]:
    return sorted(grouped.items(), key=lambda pair: (pair[0] == "Side not stated", -len(pair[1]), pair[0]))
