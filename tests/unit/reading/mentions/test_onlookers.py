"""Who looks on takes no part; names of texts, of members and of people are no states. Half of the lines stand."""

import pytest
from tests.unit.reading.reports import findings


def codes(text: str) -> list[str]:
    return [party.code for party in findings(text).parties]


@pytest.mark.parametrize(
    ("firm", "told"),
    [
        ("Brannock Research", "Analysts at Brannock Research wrote that the studios could wait."),
        ("Brannock Corp", "Kari Lund, an economist with Brannock Corp, wrote that the studios could wait."),
        ("Brannock Corp", "Brannock Corp analyst Kari Lund wrote that the companies could wait."),
    ],
)
def test_the_firm_of_an_onlooker_is_not_the_company_at_the_talks(firm: str, told: str) -> None:
    found = findings(f"{told} The company offered four per cent on Monday.")
    names = {party.id: party.name for party in found.parties}
    assert firm not in {names[p] for q in found.positions for p in q.party.split("+")}


def test_a_firm_that_takes_part_is() -> None:
    found = findings("Brannock Corp met the crews. The company offered four per cent on Monday.")
    names = {party.id: party.name for party in found.parties}
    assert {names[q.party] for q in found.positions} == {"Brannock Corp"}


@pytest.mark.parametrize(
    ("text", "state", "is_party"),
    [
        ("Norway said the Uruguay Round of talks had failed.", "URY", False),
        ("Norway said the Doha agenda was dead.", "QAT", False),
        ("Norway said the Bali Action Plan was dead.", "IDN", False),
        ("Norway said Uruguay had failed.", "URY", True),
        ("Norway said Doha had refused the plan.", "QAT", True),
        ("Norway's envoy said Jim Jordan had refused the plan.", "JOR", False),
        ("Norway's envoy said Jordan had refused the plan.", "JOR", True),
        ("Norway's envoy said the Foreign Office spokesman was late.", "GBR", False),
        ("Norway's envoy told Britain that the Foreign Office was late.", "GBR", True),
    ],
)
def test_where_a_state_is_meant(text: str, state: str, is_party: bool) -> None:  # noqa: FBT001 (a column of the table)
    assert (state in codes(text)) is is_party


@pytest.mark.parametrize(("folk", "is_french"), [("unions", False), ("ministers", True)])
def test_the_government_is_not_that_of_foreign_folk(folk: str, is_french: bool) -> None:  # noqa: FBT001 (a column)
    told = (
        f"French {folk} were angry. The ferry owners said the government must step in. The government refused the plan."
    )
    assert ("FRA" in {q.party for q in findings(told).positions}) is is_french


def test_a_seat_in_parliament_is_no_name() -> None:
    found = findings("The minister spoke. Labour MP John Prescott accused him of delay.")
    assert [person.name for person in found.people if person.name] == ["John Prescott"]


def test_nobody_is_of_his_counterparts_state() -> None:
    told = "Chile's Ana Soto spoke. Prime Minister Kari Lund and her Peruvian counterpart, Luis Paz, met in Lima."
    sides = {person.name: person.affiliation for person in findings(told).people}
    assert sides["Luis Paz"] == "PER"
    assert sides["Kari Lund"] != "PER"
