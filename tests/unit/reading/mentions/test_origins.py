"""An adjective before a named body tells where it is from, and makes no party of its state."""

import pytest
from tests.unit.reading.reports import findings


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The Palestinian group Hamas said no.", {"HAMAS"}),
        ("The Lebanese Shi'ite militant movement Hezbollah said no.", {"HEZBOLLAH"}),
        ("Colombian rebels of the FARC offered a truce.", {"FARC"}),
        ("Lebanese Hezbollah refused the plan.", {"HEZBOLLAH"}),
        ("The British union Unite rejected the offer.", {"UNITE"}),
        ("The Lebanese movement Hezbollah refused. Lebanon said no.", {"HEZBOLLAH", "LBN"}),
        ("The Kenyan Finance Ministry offered a truce.", {"KEN"}),
        ("Kenyan officials met Hamas.", {"KEN", "HAMAS"}),
        ("Kenyan envoys and Hezbollah met.", {"KEN", "HEZBOLLAH"}),
        ("Israel met the Palestinian Authority.", {"ISR", "PSE"}),
    ],
)
def test_where_a_body_is_from_is_no_party(text: str, codes: set[str]) -> None:
    assert {party.id for party in findings(text).parties} == codes
