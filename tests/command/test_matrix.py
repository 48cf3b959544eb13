"""``dragoman matrix``: the answer in each form, and a spreadsheet that goes out, is edited, and comes back."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from click.testing import CliRunner, Result

from dragoman.record.load import load_talks
from dragoman.showing.cli import dragoman
from dragoman.terms.entries import Flag, PositionEntry

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

EXAMPLE = Path(__file__).parents[2] / "examples/six-party-2005/korea.talks"
REPORT = "Portline refuses to pay, it said. The union will go back only after Portline pays.\n"
RECORD = """talks "Harbour strike"
party UNI "Dockworkers Union" type union
party POR "Portline" type firm
person sousa "Ana Sousa" of UNI as "president"
outlet gull "The Gull"
issue pay "Pay"
action UNI.return "goes back to work"
action POR.pay "pays the arrears" issue pay
source day-1 "day-1.txt"
  outlet gull published 2024-03-11

2024-03-11 * position ^no of POR: refuse POR.pay
  by POR, institutional
  @ day-1 "Portline refuses to pay"

2024-03-11 ? condition of UNI: UNI.return only after POR.pay
  by sousa, on record
  @ day-1 "The union will go back only after Portline pays"
  note "heard at the gate"
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, ["matrix", *map(str, arguments)])


@pytest.fixture
def record(tmp_path: Path) -> Path:
    (tmp_path / "day-1.txt").write_text(REPORT, encoding="utf-8")
    path = tmp_path / "strike.talks"
    path.write_text(RECORD, encoding="utf-8")
    return path


def sheet_of(record: Path, *options: object) -> Path:
    made = record.with_name("strike.xlsx")
    result = run(record, "--xlsx", made, *options)
    assert result.exit_code == 0, result.stderr
    return made


def edited(made: Path, change: Callable[[Workbook], None]) -> Path:
    book = openpyxl.load_workbook(made)
    change(book)
    book.save(made)
    return made


def cell(sheet: Worksheet, row: str, column: str) -> openpyxl.cell.Cell:
    """Return a cell by the hidden name of its row, or the text in it, and the heading of its column."""
    at = next(c.column for c in sheet[2] if c.value == column)
    down = next(r for r in range(3, sheet.max_row + 1) if row in {sheet.cell(r, n).value for n in range(1, 9)})
    return sheet.cell(down, at)


def added(record: Path) -> list[str]:
    """Return what stands behind the record as it was, entry by entry."""
    text = record.read_text(encoding="utf-8")
    assert text.startswith(RECORD)
    return [block.strip() for block in text.removeprefix(RECORD).split("\n\n") if block.strip()]


def test_text_shows_each_claim_with_its_day_its_speaker_and_its_place(record: Path) -> None:
    shown = run(record).stdout
    assert "Portline: pays the arrears" in shown
    assert re.search(r"Portline +refuses\n +11 March 2024; Portline, institutional \[day-1:1\]", shown)
    assert re.search(r"Dockworkers Union +only after Portline: pays the arrears \[proposed\]", shown)
    assert "not stated: Portline" in shown


def test_lines_fit_a_terminal(record: Path) -> None:
    for result in (run(record), run(EXAMPLE, "--as-of", "2005-07-28", "--since", "2005-07-26", "--words")):
        assert max(map(len, result.stdout.splitlines())) <= 80


def test_since_marks_what_is_new_and_what_is_gone() -> None:
    shown = run(EXAMPLE, "--as-of", "2005-07-28", "--since", "2005-07-26").stdout
    assert "Since 26 July 2005: 1" in shown
    assert re.search(r"North Korea +demands \[NEW\]", shown)


def test_since_after_as_of_is_wrong_use(record: Path) -> None:
    result = run(record, "--as-of", "2024-03-11", "--since", "2024-03-12")
    assert result.exit_code == 2
    assert "later than" in result.stderr


def test_json_says_what_is_not_stated_and_carries_a_certificate(record: Path) -> None:
    answer = json.loads(run(record, "--format", "json").stdout)
    rows = {row["action"]: row["cells"] for row in answer["rows"]}
    assert rows["POR.pay"]["POR"]["held"][0]["act"] == "refuse"
    assert rows["UNI.return"]["POR"] == {"stated": False, "held": [], "gone": []}
    assert answer["certificate"]["faults"] == []
    assert len(answer["certificate"]["rests_on"]) == 2


