"""Check a talks file as a compiler checks source: every fault, with its place and what to do, to the end."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping

from dragoman.record.document import Declaration
from dragoman.record.folded_names import fold_name
from dragoman.record.scan import shown
from dragoman.terms.anchor import Folded, fold, occurrences, starting_at
from dragoman.terms.problems import Place, Problem, Severity
from dragoman.terms.talks import (
    UNDATED,
    Anchor,
    CommitmentEntry,
    ConditionEntry,
    DeclaredOutlet,
    DeclaredParty,
    DeclaredPerson,
    DoneEntry,
    Entry,
    MeetingEntry,
    PositionEntry,
    StatementEntry,
    Talks,
)

Check = Callable[[Talks], Iterator[Problem]]


def check(talks: Talks, *, texts: Mapping[str, str] | None = None) -> tuple[Problem, ...]:
    """Return what is wrong with the declarations and entries of talks.

    Parameters
    ----------
    talks : Talks
    texts : mapping of str to str, optional
        The texts of the sources at hand, by id. The anchors of other sources are not looked up.

    Returns
    -------
    tuple of Problem
        By file, line and column; of one place, errors first.
    """
    found = [problem for one in CHECKS for problem in one(talks)]
    found += _anchors(talks, texts or {})
    return tuple(sorted(found, key=_order))


def _order(problem: Problem) -> tuple[str, int, int, bool, str]:
    place = problem.place
    return (place.file, place.line, place.column, problem.severity is Severity.WARNING, problem.code)


def _declared_twice(talks: Talks) -> Iterator[Problem]:
    for what, declared in _declarations(talks).items():
        first: dict[str, Place] = {}
        for item in declared:
            if item.id in first:
                yield Problem(
                    code="declared-twice",
                    place=item.place,
                    what=f"the {what} {item.id} is declared a second time, after {first[item.id]}",
                    remedy="joining the two, or giving one another id",
                )
            first.setdefault(item.id, item.place)


def _declarations(talks: Talks) -> dict[str, tuple[Declaration, ...]]:
    return {
        "party": talks.parties,
        "person": talks.people,
        "outlet": talks.outlets,
        "issue": talks.issues,
        "action": talks.actions,
        "source": talks.sources,
    }


def _one_name_for_two(talks: Talks) -> Iterator[Problem]:
    """One name or alias of two parties, or of two people: who is meant cannot be told."""
    named: tuple[DeclaredParty | DeclaredPerson, ...]
    for what, named in (("parties", talks.parties), ("people", talks.people)):
        bearers: dict[str, str] = {}
        for item in named:
            for name in (item.name, *item.aliases):
                other = bearers.setdefault(fold_name(name), item.id)
                if other != item.id:
                    yield Problem(
                        code="ambiguous-name",
                        place=item.place,
                        what=f"“{name}” names two {what}, {other} and {item.id}",
                        remedy="taking it from one of them",
                    )


class _Names:
    """The ids in use, and the nearest to one that is not."""

    def __init__(self, talks: Talks) -> None:
        self.ids = {what: {item.id for item in declared} for what, declared in _declarations(talks).items()}
        self.ids["speaker"] = self.ids["person"] | self.ids["party"]

    def unknown(self, what: str, name: str | None, place: Place) -> Iterator[Problem]:
        if name is None or name in self.ids[what]:
            return
        near = difflib.get_close_matches(name, sorted(self.ids[what]), n=1)
        other = next((w for w, ids in self.ids.items() if name in ids and w != "speaker"), None)
        yield Problem(
            code=f"unknown-{what}",
            place=place,
            what=f"{name} is no declared {what}" + (f" (it is declared as {other})" if other else ""),
            expected=f"the id of a declared {what}",
            remedy=near[0] if near else f'declaring it: {"party" if what == "speaker" else what} {name} "…"',
        )


def _unknown_ids(talks: Talks) -> Iterator[Problem]:
    names = _Names(talks)
    members: tuple[DeclaredPerson | DeclaredOutlet, ...] = (*talks.people, *talks.outlets)
    for member in members:
        yield from names.unknown("party", member.party, member.place)
    for action in talks.actions:
        yield from names.unknown("party", action.actor, action.place)
        yield from names.unknown("issue", action.issue, action.place)
    for source in talks.sources:
        if source.outlet_declared:
            yield from names.unknown("outlet", source.outlet, source.place)
    for entry in talks.entries:
        for what, name in _used(entry):
            yield from names.unknown(what, name, entry.place)
        for anchor in entry.anchors:
            yield from names.unknown("source", anchor.source, anchor.place)


def _used(entry: Entry) -> Iterator[tuple[str, str | None]]:
    said = entry.attribution
    yield from (("speaker", who) for who in (*said.speakers, *said.quoted_by))
    yield from (("outlet", outlet) for outlet in said.via)
    yield "party", said.party
    match entry:
        case MeetingEntry():
            yield from (("party", party) for party in entry.participants)
        case StatementEntry():
            yield "party", entry.about
        case PositionEntry():
            yield from (("party", entry.holder), ("issue", entry.issue))
        case ConditionEntry() | CommitmentEntry():
            yield "party", entry.holder
    yield from (("action", action) for action in actions_of(entry))


def actions_of(entry: Entry) -> tuple[str, ...]:
    """Return every action that an entry names, once each."""
    match entry:
        case PositionEntry() | DoneEntry():
            found: Iterable[str] = entry.actions
        case CommitmentEntry():
            found = (*entry.actions, *entry.after)
        case ConditionEntry():
            found = (*entry.consequents, *(action for way in entry.antecedents for action in way))
        case _:
            found = ()
    return tuple(dict.fromkeys(found))


def _dates(talks: Talks) -> Iterator[Problem]:
    published = {source.id: source.published for source in talks.sources}
    for entry in talks.entries:
        if entry.until is not None and entry.until < entry.date:
            yield _date(entry, f"it ends on {entry.until}, before it begins", "the earlier day first")
        if isinstance(entry, CommitmentEntry) and entry.due is not None and entry.due < entry.date:
            yield _date(entry, f"it is due on {entry.due}, before it is made", "a later day")
        days = [day for anchor in entry.anchors if (day := published.get(anchor.source))]
        if days and _is_foretold(entry, max(days)):
            yield _date(entry, f"it is dated after its last report, of {max(days)}", "the day it was said or done")
        if entry.reported is not None and entry.reported < entry.date and not isinstance(entry, MeetingEntry):
            yield _date(entry, f"it was reported on {entry.reported}, before it happened", "a later day")


def _is_foretold(entry: Entry, last: dt.date) -> bool:
    """Tell whether something other than a meeting to come is dated after the last report of it."""
    return entry.date > last and entry.reported is None and not isinstance(entry, MeetingEntry)


def _date(entry: Entry, what: str, expected: str) -> Problem:
    return Problem(code="impossible-date", place=entry.place, what=what, expected=expected)


def _duplicates(talks: Talks) -> Iterator[Problem]:
    first: dict[Entry, Entry] = {}
    names: dict[str, Entry] = {}
    for entry in talks.entries:
        if entry in first:
            yield Problem(
                code="duplicate-entry",
                place=entry.place,
                what=f"this entry is the same as that of {first[entry].place}",
                remedy="removing one",
                severity=Severity.WARNING,
            )
        first.setdefault(entry, entry)
        if entry.id is not None and names.setdefault(entry.id, entry) is not entry:
            what = f"^{entry.id} names another entry already, that of {names[entry.id].place}"
            yield Problem(code="declared-twice", place=entry.place, what=what, remedy="another name")


def _required_of_itself(talks: Talks) -> Iterator[Problem]:
    for entry in talks.entries:
        if isinstance(entry, ConditionEntry):
            both = [c for c in entry.consequents if any(c in way for way in entry.antecedents)]
            for action in both:
                yield Problem(
                    code="condition-on-itself",
                    place=entry.place,
                    what=f"{action} is made a condition of itself",
                    remedy="taking it from one side",
                )


def _unsourced(talks: Talks) -> Iterator[Problem]:
    for entry in talks.entries:
        if not entry.anchors and not entry.notes:
            yield Problem(
                code="no-words",
                place=entry.place,
                what="this entry leads back to no words of any source",
                expected="an anchor: @ source “words”, or a note that says where it is from",
                severity=Severity.WARNING,
            )
        elif entry.date == UNDATED and entry.flag == "*":
            what = "an accepted entry has no date, so no view as of a day will show it"
            yield Problem(code="undated", place=entry.place, what=what, severity=Severity.WARNING)


CHECKS: tuple[Check, ...] = (
    _declared_twice,
    _one_name_for_two,
    _unknown_ids,
    _dates,
    _duplicates,
    _required_of_itself,
    _unsourced,
)


def _anchors(talks: Talks, texts: Mapping[str, str]) -> Iterator[Problem]:
    """Anchors are verbatim or nothing: the words occur exactly once, or at the offset that is given."""
    folded: dict[str, Folded] = {}
    for entry in talks.entries:
        for anchor in entry.anchors:
            text = texts.get(anchor.source)
            if text is not None:
                if anchor.source not in folded:
                    folded[anchor.source] = fold(text)
                yield from _anchor(anchor, folded[anchor.source], text)


def _anchor(anchor: Anchor, source: Folded, text: str) -> Iterator[Problem]:
    places = occurrences(anchor.words, source, text)
    if not places:
        yield Problem(
            code="anchor-not-found",
            place=anchor.place,
            what=f"these words are not in {anchor.source}: {shown(anchor.words)}",
            expected="the exact words of the source; only white space, quotation marks and dashes may differ",
            remedy="copying them from the source",
        )
    elif anchor.offset is None and len(places) > 1:
        offsets = ", ".join(str(place.start) for place in places[:4])
        yield Problem(
            code="anchor-ambiguous",
            place=anchor.place,
            what=f"these words occur {len(places)} times in {anchor.source}: {shown(anchor.words)}",
            expected="words that occur once, or an offset",
            remedy=f"at {places[0].start} (they stand at {offsets})",
        )
    elif anchor.offset is not None and starting_at(places, anchor.offset) is None:
        yield Problem(
            code="anchor-elsewhere",
            place=anchor.place,
            what=f"these words do not stand at {anchor.offset} in {anchor.source}: {shown(anchor.words)}",
            remedy=f"at {min(places, key=lambda p: abs(p.start - (anchor.offset or 0))).start}",
        )
