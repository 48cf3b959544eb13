"""Which mentions are one meeting."""

import pytest
from tests.unit.reading.claims.meetings.told import told


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Peru met in Lima on Monday. The two-hour meeting ended without a deal.",
        "Chile and Peru held talks in Lima on Monday. Their talks were about fish.",
        "Negotiators from Chile and Peru met on Monday. It was their third meeting this year.",
        "Chile and Peru opened talks in Lima on Monday. The talks end on Wednesday.",
        "Chile and Peru met in Lima on Monday. The talks were tense.",
        "Chile broke off talks with Peru on Thursday. Envoys of Chile, Peru and Chad had met in Lima since Monday.",
    ],
)
def test_what_points_back_or_tells_another_phase_is_the_same_meeting(text: str) -> None:
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Peru ended their fourth round of talks in Lima. A fifth round is set for May in Quito.",
        "Chile's minister met Peru's envoy in Lima. Chile's minister also met Bolivia's envoy.",
        "Chile and Peru met in Lima on Monday. Chile and Peru will meet in Quito.",
        "Chile and Peru met in Lima. Chile and Peru have met 14 times this year.",
        "Chile met Peru in Lima on Monday. Friday's session was on water.",
        "Chile and Peru returned to the bargaining table. The Malian minister held talks on Tuesday.",
        "Mali hailed the talks of 2019 between Chad and Niger. Chad and Niger met in June.",
    ],
)
def test_other_rounds_people_days_and_plans_are_other_meetings(text: str) -> None:
    assert len(told(text)) == 2


def test_a_later_mention_adds_what_the_first_left_open() -> None:
    (meeting,) = told("Chile and Peru met on Monday. The two-hour meeting in Lima ended without a deal.")
    assert (meeting.date, meeting.place, meeting.duration) == ("on Monday", "Lima", "two-hour")