def test_answer_is_verified_and_a_claim_taken_out_of_it_is_told(record: Path) -> None:
    answer = record.with_name("answer.json")
    answer.write_text(run(record, "--since", "2024-03-01", "--format", "json").stdout, encoding="utf-8")
    assert CliRunner().invoke(dragoman, ["verify", str(answer), str(record)]).exit_code == 0
    data = json.loads(answer.read_text(encoding="utf-8"))
    data["rows"][0]["cells"]["POR"]["held"].clear()
    answer.write_text(json.dumps(data), encoding="utf-8")
    result = CliRunner().invoke(dragoman, ["verify", str(answer), str(record)])
    assert result.exit_code == 1
    assert "holds something on POR.pay that is not shown" in " ".join(result.stdout.split())


def test_csv_has_a_column_for_each_party_and_no_formula(record: Path) -> None:
    record.write_text(RECORD.replace('"pays the arrears"', '"=HYPERLINK(1)"'), encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(run(record, "--format", "csv").stdout)))
    assert next(row["Dockworkers Union"] for row in rows if row["action"] == "UNI.return").startswith("only after")
    assert all(not text.startswith(("=", "+", "-", "@")) for row in rows for text in row.values())


def test_nothing_reported_later_is_shown(record: Path) -> None:
    result = run(record, "--as-of", "2024-03-10", "--format", "json")
    assert json.loads(result.stdout)["rows"] == []


def test_workbook_is_the_same_bytes_every_time(record: Path) -> None:
    first = sheet_of(record).read_bytes()
    assert sheet_of(record).read_bytes() == first


def test_workbook_keeps_its_header_in_sight_and_its_names_hidden(record: Path) -> None:
    book = openpyxl.load_workbook(sheet_of(record))
    assert book.sheetnames[:3] == ["Positions", "Entries", "Read me"]
    for name in ("Positions", "Entries"):
        assert book[name].freeze_panes == "F3"
        assert book[name].column_dimensions["A"].hidden
        assert book[name]["B3"].alignment.wrap_text
    assert {rule.type for rule in book["Entries"].data_validations.dataValidation} >= {"list"}


def test_no_text_of_a_record_is_a_formula(record: Path) -> None:
    hostile = RECORD.replace('"Pay"', '"=cmd|1!A0"').replace('"heard at the gate"', '"@SUM(1+1)"')
    record.write_text(hostile.replace('"Harbour strike"', '"=1+1"'), encoding="utf-8")
    book = openpyxl.load_workbook(sheet_of(record))
    kinds = {c.data_type for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None}
    assert kinds == {"s"}
    assert run(record, "--from", record.with_name("strike.xlsx")).stderr.endswith("0 entries proposed\n")


def test_a_sheet_that_nobody_edited_proposes_nothing(record: Path) -> None:
    made = edited(sheet_of(record, "--since", "2024-03-01"), lambda _: None)
    result = run(record, "--from", made)
    assert result.exit_code == 0
    assert added(record) == []


def test_rows_sorted_and_columns_moved_propose_nothing(record: Path) -> None:
    def turn(book: Workbook) -> None:
        for sheet in (book["Positions"], book["Entries"]):
            first, second = ([c.value for c in sheet[n]] for n in (3, 4))
            for at, (a, b) in enumerate(zip(first, second, strict=True), start=1):
                sheet.cell(3, at).value, sheet.cell(4, at).value = b, a
            for row in range(1, sheet.max_row + 1):
                one, two = sheet.cell(row, 6), sheet.cell(row, 7)
                one.value, two.value = two.value, one.value

    run(record, "--from", edited(sheet_of(record), turn))
    assert added(record) == []


def test_a_new_line_in_a_cell_is_a_proposed_position(record: Path) -> None:
    def change(book: Workbook) -> None:
        cell(book["Positions"], "UNI.return", "Portline").value = "Demands; 2024-03-12; heard on the radio"

    result = run(record, "--from", edited(sheet_of(record), change), "--by", "Ana Lindqvist")
    assert result.exit_code == 0, result.stderr
    (block,) = added(record)
    assert block.splitlines() == [
        "2024-03-12 ? position of POR: demand UNI.return",
        '  note "heard on the radio"',
        '  note "proposed by Ana Lindqvist in strike.xlsx, Positions!F4"',
    ]


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("only after UNI.return", "undated ? condition of POR: POR.pay only after UNI.return"),
        ("before UNI.return; 2024-03-12", "2024-03-12 ? condition of POR: UNI.return only after POR.pay"),
        ("commitment due 2024-04-01", "undated ? commitment of POR: POR.pay due 2024-04-01"),
        ("withdraws; 2024-03-12", "2024-03-12 ? position of POR: withdraw POR.pay"),
    ],
)
def test_conditions_and_commitments_can_be_written_in_a_cell(record: Path, line: str, entry: str) -> None:
    def change(book: Workbook) -> None:
        at = cell(book["Positions"], "POR.pay", "Portline")
        at.value = f"{at.value}\n{line}"

    run(record, "--from", edited(sheet_of(record), change))
    assert [block.splitlines()[0] for block in added(record)] == [entry]


