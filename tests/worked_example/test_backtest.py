"""Four days of the six-party talks, from what reports published by then said: four troubles, four diagnoses."""

import dataclasses
import datetime as dt
import json

import pytest
from tests.worked_example.asking import answer
from tests.worked_example.six_party import FILE, PUBLISHED, TALKS

from dragoman.pipeline import Brief, brief_of_talks
from dragoman.reasoning.deadlock import Deadlock, Kind, deadlock
from dragoman.reasoning.deadlock.certificate import faults
from dragoman.reasoning.deadlock.of_deals import of_deals
from dragoman.record.view import view
from dragoman.terms.entries import Flag
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import View

JULY_2005 = dt.date(2005, 7, 28)
SEPTEMBER_2005 = dt.date(2005, 9, 20)
APRIL_2007 = dt.date(2007, 4, 13)
NOVEMBER_2008 = dt.date(2008, 11, 13)


def asked(day: dt.date, *deals: str) -> Brief:
    found = brief_of_talks(FILE, as_of=day, deals=deals)
    assert found.problems == ()
    assert faults(found.view, found.deadlock.certificate) == ()
    return found


def loops(found: Deadlock) -> list[set[str]]:
    return [{edge.consequent for edge in loop.edges} for loop in found.loops]


@pytest.mark.parametrize(
    ("day", "deals"),
    [(JULY_2005, ()), (SEPTEMBER_2005, ()), (APRIL_2007, ("initial-actions",)), (NOVEMBER_2008, ("communique",))],
)
def test_every_entry_that_a_finding_rests_on_was_told_by_then(day: dt.date, deals: tuple[str, ...]) -> None:
    found = asked(day, *deals)
    used = {*found.deadlock.rests_on, *(r.entry for r in found.deadlock.refusals)}
    assert used
    for entry in used:
        assert entry.anchors
        assert all(PUBLISHED[anchor.source] <= day and entry.date <= day for anchor in entry.anchors)
        assert entry.flag == Flag.ACCEPTED


def test_july_2005_a_loop_that_vanishes_with_what_is_on_record() -> None:
    found = asked(JULY_2005).deadlock
    assert found.kind == Kind.LOOP
    assert loops(found) == [{"PRK.scrap", "USA.normalise"}]
    assert {edge.source_class for loop in found.loops for edge in loop.edges} == {SourceClass.UNNAMED}
    assert found.without_unnamed
    assert (found.without_unnamed.kind, found.without_unnamed.loops) == (Kind.WAITING, ())
    assert {pivot.entry.id for pivot in found.pivotal} == {"ties-after-scrap", "scrap-after-ties"}


def test_the_american_terms_are_held_by_washington_and_told_by_a_north_korean() -> None:
    (told,) = (entry for entry in TALKS.entries if entry.id == "ties-after-scrap")
    assert getattr(told, "holder", "") == "USA"
    assert (told.attribution.party, told.attribution.via) == ("PRK", ("interfax",))


def test_the_joint_statement_opens_the_loop_of_july() -> None:
    assert asked(dt.date(2005, 9, 18)).deadlock.kind == Kind.LOOP
    assert asked(dt.date(2005, 9, 19)).deadlock.kind == Kind.WAITING


def test_september_2005_a_loop_on_the_record_over_the_reactor() -> None:
    found = asked(SEPTEMBER_2005).deadlock
    assert found.kind == Kind.LOOP
    assert loops(found) == [{"PRK.rejoin-npt", "FIVE.reactor"}]
    classes = {edge.source_class for loop in found.loops for edge in loop.edges}
    assert classes == {SourceClass.ON_RECORD, SourceClass.INSTITUTIONAL}
    assert found.without_unnamed
    assert loops(found.without_unnamed) == loops(found)


def test_september_2005_the_bank_is_known_and_nothing_is_said_to_hang_on_it() -> None:
    seen = asked(SEPTEMBER_2005).view
    assert "USA.name-bank" in seen.done
    hanging = [entry for entry in seen.in_force if "USA.lift-financial" in repr(entry)]
    assert hanging == []
    later = asked(dt.date(2005, 11, 12)).view
    assert any("USA.lift-financial" in repr(entry) for entry in later.in_force)


