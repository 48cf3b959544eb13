"""Conflicts are minimal unsatisfiable subsets, and what is dropped minimal correction subsets: a published example."""

from __future__ import annotations

import dataclasses
import tomllib
from itertools import combinations
from pathlib import Path

from tests.unit.reasoning.deadlock.records import condition, refusal, view

from dragoman.reasoning.claims import claim_of
from dragoman.reasoning.packages import packages
from dragoman.reasoning.packages.certificate import said_in
from dragoman.terms.entries import Act, ConditionEntry, PositionEntry
from dragoman.terms.talks import View

CASE = tomllib.loads((Path(__file__).parents[3] / "cases/liffiton-2008/example.toml").read_text(encoding="utf-8"))


def entry(holder: str, says: str, action: str, antecedent: str = "") -> ConditionEntry | PositionEntry:
    if antecedent:
        return condition(f"{action} {says} {antecedent}", holder=holder)
    return dataclasses.replace(refusal(action, holder=holder), act=Act(says))


CLAIMS = {name: entry(*said) for name, said in CASE["claims"].items()}
NAMES = {claim_of(said): name for name, said in CLAIMS.items()}


def of(*names: str) -> View:
    return view(*(CLAIMS[name] for name in names), declared=("B.x1", "B.x2", "B.x3"))


def test_the_definition_rules_out_exactly_the_published_subsets() -> None:
    said = said_in(of(*CLAIMS))
    claims = sorted(NAMES, key=lambda claim: NAMES[claim])
    out = [set(some) for size in range(7) for some in combinations(claims, size) if said.rule_out(some)]
    smallest = [sorted(NAMES[c] for c in some) for some in out if not any(other < some for other in out)]
    assert smallest == CASE["expected"]["conflicts"]


def test_smallest_conflict_and_the_fewest_to_drop_are_the_published_ones() -> None:
    answer = packages(of(*CLAIMS))
    assert [sorted(NAMES[c] for c in one) for one in answer.conflicts[0].sets] == [["C1", "C2"]]
    whoever, *_ = answer.dropped
    assert [sorted(NAMES[c] for c in one) for one in whoever.sets] == [["C1"]]


def test_without_the_flat_no_the_two_longer_conflicts_are_the_smallest() -> None:
    answer = packages(of("C1", "C3", "C4", "C5", "C6"))
    sets = sorted(sorted(NAMES[c] for c in one) for one in answer.conflicts[0].sets)
    assert sets == CASE["expected"]["conflicts"][1:]


def test_what_the_refusing_party_alone_would_have_to_drop_is_each_other_published_correction() -> None:
    alone = next(dropped for dropped in packages(of(*CLAIMS)).dropped if dropped.party == "B")
    assert alone.complete
    assert sorted(sorted(NAMES[c] for c in one) for one in alone.sets) == CASE["expected"]["corrections"][1:]
