"""Threats, give and take, and ways left free, told from plain conditions."""

import pytest
from tests.unit.reading.reports import findings

TOLD = [
    ("Peru said it would go to court if ships were not unloaded by Friday.", "threat"),
    ("“If they don’t come back with a number by Friday, nothing sails,” said Peru’s minister.", "threat"),
    ("Peru said it would hand back the keys unless Chile paid.", "threat"),
    ("Peru is prepared to waive fees if Chile does the same.", "reciprocity"),
    ("Peru said its troops would move only if the other side moved at the same hour.", "reciprocity"),
    ("Peru would open its market if Chile reciprocated.", "reciprocity"),
    ("Peru would not stand in the way of a deal as long as it included inspection.", "requires"),
]
TRAPS = [
    ("Peru will sign the deal unless Chile objects.", "requires"),
    ("Peru will not sign unless Chile pays.", "requires"),
    ("Peru would open its market if Chile paid the same price.", "requires"),
    ("Peru will not open its market as long as the same ships stay.", "blocks"),
    ("Peru would not sign a deal as long as it included inspection.", "blocks"),
]


@pytest.mark.parametrize(("text", "polarity"), [*TOLD, *TRAPS])
def test_what_a_clause_stakes_makes_the_polarity_of_a_condition(text: str, polarity: str) -> None:
    assert [condition.polarity for condition in findings(text).conditions] == [polarity]


def test_what_will_come_after_something_that_happened_hangs_on_nothing() -> None:
    assert not findings("Peru and Chile will meet again on Thursday after talks collapsed.").conditions
    assert findings("Peru will meet Chile only after talks collapse.").conditions
