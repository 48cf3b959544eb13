"""Parse, format, parse again: nothing is lost, comments included, and the form is one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.record.made_up import ITEMS

from dragoman.record.document import Item
from dragoman.record.format import format_document
from dragoman.record.parse import parse_talks
from dragoman.record.text import item_text

EXAMPLE = """\
# the talks of a port town
talks   "Harbour talks"   # a title
party DOCK   "Dockworkers Union" type union
party PORT "Portline" aka "the company", "Portline Ltd"
# whose move
action DOCK.return "goes back to work"
action PORT.reinstate "reinstates the nine"


2024-03-12 ?   condition of DOCK: DOCK.return only after PORT.reinstate   # the heart of it
    # on whose word
    by unnamed "shop steward" of DOCK
    @ paper  "only after Portline reinstates
      the nine"  at   17
    note "checked by telephone"
# the end
"""

SOLID = """\
party PRK "North_Korea" aka "DPRK" , "Pyongyang" type state
source wire "wire.txt" outlet "agency" published 2005-07-26 title "They_met"
2005-07-26 * meeting ^m bilateral of PRK , USA status held at "Beijing" by kim of PRK , on record quoted by li
  @ wire "met" at 5
2005-07-26 * condition of USA : USA.aid only after PRK.scrap and PRK.declare or CHN.aid via interfax note "n"
2005-07-26 * commitment of PRK : PRK.scrap due within 60 days of 2005-07-26 reported 2005-07-27 @ wire "will"
2005-07-26 * commitment of PRK : PRK.scrap in statement due within 1 month of PRK.ratify @ wire "will"
action PRK.suspend "suspends" short of PRK.scrap issue arms
deal statement "Joint_Statement" of PRK , USA text joint and wire
2005-07-26 * begun PRK.scrap , USA.aid @ wire "did"
"""


@given(st.lists(ITEMS, max_size=6))
def test_what_is_written_is_what_is_read(items: list[Item]) -> None:
    text = "\n\n".join(item_text(item) for item in items)
    document, problems = parse_talks(text)
    assert problems == ()
    assert [block.item for block in document.blocks] == items


@given(st.lists(ITEMS, max_size=6))
def test_formatting_twice_changes_nothing(items: list[Item]) -> None:
    once = format_document(parse_talks("\n\n".join(item_text(item) for item in items))[0])
    assert format_document(parse_talks(once)[0]) == once


MARKS = ("\n", "\n  ", "\n#", '"', "#", "# margin\n", "\n  # own\n", "@", ":", ",", "^", "\\", "\t", "\x0c", "\r", "“")
BITS = st.sampled_from([*EXAMPLE.splitlines(keepends=True), *MARKS, "2005-13-01 ? done", "é\u2028", " at 5"])


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Return the example, with bits put in and stretches left out at random places."""
    text = EXAMPLE
    for bit in draw(st.lists(BITS | st.just(""), max_size=4)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + bit + text[at + (0 if bit else draw(st.integers(1, 60))) :]
    return text


@given(st.lists(BITS, max_size=25).map("".join) | mutated() | st.text(max_size=120))
def test_any_text_is_parsed_to_its_end_and_keeps_its_meaning_when_formatted(text: str) -> None:
    document, problems = parse_talks(text)
    unread = sum(block.item is None for block in document.blocks)
    assert len(problems) == unread
    once = format_document(document)
    again, problems_again = parse_talks(once)
    assert [block.item for block in again.blocks] == [block.item for block in document.blocks]
    assert len(problems_again) == len(problems)
    assert format_document(again) == once


def comments(text: str) -> list[str]:
    document, _ = parse_talks(text)
    inside = [comment for block in document.blocks for _, _, comment in block.comments]
    above = [line for block in document.blocks for line in block.leading if line]
    return sorted([*inside, *above, *(line for line in document.trailing if line)])


@given(st.lists(BITS, max_size=25).map("".join) | mutated())
def test_no_comment_is_lost(text: str) -> None:
    assert comments(format_document(parse_talks(text)[0])) == comments(text)


@pytest.mark.parametrize("at", [match.end() for match in re.finditer(r"\S(?=\s)", SOLID)])
def test_a_comment_may_stand_behind_any_word(at: int) -> None:
    text = f"{SOLID[:at]} # here\n  {SOLID[at:]}"
    document, problems = parse_talks(text)
    assert problems == ()
    assert [block.item for block in document.blocks] == [block.item for block in parse_talks(SOLID)[0].blocks]
    once = format_document(document)
    assert comments(once) == ["# here"]
    assert format_document(parse_talks(once)[0]) == once


def test_the_canonical_form_of_an_untidy_file() -> None:
    document, problems = parse_talks(EXAMPLE)
    assert problems == ()
    assert (
        format_document(document)
        == """\
# the talks of a port town
talks "Harbour talks"  # a title

party DOCK "Dockworkers Union" type union
party PORT "Portline" aka "the company", "Portline Ltd"

# whose move
action DOCK.return "goes back to work"
action PORT.reinstate "reinstates the nine"

2024-03-12 ? condition of DOCK: DOCK.return only after PORT.reinstate  # the heart of it
  # on whose word
  by unnamed "shop steward" of DOCK
  @ paper "only after Portline reinstates the nine" at 17
  note "checked by telephone"
# the end
"""
    )
