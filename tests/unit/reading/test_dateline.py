"""Datelines as agencies write them, and lines that state the day; sentences that only look like them."""

import pytest

from dragoman.reading.dateline import dateline_end, dateline_facts, stamped

AGENCY_LINES = [
    ("Lake Town, (APP - Valley News / Point - 26th Aug, 2024) ", "APP", "2024-08-26"),
    ("Islamabad (AP) - ", "AP", None),
    ("Addis Ababa, 3 May 2014 (Xinhua) -- ", "Xinhua", "2014-05-03"),
    ("Buenos Aires (AFP) ", "AFP", None),
    ("March 10 (Northern Wire) - ", "Northern Wire", None),
    ("GENEVA, May 3 (Reuters) - ", "Reuters", None),
]


@pytest.mark.parametrize(("line", "agency", "day"), AGENCY_LINES)
def test_a_place_and_a_known_agency_open_a_story(line: str, agency: str, day: str | None) -> None:
    story = line + "Talks opened on Monday."
    assert dateline_end(story) == len(line)
    facts = dateline_facts(story)
    assert facts["outlet"] == (agency, "dateline")
    assert facts.get("published") == ((day, "dateline") if day else None)


@pytest.mark.parametrize(
    "story",
    [
        "African Union (AU) mediators said talks opened.",
        "President Ana Paz (Liberal) - she left early - said no.",
        "Two unions (AP) met.",
        "The ASSOCIATION (AP) met.",
        "On May 3 (Monday) the talks opened.",
    ],
)
def test_brackets_behind_a_name_are_no_dateline(story: str) -> None:
    assert dateline_end(story, bare=False) == 0
    assert dateline_facts(story) == {}


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By Ana Paz (@anapaz) Published August 26, 2024 | 02:10 AM", "2024-08-26"),
        ("Thursday, July 24, 2008", "2008-07-24"),
        ("24th July 2008", "2008-07-24"),
        ("Updated: 5 May 2014 12:00 GMT", "2014-05-05"),
        ("Last updated on Wed 4 Jun 2014 at 10.40 a.m.", "2014-06-04"),
        ("*Wednesday, 9 May 2018 — Coast Courier*", "2018-05-09"),
        ("The Coast Courier | July 24, 2008", "2008-07-24"),
        ("By Ana Paz · 24 July 2008 · 10:40", "2008-07-24"),
        ("9 May 2018 — the talks opened", None),
        ("9 May 2018 — Talks opened in Bern", None),
        ("The deal — 9 May 2018", None),
        ("July 24, 2008, when talks opened", None),
        ("Published on 3 May 2004, the deal", None),
        ("The deal was signed on 3 May 2004", None),
        ("Thursday, July 44, 2008", None),
        ("Thursday, July 24", None),
    ],
)
def test_a_line_that_is_a_day_states_the_day(line: str, day: str | None) -> None:
    assert stamped(line) == day
