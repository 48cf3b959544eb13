"""The record: what a talks file declares, and its dated entries.

A :class:`Talks` is what the file means; how it is written (comments, order, blank lines) is the business of
``dragoman.record``. A :class:`View` is the record as somebody could know it on a day, the one input of reasoning.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from dragoman.terms.problems import Place
from dragoman.terms.source_class import SourceClass
from dragoman.terms.time_limit import TimeLimit

# The date of an entry whose report does not say when it came out; written ``undated`` in a talks file.
UNDATED = dt.date.min


class Flag(StrEnum):
    """Who stands behind an entry: a reader proposed it, or a person accepted, disputed or rejected it."""

    PROPOSED = "?"
    ACCEPTED = "*"
    DISPUTED = "!"
    REJECTED = "x"


class Act(StrEnum):
    """What a position does."""

    DEMAND = "demand"
    OFFER = "offer"
    REFUSE = "refuse"
    COMMIT = "commit"
    ACCEPT = "accept"
    THREATEN = "threaten"
    WITHDRAW = "withdraw"


class Link(StrEnum):
    """How a condition ties its consequents to its antecedents.

    ``only after``: a consequent does not happen before the antecedents have. ``together with``: neither
    without the other, in no stated order ("in return for", "simultaneously"). ``if``: the antecedents
    bring the consequent about; nothing is said of other ways. ``unless``: a threat, the consequent happens if
    the antecedents do not. ``even if``: the consequent is refused although the antecedents happen.
    ``no longer after``: an earlier link is withdrawn.
    """

    ONLY_AFTER = "only after"
    TOGETHER_WITH = "together with"
    IF = "if"
    UNLESS = "unless"
    EVEN_IF = "even if"
    NO_LONGER_AFTER = "no longer after"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredParty:
    """``party PRK "North Korea" aka "DPRK", "Pyongyang"``: ``type`` is ``state`` unless it says otherwise."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    type: str = "state"
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredPerson:
    """``person kim-kye-gwan "Kim Kye-gwan" aka ... of PRK as "chief negotiator"``."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    party: str | None = None
    role: str | None = None
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredOutlet:
    """``outlet interfax "Interfax" of RUS``."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    party: str | None = None
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredIssue:
    """``issue security "Security assurances"``."""

    id: str
    name: str
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredAction:
    """``action PRK.scrap "scraps its nuclear weapons programmes" issue denuclearisation``.

    ``actor`` is the party before the dot; an action whose id has no dot is nobody's (a ratification by others,
    funds that arrive): ``None``. ``short_of`` names the action of which this is a weaker form: to suspend is short
    of to shut down.
    """

    id: str
    words: str
    actor: str | None
    issue: str | None = None
    short_of: str | None = None
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """``source wire-0726 "sources/wire.txt"`` with its hash, outlet and date of publication.

    ``path`` is relative to the talks file. ``outlet`` is the id of a declared outlet, or words in quotation marks;
    ``outlet_declared`` tells which.
    """

    id: str
    path: str
    sha256: str | None = None
    outlet: str | None = None
    outlet_declared: bool = False
    published: dt.date | None = None
    title: str | None = None
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredDeal:
    """``deal initial-actions "Initial Actions" of PRK, USA text deal-0213``: what some parties signed.

    ``texts`` are the ids of the sources that hold its words; what an entry ``in`` the deal is, a term of it or
    somebody's reading, is told by :mod:`dragoman.terms.deals`.
    """

    id: str
    name: str
    parties: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """``@ wire-0726 "the words" at 1754``: verbatim words of a source; ``offset`` in code points, when given."""

    source: str
    words: str
    offset: int | None = None
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The chain from the speaker outwards.

    Attributes
    ----------
    speakers : tuple of str
        Ids of declared persons or parties; empty when the speaker is unnamed or not stated.
    unnamed : str or None
        The role words of an unnamed speaker: ``by unnamed "source" of PRK``.
    party : str or None
        Whom the speaker speaks for (``of PRK``); for a declared person his own party unless it says otherwise.
    quoted_by : tuple of str
        Ids of those who quoted him, innermost first.
    via : tuple of str
        Ids of declared outlets that carried it, before the source's own outlet.
    record : SourceClass or None
        The class of source; ``None`` only when no speaker is given.
    """

    speakers: tuple[str, ...] = ()
    unnamed: str | None = None
    party: str | None = None
    quoted_by: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    record: SourceClass | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What all dated entries share.

    Attributes
    ----------
    date : date
        When it happened or was said; ``until`` is the last day of a range (``2005-07-26..2005-08-07``).
    flag : Flag
    anchors : tuple of Anchor
    attribution : Attribution
    reported : date or None
        Given only to override: the report date is otherwise the publication date of the anchors' sources.
    id : str or None
        ``^name`` after the kind, for other entries and answers to refer to.
    notes : tuple of str
    """

    date: dt.date
    until: dt.date | None = None
    flag: Flag
    anchors: tuple[Anchor, ...] = ()
    attribution: Attribution = Attribution()
    reported: dt.date | None = None
    id: str | None = None
    notes: tuple[str, ...] = ()
    place: Place = field(compare=False)


