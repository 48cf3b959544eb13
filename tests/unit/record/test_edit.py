"""Additions stand behind what was there, and what was there stays, byte for byte."""

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.record.made_up import DECLARATIONS, ENTRIES

from dragoman.record.document import Include, Item, Title, talks_of
from dragoman.record.edit import appended
from dragoman.record.parse import parse_talks
from dragoman.terms.talks import Talks

ADDED = st.lists(ENTRIES | DECLARATIONS.filter(lambda item: not isinstance(item, Title | Include)), max_size=5)
BEFORE = st.sampled_from(
    [
        "",
        "\n",
        "# mine",
        'party A "a"',
        '2005-07-26 * done A.x\n  @ w "no end',
        "2005-07-26 * done\n  # why\n",
        "party",
        "\t",
    ]
)


def talks(items: list[Item]) -> Talks:
    from dragoman.record.document import Block

    return talks_of(tuple(Block(leading=(), item=item, comments=(), raw="") for item in items))


@given(BEFORE | st.text(max_size=60), ADDED)
def test_what_was_there_stays_and_what_is_added_is_read_back(before: str, items: list[Item]) -> None:
    additions = talks(items)
    text = appended(before, additions)
    assert text.startswith(before)
    old, new = parse_talks(before)[0].talks(), parse_talks(text)[0].talks()
    for name in ("parties", "people", "outlets", "issues", "actions", "sources", "entries"):
        assert getattr(new, name) == getattr(old, name) + getattr(additions, name)


def test_a_new_file_gets_its_title_and_an_old_one_keeps_its_own() -> None:
    additions = Talks(title="Harbour")
    assert appended("", additions) == 'talks "Harbour"\n'
    assert appended('talks "Port"\n', additions) == 'talks "Port"\n'


def test_nothing_added_changes_nothing() -> None:
    assert appended("# mine, without a line end", Talks()) == "# mine, without a line end"
