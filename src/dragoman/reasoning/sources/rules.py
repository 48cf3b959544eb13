"""When a claim is confirmed, and when it is contradicted: each rule on its own.

An *expectation* is a claim about what a party will do, or will not, that is no promise of its own: an unnamed source's,
or somebody else's. It is judged by what the party does itself, or what nobody in particular does. What was done by the
word of unnamed sources alone counts for nothing here.

Confirmed:

- *done*: it was expected that a party does something (offer, commit, accept, a commitment), and it was done, by the
  day that was named where one was.
- *not done in that time*: a refusal for a span of days (``2006-12-06..2006-12-31``) that has passed without the deed.
- *said again by a firmer source*: on every matter, a source of a firmer class says the same, on the same day or later,
  in another report. What is on record already is confirmed by another outlet that has it on record.

Contradicted:

- *done all the same*: an expected refusal, and it was done in its span of days; where it names none, it was done before
  its holder is known to have said anything else about it.
- *not done by its day*: it was expected by a day that has passed.
- *done before what it waits for*: an expected "only after", and the consequent was done before the antecedents, with
  nothing else said by its holder about either.
- *contradicted the same day by a firmer source*: on a matter, a source of a firmer class says the opposite of that day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.reasoning.sources.answer import Ground, Why
from dragoman.reasoning.sources.claims import (
    WILLING,
    Carried,
    Claim,
    Matter,
    firmness,
    opposed,
    says,
)
from dragoman.terms.due import due_day
from dragoman.terms.entries import Act, CommitmentEntry, ConditionEntry, DoneEntry, Entry, Link, PositionEntry
from dragoman.terms.source_class import SourceClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What claims are held against.

    Attributes
    ----------
    carried : Carried
    on_matter : mapping of tuple to mapping of int to sequence of (Claim, object)
        All claims of the view on each matter, with what they say, by how firmly they stand.
    done : mapping of str to tuple of DoneEntry
        What is known to have been done, on better word than that of unnamed sources; earliest first.
    first_done : mapping of str to date
        The first day on which each action was.
    until : date or None
        The last day that counts.
    """

    carried: Carried
    on_matter: Mapping[Matter, Mapping[int, Sequence[tuple[Claim, object]]]]
    done: Mapping[str, tuple[DoneEntry, ...]]
    first_done: Mapping[str, dt.date]
    until: dt.date | None

    def all_on(self, matter: Matter) -> Iterator[tuple[Claim, object]]:
        """Yield the claims on a matter, with what they say."""
        for those in self.on_matter.get(matter, {}).values():
            yield from those

    def no_weaker(self, matter: Matter, claim: Claim) -> Iterator[tuple[Claim, object]]:
        """Yield the claims on a matter that are firmer than another, or on record as it is."""
        on_record = claim.attribution.record == SourceClass.ON_RECORD
        for firm, those in self.on_matter.get(matter, {}).items():
            if firm > firmness(claim) or on_record:
                yield from those


def grounds(claim: Claim, evidence: Evidence) -> Iterator[Ground]:
    """Yield the grounds on which a claim is confirmed or contradicted, by every rule."""
    if not evidence.carried.is_promise(claim):
        match claim:
            case PositionEntry(act=Act.REFUSE):
                yield from _refusal(claim, evidence)
            case PositionEntry(act=act) if act in WILLING:
                yield from _expected(claim, claim.until, evidence)
            case CommitmentEntry():
                yield from _expected(claim, due_day(claim, evidence.first_done), evidence)
            case ConditionEntry(link=Link.ONLY_AFTER):
                yield from _order(claim, evidence)
    yield from _said_again(claim, evidence)
    yield from _denied(claim, evidence)


def _expected(claim: PositionEntry | CommitmentEntry, due: dt.date | None, evidence: Evidence) -> Iterator[Ground]:
    """Judge an expectation that all of its actions are done, by a day where one is named."""
    own = evidence.carried.own(claim, claim.actions)
    if own != claim.actions:
        return
    found = [_first_done(action, claim.date, due, evidence) for action in own]
    if found and all(found):
        yield Ground(why=Why.DONE, entries=tuple(dict.fromkeys(entry for entry in found if entry)))
    elif due is not None and _passed(due, evidence) and _left(own, due, evidence):
        yield Ground(why=Why.OVERDUE, day=due)


