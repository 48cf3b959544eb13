"""Published conflicts, re-entered as data with their citation under ``tests/cases``."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from dragoman.reasoning.stability.coalitions import stable_for_coalitions
from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.finder import stable
from dragoman.reasoning.stability.graph import Graph
from dragoman.reasoning.stability.inverse import rankings_that_hold
from dragoman.reasoning.stability.model_file import read_model

ROOT = Path(__file__).parents[4]
CASES = sorted(
    path for path in (ROOT / "tests/cases").glob("*/*.toml") if "[[option]]" in path.read_text(encoding="utf-8")
)
BIBLIOGRAPHY = (ROOT / "docs/reference/bibliography.bib").read_text(encoding="utf-8")


def opened(path: Path) -> tuple[Graph, dict[str, Any]]:
    text = path.read_text(encoding="utf-8")
    return read_model(text, name=path.name)[1], tomllib.loads(text)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_published_equilibria_are_found(path: Path) -> None:
    graph, data = opened(path)
    found = stable(graph)
    assert {c.value: sorted(found.named(found.equilibria(c))) for c in Concept} == data["expected"]["equilibria"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_case_cites_works_of_the_bibliography_and_is_filed_under_one(path: Path) -> None:
    _, data = opened(path)
    cited = re.findall(r"\b[a-z]+\d{4}\b", data["source"])
    assert cited
    assert path.parent.name.replace("-", "") in cited
    assert all(f"{{{key}," in BIBLIOGRAPHY for key in cited)


def test_the_ministry_and_the_firm_of_elmira_together_leave_the_status_quo() -> None:
    graph, data = opened(ROOT / "tests/cases/hipel-1997/elmira.toml")
    broken = data["expected"]["broken"]
    by = tuple(graph.party(name) for name in broken["by"])
    nash, state = tuple(Concept).index(Concept.NASH), graph.state(broken["state"])
    leaving = [members for members, truths in stable_for_coalitions(graph).items() if not truths[nash, state]]
    assert leaving == [by]


def test_the_strict_rankings_under_which_a_state_holds_are_counted() -> None:
    graph, data = opened(ROOT / "tests/cases/kinsara-2015/syria-iraq.toml")
    wanted = data["expected"]["rankings"]
    for concept in Concept:
        party, state = graph.party(wanted["party"]), graph.state(wanted["state"])
        assert rankings_that_hold(graph, concept=concept, party=party, state=state) == (wanted[concept], 720)
