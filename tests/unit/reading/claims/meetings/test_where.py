"""When, where and how long."""

import pytest
from tests.unit.reading.claims.meetings.told import told


@pytest.mark.parametrize(
    ("text", "date", "place", "duration"),
    [
        ("The Chilean envoy flew to Lima on Tuesday for talks with Peru.", "Tuesday", "Lima", ""),
        ("The Finnish minister visited Oslo on Monday for talks with her Norwegian counterpart.", "Monday", "Oslo", ""),
        ("Mali will host Niger for talks next week.", "next week", "", ""),
        ("A third round of talks with Niger is planned for May, Mali said.", "May", "", ""),
        ("Mali and Niger held a fifth round. A sixth round is set for June in Quito.", "June", "Quito", ""),
        ("Mali negotiated with Niger for two days in Bamako.", "", "Bamako", "two days"),
        ("Mali walked out of talks with Niger after just 40 minutes.", "", "", "40 minutes"),
        ("Mali and Niger resumed talks after two years.", "", "", ""),
        ("Mali and Niger held talks on Cyprus on Monday.", "Monday", "", ""),
        ("Mali and Niger ended talks here on Monday.", "Monday", "here", ""),
        ("Mali and Niger met in Oslo on Monday, two weeks after a flood in Togo.", "Monday", "Oslo", ""),
    ],
)
def test_a_meeting_has_the_time_and_place_of_its_own_clause(text: str, date: str, place: str, duration: str) -> None:
    meeting = told(text)[-1]
    assert date in meeting.date
    assert bool(date) == bool(meeting.date)
    assert meeting.place == place
    assert duration in meeting.duration
    assert bool(duration) == bool(meeting.duration)
