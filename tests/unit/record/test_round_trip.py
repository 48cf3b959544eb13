"""Parse, format, parse again: nothing is lost, comments included, and the form is one."""

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


PIECES = st.sampled_from(
    [*EXAMPLE.splitlines(keepends=True), "\n", '"', "#", "@", ":", "2005-13-01 ? done", "\t", "é\u2028"]
)


@given(st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=120))
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


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_comment_is_lost(text: str) -> None:
    assert comments(format_document(parse_talks(text)[0])) == comments(text)


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
