"""Conditions, over diplomatic, trade, labour and climate talks: sentences that state one, and traps that state none."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.unit.reading.reports import findings

from dragoman.terms.findings import Condition, Findings

COLLECTION: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("conditions.toml").read_text(encoding="utf-8")
)
LEAST = 0.3


def cases(name: str) -> list[Any]:
    known = pytest.mark.xfail(strict=True, reason="known to be read wrongly")
    return [
        pytest.param(case, id=case["text"], marks=[known] if case.get("fails") else []) for case in COLLECTION[name]
    ]


def shares(wanted: str, given: str) -> bool:
    """Tell whether one holds the other, and is not much longer."""
    short, long = sorted((wanted, given), key=len)
    return short in long and len(short) >= LEAST * len(long)


def matching(found: Findings, case: dict[str, Any]) -> list[Condition]:
    return [
        c
        for c in found.conditions
        if shares(case["condition"], c.condition.text) and shares(case["consequent"], c.consequent.text)
    ]


def test_half_of_the_collection_are_traps() -> None:
    links, traps = len(COLLECTION["links"]), len(COLLECTION["traps"])
    assert links + traps >= 200
    assert traps >= links


@pytest.mark.parametrize("case", cases("links"))
def test_a_condition_keeps_its_halves_its_order_and_its_holder(case: dict[str, Any]) -> None:
    found = findings(case["text"])
    (condition,) = matching(found, case)
    codes = {party.id: party.code for party in found.parties}
    holder = "+".join(str(codes.get(part)) for part in (condition.holder or "").split("+"))
    assert condition.polarity == case.get("polarity", condition.polarity)
    assert holder == case.get("holder", holder)


@pytest.mark.parametrize("case", cases("traps"))
def test_what_only_tells_the_time_or_asks_is_no_condition(case: dict[str, Any]) -> None:
    assert findings(case["text"]).conditions == ()


def test_who_reports_a_condition_is_told_from_who_holds_it() -> None:
    (condition,) = findings("A Polish diplomat said that Peru would sign only after Chile paid.").conditions
    assert (condition.holder, condition.reported_by is None) == ("PER", False)


def test_a_dropped_linkage_is_withdrawn() -> None:
    (condition,) = findings("Tunisia dropped its demand linking the fishing deal to visas.").conditions
    assert condition.status == "withdrawn"


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Peru will sign only after Chile pays.", "after"),
        ("Peru will sign only if Chile pays.", "only_if"),
        ("Peru will sign if Chile pays.", "if"),
        ("Peru will not sign unless Chile pays.", "unless"),
        ("Peru will not sign until Chile pays.", "until"),
        ("Peru will sign as long as Chile pays.", "as_long_as"),
        ("Peru will sign provided that Chile pays.", "provided"),
        ("Chile must pay its debt before Peru signs the treaty.", "before"),
        ("Peru will sign in return for a loan.", "exchange"),
        ("Peru will not sign without a loan.", "without"),
        ("Peru will not sign even if Chile pays.", "even_if"),
        ("A treaty would require a vote.", "requires"),
        ("Peru linked the treaty to a loan.", "linkage"),
        ("A loan would allow Peru to sign.", "enables"),
    ],
)
def test_each_connective_has_its_order(text: str, order: str) -> None:
    assert [c.order for c in findings(text).conditions] == [order]
