"""``dragoman join``, as its user runs it."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.showing.cli import dragoman

EXAMPLE = Path(__file__).parents[2] / "examples/six-party-2005"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, [str(argument) for argument in arguments])


@pytest.fixture
def record(tmp_path: Path) -> Path:
    talks = Path(shutil.copytree(EXAMPLE, tmp_path / "example")) / "korea.talks"
    talks.write_text(
        talks.read_text("utf-8").replace("\nperson", '\nparty NORTH "The Northerners"\n\nperson', 1), "utf-8"
    )
    return talks


def test_a_party_that_stands_there_twice_is_one_and_the_record_sound(record: Path) -> None:
    result = run("join", record, "the northerners", "PRK")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "NORTH is PRK now, which goes by “The Northerners”, too" in result.stderr
    assert run("check", record).exit_code == 0
    assert run("fmt", "--check", record).exit_code == 0
    assert '"The Northerners"' in record.read_text("utf-8")


@pytest.mark.parametrize(("gone", "kept"), [("nobody", "PRK"), ("PRK", "PRK"), ("PRK", "interfax")])
def test_what_cannot_be_joined_leaves_the_file_alone(record: Path, gone: str, kept: str) -> None:
    before = record.read_bytes()
    result = run("join", record, gone, kept)
    assert result.exit_code == 2
    assert "nothing was written" in result.stderr
    assert record.read_bytes() == before


def test_a_join_that_would_leave_a_fault_is_refused(record: Path) -> None:
    before = record.read_bytes()
    result = run("join", record, "USA.guarantee", "PRK.scrap")
    assert result.exit_code == 2
    assert "would leave a fault" in result.stderr
    assert record.read_bytes() == before


def test_a_name_that_an_included_file_uses_is_not_joined_behind_its_back(record: Path) -> None:
    whole = record.with_name("all.talks")
    whole.write_text('talks "All"\n\ninclude "korea.talks"\n\nparty XYZ "Others"\n', "utf-8")
    result = run("join", whole, "NORTH", "XYZ")
    assert result.exit_code == 2
    assert "korea.talks, too" in result.stderr
