"""The question narrowed to a deal: its steps stand as they do in the whole record."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.reasoning.deadlock.by_definition import can_happen
from tests.unit.reasoning.deadlock.records import ACTIONS, DAY, HERE, views

from dragoman.reasoning.deadlock import deadlock
from dragoman.reasoning.deadlock.certificate import faults
from dragoman.reasoning.deadlock.of_deals import of_deals
from dragoman.record.parse import parse_talks
from dragoman.record.view import view
from dragoman.terms.declared import DeclaredDeal
from dragoman.terms.entries import Anchor, CommitmentEntry, Flag
from dragoman.terms.errors import UnknownDealError
from dragoman.terms.talks import View

STEPS = st.lists(st.sampled_from(ACTIONS), min_size=1, max_size=2, unique=True).map(tuple)


def with_deal(seen: View, steps: tuple[str, ...]) -> View:
    """The view with a deal that holds these steps, and nothing else changed."""
    deal = DeclaredDeal(id="pact", name="Pact", texts=("signed",), place=HERE)
    anchor = Anchor(source="signed", words="words", place=HERE)
    term = CommitmentEntry(
        date=DAY, flag=Flag.ACCEPTED, holder="A", actions=steps, deal="pact", anchors=(anchor,), place=HERE
    )
    talks = dataclasses.replace(seen.talks, deals=(deal,))
    return dataclasses.replace(seen, talks=talks, entries=(*seen.entries, term), in_force=(*seen.in_force, term))


@given(views(), STEPS)
def test_a_step_is_blocked_exactly_when_it_is_in_the_whole_record(seen: View, steps: tuple[str, ...]) -> None:
    whole = with_deal(seen, steps)
    part = of_deals(whole, ["pact"])
    answer, able = deadlock(part), can_happen(seen)
    assert faults(part, answer.certificate) == ()
    blocked = {reason.action for reason in answer.blocked}
    assert {step for step in steps if step in blocked} == {s for s in steps if s not in able and s not in seen.done}


@given(views(), STEPS)
def test_nothing_is_kept_that_no_step_depends_on(seen: View, steps: tuple[str, ...]) -> None:
    part = of_deals(with_deal(seen, steps), ["pact"])
    for entry in part.in_force:
        without = dataclasses.replace(
            seen, in_force=tuple(other for other in seen.in_force if other is not entry), entries=()
        )
        left = of_deals(with_deal(without, steps), ["pact"]).in_force
        assert len(left) < len(part.in_force)


RECORD = """
source signed "signed.txt"
deal pact "Pact" of A, B text signed
deal oral "Oral" of A, B
2024-01-01 * commitment of A: A.x in pact
  @ signed "x"
2024-01-01 * commitment of A: A.read in pact
  by A
  @ paper "read"
2024-01-01 * commitment of A: A.said in oral
  by A
  @ paper "said"
2024-01-01 * condition of A: A.x only after B.y or B.z
2024-01-01 * condition of B: B.z together with c
2024-01-01 * condition of C: c only after C.w
2024-01-01 * condition of A: A.read only after B.y
2024-01-01 * condition of B: B.other only after A.x
2024-01-01 * position of B: refuse B.y, B.more
2024-01-01 * position of A: demand B.y
"""


@pytest.mark.parametrize(
    ("deals", "kept"),
    [
        ([], 10),
        (["pact"], 4),
        (["oral"], 0),
        (["pact", "oral"], 4),
    ],
)
def test_what_is_kept(deals: list[str], kept: int) -> None:
    part = of_deals(view(parse_talks(RECORD)[0].talks()), deals)
    assert (len(part.in_force), part.deals) == (kept, tuple(deals))


def test_a_deal_that_is_not_declared_is_told_with_those_that_are() -> None:
    with pytest.raises(UnknownDealError, match="treaty: no such deal in the talks file; expected oral or pact"):
        of_deals(view(parse_talks(RECORD)[0].talks()), ["treaty"])
    with pytest.raises(UnknownDealError, match="it declares none"):
        of_deals(View(talks=dataclasses.replace(view(parse_talks(RECORD)[0].talks()).talks, deals=())), ["treaty"])
