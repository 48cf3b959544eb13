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
    assert "“not strike”: “Every day without ships costs" in told
    assert "(the analyst’s)" in " ".join(told.split())


def test_each_letter_of_a_state_is_said_in_order() -> None:
    told = run(STRIKE).stdout
    letters = [
        "1. Union: stays out on strike",
        "2. Company: takes the nine drivers back",
        "3. Town: pays for a mediator",
    ]
    places = [told.index(letter) for letter in letters]
    assert places == sorted(places)
    assert places[-1] < told.index("WHAT WOULD HOLD")


@pytest.mark.parametrize("asked", [(), ("--how-sure",), ("--why", "NNNNNNNNN")])
def test_an_answer_from_a_record_says_as_of_which_day_it_is(asked: tuple[str, ...]) -> None:
    told = run(RECORD, "--as-of", "2005-07-28", *asked).stdout
    assert told.startswith("Six-party talks, fourth round, July 2005\n")
    assert "As of 28 July 2005: what reports published by then said. Drafted from" in " ".join(told[:400].split())


def test_where_the_conflict_can_go_from_today_by_gains_and_by_any_moves() -> None:
    told = run(STRIKE, "--from", "YNN").stdout
    gains, moves = told.split("ONLY BY MOVES")
    assert "YNY  Town: YNY" in gains
    assert "NYN  Union: NNN → Company: NYN" in moves
    found = json.loads(run(STRIKE, "--from", "YNN", "--format", "json").stdout)["reach"]
    assert [one["state"] for one in found["by_improvements"]] == ["YNN", "YNY"]
    assert len(found["by_moves"]) == 8


def test_what_would_have_to_be_preferred() -> None:
    told = " ".join(run(STRIKE, "--wanted", "NYN").stdout.split())
    assert "Company: it would have to rank NYN above NNN, NNY, and no longer level with NYY (3 comparisons)." in told
    assert "All together: it would end if Company were to rank NYN below NYY, YNN, YNY (3 comparisons)." in told
    found = json.loads(run(STRIKE, "--wanted", "NYN", "--format", "json").stdout)["wanted"]
    assert found["parties"]["nash"]["Company"]["change"]["comparisons"] == 3
    assert found["parties"]["nash"]["Union"]["rankings"] == {"held": 20160, "of": 40320}


def test_how_sure_over_the_orders_left_open(tmp_path: Path) -> None:
    told = run(STRIKE, "--how-sure").stdout
    assert "Every order of the statements is fixed." in told
    assert "Company, “not reinstate” before “not strike”: NYN no longer holds" in " ".join(told.split())
    every = run(STRIKE, "--any-order").stdout
    assert "72 orders of the statements are admissible; all were tried." in every
    found = json.loads(run(STRIKE, "--any-order", "--format", "json").stdout)["how_sure"]
    assert found["shares"]["gmr"]["NNN"] == "1/3"
    drawn = run(STRIKE, "--any-order", "--samples", "50", "--seed", "3").stdout
    assert "50 were drawn with seed 3" in " ".join(drawn.split())
    assert drawn == run(STRIKE, "--any-order", "--samples", "50", "--seed", "3").stdout
    text = STRIKE.read_text(encoding="utf-8").replace('["not strike", "mediate if strike", "not mediate"]', "TOWN")
    path = tmp_path / "open.toml"
    path.write_text(text.replace("TOWN", '["not strike", ["mediate if strike", "not mediate"]]'), encoding="utf-8")
    assert "2 orders of the statements are admissible" in run(path, "--how-sure").stdout


def test_parties_that_act_as_one_and_coalitions_that_would_leave() -> None:
    told = run(STRIKE, "--together", "Union,Town").stdout
    assert "WITH Union + Town ACTING AS ONE" in told
    assert "  NNN    yes   yes   yes   yes   yes" in told
    told = run(STRIKE, "--coalitions").stdout
    assert "YNY: Union + Company (Nash, GMR, SMR, SEQ, SSEQ)" in told
    assert "NYN: no coalition" in told
    assert run(STRIKE, "--together", "Union,Pirates").exit_code == 2


def test_reasons_as_json_carry_the_statement_its_words_and_its_source() -> None:
    found = json.loads(run(STRIKE, "--why", "NYN", "--format", "json").stdout)["why"]
    assert found["faults"] == []
    assert len(found["reasons"]) == 15
    behind = [c for reason in found["reasons"] for c in reason["comparisons"] if c["source"]]
    assert {(c["statement"], c["words"], c["source"]) for c in behind} == {
        ("not strike", "Every day without ships costs us a year", "paper")
    }


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


def test_a_talks_file_is_analysed_at_once_and_says_whose_the_order_is_not() -> None:
    result = run(RECORD, "--as-of", "2005-07-28")
    assert result.exit_code == 0
    told = " ".join(result.stdout.split())
    assert "Drafted from the record: the order of the statements is not the analyst’s yet" in told
    assert "10 more actions are left out" in told
    assert all(len(line) <= 80 for line in result.stdout.splitlines())
    assert "4 parties" not in run(RECORD, "--as-of", "2005-07-28", "--options", "3").stdout


def test_what_a_party_does_not_say_of_its_own_options_is_told(tmp_path: Path) -> None:
    path = tmp_path / "m.toml"
    path.write_text(OPTION + '[[option]]\nname = "b"\nparty = "A"\n[preferences]\nA = ["not b"]\n', encoding="utf-8")
    assert "A is indifferent to its own a: no statement of its own names it." in run(path).stdout


