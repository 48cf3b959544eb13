"""Positions in idioms, nouns, answers, announcements and the halves of conditions; and what only sounds like them."""

import tomllib
from pathlib import Path

import pytest
from tests.unit.reading.reports import findings

TABLE = tomllib.loads((Path(__file__).parent / "wordings.toml").read_text(encoding="utf-8"))


def shared(one: range, other: range) -> float:
    """Return how much of the characters of both is in both."""
    return len(set(one) & set(other)) / len(set(one) | set(other))


@pytest.mark.parametrize("case", TABLE["wordings"])
def test_a_wording_gives_its_position(case: str) -> None:
    text, party, kind, what = case.split(" | ")
    found = findings(text)
    codes = {p.id: p.code for p in found.parties}
    start = text.index(what)
    wanted = range(start, start + len(what))
    told = [
        ({codes[p] for p in q.party.split("+")}, q.kind, shared(wanted, range(q.what.start, q.what.end)))
        for q in found.positions
    ]
    assert any(party in parties and kind == k and part >= 0.5 for parties, k, part in told), found.positions


@pytest.mark.parametrize("text", TABLE["traps"])
def test_what_only_sounds_like_it_gives_none(text: str) -> None:
    assert [p.what.text for p in findings(text).positions if p.status != "possible"] == []


def test_it_is_whom_the_sentence_before_was_about_and_not_somebody_from_further_back() -> None:
    text = "Norway spoke first. The weather was bad. It rejected the plan."
    assert findings(text).positions == ()


def test_she_who_is_of_no_side_holds_no_position_of_the_last_party() -> None:
    text = "Norway spoke first. Kirsten Moe, a biologist, came late. She urged governments to lower the cap."
    assert findings(text).positions == ()
