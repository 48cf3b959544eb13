"""``dragoman deadlock``: the finding as text and JSON, as of a day, with and without unnamed sources."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dragoman.showing.cli import dragoman

EXAMPLE = Path(__file__).parents[2] / "examples/six-party-2005/korea.talks"
REPORT = "Portline will talk only after the strike ends, a director said.\nThe union said it would not end it first.\n"
HEAD = """talks "Harbour strike"

party UNI "Dockworkers Union" type union
party POR "Portline" type firm
person sousa "Ana Sousa" of UNI as "president"
outlet paper "Harbour Paper"

action UNI.end "ends the strike"
action POR.reinstate "reinstates the nine drivers"
action POR.pay "pays the arrears"
action ratification "the members ratify it"

source day-1 "day-1.txt"
  outlet paper  published 2024-03-11
source day-2 "day-2.txt"
  outlet "Coast Radio"  published 2024-03-12
"""
FIRM_FIRST = """
2024-03-11 * condition ^firm of POR: POR.reinstate, POR.pay only after UNI.end
  by unnamed "director" of POR
  @ day-1 "Portline will talk only after the strike ends"
"""
UNION_FIRST = """
2024-03-12 * condition ^union of UNI: UNI.end only after POR.reinstate
  by sousa of UNI, on record
  @ day-2 "The union said it would not end it first."
