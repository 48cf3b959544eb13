"""Records whose entries were reported on various days, drawn at random; every entry has its own line."""

from __future__ import annotations

import dataclasses
import datetime as dt

from hypothesis import strategies as st

from dragoman.terms.problems import Place
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import (
    Act,
    Anchor,
    Attribution,
    CommitmentEntry,
    ConditionEntry,
    DoneEntry,
    Entry,
    Flag,
    Link,
    PositionEntry,
    Source,
    StatementEntry,
    Talks,
)

HERE = Place(file="dated.talks")
FIRST = dt.date(2024, 1, 1)
DAYS = st.integers(0, 12).map(lambda days: FIRST + dt.timedelta(days=days))
SOURCES = tuple(
    Source(id=f"s{at}", path=f"{at}.txt", published=FIRST + dt.timedelta(days=3 * at), place=HERE) for at in range(5)
)
ANCHORS = tuple(Anchor(source=source.id, words="w", place=HERE) for source in SOURCES)
ACTIONS = st.sampled_from(["A.x", "A.y", "B.z", "w"])
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
    "attribution": st.builds(Attribution, record=st.sampled_from([*SourceClass, None])),
    "place": st.just(HERE),
}
HOLDER = st.sampled_from("AB")
ENTRIES: st.SearchStrategy[Entry] = st.one_of(
    st.builds(StatementEntry, **_SHARED),
    st.builds(PositionEntry, holder=HOLDER, act=st.sampled_from(Act), actions=SOME, **_SHARED),
    st.builds(
        ConditionEntry,
        holder=HOLDER,
        consequents=SOME,
        link=st.sampled_from(Link),
        antecedents=st.lists(SOME, min_size=1, max_size=2).map(tuple),
        **_SHARED,
    ),
    st.builds(CommitmentEntry, holder=HOLDER, actions=SOME, due=st.none() | DAYS, **_SHARED),
    st.builds(DoneEntry, actions=SOME, **_SHARED),
)


@st.composite
def records(draw: st.DrawFn, *, most: int = 10) -> Talks:
    """Draw a record; each entry stands on its own line."""
    entries = draw(st.lists(ENTRIES, max_size=most))
    placed = (
        dataclasses.replace(entry, place=Place(file=HERE.file, line=at)) for at, entry in enumerate(entries, start=1)
    )
    return Talks(sources=SOURCES, entries=tuple(placed))
