"""Bodies told by whom they have, and their people; and what is no body."""

import pytest
from tests.unit.reading.reports import findings


def side(text: str, name: str = "Ana Paz") -> str | None:
    return next(person.affiliation for person in findings(text).people if person.name == name)


def parties(text: str) -> set[str]:
    return {party.id for party in findings(text).parties}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Portnet was dismissive. Its vice-president, Ana Paz, said no.", "PORTNET"),
        ("The Miners' Forum, which began it, rued the split. Its convenor Ana Paz will travel.", "MINERS-FORUM"),
        ("Galdoria was impatient, and its premier, Ana Paz, said so.", "GALDORIA"),
        ("“No,” said Ana Paz of the network Climate Fair Purse.", "CLIMATE-FAIR-PURSE"),
    ],
)
def test_whoever_has_an_officer_with_a_name_takes_part_and_the_officer_is_of_it(text: str, party: str) -> None:
    assert party in parties(text)
    assert side(text) == party


@pytest.mark.parametrize(
    "text",
    [
        "Brazil was cool. If Europe wanted a delay, its minister, Ana Paz, said, it should say so.",
        "Vice-Minister Ana Paz of the Ministry of Trade left Japan.",
        "Mary Cole was dismissive. Her brother, Ana Paz, said no.",
    ],
)
def test_continents_ministries_and_people_are_no_bodies(text: str) -> None:
    assert not parties(text) & {"EUROPE", "MINISTRY", "MINISTRY-OF-TRADE", "MARY-COLE", "COLE"}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Islands Pact rejected it. Its chair, Peruvian climate minister Ana Paz, said no.", "ISLANDS-PACT"),
        ("Chile rejected it. Its U.N. ambassador, Ana Paz, said no.", "CHL"),
        ("Chile rejected it. Its Peruvian counterpart, Ana Paz, said no.", "PER"),
    ],
)
def test_its_officer_is_of_the_body_that_has_him_whatever_else_he_is(text: str, party: str) -> None:
    assert side(text) == party


def test_unions_of_states_take_part_wherever_they_are_named_but_in_the_name_of_a_text() -> None:
    assert "UNSC" in parties("Peru took the case to the U.N. Security Council.")
    assert "UNSC" not in parties("Peru said it broke U.N. Security Council resolution 1559.")


def test_delegations_told_together_are_of_both() -> None:
    assert {"ISR", "HAMAS"} <= parties("Israeli and Hamas delegations arrived in Cairo late on Sunday.")
