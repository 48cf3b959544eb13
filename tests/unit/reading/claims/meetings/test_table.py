"""Who sits at the talks of a report, and who leads them."""

import pytest
from tests.unit.reading.claims.meetings.told import told

FACING = "Talks between Mali and Niger opened in Oslo on May 2. Chad and Togo sent observers. "


@pytest.mark.parametrize(
    "text",
    [
        "A second round is due on May 9.",
        "Another meeting is planned for Friday.",
        "The latest talks were adjourned on May 4 without a text.",
        "The morning session lasted an hour.",
        "The two sides met again on Friday.",
        "The delegations sat in the same room on Friday.",
        "Negotiators met on Friday.",
        "They will meet again in June.",
        "Three weeks of talks have brought little.",
    ],
)
def test_talks_told_no_more_of_are_of_those_at_the_table(text: str) -> None:
    assert told(FACING + text)[-1].who == {"MLI", "NER"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Chad and Togo held a meeting of their own on May 5.", {"TCD", "TGO"}),
        ("The Malian cabinet met on May 5.", {"MLI"}),
        ("Mali's envoy held a news conference on May 5.", {"MLI"}),
        ("At a news conference on May 5, Niger's envoy said no.", {"NER"}),
        ("Nato held its July summit in Warsaw on May 5.", {"ORG:NATO"}),
        ("An ASEAN summit opens on May 9.", {"ORG:ASEAN"}),
    ],
)
def test_meetings_of_others_are_not_theirs(text: str, who: set[str]) -> None:
    assert told(FACING + text)[-1].who == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("EU-brokered talks between Mali and Niger opened on May 2.", {"MLI", "NER", "ORG:EU"}),
        ("Talks between Mali and Niger under Togolese auspices opened on May 2.", {"MLI", "NER", "TGO"}),
        ("Talks mediated by Togo between Mali and Niger opened on May 2.", {"MLI", "NER", "TGO"}),
        ("Talks hosted by Togo between Mali and Niger opened on May 2.", {"MLI", "NER"}),
        ("Mali and Niger met in the presence of the Togolese minister on May 2.", {"MLI", "NER", "TGO"}),
        ("The Malian minister, in Lome for talks with the Togolese premier, said no.", {"MLI", "TGO"}),
        ("Togo gave a dinner for the envoys of Mali and Niger on May 2.", {"MLI", "NER", "TGO"}),
    ],
)
def test_who_leads_talks_is_at_them_and_a_mere_host_is_not(text: str, who: set[str]) -> None:
    assert told(text)[-1].who == who


@pytest.mark.parametrize(
    ("people", "who"),
    [
        ("union leaders and company officials", {"ORG:BAKERS-UNION", "ORG:CRUMB-BREAD"}),
        ("the union's officers and management", {"ORG:BAKERS-UNION", "ORG:CRUMB-BREAD"}),
    ],
)
def test_people_told_by_their_kind_are_of_the_one_party_of_that_kind(people: str, who: set[str]) -> None:
    text = (
        "The Bakers Union is on strike at Crumb Bread Ltd in Ohio. The company said it was sorry. The union said no. "
    )
    found = told(f"{text}On Friday {people} met for three hours.")[-1].who
    assert found == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A Malian envoy flew to Oslo. Niger's president received the envoy on Friday.", {"MLI", "NER"}),
        ("Mali, Niger and Chad share a lake. The three met in Lome on Friday.", {"MLI", "NER", "TCD"}),
        ("The Malian army said its chief had met the Nigerien premier on Friday.", {"MLI", "NER"}),
        ("Mali called in the Nigerien ambassador on Friday.", {"MLI", "NER"}),
        ("ASEAN leaders gather on Sunday for a summit.", {"ORG:ASEAN"}),
        (
            "Mali's Ali Bo and Niger's Sani Ra came to Lome. The two men spent an hour together on Friday.",
            {"MLI", "NER"},
        ),
        ("Two men from the harbour met on Friday. Mali's Ali Bo and Niger's Sani Ra were away.", set()),
    ],
)
def test_people_are_of_the_side_told_before(text: str, who: set[str]) -> None:
    assert told(text)[-1].who == who


def test_ministers_are_those_who_were_called_so() -> None:
    text = "OPEC oil ministers met in Vienna on May 2. Iran's minister met his Iraqi colleague on May 3. "
    assert told(text + "The ministers will meet again on May 9.")[-1].who == {"ORG:OPEC"}


def test_a_chairman_sees_each_of_those_who_met_but_not_himself() -> None:
    text = "Togo chaired talks with Mali and Niger on May 2. "
    assert told(text + "Togo's minister met each of them again on May 3.")[-1].who == {"TGO", "MLI", "NER"}
