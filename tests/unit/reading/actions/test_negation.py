"""What a party says that it will not do is not what it will do, however the words are joined."""

import pytest
from tests.unit.reading.reports import findings

SAID = [
    ("Peru has no intention to seize or sink the boats.", [True, True]),
    ("Peru promised to free the boats and return the nets.", [False, False]),
    ("The union promised not to strike, picket or block the gates.", [True, True, True]),
    ("The union promised not to strike and to reopen the gates.", [True, False]),
    ("Kenya pledged to sign or ratify the text.", [False, False]),
]


@pytest.mark.parametrize(("text", "negated"), SAID)
def test_or_carries_a_negation_on_and_and_does_not(text: str, negated: list[bool]) -> None:
    assert [phrase.negated for position in findings(text).positions for phrase in position.actions] == negated