def test_an_edited_line_is_a_proposal_beside_the_old_one(record: Path) -> None:
    def change(book: Workbook) -> None:
        at = cell(book["Positions"], "POR.pay", "Portline")
        at.value = at.value.replace("refuses", "offers")

    run(record, "--from", edited(sheet_of(record), change))
    (block,) = added(record)
    assert block.startswith("2024-03-11 ? position of POR: offer POR.pay")
    assert "in place of “refuses; 2024-03-11; day-1:1”" in block


def test_a_changed_flag_and_a_note_are_a_proposal_that_leaves_the_entry_as_it_is(record: Path) -> None:
    def change(book: Workbook) -> None:
        entries = book["Entries"]
        cell(entries, "refuse", "Flag").value = "!"
        cell(entries, "condition", "Note").value += "\nasked the president again"

    run(record, "--from", edited(sheet_of(record), change), "--by", "Ana")
    first, second = added(record)
    assert first.startswith("2024-03-11 ? position of POR: refuse POR.pay\n  by POR, institutional\n  @ day-1")
    assert "Flag “*” is now “!”" in first
    assert 'note "asked the president again"' in second
    assert '"heard at the gate"' not in second


def test_a_new_row_is_a_proposed_entry_with_its_words(record: Path) -> None:
    def change(book: Workbook) -> None:
        row = {
            "Date": "2024-03-11",
            "Party": "UNI",
            "What": "demand",
            "Actions": "POR.pay",
            "Words": "only after Portline pays",
            "Source": "day-1",
            "Said by": "sousa",
        }
        entries = book["Entries"]
        for heading in entries[2]:
            if heading.value in row:
                entries.cell(entries.max_row + (heading.value == "Date"), heading.column).value = row[heading.value]

    run(record, "--from", edited(sheet_of(record), change))
    (block,) = added(record)
    assert block.startswith(
        '2024-03-11 ? position of UNI: demand POR.pay\n  by sousa, on record\n  @ day-1 "only after Portline pays"'
    )


def test_what_is_proposed_is_never_accepted(record: Path) -> None:
    def change(book: Workbook) -> None:
        cell(book["Entries"], "condition", "Flag").value = "*"
        cell(book["Positions"], "UNI.return", "Portline").value = "accepts"

    run(record, "--from", edited(sheet_of(record), change))
    loaded, problems = load_talks(record)
    assert problems == ()
    assert [entry.flag for entry in loaded.talks.entries] == [Flag.ACCEPTED, *[Flag.PROPOSED] * 3]


def test_the_same_sheet_twice_proposes_nothing_twice(record: Path) -> None:
    def change(book: Workbook) -> None:
        cell(book["Positions"], "UNI.return", "Portline").value = "demands"

    made = edited(sheet_of(record), change)
    run(record, "--from", made)
    once = record.read_text(encoding="utf-8")
    again = run(record, "--from", made)
    assert record.read_text(encoding="utf-8") == once
    assert "the record has changed since this sheet was made" in again.stderr


