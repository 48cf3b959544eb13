"""Whatever a report has suffered, it is read: no crash, no span without its words, the same findings every time."""

from __future__ import annotations

import functools
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dragoman.pipeline import check_file, propose_into
from dragoman.reading.english import EnglishModel
from dragoman.reading.explain import explain
from dragoman.reading.load import load
from dragoman.reading.reader import read
from dragoman.showing.export.findings_json import findings_json
from dragoman.terms.problems import Severity
from dragoman.terms.report import Report

REPORTS = Path(__file__).parents[2] / "gate" / "reports"
TEXTS = sorted(path.read_text(encoding="utf-8") for path in REPORTS.glob("*.txt"))
LONGEST = 700
PIECE = TEXTS[4][:1200]
JUNK = (
    *"\0 \u200b \u200d \u202e \u2066 \u2069 \u00ad \ufeff \u2028 \u0301 \ufffd \x0b \U0001f1f0\U0001f1f5".split(" "),
    *"“ ” ‘ ’ \" ' '' `` « » „ ( ) [ ] {{ <q> &nbsp; &quot; </p> ... … — -- \t | # > * ;".split(" "),
    "\r", "\r\n\r\n", "\n\n\n", "   ", "\xa0\xa0\xa0", "a" * 300, "1,000.00", "he said", " said ", "if unless until ",
    "READ MORE\n", "--- \ntitle: x\n---\n", "Both sides", "x|y|z|w\n", "1.\n2.\n3.\n", "https://example.org/a?b=c&d",
    "Переговоры возобновились во вторник, сообщил министр. ", "代表団は火曜日に北京で会談した。",
    "قال الوزير إن المحادثات توقفت. ",
    "Der Minister sagte: „Wir warten.“ ", "\ufb01nal o\ufb00er", "İstanbul'da ", "ß\u1e9e", "O\u0308sterreich", "² ½ Ⅷ",
)  # fmt: skip


@functools.cache
def model() -> EnglishModel:
    return EnglishModel.load()


def found(text: str) -> dict[str, Any]:
    """Read a text, and hold what was found against it."""
    findings, problems = read(Report(name="hostile", text=text, sha256="0" * 64), model=model())
    assert problems == ()
    assert findings.coverage.dropped == 0
    shown = findings_json(findings)
    hold(text, shown)
    return shown


