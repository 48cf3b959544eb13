"""How parties read a deal: each difference by itself; and on random deals, by a second program."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import DAYS, talks_of_blocks

from dragoman.reasoning.readouts.answer import Finding, How, Kind, Readouts, Row
from dragoman.reasoning.readouts.certificate import faults
from dragoman.reasoning.readouts.finder import readouts
from dragoman.record.view import view
from dragoman.terms.talks import View

SOME = settings(max_examples=50, deadline=None)
DEAL = """source pact-text "pact.txt"
  published 2024-03-01
deal pact "Spring Pact" of CIT, POR, UNI text pact-text
action UNI.pause "pauses the strike" short of UNI.return
action UNI.consider "considers a pause" short of UNI.pause
action POR.pay-all "pays everything" short of ruling
"""


def inside(head: str) -> str:
    """Put the head of an entry in the deal."""
    before, due, behind = head.partition(" due")
    return f"{before} in pact{due}{behind}"


def term(head: str) -> str:
    return f'2024-03-01 * {inside(head)}\n  @ pact-text "so it says"\n'


def read(party: str, head: str, day: int = 2) -> str:
    return f'2024-03-0{day} * {inside(head)}\n  by {party}, institutional\n  @ gull-{day} "so they say"\n'


def of(*blocks: str, day: dt.date | None = None) -> Readouts:
    seen: View = view(talks_of_blocks([DEAL, *blocks]), as_of=day)
    (deal,) = seen.talks.deals
    answer = readouts(seen, deal)
    assert faults(answer, seen) == ()
    return answer


def row(answer: Readouts, *actions: str) -> Row:
    return next(
        row
        for row in answer.rows
        if set(actions) <= {*row.actions, *row.other} and bool(row.other) == (len(actions) > 1)
    )


def told(found: Row) -> list[tuple[Kind, How | None, str, str | None]]:
    return [(finding.kind, finding.how, finding.party, finding.against) for finding in found.findings]


def test_the_same_step_with_the_same_date_is_as_in_the_text() -> None:
    head = "commitment of UNI: UNI.return due 2024-03-05"
    assert told(row(of(term(head), read("UNI", head)), "UNI.return")) == [(Kind.SAME, None, "UNI", None)]


def test_a_weaker_form_is_weakened_through_any_number_of_forms() -> None:
    text = term("commitment of UNI: UNI.return")
    for weaker in ("UNI.pause", "UNI.consider"):
        found = row(of(text, read("UNI", f"commitment of UNI: {weaker}")), "UNI.return")
        assert told(found) == [(Kind.WEAKENED, How.SHORT_OF, "UNI", None)]


def test_a_stronger_form_is_strengthened() -> None:
    found = row(of(term("commitment of UNI: UNI.pause"), read("POR", "commitment of UNI: UNI.return")), "UNI.pause")
    assert told(found) == [(Kind.STRENGTHENED, How.MORE_THAN, "POR", None)]


@pytest.mark.parametrize(
    ("text", "reading", "kind", "how"),
    [
        (" due 2024-03-05", "", Kind.WEAKENED, How.NO_DATE),
        (" due 2024-03-05", " due 2024-03-08", Kind.WEAKENED, How.LATER),
        (" due 2024-03-05", " due 2024-03-04", Kind.STRENGTHENED, How.EARLIER),
        ("", " due 2024-03-04", Kind.STRENGTHENED, How.A_DATE),
        (" due 2024-03-05", ' due "soon"', Kind.CHANGED, How.OTHER_TERM),
        (" due 2024-03-05", " due within 4 days of 2024-03-01", Kind.SAME, None),
        (" due after ruling", " due after POR.pay", Kind.CHANGED, How.OTHER_TERM),
    ],
)
def test_dates_are_held_against_dates(text: str, reading: str, kind: Kind, how: How | None) -> None:
    head = "commitment of UNI: UNI.return"
    assert told(row(of(term(head + text), read("UNI", head + reading)), "UNI.return")) == [(kind, how, "UNI", None)]


def test_a_weaker_form_without_its_date_is_weakened_twice() -> None:
    text = term("commitment of UNI: UNI.return due 2024-03-05")
    found = row(of(text, read("UNI", "commitment of UNI: UNI.pause")), "UNI.return")
    assert [how for _, how, _, _ in told(found)] == [How.SHORT_OF, How.NO_DATE]


def test_what_the_text_does_not_have_is_added_and_what_a_party_leaves_out_is_missing() -> None:
    answer = of(term("commitment of UNI: UNI.return"), read("POR", "commitment of CIT: CIT.lend"))
    assert told(row(answer, "CIT.lend")) == [(Kind.ADDED, How.NOT_IN_TEXT, "POR", None)]
    assert told(row(answer, "UNI.return")) == [(Kind.MISSING, None, "POR", None)]
    assert (answer.parties, answer.silent) == (("POR",), ("CIT", "UNI"))


def test_a_party_of_whom_no_reading_is_recorded_leaves_nothing_out() -> None:
    assert of(term("commitment of UNI: UNI.return")).rows[0].findings == ()


def test_a_step_that_a_party_says_is_not_in_the_deal_is_denied() -> None:
    text = term("commitment of POR: POR.pay")
    denies, asks = read("POR", "position of POR: refuse CIT.lend"), read("UNI", "commitment of CIT: CIT.lend")
    assert told(row(of(text, denies, asks), "CIT.lend")) == [
        (Kind.DENIED, None, "POR", "UNI"),
        (Kind.ADDED, How.NOT_IN_TEXT, "UNI", None),
    ]
    assert told(row(of(text, read("POR", "position of POR: refuse POR.pay")), "POR.pay")) == [
        (Kind.DENIED, None, "POR", None)
    ]


def test_what_the_text_rules_out_can_be_read_the_same_way_or_the_opposite() -> None:
    text = term("position of POR: refuse CIT.lend")
    assert told(row(of(text, read("UNI", "position of CIT: refuse CIT.lend")), "CIT.lend")) == [
        (Kind.SAME, None, "UNI", None)
    ]
    assert told(row(of(text, read("UNI", "commitment of CIT: CIT.lend")), "CIT.lend")) == [
        (Kind.CHANGED, How.OPPOSITE, "UNI", None)
    ]


def test_two_parties_who_read_the_order_the_opposite_way_round_reverse_it() -> None:
    text = term("commitment of UNI: UNI.return"), term("commitment of POR: POR.pay")
    firm, union = (
        read("POR", "condition of POR: POR.pay only after UNI.return"),
        read("UNI", "condition of UNI: UNI.return only after POR.pay"),
    )
    found = row(of(*text, firm, union), "POR.pay", "UNI.return")
    assert not found.ordered
    assert len(found.terms) == 2, "the text's words on both steps stand beside what it does not say of their order"
    assert told(found) == [
        (Kind.REVERSED, None, "POR", "UNI"),
        (Kind.WEAKENED, How.CONDITION_ADDED, "POR", None),
        (Kind.WEAKENED, How.CONDITION_ADDED, "UNI", None),
    ]


def test_the_order_of_other_forms_of_the_same_steps_is_the_same_row() -> None:
    firm, union = (
        read("POR", "condition of POR: POR.pay only after UNI.pause"),
        read("UNI", "condition of UNI: UNI.return only after POR.pay"),
    )
    assert told(row(of(firm, union), "POR.pay", "UNI.pause"))[0] == (Kind.REVERSED, None, "POR", "UNI")


@pytest.mark.parametrize(
    ("text", "reading", "kind", "how"),
    [
        ("POR.pay only after UNI.return", "POR.pay only after UNI.return", Kind.SAME, None),
        ("POR.pay only after UNI.return", "UNI.return only after POR.pay", Kind.REVERSED, None),
        ("POR.pay only after UNI.return", "POR.pay together with UNI.return", Kind.WEAKENED, How.IN_STEP),
        ("POR.pay together with UNI.return", "POR.pay only after UNI.return", Kind.CHANGED, How.OUT_OF_STEP),
        ("UNI.return together with POR.pay", "POR.pay together with UNI.return", Kind.SAME, None),
    ],
)
def test_an_order_is_held_against_the_texts(text: str, reading: str, kind: Kind, how: How | None) -> None:
    found = row(
        of(term(f"condition of POR: {text}"), read("POR", f"condition of POR: {reading}")), "POR.pay", "UNI.return"
    )
    assert told(found) == [(kind, how, "POR", None)]


def test_a_condition_on_what_the_text_does_not_ask_for_is_added() -> None:
    found = row(of(read("POR", "condition of POR: CIT.lend only after UNI.return")), "CIT.lend", "UNI.return")
    assert told(found) == [(Kind.ADDED, How.CONDITION_ADDED, "POR", None)]


def test_a_step_told_without_the_condition_that_the_text_has_on_it_is_weakened() -> None:
    text = term("commitment of POR: POR.pay"), term("condition of POR: POR.pay only after UNI.return")
    found = row(of(*text, read("UNI", "commitment of POR: POR.pay")), "POR.pay", "UNI.return")
    assert told(found) == [(Kind.WEAKENED, How.CONDITION_DROPPED, "UNI", None)]
    assert found.ordered


def test_the_latest_that_a_party_says_on_a_matter_is_its_reading() -> None:
    text = term("commitment of UNI: UNI.return")
    first, then = read("UNI", "commitment of UNI: UNI.pause"), read("UNI", "position of UNI: refuse UNI.pause", 4)
    assert [kind for kind, *_ in told(row(of(text, first, day=dt.date(2024, 3, 2)), "UNI.return"))] == [Kind.WEAKENED]
    assert told(row(of(text, first, then), "UNI.return")) == []


def test_what_no_partys_voice_stands_behind_is_counted_and_is_nobodys_reading() -> None:
    own = '2024-03-02 * commitment of UNI: UNI.pause in pact\n  @ gull-2 "it says"\n'
    answer = of(term("commitment of UNI: UNI.return"), own)
    assert (answer.parties, answer.nobodys) == ((), 1)


def test_a_finding_made_up_or_left_out_is_a_fault() -> None:
    blocks = [DEAL, term("commitment of UNI: UNI.return"), read("UNI", "commitment of UNI: UNI.pause")]
    seen = view(talks_of_blocks(blocks))
    answer = readouts(seen, seen.talks.deals[0])
    (only,) = answer.rows
    made_up = Finding(kind=Kind.REVERSED, party="UNI", against="POR")
    for findings in ((), (*only.findings, made_up)):
        assert faults(dataclasses.replace(answer, rows=(dataclasses.replace(only, findings=findings),)), seen)


_ACTIONS = ("UNI.return", "UNI.pause", "UNI.consider", "POR.pay", "CIT.lend")


@st.composite
def deals(draw: st.DrawFn) -> list[str]:
    """Draw terms and readings of a deal."""
    blocks = []
    for _ in range(draw(st.integers(0, 7))):
        first, second = draw(st.permutations(_ACTIONS))[:2]
        holder = first.partition(".")[0]
        kind = draw(st.sampled_from(["commitment", "refuse", "only after", "only after", "together with"]))
        head = {
            "commitment": f"commitment of {holder}: {first}{draw(st.sampled_from(['', ' due 2024-03-09']))}",
            "refuse": f"position of {holder}: refuse {first}",
        }.get(kind, f"condition of {holder}: {first} {kind} {second}")
        party = draw(st.sampled_from(["", "UNI", "POR", "CIT"]))
        blocks.append(read(party, head, draw(st.integers(2, 5))) if party else term(head))
    return blocks


@SOME
@given(deals(), st.sampled_from(DAYS))
def test_a_second_program_agrees(blocks: list[str], day: dt.date) -> None:
    of(*blocks, day=day)


@SOME
@given(deals(), st.randoms(use_true_random=False))
def test_order_of_the_file_means_nothing(blocks: list[str], random: object) -> None:
    shuffled = list(blocks)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert of(*blocks).rows == of(*shuffled).rows


def spoken(answer: Readouts, blocks: list[str]) -> set[Row]:
    """Return the rows of an answer with only those forms of their steps that these entries speak of."""
    named = {action for action in _ACTIONS for block in blocks if action in block}
    return {
        dataclasses.replace(
            row, actions=tuple(a for a in row.actions if a in named), other=tuple(a for a in row.other if a in named)
        )
        for row in answer.rows
    }


@SOME
@given(deals(), st.integers(1, 5))
def test_as_of_a_day_nothing_said_later_is_read(blocks: list[str], day: int) -> None:
    known = [block for block in blocks if int(block[8:10]) <= day]
    asked = dt.date(2024, 3, day)
    assert spoken(of(*blocks, day=asked), known) == spoken(of(*known, day=asked), known)
