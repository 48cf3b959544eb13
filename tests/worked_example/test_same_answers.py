"""The same answers, however the record is written down: shuffled, in one file or several, untidy, formatted; and with
or without what no person has accepted, as asked, which the answer says."""

import datetime as dt
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.worked_example.asking import JSON, QUESTIONS, answer, comparable, meant
from tests.worked_example.six_party import DAYS, FILE, FOLDER, joined, with_reports

from dragoman.record.format import format_document
from dragoman.record.parse import parse_talks
from dragoman.terms.entries import Entry, Flag

FEW = settings(max_examples=2, deadline=None)
DAY = st.sampled_from(DAYS)


def same(name: str, other: Path, day: dt.date) -> None:
    assert meant(answer(name, other, day), other) == meant(answer(name, FILE, day), FILE)


@pytest.mark.parametrize("name", JSON)
@given(day=DAY, seed=st.integers(0, 10**6))
@FEW
def test_the_order_of_the_file_changes_no_answer(name: str, day: dt.date, seed: int) -> None:
    with TemporaryDirectory() as folder:
        same(name, joined(Path(folder), seed=seed), day)


@pytest.mark.parametrize("name", JSON)
@given(day=DAY)
@FEW
def test_one_file_gives_the_answers_of_the_six(name: str, day: dt.date) -> None:
    with TemporaryDirectory() as folder:
        same(name, joined(Path(folder)), day)


@pytest.mark.parametrize("name", JSON)
@given(day=DAY)
@FEW
def test_an_untidy_file_and_its_formatted_form_give_the_same_answers(name: str, day: dt.date) -> None:
    with TemporaryDirectory() as folder:
        file = joined(Path(folder), untidy=True)
        before = file.read_text(encoding="utf-8")
        same(name, file, day)
        tidy = format_document(parse_talks(before)[0])
        assert tidy != before
        file.write_text(tidy, encoding="utf-8")
        same(name, file, day)


def test_the_example_is_formatted() -> None:
    for file in FOLDER.glob("*.talks"):
        text = file.read_text(encoding="utf-8")
        assert format_document(parse_talks(text)[0]) == text


def accepted_only(folder: Path) -> Path:
    """The talks without what no person has accepted, line for line where it was."""
    for file in FOLDER.glob("*.talks"):
        text = file.read_text(encoding="utf-8")
        lines = text.splitlines()
        for block in parse_talks(text)[0].blocks:
            if isinstance(block.item, Entry) and block.item.flag == Flag.PROPOSED:
                first = block.item.place.line - 1
                lines[first : first + block.raw.count("\n") + 1] = ["#"] * (block.raw.count("\n") + 1)
        (folder / file.name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return with_reports(folder)


@pytest.mark.parametrize("name", QUESTIONS)
@given(day=DAY)
@FEW
def test_what_nobody_has_accepted_is_left_out_on_request(name: str, day: dt.date) -> None:
    with TemporaryDirectory() as folder:
        bare = accepted_only(Path(folder))
        assert comparable(answer(name, FILE, day, "--reviewed-only"), FILE) == comparable(
            answer(name, bare, day, "--reviewed-only"), bare
        )


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_answer_says_whether_it_was_left_out(name: str) -> None:
    day = dt.date(2008, 11, 13)
    with_all, without = answer(name, FILE, day), answer(name, FILE, day, "--reviewed-only")
    if name in JSON:
        assert json.loads(with_all)["reviewed_only"] is False
        assert json.loads(without)["reviewed_only"] is True
    else:
        said = "only what a person has accepted or disputed"
        assert said not in " ".join(with_all.lower().split())
        assert said in " ".join(without.lower().replace("#", " ").split())