def hold(text: str, value: object) -> None:
    """Every span, however deep, is the words at its place."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            assert value["text"]
            assert text[value["start"] : value["end"]] == value["text"]
        for part in value.values():
            hold(text, part)
    elif isinstance(value, list):
        for part in value:
            hold(text, part)


Change = Callable[[str, random.Random], str]


def cut(text: str, dice: random.Random) -> str:
    start, end = sorted(dice.choices(range(len(text) + 1), k=2))
    return text[start:end] if dice.random() < 0.5 else text[:start] + text[end:]


def doubled(text: str, dice: random.Random) -> str:
    parts = text.split("\n\n")
    return "\n\n".join([*parts, *dice.choices(parts, k=3)])


def shuffled(text: str, dice: random.Random) -> str:
    parts = text.split(dice.choice(["\n", ". ", " ", '"']))
    dice.shuffle(parts)
    return dice.choice(["\n", ". ", " ", '"', "\n\n", ""]).join(parts)


def strewn(text: str, dice: random.Random) -> str:
    junk = dice.choice(JUNK)
    parts = list(text)
    for _ in range(dice.choice([1, 3, 30])):
        parts.insert(dice.randrange(len(parts) + 1), junk)
    return "".join(parts)


def unmarked(text: str, dice: random.Random) -> str:
    marks = dice.choice(["\"“”'‘’", ".?!", ",;:", "\n", " ", "()[]"])
    return "".join(dice.choice(["", mark, mark + mark, " "]) if mark in marks else mark for mark in text)


def nested(text: str, dice: random.Random) -> str:
    return dice.choice(["“‘“", "\"'", "((", "“" * 40, "he said: "]) + text + dice.choice(["”’”", "'\"", "", "”" * 40])


def one_paragraph(text: str, dice: random.Random) -> str:
    return dice.choice([" ", "", "\u2003"]).join(text.split())


def in_columns(text: str, dice: random.Random) -> str:
    return dice.choice(["\t", "   ", " | "]).join(text.split(" "))


def wrapped(text: str, dice: random.Random) -> str:
    width = dice.choice([7, 30, 65])
    return dice.choice(["\n", "\r\n", "\r"]).join(text[at : at + width] for at in range(0, len(text), width))


def shouted(text: str, dice: random.Random) -> str:
    return dice.choice([str.upper, str.lower, str.swapcase, str.title])(text)


def with_mixed_ends(text: str, dice: random.Random) -> str:
    ends = ["\n", "\r\n", "\r", "\n\r", "\f", "\n\f\n", "\x0b", "\x85", "\u2028", "\u2029", "\x1c"]
    return "".join(dice.choice(ends) if mark == "\n" else mark for mark in text)


def unseen(text: str, dice: random.Random) -> str:
    """Strew one kind of mark that nobody sees: joiners, hyphens, and what turns the order of letters."""
    mark = dice.choice("\u200b \u200c \u200d \u2060 \u00ad \ufeff \u034f \u202a \u202e \u2067 \U000e0041".split())
    share = dice.choice([0.05, 1])
    return "".join(letter + mark if dice.random() < share else letter for letter in text)


def all_quoted(text: str, dice: random.Random) -> str:
    """Put marks around, before or behind most words."""
    marks = dice.choice(["“”", "‘’", '""', "''", "«»", "„“", "()", "[]", "“ ", " ”", "“‘"])
    words = text.split(" ")
    return " ".join(f"{marks[0]}{word}{marks[1]}" if dice.random() < 0.8 else word for word in words)


def enclosed(text: str, dice: random.Random) -> str:
    """Put each sentence inside the one before, marks and all: deeper than any reader goes."""
    parts = text.split(". ")
    mark = dice.choice(["“”", "‘’", '""', "()", "«»"])
    return f" {mark[0]}".join(parts) + mark[1] * len(parts)


def in_another_script(text: str, dice: random.Random) -> str:
    """Write letters as ones of another script: by look, by width, or by none."""
    shift = dice.choice([0xFEE0, 0x0410 - 0x41, 0x05D0 - 0x41, 0x4E00, 0x1D400 - 0x41])
    share = dice.choice([0.1, 0.5, 1])
    words = text.split(" ")
    return " ".join(
        "".join(chr(ord(letter) + shift) if "A" <= letter <= "z" else letter for letter in word)
        if dice.random() < share
        else word
        for word in words
    )


def marked_up(text: str, dice: random.Random) -> str:
    around = dice.choice([("**", "**"), ("- ", ""), ("> ", ""), ("<p>", "</p>"), ("| ", " |"), ("# ", ""), ("1. ", "")])
    return "\n".join(f"{around[0]}{line}{around[1]}" for line in text.split("\n"))


CHANGES: tuple[Change, ...] = (
    cut, doubled, shuffled, strewn, unmarked, nested, one_paragraph, in_columns, wrapped, shouted, with_mixed_ends,
    unseen, all_quoted, enclosed, in_another_script, marked_up,
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A piece of a report after some changes."""
    dice = draw(st.randoms(use_true_random=False))
    text = draw(st.sampled_from(TEXTS))
    start = dice.randrange(max(1, len(text) - LONGEST))
    text = text[start : start + LONGEST]
    for change in draw(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=4)):
        text = change(text, dice) if text else text
    return text[: 2 * LONGEST]


# How many reports each property tries; 1,000 and more to hunt for faults.
EXAMPLES = int(os.environ.get("DRAGOMAN_FUZZ", "10"))
many = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


@many
@given(mutated())
@example("")
@example("\0")
@example("“")
@example("The envoys dropped a demand")
@example("BANGKOK — The")
@example("DAG chief")
@example("**What broke")
@example("said " * 300)
@example("\u202e“No,” he said.\u202c")
@example("The DELEGATE of the PARTIES said no. Nobody and none said so. He said they left.")
@example("one  driver,whodid  not  want to  give his name,said he would go.  ‘‘i’’ve got a  mortgage,’ he added.")
def test_a_mutated_report_is_read(text: str) -> None:
    found(text)


def test_what_hangs_on_a_verb_behind_it_is_read() -> None:
    found('The envoys decided last night to black dismissed this as "a red herring in a beer crate."')


@pytest.mark.parametrize("whole", re.split(r"(?<=[.?!])\s+", PIECE)[1:7])
def test_a_sentence_is_read_wherever_it_begins_or_breaks_off(whole: str) -> None:
    words = whole.split()
    for at in range(len(words)):
        found(" ".join(words[:at]))
        found(" ".join(words[at:]))


@many
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    found(text)


