"""``dragoman check``, as its user runs it; and what it never loads."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.showing.cli import dragoman

EXAMPLE = Path(__file__).parents[2] / "examples/six-party-2005"


def check(*arguments: object, **environment: str) -> Result:
    return CliRunner().invoke(dragoman, ["check", *(str(argument) for argument in arguments)], env=environment)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "example")) / "korea.talks"


def test_the_bundled_record_is_sound(example: Path) -> None:
    result = check(example)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"{example}: no problems\n")


def test_a_changed_quotation_is_found_with_its_place(example: Path) -> None:
    text = example.read_text(encoding="utf-8").replace("has no intention of attacking", "has an intention of attacking")
    example.write_text(text, encoding="utf-8")
    line = 1 + text[: text.index("has an intention")].count("\n")
    result = check(example)
    assert result.exit_code == 1
    assert f"korea.talks:{line}:3: error: these words are not in wire-0726" in result.stdout
    assert result.stderr.endswith(": 1 error\n")


def faulty(folder: Path) -> Path:
    path = folder / "k.talks"
    path.write_text('party A "a", b\n2005-07-28 * done A.dance\n', encoding="utf-8")
    return path


def test_problems_can_be_had_as_text_json_and_csv(tmp_path: Path) -> None:
    path = faulty(tmp_path)
    rows = json.loads(check(path, "--format", "json").stdout)
    assert [(row["line"], row["column"], row["severity"], row["code"]) for row in rows] == [
        (1, 12, "error", "syntax"),
        (2, 1, "error", "unknown-action"),
        (2, 1, "warning", "no-words"),
    ]
    table = list(csv.DictReader(io.StringIO(check(path, "--format", "csv").stdout)))
    assert [{**row, "line": int(row["line"]), "column": int(row["column"])} for row in table] == rows
    text = check(path)
    assert [line.partition(": ")[0] for line in text.stdout.splitlines()] == [
        f"{path}:1:12",
        f"{path}:2:1",
        f"{path}:2:1",
    ]
    assert text.stderr == f"{path}: 2 errors, 1 warning\n"


def test_the_environment_sets_an_option(tmp_path: Path) -> None:
    assert json.loads(check(faulty(tmp_path), DRAGOMAN_CHECK_FORMAT="json").stdout)


def test_warnings_alone_leave_a_file_clean(example: Path) -> None:
    (example.parent / "2005-07-28-wire.txt").unlink()
    result = check(example)
    assert result.exit_code == 0
    assert "2005-07-28-wire.txt: there is no such file" in result.stdout


def test_a_part_of_another_file_is_checked_as_that_and_by_itself_says_so(tmp_path: Path) -> None:
    whole, part = tmp_path / "whole.talks", tmp_path / "part.talks"
    whole.write_text('party PRK "North Korea"\naction PRK.scrap "scraps"\ninclude "part.talks"\n', encoding="utf-8")
    part.write_text('2005-07-26 * position of PRK: refuse PRK.scrap\n  note "said"\n', encoding="utf-8")
    together = check(part, whole)
    assert (together.exit_code, together.stderr) == (0, f"{whole}: no problems\n")
    alone = check(part)
    assert alone.exit_code == 1
    assert alone.stderr.splitlines()[1].startswith(f"{part} is a part of {whole}, which may declare")


def test_a_changed_source_is_an_error_and_its_anchors_are_not_looked_up(example: Path) -> None:
    (example.parent / "2005-07-10-wire.txt").write_text("something else", encoding="utf-8")
    result = check(example)
    assert result.exit_code == 1
    assert [line.rpartition("[")[2] for line in result.stdout.splitlines()] == ["source-changed]"]


def test_a_file_that_cannot_be_read_does_not_hide_the_others(example: Path, tmp_path: Path) -> None:
    result = check(tmp_path / "gone.talks", example, "--format", "json")
    assert result.exit_code == 2
    assert json.loads(result.stdout) == []
    assert "gone.talks: there is no such file; try checking the path" in result.stderr


@pytest.mark.parametrize("cut", range(300, 12_000, 1171))
def test_a_file_cut_anywhere_is_checked_to_its_end(example: Path, cut: int) -> None:
    data = example.read_bytes()[:cut]
    example.write_bytes(data)
    result = check(example)
    assert result.exit_code in {0, 1, 2}
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert example.read_bytes() == data


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "line 3 holds a NUL byte; try a talks file"),
        ("talks „a“\n".encode("cp1252"), "line 1 is not UTF-8: byte 0x84 at offset 6; try saving the file as UTF-8"),
        ('talks "a"\n'.encode("utf-16"), "this is UTF-16; try saving the file as UTF-8"),
    ],
)
def test_what_is_no_talks_file_is_wrong_use(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "bad.talks"
    path.write_bytes(data)
    result = check(path)
    assert (result.exit_code, says in result.stderr) == (2, True)


def test_an_empty_file_is_sound(tmp_path: Path) -> None:
    path = tmp_path / "empty.talks"
    path.write_bytes(b"")
    assert check(path).exit_code == 0


def test_a_folder_and_no_file_at_all_are_wrong_use(tmp_path: Path) -> None:
    assert (check(tmp_path).exit_code, "this is a folder" in check(tmp_path).stderr) == (2, True)
    assert (check().exit_code, "Missing argument" in check().stderr) == (2, True)


def test_one_line_of_fifty_million_marks_is_one_fault(tmp_path: Path) -> None:
    path = tmp_path / "long.talks"
    path.write_bytes(b"x" * 50_000_000)
    result = check(path, "--format", "json")
    assert [problem["code"] for problem in json.loads(result.stdout)] == ["syntax"]
    assert len(result.stdout) < 10_000


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_wrong_use(example: Path) -> None:
    example.chmod(0)
    assert check(example).exit_code == 2


def test_marks_that_steer_a_terminal_are_shown_and_not_obeyed(tmp_path: Path) -> None:
    path = tmp_path / "k.talks"
    path.write_text("\x1b]0;owned\x07\x1b[2J\n", encoding="utf-8")
    printed = check(path).output
    assert "␛]0;owned␇␛[2J" in printed
    assert "\x1b" not in printed


def test_help_has_an_example() -> None:
    assert "dragoman check korea.talks" in check("--help").stdout


HEAVY = (
    "onnxruntime",
    "trafilatura",
    "lemminflect",
    "numpy",
    "highspy",
    "openpyxl",
    "docx",
    "jinja2",
    "dragoman.reading",
)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["check", "--help"],
        ["check", str(EXAMPLE / "korea.talks")],
        ["fmt", "--help"],
        ["fmt", "--check", str(EXAMPLE / "korea.talks")],
    ],
)
def test_light_commands_load_no_model_and_no_reader(arguments: list[str]) -> None:
    program = (
        "import sys\nfrom dragoman.showing.cli import dragoman\n"
        f"try:\n    dragoman({arguments!r})\nexcept SystemExit as end:\n    assert not end.code\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_report_is_told_from_a_talks_file(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The union said it would not end the strike first.\n", "utf-8")
    result = check(story)
    assert result.exit_code == 1
    assert f"if {story} is a report and no talks file: dragoman brief {story}" in result.stderr


def test_nothing_is_asked_of_the_network(example: Path) -> None:
    program = (
        "import socket\n"
        "def refuse(*_, **__): raise AssertionError('network')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "from dragoman.showing.cli import dragoman\n"
        f"dragoman(['brief', {str(example.parent)!r}])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "WHERE IT STANDS" in done.stdout
