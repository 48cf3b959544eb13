"""What each commitment has come to: the statuses one by one, what is waited for, and what holds of any record."""

from __future__ import annotations

import dataclasses
import datetime as dt
from itertools import combinations

import pytest
from hypothesis import given, settings
from tests.unit.record.dated import DAYS, PROMISES, records

from dragoman.reasoning.due import certificate
from dragoman.reasoning.due.answer import Due, Proof, Status, Undertaking
from dragoman.reasoning.due.finder import due
from dragoman.record.parse import parse_talks
from dragoman.record.view import view
from dragoman.terms.entries import BegunEntry, CommitmentEntry, DoneEntry, Flag
from dragoman.terms.errors import NoDayError
from dragoman.terms.talks import Talks, View

DECLARED = """\
party A "a"
party B "b"
action A.shut "shuts it down"
action A.suspend "suspends it" short of A.shut
action A.begin "begins to take them off the list" short of A.delist
action A.delist "takes them off the list"
action A.ratify "ratifies"
action B.pay "pays"
action B.allow "allows it"
action funds "the funds are free"
source text "text.txt"
  published 2007-02-13
source news "news.txt"
  published 2007-02-20
deal pact "The pact" of A, B text text
"""
PROMISE = '2007-02-13 * commitment of A: A.shut {}\n  @ text "shall shut"\n'


def seen(record: str, day: str = "2007-04-15") -> View:
    document, problems = parse_talks(DECLARED + record)
    assert problems == ()
    return view(document.talks(), as_of=dt.date.fromisoformat(day))


def found(record: str, day: str = "2007-04-15") -> Due:
    at = seen(record, day)
    answer = due(at)
    assert certificate.faults(at, answer) == ()
    return answer


def only(record: str, day: str = "2007-04-15") -> Undertaking:
    (undertaking,) = found(record, day).undertakings
    return undertaking


SIXTY = PROMISE.format("due within 60 days of 2007-02-13")
RATIFY = PROMISE.format("due within 30 days of A.ratify")
AFTER = PROMISE.format("due after B.pay and B.allow")
LAST, NEXT = "2007-04-14", "2007-04-15"
DUE, OVERDUE, WAITING, NO_DATE = Status.DUE, Status.OVERDUE, Status.WAITING, Status.NO_DATE
KEPT, KEPT_LATE, UNDER_WAY = Status.KEPT, Status.KEPT_LATE, Status.UNDER_WAY
CASES = [
    pytest.param(SIXTY, LAST, DUE, LAST, id="the last day is not over"),
    pytest.param(SIXTY, NEXT, OVERDUE, LAST, id="the day after it"),
    pytest.param(SIXTY + "2007-04-14 * done A.shut\n", "2007-05-01", KEPT, LAST, id="on the last day"),
    pytest.param(SIXTY + "2007-07-15 * done A.shut\n", "2007-08-01", KEPT_LATE, LAST, id="after it"),
    pytest.param(SIXTY + "2007-03-01 * begun A.shut\n", "2007-04-01", UNDER_WAY, LAST, id="begun"),
    pytest.param(SIXTY + "2007-03-01 * begun A.shut\n", NEXT, OVERDUE, LAST, id="begun, too late"),
    pytest.param(SIXTY + "2007-03-01 * done A.suspend\n", "2007-04-01", UNDER_WAY, LAST, id="a weaker form"),
    pytest.param(RATIFY, NEXT, WAITING, None, id="what it counts from has not happened"),
    pytest.param(RATIFY + "2007-04-01 * done A.ratify\n", NEXT, DUE, "2007-05-01", id="it has"),
    pytest.param(RATIFY + "2007-03-01 * done A.ratify\n", NEXT, OVERDUE, "2007-03-31", id="long ago"),
    pytest.param(AFTER + "2007-03-01 * done B.pay\n", NEXT, WAITING, None, id="one of two has come"),
    pytest.param(AFTER + "2007-03-01 * done B.pay, B.allow\n", NEXT, DUE, None, id="what it comes after has come"),
    pytest.param(PROMISE.format(""), NEXT, NO_DATE, None, id="nobody said when"),
    pytest.param(PROMISE.format('due "in the next phase"'), NEXT, NO_DATE, None, id="words"),
    pytest.param(PROMISE.format("") + "2007-03-01 * done A.shut\n", NEXT, KEPT, None, id="undated, kept"),
    pytest.param(SIXTY + "2007-04-10..2007-04-16 * done A.shut\n", "2007-05-01", KEPT_LATE, LAST, id="range"),
    pytest.param(
        SIXTY + "undated * done A.shut\n  reported 2007-04-20\n",
        "2007-05-01",
        KEPT_LATE,
        LAST,
        id="undated",
    ),
]


