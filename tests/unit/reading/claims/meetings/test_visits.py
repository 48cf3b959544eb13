"""Visits of one side's officials to another's country."""

import pytest
from tests.unit.reading.claims.meetings.told import told

_ABOUT = "Egypt and Chad are at odds. Egypt said so. Chad said so. "


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad's president flew to Cairo on Monday.", "held"),
        ("Chad's foreign minister will visit Cairo in May.", "scheduled"),
        ("Chad's premier began a two-day visit to Egypt on Monday.", "ongoing"),
        ("Chad's premier cancelled a visit to Egypt.", "ruled_out"),
        ("A visit to Egypt by the Chadian president was put off.", "postponed"),
    ],
)
def test_an_official_who_goes_to_the_other_side_visits_it(text: str, status: str) -> None:
    (visit,) = told(_ABOUT + text)
    assert visit.who == {"TCD", "EGY"}
    assert visit.status == status


@pytest.mark.parametrize(
    "text",
    [
        "Chad's president flew to Geneva on Monday.",
        "Chad's president flew to Egypt.",
        "Tourists from Chad flew to Cairo on Monday.",
        "A ship from Chad arrived in Egypt on Monday.",
        "Egypt's president flew home to Cairo on Monday.",
        "The blame went to Egypt on Monday.",
    ],
)
def test_who_goes_elsewhere_or_is_no_official_visits_nobody(text: str) -> None:
    assert told(_ABOUT + text) == []


def test_who_goes_there_for_talks_holds_those_talks_alone() -> None:
    (talks,) = told(_ABOUT + "Chad's president flew to Cairo on Monday for talks with Egypt.")
    assert talks.words.startswith("talks")
