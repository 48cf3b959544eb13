"""Who speaks for and with whom in records of many parties, and whom "he" stands for there."""

import pytest
from tests.unit.reading.reports import findings

# Where three parties have spoken, the delegates of the next go unnamed.
BEFORE = "Peru said the text was long. Chile said it was late. Kenya agreed that it was weak. "


def speakers(text: str) -> list[set[str]]:
    return [set((statement.speaker or "-").split("+")) for statement in findings(text).statements]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("KENYA, for the AFRICAN GROUP, said the goal was empty.", {"KEN", "AFRICAN-GROUP"}),
        ("Samoa, speaking on behalf of AOSIS, said the goal was empty.", {"WSM", "AOSIS"}),
        ("Chile, for the G-77/CHINA, warned that the goal was empty.", {"CHL", "G77"}),
        ("On behalf of the EU, Sweden said the goal was empty.", {"SWE", "EU"}),
        ("INDIA, supported by FIJI, the LDCs and others, said the goal was empty.", {"IND", "FJI", "LDC"}),
        ("With PERU and CHILE, the US said the goal was empty.", {"PER", "CHL", "USA"}),
        ("Peru, with Chile and many others, said the goal was empty.", {"PER", "CHL"}),
        ("Mali, for the AFRICAN GROUP, backed by NORWAY, said the goal was empty.", {"MLI", "AFRICAN-GROUP", "NOR"}),
    ],
)
def test_a_party_speaks_with_those_for_and_beside_whom_it_does(text: str, who: set[str]) -> None:
    assert speakers(text) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("CHINA, opposed by NORWAY, said the goal was empty.", {"CHN"}),
        ("Peru, for its part, said the goal was empty.", {"PER"}),
        ("Peru, with the help of Chile, said the goal was empty.", {"PER"}),
        ("Peru said the deal with Chile, for Bolivia, was empty.", {"PER"}),
    ],
)
def test_others_whom_the_words_name_do_not_speak_with_it(text: str, who: set[str]) -> None:
    assert speakers(text) == [who]


def test_who_joins_in_before_a_later_verb_joins_in_that_alone() -> None:
    found = speakers("Bolivia noted that the gap was wide and, with Peru, said the fund was late.")
    assert found == [{"BOL"}, {"BOL", "PER"}]


def test_he_is_the_delegate_of_the_state_that_spoke_last_and_still_speaks_for_its_bloc() -> None:
    found = speakers(BEFORE + "Fiji, for the G-77/CHINA, called for aid. He stressed that time was short.")
    assert found[-2:] == [{"FJI", "G77"}, {"FJI", "G77"}]


@pytest.mark.parametrize(
    "text",
    [
        BEFORE + "Co-Chair Marit Hoel thanked Fiji. She said that time was short.",
        "Marit Hoel, the mediator, met Fiji. Fiji said the text was long. She said that time was short.",
    ],
)
def test_a_person_named_since_and_a_report_of_few_voices_keep_the_pronoun_to_the_person(text: str) -> None:
    found = findings(text)
    (hoel,) = (person.id for person in found.people if person.name and person.name.endswith("Hoel"))
    assert found.statements[-1].speaker == hoel


def test_a_name_with_and_in_it_is_one_speaker() -> None:
    assert speakers("Trinidad and Tobago said the goal was empty.") == [{"TTO"}]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("The REPUBLIC OF KOREA", "KOR"),
        ("TRINIDAD AND TOBAGO", "TTO"),
        ("The G-77/CHINA", "G77"),
        ("PAPUA NEW GUINEA", "PNG"),
    ],
)
def test_a_name_in_capitals_is_the_longest_that_it_can_be(name: str, code: str) -> None:
    assert speakers(f"{name} said the goal was empty.") == [{code}]


def test_an_office_that_speaks_is_nobodys_name_and_an_acronym_is_a_body() -> None:
    found = findings("The Secretariat noted that rooms were few. Delegates smiled. The ZQRT said the text was late.")
    assert [(person.name, person.role) for person in found.people if person.name] == []
    assert found.statements[-1].speaker == "ZQRT"


def test_a_body_whose_letters_are_the_code_of_a_state_is_told_from_it() -> None:
    found = findings("The LCA said the text was late. Saint Lucia said the text was long.")
    body, state = found.statements
    assert (body.speaker, state.speaker) == ("ORG-LCA", "LCA")
