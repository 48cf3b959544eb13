"""``dragoman stability``: tables, reasons, JSON, CSV, a drafted model, and bad models."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.showing.cli import dragoman

ROOT = Path(__file__).parents[2]
STRIKE = ROOT / "examples/conflicts/port-strike.toml"
RECORD = ROOT / "examples/six-party-2005/korea.talks"
GOLD = ROOT / "../shared/gold/gmcr"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, ["stability", *map(str, arguments)])


def test_a_model_gives_the_states_that_would_hold() -> None:
    result = run(STRIKE)
    assert result.exit_code == 0
    assert "  YNY    yes   yes   yes   yes   yes" in result.stdout
    assert all(len(line) <= 80 for line in result.stdout.splitlines())


def test_why_a_state_holds_is_told_with_the_statements_behind_it() -> None:
    told = run(STRIKE, "--why", "NYN").stdout
    assert "Company: does not hold under Nash." in told
    assert "“not strike” “Every day without" in told
    assert "(the analyst’s)" in " ".join(told.split())


def test_where_the_conflict_can_go_from_today() -> None:
    told = run(STRIKE, "--from", "YNN").stdout
    assert "YNY  Town: YNY" in told


def test_json_has_stable_and_equilibria() -> None:
    found = json.loads(run(STRIKE, "--format", "json").stdout)
    assert found["equilibria"]["nash"] == ["YNY"]
    assert set(found["stable"]["seq"]) == {"Union", "Company", "Town"}


def test_csv_has_a_row_for_each_state() -> None:
    rows = list(csv.reader(io.StringIO(run(STRIKE, "--format", "csv").stdout)))
    assert len(rows) == 9
    assert len({len(row) for row in rows}) == 1


@pytest.mark.shared
@pytest.mark.skipif(not GOLD.is_dir(), reason="the models with answers are not beside this checkout")
def test_published_models_are_answered_in_their_own_keys() -> None:
    for path in sorted(GOLD.glob("*.json")):
        expected = json.loads(path.read_text(encoding="utf-8"))["expected"]
        found = json.loads(run(path, "--format", "json").stdout)
        for concept, by_party in expected["stable"].items():
            assert {p: sorted(s) for p, s in found["stable"][concept].items()} == {
                p: sorted(s) for p, s in by_party.items()
            }
        assert {c: sorted(s) for c, s in found["equilibria"].items()} == {
            c: sorted(s) for c, s in expected["equilibria"].items()
        }


def test_a_model_drafted_from_a_record_carries_the_words_and_can_be_analysed(tmp_path: Path) -> None:
    drafted = run("draft", RECORD, "--as-of", "2005-07-28")
    assert drafted.exit_code == 0
    assert 'prefers = "PRK.scrap if USA.recognise"' in drafted.stdout
    assert "normal ties, security guarantees and energy aid can come only after" in drafted.stdout
    path = tmp_path / "model.toml"
    path.write_text(drafted.stdout, encoding="utf-8")
    assert "WHAT WOULD HOLD" in run(path).stdout


OPTION = '[[option]]\nname = "a"\nparty = "A"\n'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title = ", "this is no model"),
        ("title = 'x'", "no options"),
        ('[[option]]\nname = "a"\n', "belongs to nobody"),
        (OPTION + OPTION, "needs a name of its own"),
        (OPTION + 'direction = "up"\n', "is none: both, forward, backward"),
        ("infeasible = ['a or not a']\n" + OPTION, "no state is feasible"),
        ("infeasible = ['YN']\n" + OPTION, "has 2 letters for 1 options"),
        ("infeasible = ['b']\n" + OPTION, "b is no option of the model"),
        (OPTION + "[preferences]\nA = ['a and']\n", "cannot stand at word 3"),
        (OPTION + "[preferences]\nB = ['a']\n", "who owns no option"),
        (OPTION + "[preferences]\nA = { ranking = ['Y', 'N', 'Y'] }\n", "stands twice"),
        (OPTION + "[preferences]\nA = { ranking = ['Y'] }\n", "leaves out N"),
        ("".join(f'[[option]]\nname = "o{k}"\nparty = "A"\n' for k in range(63)), "63 options"),
    ],
)
def test_a_bad_model_is_one_line_with_the_remedy(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(text, encoding="utf-8")
    result = run(path)
    assert result.exit_code == 2
    assert says in result.stderr
    assert "; try " in result.stderr


def test_a_fault_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(OPTION + "[preferences]\nA = ['not not a', 'a or c']\n", encoding="utf-8")
    assert "bad.toml:5: in “a or c”: c is no option" in run(path).stderr


def test_an_unknown_state_and_a_missing_file_are_wrong_use(tmp_path: Path) -> None:
    assert run(STRIKE, "--why", "YYYY").exit_code == 2
    assert run(tmp_path / "none.toml").exit_code == 2
