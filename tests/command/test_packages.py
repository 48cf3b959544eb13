"""``dragoman packages``: what the record does not rule out, or what conflicts in it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dragoman.showing.cli import dragoman

EXAMPLES = Path(__file__).parents[2] / "examples"
HEAD = """talks "Harbour strike"

party UNI "Dockworkers Union" type union
party POR "Portline" type firm
party MIN "Ministry of Transport" type agency

action UNI.end "ends the strike"
action POR.reinstate "reinstates the nine drivers"
action POR.pay "pays the arrears"
action MIN.guarantee "guarantees the arrears"
"""
END = "\n2024-03-11 * position of POR: demand UNI.end\n  by POR, institutional\n"
UNION = "\n2024-03-12 ? condition of UNI: UNI.end only after POR.pay or MIN.guarantee\n  by UNI, institutional\n"
NO_PAY = "\n2024-03-13 * position of POR: refuse POR.pay, POR.reinstate\n  by POR, institutional\n"
NO_GUARANTEE = "\n2024-03-13 * position of MIN: refuse MIN.guarantee\n  by MIN, institutional\n"
STUCK = END + UNION + NO_PAY + NO_GUARANTEE
Json = dict[str, Any]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, ["packages", *map(str, arguments)])


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


def holders(answer: Json, sets: list[list[int]]) -> list[list[str]]:
    return [[answer["claims"][at]["holder"] for at in one] for one in sets]


def test_smallest_packages_hold_what_is_demanded_and_what_that_asks_for(record: Callable[[str], Path]) -> None:
    answer = found(record(END + UNION))
    assert (answer["possible"], answer["in_all"]) == (True, ["UNI.end"])
    assert answer["least"] == [["MIN.guarantee", "UNI.end"], ["POR.pay", "UNI.end"]]
    assert answer["largest"] == ["MIN.guarantee", "POR.pay", "POR.reinstate", "UNI.end"]


def test_refusal_leaves_the_other_alternative(record: Callable[[str], Path]) -> None:
    answer = found(record(END + UNION + NO_PAY))
    assert answer["least"] == [["MIN.guarantee", "UNI.end"]]


def test_conflict_is_told_with_its_claims(record: Callable[[str], Path]) -> None:
    answer = found(record(STUCK))
    assert (answer["possible"], answer["least"]) == (False, [])
    conflict = answer["conflicts"][0]
    assert (conflict["demanded"], conflict["smallest"], conflict["complete"]) == ("UNI.end", True, True)
    assert [sorted(one) for one in holders(answer, conflict["sets"])] == [["MIN", "POR", "POR", "UNI"]]


def test_each_party_is_told_what_it_alone_would_have_to_drop(record: Callable[[str], Path]) -> None:
    answer = found(record(STUCK))
    alone = {dropped["party"]: holders(answer, dropped["sets"]) for dropped in answer["dropped"]}
    assert alone == {
        None: [["MIN"], ["POR"], ["POR"], ["UNI"]],
        "MIN": [["MIN"]],
        "POR": [["POR"], ["POR"]],
        "UNI": [["UNI"]],
    }


def test_without_what_nobody_reviewed_the_demand_can_be_met(record: Callable[[str], Path]) -> None:
    answer = found(record(STUCK), "--reviewed-only")
    assert (answer["possible"], answer["least"]) == (True, [["UNI.end"]])


def test_refusal_by_whoever_does_not_act_counts_too(record: Callable[[str], Path]) -> None:
    answer = found(record(END + "\n2024-03-13 * position of MIN: refuse UNI.end\n  by MIN, institutional\n"))
    assert [len(one) for one in answer["conflicts"][0]["sets"]] == [2]


def test_text_names_the_words_and_promises_nothing(record: Callable[[str], Path]) -> None:
    text = run(record(STUCK)).stdout
    assert "The record rules out every package: 1 demand cannot be met." in text
    assert "Portline demands [1]: Dockworkers Union: ends the strike" in text
    assert "Not ruled out by the record: 2 smallest packages." in run(record(END + UNION)).stdout
    assert "nothing here says that anybody accepts the rest." in text


def test_text_is_readable_at_eighty_columns(record: Callable[[str], Path]) -> None:
    texts = [
        run(record(STUCK)).stdout,
        run(EXAMPLES / "six-party-talks/six-party.talks", "--as-of", "2008-11-13").stdout,
    ]
    assert max(len(line) for text in texts for line in text.splitlines()) <= 80


def test_csv_has_a_row_for_each_action(record: Callable[[str], Path]) -> None:
    rows = list(csv.DictReader(io.StringIO(run(record(END + UNION), "--format", "csv").stdout)))
    assert [(row["action"], row["in all"], row["in smallest packages"]) for row in rows] == [
        ("MIN.guarantee", "False", "1"),
        ("POR.pay", "False", "2"),
        ("POR.reinstate", "False", ""),
        ("UNI.end", "True", "1 2"),
    ]


@pytest.mark.parametrize("entries", [STUCK, END + UNION, ""])
def test_answer_holds_when_verified(record: Callable[[str], Path], tmp_path: Path, entries: str) -> None:
    path, answer = record(entries), tmp_path / "answer.json"
    answer.write_text(run(path, "--format", "json").stdout, encoding="utf-8")
    result = CliRunner().invoke(dragoman, ["verify", str(answer), str(path)])
    assert (result.exit_code, "this answer holds" in " ".join(result.stdout.split())) == (0, True), result.output


TAMPERED: list[tuple[str, Callable[[Json], object], str]] = [
    (STUCK, lambda data: data["conflicts"][0]["sets"][0].pop(), "do not rule it out, or not all are needed"),
    (STUCK, lambda data: data["conflicts"].clear(), "are not those of the demands that are ruled out"),
    (STUCK, lambda data: data["dropped"][0]["sets"][0].clear(), "what is dropped is not enough"),
    (STUCK, lambda data: data["dropped"][1].update(party="UNI"), "UNI drops what it does not hold"),
    (STUCK, lambda data: data["certificate"].update(conflicts=[]), "do not show that so many claims"),
    (STUCK, lambda data: data["certificate"]["closed"].pop(0), "is not shown to be ruled out"),
    (STUCK, lambda data: data.update(possible=True), "whether any package is left is not what is shown"),
    (END + UNION, lambda data: data["least"][0].remove("MIN.guarantee"), "ruled out: UNI.end"),
    (END + UNION, lambda data: data["least"][0].append("POR.reinstate"), "something can be left out"),
    (END + UNION, lambda data: data["largest"].remove("POR.pay"), "is missing, or stands twice"),
    (END + UNION, lambda data: data["in_all"].append("POR.pay"), "is not in all of them"),
    (END + UNION, lambda data: data.update(demanded=[]), "is not what the record says"),
    (END + UNION, lambda data: data["least"].pop(), "least: the answer has 1 item, the record gives 2 items"),
]


@pytest.mark.parametrize(("entries", "change", "told"), TAMPERED)
def test_tampered_answer_is_told(
    record: Callable[[str], Path], tmp_path: Path, entries: str, change: Callable[[Json], object], told: str
) -> None:
    path, answer = record(entries), tmp_path / "answer.json"
    data = found(path)
    change(data)
    answer.write_text(json.dumps(data), encoding="utf-8")
    result = CliRunner().invoke(dragoman, ["verify", str(answer), str(path)])
    assert (result.exit_code, told in " ".join(result.stdout.split())) == (1, True), result.stdout


def test_help_shows_an_example() -> None:
    assert "dragoman packages korea.talks --as-of 2005-07-28" in run("--help").stdout
