"""Signals: words of progress or of its lack; the same sign told once, and turned by what stands around it."""

import tomllib
from pathlib import Path

import pytest
from tests.unit.reading.reports import findings

from dragoman.reading.claims.signals.lexicon import WORDINGS

HERE = Path(__file__).parent
TABLE = tomllib.loads((HERE / "signals.toml").read_text(encoding="utf-8"))
ACTS = tomllib.loads((HERE / "acts.toml").read_text(encoding="utf-8"))


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


@pytest.mark.parametrize("text", TABLE["positive"])
def test_a_hopeful_wording_is_one_positive_sign(text: str) -> None:
    assert signals(text) == ["positive"]


@pytest.mark.parametrize("text", TABLE["negative"])
def test_a_doubtful_wording_is_one_negative_sign(text: str) -> None:
    assert signals(text) == ["negative"]


@pytest.mark.parametrize("text", TABLE["none"])
def test_words_of_another_sense_or_only_supposed_are_no_sign(text: str) -> None:
    assert signals(text) == []


@pytest.mark.parametrize("text", TABLE["many_positive"])
def test_the_usual_hopeful_wordings_are_read(text: str) -> None:
    assert set(signals(text)) == {"positive"}


@pytest.mark.parametrize("text", TABLE["many_negative"])
def test_the_usual_doubtful_wordings_are_read(text: str) -> None:
    assert set(signals(text)) == {"negative"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("While few expect a breakthrough this week, the talks go on.", "few expect a breakthrough"),
        ("Nobody in the room saw progress.", "Nobody in the room saw progress"),
    ],
)
def test_a_sign_that_few_or_nobody_sees_is_shown_with_them(text: str, words: str) -> None:
    (signal,) = findings(text).signals
    assert (signal.polarity, signal.span.text) == ("negative", words)


@pytest.mark.parametrize(
    ("text", "polarity"), [(text, polarity) for polarity in ("positive", "negative") for text in ACTS[polarity]]
)
def test_an_act_is_a_sign(text: str, polarity: str) -> None:
    assert set(signals(text)) == {polarity}


@pytest.mark.parametrize("text", ACTS["none"])
def test_an_act_on_a_condition_or_of_another_sense_is_no_sign(text: str) -> None:
    assert signals(text) == []


def test_every_wording_of_the_table_is_told_once() -> None:
    told = [wording for _, wording in WORDINGS if ":" not in wording]
    assert sorted(told) == sorted(set(told))


def test_a_headline_is_read_for_signs() -> None:
    report = findings(
        "TIN TALKS END IN DEADLOCK\n\n    LA PAZ, May 2 - Peru and Chile met on Monday. They talked of tin.\n"
    )
    assert [signal.polarity for signal in report.signals] == ["negative"]
