"""What the brief of the story that began all this must show. The story is kept beside the project."""

import dataclasses
import functools
import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.reading.english import EnglishModel
from dragoman.reading.reader import read
from dragoman.record.propose import propose
from dragoman.terms.findings import Findings
from dragoman.terms.report import Report
from dragoman.terms.source_class import SourceClass

STORY = Path(__file__).parents[2] / "../shared/gold/talks/000.json"
SIX = {"PRK", "KOR", "USA", "CHN", "JPN", "RUS"}

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not STORY.exists(), reason="the story is not beside this checkout"),
]


@functools.cache
def found() -> Findings:
    given: dict[str, Any] = json.loads(STORY.read_text(encoding="utf-8"))
    report = Report(name="story", text=given["text"], sha256="0" * 64, title=given["title"])
    return read(report, model=EnglishModel.load())[0]


def names() -> dict[str, str]:
    return {p.id: p.name or f"unnamed {p.role}" for p in found().people}


def test_all_six_parties_and_the_agency() -> None:
    assert {party.id for party in found().parties} >= SIX | {"INTERFAX"}


def test_the_named_people_and_two_unnamed_sources_with_role_and_side() -> None:
    people = {(p.name, p.affiliation, p.unnamed) for p in found().people}
    assert {
        ("Kim Kye-gwan", "PRK", False),
        ("Christopher Hill", "USA", False),
        ("Qin Gang", "CHN", False),
        ("Li Zhaoxing", "CHN", False),
        (None, "PRK", True),
        (None, None, True),
    } <= people
    assert {p.role for p in found().people if p.unnamed} == {"source", "sources"}


def test_the_plenary_its_round_and_two_one_on_ones_with_the_hour() -> None:
    meetings = found().meetings
    (plenary,) = [m for m in meetings if m.kind == "plenary_round"]
    assert (set(plenary.participants), plenary.ordinal) == (SIX, 4)
    pairs = [m for m in meetings if m.kind == "bilateral" and set(m.participants) == {"USA", "PRK"}]
    assert len(pairs) == 2
    assert any(m.duration and m.duration.text == "more than an hour" for m in pairs)
    assert "plenary_session" in {m.kind for m in meetings}


def test_the_second_paragraph_of_a_quotation_has_its_speaker() -> None:
    (second,) = [s for s in found().statements if s.content[0].text.startswith('"Our delegation is fully ready')]
    assert names()[second.speaker or ""] == "Kim Kye-gwan"
    assert second.inherited_speaker


def test_the_condition_is_held_by_one_told_by_another_and_carried_by_a_third() -> None:
    (condition,) = found().conditions
    assert (condition.holder, condition.order, condition.polarity) == ("USA", "after", "requires")
    assert condition.condition.text == "North Korea scrapped its nuclear weapons programmes"
    assert condition.consequent.text == "improved ties, security guarantees and energy assistance"
    statement = next(s for s in found().statements if s.id == condition.statement)
    assert statement.record == SourceClass.UNNAMED
    assert [names().get(part, part) for part in statement.chain] == ["unnamed source", "INTERFAX"]


def test_the_assurance_and_who_quoted_whom() -> None:
    said = {s.content[0].text: s for s in found().statements}
    (assurance,) = [s for text, s in said.items() if text.startswith("Washington believed the North")]
    assert names()[assurance.speaker or ""] == "Christopher Hill"
    quoted = said["they still faced hard issues"]
    assert [names()[part] for part in quoted.chain] == ["Li Zhaoxing", "Qin Gang"]


def test_signals_of_both_kinds() -> None:
    assert {"positive", "negative"} <= {signal.polarity for signal in found().signals}


def test_what_is_not_the_story_gives_nothing() -> None:
    text = found().story.report.text
    at = text.index("READ MORE")
    assert any(s.start <= at < s.end for s in found().story.skipped)
    talks, _ = propose([dataclasses.replace(found(), story=found().story)])
    assert not any("READ MORE" in anchor.words for entry in talks.entries for anchor in entry.anchors)
