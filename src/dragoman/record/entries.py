"""Dated entries: what happened, what was said, what each party holds."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from dragoman.record.cursor import Cursor, Fault
from dragoman.record.scan import shown
from dragoman.terms.entries import (
    UNDATED,
    Act,
    Anchor,
    Attribution,
    BegunEntry,
    CommitmentEntry,
    ConditionEntry,
    DoneEntry,
    Entry,
    Flag,
    Link,
    MeetingEntry,
    PositionEntry,
    SignalEntry,
    StatementEntry,
)
from dragoman.terms.problems import Place, Problem
from dragoman.terms.source_class import SourceClass
from dragoman.terms.time_limit import TimeLimit, Unit, last_day

Fields = dict[str, Any]
POLARITIES = ("positive", "negative", "mixed")
_DAYS = re.compile(r"\d{4}-\d{2}-\d{2}(?:\.\.\d{4}-\d{2}-\d{2})?$|undated$")
_NUMBERS = re.compile(r"[\d-]+")
_LINKS = tuple((link, tuple(link.value.split())) for link in Link)
_CLASSES = tuple((record, tuple(record.value.split())) for record in SourceClass)


def starts_entry(word: str) -> bool:
    """Tell whether a word at the margin begins a dated entry, well formed or not."""
    return word == "undated" or word[:1].isdigit()


def read_entry(cursor: Cursor, place: Place) -> Entry:
    """Read a dated entry.

    Raises
    ------
    Fault
        At the first thing that is not as the grammar has it.
    """
    fields: Fields = {"place": place} | _days(cursor)
    fields["flag"] = _flag(cursor)
    kind = cursor.word
    if kind not in _KINDS:
        raise cursor.missing("the kind of entry", expected=", ".join(_KINDS))
    cursor.take(kind)
    if cursor.word.startswith("^"):
        fields["id"] = cursor.marked("^")
    cls, head = _KINDS[kind]
    fields |= head(cursor)
    _entry_clauses(cursor, fields, cls)
    return cls(**fields)


def _days(cursor: Cursor) -> Fields:
    place = cursor.place
    word = cursor.any_word("date", "a date")
    if not _DAYS.match(word):
        raise Fault(
            Problem(
                code="impossible-date",
                place=place,
                what=f"{shown(word)} is no date",
                expected="2005-07-26, 2005-07-26..2005-08-07 or undated",
            )
        )
    if word == "undated":
        return {"date": UNDATED}
    first, _, last = word.partition("..")
    days: Fields = {"date": cursor.as_date(first, place)}
    if last:
        days["until"] = cursor.as_date(last, place)
    return days


def _flag(cursor: Cursor) -> Flag:
    word = cursor.word
    try:
        flag = Flag(word)
    except ValueError:
        raise cursor.missing(
            "a flag",
            expected="? proposed, * accepted, ! disputed or x rejected",
            remedy="a ? before the kind",
        ) from None
    cursor.take(word)
    return flag


def _meeting(cursor: Cursor) -> Fields:
    kind = cursor.identifier("a kind of meeting")
    participants = _parties(cursor) if cursor.take("of") else ()
    return {"kind": kind, "participants": participants}


def _nothing(cursor: Cursor) -> Fields:
    del cursor
    return {}


def _holder(cursor: Cursor) -> str:
    cursor.need("of", because="of and the party that holds it")
    holder = cursor.identifier("a party")
    cursor.need(":", because="a colon after the party")
    return holder


def _position(cursor: Cursor) -> Fields:
    holder = _holder(cursor)
    word = cursor.word
    if word not in set(Act):
        raise cursor.missing("an act", expected=", ".join(Act))
    cursor.take(word)
    plain = not cursor.at_end and cursor.word not in _CLAUSES and cursor.word not in {"note", "@"}
    return {"holder": holder, "act": Act(word), "actions": _actions(cursor) if plain else ()}


def _condition(cursor: Cursor) -> Fields:
    holder = _holder(cursor)
    consequents = _actions(cursor)
    link = next((link for link, words in _LINKS if cursor.word == words[0] and cursor.take_all(words)), None)
    if link is None:
        raise cursor.missing("a link", expected=", ".join(Link))
    return {"holder": holder, "consequents": consequents, "link": link, "antecedents": _alternatives(cursor)}


def _commitment(cursor: Cursor) -> Fields:
    return {"holder": _holder(cursor), "actions": _actions(cursor)}


def _done(cursor: Cursor) -> Fields:
    return {"actions": _actions(cursor)}


def _signal(cursor: Cursor) -> Fields:
    word = cursor.word
    if word not in POLARITIES:
        raise cursor.missing("a polarity", expected=", ".join(POLARITIES))
    cursor.take(word)
    return {"polarity": word}


_KINDS: dict[str, tuple[type[Entry], Callable[[Cursor], Fields]]] = {
    "meeting": (MeetingEntry, _meeting),
    "statement": (StatementEntry, _nothing),
    "position": (PositionEntry, _position),
    "condition": (ConditionEntry, _condition),
    "commitment": (CommitmentEntry, _commitment),
    "done": (DoneEntry, _done),
    "begun": (BegunEntry, _done),
    "signal": (SignalEntry, _signal),
}


def _parties(cursor: Cursor) -> tuple[str, ...]:
    found = [cursor.identifier("a party")]
    while cursor.take(",") or cursor.take("and"):
        found.append(cursor.identifier("a party"))
    return tuple(found)


def _actions(cursor: Cursor) -> tuple[str, ...]:
    found = [cursor.identifier("an action")]
    while cursor.take(",") or cursor.take("and"):
        found.append(cursor.identifier("an action"))
    return tuple(found)


def _alternatives(cursor: Cursor) -> tuple[tuple[str, ...], ...]:
    found = [_actions(cursor)]
    while cursor.take("or"):
        found.append(_actions(cursor))
    return tuple(found)


def _entry_clauses(cursor: Cursor, fields: Fields, cls: type[Entry]) -> None:
    """Read the clauses after the head of an entry, in any order."""
    anchors: list[Anchor] = []
    notes: list[str] = []
    seen: set[str] = set()
    while not cursor.at_end:
        word = cursor.word
        if word == "@":
            cursor.name_clause(f"@{len(anchors)}")
            anchors.append(_anchor(cursor))
        elif word == "note":
            cursor.name_clause(f"note{len(notes)}")
            cursor.take(word)
            notes.append(cursor.string("a note"))
        elif word in _CLAUSES and word not in seen and cls in _CLAUSES[word][0]:
            cursor.name_clause(word)
            seen.add(word)
            _CLAUSES[word][1](cursor, fields)
        else:
            raise _unexpected(cursor, cls, seen)
    fields["anchors"] = tuple(anchors)
    fields["notes"] = tuple(notes)
    if "attribution" in fields:
        fields["attribution"] = Attribution(**fields["attribution"])


def _unexpected(cursor: Cursor, cls: type[Entry], seen: set[str]) -> Fault:
    allowed = [name for name, (classes, _) in _CLAUSES.items() if cls in classes and name not in seen]
    return cursor.unexpected(seen, expected=", ".join([*allowed, "note", "@"]))


def _anchor(cursor: Cursor) -> Anchor:
    place = cursor.place
    cursor.take("@")
    source, words = cursor.identifier("a source"), cursor.string("the source's words")
    offset = cursor.number("an offset") if cursor.word == "at" and cursor.at_number and cursor.take("at") else None
    return Anchor(source=source, words=words, offset=offset, place=place)


def _by(cursor: Cursor, fields: Fields) -> None:
    cursor.take("by")
    unnamed = cursor.string("the role of the speaker") if cursor.take("unnamed") else None
    speakers = () if unnamed is not None else _speakers(cursor)
    party = cursor.identifier("a party") if cursor.take("of") else None
    record = SourceClass.UNNAMED if unnamed is not None else SourceClass.ON_RECORD
    if cursor.take(","):
        record = _class(cursor)
    _say(fields, speakers=speakers, unnamed=unnamed, party=party, record=record)


def _class(cursor: Cursor) -> SourceClass:
    record = next((record for record, words in _CLASSES if cursor.take_all(words)), None)
    if record is None:
        raise cursor.missing("a class of source", expected=", ".join(SourceClass))
    return record


def _speakers(cursor: Cursor) -> tuple[str, ...]:
    found = [cursor.identifier("a speaker")]
    while cursor.take("and"):
        found.append(cursor.identifier("a speaker"))
    return tuple(found)


def _quoted(cursor: Cursor, fields: Fields) -> None:
    cursor.take("quoted")
    cursor.need("by", because="quoted by and who quoted him")
    _say(fields, quoted_by=_speakers(cursor))


def _via(cursor: Cursor, fields: Fields) -> None:
    cursor.take("via")
    _say(fields, via=_speakers(cursor))


def _say(fields: Fields, **parts: object) -> None:
    fields.setdefault("attribution", {}).update(parts)


def _due(cursor: Cursor, fields: Fields) -> None:
    cursor.take("due")
    if cursor.take("after"):
        fields["after"] = _actions(cursor)
    elif cursor.take("within"):
        fields["limit"] = _limit(cursor)
    elif cursor.at_string:
        fields["due_words"] = cursor.string("the term")
    else:
        fields["due"] = cursor.date("the day it is due")


def _limit(cursor: Cursor) -> TimeLimit:
    number, unit = cursor.number("a number"), _unit(cursor)
    cursor.need("of", because="of and the day or action it counts from")
    if not _NUMBERS.fullmatch(cursor.word):
        return TimeLimit(number=number, unit=unit, from_action=cursor.identifier("an action or a day"))
    start = cursor.date("the day it counts from")
    limit = TimeLimit(number=number, unit=unit, from_date=start)
    if last_day(limit, start) == dt.date.max:
        raise cursor.fault("the term ends after the year 9999", expected="an earlier day", code="impossible-date")
    return limit


def _unit(cursor: Cursor) -> Unit:
    word = cursor.word
    unit = next((unit for unit in Unit if word in {unit, unit.removesuffix("s")}), None)
    if unit is None:
        raise cursor.missing("a unit of time", expected=", ".join(Unit))
    cursor.take(word)
    return unit


def _word_clause(name: str, field: str, read: Callable[[Cursor], object]) -> Callable[[Cursor, Fields], None]:
    def clause(cursor: Cursor, fields: Fields) -> None:
        cursor.take(name)
        fields[field] = read(cursor)

    return clause


_CLAIMS = (PositionEntry, ConditionEntry, CommitmentEntry)
_ALL = (*_CLAIMS, MeetingEntry, StatementEntry, DoneEntry, BegunEntry, SignalEntry)
_CLAUSES: dict[str, tuple[tuple[type[Entry], ...], Callable[[Cursor, Fields], None]]] = {
    "status": ((MeetingEntry,), _word_clause("status", "status", lambda c: c.identifier("a status"))),
    "at": ((MeetingEntry,), _word_clause("at", "where", lambda c: c.string("a place"))),
    "lasting": ((MeetingEntry,), _word_clause("lasting", "duration", lambda c: c.string("a duration"))),
    "round": ((MeetingEntry,), _word_clause("round", "round", lambda c: c.string("a round"))),
    "on": ((PositionEntry,), _word_clause("on", "issue", lambda c: c.identifier("an issue"))),
    "in": (_CLAIMS, _word_clause("in", "deal", lambda c: c.identifier("a deal"))),
    "due": ((CommitmentEntry,), _due),
    "about": ((StatementEntry,), _word_clause("about", "about", lambda c: c.identifier("a party"))),
    "by": (_ALL, _by),
    "quoted": (_ALL, _quoted),
    "via": (_ALL, _via),
    "reported": (_ALL, _word_clause("reported", "reported", lambda c: c.date("the day it was reported"))),
}
