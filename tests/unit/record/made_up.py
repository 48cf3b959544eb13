"""Random items of a talks file, of every kind and with every clause."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from dragoman.record.document import Include, Item, Title
from dragoman.terms.declared import (
    DeclaredAction,
    DeclaredDeal,
    DeclaredIssue,
    DeclaredOutlet,
    DeclaredParty,
    DeclaredPerson,
    Source,
)
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
from dragoman.terms.problems import Place
from dragoman.terms.source_class import SourceClass
from dragoman.terms.time_limit import TimeLimit, Unit

HERE = Place(file="made-up.talks")
PLACE = st.just(HERE)
WORDS = st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"]), min_size=1, max_size=20)
LINE = WORDS.map(lambda words: " ".join(words.split())).filter(bool)
_RESERVED = {
    "of",
    "by",
    "at",
    "on",
    "in",
    "and",
    "or",
    "if",
    "via",
    "due",
    "about",
    "note",
    "only",
    "after",
    "unless",
    "even",
}
_RESERVED |= {"round", "quoted", "status", "lasting", "reported", "together", "with", "no", "longer", "unnamed"}
ID = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9-]{0,6}", fullmatch=True).filter(lambda word: word not in _RESERVED)
ACTION = st.builds(lambda party, what: f"{party}.{what}", ID, ID) | ID
DAY = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
ALIASES = st.lists(LINE, max_size=2).map(tuple)


def some(what: st.SearchStrategy[str], least: int = 1, most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(what, min_size=least, max_size=most, unique=True).map(tuple)


ANCHORS = st.lists(
    st.builds(Anchor, source=ID, words=LINE, offset=st.none() | st.integers(0, 10**6), place=PLACE), max_size=2
).map(tuple)
NAMED = st.builds(
    Attribution,
    speakers=some(ID, most=2),
    party=st.none() | ID,
    quoted_by=some(ID, 0, 2),
    via=some(ID, 0, 2),
    record=st.sampled_from(SourceClass),
)
UNNAMED = st.builds(
    Attribution,
    unnamed=LINE,
    party=st.none() | ID,
    quoted_by=some(ID, 0, 1),
    via=some(ID, 0, 1),
    record=st.sampled_from(SourceClass),
)
ATTRIBUTION = st.just(Attribution()) | NAMED | UNNAMED
SHARED = {
    "date": DAY | st.just(UNDATED),
    "flag": st.sampled_from(Flag),
    "anchors": ANCHORS,
    "attribution": ATTRIBUTION,
    "reported": st.none() | DAY,
    "id": st.none() | ID,
    "notes": st.lists(LINE, max_size=2).map(tuple),
    "place": PLACE,
}
DEAL = st.none() | ID
NUMBER, UNIT = st.integers(0, 1000), st.sampled_from(Unit)
LIMIT = st.builds(TimeLimit, number=NUMBER, unit=UNIT, from_date=DAY) | st.builds(
    TimeLimit, number=NUMBER, unit=UNIT, from_action=ACTION.filter(lambda action: bool(action.strip("0123456789-")))
)
WAYS = st.lists(some(ACTION), min_size=1, max_size=3).map(tuple)

ENTRIES: st.SearchStrategy[Entry] = st.one_of(
    st.builds(
        MeetingEntry,
        kind=ID,
        participants=some(ID, 0),
        status=st.sampled_from(["held", "scheduled", "ongoing"]),
        where=st.none() | LINE,
        duration=st.none() | LINE,
        round=st.none() | LINE,
        **SHARED,
    ),
    st.builds(StatementEntry, about=st.none() | ID, **SHARED),
    st.builds(
        PositionEntry,
        holder=ID,
        act=st.sampled_from(Act),
        actions=some(ACTION, 0),
        issue=st.none() | ID,
        deal=DEAL,
        **SHARED,
    ),
    st.builds(
        ConditionEntry,
        holder=ID,
        consequents=some(ACTION),
        link=st.sampled_from(Link),
        antecedents=WAYS,
        deal=DEAL,
        **SHARED,
    ),
    st.builds(CommitmentEntry, holder=ID, actions=some(ACTION), deal=DEAL, due=st.none() | DAY, **SHARED),
    st.builds(CommitmentEntry, holder=ID, actions=some(ACTION), deal=DEAL, after=some(ACTION), **SHARED),
    st.builds(CommitmentEntry, holder=ID, actions=some(ACTION), deal=DEAL, due_words=LINE, **SHARED),
    st.builds(CommitmentEntry, holder=ID, actions=some(ACTION), deal=DEAL, limit=LIMIT, **SHARED),
    st.builds(DoneEntry, actions=some(ACTION), **SHARED),
    st.builds(BegunEntry, actions=some(ACTION), **SHARED),
    st.builds(SignalEntry, polarity=st.sampled_from(["positive", "negative", "mixed"]), **SHARED),
)
DECLARATIONS: st.SearchStrategy[Item] = st.one_of(
    st.builds(Title, title=LINE, place=PLACE),
    st.builds(Include, path=LINE, place=PLACE),
    st.builds(DeclaredParty, id=ID, name=LINE, aliases=ALIASES, type=st.sampled_from(["state", "union"]), place=PLACE),
    st.builds(
        DeclaredPerson, id=ID, name=LINE, aliases=ALIASES, party=st.none() | ID, role=st.none() | LINE, place=PLACE
    ),
    st.builds(DeclaredOutlet, id=ID, name=LINE, aliases=ALIASES, party=st.none() | ID, place=PLACE),
    st.builds(DeclaredIssue, id=ID, name=LINE, place=PLACE),
    st.builds(
        lambda identity, words, issue, short_of: DeclaredAction(
            id=identity,
            words=words,
            actor=identity.rpartition(".")[0] or None,
            issue=issue,
            short_of=short_of,
            place=HERE,
        ),
        ACTION,
        LINE,
        st.none() | ID,
        st.none() | ACTION,
    ),
    st.builds(DeclaredDeal, id=ID, name=LINE, parties=some(ID, 0), texts=some(ID, 0), place=PLACE),
    st.builds(
        Source,
        id=ID,
        path=LINE,
        sha256=st.none() | st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
        outlet=LINE,
        published=st.none() | DAY,
        title=st.none() | LINE,
        place=PLACE,
    ),
    st.builds(Source, id=ID, path=LINE, outlet=ID, outlet_declared=st.just(value=True), place=PLACE),
)
ITEMS = ENTRIES | DECLARATIONS
