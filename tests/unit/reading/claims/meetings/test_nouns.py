"""Nouns that are a meeting, and the same nouns where they are none."""

import pytest
from tests.unit.reading.claims.meetings.told import told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Estonian president held a working lunch with the Latvian premier in Riga.", {"EST", "LVA"}),
        ("At a dinner in Vienna on Monday, the Iranian envoy told the French delegation no.", {"IRN", "FRA"}),
        ("Thai and Lao officials held a video conference on Tuesday.", {"THA", "LAO"}),
        ("Mali and Niger agreed to convene the joint water commission in Oslo.", {"MLI", "NER"}),
        ("Mali and Niger are in talks over a dam.", {"MLI", "NER"}),
        ("In a call with his Greek counterpart on Sunday, the Cypriot minister urged calm.", {"GRC", "CYP"}),
        ("Mali and Niger returned to the bargaining table on Monday.", {"MLI", "NER"}),
        ("The Mali-Niger talks in Oslo were the first in a year.", {"MLI", "NER"}),
    ],
)
def test_a_noun_is_a_meeting_where_the_words_around_it_say_so(text: str, who: set[str]) -> None:
    (meeting,) = told(text)
    assert meeting.who == who


_HELD = """trade talks;wage negotiations;pay talks;peace talks;a bargaining session;a one-on-one meeting;
an informal gathering;a video conference;a working breakfast;exploratory contacts;a seminar;a retreat;a parley;
a consultative meeting;a round of wage talks;an emergency session;a plenary session;a telephone conversation"""


@pytest.mark.parametrize("noun", _HELD.split(";"))
def test_whatever_two_sides_hold_to_talk_is_a_meeting(noun: str) -> None:
    (meeting,) = told(f"Mali and Niger held {noun.strip()} on Monday.")
    assert meeting.who == {"MLI", "NER"}
    assert meeting.status == "held"


@pytest.mark.parametrize(
    "text",
    [
        "A new wage round cost Chile and Peru dearly.",
        "Mali has contacts with Niger.",
        "The second round of the election in Chile is on Sunday.",
        "The summit of the mountain lies in Nepal.",
        "A state dinner in Oslo on Monday was dull.",
        "A briefing paper on Chad was read in Oslo.",
        "Phone calls between Chad and Mali cost less from May.",
        "Prices fell in Tuesday's trading session in Oslo.",
        "Calls to end the war in Chad on Monday came from Oslo.",
        "Peru opened a licensing round in Lima on Monday.",
        "The joint commission of Mali and Niger has a budget.",
        "Norway put a new offer on the table on Monday.",
        "Demand for talks has risen, a Chilean poll found.",
        "Opening talks is important, Mali said.",
    ],
)
def test_a_noun_that_is_no_meeting_here_is_none(text: str) -> None:
    assert told(text) == []


def test_a_news_conference_is_of_whoever_speaks_there_and_what_he_says_is_not_part_of_it() -> None:
    (meeting,) = told("Norway's envoy told a news conference in Oslo on Monday that prices would rise in June.")
    assert meeting.who == {"NOR"}
    assert (meeting.place, meeting.date) == ("Oslo", "on Monday")
    assert meeting.words == "a news conference in Oslo on Monday"
