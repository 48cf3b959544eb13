"""Whose a minister is without an adjective, where a report is at home in one state, and where it is not."""

import pytest
from tests.unit.reading.reports import findings

HOME = (
    "Rebels in northern Peru have gone back to the table in Oslo. The government wants a truce first. "
    "Peru has 380 of them in prison.\n\nA Norwegian diplomat said Norway was hopeful.\n\n"
)


def side(text: str, name: str = "Ana Paz") -> str | None:
    return next(person.affiliation for person in findings(text).people if person.name == name)


@pytest.mark.parametrize(
    "told",
    [
        "Foreign Minister Ana Paz said no.",
        "The president, Gen. Ana Paz, said no.",
        "A government negotiator, Brigadier Ana Paz, said no.",
        "Army chief Ana Paz said no.",
        "“No,” said Ana Paz, the regime-appointed governor of the north.",
    ],
)
def test_a_report_at_home_in_a_state_needs_no_adjective_for_its_offices(told: str) -> None:
    assert side(HOME + told) == "PER"


@pytest.mark.parametrize(
    ("told", "party"),
    [
        ("Norwegian Foreign Minister Ana Paz said no.", "NOR"),
        ("Norway sent its foreign minister, Ana Paz.", "NOR"),
        ("Former Foreign Minister Ana Paz said no.", None),
    ],
)
def test_an_adjective_an_owner_and_an_office_that_was_left_go_before_the_home_of_a_report(
    told: str, party: str | None
) -> None:
    assert side(HOME + told) == party


def test_the_government_is_that_of_the_state_where_a_report_is_at_home() -> None:
    peru = next(party for party in findings(HOME).parties if party.code == "PER")
    text = HOME
    assert "The government" in [text[m.span.start : m.span.end] for m in peru.mentions]


def test_a_report_on_two_states_is_at_home_in_neither() -> None:
    text = "Peru and Chile met. Peru said yes and Chile said no. The government of Chile will wait."
    text = f"{text}\n\nArmy chief Ana Paz left."
    assert side(text) is None


@pytest.mark.parametrize(
    ("office", "party"),
    [
        ("Treasury Undersecretary", "USA"),
        ("Senator", "USA"),
        ("Deputy Trade Representative", "USA"),
        ("Foreign Secretary", "GBR"),
        ("Chancellor of the Exchequer", "GBR"),
    ],
)
def test_an_office_that_one_state_names_so_is_that_states(office: str, party: str) -> None:
    text = f"China met the United States. Britain met China. China said yes. Japan said no.\n\n{office} Ana Paz left."
    assert side(text) == party
