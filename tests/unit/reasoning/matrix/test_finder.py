"""The matrix: every claim in force in its holder's cells and nowhere else; what changed; nothing from later reports."""

from __future__ import annotations

import dataclasses
import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import DAYS, records, talks_of_blocks

from dragoman.reasoning.matrix.answer import Cell, Change, Held, Matrix, Side
from dragoman.reasoning.matrix.certificate import faults
from dragoman.reasoning.matrix.finder import matrix
from dragoman.record.view import view
from dragoman.terms.entries import ConditionEntry, Entry, PositionEntry

SOME = settings(max_examples=60, deadline=None)
DEMANDS = """2024-03-01 * position of UNI: demand POR.pay
  by sousa
  @ gull-1 "pay us"
"""
REFUSES = """2024-03-02 * position of POR: refuse POR.pay
  by POR, institutional
  @ gull-2 "no"
"""
OFFERS = """2024-03-03 * position of POR: offer POR.pay
  by berg
  @ radio-3 "some of it"
"""
AFTER = """2024-03-02 * condition of POR: POR.pay, POR.reinstate only after UNI.return
  by berg
  @ radio-2 "work first"
"""


def of(blocks: list[str], day: dt.date | None = None, since: dt.date | None = None) -> Matrix:
    talks = talks_of_blocks(blocks)
    return matrix(view(talks, as_of=day), earlier=view(talks, as_of=since) if since else None)


def cell(answer: Matrix, action: str, party: str) -> Cell:
    row = next(row for row in answer.rows if row.action == action)
    return row.cells[answer.parties.index(party)]


def acts(found: Cell) -> list[str]:
    return [held.entry.act.value for held in found.held if isinstance(held.entry, PositionEntry)]


def test_a_position_stands_in_the_cell_of_its_holder_and_action() -> None:
    answer = of([DEMANDS, REFUSES])
    assert answer.parties == ("POR", "UNI")
    assert acts(cell(answer, "POR.pay", "UNI")) == ["demand"]
    assert acts(cell(answer, "POR.pay", "POR")) == ["refuse"]


def test_where_the_record_has_nothing_a_cell_is_empty() -> None:
    answer = of([DEMANDS, AFTER])
    assert cell(answer, "UNI.return", "UNI") == Cell(party="UNI")


def test_a_condition_stands_at_both_of_its_ends_in_its_holders_column() -> None:
    answer = of([AFTER])
    waits, asked = cell(answer, "POR.pay", "POR"), cell(answer, "UNI.return", "POR")
    assert [held.side for held in waits.held] == [Side.WAITS]
    assert [held.side for held in asked.held] == [Side.ASKED]
    assert [held.side for held in cell(answer, "POR.reinstate", "POR").held] == [Side.WAITS]


def test_a_later_position_is_new_and_the_one_it_replaced_is_gone() -> None:
    answer = of([DEMANDS, REFUSES, OFFERS], dt.date(2024, 3, 3), since=dt.date(2024, 3, 2))
    found = cell(answer, "POR.pay", "POR")
    assert [(h.change, acts(found)) for h in found.held] == [(Change.NEW, ["offer"])]
    assert [gone.by for gone in found.gone] == [found.held[0].entry]
    assert [held.change for held in cell(answer, "POR.pay", "UNI").held] == [None]


def test_the_same_position_in_a_later_report_is_restated_and_nothing_is_gone() -> None:
    again = DEMANDS.replace("2024-03-01", "2024-03-04").replace("gull-1", "gull-4")
    found = cell(of([DEMANDS, again], dt.date(2024, 3, 4), since=dt.date(2024, 3, 3)), "POR.pay", "UNI")
    assert [held.change for held in found.held] == [Change.RESTATED]
    assert found.gone == ()


def test_two_sources_of_a_day_that_contradict_each_other_are_disputed() -> None:
    offers = OFFERS.replace("03-03", "03-02").replace("radio-3", "radio-2")
    found = cell(of([REFUSES, offers]), "POR.pay", "POR")
    assert [held.disputed for held in found.held] == [True, True]


def test_an_action_that_is_done_says_so_and_ends_what_was_held_on_it() -> None:
    done = '2024-03-05 * done POR.pay\n  @ gull-5 "paid"\n'
    answer = of([DEMANDS, done], dt.date(2024, 3, 5), since=dt.date(2024, 3, 4))
    row = answer.rows[0]
    assert (row.done is not None, row.cells[0].held) == (True, ())
    assert [gone.by for gone in row.cells[0].gone] == [row.done]


def test_a_position_without_an_action_has_a_row_of_its_issue() -> None:
    answer = of(['2024-03-01 * position of UNI: demand on pay\n  @ gull-1 "money"\n'])
    assert [(row.action, row.issue) for row in answer.rows] == [(None, "pay")]


def test_a_party_that_only_met_has_a_column_of_its_own() -> None:
    answer = of([DEMANDS, '2024-03-01 * meeting bilateral of CIT, UNI\n  @ gull-1 "they met"\n'])
    assert answer.parties == ("CIT", "UNI")


@SOME
@given(records(), st.sampled_from(DAYS), st.sampled_from(DAYS))
def test_certificate_holds(blocks: list[str], day: dt.date, since: dt.date) -> None:
    talks = talks_of_blocks(blocks)
    seen, before = view(talks, as_of=max(day, since)), view(talks, as_of=min(day, since))
    assert faults(matrix(seen, earlier=before), seen, earlier=before) == ()


@SOME
@given(records().filter(bool), st.data())
def test_a_claim_taken_out_or_put_elsewhere_is_a_fault(blocks: list[str], data: st.DataObject) -> None:
    seen = view(talks_of_blocks(blocks))
    answer = matrix(seen)
    full = [(r, c) for r, row in enumerate(answer.rows) for c, held in enumerate(row.cells) if held.held]
    if not full:
        return
    r, c = data.draw(st.sampled_from(full))
    emptied = dataclasses.replace(answer.rows[r].cells[c], held=())
    cells = (*answer.rows[r].cells[:c], emptied, *answer.rows[r].cells[c + 1 :])
    rows = (*answer.rows[:r], dataclasses.replace(answer.rows[r], cells=cells), *answer.rows[r + 1 :])
    assert faults(dataclasses.replace(answer, rows=rows), seen)


@SOME
@given(records(), st.sampled_from(DAYS))
def test_as_of_a_day_is_the_matrix_of_what_was_published_by_then(blocks: list[str], day: dt.date) -> None:
    known = [block for block in blocks if int(block.rpartition("@ ")[2].split()[0].rpartition("-")[2]) <= day.day]
    assert told(of(blocks, day)) == told(dataclasses.replace(of(known), as_of=day))


@SOME
@given(records(), st.randoms(use_true_random=False), st.sampled_from(DAYS))
def test_order_of_the_file_means_nothing(blocks: list[str], random: object, day: dt.date) -> None:
    shuffled = list(blocks)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert told(of(blocks, DAYS[-1], since=day)) == told(of(shuffled, DAYS[-1], since=day))


def told(answer: Matrix) -> object:
    """Return an answer without the places of its entries."""
    rows = [
        (row.action, row.issue, [(c.party, *map(_held, c.held), len(c.gone)) for c in row.cells]) for row in answer.rows
    ]
    return answer.as_of, answer.parties, rows


def _held(held: Held) -> tuple[object, ...]:
    entry: Entry = held.entry
    return entry, held.side, held.change, held.disputed, isinstance(entry, ConditionEntry)