"""
LOOP = FIRM_FIRST + UNION_FIRST


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dragoman, ["deadlock", *map(str, arguments)])


def program(*arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "dragoman", "deadlock", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("day-1.txt", "day-2.txt"):
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    return tmp_path


def record(folder: Path, entries: str) -> Path:
    path = folder / "strike.talks"
    path.write_text(HEAD + entries, encoding="utf-8")
    return path


def found(folder: Path, entries: str, *options: object) -> dict[str, Any]:
    result = run(record(folder, entries), "--format", "json", *options)
    assert result.exit_code == 0, result.stderr
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


def pairs(loop: list[dict[str, Any]]) -> set[tuple[str, str]]:
    return {(edge["consequent"], edge["antecedent"]) for edge in loop}


def test_json_tells_the_loop_edge_by_edge(folder: Path) -> None:
    answer = found(folder, LOOP)
    assert answer["kind"] == "loop"
    assert [pairs(loop) for loop in answer["loops"]] == [{("POR.reinstate", "UNI.end"), ("UNI.end", "POR.reinstate")}]
    assert sorted(answer["blocked"]) == ["POR.pay", "POR.reinstate", "UNI.end"]


def test_edge_carries_its_words_and_on_whose_authority_it_stands(folder: Path) -> None:
    (loop,) = found(folder, LOOP)["loops"]
    by_consequent = {edge["consequent"]: edge for edge in loop}
    firm, union = by_consequent["POR.reinstate"], by_consequent["UNI.end"]
    assert (firm["holder"], union["holder"]) == ("POR", "UNI")
    assert firm["words"] == "Portline will talk only after the strike ends"
    assert (firm["speaker"], union["speaker"]) == ("unnamed “director” (Portline)", "Ana Sousa (Dockworkers Union)")
    assert (firm["source_class"], union["source_class"]) == ("unnamed", "on record")
    assert (firm["outlet"], union["outlet"]) == ("Harbour Paper", "Coast Radio")
    assert (firm["reported"], union["reported"]) == ("2024-03-11", "2024-03-12")
    assert firm["consequents"] == ["POR.reinstate", "POR.pay"]
    assert firm["attribution"] == {
        "speakers": [],
        "unnamed": "director",
        "party": "POR",
        "quoted_by": [],
        "via": [],
    }


def test_anchor_leads_to_the_words_in_the_source(folder: Path) -> None:
    (loop,) = found(folder, LOOP)["loops"]
    anchors = [anchor for edge in loop for anchor in edge["anchors"]]
    assert {anchor["place"] for anchor in anchors} == {"day-1:1", "day-2:2"}
    assert all(REPORT[anchor["start"] : anchor["end"]] == anchor["words"] for anchor in anchors)


def test_without_unnamed_is_the_same_answer_without_them(folder: Path) -> None:
    answer = found(folder, LOOP)
    bare = answer["without_unnamed"]
    assert (bare["kind"], bare["loops"], bare["blocked"]) == ("waiting", [], [])
    assert [chain["first"] for chain in bare["waiting"]] == ["POR.reinstate"]
    asked = {"question", "reviewed_only", "talks", "record", "deals"}
    assert set(bare) == set(answer) - asked - {"without_unnamed", "actions", "errors"}


def test_json_says_what_was_asked_of_which_record(folder: Path) -> None:
    answer = found(folder, LOOP, "--as-of", "2024-03-12", "--reviewed-only")
    file = hashlib.sha256((folder / "strike.talks").read_bytes()).hexdigest()
    assert list(answer)[:5] == ["question", "as_of", "reviewed_only", "talks", "record"]
    assert list(answer.values())[:5] == ["deadlock", "2024-03-12", True, "Harbour strike", file]


def test_claim_that_an_unnamed_source_replaced_stands_again_without_it(folder: Path) -> None:
    named = FIRM_FIRST.replace('unnamed "director" of POR', "POR, institutional").replace(" ^firm", "")
    later = FIRM_FIRST.replace("2024-03-11", "2024-03-12").replace("day-1", "day-2").replace(" ^firm", "")
    answer = found(folder, named + UNION_FIRST + later)
    classes = {edge["source_class"] for edge in answer["loops"][0]}
    assert classes == {"unnamed", "on record"}
    assert answer["without_unnamed"]["kind"] == "loop"
    assert len(answer["restored"]) == 1


def test_pivotal_edges_say_what_the_finding_would_be_without_them(folder: Path) -> None:
    pivots = found(folder, LOOP)["pivotal"]
    assert {(pivot["name"], pivot["without_it"]) for pivot in pivots} == {("firm", "waiting"), ("union", "waiting")}
    assert all(pivot["opens"] == [0] for pivot in pivots)


def test_certificate_refers_to_entries_by_their_lines_and_has_no_faults(folder: Path) -> None:
    path = record(folder, LOOP)
    lines = path.read_text(encoding="utf-8").splitlines()
    certificate = json.loads(run(path, "--format", "json").stdout)["certificate"]
    assert certificate["faults"] == []
    for at in certificate["undoing"] + [item["by"] for item in certificate["blocked"]]:
        assert "condition" in lines[int(at.rpartition(":")[2]) - 1]


@pytest.mark.parametrize(
    ("entries", "kind"),
    [
        (LOOP, "loop"),
        (FIRM_FIRST, "waiting"),
        (FIRM_FIRST + "\n2024-03-12 * position of UNI: refuse UNI.end\n  by sousa, on record\n", "refusal"),
        ("", "clear"),
    ],
)
def test_every_kind_is_told_in_both_forms(folder: Path, entries: str, kind: str) -> None:
    headlines = {
        "loop": "A loop: each side says “you first”.",
        "refusal": "A refusal blocks what depends on it.",
        "waiting": "No loop: a chain that waits for its first step.",
        "clear": "Nothing recorded stands in the way of anything else recorded.",
    }
    assert found(folder, entries)["kind"] == kind
    assert headlines[kind] in run(record(folder, entries)).stdout.splitlines()


def test_alternative_opens_a_loop(folder: Path) -> None:
    assert (
        found(folder, FIRM_FIRST + UNION_FIRST.replace("POR.reinstate", "POR.reinstate or POR.pay"))["kind"] == "loop"
    )
    either = UNION_FIRST.replace("POR.reinstate", "POR.reinstate or ratification")
    assert found(folder, FIRM_FIRST + either)["kind"] == "waiting"


def test_all_antecedents_are_needed(folder: Path) -> None:
    both = UNION_FIRST.replace("POR.reinstate", "ratification and POR.reinstate")
    assert found(folder, FIRM_FIRST + both)["kind"] == "loop"


def test_withdrawn_condition_opens_the_loop(folder: Path) -> None:
    withdrawn = "\n2024-03-13 * condition of UNI: UNI.end no longer after POR.reinstate\n  by sousa, on record\n"
    assert found(folder, LOOP + withdrawn)["kind"] == "waiting"


def test_what_is_done_is_waited_for_no_longer(folder: Path) -> None:
    done = "\n2024-03-13 * done POR.reinstate\n  by POR, institutional\n"
    answer = found(folder, LOOP + done)
    assert (answer["kind"], answer["blocked"]) == ("waiting", [])
    assert "POR.reinstate" not in answer["actions"]


def test_as_of_counts_only_what_was_reported_by_then(folder: Path) -> None:
    assert found(folder, LOOP, "--as-of", "2024-03-11")["kind"] == "waiting"
    assert found(folder, LOOP, "--as-of", "2024-03-12")["kind"] == "loop"
    assert found(folder, LOOP, "--as-of", "2024-03-10")["kind"] == "clear"


def test_reviewed_only_leaves_out_what_no_person_accepted(folder: Path) -> None:
    proposed = LOOP.replace("2024-03-12 *", "2024-03-12 ?")
    assert found(folder, proposed)["unreviewed"] == 1
    assert found(folder, proposed, "--reviewed-only")["kind"] == "waiting"


def test_rejected_entry_never_counts(folder: Path) -> None:
    assert found(folder, LOOP.replace("2024-03-12 *", "2024-03-12 x"))["kind"] == "waiting"


def test_text_shows_each_edge_with_words_holder_speaker_outlet_and_class(folder: Path) -> None:
    text = run(record(folder, LOOP)).stdout
    for told in (
        "┌─▶ Portline: reinstates the nine drivers",
        "└── Portline: reinstates the nine drivers (the first again)",
        "“Portline will talk only after the strike ends”",
        "held by Portline; said by unnamed “director” (Portline)",
        "unnamed; Harbour Paper, 11 March 2024 [day-1:1]; strike.talks:",
        "held by Dockworkers Union; said by Ana Sousa (Dockworkers Union)",
        "on record; Coast Radio, 12 March 2024 [day-2:2]; strike.talks:",
        "WITHOUT UNNAMED SOURCES\n  No loop: a chain that waits for its first step.",
        "It keeps back too: Portline: pays the arrears.",
        "Sources of the 2 entries it rests on: 1 on record, 1 unnamed.",
        "Checked against the definitions by a second, independent program: it holds.",
    ):
        assert told in text


@pytest.mark.parametrize("number", [1, 2])
def test_text_says_what_taking_away_each_edge_would_change(folder: Path, number: int) -> None:
    lines = run(record(folder, LOOP)).stdout.splitlines()
    assert f"  Without [{number}] alone: nothing locked, a chain that waits for its first step." in lines


def test_text_is_readable_at_eighty_columns() -> None:
    for day in ("2005-07-14", "2005-07-26", "2005-07-28"):
        assert max(map(len, run(EXAMPLE, "--as-of", day).stdout.splitlines())) <= 80


def test_alternatives_of_a_loop_are_told_by_name(folder: Path) -> None:
    text = run(record(folder, FIRM_FIRST + UNION_FIRST.replace("POR.reinstate", "POR.reinstate or POR.pay"))).stdout
    assert "or Portline: pays the arrears" in text


def test_action_that_waits_for_itself_is_questioned(folder: Path) -> None:
    itself = UNION_FIRST.replace("POR.reinstate", "UNI.end")
    assert "└── Dockworkers Union: ends the strike (itself: is the entry right?)" in run(record(folder, itself)).stdout


def test_text_shows_a_few_of_many_loops_and_says_how_many_more(folder: Path) -> None:
    actions = "".join(f'action UNI.a{n} "does {n}"\naction POR.a{n} "pays {n}"\n' for n in range(8))
    ties = [(f"UNI.a{n}", f"POR.a{n}") for n in range(8)]
    claims = [
        f"\n2024-03-11 * condition of {a[:3]}: {a} only after {b}\n" for pair in ties for a, b in (pair, pair[::-1])
    ]
    lines = run(record(folder, actions + "".join(claims))).stdout.splitlines()
    assert "8 loops: in each, every side says “you first”." in lines
    assert sum(line.startswith("  ┌─▶ ") for line in lines) == 5
    assert "  … and 3 more loops (--format json has them all)" in lines


def test_several_loops_need_several_entries_to_undo(folder: Path) -> None:
    more = 'action UNI.vote "votes"\naction POR.sign "signs"\n'
    more += "\n2024-03-11 * condition of UNI: UNI.vote only after POR.sign\n"
    more += "\n2024-03-11 * condition of POR: POR.sign only after UNI.vote\n"
    answer = found(folder, LOOP + more)
    assert {pivot["without_it"] for pivot in answer["pivotal"]} == {"loop"}
    assert (len(answer["certificate"]["undoing"]), answer["certificate"]["smallest"]) == (2, True)
    assert "still a loop (1 of 2 loops gone)" in run(folder / "strike.talks").stdout


def test_bundled_example_is_locked_by_unnamed_sources_on_28_july() -> None:
    answer = json.loads(run(EXAMPLE, "--as-of", "2005-07-28", "--format", "json").stdout)
    assert answer["kind"] == "loop"
    assert {edge["holder"] for edge in answer["loops"][0]} == {"USA", "PRK"}
    assert {edge["source_class"] for edge in answer["loops"][0]} == {"unnamed"}
    assert answer["without_unnamed"]["kind"] != "loop"
    assert answer["certificate"]["faults"] == []


def test_same_file_gives_the_same_bytes(folder: Path) -> None:
    path = record(folder, LOOP)
    hashed = [program(path, "--format", "json").stdout for _ in range(2)]
    assert hashed[0] == hashed[1]


def test_clear_answer_ends_with_0(folder: Path) -> None:
    assert (run(record(folder, "")).exit_code, run(record(folder, LOOP)).exit_code) == (0, 0)


def test_file_with_faults_is_answered_from_the_rest_and_ends_with_1(folder: Path) -> None:
    result = run(record(folder, LOOP + "\n2024-03-13 * condition of UNI UNI.end only after\n"), "--format", "json")
    answer = json.loads(result.stdout)
    assert (result.exit_code, answer["kind"], answer["errors"] > 0) == (1, "loop", True)
    assert "error:" in result.stderr
    text = run(folder / "strike.talks").stdout
    assert "Errors in the talks file:" in text


@pytest.mark.parametrize("wrong", [(), ("--as-of", "2024-02-30"), ("--format", "csv"), ("one.talks", "two.talks")])
def test_wrong_use_ends_with_2(folder: Path, wrong: tuple[str, ...]) -> None:
    given = wrong if wrong and wrong[0] == "one.talks" else (*wrong, *([record(folder, "")] if wrong else ()))
    assert run(*given).exit_code == 2


def test_no_such_file_is_one_line_and_ends_with_2(tmp_path: Path) -> None:
    result = program(tmp_path / "nowhere.talks")
    assert (result.returncode, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    assert f"{tmp_path}/nowhere.talks: there is no such file" in result.stderr


def test_help_shows_an_example() -> None:
    assert "dragoman deadlock korea.talks --as-of 2005-07-28" in run("--help").stdout


def test_language_model_is_never_loaded(folder: Path) -> None:
    code = "import sys; from dragoman.showing.cli import main; sys.argv[0] = 'dragoman'\ntry:\n main()\n"
    code += "finally:\n print(sorted({'onnxruntime', 'numpy', 'trafilatura', 'jinja2'} & set(sys.modules)))"
    command = [sys.executable, "-c", code, "deadlock", str(record(folder, LOOP)), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("command", ["brief", "deadlock", "due", "matrix", "packages", "schedule", "sources"])
def test_a_report_is_not_taken_for_a_record_in_which_nothing_stands(command: str, tmp_path: Path) -> None:
    story = tmp_path / "story.talks"
    story.write_text(REPORT, "utf-8")
    result = CliRunner().invoke(dragoman, [command, str(story)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"this is no talks file: no line of it is written as in one; try dragoman brief {story}" in result.stderr
