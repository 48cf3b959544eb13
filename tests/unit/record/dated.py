"""Records whose entries were reported on various days, drawn at random; every entry has its own line."""

from __future__ import annotations

import dataclasses
import datetime as dt

from hypothesis import strategies as st

from dragoman.terms.declared import DeclaredAction, DeclaredDeal, Source
from dragoman.terms.entries import (
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
    PositionEntry,
    StatementEntry,
)
from dragoman.terms.problems import Place
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import Talks
from dragoman.terms.time_limit import TimeLimit, Unit

HERE = Place(file="dated.talks")
FIRST = dt.date(2024, 1, 1)
DAYS = st.integers(0, 12).map(lambda days: FIRST + dt.timedelta(days=days))
SOURCES = tuple(
    Source(id=f"s{at}", path=f"{at}.txt", published=FIRST + dt.timedelta(days=3 * at), place=HERE) for at in range(5)
)
ANCHORS = tuple(Anchor(source=source.id, words="w", place=HERE) for source in SOURCES)
ACTIONS = st.sampled_from(["A.x", "A.y", "B.z", "w"])
LIMITS = st.builds(TimeLimit, number=st.integers(0, 8), unit=st.just(Unit.DAYS), from_date=DAYS) | st.builds(
    TimeLimit, number=st.integers(0, 8), unit=st.just(Unit.DAYS), from_action=ACTIONS
)
SOME = st.lists(ACTIONS, min_size=1, max_size=2, unique=True).map(tuple)
_SHARED = {
    "date": DAYS,
    "flag": st.sampled_from(Flag),
    "reported": st.none() | st.none() | DAYS,
    "anchors": st.lists(
        st.sampled_from([Anchor(source=source.id, words="w", place=HERE) for source in SOURCES]),
        max_size=3,
        unique=True,
    ).map(tuple),
    "attribution": st.builds(
        Attribution, party=st.sampled_from(["A", "B", None]), record=st.sampled_from([*SourceClass, None])
    ),
    "place": st.just(HERE),
}
DECLARED = (
    DeclaredAction(id="A.x", words="does x", actor="A", place=HERE),
    DeclaredAction(id="A.y", words="does a little of x", actor="A", short_of="A.x", place=HERE),
    DeclaredAction(id="B.z", words="does z", actor="B", place=HERE),
    DeclaredAction(id="w", words="w comes about", actor=None, place=HERE),
)
PACT = DeclaredDeal(id="pact", name="The pact", parties=("A", "B"), texts=("s4",), place=HERE)
_CLAIM = _SHARED | {"holder": st.sampled_from("AB"), "deal": st.sampled_from([None, None, "pact"])}
POSITIONS = st.builds(PositionEntry, act=st.sampled_from(Act), actions=SOME, **_CLAIM)
CONDITIONS = st.builds(
    ConditionEntry,
    consequents=SOME,
    link=st.sampled_from(Link),
    antecedents=st.lists(SOME, min_size=1, max_size=2).map(tuple),
    **_CLAIM,
)
COMMITMENTS = st.one_of(
    st.builds(CommitmentEntry, actions=SOME, due=st.none() | DAYS, **_CLAIM),
    st.builds(CommitmentEntry, actions=SOME, limit=LIMITS, **_CLAIM),
    st.builds(CommitmentEntry, actions=SOME, after=SOME, **_CLAIM),
)
DOINGS = st.builds(DoneEntry, actions=SOME, **_SHARED) | st.builds(BegunEntry, actions=SOME, **_SHARED)
ENTRIES: st.SearchStrategy[Entry] = st.one_of(
    st.builds(StatementEntry, **_SHARED), POSITIONS, CONDITIONS, COMMITMENTS, DOINGS
)
PROMISES: st.SearchStrategy[Entry] = st.one_of(COMMITMENTS, COMMITMENTS, DOINGS, DOINGS, CONDITIONS)


@st.composite
def records(draw: st.DrawFn, *, most: int = 10, kinds: st.SearchStrategy[Entry] = ENTRIES) -> Talks:
    """Draw a record; each entry stands on its own line."""
    entries = draw(st.lists(kinds, max_size=most))
    placed = (
        dataclasses.replace(entry, place=Place(file=HERE.file, line=at)) for at, entry in enumerate(entries, start=1)
    )
    return Talks(sources=SOURCES, deals=(PACT,), actions=DECLARED, entries=tuple(placed))
