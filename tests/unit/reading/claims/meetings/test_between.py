"""Who stands between the sides."""

import pytest
from tests.unit.reading.claims.meetings.told import told


@pytest.mark.parametrize(
    "middle",
    ["Togo, which is mediating, was glad.", "Togo has hosted the parties.", "Talks mediated by Togo went on."],
)
def test_who_mediates_or_hosts_is_none_of_the_two_sides(middle: str) -> None:
    text = f"{middle} Togo said Togo was glad. Mali wants a dam, Mali said. Niger wants a road, Niger said. "
    assert told(text + "The two sides met on Monday.")[-1].who == {"MLI", "NER"}


def test_a_chairman_is_no_mediator() -> None:
    text = "Mali's union chairman Ali Bo said no. Niger said yes. Mali wants a dam. Niger wants a road. Both sides met."
    assert told(text)[-1].who == {"MLI", "NER"}


def test_whoever_meets_or_calls_both_sides_is_neither() -> None:
    text = "Togo said yes. Togo was glad. Mali wants a dam, Mali said. Niger wants a road, Niger said. "
    assert told(text + "Togo met both sides on Monday.")[-1].who == {"TGO", "MLI", "NER"}
    assert told(text + "Togo invited both sides to its palace on Monday.")[-1].who == {"TGO", "MLI", "NER"}


def test_two_sides_that_are_not_plain_are_left_open() -> None:
    text = "It was cold in the capital, and rain fell on the harbour. " * 11
    text += "Mali said yes. Mali said no. Niger said so. Chad said so. Togo said so. "
    assert told(text + "The two delegations met on Monday.")[-1].who == set()