def is_unnamed(entry: Entry) -> bool:
    """Tell whether nobody but an unnamed source stands behind an entry."""
    return entry.attribution.record == SourceClass.UNNAMED


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingEntry(Entry):
    """``meeting bilateral of PRK, USA, held`` with ``place``, ``lasting`` and ``round``."""

    kind: str
    participants: tuple[str, ...]
    status: str = "held"
    where: str | None = None
    duration: str | None = None
    round: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementEntry(Entry):
    """``statement by christopher-hill of USA, on record``; ``about`` names a party whose view it reports."""

    about: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionEntry(Entry):
    """``position of PRK: demand USA.recognise``; with no declared action ``position of PRK: demand on security``.

    ``deal`` is the deal that holds it, by its text or as somebody reads it: ``in initial-actions``.
    """

    holder: str
    act: Act
    actions: tuple[str, ...] = ()
    issue: str | None = None
    deal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionEntry(Entry):
    """``condition of USA: USA.guarantee, USA.aid only after PRK.scrap and PRK.declare or CHN.guarantee``.

    ``antecedents`` are alternatives (any of them), each a tuple of actions (all of them). ``deal`` as in a position.
    """

    holder: str
    consequents: tuple[str, ...]
    link: Link
    antecedents: tuple[tuple[str, ...], ...]
    deal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentEntry(Entry):
    """``commitment of PRK: PRK.shut-down in initial-actions due 2007-04-14``: what a party has bound itself to.

    At most one of these says when. ``due_day`` of :mod:`dragoman.terms.time_limit` counts the day.

    Attributes
    ----------
    deal : str or None
        As in a position.
    due : date or None
        A day: ``due 2007-04-14``.
    limit : TimeLimit or None
        ``due within 60 days of 2007-02-13``; of an action, counted from the day it is done.
    due_words : str or None
        Words that no calendar knows: ``due "in the next phase"``.
    after : tuple of str
        Actions that come first: ``due after PRK.declare``.
    """

    holder: str
    actions: tuple[str, ...]
    deal: str | None = None
    due: dt.date | None = None
    limit: TimeLimit | None = None
    due_words: str | None = None
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneEntry(Entry):
    """``done PRK.shut-down``: the actions have happened."""

    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunEntry(Entry):
    """``begun USA.delist``: the actions have begun, and are not done by that."""

    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalEntry(Entry):
    """``signal positive``: words of progress or of its lack, never scored."""

    polarity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """All that a talks file, with the files it includes, declares and records, in file order."""

    title: str = ""
    parties: tuple[DeclaredParty, ...] = ()
    people: tuple[DeclaredPerson, ...] = ()
    outlets: tuple[DeclaredOutlet, ...] = ()
    issues: tuple[DeclaredIssue, ...] = ()
    actions: tuple[DeclaredAction, ...] = ()
    deals: tuple[DeclaredDeal, ...] = ()
    sources: tuple[Source, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The record as of a day: what reports published by then said, and which of it is in force.

    Attributes
    ----------
    talks : Talks
        The declarations, without the actions, people and outlets that only entries reported after ``as_of`` name; and
        all entries whatever their date.
    as_of : date or None
        ``None``: everything recorded.
    reviewed_only : bool
        True when entries that no person has accepted (``?``) were left out.
    entries : tuple of Entry
        Visible entries, oldest first (date, then report date, then file order); rejected ones never are.
        Anchors published later than ``as_of`` are removed from them.
    in_force : tuple of Entry
        The positions, conditions and commitments among ``entries`` that stand, oldest first, those of one day by what
        they say. What one party says is in a deal for another never is.
    replaced : tuple of (Entry, Entry)
        What no longer stands, and the entry that replaced, withdrew or fulfilled it.
    disputed : tuple of tuple of Entry
        Groups of entries in force that contradict each other: same day and matter, different sources.
    done : tuple of str
        Ids of the actions that have happened, sorted.
    begun : tuple of str
        Ids of the actions that have begun and are not done, sorted.
    later : int
        How many entries were left out because they were reported after ``as_of``.
    undated : int
        How many were left out because no day is known on which they were reported.
    deals : tuple of str
        When only what the steps of some deals depend on was kept: their ids.
    """

    talks: Talks
    as_of: dt.date | None = None
    reviewed_only: bool = False
    entries: tuple[Entry, ...] = ()
    in_force: tuple[Entry, ...] = ()
    replaced: tuple[tuple[Entry, Entry], ...] = ()
    disputed: tuple[tuple[Entry, ...], ...] = ()
    done: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()
    later: int = 0
    undated: int = 0
    deals: tuple[str, ...] = ()
