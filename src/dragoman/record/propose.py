"""Findings into entries: what a reader found, as proposals (``?``) for a talks file.

A proposal declares what the talks file does not declare yet, and never repeats an entry that is there in any flag,
so what a person rejected or put right is not proposed again. Each entry carries the exact words; the offset is given
where the words occur more than once in their report.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from dragoman.record.identities import Identities
from dragoman.record.scan import in_quotes
from dragoman.record.short_names import as_label
from dragoman.record.statement_words import words_of
from dragoman.record.telling import left_out, tells_of_condition, tells_of_meeting, tells_of_position
from dragoman.record.unrecorded import needed, unrecorded
from dragoman.terms.act_status import ActStatus
from dragoman.terms.anchor import Folded, fold, occurrences, whole_words
from dragoman.terms.entries import (
    UNDATED,
    Act,
    Anchor,
    Attribution,
    ConditionEntry,
    Entry,
    Flag,
    Link,
    MeetingEntry,
    PositionEntry,
    SignalEntry,
    StatementEntry,
)
from dragoman.terms.findings import ActionPhrase, Condition, Findings, Meeting, Position, Signal, Statement
from dragoman.terms.problems import Place, Problem, Severity
from dragoman.terms.span import Span
from dragoman.terms.talks import Talks

_LINKS = {
    "requires": Link.ONLY_AFTER,
    "blocks": Link.ONLY_AFTER,
    "sequence": Link.ONLY_AFTER,
    "enables": Link.IF,
    "threat": Link.IF,
    "concessive": Link.EVEN_IF,
    "reciprocity": Link.TOGETHER_WITH,
}
# What was offered in another year, might be promised or is denied binds nobody now; what is promised on a condition is
# proposed as that condition.
_NOT_IN_FORCE = frozenset({ActStatus.DENIED, ActStatus.PAST, ActStatus.POSSIBLE, ActStatus.DONE})
_UNLESS = frozenset({"unless", "if_not", "until"})
# Links that say "not" themselves: "will not X until Y" is X only after Y, "unless Y" speaks of Y.
_HOLDS_BACK = frozenset({"requires", "blocks", "sequence", "concessive"})
_IF_NOT = _UNLESS | {"without"}
# Acts that hold whatever happens: a promise, a threat or a refusal under a condition is a condition.
_FLAT = frozenset({Act.REFUSE, Act.COMMIT, Act.THREATEN})


def propose(found: Iterable[Findings], *, talks: Talks | None = None) -> tuple[Talks, tuple[Problem, ...]]:
    """Return the declarations and entries that these findings add to the talks.

    Parameters
    ----------
    found : iterable of Findings
        One for each report. Reports whose texts are the same, byte for byte, count once.
    talks : Talks, optional
        What is recorded already; its ids are used where a name or alias agrees.

    Returns
    -------
    additions : Talks
        Only what is new, entries flagged ``?``, in the order of the reports and of their texts.
    problems : tuple of Problem
        Findings that cannot be entries, as warnings: a condition whose holder or actions the reader could not tell.
    """
    known = talks or Talks()
    identities = Identities(known)
    entries: list[Entry] = []
    problems: list[Problem] = []
    hashes: set[str] = set()
    reports = tuple(found)
    for findings in reports:
        identities.learn(findings)
    for findings in reports:
        sha256 = findings.story.report.sha256
        if sha256 not in hashes:
            hashes.add(sha256)
            entries += _Report(findings, identities, problems).entries()
    problems += [
        _read_as_one(name, identities.name_of(party), place) for (name, party), place in identities.short.items()
    ]
    additions = identities.additions()
    problems += _changed(known, additions)
    return needed(additions, unrecorded(entries, known.entries)), tuple(problems)


def _changed(known: Talks, additions: Talks) -> Iterator[Problem]:
    """Yield new sources at the path of one that is recorded: a page that was saved anew seems to be a second report."""
    recorded = {source.path: source.id for source in known.sources}
    for source in additions.sources:
        if source.path in recorded:
            yield Problem(
                code="report-changed",
                place=source.place,
                what=f"this text is not the one recorded as {recorded[source.path]}; it was read as another report, "
                f"{source.id}",
                remedy="keeping each text that you read under a name of its own",
                severity=Severity.WARNING,
            )


def _read_as_one(name: str, full: str, place: Place) -> Problem:
    return Problem(
        code="read-as-one",
        place=place,
        what=f"“{name}” was read as {full}, the one party here whose name ends so",
        remedy=f"declaring it as a party of its own, if it is another: party … {in_quotes(as_label(name))} type …",
        severity=Severity.WARNING,
    )


def merged(talks: Talks, additions: Talks) -> Talks:
    """Return the talks with the additions behind what was there."""
    together = {
        field.name: getattr(talks, field.name) + getattr(additions, field.name)
        for field in dataclasses.fields(Talks)
        if field.name != "title"
    }
    return Talks(title=talks.title or additions.title, **together)


class _Report:
    """The entries of one report."""

    def __init__(self, findings: Findings, identities: Identities, problems: list[Problem]) -> None:
        report = findings.story.report
        self._found = findings
        self._text = report.text
        self._folded: Folded = fold(report.text)
        self._place = Place(file=report.path or report.name)
        self._problems = problems
        self._names = identities.of_report(findings)
        self._day = report.published or self._names.published or UNDATED
        self._statements = {statement.id: statement for statement in findings.statements}

    def entries(self) -> list[Entry]:
        """Return all entries, in the order of their words in the text."""
        found = self._found
        meetings = [m for m in found.meetings if tells_of_meeting(m)]
        positions = [p for p in found.positions if tells_of_position(p)]
        self._problems += left_out(found.meetings, found.positions, self._place)
        made: list[tuple[int, Entry]] = []
        made += [(m.span.start, self._meeting(m)) for m in meetings]
        made += [(s.content[0].start, self._statement(s)) for s in found.statements]
        made += [(p.what.start, entry) for p in positions for entry in self._positions(p)]
        made += [(c.consequent.start, entry) for c in found.conditions for entry in self._conditions(c)]
        made += [(s.span.start, self._signal(s)) for s in found.signals]
        return [entry for _, entry in sorted(made, key=lambda pair: pair[0])]

    def _anchor(self, span: Span) -> Anchor:
        span = whole_words(span, self._text)
        places = occurrences(span.text, self._folded, self._text)
        return Anchor(
            source=self._names.source,
            words=" ".join(span.text.split()),
            offset=None if len(places) == 1 else span.start,
            place=self._place,
        )

    def _meeting(self, meeting: Meeting) -> Entry:
        return MeetingEntry(
            date=meeting.happened or self._day,
            flag=Flag.PROPOSED,
            anchors=(self._anchor(meeting.span),),
            attribution=self._attribution(meeting.statement),
            place=self._place,
            kind=meeting.kind,
            participants=tuple(dict.fromkeys(self._names.party(p) for p in meeting.participants)),
            status=meeting.status,
            where=_words(meeting.place),
            duration=_words(meeting.duration),
            round=str(meeting.ordinal) if meeting.ordinal else None,
        )

    def _statement(self, statement: Statement) -> Entry:
        about = statement.about_party
        return StatementEntry(
            date=self._day,
            flag=Flag.PROPOSED,
            anchors=tuple(self._anchor(span) for span in words_of(statement, self._text)),
            attribution=self._attribution(statement.id),
            place=self._place,
            about=self._names.party(about) if about else None,
        )

    def _positions(self, position: Position) -> list[Entry]:
        """Return an entry for each party of a joint position."""
        each = (dataclasses.replace(position, party=party) for party in position.party.split("+"))
        return [entry for one in each if (entry := self._position(one))]

    def _conditions(self, condition: Condition) -> list[Entry]:
        """Return an entry for each party of a joint condition."""
        holders = condition.holder.split("+") if condition.holder else [None]
        each = (dataclasses.replace(condition, holder=holder) for holder in holders)
        return [entry for one in each if (entry := self._condition(one))]

    def _position(self, position: Position) -> Entry | None:
        if position.status in _NOT_IN_FORCE or self._is_conditional(position):
            return None
        return PositionEntry(
            date=self._day,
            flag=Flag.PROPOSED,
            anchors=(self._anchor(position.what),),
            attribution=self._attribution(position.statement),
            place=self._place,
            holder=self._names.party(position.party),
            act=Act(position.kind),
            actions=self._actions(position.actions, absorbed=position.kind == Act.REFUSE),
        )

    def _is_conditional(self, position: Position) -> bool:
        """Tell whether a condition says the same and when: "would not talk unless …" is no flat refusal to talk."""
        what = position.what
        flat = position.kind in _FLAT
        return any(
            (what.start <= condition.connective.start and condition.connective.end <= what.end)
            or (
                flat
                and condition.polarity in _HOLDS_BACK - {"concessive"}
                and condition.consequent.start < what.end
                and what.start < condition.consequent.end
            )
            for condition in self._found.conditions
        )

    def _condition(self, condition: Condition) -> Entry | None:
        consequents = self._actions(condition.consequents, absorbed=condition.polarity in _HOLDS_BACK)
        # "No talks so long as the port is shut" waits for the port not to be.
        turned = (condition.order, condition.polarity) == ("as_long_as", "blocks")
        antecedents = tuple(
            self._actions(group, absorbed=condition.order in _IF_NOT, turned=turned) for group in condition.antecedents
        )
        holder = (
            condition.holder or self._side(condition) or next((a.actor for a in condition.consequents if a.actor), None)
        )
        antecedents = tuple(group for group in antecedents if group and not set(group) & set(consequents))
        if not (holder and consequents and antecedents and tells_of_condition(condition)):
            self._left_out(condition, "its holder" if not holder else "an action on each side of it")
            return None
        first = min((condition.condition, condition.consequent, condition.connective))
        last = max((condition.condition, condition.consequent, condition.connective), key=lambda span: span.end)
        whole = Span(start=first.start, end=last.end, text=self._text[first.start : last.end])
        return ConditionEntry(
            date=self._day,
            flag=Flag.PROPOSED,
            anchors=(self._anchor(whole),),
            attribution=self._attribution(condition.statement),
            place=self._place,
            holder=self._names.party(holder),
            consequents=consequents,
            link=_link(condition),
            antecedents=antecedents,
        )

    def _side(self, condition: Condition) -> str | None:
        """Return the party of whoever stated a condition, as other reports have it."""
        statement = self._statements.get(condition.statement or "")
        if statement is None or not statement.speaker:
            return None
        return self._names.affiliation(statement.speaker.partition("+")[0])

    def _left_out(self, condition: Condition, lacking: str) -> None:
        self._problems.append(
            Problem(
                code="condition-left-out",
                place=self._place,
                what=f"a condition was found but is no entry: the reader could not tell {lacking} in "
                f"“{condition.connective.text} … {condition.condition.text}”",
                remedy="writing the entry by hand",
                severity=Severity.WARNING,
            )
        )

    def _signal(self, signal: Signal) -> Entry:
        return SignalEntry(
            date=self._day,
            flag=Flag.PROPOSED,
            anchors=(self._anchor(signal.span),),
            place=self._place,
            polarity=signal.polarity,
        )

    def _actions(self, phrases: tuple[ActionPhrase, ...], *, absorbed: bool, turned: bool = False) -> tuple[str, ...]:
        """Return the actions of phrases, or of their ending when turned.

        A "not" that the act or the link does not say already becomes part of them.
        """
        found = (self._names.action(p, negated=(p.negated and not absorbed) != turned) for p in phrases)
        return tuple(dict.fromkeys(found))

    def _attribution(self, statement_id: str | None) -> Attribution:
        statement = self._statements.get(statement_id or "")
        if statement is None or not statement.speaker:
            return Attribution()
        first, *others = statement.chain or (statement.speaker,)
        speakers = tuple(part for part in first.split("+") if part)
        unnamed = self._names.unnamed(speakers[0])
        return Attribution(
            speakers=() if unnamed else tuple(self._names.speaker(part) for part in speakers),
            unnamed=unnamed,
            party=self._names.affiliation(speakers[0]),
            quoted_by=tuple(self._names.speaker(o) for o in others if not self._names.is_outlet(o) and self._named(o)),
            via=tuple(self._names.outlet(o) for o in others if self._names.is_outlet(o)),
            record=statement.record,
        )

    def _named(self, entity: str) -> bool:
        return self._names.unnamed(entity) is None


def _words(span: Span | None) -> str | None:
    return " ".join(span.text.split()) if span else None


def _link(condition: Condition) -> Link:
    if condition.status == "withdrawn":
        return Link.NO_LONGER_AFTER
    if condition.order == "if" and condition.polarity == "requires":
        return Link.IF
    if condition.polarity == "threat" and condition.order in _UNLESS:
        return Link.UNLESS
    if (
        condition.order in {"unless", "if_not"}
        and condition.consequents
        and not any(p.negated for p in condition.consequents)
    ):
        return Link.UNLESS  # "will sign unless they object": nobody waits for the objection
    return _LINKS.get(condition.polarity, Link.IF)
