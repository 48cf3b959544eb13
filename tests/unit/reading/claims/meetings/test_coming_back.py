"""Verbs of people who come back to the talks, sit, face each other, part, and are called back."""

import pytest
from tests.unit.reading.claims.meetings.told import told

TALKS = "Talks between Mali and Niger ended in Oslo on Monday. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Negotiators return to Oslo on January 13.", {"MLI", "NER"}),
        ("The two delegations go back to the Norwegian capital on Friday.", {"MLI", "NER"}),
        ("Mali and Niger are to resume on Friday.", {"MLI", "NER"}),
        ("The two sides will try again on Friday.", {"MLI", "NER"}),
        ("Both sides are to have another try at a treaty on Friday.", {"MLI", "NER"}),
        ("The working party reconvenes on Friday.", {"MLI", "NER"}),
        ("Chad and Togo were back at the table on Friday.", {"TCD", "TGO"}),
        ('"We will sit again on Friday," the Malian minister said.', {"MLI", "NER"}),
        ("The envoys of Chad and Togo came face to face on Friday.", {"TCD", "TGO"}),
        ("The presidents of Chad and Togo last met face to face in January.", {"TCD", "TGO"}),
        ("The delegates of Chad and Togo face each other again on Friday.", {"TCD", "TGO"}),
        ("The ministers of Chad and Togo were closeted for 90 minutes.", {"TCD", "TGO"}),
        ("The teams of Chad and Togo parted at dawn.", {"TCD", "TGO"}),
        ("Ghana called the teams of Chad and Togo back for Friday.", {"GHA", "TCD", "TGO"}),
        ("Ghana summoned the Togolese ambassador on Friday.", {"GHA", "TGO"}),
        ("Ghana's president called his Togolese counterpart on Friday.", {"GHA", "TGO"}),
        ("Ghana's envoy saw the leaders of Chad and Togo in turn.", {"GHA", "TCD", "TGO"}),
        ("Four days of haggling between Chad and Togo over fish ended on Friday.", {"TCD", "TGO"}),
    ],
)
def test_those_who_come_back_or_face_each_other_meet(text: str, who: set[str]) -> None:
    found = told(TALKS + text)
    assert len(found) == 2
    assert found[-1].who == who


@pytest.mark.parametrize(
    "text",
    [
        "Refugees return to their homes on Friday.",
        "The Malian minister returns to Bamako on Friday.",
        "Work on the dam resumes on Friday.",
        "Mali will try again on Friday to sell bonds.",
        "Mali and Niger face a drought.",
        "Police broke up a march on Friday.",
        "The judge sits on a bench in Oslo.",
        "Mali's president called the vote a sham on Friday.",
        "Mali called the police back on Friday.",
        "The court summoned ten witnesses on Friday.",
        "A committee of Malian bakers took two days to choose a flour.",
    ],
)
def test_whoever_comes_back_to_something_else_meets_nobody(text: str) -> None:
    assert len(told(TALKS + text)) == 1


def test_a_body_sits_alone() -> None:
    (meeting,) = told("OPEC's price committee sits down in Vienna in March.")
    assert meeting.who == {"ORG:OPEC"}
    assert meeting.place == "Vienna"


def test_sessions_of_a_round_are_of_those_at_the_talks() -> None:
    found = told(TALKS + "The opening session was short. The points were settled in an all-night sitting.")
    assert [meeting.who for meeting in found] == [{"MLI", "NER"}] * 3


def test_a_town_that_words_tell_is_the_place() -> None:
    (meeting,) = told("Talks between Mali and Niger in the Kenyan capital ended.")
    assert meeting.place == "the Kenyan capital"
