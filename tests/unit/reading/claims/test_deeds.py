"""How an act stands: promised, conditional, possible, under way, done and past are told apart."""

import json
import tomllib
from pathlib import Path

import pytest
from tests.unit.reading.reports import findings

from dragoman.record.propose import propose
from dragoman.showing.export.findings_json import findings_json
from dragoman.terms.act_status import ActStatus
from dragoman.terms.entries import PositionEntry

ACTS = tomllib.loads((Path(__file__).parent / "act_status.toml").read_text(encoding="utf-8"))["acts"]


def deeds(text: str) -> list[tuple[str, str]]:
    found = findings(text)
    codes = {party.id: party.code for party in found.parties}
    return [(codes[d.party], d.status) for d in found.deeds]


@pytest.mark.parametrize(
    ("text", "party", "status"),
    [
        ("Norway will provide aid to Kenya.", "NOR", "promised"),
        ("Norway promised to provide aid to Kenya.", "NOR", "promised"),
        ("Norway offered to provide aid to Kenya.", "NOR", "offered"),
        ("Norway may provide aid to Kenya.", "NOR", "possible"),
        ("Norway is providing aid to Kenya.", "NOR", "under_way"),
        ("Norway has provided aid to Kenya.", "NOR", "done"),
        ("Norway provided aid to Kenya in 1994.", "NOR", "past"),
        ("Norway will provide aid to Kenya only after Kenya opens its books.", "NOR", "conditional"),
        ("Norway will provide aid to Kenya in return for fishing rights.", "NOR", "conditional"),
        ("Norway will not provide aid to Kenya.", "NOR", "refused"),
        ("Norway refused to provide aid to Kenya.", "NOR", "refused"),
        ("Norway denied that it had provided aid to Kenya.", "NOR", "denied"),
        ("Norway did not provide aid to Kenya.", "NOR", "denied"),
        ("Kenya urged Norway to provide aid.", "NOR", "asked"),
        ("Aid was provided by Norway.", "NOR", "done"),
        ("Iran has begun dismantling its reactor.", "IRN", "under_way"),
    ],
)
def test_an_act_stands_as_its_words_say(text: str, party: str, status: str) -> None:
    assert (party, status) in deeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "If Norway provides aid, Kenya will sign.",
        "Kenya will sign after Norway provides aid.",
        "Norway painted the bridge red.",
        "The minister gave a speech.",
    ],
)
def test_what_is_only_supposed_or_not_at_issue_is_no_deed_of_that_party(text: str) -> None:
    assert not any(party == "NOR" for party, _ in deeds(text))


@pytest.mark.parametrize("status", ["promised", "conditional", "possible", "past", "done"])
def test_every_status_is_typed_and_printed(status: str) -> None:
    sentences = {
        "promised": "Norway will provide aid to Kenya.",
        "conditional": "Norway will provide aid to Kenya only after Kenya opens its books.",
        "possible": "Norway may provide aid to Kenya.",
        "past": "Norway provided aid to Kenya in 1994.",
        "done": "Norway has provided aid to Kenya.",
    }
    found = findings(sentences[status])
    assert isinstance(found.deeds[0].status, ActStatus)
    assert json.loads(json.dumps(findings_json(found)))["deeds"][0]["status"] == status


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("Norway promised to provide aid to Kenya.", 1),
        ("Norway promised in 1994 to provide aid to Kenya.", 0),
        ("Norway could offer to provide aid to Kenya.", 0),
    ],
)
def test_what_is_past_or_only_possible_is_proposed_as_no_position(text: str, proposed: int) -> None:
    additions, _ = propose([findings(text)])
    assert sum(isinstance(entry, PositionEntry) for entry in additions.entries) == proposed


def test_what_is_promised_on_a_condition_is_told_from_what_is_promised() -> None:
    hanging, asked = findings("Norway promised to provide aid if Kenya opened its books.").positions
    assert (asked.kind, asked.status) == ("demand", "asked")
    (plain,) = findings("Norway promised to provide aid.").positions
    assert (hanging.status, plain.status) == (ActStatus.CONDITIONAL, ActStatus.PROMISED)


@pytest.mark.parametrize("case", ACTS, ids=lambda case: case["text"][:60])
def test_deed_and_position_agree_on_how_an_act_stands(case: dict[str, str]) -> None:
    found = findings(case["text"])
    start = case["text"].index(case["act"])
    act = range(start, start + len(case["act"]))
    stands = [*((d.what, d.status) for d in found.deeds), *((p.what, p.status) for p in found.positions)]
    told = {str(status) for what, status in stands if what.start in act or start in range(what.start, what.end)}
    right = told == (set() if case["status"] == "none" else {case["status"]})
    assert right != bool(case.get("fails")), told
