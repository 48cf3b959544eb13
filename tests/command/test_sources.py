"""``dragoman sources``: the outcome of claims in each form, as of a day, and held against the record."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.showing.cli import dragoman

EXAMPLES = Path(__file__).parents[2] / "examples"
EXAMPLE = EXAMPLES / "six-party-2005/korea.talks"
SIX_PARTY = EXAMPLES / "six-party-talks/six-party.talks"
RECORD = """talks "Harbour strike"
party UNI "Dockworkers Union" type union
party POR "Portline" type firm
outlet gull "The Gull"
action POR.return "returns to the table"
action POR.pay "pays the arrears"
source gull-1 "1.txt"
  outlet gull published 2024-03-01
source gull-9 "9.txt"
  outlet gull published 2024-03-09

2024-03-01..2024-03-31 * position of POR: refuse POR.return
  by unnamed "manager" of POR
  @ gull-1 "Portline will not come back this month"

2024-03-01 * commitment of POR: POR.pay due 2024-03-08
  by unnamed "manager" of POR
  @ gull-1 "The arrears will be paid by Friday"

2024-03-07 * done POR.pay
  @ gull-9 "Portline paid on Thursday"

2024-03-08 * done POR.return
  @ gull-9 "and came back on Friday"
"""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    (tmp_path / "1.txt").write_text(
        "Portline will not come back this month. The arrears will be paid by Friday.\n", encoding="utf-8"
    )
    (tmp_path / "9.txt").write_text("Portline paid on Thursday and came back on Friday.\n", encoding="utf-8")
    path = tmp_path / "strike.talks"
    path.write_text(RECORD, encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    result = CliRunner().invoke(dragoman, list(map(str, arguments)))
    assert result.exit_code in {0, 1}, result.stderr
    return result


def flat(text: str) -> str:
    return " ".join(text.split())


def test_each_outcome_stands_with_its_words_and_its_ground(record: Path) -> None:
    shown = flat(run("sources", record).stdout)
    assert "unnamed 2 0 1 1 0 0" in shown
    assert "“Portline will not come back this month” - unnamed “manager” (Portline)" in shown
    assert "→ done all the same: 8 March 2024 done: Portline: returns to the table" in shown
    assert "→ done: 7 March 2024 done: Portline: pays the arrears “Portline paid on Thursday”" in shown
    assert "no measure of anybody" in shown


def test_an_agencys_unnamed_source_was_wrong_once_and_right_once() -> None:
    answer = json.loads(run("sources", SIX_PARTY, "--format", "json").stdout)
    told = {
        (claim["outcome"], claim["claim"]["date"], claim["grounds"][0]["entries"][0]["date"])
        for tally in answer["tallies"]
        if (tally["outlet"], tally["source_class"]) == ("interfax", "unnamed")
        for claim in tally["claims"]
        if claim["grounds"]
    }
    assert told == {("contradicted", "2006-12-06", "2006-12-18"), ("confirmed", "2007-06-18", "2007-07-14")}


def test_on_the_day_itself_nobody_could_tell() -> None:
    answer = json.loads(run("sources", SIX_PARTY, "--as-of", "2006-12-07", "--format", "json").stdout)
    (tally,) = [t for t in answer["tallies"] if (t["outlet"], t["source_class"]) == ("interfax", "unnamed")]
    assert [c["outcome"] for c in tally["claims"] if c["claim"]["date"] == "2006-12-06"] == ["open"]


def test_open_claims_are_shown_when_asked_for(record: Path) -> None:
    assert "OPEN" not in run("sources", record).stdout
    assert "OPEN" in run("sources", record, "--all").stdout


def test_as_of_a_day_nothing_later_bears_anything_out(record: Path) -> None:
    answer = json.loads(run("sources", record, "--as-of", "2024-03-05", "--format", "json").stdout)
    (tally,) = answer["tallies"]
    assert tally["counts"] == {
        "claims": 2,
        "promises": 0,
        "confirmed": 0,
        "contradicted": 0,
        "both": 0,
        "open": 2,
    }


def test_csv_has_a_row_for_each_claim(record: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("sources", record, "--format", "csv").stdout)))
    assert sorted(row["outcome"] for row in rows if row["class"] == "unnamed") == ["confirmed", "contradicted"]
    assert {row["outlet"] for row in rows} == {"The Gull"}


def test_answer_is_verified_and_a_ground_taken_out_of_it_is_told(record: Path) -> None:
    answer = record.with_name("answer.json")
    answer.write_text(run("sources", record, "--format", "json").stdout, encoding="utf-8")
    assert run("verify", answer, record).exit_code == 0
    data = json.loads(answer.read_text(encoding="utf-8"))
    assert data["certificate"]["faults"] == []
    next(c for c in data["tallies"][1]["claims"] if c["outcome"] == "contradicted")["grounds"].clear()
    answer.write_text(json.dumps(data), encoding="utf-8")
    result = run("verify", answer, record)
    assert result.exit_code == 1
    assert "is not open on the grounds that the rules give" in flat(result.stdout)


def test_lines_fit_a_terminal() -> None:
    shown = run("sources", EXAMPLE, "--all").stdout
    assert max(map(len, shown.splitlines())) <= 80


def test_help_has_examples() -> None:
    assert "dragoman sources korea.talks --as-of 2006-12-31" in run("sources", "--help").stdout
