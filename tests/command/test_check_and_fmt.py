"""``dragoman check`` and ``dragoman fmt``, as their user runs them; and what they never load."""

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


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, [str(argument) for argument in arguments])


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "example")) / "korea.talks"


def test_the_bundled_record_is_sound_and_canonical(example: Path) -> None:
    checked = run("check", example)
    assert (checked.exit_code, checked.stdout) == (0, "")
    assert run("fmt", "--check", example).exit_code == 0


def test_a_changed_quotation_is_found_with_its_place(example: Path) -> None:
    text = example.read_text(encoding="utf-8").replace("has no intention of attacking", "has an intention of attacking")
    example.write_text(text, encoding="utf-8")
    line = 1 + text[: text.index("has an intention")].count("\n")
    result = run("check", example)
    assert result.exit_code == 1
    assert f"korea.talks:{line}:3: error: these words are not in wire-0726" in result.stdout


def test_problems_can_be_had_as_json(example: Path) -> None:
    with example.open("a", encoding="utf-8") as file:
        file.write("\n2005-07-28 * done PRK.dance\n")
    (problem,) = [
        p for p in json.loads(run("check", example, "--format", "json").stdout) if p["code"] == "unknown-action"
    ]
    assert problem["line"] > 300


def test_a_changed_source_is_an_error_and_a_missing_one_a_warning(example: Path) -> None:
    (example.parent / "2005-07-10-wire.txt").write_text("something else", encoding="utf-8")
    (example.parent / "2005-07-28-wire.txt").unlink()
    printed = run("check", example).stdout
    assert "error: 2005-07-10-wire.txt is not the text that was recorded" in printed
    assert "warning:" in printed
    assert "2005-07-28-wire.txt: there is no such file" in printed


@pytest.mark.parametrize("cut", range(300, 12_000, 1171))
def test_a_file_cut_anywhere_is_checked_to_its_end(example: Path, cut: int) -> None:
    data = example.read_bytes()[:cut]
    example.write_bytes(data)
    result = run("check", example)
    assert result.exit_code in {0, 1, 2}
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert example.read_bytes() == data


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"\x89PNG\r\n\x1a\n\0\0", "NUL"), ("talks „a“\n".encode("cp1252"), "not UTF-8")],
)
@pytest.mark.parametrize("command", ["check", "fmt"])
def test_what_is_no_talks_file_is_wrong_use_and_stays_as_it_is(
    tmp_path: Path, command: str, data: bytes, says: str
) -> None:
    path = tmp_path / "bad.talks"
    path.write_bytes(data)
    result = run(command, path)
    assert (result.exit_code, says in result.stderr) == (2, True)
    assert path.read_bytes() == data


def test_an_empty_file_is_sound_and_stays_empty(tmp_path: Path) -> None:
    path = tmp_path / "empty.talks"
    path.write_bytes(b"")
    assert run("check", path).exit_code == 0
    assert run("fmt", path).exit_code == 0
    assert path.read_bytes() == b""


def test_a_missing_file_is_wrong_use(tmp_path: Path) -> None:
    for command in ("check", "fmt"):
        result = run(command, tmp_path / "none.talks")
        assert (result.exit_code, "no such file" in result.stderr) == (2, True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_wrong_use(example: Path) -> None:
    example.chmod(0)
    assert run("check", example).exit_code == 2


def test_fmt_shows_writes_and_then_has_nothing_to_do(example: Path) -> None:
    tidy = example.read_text(encoding="utf-8")
    example.write_text(tidy.replace('party JPN "Japan"', 'party   JPN "Japan"'), encoding="utf-8")
    shown = run("fmt", "--diff", example)
    assert '-party   JPN "Japan"' in shown.stdout
    assert run("fmt", "--check", example).exit_code == 1
    assert run("fmt", example).exit_code == 0
    assert example.read_text(encoding="utf-8") == tidy
    assert run("fmt", "--check", example).exit_code == 0


def test_fmt_leaves_a_file_with_a_fault_alone(example: Path) -> None:
    broken = example.read_text(encoding="utf-8") + "\n2005-07-28 * dome   PRK.return\n"
    example.write_text(broken, encoding="utf-8")
    result = run("fmt", example)
    assert result.exit_code in {1, 2}
    assert example.read_text(encoding="utf-8") == broken


HEAVY = ("onnxruntime", "trafilatura", "lemminflect", "numpy", "jinja2", "dragoman.reading")


@pytest.mark.parametrize("arguments", [["--help"], ["check", str(EXAMPLE / "korea.talks")], ["fmt", "--help"]])
def test_light_commands_load_no_model_and_no_reader(arguments: list[str]) -> None:
    program = (
        "import sys\nfrom dragoman.showing.cli import dragoman\n"
        f"try:\n    dragoman({arguments!r})\nexcept SystemExit as end:\n    assert not end.code\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


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