def test_the_source_words_and_who_carried_them_stand_behind_a_reason() -> None:
    told = " ".join(run(RECORD, "--as-of", "2005-07-28", "--why", "NNNNNYNNN").stdout.split())
    assert "“North Korea will scrap its nuclear weapons programmes only after the United States recognises" in told
    assert "(“diplomat” of North Korea, unnamed, via Yonhap; a Seoul wire, 2005-07-27) [seoul-wire-0727]" in told


def verified(tmp_path: Path, answer: object) -> Result:
    path = tmp_path / "answer.json"
    path.write_text(json.dumps(answer), encoding="utf-8")
    return CliRunner().invoke(dragoman, ["verify", str(path), str(RECORD)])


def test_an_answer_from_a_record_can_be_verified_and_a_changed_one_is_found_out(tmp_path: Path) -> None:
    given = run(RECORD, "--as-of", "2005-07-28", "--options", "6", "--how-sure", "--format", "json").stdout
    assert verified(tmp_path, json.loads(given)).exit_code == 0
    answer = json.loads(given)
    answer["equilibria"]["nash"].append("YYYYYY")
    result = verified(tmp_path, answer)
    assert result.exit_code == 1
    assert "it does not hold for" in result.stdout
    answer = json.loads(given)
    answer["preferences"]["North Korea"]["statements"][0]["words"] = "We never said so"
    assert "no claim in force has these words" in " ".join(verified(tmp_path, answer).stdout.split())
    answer = json.loads(given)
    answer["how_sure"]["tried"] = 1
    assert "how_sure.tried: the answer has 1, the record gives" in verified(tmp_path, answer).stdout


def test_a_record_before_any_claim_is_told_so() -> None:
    result = run(RECORD, "--as-of", "2000-01-01")
    assert result.exit_code == 2
    assert "no demand, refusal, offer, promise or condition in force" in result.stderr


def test_the_page_is_written_and_holds_what_was_asked(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = run(STRIKE, "--how-sure", "--html", page)
    assert result.exit_code == 0
    assert result.stdout == ""
    text = page.read_text(encoding="utf-8")
    assert "How sure" in text
    assert text == page.read_text(encoding="utf-8")


OPTION = '[[option]]\nname = "a"\nparty = "A"\n'


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("title = ", 1, "this is no model"),
        ("title = 'x'", 0, "no options"),
        (OPTION + '[[option]]\nname = "b"\n', 5, "“b” belongs to nobody: add party"),
        (OPTION + OPTION, 5, "needs a name of its own"),
        (OPTION + 'direction = "up"\n', 4, "is none: both, forward, backward"),
        (OPTION + "wordz = 'x'\n", 4, "the key “wordz” is none"),
        ("infeasible = ['a or not a']\n" + OPTION, 1, "no state is feasible"),
        ("# infeasible\ninfeasible = ['YN']\n" + OPTION, 2, "has 2 letters for 1 options"),
        ("infeasible = ['b']\n" + OPTION, 1, "b is no option of the model"),
        ("status_quo = '-'\n" + OPTION, 1, "no single state"),
        (OPTION + "[preferences]\nA = ['a and']\n", 5, "cannot stand at word 3"),
        (OPTION + "[preferences]\nA = ['not not a',\n 'a or c']\n", 6, "in “a or c”: c is no option"),
        (OPTION + "[preferences]\nB = ['a']\n", 5, "who owns no option"),
        (
            OPTION + "[preferences]\nA = { ranking = ['Y',\n 'N',\n 'Y'] }\n",
            7,
            "stands twice, above and below others (a cycle)",
        ),
        (OPTION + "[preferences]\nA = { ranking = ['Y'] }\n", 5, "leaves out N"),
        ("".join(f'[[option]]\nname = "o{k}"\nparty = "A"\n' for k in range(63)), 188, "63 options"),
        ("".join(f'[[option]]\nname = "o{k}"\nparty = "A"\n' for k in range(25)), 74, "more than 1,048,576 states"),
    ],
)
def test_a_bad_model_is_one_line_with_the_place_and_the_remedy(tmp_path: Path, text: str, line: int, says: str) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(text, encoding="utf-8")
    result = run(path)
    assert result.exit_code == 2
    assert says in result.stderr
    assert "; try " in result.stderr
    assert f"bad.toml:{line}: " in result.stderr or not line


A_OWNS = '"options": [{"name": "a", "party": "A"}]'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"options": [1,\n 2,,]}', "bad.json:2: this is no model: as JSON"),
        ("[" * 100_000, "nested too deeply"),
        (
            '{"states": ["Y"],\n "options": [{"name": "a", "party": "A"}],\n "payoffs": {"A": [1, 2]}}',
            "bad.json:3: 2 payoffs",
        ),
        (
            '{"states": ["Y"],\n "options": [{"name": "a", "party": "B"}],\n "payoffs": {"A": [1]}}',
            "bad.json:2: the option",
        ),
        (
            '{"states": ["s", "s"],\n "moves": {},\n "payoffs": {"A": [1, 2]}}',
            "bad.json:1: the state “s” is listed twice",
        ),
        (
            '{"states": ["s"],\n "moves": {"A": {"s": ["t"]}},\n "payoffs": {"A": [1]}}',
            "bad.json:2: the moves of A name “t”",
        ),
        (
            '{"states": ["s"],\n "moves": {},\n "payoffs": {"A": ["x"]}}',
            "bad.json:3: the payoff of A for s is 'x', no number",
        ),
        ("\0\1\2", "NUL byte"),
    ],
)
def test_bad_json_is_told_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text, encoding="utf-8")
    result = run(path)
    assert result.exit_code == 2
    assert says in result.stderr


def test_an_unknown_state_and_a_missing_file_are_wrong_use(tmp_path: Path) -> None:
    assert run(STRIKE, "--why", "YYYY").exit_code == 2
    assert run(tmp_path / "none.toml").exit_code == 2
