"""The strip of an undertaking: to scale, said in words, and nothing of it outside the drawing."""

from __future__ import annotations

import datetime as dt
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reasoning.due.answer import Status
from dragoman.showing.brief.due import Strip, UndertakingInWords
from dragoman.showing.page.strip import said, strip

PROMISED = dt.date(2007, 2, 13)
DAYS = st.integers(0, 2000).map(lambda days: PROMISED + dt.timedelta(days=days))


def row(status: Status = Status.DUE, *, what: str = "A: does x", **days: dt.date | None) -> UndertakingInWords:
    known: dict[str, dt.date | None] = {"promised": PROMISED, "due": None, "begun": None, "met": None} | days
    return UndertakingInWords(
        what=what,
        status=status,
        when="",
        deal="",
        disputed=False,
        promised=(),
        happened=(),
        waits=(),
        changes="",
        strip=Strip(**{"today": dt.date(2007, 4, 15)} | known),  # type: ignore[arg-type]
    )


def drawn(of: UndertakingInWords) -> ET.Element:
    svg = strip(of)
    assert svg is not None
    return ET.fromstring(str(svg))  # noqa: S314 (our own drawing)


def place(svg: ET.Element, name: str) -> float:
    text = svg.find(f"g[@class='{name}']/text")
    assert text is not None
    return float(text.get("x") or "nan")


def test_overdue_strip_says_promised_due_and_today() -> None:
    overdue = row(Status.OVERDUE, due=dt.date(2007, 4, 14))
    words = (
        "A: does x: overdue. Promised 13 February 2007; due 14 April 2007; not reported as done; today 15 April 2007."
    )
    assert said(overdue) == words
    svg = drawn(overdue)
    assert (svg.get("role"), svg.get("aria-label")) == ("img", words)
    assert svg.find("path[@class='late']") is not None


def test_days_are_to_scale() -> None:
    svg = drawn(row(due=dt.date(2007, 4, 14), today=dt.date(2007, 3, 15)))
    start, due, today = (place(svg, name) for name in ("promised", "due", "today"))
    assert (today - start) / (due - start) == pytest.approx(30 / 60, abs=0.01)
    assert svg.find("path[@class='ahead']") is not None


def test_a_today_that_is_far_away_stands_behind_a_break() -> None:
    near = drawn(row(Status.OVERDUE, due=dt.date(2007, 4, 14)))
    far = drawn(row(Status.OVERDUE, due=dt.date(2007, 4, 14), today=dt.date(2012, 1, 1)))
    assert [svg.find("path[@class='break']") is not None for svg in (near, far)] == [False, True]


def test_what_is_undated_is_not_drawn() -> None:
    assert strip(row(promised=None)) is None


def test_words_of_the_record_stay_words() -> None:
    svg = str(strip(row(what='"><script>alert(1)</script>')))
    assert "<script" not in svg
    assert ET.fromstring(svg) is not None  # noqa: S314


@given(st.none() | DAYS, st.none() | DAYS, st.none() | DAYS, DAYS, st.sampled_from(Status))
def test_nothing_is_drawn_outside(
    due: dt.date | None, begun: dt.date | None, met: dt.date | None, today: dt.date, status: Status
) -> None:
    svg = drawn(row(status, due=due, begun=begun, met=met, today=today))
    numbers = [float(text.get("x") or "nan") for text in svg.iter("text")]
    numbers += [float(x) for path in svg.iter("path") for x in re.findall(r"[MH](-?[\d.]+)", path.get("d") or "")]
    assert numbers
    assert all(0 <= x <= 620 for x in numbers)
    assert said(row(status, due=due, begun=begun, met=met, today=today)) == svg.get("aria-label")