def test_what_cannot_be_understood_is_told_cell_by_cell_and_costs_no_other(record: Path) -> None:
    def change(book: Workbook) -> None:
        positions, entries = book["Positions"], book["Entries"]
        cell(positions, "POR.pay", "Portline").value = "waits and sees"
        cell(positions, "POR.pay", "Dockworkers Union").value = "=1+1"
        cell(positions, "POR.pay", "Issue").value = "Wages"
        cell(positions, "UNI.return", "Dockworkers Union").value = None
        cell(positions, "UNI.return", "Portline").value = "demands"
        cell(entries, "refuse", "State").value = "in doubt"
        cell(entries, "refuse", "Words").value = "Portline will refuse"
        cell(entries, "condition", "Actions").value = "UNI.retrun"

    result = run(record, "--from", edited(sheet_of(record), change))
    told = {line.split(": ")[2]: line for line in result.stderr.splitlines() if line.startswith("strike.xlsx: error")}
    assert "“waits and sees” is no kind of entry" in told["Positions!F3"]
    assert "expected an act (demands, offers" in told["Positions!F3"]
    assert "a formula stands here" in told["Positions!G3"]
    assert "cannot be changed here" in told["Positions!B3"]
    assert "was taken out; the record keeps what was said" in told["Positions!G4"]
    assert "cannot be changed here" in told["Entries!N3"]
    assert "these words are not in day-1" in told["Entries!H3"]
    assert "try UNI.return" in told["Entries!F4"]
    assert len(told) == 7
    assert (result.exit_code, len(added(record))) == (1, 1)


def test_a_row_taken_out_is_told_and_nothing_is_lost(record: Path) -> None:
    result = run(record, "--from", edited(sheet_of(record), lambda book: book["Entries"].delete_rows(3)))
    assert "was taken out; the record keeps what was said" in result.stderr
    assert added(record) == []


def test_a_sheet_of_another_record_is_refused(record: Path) -> None:
    made = sheet_of(record)
    other = record.with_name("other.talks")
    other.write_text(RECORD.replace("refuse POR.pay", "accept POR.pay").replace("only after", "if"), encoding="utf-8")
    result = run(other, "--from", made)
    assert result.exit_code == 2
    assert "made from another record (“Harbour strike”)" in result.stderr


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def foreign() -> bytes:
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"issue,action\nPay,POR.pay\n", "this is no .xlsx workbook, whatever its name"),
        (b"", "this is no .xlsx workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "this is an .xls workbook, or one with a password"),
        (b"PK\x03\x04 and then nothing", "this .xlsx is damaged"),
        (zipped({"a.txt": b"x"}), "cannot be read as a workbook"),
        (zipped({"xl/workbook.xml": bytes(210_000_000)}), "this unpacks to more than any sheet of a record does"),
        (zipped({f"{n}.xml": b"" for n in range(2_100)}), "this unpacks to more"),
        (zipped({"xl/workbook.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "declares entities"),
        (foreign(), "none that dragoman matrix --xlsx wrote"),
    ],
)
def test_a_file_that_is_no_sheet_of_ours_is_refused_in_a_line(record: Path, data: bytes, told: str) -> None:
    path = record.with_name("in.xlsx")
    path.write_bytes(data)
    result = run(record, "--from", path)
    assert result.exit_code == 2
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert added(record) == []


def test_a_cell_at_the_end_of_the_world_is_told(record: Path) -> None:
    made = edited(sheet_of(record), lambda book: book["Entries"].cell(1_048_576, 16_384, "here"))
    result = run(record, "--from", made)
    assert result.exit_code == 2
    assert "reaches to row 1048576" in result.stderr


def test_a_missing_sheet_and_a_missing_record_are_wrong_use(record: Path) -> None:
    assert run(record, "--from", record.with_name("no.xlsx")).exit_code == 2
    assert run(record.with_name("no.talks"), "--from", sheet_of(record)).exit_code == 2


def test_help_has_examples() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dragoman", "matrix", "--help"], capture_output=True, text=True, check=True
    )
    assert "dragoman matrix korea.talks --from positions.xlsx" in done.stdout


def test_a_claim_seen_as_of_a_day_keeps_its_later_anchors_when_it_comes_back(record: Path) -> None:
    two = RECORD.replace(
        "published 2024-03-11\n", 'published 2024-03-11\nsource day-2 "day-1.txt"\n  published 2024-03-12\n'
    ).replace('@ day-1 "Portline refuses to pay"', '@ day-1 "Portline refuses to pay"\n  @ day-2 "refuses to pay"')
    record.write_text(two, encoding="utf-8")
    made = sheet_of(record, "--as-of", "2024-03-11")

    def change(book: Workbook) -> None:
        assert cell(book["Entries"], "refuse", "Words").value == "Portline refuses to pay"
        cell(book["Entries"], "refuse", "Note").value = "seen"

    assert run(record, "--from", edited(made, change)).exit_code == 0
    entry = load_talks(record)[0].talks.entries[-1]
    assert isinstance(entry, PositionEntry)
    assert [anchor.source for anchor in entry.anchors] == ["day-1", "day-2"]
