"""``dragoman readouts``: the six parties' deals in each form, as of a day, and held against the record."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.showing.cli import dragoman

TALKS = Path(__file__).parents[2] / "examples/six-party-talks/six-party.talks"
DEALS = ("joint-statement", "initial-actions", "second-phase", "communique")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, list(map(str, arguments)))


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_the_reactor_is_read_before_the_treaty_by_one_and_after_it_by_two() -> None:
    shown = flat(run("readouts", TALKS, "joint-statement").stdout)
    assert "→ ORDER REVERSED: Japan, United States | North Korea" in shown
    order = shown.index("Order: the other five: discusses a light-water reactor | North Korea: returns")
    own = shown.index("“The provision of a light-water reactor will be discussed at an appropriate time.”")
    assert order < own < shown.index("“there could be no reactor before the return to the treaty”")


def test_a_suspension_is_weaker_than_a_shutdown_and_has_lost_its_date() -> None:
    shown = flat(run("readouts", TALKS, "initial-actions").stdout)
    assert "“the country has agreed to a temporary suspension of its nuclear plants”" in shown
    assert "→ WEAKENED: North Korea – a weaker form" in shown
    assert "→ WEAKENED: North Korea – without its date" in shown


def test_as_of_the_day_of_signing_only_what_was_said_that_day_is_read() -> None:
    shown = flat(run("readouts", TALKS, "joint-statement", "--as-of", "2005-09-19").stdout)
    assert "North Korea, institutional" not in shown
    assert "ORDER REVERSED" not in shown


@pytest.mark.parametrize("deal", DEALS)
def test_lines_fit_a_terminal_and_the_answer_is_verified(deal: str, tmp_path: Path) -> None:
    assert max(map(len, run("readouts", TALKS, deal).stdout.splitlines())) <= 80
    answer = tmp_path / "answer.json"
    answer.write_text(run("readouts", TALKS, deal, "--format", "json").stdout, encoding="utf-8")
    assert json.loads(answer.read_text(encoding="utf-8"))["certificate"]["faults"] == []
    assert run("verify", answer, TALKS).exit_code == 0


def test_a_finding_taken_out_of_an_answer_is_told(tmp_path: Path) -> None:
    data = json.loads(run("readouts", TALKS, "joint-statement", "--format", "json").stdout)
    data["rows"][0]["findings"] = [f for f in data["rows"][0]["findings"] if f["kind"] != "order reversed"]
    answer = tmp_path / "answer.json"
    answer.write_text(json.dumps(data), encoding="utf-8")
    result = run("verify", answer, TALKS)
    assert result.exit_code == 1
    assert "turned round, weaker or stronger is not what the entries say" in flat(result.stdout)


def test_page_sets_the_words_side_by_side_and_loads_nothing(tmp_path: Path) -> None:
    page = tmp_path / "readings.html"
    assert run("readouts", TALKS, "joint-statement", "--html", page).exit_code == 0
    text = page.read_text(encoding="utf-8")
    heads = re.findall(r'<th scope="col">(.*?)</th>', text)
    assert heads == ["The text", "Japan", "North Korea", "United States"]
    assert '<p class="difference order-reversed">ORDER REVERSED: Japan, United States | North Korea</p>' in text
    assert "default-src &#39;none&#39;" in text
    assert not re.search(r"<script|src=|href=\"http|url\(", text)


def test_words_of_a_record_are_escaped_in_the_page(tmp_path: Path) -> None:
    record = tmp_path / "strike.talks"
    record.write_text(
        'party UNI "<b>Union</b>"\naction UNI.end "<script>alert(1)</script>"\n'
        'source pact "pact.txt"\ndeal spring "<i>Pact</i>" of UNI text pact\n'
        '2024-03-01 * commitment of UNI: UNI.end in spring\n  @ pact "<img src=x>"\n',
        encoding="utf-8",
    )
    page = tmp_path / "readings.html"
    run("readouts", record, "--html", page)
    text = page.read_text(encoding="utf-8")
    assert "&lt;img src=x&gt;" in text
    assert not re.search(r"<script|<img|<i>|<b>", text)


def test_csv_has_a_row_for_each_finding_with_both_words() -> None:
    rows = list(csv.DictReader(io.StringIO(run("readouts", TALKS, "initial-actions", "--format", "csv").stdout)))
    (weaker,) = [row for row in rows if row["how"] == "a weaker form"]
    assert "for the purpose of eventual abandonment" in weaker["text"]
    assert "temporary suspension" in weaker["reading"]


def test_a_deal_that_is_not_declared_is_wrong_use_and_the_nearest_is_named() -> None:
    result = run("readouts", TALKS, "joint-statment")
    assert result.exit_code == 2
    assert "joint-statment: no such deal in the talks file" in result.stderr
    assert "try joint-statement" in result.stderr
    unnamed = run("readouts", TALKS).stderr
    assert "no deal is named; expected" in unnamed
    assert "; try" not in unnamed


def test_the_deal_can_be_named_as_in_other_commands() -> None:
    assert (
        run("readouts", TALKS, "--deal", "joint-statement").stdout == run("readouts", TALKS, "joint-statement").stdout
    )
    assert "expected one deal" in run("readouts", TALKS, "communique", "--deal", "joint-statement").stderr


def test_a_record_without_deals_says_so() -> None:
    result = run("readouts", TALKS.parents[1] / "six-party-2005/korea.talks")
    assert (result.exit_code, "it declares none" in result.stderr) == (2, True)


def test_help_has_examples() -> None:
    assert "dragoman readouts korea.talks joint-statement" in run("readouts", "--help").stdout
