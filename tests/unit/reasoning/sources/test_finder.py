"""What became of claims, rule by rule; and on random records, by a second program that knows the rules only."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import DAYS, records, talks_of_blocks

from dragoman.reasoning.sources.answer import Ground, Outcome, Sources, Why
from dragoman.reasoning.sources.certificate import faults
from dragoman.reasoning.sources.finder import sources
from dragoman.record.view import view
from dragoman.terms.source_class import SourceClass

SOME = settings(max_examples=60, deadline=None)
UNTIL = DAYS[-1]
UNNAMED = 'by unnamed "source" of UNI via radio'
REFUSES = f'2024-03-01 * position of POR: refuse POR.pay\n  {UNNAMED}\n  @ gull-1 "no"\n'
EXPECTED = f'2024-03-01 * commitment of POR: POR.pay due 2024-03-05\n  {UNNAMED}\n  @ gull-1 "by Tuesday"\n'
ORDER = f'2024-03-01 * condition of POR: POR.pay only after UNI.return\n  {UNNAMED}\n  @ gull-1 "first work"\n'


def paid(day: int, by: str = "") -> str:
    return f'2024-03-0{day} * done POR.pay\n  {by}\n  @ gull-{day} "paid"\n'


def found(*blocks: str, until: dt.date | None = UNTIL) -> Sources:
    seen = view(talks_of_blocks(blocks))
    answer = sources(seen, until=until)
    assert faults(answer, seen) == ()
    return answer


def whys(*blocks: str) -> list[Why]:
    """Return the grounds of the claim in the first block."""
    told = found(*blocks)
    place = min(j.entry.place.line for tally in told.tallies for j in tally.claims)
    first = next(j for tally in told.tallies for j in tally.claims if j.entry.place.line == place)
    return [ground.why for ground in first.grounds]


def test_an_expected_refusal_is_contradicted_by_the_deed() -> None:
    assert whys(REFUSES, paid(3)) == [Why.OPPOSITE_DONE]


def test_a_refusal_that_its_holder_gave_up_before_the_deed_is_no_false_report() -> None:
    accepts = '2024-03-02 * position of POR: accept POR.pay\n  by berg\n  @ radio-2 "we will"\n'
    assert whys(REFUSES, accepts, paid(3)) == []


def test_a_refusal_that_its_holder_repeated_before_the_deed_is_contradicted_still() -> None:
    again = '2024-03-02 * position of POR: refuse POR.pay\n  by unnamed "aide"\n  @ radio-2 "not now"\n'
    assert whys(REFUSES, again, paid(3)) == [Why.OPPOSITE_DONE]


def test_a_refusal_for_a_span_of_days_is_judged_by_those_days_alone() -> None:
    span = REFUSES.replace("2024-03-01 ", "2024-03-01..2024-03-04 ")
    accepts = '2024-03-02 * position of POR: accept POR.pay\n  by berg\n  @ radio-2 "we will"\n'
    assert whys(span, accepts, paid(3)) == [Why.OPPOSITE_DONE]
    assert whys(span, paid(5)) == [Why.NOT_DONE]
    assert whys(span) == [Why.NOT_DONE]


def test_a_span_of_days_that_has_not_passed_leaves_a_refusal_open() -> None:
    told = found(REFUSES.replace("2024-03-01 ", "2024-03-01..2024-03-04 "), until=dt.date(2024, 3, 4))
    assert told.tallies[0].claims[0].outcome == Outcome.OPEN


def test_an_expectation_is_borne_out_by_the_deed_by_its_day_and_not_after() -> None:
    assert whys(EXPECTED, paid(5)) == [Why.DONE]
    assert whys(EXPECTED, paid(6)) == [Why.OVERDUE]
    assert whys(EXPECTED) == [Why.OVERDUE]


def test_an_expectation_whose_day_has_not_passed_is_open() -> None:
    assert found(EXPECTED, until=dt.date(2024, 3, 5)).tallies[0].claims[0].outcome == Outcome.OPEN


def test_an_offer_without_a_day_is_open_until_it_is_done() -> None:
    offers = REFUSES.replace("refuse", "offer")
    assert whys(offers) == []
    assert whys(offers, paid(7)) == [Why.DONE]


def test_what_was_done_before_it_was_said_bears_nothing_out() -> None:
    assert whys(EXPECTED.replace("2024-03-01", "2024-03-04").replace("gull-1", "gull-4"), paid(3)) == []


def test_what_unnamed_sources_say_was_done_bears_nothing_out() -> None:
    assert whys(EXPECTED, paid(3, 'by unnamed "clerk"')) == [Why.OVERDUE]


def test_a_demand_is_no_expectation() -> None:
    assert whys(REFUSES.replace("refuse", "demand"), paid(3)) == []


def test_what_one_party_says_of_anothers_action_is_no_expectation_of_its_own_deeds() -> None:
    assert whys(REFUSES.replace("of POR: refuse", "of CIT: refuse"), paid(3)) == []


@pytest.mark.parametrize("by", ["by berg", "by POR, institutional", ""])
def test_a_promise_kept_or_broken_is_no_report_that_turned_out_true_or_false(by: str) -> None:
    assert whys(EXPECTED.replace(UNNAMED, by)) == []
    assert whys(EXPECTED.replace(UNNAMED, by), paid(3)) == []
    assert whys(REFUSES.replace(UNNAMED, by), paid(3)) == []


def test_what_a_named_person_says_of_another_party_is_an_expectation() -> None:
    assert whys(EXPECTED.replace(UNNAMED, "by sousa")) == [Why.OVERDUE]


def test_an_order_is_contradicted_when_the_second_step_comes_first() -> None:
    returned = '2024-03-04 * done UNI.return\n  @ gull-4 "back"\n'
    assert whys(ORDER, paid(3), returned) == [Why.OUT_OF_ORDER]
    assert whys(ORDER, paid(5), returned) == []
    other = '2024-03-02 * condition of POR: POR.pay no longer after UNI.return\n  by berg\n  @ radio-2 "either way"\n'
    assert whys(ORDER, other, paid(3), returned) == []


@pytest.mark.parametrize(
    ("first", "second", "firmer"),
    [
        ('by unnamed "aide"', "by berg", True),
        ('by unnamed "aide"', "by POR, institutional", True),
        ('by unnamed "aide"', "", True),
        ('by unnamed "aide"', 'by unnamed "clerk"', False),
        ("by POR, institutional", "by berg", True),
        ("by berg", "by POR, institutional", False),
        ("by berg", "by berg", True),
    ],
)
def test_a_claim_is_confirmed_by_a_firmer_source_or_on_record_by_another_outlet(
    first: str, second: str, *, firmer: bool
) -> None:
    one = REFUSES.replace(UNNAMED, first)
    two = REFUSES.replace(UNNAMED, second).replace("gull-1", "radio-2").replace("2024-03-01", "2024-03-02")
    assert whys(one, two) == ([Why.SAID_AGAIN] if firmer else [])


def test_what_came_out_before_confirms_nothing() -> None:
    late = REFUSES.replace("gull-1", "gull-3")
    early = REFUSES.replace(UNNAMED, "by berg").replace("gull-1", "radio-2")
    assert whys(late, early) == []


def test_the_same_report_confirms_nothing() -> None:
    assert whys(REFUSES, REFUSES.replace(UNNAMED, "by berg")) == []


def test_a_claim_is_confirmed_on_all_of_its_matters_or_not_at_all() -> None:
    both = REFUSES.replace("POR.pay", "POR.pay, POR.reinstate")
    one = REFUSES.replace(UNNAMED, "by berg").replace("gull-1", "radio-2")
    assert whys(both, one) == []
    assert whys(both, one, one.replace("POR.pay", "POR.reinstate")) == [Why.SAID_AGAIN]


def test_a_firmer_source_of_the_same_day_contradicts() -> None:
    offers = REFUSES.replace("refuse", "offer").replace("gull-1", "radio-3")
    assert whys(REFUSES, offers.replace(UNNAMED, "by berg")) == [Why.DENIED]
    assert whys(REFUSES, offers) == [], "two unnamed sources leave it open"
    assert whys(REFUSES.replace(UNNAMED, "by berg"), offers) == [], "a weaker one contradicts nobody"


def test_a_change_of_mind_on_a_later_day_contradicts_nothing() -> None:
    offers = REFUSES.replace("refuse", "offer").replace("2024-03-01", "2024-03-02").replace("gull-1", "radio-2")
    assert whys(REFUSES, offers.replace(UNNAMED, "by berg")) == []


def test_confirmed_by_one_and_contradicted_by_another_is_both() -> None:
    again = REFUSES.replace(UNNAMED, "by berg").replace("gull-1", "radio-2")
    told = found(REFUSES, again, paid(3))
    assert [j.outcome for tally in told.tallies for j in tally.claims if tally.source_class == SourceClass.UNNAMED] == [
        Outcome.BOTH
    ]


def test_what_is_in_a_deal_is_left_to_readouts() -> None:
    deal = 'deal pact "Pact" of POR, UNI text gull-1\n'
    term = EXPECTED.replace("POR.pay due", "POR.pay in pact due")
    seen = view(talks_of_blocks([deal, term]))
    assert sources(seen, until=UNTIL).tallies == ()


def test_a_claim_counts_for_the_outlet_in_which_it_first_came_out() -> None:
    told = found(REFUSES, REFUSES.replace(UNNAMED, "by berg").replace("03-01 ", "03-02 "))
    assert [(tally.outlet, tally.source_class, len(tally.claims)) for tally in told.tallies] == [
        ("gull", SourceClass.ON_RECORD, 1),
        ("radio", SourceClass.UNNAMED, 1),
    ]


def test_statements_and_meetings_are_counted_as_not_judged() -> None:
    assert found('2024-03-01 * statement by sousa\n  @ gull-1 "well"\n').unjudged == 1


def test_a_ground_that_is_not_there_is_a_fault() -> None:
    seen = view(talks_of_blocks([REFUSES]))
    answer = sources(seen, until=UNTIL)
    (tally,) = answer.tallies
    lied = dataclasses.replace(tally.claims[0], grounds=(Ground(why=Why.OPPOSITE_DONE),))
    wrong = dataclasses.replace(answer, tallies=(dataclasses.replace(tally, claims=(lied,)),))
    assert len(faults(wrong, seen)) == 1
    assert faults(dataclasses.replace(answer, tallies=()), seen)


@SOME
@given(records(most=10), st.sampled_from(DAYS))
def test_a_second_program_that_knows_the_rules_only_agrees(blocks: list[str], day: dt.date) -> None:
    seen = view(talks_of_blocks(blocks), as_of=day)
    assert faults(sources(seen), seen) == ()


@SOME
@given(records(), st.randoms(use_true_random=False))
def test_order_of_the_file_means_nothing(blocks: list[str], random: object) -> None:
    shuffled = list(blocks)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert told(found(*blocks)) == told(found(*shuffled))


@SOME
@given(records(), st.sampled_from(DAYS))
def test_as_of_a_day_is_what_the_reports_of_that_day_show(blocks: list[str], day: dt.date) -> None:
    known = [block for block in blocks if int(block.rpartition("@ ")[2].split()[0].rpartition("-")[2]) <= day.day]
    at_the_time = sources(view(talks_of_blocks(blocks), as_of=day))
    assert told(at_the_time) == told(sources(view(talks_of_blocks(known), as_of=day)))


def told(answer: Sources) -> object:
    return [
        (tally.outlet, tally.source_class, [(j.entry, j.outcome, [g.why for g in j.grounds]) for j in tally.claims])
        for tally in answer.tallies
    ]
