"""``dragoman due``: on the bundled six-party record, in text, JSON and csv; and on bad input."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from dragoman.showing.cli import dragoman

RECORD = Path(__file__).parents[2] / "examples/six-party-talks/six-party.talks"
Json = dict[str, Any]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, ["due", *map(str, arguments)])


def answer(*options: object, record: Path = RECORD) -> Json:
    found: Json = json.loads(run(record, "--format", "json", *options).stdout)
    return found


def undertaking(action: str, day: str, *options: object) -> Json:
    (found,) = [u for u in answer("--as-of", day, *options)["undertakings"] if u["action"] == action]
    return dict(found)


def test_shutdown_is_due_on_the_last_of_sixty_days_and_overdue_the_day_after() -> None:
    before, after = (undertaking("PRK.shut-down", day) for day in ("2007-04-14", "2007-04-15"))
    assert (before["status"], before["due"]) == ("due", "2007-04-14")
    assert (after["status"], after["due"]) == ("overdue", "2007-04-14")


def test_shutdown_waits_for_the_bank_s_funds_which_are_outside_the_deal() -> None:
    waits = undertaking("PRK.shut-down", "2007-04-15")["waits"]
    outside = [(w["antecedent"], w["actor"], w["first"], w["entry"]["holder"]) for w in waits if w["outside"]]
    assert outside == [("funds-arrive", None, True, "PRK")]
    assert [w["antecedent"] for w in waits if not w["outside"]] == ["FIVE.first-oil"]


def test_shutdown_was_kept_three_months_late() -> None:
    kept = undertaking("PRK.shut-down", "2007-07-20")
    assert (kept["status"], kept["met"], kept["waits"]) == ("kept late", "2007-07-15", [])
    assert undertaking("PRK.shut-down", "2007-07-15")["status"] == "overdue"  # nobody had reported it yet


def test_two_reports_of_the_first_oil_are_a_dispute_that_is_shown() -> None:
    oil = undertaking("FIVE.first-oil", "2007-07-20")
    assert (oil["disputed"], sorted(entry["date"] for entry in oil["keeping"])) == (True, ["2007-07-14", "2007-07-15"])


def test_disablement_waits_in_the_end_for_a_step_that_is_refused() -> None:
    last = undertaking("PRK.disable", "2008-11-13")["waits"][-1]
    assert (last["antecedent"], last["actor"], last["first"], len(last["refused"])) == (
        "PRK.accept-sampling",
        "PRK",
        True,
        1,
    )


def test_text_tells_when_in_which_deal_with_which_words_and_what_it_waits_for() -> None:
    text = run(RECORD, "--as-of", "2007-04-15").stdout
    shutdown = text[text.index("  North Korea: shuts down and seals") :]
    for told in (
        "due 14 April 2007 (within 60 days of 13 February 2007), 1 day over",
        "in the Initial Actions of 13 February 2007",
        "[initial-actions-2007-02-13:9]",
        "waits for: the money from Banco Delta Asia has arrived and can be used",
        "outside the deal; no party’s own move",
        "by North Korea’s condition of 13 April 2007",
    ):
        assert told in shutdown
    assert "10 overdue (2 wait for something outside the deal)" in text
    assert "Checked against the definitions by a second, independent program: it holds." in text


def test_least_change_of_what_was_kept_late_is_the_report_of_it() -> None:
    assert "Without the report of what happened on 25 June 2007 it would be overdue." in " ".join(
        run(RECORD, "--as-of", "2007-07-20").stdout.split()
    )


@pytest.mark.parametrize("day", ["2004-10-01", "2005-09-20", "2007-04-15", "2007-07-20", "2008-11-13", "2009-05-30"])
def test_answer_holds_shows_nothing_later_and_fits_eighty_columns(day: str, tmp_path: Path) -> None:
    path = tmp_path / "due.json"
    path.write_text(run(RECORD, "--as-of", day, "--format", "json").stdout, encoding="utf-8")
    verified = CliRunner().invoke(dragoman, ["verify", str(path), str(RECORD)])
    assert verified.exit_code == 0, verified.output
    found = answer("--as-of", day)
    parts = ("entries", "keeping", "moving", "starting")
    entries = [e for u in found["undertakings"] for part in parts for e in u[part]]
    entries += [w["entry"] for u in found["undertakings"] for w in u["waits"]]
    assert all(entry["reported"] <= day for entry in entries)
    assert max(map(len, run(RECORD, "--as-of", day).stdout.splitlines())) <= 80


@pytest.mark.parametrize("change", [{"status": "kept"}, {"due": "2007-05-14", "status": "due"}, {"waits": []}])
def test_tampered_answer_does_not_hold(change: Json, tmp_path: Path) -> None:
    found = answer("--as-of", "2007-04-15")
    next(u for u in found["undertakings"] if u["action"] == "PRK.shut-down").update(change)
    path = tmp_path / "due.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    result = CliRunner().invoke(dragoman, ["verify", str(path), str(RECORD)])
    assert (result.exit_code, "certificate: PRK.shut-down" in result.stdout) == (1, True)


def test_without_a_day_it_answers_for_that_of_the_last_report() -> None:
    assert answer()["as_of"] == "2009-05-26"
    assert "As of 26 May 2009" in run(RECORD).stdout


def test_one_deal_alone_can_be_asked_for() -> None:
    found = answer("--as-of", "2007-04-15", "--deal", "initial-actions")
    assert {u["deal"] for u in found["undertakings"]} == {"initial-actions"}
    result = run(RECORD, "--deal", "initial-action")
    assert (result.exit_code, "expected joint-statement, initial-actions" in result.stderr) == (2, True)


def test_csv_has_a_row_for_each_with_the_days_left_or_over() -> None:
    rows = list(csv.DictReader(io.StringIO(run(RECORD, "--as-of", "2007-04-15", "--format", "csv").stdout)))
    (row,) = [row for row in rows if "shuts down" in row["action"]]
    assert (row["status"], row["due"], row["days"], row["promised"]) == ("overdue", "2007-04-14", "-1", "2007-02-13")
    assert row["outside the deal"] == "waits for: the money from Banco Delta Asia has arrived and can be used"
    assert len(rows) == len(answer("--as-of", "2007-04-15")["undertakings"])


def test_files_in_another_order_answer_alike(tmp_path: Path) -> None:
    folder = tmp_path / "six"
    shutil.copytree(RECORD.parent, folder)
    text = (folder / RECORD.name).read_text(encoding="utf-8")
    years = [line for line in text.splitlines() if line.startswith("include")]
    turned = "\n".join([*(line for line in text.splitlines() if line not in years), *reversed(years), ""])
    (folder / RECORD.name).write_text(turned, encoding="utf-8")
    one, other = (answer("--as-of", "2008-11-13", record=path) for path in (RECORD, folder / RECORD.name))
    told = [
        sorted((u["action"], u["status"], u["due"], u["met"], len(u["waits"])) for u in found["undertakings"])
        for found in (one, other)
    ]
    assert told[0] == told[1]


def test_reviewed_only_leaves_out_what_nobody_has_accepted(tmp_path: Path) -> None:
    record = tmp_path / "a.talks"
    record.write_text(
        'party A "a"\naction A.x "does x"\n2024-01-01 * commitment of A: A.x due 2024-02-01\n2024-01-20 ? done A.x\n',
        encoding="utf-8",
    )
    day = ("--as-of", dt.date(2024, 3, 1))
    assert [u["status"] for u in answer(*day, record=record)["undertakings"]] == ["kept"]
    assert [u["status"] for u in answer(*day, "--reviewed-only", record=record)["undertakings"]] == ["overdue"]


def test_record_without_commitments_says_so(tmp_path: Path) -> None:
    record = tmp_path / "a.talks"
    record.write_text('party A "a"\n2024-01-01 * statement by A\n  note "n"\n', encoding="utf-8")
    assert "Nobody has committed to anything." in run(record).stdout
    record.write_text("", encoding="utf-8")
    assert run(record).exit_code == 0


@pytest.mark.parametrize("wrong", [(), ("--as-of", "2007-02-30"), ("--format", "xml")])
def test_wrong_use_ends_with_2(wrong: tuple[str, ...]) -> None:
    assert run(*((RECORD, *wrong) if wrong else ())).exit_code == 2


def test_help_shows_an_example() -> None:
    assert "dragoman due korea.talks --as-of 2007-04-15" in run("--help").stdout


def brief(*options: object) -> Result:
    return CliRunner().invoke(dragoman, ["brief", str(RECORD), *map(str, options)])


def test_brief_tells_what_is_overdue_and_what_outside_the_deal_it_waits_for() -> None:
    text = " ".join(brief("--as-of", "2007-04-15").stdout.split())
    assert "OVERDUE North Korea: shuts down and seals the plant at Yongbyon due 14 April 2007" in text
    assert "waits for: the money from Banco Delta Asia has arrived and can be used (outside the deal;" in text


def test_brief_since_tells_what_became_overdue_by_the_calendar_alone() -> None:
    text = " ".join(brief("--since", "2007-04-13", "--as-of", "2007-04-15").stdout.split())
    assert "WHAT MOVED 8 commitments became overdue, 4 entries need you" in text
    assert "was due, is overdue; waits outside the deal for: the money from Banco Delta Asia has arrived" in text


def test_page_has_a_strip_for_each_undertaking(tmp_path: Path) -> None:
    page = tmp_path / "brief.html"
    assert brief("--as-of", "2007-04-15", "--html", page).exit_code == 0
    text = page.read_text(encoding="utf-8")
    assert text.count('<svg class="strip" role="img"') == len(answer("--as-of", "2007-04-15")["undertakings"])
    assert "overdue. Promised 13 February 2007; due 14 April 2007; not reported as done; today 15 April 2007." in text
    ids = set(re.findall(r'id="([^"]+)"', text))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= ids


def test_spreadsheet_has_a_sheet_of_what_is_due(tmp_path: Path) -> None:
    book = tmp_path / "brief.xlsx"
    assert brief("--as-of", "2007-04-15", "--xlsx", book).exit_code == 0
    rows = list(load_workbook(book)["Due"].iter_rows(values_only=True))
    assert len(rows) == 1 + len(answer("--as-of", "2007-04-15")["undertakings"])
