"""Reading is scored against annotated reports kept beside the project, with floors that only rise."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.gate import score_reading

SHARED = score_reading.SHARED
FLOORS: dict[str, dict[str, dict[str, float]]] = tomllib.loads(
    Path(__file__).with_name("floors.toml").read_text(encoding="utf-8")
)

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the annotated reports are not beside this checkout"),
]


@pytest.fixture(scope="module", params=sorted(score_reading.SCORERS))
def scored(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, Any]]:
    which: str = request.param
    found = tmp_path_factory.mktemp(which)
    score_reading.write_findings(which, SHARED / "gold" / score_reading.SCORERS[which][1], found)
    return which, score_reading.table_of(which, SHARED, found)


def test_no_figure_is_below_its_floor(scored: tuple[str, dict[str, Any]]) -> None:
    which, table = scored
    below = {
        f"{row}.{column}": (table[row][column], floor)
        for row, columns in FLOORS[which].items()
        for column, floor in columns.items()
        if table[row][column] < floor
    }
    assert below == {}


def test_no_span_is_without_its_words_and_no_report_unread(scored: tuple[str, dict[str, Any]]) -> None:
    which, table = scored
    assert not table["missing"]
    assert which != "talks" or table["unanchored"] == 0
