"""Who says what a party will do speaks for it, where nothing beside the name tells his side."""

import pytest
from tests.unit.reading.reports import findings

# Two states and a firm talk, so that no office is of one of them by itself.
BEFORE = "Latvia and Moldova met in Riga on Monday. Balvex Corp was asked to attend. "


def side(text: str, name: str) -> tuple[str | None, bool]:
    (person,) = [p for p in findings(BEFORE + text).people if name in (p.name or "")]
    return person.affiliation, person.affiliation_inferred


@pytest.mark.parametrize(
    "text",
    [
        "The energy minister, Anna Rosen, said Moldova would cut its tariff.",
        "Energy minister Anna Rosen said that Moldova will not sign before June.",
        "Trade negotiator Anna Rosen said Moldova was ready to wait.",
        "The deputy premier, Anna Rosen, told reporters Moldova could live with the text.",
        "The envoy, Anna Rosen, said Moldova opposed the duty.",
        "Envoy Anna Rosen warned that Moldova might walk out.",
        "The chief delegate, Anna Rosen, said Moldova would sign if Latvia did.",
    ],
)
def test_who_says_what_a_party_will_do_is_of_it(text: str) -> None:
    assert side(text, "Rosen") == ("MDA", True)


@pytest.mark.parametrize(
    "text",
    [
        "The envoy, Anna Rosen, said Moldova must cut its tariff.",
        "The envoy, Anna Rosen, said Moldova would have to cut its tariff.",
        "The envoy, Anna Rosen, said Moldova would lose by the deal.",
        "The envoy, Anna Rosen, said Moldova would be asked to pay.",
        "The envoy, Anna Rosen, said Moldova and Latvia would meet again.",
        "The envoy, Anna Rosen, said Moldova would sign. Latvia would sign too, Rosen said.",
        "An economist, Anna Rosen, said Moldova would cut its tariff.",
    ],
)
def test_what_anybody_may_say_of_a_party_tells_no_side(text: str) -> None:
    assert side(text, "Rosen")[0] != "MDA" or not side(text, "Rosen")[1]


def test_a_side_that_the_words_name_stays() -> None:
    assert side("Latvian envoy Anna Rosen said Moldova would cut its tariff.", "Rosen") == ("LVA", False)
