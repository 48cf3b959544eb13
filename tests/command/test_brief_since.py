"""``dragoman brief --since``: what moved, in the terminal, as a page and as JSON."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dragoman.showing.cli import dragoman

EXAMPLE = Path(__file__).parents[2] / "examples/six-party-2005"
EARLY = "The director said not one of the nine would be back, and arrears would be paid by the twentieth."
LATE = "Portline takes them back, the firm said. Arrears come by the end of April. “We drop that,” the union said."
RECORD = """\
talks "Dock strike"
party POR "Portline"
party UNI "Dockworkers Union" type union
action UNI.end "ends the strike"
action POR.reinstate "reinstates the nine drivers"
action POR.pay "pays the arrears"
source a "a.txt"
  outlet "Harbour Paper" published 2024-03-10
source b "b.txt"
  outlet "Coast Radio" published 2024-03-14
source c "c.txt"
  outlet "Harbour Paper" published 2024-03-14 title "Nothing read"

2024-03-09 * position of POR: refuse POR.reinstate
  by unnamed "director" of POR
  @ a "not one of the nine would be back"
2024-03-09 * condition of UNI: UNI.end only after POR.reinstate
  by UNI, institutional
  reported 2024-03-10
2024-03-09 * commitment of POR: POR.pay due 2024-03-20
  @ a "arrears would be paid by the twentieth"
2024-03-13 * position of POR: accept POR.reinstate
  by POR, institutional
  @ b "Portline takes them back"
2024-03-13 * commitment of POR: POR.pay due 2024-04-30
  @ b "Arrears come by the end of April."
2024-03-13 * condition of UNI: UNI.end no longer after POR.reinstate
  by UNI, institutional
  @ b "“We drop that,”"
2024-03-13 ? signal positive
  @ b "takes them back"
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, ["brief", *map(str, arguments)])


@pytest.fixture
def record(tmp_path: Path) -> Path:
    for name, text in (("a", EARLY), ("b", LATE), ("c", "Nothing here.")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    path = tmp_path / "strike.talks"
    path.write_text(RECORD, encoding="utf-8")
    return path


def moved(record: Path, *options: object) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run(record, "--format", "json", *options).stdout)["since"]
    return answer


def test_headline_counts_what_moved(record: Path) -> None:
    text = " ".join(run(record, "--since", "2024-03-12").stdout.split())
    assert "1 new signal, 1 changed position, 1 changed commitment, 1 withdrawal, 1 entry needs you" in text
    assert "Reported after 12 March 2024, up to 14 March 2024." in text


def test_what_changed_stands_beside_what_stood_before(record: Path) -> None:
    lines = run(record, "--since", "2024-03-12").stdout.splitlines()
    heads = [line.split() for line in lines if line.split() == ["then", "now"]]
    assert len(heads) == 2
    beside = next(line for line in lines if "9 March 2024  Portline refuses" in line)
    assert "13 March 2024  Portline accepts" in beside


def test_finding_that_changed_is_told_then_and_now(record: Path) -> None:
    text = " ".join(run(record, "--since", "2024-03-12").stdout.split())
    assert "The finding has changed. Then: a refusal blocks what depends on it. Now: nothing recorded" in text
    assert moved(record, "--since", "2024-03-12")["finding"]["before"]["kind"] == "refusal"


def test_no_item_is_a_day_alone(record: Path) -> None:
    text = run(EXAMPLE, "--since", "2005-07-26").stdout + run(record, "--since", "2024-03-12").stdout
    days = re.compile(r" *\d+ \w+ \d{4} *(\[\w+\])?")
    assert [line for line in text.splitlines() if days.fullmatch(line)] == []


def test_a_report_without_entries_is_named(record: Path) -> None:
    assert "Nothing read (Harbour Paper, 14 March 2024)" in run(record, "--since", "2024-03-12").stdout


