"""Names in the order of their parties."""

import pytest
from tests.unit.reading.reports import findings

THREE = {"Ana Paz": "PER", "Luis Rey": "CHL", "Eva Ruiz": "BOL"}


def sides(text: str) -> dict[str | None, str | None]:
    return {person.name: person.affiliation for person in findings(text).people if person.name in THREE}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's envoy met his Peruvian, Chilean and Bolivian counterparts, Ana Paz, Luis Rey and Eva Ruiz, on Monday.",
        "The trade ministers of Peru, Chile and Bolivia, Ana Paz, Luis Rey and Eva Ruiz, met.",
        "Kenya's envoy met her counterparts from Peru, Chile and Bolivia, Ana Paz, Luis Rey and Eva Ruiz.",
    ],
)
def test_each_name_has_the_party_at_its_own_place(text: str) -> None:
    assert sides(text) == THREE


@pytest.mark.parametrize(
    "text",
    [
        "The trade ministers of Peru and Chile, Ana Paz, Luis Rey and Eva Ruiz, met.",
        "Peruvian, Chilean and Bolivian nurses told Ana Paz, Luis Rey and Eva Ruiz to wait.",
        "Peru, Chile and Bolivia wrote to the envoys Ana Paz, Luis Rey and Eva Ruiz.",
    ],
)
def test_names_that_are_not_as_many_or_not_theirs_have_none(text: str) -> None:
    assert set(sides(text).values()) <= {None}


def test_each_has_the_role_of_one() -> None:
    text = "The trade ministers of Peru and Chile, Ana Paz and Luis Rey, met."
    assert [person.role for person in findings(text).people] == ["trade minister", "trade minister"]
