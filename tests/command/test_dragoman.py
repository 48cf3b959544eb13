"""``dragoman`` itself: the list of commands, completion, colours, days, and what is told when a command is mistaken."""

import datetime as dt
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from dragoman.showing.cli import dragoman
from dragoman.showing.cli.dates import DAY

EXAMPLES = Path(__file__).parents[2] / "examples"
CLI = Path(__file__).parents[2] / "src/dragoman/showing/cli"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, list(map(str, arguments)))


def test_help_lists_every_command_by_what_is_in_hand() -> None:
    shown = run("--help").stdout
    modules = {path.stem for path in CLI.glob("*.py")}
    commands = {name for name in modules if hasattr(import_module(f"dragoman.showing.cli.{name}"), name)} - {"__init__"}
    assert commands
    assert [name for name in sorted(commands) if f"\n  {name} " not in shown] == []
    assert "A story, or a folder of reports:" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_without_a_command_the_help_is_shown() -> None:
    assert run().stderr.rstrip() == run("--help").stdout.rstrip()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("brif", "there is no command “brif”; try brief"),
        ("zzz", "there is no command “zzz”; dragoman --help lists what there is"),
        (EXAMPLES, f"try dragoman brief {EXAMPLES}"),
    ],
)
def test_a_mistaken_command_is_told_with_what_to_try(typed: object, told: str) -> None:
    result = run(typed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


@pytest.mark.parametrize(("typed", "offered"), [("de", "deadlock"), ("sch", "schedule")])
def test_the_shell_can_complete(typed: str, offered: str) -> None:
    asked = {"_DRAGOMAN_COMPLETE": "bash_complete", "COMP_WORDS": f"dragoman {typed}", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-c", "from dragoman.showing.cli import main; main()"],
        env={**os.environ, **asked},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [f"plain,{offered}"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal to watch")
@pytest.mark.parametrize(("without", "coloured"), [("", True), ("1", False)])
def test_problems_have_a_colour_on_a_terminal_unless_no_color_is_set(
    tmp_path: Path, *, without: str, coloured: bool
) -> None:
    (tmp_path / "bad.talks").write_text("no such line\n", "utf-8")
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "dragoman", "fmt", str(tmp_path / "bad.talks")]
    subprocess.run(command, env={**os.environ, "NO_COLOR": without}, stderr=theirs, stdout=theirs, check=False)
    os.close(theirs)
    told = os.read(ours, 4096)
    os.close(ours)
    assert b"bad.talks:1:1: error" in told
    assert (b"\x1b[" in told) == coloured


@given(st.dates(dt.date(1000, 1, 1)))
def test_a_day_is_understood_as_files_write_it_and_as_answers_print_it(day: dt.date) -> None:
    assert DAY.convert(day.isoformat(), None, None) == day
    assert DAY.convert(f"{day.day} {day:%B} {day.year}", None, None) == day


def test_yesterday_is_the_day_before_today() -> None:
    first = dt.datetime.now().astimezone().date()
    today, yesterday = DAY.convert("today", None, None), DAY.convert("Yesterday", None, None)
    last = dt.datetime.now().astimezone().date()
    assert first <= today <= last
    assert first <= yesterday + dt.timedelta(days=1) <= last


@pytest.mark.parametrize("typed", ["", "2005-13-01", "31 June 2005", "July 2005", "5 July", "tomorrow", "0 July 2005"])
def test_what_is_no_day_is_told_with_what_is_expected(typed: str) -> None:
    with pytest.raises(click.BadParameter, match="is no date; expected year-month-day"):
        DAY.convert(typed, None, None)


@pytest.mark.parametrize(
    "arguments",
    [
        ("brief", "{0}", "--html", "{0}"),
        ("brief", "{0}", "--docx", "{0}"),
        ("brief", "{0}", "--xlsx", "{0}"),
        ("brief", "{0}", "--csv", "{0}"),
        ("matrix", "{0}", "--xlsx", "{0}"),
        ("readouts", "{0}", "--html", "{0}"),
        ("stability", "{0}", "--html", "{0}"),
    ],
)
def test_nothing_is_written_over_the_record(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    record = tmp_path / "korea.talks"
    before = (EXAMPLES / "six-party-2005/korea.talks").read_bytes()
    record.write_bytes(before)
    result = run(*(part.format(record) for part in arguments))
    assert result.exit_code == 2
    assert f"is there already and is no {arguments[2].replace('--', '.')} file; try" in result.stderr
    assert record.read_bytes() == before


def test_what_was_written_before_is_written_over_and_no_folder_is_made(tmp_path: Path) -> None:
    record = EXAMPLES / "six-party-2005/korea.talks"
    page, new = tmp_path / "brief.html", tmp_path / "of any name"
    page.write_text("old", "utf-8")
    assert run("brief", record, "--html", page, "--csv", new).exit_code == 0
    assert page.read_text("utf-8") != "old"
    assert new.exists()
    result = run("brief", record, "--html", tmp_path / "none" / "brief.html")
    assert result.exit_code == 2
    assert "there is no folder" in result.stderr


def test_a_page_is_neither_written_over_its_report_nor_read_as_one(tmp_path: Path) -> None:
    story = tmp_path / "story.html"
    told = "Peru will reopen the border only after Chile withdraws its patrols, the ministry said."
    story.write_text(f"<!DOCTYPE html><html><body><article><p>{told}</p></article></body></html>", "utf-8")
    assert run("brief", story, "--html", story).exit_code == 2
    assert told in story.read_text("utf-8")
    assert run("brief", tmp_path, "--html", tmp_path / "brief.html").exit_code == 0
    again = run("brief", tmp_path)
    assert "brief.html: warning: this page was made by dragoman and is no report; it was not read" in again.stderr
    assert "from 1 report" in again.stdout
