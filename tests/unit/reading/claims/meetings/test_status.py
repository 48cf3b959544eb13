"""How a meeting stands by verbs, their particles, the verbs above them, adjectives and nouns."""

import pytest
from tests.unit.reading.claims.meetings.told import told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Mali and Niger resumed negotiations on Tuesday after a break of two weeks.", "ongoing"),
        ("Mali and Niger agreed to extend their talks in Oslo by a day.", "ongoing"),
        ("Mali and Niger wrapped up three days of talks in Oslo on Friday.", "held"),
        ("Talks between Mali and Niger ended without agreement on Monday.", "held"),
        ("A meeting between Mali and Niger broke up after two hours.", "held"),
        ("Mali broke off talks with Niger on Tuesday.", "collapsed"),
        ("Talks between Mali and Niger fell through on Monday.", "collapsed"),
        ("Talks between Mali and Niger are under way.", "ongoing"),
        ("Mali and Niger are holding talks in Oslo.", "ongoing"),
        ("Mali and Niger are engaged in talks.", "ongoing"),
        ("Mali and Niger restarted talks on Monday.", "ongoing"),
        ("Mali and Niger shelved a meeting on Monday.", "postponed"),
        ("Mali turned down a meeting with Niger in Oslo.", "ruled_out"),
        ("Mali walked out of talks with Niger on Tuesday.", "collapsed"),
        ("Mali and Niger adjourned their talks on Tuesday.", "postponed"),
        ("A meeting between Mali and Niger was put off until Friday.", "postponed"),
        ("Talks between Mali and Niger were called off on Monday.", "ruled_out"),
        ("Mali called off a meeting with Niger.", "ruled_out"),
        ("Mali refused to meet Niger in Oslo.", "ruled_out"),
        ("Mali failed to attend a meeting with Niger on Friday.", "ruled_out"),
        ("A meeting between Mali and Niger set for Friday has been cancelled.", "ruled_out"),
        ("Mali called a meeting with Niger for Friday.", "scheduled"),
        ("Mali's fourth round of talks with Niger opens in Oslo on Monday.", "scheduled"),
        ("The Malian and Nigerien ministers meet on Monday.", "scheduled"),
        ("The Malian and Nigerien ministers are due to speak by video on Monday.", "scheduled"),
        ("Mali and Niger are due to meet on Friday.", "scheduled"),
        ("Mali and Niger have agreed on a meeting in Oslo in May.", "scheduled"),
        ("Mali's president is expected in Niamey on Friday for talks with Niger.", "scheduled"),
        ("Mali hailed the planned meeting with Niger in Oslo.", "scheduled"),
        ("A dam could be agreed at the summit between Mali and Niger in Oslo on Friday.", "held"),
        ("Mali invited Niger to a meeting in Oslo in May.", "proposed"),
        ("Mali and Niger may meet in May.", "proposed"),
        ("Mali is ready for a meeting with Niger on Friday.", "proposed"),
        ("Mali said it was ready to meet Niger.", "proposed"),
        ("Mali is open to talks with Niger.", "proposed"),
        ("Mali and Niger are to settle a date for their next meeting.", "proposed"),
        ("Mali asked that a meeting with Niger be held in Oslo.", "proposed"),
        ("The vote followed Mali's call for an urgent meeting with Niger in Oslo.", "proposed"),
    ],
)
def test_a_meeting_stands_as_its_words_say(text: str, status: str) -> None:
    (meeting,) = told(text)
    assert meeting.status == status


@pytest.mark.parametrize(
    "text",
    [
        "No date has been set for the next round between Mali and Niger.",
        "No further meetings between Mali and Niger have been scheduled.",
        "Mali and Niger may meet.",
        "Mali and Niger should meet, a columnist wrote.",
        "Mali said it was not ready to meet Niger.",
        "Mali is ready for talks.",
        "Mali urged Niger to return to the talks.",
        "Mali and Niger are not in talks.",
        "Mali and Niger did not meet on Monday.",
    ],
)
def test_what_is_only_thought_of_or_denied_is_no_meeting(text: str) -> None:
    assert told(text) == []
