"""``dragoman schedule``: an order, what would have to give, and the ways out, as text, JSON and csv."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dragoman.showing.cli import dragoman

EXAMPLE = Path(__file__).parents[2] / "examples/six-party-2005/korea.talks"
HEAD = """talks "Harbour strike"

party UNI "Dockworkers Union" type union
party POR "Portline" type firm
party MIN "Ministry of Transport" type agency

action UNI.end "ends the strike"
action POR.reinstate "reinstates the nine drivers"
action POR.pay "pays the arrears"
action MIN.inspect "inspects the cranes"
"""
FIRM = "\n2024-03-11 * condition of POR: POR.reinstate, POR.pay only after UNI.end\n  by POR, institutional\n"
UNION = "\n2024-03-12 ? condition of UNI: UNI.end only after POR.reinstate and POR.pay\n  by UNI, institutional\n"
Json = dict[str, Any]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, ["schedule", *map(str, arguments)])


@pytest.fixture
def record(tmp_path: Path) -> Callable[[str], Path]:
    def write(entries: str) -> Path:
        path = tmp_path / "strike.talks"
        path.write_text(HEAD + entries, encoding="utf-8")
        return path

    return write


def found(path: Path, *options: object) -> Json:
    result = run(path, "--format", "json", *options)
    assert result.exit_code == 0, result.output
    answer: Json = json.loads(result.stdout)
    return answer


def names(step: Json) -> list[str]:
    return [move["action"] for move in step["moves"]]


def exposed(step: Json) -> list[tuple[str, list[str], str]]:
    return [(one["party"], one["to"], one["share"]) for one in step["exposed"]]


def test_order_honours_the_conditions(record: Callable[[str], Path]) -> None:
    answer = found(record(FIRM))
    assert (answer["kind"], answer["stuck"], answer["relaxations"]) == ("order", [], [])
    assert [names(step) for step in answer["steps"]] == [["UNI.end"], ["POR.pay", "POR.reinstate"]]
    assert answer["free"] == ["MIN.inspect"]


def test_either_condition_would_open_the_loop(record: Callable[[str], Path]) -> None:
    answer = found(record(FIRM + UNION))
    assert (answer["kind"], answer["fewest"], answer["complete"]) == ("loop", True, True)
    holders = [[answer["claims"][at]["holder"] for at in one["claims"]] for one in answer["relaxations"]]
    assert holders == [["POR"], ["UNI"]]
    firm_first, union_first = answer["relaxations"]
    assert [exposed(step) for step in firm_first["steps"]] == [[("POR", ["UNI"], "2")], []]
    assert [exposed(step) for step in union_first["steps"]] == [[("UNI", ["POR"], "1")], []]


def test_two_reports_of_one_condition_are_one_to_relax(record: Callable[[str], Path]) -> None:
    answer = found(record(FIRM + FIRM.replace("by POR, institutional", 'by unnamed "director" of POR') + UNION))
    assert [len(one["claims"]) for one in answer["relaxations"]] == [1, 1]
    assert {claim["holder"]: len(claim["entries"]) for claim in answer["claims"]} == {"POR": 2, "UNI": 1}


def test_tranches_divide_the_exposure(record: Callable[[str], Path]) -> None:
    for tranches, largest in ((1, "1"), (4, "1/4"), (10, "1/10")):
        ways = found(record(FIRM + UNION), "--tranches", tranches)["loops"][0]["ways_out"]
        way = next(way for way in ways if way["way"] == "tranches")
        assert (way["largest"], way["least"], len(way["steps"])) == (largest, True, 3 * tranches)
        assert way["first"] == {"POR": largest, "UNI": largest}


def test_guarantor_is_from_outside_the_loop(record: Callable[[str], Path]) -> None:
    ways = found(record(FIRM + UNION))["loops"][0]["ways_out"]
    way = next(way for way in ways if way["way"] == "guarantor or escrow")
    assert (way["guarantors"], way["parties"]) == (["MIN"], ["POR", "UNI"])
    assert exposed(way["steps"][0]) == [("POR", ["(guarantor)"], "2")]


def test_commitment_comes_from_whom_is_waited_for(record: Callable[[str], Path]) -> None:
    way = found(record(FIRM + UNION))["loops"][0]["ways_out"][-1]
    first = way["steps"][0]
    assert (way["way"], {move["deed"] for move in first["moves"]}) == ("observable commitment", {"commits"})
    assert first["exposed"] == []


def test_refusal_is_lifted_or_the_condition_relaxed(record: Callable[[str], Path]) -> None:
    refusal = "\n2024-03-13 * position of UNI: refuse UNI.end\n  by UNI, institutional\n"
    answer = found(record(FIRM + refusal))
    assert (answer["kind"], answer["refused"], answer["stuck"]) == (
        "refusal",
        ["UNI.end"],
        ["POR.pay", "POR.reinstate"],
    )
    acts = {answer["claims"][one["claims"][0]]["act"] for one in answer["relaxations"]}
    assert acts == {"only after", "refuse"}


def test_answer_says_that_nobody_is_known_to_accept(record: Callable[[str], Path]) -> None:
    text = run(record(FIRM + UNION)).stdout
    assert "Proposals to discuss; nothing here says that anybody accepts them." in text
    assert "Checked against the definitions by a second, independent program: it holds." in " ".join(text.split())


def test_text_is_readable_at_eighty_columns(record: Callable[[str], Path]) -> None:
    for text in (run(record(FIRM + UNION)).stdout, run(EXAMPLE, "--as-of", "2005-07-28").stdout):
        assert max(map(len, text.splitlines())) <= 80


def test_csv_has_a_row_for_each_move(record: Callable[[str], Path]) -> None:
    result = run(record(FIRM + UNION), "--format", "csv", "--tranches", 2)
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    tranches = [row for row in rows if row["plan"] == "loop 1: tranches"]
    assert [(row["tranche"], row["of"]) for row in tranches] == [("1", "2")] * 3 + [("2", "2")] * 3
    assert tranches[-1]["exposed after it"] == ""


def test_answer_holds_when_verified(record: Callable[[str], Path], tmp_path: Path) -> None:
    path, answer = record(FIRM + UNION), tmp_path / "answer.json"
    answer.write_text(run(path, "--format", "json", "--tranches", 3).stdout, encoding="utf-8")
    result = CliRunner().invoke(dragoman, ["verify", str(answer), str(path)])
    assert (result.exit_code, "this answer holds" in " ".join(result.stdout.split())) == (0, True), result.output


TAMPERED: list[tuple[Callable[[Json], object], str]] = [
    (lambda data: data["relaxations"][0].update(claims=[]), "happens before what it needs"),
    (lambda data: data["relaxations"][0]["steps"][0].update(exposed=[]), "the exposure is not what is shown"),
    (lambda data: data["loops"][0]["ways_out"][1].update(largest="1/8"), "largest exposure is not what is shown"),
    (lambda data: data["loops"][0]["ways_out"][1]["steps"].pop(), "does not end with all given"),
    (lambda data: data["loops"][0].update(locked=["MIN.inspect"]), "do not lock each other"),
    (lambda data: data["certificate"].update(conflicts=[]), "do not show that so many claims"),
    (lambda data: data["certificate"]["barred"][0].update(members=["MIN.inspect"]), "is not shown to be barred"),
    (lambda data: data["certificate"].update(steps=[["POR.pay"], ["MIN.inspect"]]), "happens before what it needs"),
    (lambda data: data.update(kind="refusal"), "what is shown does not make a refusal"),
    (lambda data: data.update(stuck=[]), "what is stuck is not what is barred"),
    (lambda data: data["claims"][0].update(holder="MIN"), "is another claim"),
    (lambda data: data.update(tranches=5), "loops.0.ways_out.1"),
]


@pytest.mark.parametrize(("change", "told"), TAMPERED)
def test_tampered_answer_is_told(
    record: Callable[[str], Path], tmp_path: Path, change: Callable[[Json], object], told: str
) -> None:
    path, answer = record(FIRM + UNION), tmp_path / "answer.json"
    data = found(path)
    change(data)
    answer.write_text(json.dumps(data), encoding="utf-8")
    result = CliRunner().invoke(dragoman, ["verify", str(answer), str(path)])
    assert (result.exit_code, told in " ".join(result.stdout.split())) == (1, True), result.stdout


def test_nothing_but_the_answer_is_printed_and_no_solver_is_loaded_without_a_loop(
    record: Callable[[str], Path],
) -> None:
    code = "import sys; from dragoman.showing.cli import main; sys.argv[0] = 'dragoman'\ntry:\n main()\n"
    code += "finally:\n print('highspy' in sys.modules)"
    for entries, loaded in ((FIRM, "False"), (FIRM + UNION, "True")):
        command = [sys.executable, "-c", code, "schedule", str(record(entries)), "--format", "json"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        *answer, last = done.stdout.splitlines()
        assert (json.loads("\n".join(answer))["question"], last) == ("schedule", loaded)


@pytest.mark.parametrize("wrong", [("--tranches", "0"), ("--format", "xlsx"), ("--deal", "nowhere")])
def test_wrong_use_ends_with_2(record: Callable[[str], Path], wrong: tuple[str, str]) -> None:
    assert run(record(FIRM), *wrong).exit_code == 2


def test_help_shows_an_example() -> None:
    assert "dragoman schedule korea.talks --as-of 2005-07-28" in run("--help").stdout
