"""Conditions over a grid: each connective in each frame of reporting keeps its halves and its holder.

The collection beside this file has sentences as they are written; here the same halves go through every frame, so that
no connective is read in one frame only.
"""

import pytest
from tests.unit.reading.reports import findings

from dragoman.terms.findings import Condition

# Holder, who speaks for it, what it would do, what it asks for (present, past, as a noun), what it threatens.
TALKS = {
    "PER": (
        "Peru",
        "Peru's finance minister",
        "resume payments on its debt",
        "extend",
        "extended",
        "suspend all payments",
    ),
    "MYS": ("Malaysia", "a Malaysian delegate", "join the rubber pact", "offer", "offered", "quit the rubber pact"),
    "GRC": ("Greece", "Greek Prime Minister Nikos Pappas", "lift its veto", "give", "gave", "leave the talks"),
}
ASKED = "a new loan"
PROMISED = {
    "if": "requires",
    "only if": "requires",
    "but only if": "requires",
    "provided": "requires",
    "provided that": "requires",
    "on condition that": "requires",
    "as long as": "requires",
    "so long as": "requires",
    "once": "requires",
    "as soon as": "requires",
    "only after": "requires",
    "only when": "requires",
}
PROMISES = (
    "{name} will {act} {word} the banks {now} {asked}.",
    "{name} has agreed to {act} {word} the banks {now} {asked}.",
    "{name} offered to {act} {word} the banks {past} {asked}.",
    "{speaker} said {name} would {act} {word} the banks {past} {asked}.",
    "{name} would {act} {word} the banks {past} {asked}, {speaker} said.",
    "According to {speaker}, {name} would {act} {word} the banks {past} {asked}.",
    "“We will {act} {word} the banks {now} {asked},” {speaker} said.",
)
REFUSED = {"unless": "requires", "until": "requires", "before": "requires"}
REFUSALS = (
    "{name} will not {act} {word} the banks {now} {asked}.",
    "{name} refuses to {act} {word} the banks {now} {asked}.",
    "{name} is not prepared to {act} {word} the banks {now} {asked}.",
    "{speaker} said {name} would not {act} {word} the banks {past} {asked}.",
    "“We cannot {act} {word} the banks {now} {asked},” {speaker} said.",
)
THREATS = (
    "{name} will {threat} unless the banks {now} {asked}.",
    "{name} threatened to {threat} unless the banks {past} {asked}.",
    "{speaker} warned that {name} would {threat} if the banks did not {now} {asked}.",
)


def said(frame: str, code: str, word: str = "") -> str:
    """Return a frame filled for one party, beginning with a capital."""
    name, speaker, act, now, past, threat = TALKS[code]
    text = frame.format(
        name=name, speaker=speaker, act=act, now=now, past=past, threat=threat, word=word, asked=ASKED
    )  # fmt: skip
    return text[0].upper() + text[1:]


def only_condition(text: str, code: str) -> Condition:
    """Return the one condition of a text, which holds what is asked for and is the party's."""
    found = findings(text)
    (condition,) = found.conditions
    codes = {party.id: party.code for party in found.parties}
    assert ASKED in condition.condition.text, condition
    assert ASKED not in condition.consequent.text, condition
    assert codes.get(condition.holder or "") == code, condition
    return condition


@pytest.mark.parametrize("code", TALKS)
@pytest.mark.parametrize("word", PROMISED)
def test_what_is_promised_hangs_on_what_is_asked(word: str, code: str) -> None:
    for frame in PROMISES:
        condition = only_condition(said(frame, code, word), code)
        assert condition.polarity == PROMISED[word], condition
        assert TALKS[code][2] in condition.consequent.text, condition


@pytest.mark.parametrize("code", TALKS)
@pytest.mark.parametrize("word", REFUSED)
def test_what_is_refused_waits_for_what_is_asked(word: str, code: str) -> None:
    for frame in REFUSALS:
        assert only_condition(said(frame, code, word), code).polarity == REFUSED[word], frame


@pytest.mark.parametrize("code", TALKS)
def test_harm_that_is_announced_is_a_threat(code: str) -> None:
    for frame in THREATS:
        condition = only_condition(said(frame, code), code)
        assert condition.polarity == "threat", condition
        assert TALKS[code][5] in condition.consequent.text, condition