def _first_done(action: str, since: dt.date, by: dt.date | None, evidence: Evidence) -> DoneEntry | None:
    days = (entry for entry in evidence.done.get(action, ()) if entry.date >= since)
    return next((entry for entry in days if by is None or entry.date <= by), None)


def _left(actions: tuple[str, ...], by: dt.date, evidence: Evidence) -> tuple[str, ...]:
    """Return those of the actions that were not done by a day, however early."""
    return tuple(a for a in actions if _first_done(a, dt.date.min, by, evidence) is None)


def _passed(day: dt.date, evidence: Evidence) -> bool:
    return evidence.until is not None and evidence.until > day


def _refusal(claim: PositionEntry, evidence: Evidence) -> Iterator[Ground]:
    own = evidence.carried.own(claim, claim.actions)
    found = [_first_done(action, claim.date, claim.until, evidence) for action in own]
    against = [
        entry
        for entry in found
        if entry and (claim.until or not _spoke_since(claim, entry.date, ("position", "commitment"), evidence))
    ]
    if against:
        yield Ground(why=Why.OPPOSITE_DONE, entries=tuple(dict.fromkeys(against)))
    elif own and claim.until and _passed(claim.until, evidence) and _left(own, claim.until, evidence) == own:
        yield Ground(why=Why.NOT_DONE, day=claim.until)


def _spoke_since(claim: PositionEntry, day: dt.date, kinds: tuple[str, ...], evidence: Evidence) -> bool:
    """Tell whether the holder is known to have said otherwise after the claim and by a day."""
    return any(
        claim.date < other.date <= day and said != claim.act
        for kind in kinds
        for action in claim.actions
        for other, said in evidence.all_on((kind, claim.holder, action))
    )


def _order(claim: ConditionEntry, evidence: Evidence) -> Iterator[Ground]:
    """Judge an expected order by what was done in which."""
    days = evidence.first_done
    for consequent in evidence.carried.own(claim, claim.consequents):
        entry = _first_done(consequent, claim.date, None, evidence)
        if entry is None or any(all(a in days and days[a] <= entry.date for a in way) for way in claim.antecedents):
            continue
        asked = [("link", claim.holder, *sorted((consequent, a))) for way in claim.antecedents for a in way]
        about: list[Matter] = [*asked, ("position", claim.holder, consequent), ("commitment", claim.holder, consequent)]
        later = [other for matter in about for other, _ in evidence.all_on(matter)]
        if not any(claim.date < other.date <= entry.date for other in later):
            yield Ground(why=Why.OUT_OF_ORDER, entries=(entry,))
            return


def _said_again(claim: Claim, evidence: Evidence) -> Iterator[Ground]:
    found: dict[Entry, None] = {}
    for matter, said in says(claim):
        firmer = [
            other
            for other, theirs in evidence.no_weaker(matter, claim)
            if theirs == said and _firms(other, claim, evidence)
        ]
        if not firmer:
            return
        found[firmer[0]] = None
    if found:
        yield Ground(why=Why.SAID_AGAIN, entries=tuple(found))


def _firms(other: Claim, claim: Claim, evidence: Evidence) -> bool:
    """Tell whether another report of the same is firmer, and no earlier."""
    carried = evidence.carried
    on_record = claim.attribution.record == other.attribution.record == SourceClass.ON_RECORD
    elsewhere = on_record and not set(carried.outlets(claim)) & set(carried.outlets(other))
    firmer = firmness(other) > firmness(claim) or elsewhere
    return firmer and _apart(claim, other) and carried.first_report(other) >= carried.first_report(claim)


def _denied(claim: Claim, evidence: Evidence) -> Iterator[Ground]:
    against: dict[Entry, None] = {}
    for matter, said in says(claim):
        for other, theirs in evidence.no_weaker(matter, claim):
            same_day = other.date == claim.date and _apart(claim, other)
            if same_day and opposed(said, theirs) and firmness(other) > firmness(claim):
                against[other] = None
    if against:
        yield Ground(why=Why.DENIED, entries=tuple(against))


def _apart(one: Entry, other: Entry) -> bool:
    """Tell whether two entries rest on different reports."""
    return one is not other and not {a.source for a in one.anchors} & {a.source for a in other.anchors}
