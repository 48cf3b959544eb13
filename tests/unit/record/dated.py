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
    BegunEntry,
    CommitmentEntry,
    ConditionEntry,
    DeclaredDeal,
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
    "attribution": st.builds(
        Attribution, party=st.sampled_from(["A", "B", None]), record=st.sampled_from([*SourceClass, None])
    ),
    "place": st.just(HERE),
}
PACT = DeclaredDeal(id="pact", name="The pact", parties=("A", "B"), texts=("s4",), place=HERE)
_CLAIM = _SHARED | {"holder": st.sampled_from("AB"), "deal": st.sampled_from([None, None, "pact"])}
ENTRIES: st.SearchStrategy[Entry] = st.one_of(
    st.builds(StatementEntry, **_SHARED),
    st.builds(PositionEntry, act=st.sampled_from(Act), actions=SOME, **_CLAIM),
    st.builds(
        ConditionEntry,
        consequents=SOME,
        link=st.sampled_from(Link),
        antecedents=st.lists(SOME, min_size=1, max_size=2).map(tuple),
        **_CLAIM,
    ),
    st.builds(CommitmentEntry, actions=SOME, due=st.none() | DAYS, **_CLAIM),
    st.builds(DoneEntry, actions=SOME, **_SHARED),
    st.builds(BegunEntry, actions=SOME, **_SHARED),
)


@st.composite
def records(draw: st.DrawFn, *, most: int = 10) -> Talks:
    """Draw a record; each entry stands on its own line."""
    entries = draw(st.lists(ENTRIES, max_size=most))
    placed = (
        dataclasses.replace(entry, place=Place(file=HERE.file, line=at)) for at, entry in enumerate(entries, start=1)
    )
    return Talks(sources=SOURCES, deals=(PACT,), entries=tuple(placed))
