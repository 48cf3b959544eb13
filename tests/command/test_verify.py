"""``dragoman verify``: an answer that holds, and every way in which one does not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dragoman.showing.cli import dragoman

REPORT = "Portline will talk only after the strike ends, a director said.\nThe union said it would not end it first.\n"
RECORD = """talks "Harbour strike"

party UNI "Dockworkers Union" type union
party POR "Portline" type firm

action UNI.end "ends the strike"
action POR.reinstate "reinstates the nine drivers"

source day-1 "day-1.txt"
  outlet "Coast Radio"  published 2024-03-11

2024-03-11 * condition of POR: POR.reinstate only after UNI.end
  by unnamed "director" of POR
  @ day-1 "Portline will talk only after the strike ends"

2024-03-11 ? condition of UNI: UNI.end only after POR.reinstate
  by UNI, institutional
  @ day-1 "The union said it would not end it first."
"""
Json = dict[str, Any]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    (tmp_path / "day-1.txt").write_text(REPORT, encoding="utf-8")
    path = tmp_path / "strike.talks"
    path.write_text(RECORD, encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, list(map(str, arguments)))


def answer_of(record: Path, *options: object) -> Path:
    path = record.with_name("answer.json")
    path.write_text(run("deadlock", record, "--format", "json", *options).stdout, encoding="utf-8")
    return path


def changed(answer: Path, change: Callable[[Json], object]) -> Path:
    data = json.loads(answer.read_text(encoding="utf-8"))
    change(data)
    answer.write_text(json.dumps(data), encoding="utf-8")
    return answer


def flat(text: str) -> str:
    return " ".join(text.split())


def test_answer_that_holds_is_said_to_and_ends_with_0(record: Path) -> None:
    result = run("verify", answer_of(record, "--as-of", "2024-03-12"), record)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "deadlock as of 2024-03-12" in flat(result.stdout)
    assert "Entries shown: 2, all in the record. Quotes found in their sources: 2." in flat(result.stdout)


def test_answer_from_another_folder_holds(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_of(record)
    monkeypatch.chdir(record.parent)
    assert run("verify", "answer.json", "strike.talks").exit_code == 0


def test_answer_with_only_reviewed_entries_is_asked_again_that_way(record: Path) -> None:
    assert run("verify", answer_of(record, "--reviewed-only"), record).exit_code == 0


def test_answer_about_a_deal_is_asked_again_of_that_deal(record: Path) -> None:
    deal = """
deal pact "Pact" of UNI, POR text day-1
2024-03-11 * commitment of POR: POR.pay in pact
  @ day-1 "Portline will talk only after the strike ends"
