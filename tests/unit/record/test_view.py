"""The view as of a day never shows anything that was reported later."""

import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.record.load import load_talks
from dragoman.record.parse import parse_talks
from dragoman.record.view import view
from dragoman.terms.declared import Source
from dragoman.terms.entries import UNDATED, Act, Anchor, Flag, PositionEntry
from dragoman.terms.problems import Place
from dragoman.terms.talks import Talks, View

HERE = Place(file="")
EXAMPLE = Path(__file__).parents[3] / "examples/six-party-2005/korea.talks"
RECORD = """\
source early "1.txt"
  published 2024-01-05
source late "2.txt"
  published 2024-01-20
source undatable "3.txt"
2024-01-01 * done A.early
  @ early "a"
2024-01-01 * done A.late
  @ late "b"
2024-01-01 * done A.both
  @ early "c"
  @ late "d"
2024-01-03 * done A.overridden
  reported 2024-01-30
  @ early "e"
2024-01-07 * done A.own-day
  @ undatable "f"
2024-01-08 * done A.without
undated * done A.undated
  @ undatable "g"
2024-01-01 ? done A.proposed
  @ early "h"
2024-01-01 x done A.rejected
  @ early "i"
"""


def talks() -> Talks:
    document, problems = parse_talks(RECORD)
    assert problems == ()
    return document.talks()


@pytest.mark.parametrize(
    ("day", "known"),
    [
        ((2024, 1, 4), ""),
        ((2024, 1, 5), "both early proposed"),
        ((2024, 1, 7), "both early own-day proposed"),
        ((2024, 1, 8), "both early own-day proposed without"),
        ((2024, 1, 20), "both early late own-day proposed without"),
        ((2024, 1, 30), "both early late overridden own-day proposed without"),
    ],
)
def test_what_was_known_on_a_day(day: tuple[int, int, int], known: str) -> None:
    done = view(talks(), as_of=dt.date(*day)).done
    assert " ".join(action.removeprefix("A.") for action in done) == known


def test_without_a_day_everything_is_there_but_what_was_rejected() -> None:
    seen = view(talks())
    assert {"A.undated", "A.overridden"} <= set(seen.done)
    assert "A.rejected" not in seen.done
    assert seen.later == 0


def test_later_anchors_are_taken_out_of_an_entry() -> None:
    (both,) = [e for e in view(talks(), as_of=dt.date(2024, 1, 5)).entries if getattr(e, "actions", ()) == ("A.both",)]
    assert [anchor.source for anchor in both.anchors] == ["early"]


def test_proposals_can_be_left_out() -> None:
    assert "A.proposed" not in view(talks(), reviewed_only=True).done


def test_how_many_were_left_out_is_told() -> None:
    seen = view(talks(), as_of=dt.date(2024, 1, 5))
    assert (seen.later, seen.undated) == (4, 1)


def reported_later(seen: View, day: dt.date) -> list[str]:
    published = {source.id: source.published for source in seen.talks.sources}
    return [
        str(entry.place)
        for entry in (*seen.entries, *seen.in_force)
        for anchor in entry.anchors
        if (entry.reported or published[anchor.source] or entry.date) > day
    ]


@given(st.dates(dt.date(2005, 7, 1), dt.date(2005, 8, 5)))
def test_the_example_shows_nothing_later_on_any_day(day: dt.date) -> None:
    loaded, _ = load_talks(EXAMPLE)
    seen = view(loaded.talks, as_of=day)
    assert reported_later(seen, day) == []
    assert len(seen.entries) + seen.later == sum(e.flag != Flag.REJECTED for e in loaded.talks.entries)


SOURCES = tuple(
    Source(id=f"s{at}", path=f"{at}.txt", published=day, place=HERE)
    for at, day in enumerate([None, dt.date(2024, 1, 5), dt.date(2024, 1, 10), dt.date(2024, 1, 15)])
)
DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2024, 1, 20))
CLAIMS = st.builds(
    PositionEntry,
    date=DAYS | st.just(UNDATED),
    reported=st.none() | DAYS,
    flag=st.sampled_from(Flag),
    anchors=st.lists(
        st.sampled_from([Anchor(source=source.id, words="w", place=HERE) for source in SOURCES]),
        max_size=3,
        unique=True,
    ).map(tuple),
    holder=st.sampled_from("AB"),
    act=st.sampled_from(Act),
    actions=st.lists(st.sampled_from(["A.x", "B.y"]), min_size=1, unique=True).map(tuple),
    place=st.just(HERE),
)


@given(st.lists(CLAIMS, max_size=8).map(tuple), DAYS)
def test_a_record_as_of_a_day_is_the_record_without_what_came_later(
    entries: tuple[PositionEntry, ...], day: dt.date
) -> None:
    """A view as of a day equals the view of everything, in a record from which all that came later was cut out."""
    published = {source.id: source.published for source in SOURCES}

    def told(entry: PositionEntry, source: str | None) -> bool:
        on = entry.reported or (published[source] if source else None) or entry.date
        return UNDATED != on <= day

    cut = []
    for entry in entries:
        kept = tuple(anchor for anchor in entry.anchors if told(entry, anchor.source))
        if kept or (not entry.anchors and told(entry, None)):
            cut.append(dataclasses.replace(entry, anchors=kept))
    then = view(Talks(sources=SOURCES, entries=entries), as_of=day)
    whole = view(Talks(sources=SOURCES, entries=tuple(cut)))
    assert (set(then.entries), set(then.in_force), set(then.done)) == (
        set(whole.entries),
        set(whole.in_force),
        set(whole.done),
    )
    assert {frozenset(pair) for pair in then.replaced} == {frozenset(pair) for pair in whole.replaced}
    assert then.undated + then.later + len(then.entries) == sum(entry.flag != Flag.REJECTED for entry in entries)


@given(st.permutations(range(9)))
def test_the_order_of_the_file_does_not_matter_to_what_stands(order: list[int]) -> None:
    known = talks()
    shuffled = dataclasses.replace(known, entries=tuple(known.entries[at] for at in order))
    assert set(view(shuffled).in_force) == set(view(known).in_force)
    assert view(shuffled).done == view(known).done


DECLARED = """\
source early "1.txt"
  published 2024-01-05
source late "2.txt"
  published 2024-01-20
person ana "Ana"
person ben "Ben"
person cid "Cid"
outlet radio "Radio"
action A.now "now" short of A.full
action A.full "in full"
action A.later "after all that will have happened by the 20th"
action A.thought "what nobody has spoken of"
2024-01-01 * position of A: demand A.now
  by ana
  @ early "a"
2024-01-02 * condition of A: A.later only after A.full
  by ben via radio
  @ late "b"
2024-01-03 x position of B: refuse A.later
  by ben
  @ late "c"
"""


def test_what_only_later_reports_name_is_not_declared_yet() -> None:
    whole = parse_talks(DECLARED)[0].talks()
    then = view(whole, as_of=dt.date(2024, 1, 5)).talks
    assert [(action.id, action.short_of) for action in then.actions] == [("A.now", None), ("A.thought", None)]
    assert [person.id for person in then.people] == ["ana", "cid"]
    assert then.outlets == ()
    assert then.entries == whole.entries
    assert view(whole, as_of=dt.date(2024, 1, 20)).talks == whole
    assert view(whole).talks is whole
