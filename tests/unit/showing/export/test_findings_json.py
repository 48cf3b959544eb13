"""Findings as plain data: who counts as anonymous."""

import pytest
from tests.unit.reading.reports import findings

from dragoman.showing.export.findings_json import findings_json


@pytest.mark.parametrize(
    ("speaker", "anonymous"),
    [
        ("A government spokesman", False),
        ("Peru's trade minister", False),
        ("A diplomat", True),
        ("Peru's former trade minister", True),
    ],
)
def test_who_has_no_name_and_no_office_is_anonymous(speaker: str, *, anonymous: bool) -> None:
    people = findings_json(findings(f"{speaker} said the port was shut."))["people"]
    assert [person["anonymous"] for person in people] == [anonymous]


def test_whoever_has_a_name_is_not_anonymous() -> None:
    people = findings_json(findings("Kari Lund said the port was shut."))["people"]
    assert [person["anonymous"] for person in people] == [False]
