"""Who serves a person is of that person's side; who has left an office, or is of a town, is of none."""

import pytest
from tests.unit.reading.reports import findings


def side(text: str, name: str = "Ana Paz") -> str | None:
    return next(person.affiliation for person in findings(text).people if person.name == name)


@pytest.mark.parametrize(
    "told",
    [
        "Luis Rey’s adviser, Ana Paz, said no.",
        "Rey’s chief spokeswoman, Ana Paz, said no.",
        "An adviser to Luis Rey, Ana Paz, said no.",
        "Ana Paz, a spokeswoman for Luis Rey, said no.",
        "Ana Paz, an aide to Mr Rey, said no.",
    ],
)
def test_who_serves_a_person_is_of_that_persons_side_wherever_it_is_told(told: str) -> None:
    assert side(f"{told}\n\nUN envoy Luis Rey has been in Geneva for a week.") == "UN"
    assert side(f"UN envoy Luis Rey has been in Geneva for a week.\n\n{told}") == "UN"


@pytest.mark.parametrize(
    "told",
    [
        "Luis Rey’s wife, Ana Paz, said no.",
        "Luis Rey’s critic, Ana Paz, said no.",
        "Luis Rey met Ana Paz, a teacher.",
    ],
)
def test_relatives_critics_and_those_met_are_of_no_side(told: str) -> None:
    assert side(f"UN envoy Luis Rey has been in Geneva for a week.\n\n{told}") is None


@pytest.mark.parametrize(
    "told",
    [
        "Former Peruvian president Ana Paz said no.",
        "Ana Paz, a former Peruvian minister, said no.",
        "The ex-minister, Ana Paz, said no.",
        "Peru’s retired chief negotiator, Ana Paz, said no.",
        "The Archbishop of Lima, Ana Paz, said no.",
        "The mayor of Lima, Ana Paz, said no.",
    ],
)
def test_who_has_left_an_office_or_is_of_a_town_is_not_of_the_state(told: str) -> None:
    assert side(f"Peru rejected the plan. Peru wants more.\n\n{told}") is None


def test_who_has_left_an_office_is_of_whoever_he_leads_now() -> None:
    text = "The EU waits. Ana Paz, the former Peruvian minister who has run the talks on behalf of the EU, said no."
    assert side(text) == "EU"


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The opposition said no. Chief opposition negotiator Ana Paz left.", "OPPOSITION"),
        ("Peruvian opposition leader Ana Paz left Lima.", "OPPOSITION"),
        ("The Hill Renewal Movement said no. Opposition leader Ana Paz left.", "HILL-RENEWAL-MOVEMENT"),
        ("The National Union of Tinners (NUT) struck. The miners’ leader, Ana Paz, left.", "NUT"),
        ("The River Mediation Board sat. The mediator, Ana Paz, left.", "RIVER-MEDIATION-BOARD"),
        ("The European Commission met Peru. Fisheries Commissioner Ana Paz left.", "ECOMM"),
        ("The EU said yes. The European Commission met Peru. Commissioner Ana Paz left.", "EU"),
    ],
)
def test_a_role_tells_the_body_that_it_belongs_to(text: str, party: str) -> None:
    assert side(text) == party
