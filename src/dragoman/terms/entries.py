"""The dated entries of a record, with their anchors in the sources and the chain of who said so."""

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

    At most one of these says when. ``due_day`` of :mod:`dragoman.terms.due` counts the day.

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
