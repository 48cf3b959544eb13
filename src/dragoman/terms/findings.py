"""What a reader finds in one report. Every span is the exact words at its place.

Ids (``PRK``, ``P3``, ``S1``) are unique within one report. A finding names the rule that made it.
"""

from __future__ import annotations

import bisect
import datetime as dt
import itertools
import operator
from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.terms.act_status import ActStatus
from dragoman.terms.report import Story
from dragoman.terms.source_class import SourceClass
from dragoman.terms.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place where a party or a person is mentioned.

    Attributes
    ----------
    span : Span
        For a name the name alone; for an unnamed person the whole noun phrase ("a North Korean source").
    entity : str
        Id of the party or person.
    rule : str
        What made the match: ``name``, ``demonym``, ``capital``, ``alias``, ``surname``, ``pronoun``, ``role`` ...
    inferred : bool
        True when the words do not name it themselves (a pronoun, "the minister", "the North").
    """

    span: Span
    entity: str
    rule: str
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A state, bloc, organisation, union, firm or group.

    Attributes
    ----------
    id, code : str
        ``code`` is ISO 3166-1 alpha-3 (vanished states keep their old code, ``SUN``), else ``ORG:NAME``.
    type : str
        ``state``, ``bloc``, ``igo``, ``union``, ``company``, ``media``, ``group``, ``ministry`` ...
        or ``organisation``.
    """

    id: str
    code: str
    name: str
    type: str
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person, named or not.

    ``affiliation`` is the id of a party; it is inferred when the words beside the person do not name it ("their
    leader", "the foreign minister").
    """

    id: str
    name: str | None
    role: str | None
    affiliation: str | None
    unnamed: bool
    affiliation_inferred: bool = False
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """Words that tell a time ("yesterday", "Tuesday", "26 July", "more than an hour").

    Attributes
    ----------
    kind : str
        ``date``, ``range`` or ``duration``.
    first, last : date or None
        The days meant, resolved against the publication date; ``None`` when there is nothing to resolve
        against. For a single day both are that day.
    """

    span: Span
    kind: str
    first: dt.date | None
    last: dt.date | None
    rule: str


_START = operator.attrgetter("span.start")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """All mentions in a report: who is who, and where.

    ``mentions`` is in text order (by start, longer first) and may nest; it holds every mention of every party
    and person, and the same objects stand in ``Party.mentions`` and ``Person.mentions``.
    """

    parties: tuple[Party, ...]
    people: tuple[Person, ...]
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...] = ()

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions that lie inside the range, in text order."""
        at = bisect.bisect_left(self.mentions, start, key=_START)
        found = []
        for index in range(at, len(self.mentions)):
            mention = self.mentions[index]
            if mention.span.start >= end:
                break
            if mention.span.end <= end:
                found.append(mention)
        return tuple(found)

    def times_in(self, start: int, end: int) -> Iterator[TimeExpression]:
        """Yield the time expressions that share a code point with the range, in text order."""
        at = bisect.bisect_right(self.times, start, key=lambda time: time.span.end)
        for time in itertools.islice(self.times, at, None):
            if time.span.start >= end:
                break
            yield time


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something said, and by whom.

    Attributes
    ----------
    content : tuple of Span
        One or more; a split quotation has several. Quotation marks belong to the content.
    speaker : str or None
        Id of a person or party; joint speakers as ``a+b``.
    speaker_span, cue : Span or None
        The words that name the speaker, and the word of saying.
    form : str
        ``direct`` (all quoted), ``mixed`` or ``indirect``.
    record : SourceClass
    via : Span or None
        The outlet or document that it was told to or carried by ("told the Interfax agency").
    chain : tuple of str
        Ids, innermost speaker first: speaker, who quoted him, the agency that carried it.
    inherited_speaker : bool
        True when the speaker is carried over from a statement before (a quotation that runs on).
    about_party : str or None
        A party whose position the words report, when it is not the speaker's own.
    """

    id: str
    content: tuple[Span, ...]
    speaker: str | None
    speaker_span: Span | None
    cue: Span | None
    form: str
    record: SourceClass
    via: Span | None
    chain: tuple[str, ...]
    inherited_speaker: bool
    rule: str
    about_party: str | None = None
    nested_in: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPhrase:
    """Words that name an action, and the key under which like actions of other reports are the same.

    Attributes
    ----------
    span : Span
        "scraps its nuclear weapons programmes", "security guarantees".
    actor : str or None
        Id of the party that would act; ``None`` when the words leave it open.
    key : str
        A short name of what is done, from a table of the subjects of negotiations (``dismantle``, ``ties``,
        ``energy-aid``), else the lemmas of verb and object (``sign-protocol``).
    negated : bool
        True when the words speak of its not happening ("does not attack").
    called, called_undone : str
        Its name as a thing still to be done, and that of its not being done: "scrap its nuclear weapons programmes",
        "not scrap its nuclear weapons programmes". Not verbatim: the verb has its plain form.
    """

    span: Span
    actor: str | None
    key: str
    negated: bool = False
    called: str = ""
    called_undone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting: ``kind`` bilateral, trilateral, multilateral, plenary_round, plenary_session, summit, phone_call ...

    ``status`` is ``held``, ``ongoing``, ``scheduled``, ``proposed``, ``ruled_out``, ``collapsed`` or ``postponed``.
    ``ordinal`` is the number of the round, when the words give it. ``span`` are the words that tell most of it,
    ``mentions`` the other places where the report mentions the same meeting.
    """

    id: str
    kind: str
    participants: tuple[str, ...]
    span: Span
    date: Span | None
    place: Span | None
    duration: Span | None
    status: str
    rule: str
    ordinal: int | None = None
    happened: dt.date | None = None
    statement: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What a party wants, gives or will not do: demand, offer, refuse, commit, accept or threaten.

    ``status`` says how the act stands.
    """

    id: str
    party: str
    kind: str
    what: Span
    statement: str | None
    rule: str
    status: ActStatus = ActStatus.PROMISED
    actions: tuple[ActionPhrase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What a party will do, may do, does or did, of the things that negotiations are about, and how it stands.

    Attributes
    ----------
    party : str
        Who does it; ``a+b`` for several.
    what : Span
        The words of the act, without who does it.
    key : str
        Under which name it is the same act in another report's words, as in ``ActionPhrase``.
    status : ActStatus
        ``promised``, ``conditional``, ``possible``, ``done``, ``past`` ...
    """

    id: str
    party: str
    what: Span
    key: str
    status: ActStatus
    statement: str | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A link between two things: the consequent, and the condition it hangs on.

    Attributes
    ----------
    holder : str or None
        Id of the party whose condition it is; not always the speaker's.
    condition, consequent, connective : Span
    order : str
        ``after``, ``only_if``, ``if``, ``if_not``, ``unless``, ``until``, ``as_long_as``, ``requires``, ``enables``,
        ``linkage``, ``without``, ``even_if``, ``before``, ``exchange``, ``simultaneous`` ...
    polarity : str
        ``requires``, ``blocks``, ``threat``, ``enables``, ``sequence``, ``concessive`` or ``reciprocity``.
    statement, reported_by : str or None
        Ids of the statement that holds it, and of the speaker when he is not the holder.
    consequents, antecedents
        The actions named in the two halves; ``antecedents`` are alternatives (any), each of several (all).
    """

    id: str
    holder: str | None
    condition: Span
    consequent: Span
    connective: Span
    order: str
    polarity: str
    statement: str | None
    reported_by: str | None
    rule: str
    status: str = "in_force"
    consequents: tuple[ActionPhrase, ...] = ()
    antecedents: tuple[tuple[ActionPhrase, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """Words that speak of progress or of its lack. ``polarity``: ``positive``, ``negative`` or ``mixed``."""

    id: str
    polarity: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of the story gave an entry; what did not is shown, not hidden.

    ``without_entry`` are the ranges of the sentences that gave nothing; ``dropped`` counts findings refused
    because their words were not in the text.
    """

    sentences: int
    without_entry: tuple[tuple[int, int], ...]
    dropped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that a reader found in one report."""

    story: Story
    parties: tuple[Party, ...]
    people: tuple[Person, ...]
    statements: tuple[Statement, ...]
    meetings: tuple[Meeting, ...]
    positions: tuple[Position, ...]
    conditions: tuple[Condition, ...]
    signals: tuple[Signal, ...]
    coverage: Coverage
    times: tuple[TimeExpression, ...] = field(default=())
    deeds: tuple[Deed, ...] = ()
    reader: str = "bundled"
