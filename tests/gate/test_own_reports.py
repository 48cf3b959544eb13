"""Reading is scored against the project's own annotated reports, with floors that only rise."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.gate import score_reading
from tests.gate.annotations import CELLS, FOLDERS, Notes, annotated, read_all
from tests.gate.scorer import score, spans_in

FLOORS: dict[str, dict[str, dict[str, float]]] = tomllib.loads(
    Path(__file__).with_name("floors.toml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def notes() -> list[Notes]:
    return [notes for folder in FOLDERS.values() for _, notes in read_all(folder)]


@pytest.mark.parametrize("which", FOLDERS)
def test_every_figure_is_over_its_floor_and_every_span_is_the_words_at_its_place(which: str) -> None:
    table = score_reading.score_own(which)[1]
    below = {
        f"{row}.{column}": (table[row][column], floor)
        for row, columns in FLOORS[which].items()
        for column, floor in columns.items()
        if table[row][column] < floor
    }
    assert below == {}
    assert table["unanchored"] == 0


def test_every_note_quotes_its_report(notes: list[Notes]) -> None:
    assert [fault for one in notes for fault in one.faults] == []


def test_every_span_of_the_notes_is_the_words_at_its_place(notes: list[Notes]) -> None:
    for one in notes:
        for span in spans_in(one.findings):
            assert one.text[span["start"] : span["end"]] == span["text"]


def test_the_notes_are_many_enough_to_say_something(notes: list[Notes]) -> None:
    counts = {kind: sum(len(one.findings[kind]) for one in notes) for kind in CELLS}
    assert len(notes) >= 113
    least = {"statements": 1600, "positions": 1400, "conditions": 480, "meetings": 440}
    assert [kind for kind, wanted in least.items() if counts[kind] < wanted] == []


def test_the_notes_score_in_full_against_themselves(notes: list[Notes]) -> None:
    same = [(annotated(one), annotated(one)) for one in notes]
    table = score(same)
    assert {row: cells for row, cells in table.items() if row != "unanchored" and _best(cells) < 100} == {}


def _best(cells: dict[str, float]) -> float:
    return cells["F"] if "F" in cells else cells["accuracy"]


@pytest.mark.shared
@pytest.mark.skipif(not (score_reading.SHARED / "gold").is_dir(), reason="the other annotated reports are not at hand")
def test_the_scorer_agrees_with_the_one_that_came_with_other_annotations(tmp_path: Path) -> None:
    folder = score_reading.SHARED / "gold" / score_reading.SCORERS["talks"][1]
    score_reading.write_findings("talks", folder, tmp_path)
    theirs = score_reading.table_of("talks", score_reading.SHARED, tmp_path)
    ours = score(
        (json.loads(path.read_text("utf-8")), json.loads((tmp_path / path.name).read_text("utf-8")))
        for path in sorted(folder.glob("[0-9]*.json"))
    )
    del theirs["missing"]
    assert {row: _plain(cells) for row, cells in ours.items()} == {row: _plain(cells) for row, cells in theirs.items()}


def _plain(cells: Any) -> Any:
    return (
        [value for _, value in sorted(cells.items()) if _ not in ("gold", "wanted")]
        if isinstance(cells, dict)
        else cells
    )
