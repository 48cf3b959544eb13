"""``dragoman fmt``, as its user runs it: the file it leaves, what it says, and how it ends."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.record import write
from dragoman.record.parse import parse_talks
from dragoman.showing.cli import dragoman

EXAMPLE = Path(__file__).parents[2] / "examples/six-party-2005"


def fmt(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, ["fmt", *(str(argument) for argument in arguments)])


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "example")) / "korea.talks"


@pytest.fixture
def untidy(example: Path) -> Path:
    text = example.read_text(encoding="utf-8")
    example.write_text(text.replace('party JPN "Japan"', 'party   JPN "Japan"'), encoding="utf-8")
    return example


def test_the_bundled_record_is_canonical(example: Path) -> None:
    result = fmt("--check", example)
    assert (result.exit_code, result.output) == (0, "")


def test_a_file_is_written_once_and_then_left_alone(untidy: Path) -> None:
    first = fmt(untidy)
    assert (first.exit_code, first.stdout, first.stderr) == (0, "", f"{untidy}: formatted\n")
    assert untidy.read_bytes() == (EXAMPLE / "korea.talks").read_bytes()
    written = untidy.stat().st_mtime_ns
    assert fmt(untidy).output == ""
    assert untidy.stat().st_mtime_ns == written


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_with_check_or_diff_nothing_is_written(untidy: Path, option: str) -> None:
    before = untidy.read_bytes()
    result = fmt(option, untidy)
    assert result.exit_code == 1
    assert f"not in canonical form; try dragoman fmt {untidy}" in result.stderr
    assert untidy.read_bytes() == before


def test_the_difference_can_be_applied_by_patch(untidy: Path, tmp_path: Path) -> None:
    difference = tmp_path / "k.diff"
    difference.write_text(fmt("--diff", untidy).stdout, encoding="utf-8")
    assert '-party   JPN "Japan" aka "Tokyo"\n+party JPN "Japan" aka "Tokyo"\n' in difference.read_text(
        encoding="utf-8"
    )
    if shutil.which("patch") is None:
        pytest.skip("patch is not installed")
    subprocess.run(["patch", "--quiet", untidy, difference], check=True)
    assert fmt("--check", untidy).exit_code == 0


def test_the_difference_of_a_file_without_a_last_line_end_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "k.talks"
    path.write_bytes(b'party  A "a"')
    assert fmt("--diff", path).stdout.splitlines()[-2:] == ['-party  A "a"', '+party A "a"']


def test_line_ends_of_other_systems_become_one(tmp_path: Path) -> None:
    path = tmp_path / "k.talks"
    path.write_bytes(b'# c\r\nparty A "a"\r\n')
    assert fmt("--check", path).exit_code == 1
    assert fmt(path).exit_code == 0
    assert path.read_bytes() == b'# c\nparty A "a"\n'


def test_a_file_with_a_fault_is_left_alone_and_the_others_are_formatted(untidy: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.talks"
    broken.write_text("party   A\n", encoding="utf-8")
    result = fmt(broken, tmp_path / "gone.talks", untidy)
    assert result.exit_code == 2
    assert f"{broken}:1:10: error: the block ends where the party's name should" in result.stderr
    assert f"{broken}: not formatted, for it has 1 error of grammar" in result.stderr
    assert "gone.talks: there is no such file" in result.stderr
    assert broken.read_text(encoding="utf-8") == "party   A\n"
    assert fmt("--check", untidy).exit_code == 0
    assert fmt(broken).exit_code == 1


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", "talks „a“\n".encode("cp1252")])
def test_what_is_no_talks_file_is_wrong_use_and_stays_as_it_is(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bad.talks"
    path.write_bytes(data)
    assert fmt(path).exit_code == 2
    assert path.read_bytes() == data


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# only a comment\n", b"\xef\xbb\xbf"])
def test_a_file_with_nothing_in_it_keeps_its_comments(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "empty.talks"
    path.write_bytes(data)
    assert fmt(path).exit_code == 0
    assert path.read_bytes().strip(b"\xef\xbb\xbf\n") == data.strip(b"\xef\xbb\xbf\n")


@pytest.mark.parametrize("cut", range(300, 12_000, 1171))
def test_a_file_cut_anywhere_loses_nothing(example: Path, cut: int) -> None:
    data = example.read_bytes()[:cut]
    example.write_bytes(data)
    if fmt(example).exit_code:
        assert example.read_bytes() == data
    else:
        before, after = (parse_talks(text.decode())[0] for text in (data, example.read_bytes()))
        assert [block.item for block in after.blocks] == [block.item for block in before.blocks]


def test_a_change_underneath_is_told_and_not_overwritten(untidy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sweep = write._sweep

    def somebody_else(target: Path) -> None:
        sweep(target)
        untidy.write_text("# mine\n", encoding="utf-8")

    monkeypatch.setattr(write, "_sweep", somebody_else)
    result = fmt(untidy)
    assert result.exit_code == 2
    assert "the file was changed by someone else after it was read; nothing was written" in result.stderr
    assert untidy.read_text(encoding="utf-8") == "# mine\n"


def test_help_has_an_example() -> None:
    assert "dragoman fmt --check *.talks" in fmt("--help").stdout


def test_it_runs_as_a_program(untidy: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "dragoman", "fmt", untidy], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", f"{untidy}: formatted\n")
