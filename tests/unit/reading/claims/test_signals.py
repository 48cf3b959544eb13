"""Signals: words of progress or of its lack; the same sign told once, and turned by what stands around it."""

import pytest
from tests.unit.reading.reports import findings


def signals(text: str) -> list[str]:
    return [signal.polarity for signal in findings(text).signals]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The envoys made progress on fish.", "positive"),
        ("There was no progress on fish.", "negative"),
        ("Few expect a breakthrough.", "negative"),
        ("The talks are in deadlock.", "negative"),
        ("The chair broke the deadlock.", "positive"),
        ("The two sides narrowed the gap.", "positive"),
        ("Peru rejected the plan.", "negative"),
        ("The Thai envoy called the talks constructive.", "positive"),
        ("The union averted a strike.", "positive"),
        ("Chile ruled out a deal.", "negative"),
        ("The door is open, the minister said.", "positive"),
    ],
)
def test_a_sign_has_its_polarity(text: str, polarity: str) -> None:
    assert signals(text) == [polarity]


@pytest.mark.parametrize(
    "text",
    [
        "The dispute concerns fish.",
        "The difference between the two drafts is two commas.",
        "The warm coat was new.",
        "The chair read the agreement aloud.",
        "Warning lights flashed in the hall.",
        "The minister ruled the court.",
    ],
)
def test_what_only_names_a_matter_is_no_sign(text: str) -> None:
    assert signals(text) == []


def test_one_phrase_is_one_sign() -> None:
    assert signals("The meeting raised hopes of progress.") == ["positive"]
