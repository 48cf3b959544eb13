"""Views built by hand, the shortest way; and random ones."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from hypothesis import strategies as st

from dragoman.terms.declared import DeclaredAction
from dragoman.terms.entries import Act, Attribution, ConditionEntry, Entry, Flag, Link, PositionEntry
from dragoman.terms.problems import Place
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import Talks, View

DAY = dt.date(2005, 7, 26)
HERE = Place(file="by-hand.talks")


def condition(
    text: str,
    *,
    holder: str = "X",
    record: SourceClass | None = SourceClass.ON_RECORD,
    flag: Flag = Flag.ACCEPTED,
    name: str | None = None,
) -> ConditionEntry:
    """Return a condition from words such as ``A.x, A.y only after B.z and C.w or D.v``."""
    link = max((link for link in Link if f" {link} " in text), key=len)
    who, what = text.split(f" {link} ")
    return ConditionEntry(
        date=DAY,
        flag=flag,
        id=name,
        holder=holder,
        consequents=tuple(who.split(", ")),
        link=link,
        antecedents=tuple(tuple(way.split(" and ")) for way in what.split(" or ")),
        attribution=Attribution(record=record),
        place=HERE,
    )


def refusal(
    action: str, *, holder: str | None = None, record: SourceClass | None = SourceClass.ON_RECORD
) -> PositionEntry:
    """Return a flat no, by who must do the action unless it says otherwise."""
    by = holder or action.partition(".")[0]
    attribution = Attribution(record=record)
    return PositionEntry(
        date=DAY, flag=Flag.ACCEPTED, holder=by, act=Act.REFUSE, actions=(action,), attribution=attribution, place=HERE
    )


def view(*entries: Entry, done: Sequence[str] = (), declared: Sequence[str] = ()) -> View:
    """Return a view in which these claims are in force."""
    actions = tuple(
        DeclaredAction(id=a, words=a, actor=a.partition(".")[0] if "." in a else None, place=HERE) for a in declared
    )
    return View(
        talks=Talks(title="by hand", actions=actions),
        entries=tuple(entries),
        in_force=tuple(entries),
        done=tuple(sorted(done)),
    )


ACTIONS = ("A.p", "A.q", "B.r", "B.s", "c")


def _ways(alternatives: int) -> st.SearchStrategy[tuple[tuple[str, ...], ...]]:
    way = st.lists(st.sampled_from(ACTIONS), min_size=1, max_size=2, unique=True).map(tuple)
    return st.lists(way, min_size=1, max_size=alternatives).map(tuple)


@st.composite
def conditions(draw: st.DrawFn, *, alternatives: int = 3, links: Sequence[Link] = tuple(Link)) -> ConditionEntry:
    return ConditionEntry(
        date=DAY,
        flag=draw(st.sampled_from([Flag.ACCEPTED, Flag.PROPOSED, Flag.DISPUTED])),
        holder=draw(st.sampled_from(["A", "B"])),
        consequents=draw(st.lists(st.sampled_from(ACTIONS), min_size=1, max_size=2, unique=True).map(tuple)),
        link=draw(st.sampled_from(links)),
        antecedents=draw(_ways(alternatives)),
        attribution=Attribution(record=draw(st.sampled_from([*SourceClass, None]))),
        place=HERE,
    )


_BINDING = [Link.ONLY_AFTER, Link.ONLY_AFTER, Link.TOGETHER_WITH]


@st.composite
def views(
    draw: st.DrawFn,
    *,
    most: int = 8,
    alternatives: int = 3,
    links: Sequence[Link] = (*_BINDING, *_BINDING, *Link),
    refusals: int = 2,
) -> View:
    """Draw a view with a few actions and conditions, knotted more often than not."""
    claims: list[Entry] = list(draw(st.lists(conditions(alternatives=alternatives, links=links), max_size=most)))
    refused = draw(st.lists(st.sampled_from(ACTIONS), max_size=refusals))
    claims += [refusal(action, holder=draw(st.sampled_from(["A", "B"]))) for action in refused]
    named = [dataclasses.replace(claim, id=f"n{index}") for index, claim in enumerate(claims)]
    return view(*named, done=draw(st.lists(st.sampled_from(ACTIONS), max_size=1)), declared=ACTIONS)