def test_nothing_moves_between_a_day_and_itself(record: Path) -> None:
    for day in ("2024-03-09", "2024-03-10", "2024-03-14", "2025-01-01"):
        found = moved(record, "--since", day, "--as-of", day)
        assert (found["changes"], found["sourced"], found["finding"]["same"]) == ([], [], True)
    assert "Nothing new was reported." in run(record, "--since", "2024-03-14", "--reviewed-only").stdout


def test_since_the_last_report_nothing_moved_and_later_is_no_error(record: Path) -> None:
    assert moved(record, "--since", "2025-01-01")["changes"] == []


@pytest.mark.parametrize("day", [14, 22, 25, 26, 27])
def test_the_example_shows_nothing_reported_outside_of_the_period(day: int) -> None:
    since, until = dt.date(2005, 7, day), dt.date(2005, 7, 28)
    found = moved(EXAMPLE / "korea.talks", "--since", since, "--as-of", until)
    days = [change["entry"]["reported"] for change in found["changes"]]
    assert days
    assert all(str(since) < reported <= str(until) for reported in days)


def test_reports_alone_can_be_asked_what_moved() -> None:
    result = run(EXAMPLE, "--since", "2005-07-27")
    assert result.exit_code == 0
    assert "WHAT MOVED" in result.stdout
    assert "sentences gave no entry" in result.stdout


def test_page_begins_with_what_moved(record: Path) -> None:
    page = record.with_name("brief.html")
    assert run(record, "--since", "2024-03-12", "--html", page).exit_code == 0
    body = page.read_text(encoding="utf-8").partition("<main")[2]
    assert body.index("What moved</h2>") < body.index("Where it stands</h2>")
    assert body.count('<p class="side">Then</p>') == 2


def test_answer_holds_and_a_tampered_one_does_not(record: Path) -> None:
    answer = record.with_name("answer.json")
    answer.write_text(run(record, "--since", "2024-03-12", "--format", "json").stdout, encoding="utf-8")
    verified = CliRunner().invoke(dragoman, ["verify", str(answer), str(record)])
    assert verified.exit_code == 0, verified.output
    text = answer.read_text(encoding="utf-8")
    answer.write_text(text.replace('"kind": "changed"', '"kind": "new"', 1), encoding="utf-8")
    assert CliRunner().invoke(dragoman, ["verify", str(answer), str(record)]).exit_code == 1


def test_a_day_after_the_other_is_wrong_use(record: Path) -> None:
    result = run(record, "--since", "2024-03-14", "--as-of", "2024-03-10")
    assert (result.exit_code, "--since 2024-03-14 is later than --as-of 2024-03-10" in result.stderr) == (2, True)


def test_no_line_is_wider_than_a_terminal(record: Path) -> None:
    for path, day in ((record, "2024-03-01"), (EXAMPLE / "korea.talks", "2005-07-14")):
        assert [line for line in run(path, "--since", day, "--all").stdout.splitlines() if len(line) > 80] == []


def test_words_of_a_record_never_steer_the_page(record: Path) -> None:
    record.write_text(RECORD.replace("Nothing read", "<script>alert(1)</script>"), encoding="utf-8")
    page = record.with_name("brief.html")
    run(record, "--since", "2024-03-12", "--html", page)
    assert "<script>alert" not in page.read_text(encoding="utf-8")


def test_tables_are_written_beside_the_page_and_nothing_is_printed(record: Path) -> None:
    files = [record.with_name(name) for name in ("brief.html", "brief.csv", "brief.xlsx")]
    result = run(record, "--html", files[0], "--csv", files[1], "--xlsx", files[2])
    assert (result.exit_code, result.stdout) == (0, "")
    assert files[1].read_text(encoding="utf-8").count("\n") == 8
    assert files[2].read_bytes()[:2] == b"PK"
    wrong = run(record, "--xlsx", record.with_name("no such folder") / "brief.xlsx")
    assert (wrong.exit_code, "there is no folder" in wrong.stderr) == (2, True)