"""
    record.write_text(RECORD + deal + 'action POR.pay "pays"\n', encoding="utf-8")
    answer = answer_of(record, "--deal", "pact")
    assert json.loads(answer.read_text(encoding="utf-8"))["kind"] == "clear"
    assert run("verify", answer, record).exit_code == 0
    whole = run("verify", changed(answer, lambda data: data.update(deals=[])), record)
    assert whole.exit_code == 1
    assert "kind" in whole.stdout


def edge(data: Json) -> Json:
    first: Json = data["loops"][0][0]
    return first


TAMPERED: list[tuple[Callable[[Json], object], str]] = [
    (lambda data: edge(data).update(words="Portline will never talk"), "loops.0.0.words: the answer has"),
    (lambda data: edge(data).update(holder="UNI"), "loops.0.0.holder"),
    (lambda data: edge(data).update(source_class="on record"), "loops.0.0.source_class"),
    (lambda data: edge(data).update(at="strike.talks:4"), "no entry that the answer could know of"),
    (lambda data: edge(data)["anchors"][0].update(start=3), "loops.0.0.anchors.0.start"),
    (lambda data: data.update(kind="clear"), "kind: clear, but the certificate is of a loop"),
    (lambda data: data["certificate"].update(kind="clear"), "what is shown does not make a clear"),
    (lambda data: data["certificate"].update(undoing=[]), "happens before what it needs"),
    (lambda data: data["certificate"].update(steps=[["UNI.end"]]), "UNI.end happens before what it needs"),
    (lambda data: data["certificate"]["blocked"].pop(), "missing, or stands twice"),
    (lambda data: data["certificate"]["blocked"][0].update(by="strike.talks:99"), "no claim in force stands at"),
    (lambda data: data["certificate"].pop("loops"), "certificate: it is not of the form"),
    (lambda data: data.update(blocked=[]), "these are not the actions that the certificate shows"),
    (lambda data: data.update(pivotal=[]), "pivotal: the answer has 0 items, the record gives 2 items"),
    (lambda data: data["without_unnamed"].update(kind="loop"), "without_unnamed.kind"),
    (lambda data: data.update(talks="Another strike"), "talks: the answer has"),
    (lambda data: data.update(question="weather"), "no question of this program: weather"),
    (lambda data: data.update(mood="good"), 'mood: the answer has "good", the record gives nothing'),
]


@pytest.mark.parametrize(("change", "told"), TAMPERED)
def test_tampered_answer_is_told_and_ends_with_1(record: Path, change: Callable[[Json], object], told: str) -> None:
    result = run("verify", changed(answer_of(record), change), record)
    assert (result.exit_code, told in flat(result.stdout)) == (1, True), result.stdout


def test_answer_for_a_day_on_which_less_was_known_does_not_hold(record: Path) -> None:
    result = run("verify", changed(answer_of(record), lambda data: data.update(as_of="2024-03-10")), record)
    assert result.exit_code == 1
    assert "no entry that the answer could know of stands at" in flat(result.stdout)


def test_record_that_changed_since_is_told(record: Path) -> None:
    answer = answer_of(record)
    record.write_text(RECORD.replace("2024-03-11 ?", "2024-03-11 x"), encoding="utf-8")
    result = run("verify", answer, record)
    assert result.exit_code == 1
    assert "the record has changed since the answer was given" in flat(result.stdout)
    assert 'kind: the answer has "loop", the record gives "waiting"' in flat(result.stdout)


def test_comment_added_since_is_a_change_too(record: Path) -> None:
    answer = answer_of(record)
    record.write_text(RECORD + "\n# a remark\n", encoding="utf-8")
    assert run("verify", answer, record).exit_code == 1


def test_quote_that_is_not_in_the_source_is_told(record: Path) -> None:
    record.write_text(RECORD.replace("would not end it first", "would never end it"), encoding="utf-8")
    result = run("verify", answer_of(record), record)
    assert result.exit_code == 1
    assert "these words are not in source day-1: “The union said it would never end it.”" in flat(result.stdout)


def test_source_that_is_not_at_hand_is_named(record: Path) -> None:
    answer = answer_of(record)
    record.with_name("day-1.txt").unlink()
    found = json.loads(run("verify", answer, record, "--format", "json").stdout)
    assert (found["absent"], found["quotes"]) == (["day-1"], 0)


def test_faults_are_listed_as_json(record: Path) -> None:
    answer = changed(answer_of(record), lambda data: data.update(pivotal=[]))
    found = json.loads(run("verify", answer, record, "--format", "json").stdout)
    assert (found["holds"], [fault["path"] for fault in found["faults"]]) == (False, ["pivotal"])


@pytest.mark.parametrize("text", ["not json", "[1]", "{}", '{"question": "deadlock", "as_of": "soon"}', "[" * 100_000])
def test_file_that_is_no_answer_ends_with_2(record: Path, text: str) -> None:
    path = record.with_name("answer.json")
    path.write_text(text, encoding="utf-8")
    result = run("verify", path, record)
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)


def test_marks_that_steer_a_terminal_are_shown_not_obeyed(record: Path) -> None:
    result = run("verify", changed(answer_of(record), lambda data: data.update(question="\x1b[2J")), record)
    assert "\x1b" not in result.stdout


def test_lines_are_at_most_eighty_columns_wide(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed(answer_of(record), lambda data: edge(data).update(words="word " * 40))
    monkeypatch.chdir(record.parent)
    result = run("verify", "answer.json", "strike.talks")
    assert (result.exit_code, max(map(len, result.stdout.splitlines())) <= 80) == (1, True)


def test_help_shows_an_example() -> None:
    assert "dragoman verify answer.json korea.talks" in run("verify", "--help").stdout
