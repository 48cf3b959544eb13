"""What one thing does to another is no condition of anybody, and what somebody refuses to tie he does not tie."""

import pytest
from tests.unit.reading.reports import findings


@pytest.mark.parametrize(
    "text",
    [
        "Norway said the process can succeed if it remains simple.",
        "Chad said the river will swell if the snow melts.",
        "Mexico rejected attempts to link aid to votes.",
        "Kenya opposed linking the fund to the cap.",
    ],
)
def test_how_things_follow_and_ties_that_are_refused_are_no_conditions(text: str) -> None:
    assert findings(text).conditions == ()


@pytest.mark.parametrize(
    "text",
    [
        "Peru said the strike would end if the firm paid.",
        "Norway said a deal was possible if the cap was lowered.",
        "Chad said success depends on whether Libya withdraws.",
        "Mexico said the money would be easier to find if the board gave way.",
        "Kenya insisted on linking the fund to the cap.",
        "Ghana said sanctions could be eased if inspectors saw the site.",
    ],
)
def test_what_parties_bargain_over_and_sides_that_act_still_make_conditions(text: str) -> None:
    assert len(findings(text).conditions) == 1
