"""The entries as csv and as a spreadsheet: all of them, text as text, the same bytes each time."""

from __future__ import annotations

import csv
import datetime as dt
import io
import time
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dragoman.pipeline import Brief, brief_of_talks
from dragoman.showing.export.entry_table import COLUMNS, entries_csv, entries_workbook

EXAMPLE = Path(__file__).parents[4] / "examples/six-party-2005/korea.talks"
FORMULAS = ['=HYPERLINK("http://x","y")', "+1+1", "-2+3", "@SUM(A1)"]


@pytest.fixture(scope="module")
def brief() -> Brief:
    return brief_of_talks(EXAMPLE, since=dt.date(2005, 7, 26), as_of=dt.date(2005, 7, 28))


def rows(brief: Brief) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(entries_csv(brief))))


def hostile(tmp_path: Path, text: str) -> Brief:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    (tmp_path / "story.txt").write_text(f"They said: {text} and left.", encoding="utf-8")
    path = tmp_path / "hostile.talks"
    path.write_text(
        f'talks "{quoted}"\nparty A "{quoted}"\naction A.x "{quoted}"\nsource s "story.txt"\n  outlet "{quoted}"\n'
        f'2024-01-01 * commitment of A: A.x due "{quoted}"\n  by unnamed "{quoted}"\n  @ s "{quoted}"\n'
        f'  note "{quoted}"\n',
        encoding="utf-8",
    )
    return brief_of_talks(path)


def test_each_entry_is_a_row_with_all_its_parts(brief: Brief) -> None:
    found = rows(brief)
    assert len(found) == len(brief.view.entries)
    (row,) = [row for row in found if row["place"] == "moscow-wire-0726:10" and row["kind"] == "condition"]
    told = {key: row[key] for key in ("date", "flag", "holder", "speaker", "class", "outlet", "reported", "stands")}
    assert told == {
        "date": "2005-07-26",
        "flag": "*",
        "holder": "United States",
        "speaker": "unnamed “source” (North Korea), via Interfax",
        "class": "unnamed",
        "outlet": "a Moscow wire",
        "reported": "2005-07-26",
        "stands": "in force",
    }
    assert row["words"].startswith("normal ties, security guarantees")


def test_what_moved_is_told_in_its_column(brief: Brief) -> None:
    assert brief.since is not None
    moved = sorted(row["moved"] for row in rows(brief) if row["moved"])
    assert moved == sorted(change.kind.value for change in brief.since.changes.changes)


def test_spreadsheet_holds_what_the_csv_holds(brief: Brief) -> None:
    page = load_workbook(io.BytesIO(entries_workbook(brief)))["Entries"]
    header, *body = page.iter_rows(values_only=True)
    assert header == tuple(COLUMNS)
    as_text = [["" if v is None else str(v.date() if isinstance(v, dt.datetime) else v) for v in row] for row in body]
    assert as_text == [list(row.values()) for row in rows(brief)]
    assert page.freeze_panes == "A2"
    assert page.print_title_rows == "$1:$1"


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula(tmp_path: Path, text: str) -> None:
    brief = hostile(tmp_path, text)
    (row,) = rows(brief)
    assert {row[name] for name in ("holder", "words", "outlet", "note")} == {f"'{text}"}
    page = load_workbook(io.BytesIO(entries_workbook(brief)))["Entries"]
    cells = [cell for cell in next(page.iter_rows(min_row=2)) if isinstance(cell.value, str)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells if cell.value == text]
    with zipfile.ZipFile(io.BytesIO(entries_workbook(brief))) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_characters_that_no_spreadsheet_holds_are_shown_as_pictures(tmp_path: Path) -> None:
    page = load_workbook(io.BytesIO(entries_workbook(hostile(tmp_path, "a bell\x07 <b> & \u202e"))))["Entries"]
    words = page.cell(2, list(COLUMNS).index("words") + 1).value
    assert words == "a bell␇ <b> & \u202e"


def test_same_record_gives_the_same_bytes_at_another_time(brief: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    before = entries_workbook(brief)
    later = time.localtime(time.time() + 90_000)
    monkeypatch.setattr(time, "localtime", lambda *_: later)
    assert entries_workbook(brief) == before
    with zipfile.ZipFile(io.BytesIO(before)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
