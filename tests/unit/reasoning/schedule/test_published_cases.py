"""Relaxing conditions with one antecedent each is the minimum feedback arc set, for which numbers are published."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.unit.reasoning.deadlock.records import condition, view

from dragoman.reasoning.schedule import schedule
from dragoman.reasoning.schedule.certificate import faults

CASES = tomllib.loads((Path(__file__).parents[3] / "cases/bermond-1972/tournaments.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["tournament"], ids=lambda case: f"{case['players']} players")
def test_tournaments_of_quadratic_residues_need_as_many_as_is_published(case: dict[str, Any]) -> None:
    players = range(case["players"])
    beats = [(i, (i + r) % case["players"]) for i in players for r in case["residues"]]
    seen = view(*(condition(f"P{i}.a only after P{j}.a", holder=f"P{i}") for i, j in beats))
    answer = schedule(seen)
    assert {len(relaxation.claims) for relaxation in answer.relaxations} == {case["largest"]}
    assert (answer.fewest, answer.certificate.least) == (True, case["largest"])
    assert faults(seen, answer) == ()