@many
@given(
    mutated(),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252", "koi8-r", "shift_jis", "cp037"]),
    st.sampled_from([".txt", ".md", ".html"]),
    st.randoms(use_true_random=False),
)
def test_damaged_bytes_are_read_or_refused(text: str, encoding: str, ending: str, dice: random.Random) -> None:
    data = bytearray(text.encode(encoding, errors="ignore"))
    for _ in range(dice.choice([0, 1, 5])):
        data[dice.randrange(len(data) + 1) : 0] = dice.choice(
            [b"\xed\xa0\x80", b"\xff", b"\0", b"\xc3", b"\x93", b"\x1a"]
        )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"report{ending}"
        path.write_bytes(data)
        report, refused = load(path)
    assert report or refused
    if report is not None:
        findings, problems = read(report, model=model())
        assert problems == ()
        shown = findings_json(findings)
        hold(report.text, shown)
        json.dumps(shown, ensure_ascii=False).encode("utf-8")


@many
@given(mutated())
def test_what_is_read_of_a_mutated_report_can_be_explained_and_recorded(text: str) -> None:
    report = Report(name="hostile", text=text, sha256="")
    assert explain(report, model=model()).startswith("== hostile")
    with tempfile.TemporaryDirectory() as folder:
        path, talks = Path(folder) / "report.txt", Path(folder) / "t.talks"
        path.write_bytes(text.encode("utf-8"))
        loaded, _ = load(path)
        if loaded is not None:
            propose_into(talks, [read(loaded, model=model())[0]])
            faults = [problem for problem in check_file(talks) if problem.severity is not Severity.WARNING]
            assert faults == []


def test_findings_do_not_depend_on_the_run(tmp_path: Path) -> None:
    texts = tmp_path / "texts.json"
    texts.write_text(json.dumps(TEXTS[::2]), encoding="utf-8")
    program = """
import json, sys
from dragoman.reading.english import EnglishModel
from dragoman.reading.reader import read
from dragoman.showing.export.findings_json import findings_json
from dragoman.terms.problems import Severity
from dragoman.terms.report import Report
for text in json.load(open(sys.argv[1], encoding="utf-8")):
    findings, _ = read(Report(name="r", text=text, sha256=""), model=EnglishModel.load())
    print(json.dumps(findings_json(findings)))
"""
    runs = {
        subprocess.run(
            [sys.executable, "-c", program, texts], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def calls(text: str) -> int:
    """Return how many calls reading takes: a count that is the same on every machine."""
    report = Report(name="hostile", text=text, sha256="")
    read(report, model=model())  # what is kept for words met before is kept now
    count = 0

    def seen(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(seen)
    try:
        read(report, model=model())
    finally:
        sys.setprofile(None)
    return count


def varied(text: str, times: int) -> str:
    """The text many times, with other names each time, so that nothing is told twice."""
    names = re.findall(r"(?<=[a-z] )[A-Z][a-z]{4,}", text)
    copies = []
    for at in range(times):
        ending = "abcdefgh"[at % 8] + "nrst"[at // 8 % 4] + "o"
        copies.append(re.sub(f"({'|'.join(sorted(set(names)))})", rf"\1{ending}", text))
    return "\n\n".join(copies)


GROWING: dict[str, Callable[[int], str]] = {
    "a report": lambda times: varied(PIECE, times),
    "no full stop": lambda times: " and ".join([re.sub(r"[.?!\s]+", " ", PIECE)] * times),
    "one quotation": lambda times: "“" + re.sub(r"[\"“”]", "", varied(PIECE, times)),
    "nested marks": lambda times: "“‘" * 25 * times + varied(PIECE, times),
    "lines of one word": lambda times: "\n".join("Iran said yes no maybe".split() * 20 * times),
    "a table": lambda times: "\n".join(f"Iran said {row} | no | {row} | yes" for row in range(150 * times)),
    "one word in marks after the other": lambda times: re.sub(r"(\w+)", r"“\1”", varied(PIECE, times)),
    "opening marks alone": lambda times: re.sub(r" ", ' "', varied(PIECE, times)),
    "no spaces": lambda times: "".join(varied(PIECE, 3 * times).split()),
    "marks that nobody sees": lambda times: varied(PIECE, times).replace(" ", " \u200b\u202e"),
    "conditions inside conditions": lambda times: "Iran will sign "
    + "only if Oman pays before Qatar votes, " * 15 * times,
    "who said that who said": lambda times: "The envoy said that the minister told Iran that " * 15 * times,
    "names with joints": lambda times: "Ministers of Iran, Oman, Qatar, Chile and Peru met. " * 20 * times,
    "many people": lambda times: " ".join(
        f"Minister {first}a{last}en of Iran told {last}ol{first}, “We wait.”"
        for at in range(15 * times)
        for first, last in [("BDFGKLMNPR"[at % 10], "bdfgklmnpr"[at // 10 % 10])]
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", GROWING)
def test_twice_the_text_takes_at_most_little_more_than_twice_the_steps(kind: str) -> None:
    made = GROWING[kind]
    assert calls(made(2)) <= 2.3 * calls(made(1)) + 1000
