"""Whom somebody leads or speaks for, told by a clause."""

import pytest
from tests.unit.reading.reports import findings


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Keino, heading the Kenyan team, said no.",
        "The Kenyan delegation, led by Ruth Keino, met the envoys.",
        "Kenya, represented by Ruth Keino, signed it.",
        "The Kenyan delegation is headed by Ruth Keino.",
        "Ruth Keino led a delegation from Kenya to Peru.",
        "Ruth Keino, speaking for Kenya, said no.",
        "Ruth Keino, on behalf of Kenya, said no.",
        "Ruth Keino, who negotiates for Kenya, said no.",
    ],
)
def test_who_leads_or_speaks_for_a_party_is_of_it(text: str) -> None:
    (who,) = [person for person in findings(text).people if person.name == "Ruth Keino"]
    assert (who.affiliation, who.affiliation_inferred) == ("KEN", False)


def test_who_heads_the_government_delegation_is_of_the_state() -> None:
    (who,) = findings("Ruth Keino, who heads the government delegation, said Kenya would wait.").people
    assert (who.affiliation, who.affiliation_inferred) == ("KEN", True)


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Keino led talks with Kenya.",
        "Ruth Keino, who led an attack on Kenya, said no.",
        "The Kenyan delegation met a team led by Ruth Keino.",
        "Ruth Keino, whom Kenya represents, said no.",
        "Kenya, led by hunger and praised by Ruth Keino, signed it.",
    ],
)
def test_who_leads_something_else_is_not(text: str) -> None:
    assert [person.affiliation for person in findings(text).people if person.name == "Ruth Keino"] == [None]
