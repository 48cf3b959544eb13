"""``dragoman read``: findings as text, JSON, explanation, and as proposals in a talks file."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.showing.cli import dragoman

EXAMPLE = Path(__file__).parents[2] / "examples/six-party-2005"
STORY = """Title: Strike goes on
Outlet: a harbour paper
Date: 2024-03-12

The Dockworkers Union will return to work only after Portline reinstates the nine drivers, its president Ana Sousa
said on Tuesday.

“We have waited long enough,” Sousa told reporters.
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, ["read", *map(str, arguments)])


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_json_holds_the_words_of_the_report_at_their_places(story: Path) -> None:
    result = run(story, "--format", "json")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert [s["content"][0]["text"] for s in found["statements"]][-1] == "“We have waited long enough,”"
    spans = [span for s in found["statements"] for span in s["content"]]
    spans += [span for c in found["conditions"] for span in (c["condition"], c["consequent"], c["connective"])]
    assert len(spans) > 4
    assert all(STORY[span["start"] : span["end"]] == span["text"] for span in spans)


def test_several_reports_are_one_line_of_json_each(story: Path) -> None:
    result = run(story, EXAMPLE / "2005-07-28-wire.txt", "--format", "json")
    assert [json.loads(line)["name"] for line in result.stdout.splitlines()] == ["story", "2005-07-28-wire"]


def test_the_same_input_gives_the_same_bytes(story: Path) -> None:
    assert run(story, "--format", "json").stdout == run(story, "--format", "json").stdout


def test_how_many_sentences_gave_no_entry_is_told_on_standard_error(story: Path) -> None:
    assert "of 2 sentences gave no entry" in run(story).stderr


def test_an_explanation_shows_the_tree_and_the_rule(story: Path) -> None:
    result = run(story, "--explain")
    assert "nsubj" in result.stdout
    assert "by the rule “" in result.stdout


def test_what_is_proposed_from_the_example_is_a_sound_record(tmp_path: Path) -> None:
    reports = shutil.copytree(EXAMPLE, tmp_path / "reports", ignore=shutil.ignore_patterns("*.talks"))
    talks = reports / "new.talks"
    assert run(reports, "--into", talks).exit_code == 0
    checked = CliRunner().invoke(dragoman, ["check", str(talks)])
    assert (checked.exit_code, checked.stdout) == (0, "")
    assert CliRunner().invoke(dragoman, ["fmt", "--check", str(talks)]).exit_code == 0


def test_reading_twice_proposes_nothing_twice_and_keeps_decisions(story: Path, tmp_path: Path) -> None:
    talks = tmp_path / "port.talks"
    run(story, "--into", talks)
    decided = talks.read_text(encoding="utf-8").replace("? condition", "x condition") + "\n# by hand\n"
    talks.write_text(decided, encoding="utf-8")
    assert run(story, "--into", talks).exit_code == 0
    assert talks.read_text(encoding="utf-8") == decided


def test_metadata_of_the_command_line_win(story: Path) -> None:
    found = json.loads(run(story, "--format", "json", "--outlet", "Radio Port", "--published", "2024-03-13").stdout)
    assert (found["outlet"], found["published"]) == ("Radio Port", "2024-03-13")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "picture"),
        ("page.html", b"<html><body><script>alert(1)</script></body></html>", "no story"),
    ],
)
def test_what_is_no_report_is_refused_with_its_reason(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    result = run(path)
    assert result.exit_code == 2
    assert says in result.stderr


def test_a_missing_file_and_an_empty_folder_are_wrong_use(tmp_path: Path) -> None:
    assert run(tmp_path / "none.txt").exit_code == 2
    (tmp_path / "folder").mkdir()
    result = run(tmp_path / "folder")
    assert (result.exit_code, "holds no reports" in result.stderr) == (2, True)


def test_a_bad_file_does_not_stop_the_others(story: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    result = run(tmp_path / "empty.txt", story, "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["name"] == "story"


def test_a_talks_file_with_a_fault_is_not_added_to(story: Path, tmp_path: Path) -> None:
    talks = tmp_path / "cut.talks"
    talks.write_text('talks "Port"\n\n2024-03-12 * statement by\n', encoding="utf-8")
    before = talks.read_bytes()
    result = run(story, "--into", talks)
    assert result.exit_code == 2
    assert "in line 3" in result.stderr
    assert talks.read_bytes() == before


def test_an_unknown_pipeline_is_named_with_its_remedy(story: Path) -> None:
    result = run(story, "--model", "no_such_pipeline")
    assert result.exit_code == 2
    assert "no_such_pipeline" in result.stderr
    assert "pip install" in result.stderr


def test_a_sentence_that_only_mentions_a_meeting_told_elsewhere_gave_no_entry(tmp_path: Path) -> None:
    told = "Date: 2024-03-12\n\nNorth Korea and the United States met in Beijing on Monday.\n\n"
    (tmp_path / "one.txt").write_text(told, "utf-8")
    (tmp_path / "two.txt").write_text(told + "China hosted the meeting.\n", "utf-8")
    told_of = run(tmp_path).stderr
    assert "one: 0 of 1 sentences gave no entry" in told_of
    assert "two: 1 of 2 sentences gave no entry" in told_of


def test_what_to_do_with_proposals_is_told_when_there_are_any(story: Path) -> None:
    into = story.with_name("strike.talks")
    told = f"set each ? to *, ! or x in an editor; then: dragoman check {into}"
    assert told in run(story, "--into", into).stderr
    assert told not in run(story, "--into", into).stderr


def test_what_is_piped_in_is_no_source_of_a_record(tmp_path: Path) -> None:
    result = CliRunner().invoke(dragoman, ["read", "-", "--into", str(tmp_path / "a.talks")], input=STORY)
    assert result.exit_code == 2
    assert "a record names its sources as files" in result.stderr
    assert list(tmp_path.iterdir()) == []