@pytest.mark.parametrize(("record", "day", "status", "last"), CASES)
def test_status_by_the_definitions(record: str, day: str, status: Status, last: str | None) -> None:
    undertaking = only(record, day)
    assert (undertaking.status, undertaking.due) == (status, dt.date.fromisoformat(last) if last else None)


@pytest.mark.parametrize("how", ["begun A.delist", "done A.delist", "done A.begin"])
def test_a_promise_to_begin_is_kept_when_the_whole_has_begun(how: str) -> None:
    promise = "2007-02-13 * commitment of A: A.begin due 2007-04-14\n"
    assert only(promise).status == Status.OVERDUE
    assert only(f"{promise}2007-03-01 * {how}\n").status == Status.KEPT
    assert only(f"{promise}2007-03-01 * begun A.begin\n").status == Status.OVERDUE


def test_what_was_replaced_or_taken_back_is_no_undertaking() -> None:
    later = "2007-03-01 * commitment of A: A.shut due 2007-06-01\n"
    assert only(SIXTY + later).due == dt.date(2007, 6, 1)
    taken_back = found(SIXTY + "2007-03-01 * position of A: withdraw A.shut\n")
    assert (taken_back.undertakings, len(taken_back.superseded)) == ((), 1)


def test_a_commitment_to_several_actions_is_an_undertaking_for_each() -> None:
    record = "2007-02-13 * commitment of B: B.pay, B.allow due 2007-04-14\n2007-03-01 * done B.pay\n"
    assert [(u.action, u.status) for u in found(record).undertakings] == [
        ("B.allow", Status.OVERDUE),
        ("B.pay", Status.KEPT),
    ]


def test_two_reports_of_one_promise_are_one_undertaking() -> None:
    assert len(only(SIXTY + SIXTY.replace("@ text", "@ news")).entries) == 2


def test_what_another_party_reads_in_a_deal_binds_nobody() -> None:
    reading = '2007-02-13 * commitment of A: A.shut in pact due 2007-03-01\n  by B\n  @ news "they shut by March"\n'
    assert found(reading).undertakings == ()
    assert only(reading.replace("by B", "by A")).status == Status.OVERDUE


BANK = (
    SIXTY.replace("A.shut due", "A.shut in pact due")
    + "2007-03-19 * condition of A: A.shut only after funds\n"
    + "2007-03-20 * condition of B: funds only after B.allow\n"
)


def test_what_it_waits_for_is_followed_to_where_somebody_can_move() -> None:
    waits = [(w.consequent, w.antecedent, w.actor, w.depth, w.outside, w.first) for w in only(BANK).waits]
    assert waits == [("A.shut", "funds", None, 1, True, False), ("funds", "B.allow", "B", 2, True, True)]


def test_what_a_term_of_the_deal_names_is_inside_it() -> None:
    term = '2007-02-13 * commitment of B: B.allow in pact\n  @ text "shall allow"\n'
    shut = next(u for u in found(BANK + term).undertakings if u.action == "A.shut")
    assert [w.antecedent for w in shut.outside] == ["funds"]


def test_what_has_happened_is_waited_for_no_more() -> None:
    assert only(BANK + "2007-04-01 * done funds\n").waits == ()


def test_alternatives_and_refusals_are_told() -> None:
    record = SIXTY + "2007-03-01 * condition of A: A.shut only after B.pay or B.allow\n"
    record += "2007-03-02 * position of B: refuse B.pay\n2007-03-02 * position of A: refuse B.allow\n"
    waits = {w.antecedent: (w.alternative, len(w.refused)) for w in only(record).waits}
    assert waits == {"B.pay": (True, 1), "B.allow": (True, 0)}


def test_where_actions_wait_for_each_other_nobody_can_move() -> None:
    loop = SIXTY + "2007-03-01 * condition of A: A.shut only after B.pay\n"
    loop += "2007-03-01 * condition of B: B.pay only after A.shut\n"
    assert [w.first for w in only(loop).waits] == [False]


def test_reports_that_differ_on_when_it_was_kept_are_a_dispute() -> None:
    both = SIXTY + "2007-04-14 * done A.shut\n2007-04-16 * done A.shut\n"
    assert (only(both, "2007-05-01").status, only(both, "2007-05-01").disputed) == (Status.KEPT, True)
    late = SIXTY + "2007-07-14 * done A.shut\n2007-07-15 * done A.shut\n"
    assert not only(late, "2007-08-01").disputed
    marked = SIXTY + "2007-04-14 ! done A.shut\n"
    assert only(marked, "2007-05-01").disputed


