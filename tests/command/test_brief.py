"""``dragoman brief``: from a story, a folder, a talks file; in the terminal and as a page; and on bad input."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.showing.cli import dragoman

EXAMPLE = Path(__file__).parents[2] / "examples/six-party-2005"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, ["brief", *map(str, arguments)])


def test_the_bundled_reports_alone_show_the_loop() -> None:
    result = run(EXAMPLE)
    assert result.exit_code == 0
    assert "A loop: each side says “you first”." in result.stdout
    assert "Without unnamed sources: no loop" in result.stdout


def test_the_bundled_record_shows_the_loop_as_of_the_day_it_was_known() -> None:
    record = EXAMPLE / "korea.talks"
    assert "A loop" in run(record, "--as-of", "2005-07-28").stdout
    before = run(record, "--as-of", "2005-07-14").stdout
    assert "A loop" not in before
    assert "10 entries from 2" in before


def test_no_line_is_wider_than_a_terminal() -> None:
    for source in (EXAMPLE, EXAMPLE / "korea.talks"):
        wide = [line for line in run(source, "--all").stdout.splitlines() if len(line) > 80]
        assert wide == []


def test_a_story_alone_is_enough(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "Peru will reopen the border only after Chile withdraws its patrols, the ministry said.\n", "utf-8"
    )
    page = tmp_path / "story.html"
    result = run(story)
    assert (result.exit_code, run(story, "--html", page).exit_code) == (0, 0)
    assert "only after" in result.stdout
    for shown in (result.stdout, page.read_text("utf-8")):
        assert shown.count("No report says on which day it came out.") == 1
        assert "undated" not in shown.replace("[undated-report]", "")


def test_the_page_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    page = tmp_path / "brief.html"
    assert run(EXAMPLE / "korea.talks", "--html", page).exit_code == 0
    assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")
    result = run(EXAMPLE / "korea.talks", "--html", tmp_path / "no such folder" / "brief.html")
    assert (result.exit_code, "there is no folder" in result.stderr) == (2, True)


def test_the_same_reports_give_the_same_brief() -> None:
    assert run(EXAMPLE, "--all").stdout == run(EXAMPLE, "--all").stdout


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("picture.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)), "picture"),
        ("cut.talks", b"\xc3\x28", "not UTF-8"),
        ("huge.txt", b"a " * 26_000_000, "more than"),
    ],
)
def test_bad_input_is_one_clear_line_and_wrong_use(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    result = run(path)
    assert result.exit_code == 2
    assert says in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_no_such_file_and_a_folder_without_reports_are_wrong_use(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path / "none.talks", tmp_path):
        assert run(path).exit_code == 2


def test_a_talks_file_cut_in_the_middle_still_gives_a_brief_and_says_what_is_wrong(tmp_path: Path) -> None:
    record = Path(shutil.copytree(EXAMPLE, tmp_path / "example")) / "korea.talks"
    record.write_bytes(record.read_bytes()[:9000])
    result = run(record)
    assert result.exit_code == 1
    assert "korea.talks:" in result.stderr
    assert "WHERE IT STANDS" in result.stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_wrong_use(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("They met.", encoding="utf-8")
    path.chmod(0)
    assert run(path).exit_code == 2


def test_a_reader_that_stops_early_makes_no_noise() -> None:
    command = f"{sys.executable} -m dragoman brief {EXAMPLE / 'korea.talks'} --all | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("Six-party talks")
    assert "Traceback" not in done.stderr


def test_no_colours_in_a_pipe() -> None:
    assert "\x1b[" not in run(EXAMPLE / "korea.talks").stdout


def test_talks_files_are_not_read_as_reports() -> None:
    record = EXAMPLE / "korea.talks"
    several = run(record, EXAMPLE / "2005-07-28-wire.txt")
    assert several.exit_code == 0
    assert "this is a talks file and no report; it was not read" in several.stderr
    assert "1 report" in several.stdout
    none = run(record, record)
    assert (none.exit_code, none.stdout) == (2, "")


def test_a_report_without_a_day_is_told_and_never_called_later(tmp_path: Path) -> None:
    dated, undated = tmp_path / "dated.txt", tmp_path / "undated.txt"
    dated.write_text("Date: 2024-03-12\n\n“We will sign,” the union said.\n", "utf-8")
    undated.write_text(
        "Peru will reopen the border only after Chile withdraws its patrols, the ministry said.\n", "utf-8"
    )
    result = run(tmp_path, "--as-of", "2024-03-12")
    assert "undated.txt: warning: it does not say on which day it came out" in result.stderr
    assert "/dated.txt: warning" not in result.stderr
    head = " ".join(result.stdout.split())
    assert "left out, for nobody knows when they were reported." in head
    assert "reported later" not in head


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--reviewed-only",), "--reviewed-only is for a talks file"),
        (("korea.talks", "--published", "2005-07-28"), "--outlet and --published are for reports"),
        (("korea.talks", "--outlet", "a wire"), "--outlet and --published are for reports"),
    ],
)
def test_an_option_that_could_do_nothing_is_refused(arguments: tuple[str, ...], told: str) -> None:
    paths = [EXAMPLE / name for name in arguments if name.endswith(".talks")] or [EXAMPLE]
    result = run(*paths, *(part for part in arguments if not part.endswith(".talks")))
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


def test_the_table_of_entries_is_printed_as_it_is_written(tmp_path: Path) -> None:
    record, table = EXAMPLE / "korea.talks", tmp_path / "korea.csv"
    run(record, "--csv", table)
    assert run(record, "--format", "csv").stdout_bytes == table.read_bytes()


def test_a_story_can_be_piped_in() -> None:
    story = (EXAMPLE / "2005-07-26-moscow-wire.txt").read_bytes()
    piped = CliRunner().invoke(dragoman, ["brief", "-"], input=story)
    filed = run(EXAMPLE / "2005-07-26-moscow-wire.txt")
    assert piped.exit_code == 0
    assert piped.stdout.splitlines()[0] == "Where the talks stand: a pasted story"
    assert piped.stdout.count("[pasted:") == filed.stdout.replace("\n", "").count("[2005-07-26-moscow-wire:")


BULLETIN = """Peru said the text was long. Chile said it was late.

Kenya, for the AFRICAN GROUP, supported by India, stressed that the fund must be filled before the rules are agreed.
Norway asked for this item to be removed. Chad opposed this.
Ghana cautioned against a costly registry. Oslo denied that it had blocked the fund.
Informal consultations continued.
"""


def test_a_record_of_many_parties_can_be_read_line_by_line(tmp_path: Path) -> None:
    bulletin = tmp_path / "bulletin.txt"
    bulletin.write_text(BULLETIN, "utf-8")
    result = run(bulletin)
    shown = " ".join(result.stdout.split())
    conditions = shown.partition("CONDITIONS IN FORCE")[2].partition("POSITIONS")[0]
    assert conditions.count("only after") == 1  # held by three together, shown once
    assert "(African Group, India and Kenya’s condition)" in conditions
    assert "Chad refuses – this item to be removed" in shown
    assert "“cautioned against a costly registry”" in shown
    assert "“denied that it had blocked the fund”" in shown
    assert "consultations" not in shown.partition("WHAT COULD NOT BE READ")[0]
    assert "1 meeting left out" in " ".join(result.stderr.split())