def test_april_2007_no_loop_in_the_deal_but_a_chain_that_waits_for_something_outside_it() -> None:
    found = asked(APRIL_2007, "initial-actions").deadlock
    assert found.kind == Kind.WAITING
    assert found.loops == ()
    (chain,) = found.waiting
    assert (chain.first, chain.actor) == ("funds-arrive", None)
    assert [edge.consequent for edge in chain.edges] == ["PRK.shut-down"]
    assert "FIVE.first-oil" not in {reason.action for reason in found.blocked}


def test_april_2007_the_money_is_in_no_text_of_the_deal() -> None:
    in_deal = [entry for entry in TALKS.entries if getattr(entry, "deal", None) == "initial-actions"]
    assert not any("funds-arrive" in repr(entry) or "USA.settle-accounts" in repr(entry) for entry in in_deal)


def test_april_2007_nothing_is_locked_in_the_whole_record_either() -> None:
    found = asked(APRIL_2007).deadlock
    assert (found.kind, found.loops) == (Kind.WAITING, ())
    waits = {chain.edges[0].consequent: (chain.first, chain.actor) for chain in found.waiting}
    assert waits["PRK.shut-down"] == ("funds-arrive", None)


def test_april_2007_whoever_does_not_read_the_deal_as_settling_the_order_sees_the_loop_over_the_reactor() -> None:
    in_step = "action for action."
    entries = tuple(
        entry
        for entry in TALKS.entries
        if getattr(entry, "deal", None) != "initial-actions" or not entry.anchors[0].words.endswith(in_step)
    )
    assert len(TALKS.entries) - len(entries) == 3
    found = deadlock(view(dataclasses.replace(TALKS, entries=entries), as_of=APRIL_2007))
    assert loops(found) == [{"PRK.rejoin-npt", "FIVE.reactor"}]


def test_april_2007_the_shutdown_is_overdue_on_the_15th_and_waits_for_the_money() -> None:
    given = json.loads(answer("due-json", FILE, dt.date(2007, 4, 15)))
    told = {item["action"]: item for item in given["undertakings"]}
    shutdown = told["PRK.shut-down"]
    assert (shutdown["status"], shutdown["due"], shutdown["deal"]) == ("overdue", "2007-04-14", "initial-actions")
    assert [wait["antecedent"] for wait in shutdown["waits"] if wait["first"] and wait["outside"]] == ["funds-arrive"]
    assert told["USA.settle-accounts"]["due"] == "2007-03-15"
    day_before = json.loads(answer("due-json", FILE, APRIL_2007))
    assert [i["status"] for i in day_before["undertakings"] if i["action"] == "PRK.shut-down"] == ["due"]


def test_july_2007_the_chain_is_gone_once_the_money_is_there() -> None:
    assert asked(dt.date(2007, 6, 25), "initial-actions").deadlock.kind == Kind.CLEAR


def test_november_2008_no_loop_but_a_refusal_that_blocks_what_depends_on_it() -> None:
    for deals in ((), ("communique",), ("communique", "second-phase")):
        found = asked(NOVEMBER_2008, *deals).deadlock
        assert (found.kind, found.loops) == (Kind.REFUSAL, ())
        (refusal,) = [told for told in found.refusals if told.blocks]
        assert refusal.action == "PRK.accept-sampling"
        assert set(refusal.blocks) == {"protocol", "FIVE.oil", "PRK.allow-visits", "PRK.disable"}


def test_november_2008_one_misplaced_condition_would_make_a_loop() -> None:
    entries = tuple(
        dataclasses.replace(entry, flag=Flag.ACCEPTED) if entry.id == "misplaced" else entry for entry in TALKS.entries
    )
    seen = view(dataclasses.replace(TALKS, entries=entries), as_of=NOVEMBER_2008)
    found = deadlock(of_deals(seen, ["communique"]))
    assert (found.kind, loops(found)) == (Kind.LOOP, [{"protocol", "FIVE.oil"}])
    assert "misplaced" in {pivot.entry.id for pivot in found.pivotal}


def test_november_2008_what_washington_said_was_agreed_no_longer_stands() -> None:
    def on_samples(seen: View) -> list[str]:
        return [entry.act for entry in seen.in_force if getattr(entry, "actions", ()) == ("PRK.accept-sampling",)]  # type: ignore[attr-defined]

    assert on_samples(view(TALKS, as_of=dt.date(2008, 10, 12))) == ["accept"]
    assert on_samples(view(TALKS, as_of=NOVEMBER_2008)) == ["refuse"]