def test_conditions_that_contradict_each_other_are_no_dispute_about_a_commitment() -> None:
    disputed = '2007-02-14 * condition of A: A.shut only after funds\n  @ text "a"\n'
    disputed += '2007-02-14 * condition of A: funds only after A.shut\n  @ news "b"\n'
    assert not only(SIXTY + disputed).disputed


def test_least_change_is_every_report_that_it_was_done() -> None:
    kept = only(SIXTY + "2007-04-01 * done A.shut\n2007-04-02 * done A.shut\n2007-04-20 * done A.shut\n", "2007-05-01")
    assert [entry.date.day for entry in kept.proof.undoing] == [1, 2]
    late = only(RATIFY + "2007-03-01 * done A.ratify\n2007-04-10 * done A.shut\n2007-04-11 * done A.shut\n")
    assert [type(entry) for entry in late.proof.undoing] == [DoneEntry]
    assert late.proof.undoing == late.starting


def test_time_alone_makes_overdue_what_is_due() -> None:
    assert only(SIXTY, "2007-04-01").proof.until == dt.date(2007, 4, 14)
    assert only(SIXTY, "2007-04-15").proof.until is None


def test_a_view_without_a_day_cannot_be_asked() -> None:
    with pytest.raises(NoDayError):
        due(view(Talks()))


@given(records(kinds=PROMISES), DAYS)
def test_the_independent_checker_agrees_on_any_record(talks: Talks, day: dt.date) -> None:
    at = view(talks, as_of=day)
    assert certificate.faults(at, due(at)) == ()


@given(records(kinds=PROMISES, most=7), DAYS)
@settings(max_examples=60)
def test_no_fewer_reports_would_change_a_status(talks: Talks, day: dt.date) -> None:
    at = view(talks, as_of=day)
    doings = [entry for entry in at.entries if isinstance(entry, DoneEntry | BegunEntry)]
    checker = certificate._Checker(at)
    for undertaking in due(at).undertakings:
        sizes = (
            size
            for size in range(1, len(doings) + 1)
            for gone in combinations(doings, size)
            if checker._status(undertaking, day, gone) != undertaking.status
        )
        assert undertaking.proof.fewest
        assert len(undertaking.proof.undoing) == next(sizes, 0)


@given(records(kinds=PROMISES), DAYS)
def test_nothing_reported_later_counts(talks: Talks, day: dt.date) -> None:
    cut = view(talks, as_of=day)
    again = view(dataclasses.replace(talks, entries=cut.entries), as_of=day)
    assert due(again) == due(cut)


@given(records(kinds=PROMISES), DAYS)
def test_every_promise_in_force_is_told(talks: Talks, day: dt.date) -> None:
    at = view(talks, as_of=day)
    told = {(u.holder, u.action) for u in due(at).undertakings}
    promised = [entry for entry in at.in_force if isinstance(entry, CommitmentEntry)]
    assert {(entry.holder, action) for entry in promised for action in entry.actions} <= told
    assert all(entry.flag != Flag.REJECTED for u in due(at).undertakings for entry in u.proof.rests_on)


@pytest.mark.parametrize(
    "tampered",
    [
        pytest.param({"status": Status.DUE}, id="another status"),
        pytest.param({"waits": ()}, id="a wait left out"),
        pytest.param({"proof": Proof(rests_on=(), until=dt.date(2007, 5, 1))}, id="it holds no longer than that"),
        pytest.param({"holder": "B"}, id="another holder"),
        pytest.param({"action": "B.pay"}, id="another action"),
    ],
)
def test_an_answer_that_is_not_so_is_found_out(tampered: dict[str, object]) -> None:
    at = seen(BANK)
    answer = due(at)
    wrong = dataclasses.replace(answer.undertakings[0], **tampered)  # type: ignore[arg-type]
    assert certificate.faults(at, dataclasses.replace(answer, undertakings=(wrong,)))


def test_an_undoing_that_is_not_the_least_is_found_out() -> None:
    at = seen(SIXTY + "2007-04-01 * done A.shut\n2007-03-02 * done B.pay\n", "2007-05-01")
    answer = due(at)
    (kept,) = answer.undertakings
    doings = tuple(entry for entry in at.entries if isinstance(entry, DoneEntry))
    for undoing in (doings, doings[:1]):
        wrong = dataclasses.replace(kept, proof=dataclasses.replace(kept.proof, undoing=undoing))
        assert certificate.faults(at, dataclasses.replace(answer, undertakings=(wrong,)))
