"""Verbs of people who meet, and the same verbs where nobody does."""

import pytest
from tests.unit.reading.claims.meetings.told import told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Chile's foreign minister sat down with his Peruvian counterpart on Monday.", {"CHL", "PER"}),
        ("Envoys of Chad and Niger conferred in Oslo on Tuesday.", {"TCD", "NER"}),
        ("The Kenyan and Ugandan trade ministers convened in Nairobi on Friday.", {"KEN", "UGA"}),
        ("French President Marc Duval received the Polish premier, Jan Wolski, on Monday.", {"FRA", "POL"}),
        ("Peru's president telephoned his Chilean counterpart on Sunday.", {"PER", "CHL"}),
        ("Ghana consulted with Togo on fish on Monday.", {"GHA", "TGO"}),
        ("Ethiopia's water minister spoke to his Egyptian counterpart by telephone on Sunday.", {"ETH", "EGY"}),
        ("The mediator has summoned Chad and Mali to Geneva on Monday.", {"TCD", "MLI"}),
        ("The Laotian premier saw the Thai ambassador on Wednesday.", {"LAO", "THA"}),
        ("She and her Ugandan counterpart spoke by telephone, Rwandan minister Ann Bo said.", {"RWA", "UGA"}),
        ("The Qatari minister spoke overnight with his counterparts from Jordan and Oman.", {"QAT", "JOR", "OMN"}),
        ("Chad and Mali agreed by telephone on Thursday to hold fire.", {"TCD", "MLI"}),
        ("Egypt invited envoys from Chad and Mali to return to Cairo on Sunday.", {"EGY", "TCD", "MLI"}),
        ("Chad and Mali have been negotiating a treaty for years.", {"TCD", "MLI"}),
        ("The Malian envoy was received by the Nigerien premier on Monday.", {"MLI", "NER"}),
        ("The Malian minister discussed fish with the Nigerien envoy.", {"MLI", "NER"}),
        ("The Malian and Nigerien ministers exchanged views on Monday.", {"MLI", "NER"}),
        ("The Malian minister lunched with the Nigerien envoy on Monday.", {"MLI", "NER"}),
        ("The Malian minister welcomed the Nigerien envoy in Bamako on Monday.", {"MLI", "NER"}),
        ("Mali and Niger got together on Monday.", {"MLI", "NER"}),
        ("The Malian minister rang the Nigerien envoy.", {"MLI", "NER"}),
        ("The Malian envoy called on the Nigerien premier on Monday.", {"MLI", "NER"}),
        ("The Malian envoy shuttled between Chad and Niger on Monday.", {"MLI", "TCD", "NER"}),
        ("The Malian and Nigerien envoys spent an hour together.", {"MLI", "NER"}),
        ("The Malian and Nigerien ministers broke up after 19 hours.", {"MLI", "NER"}),
        ("The Malian envoy flew to Oslo to see the Nigerien premier.", {"MLI", "NER"}),
        ("The Lao envoy spent two hours with the Thai premier on Sunday.", {"LAO", "THA"}),
        ("The Malian and Nigerien envoys sat in one room for an hour.", {"MLI", "NER"}),
        ("The Malian minister, who met the Nigerien envoy on Monday, said no.", {"MLI", "NER"}),
        ("Having met in Oslo on Monday, Mali and Niger signed.", {"MLI", "NER"}),
        ("Mali and Niger spoke privately on Monday.", {"MLI", "NER"}),
        ("The Malian minister met lenders in Paris.", {"MLI"}),
    ],
)
def test_a_verb_of_meeting_tells_of_a_meeting_of_subject_object_and_partners(text: str, who: set[str]) -> None:
    (meeting,) = told(text)
    assert meeting.who == who


@pytest.mark.parametrize(
    "text",
    [
        "The committee's plan met with little support in Chile.",
        "Peru met all its targets in 1986.",
        "Mali welcomed the Nigerien envoy's offer on Monday.",
        "Mali exchanged prisoners with Niger on Monday.",
        "Mali discussed its budget on Monday.",
        "Mali visited a crisis on Niger.",
        "The Malian envoy called on the Nigerien premier to resign.",
        "Chad broke up a ship.",
        "The Malian minister spoke to students from Niger on Monday.",
        "Mali and Niger proposed discussing fish.",
        "The two sides met the bar, Peru and Chile said.",
        "The Chilean minister spoke to Peru's state radio by telephone.",
        "Norway and Iceland spoke in favour of the text.",
        "The Norwegian team met its match in Sweden.",
        "The Norwegian team met Sweden in the cup final on Sunday.",
        "Norway's minister met the Swedes halfway on fish.",
        "He sat down on a bench in Oslo.",
        "Iceland gathered herring data with Norway.",
        "Chile hosted the World Cup.",
        "Norway received a letter from Iceland on Monday.",
        "Norway received Iceland's proposal on Monday.",
        "Mali saw Niger as a rival on Monday.",
        "The Malian minister saw the Chadian envoy leave on Monday.",
        "The delegations sat in separate rooms, Mali and Chad said.",
        "Chad broke off a branch.",
        "Chad and Mali agreed on Thursday to hold fire.",
        "While they talked, Mali and Chad armed.",
        "Chad spent two years on a plan with no result.",
        "Kenya hailed a pact negotiated with the dockers.",
        "The Danish minister briefed reporters on Friday.",
        "Kenya invited Ugandan bids for a dam.",
        "Tourists from Norway visited Iceland on Monday.",
    ],
)
def test_a_verb_whose_people_do_not_meet_tells_of_none(text: str) -> None:
    assert told(text) == []


def test_delegates_meet_even_where_no_party_is_named() -> None:
    (meeting,) = told("In the morning, delegates met in a contact group on fish.")
    assert meeting.who == set()


def test_a_noun_beside_the_verb_names_the_meeting_once() -> None:
    (meeting,) = told("Chile's and Peru's ministers met for talks in Lima on Monday.")
    assert meeting.words.startswith("talks")
    assert meeting.who == {"CHL", "PER"}


def test_the_subject_of_joined_verbs_meets_where_the_nearest_noun_is_no_person() -> None:
    (meeting,) = told("Norway and Sweden failed to agree how much fish they should land and will meet again on Friday.")
    assert meeting.status == "scheduled"
    assert meeting.who == {"NOR", "SWE"}


@pytest.mark.parametrize(
    "text",
    [
        "Bishops met rebel commanders in the hills on Wednesday.",
        "Their ambassadors were received by the premier on Friday.",
        "They have spoken by phone twice this week.",
        "The chairman is to receive executives of a rival firm on Friday.",
    ],
)
def test_people_in_office_meet_even_where_no_party_is_known(text: str) -> None:
    assert len(told(text)) == 1


def test_a_weekday_of_what_was_done_lies_behind() -> None:
    text = "She is to travel on. She said the ministers of Chad and Mali had spoken by phone on Monday."
    (call,) = told(text)
    assert call.status == "held"
