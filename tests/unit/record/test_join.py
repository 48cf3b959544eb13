"""One of two: every place that names the one names the other, and nothing else changes."""

import pytest

from dragoman.record.check import check
from dragoman.record.document import Document
from dragoman.record.format import format_document
from dragoman.record.join import joined, named_in
from dragoman.record.parse import parse_talks
from dragoman.terms.errors import CannotJoinError

RECORD = """\
talks "Port"

# who they are
party DSU "Dockers' Union" type union
# the same?
party UNION "Union" aka "the dockers" type group  # seen twice
party PHB "Port Board" type board
person ana "Ana Sousa" of UNION as "president"
person a-sousa "A. Sousa" of DSU
outlet radio "Radio Port" of UNION
outlet rp "RP"
issue pay "Pay"
issue wages "Wages"
action UNION.strike "strike" issue wages
action DSU.strike "stop work" issue pay
action UNION.return "go back" short of UNION.sign
action UNION.sign "sign"
action PHB.pay "pay" issue pay
deal accord "The accord" of UNION, PHB text paper

source paper "paper.txt"
  outlet rp published 2024-03-12

2024-03-12 ? meeting talks of DSU, UNION, PHB
  @ paper "they met"

2024-03-12 * condition of UNION: UNION.return only after PHB.pay or UNION.strike
  by ana of UNION, on record via rp
  @ paper "the union will go back"

2024-03-12 ? statement by PHB, institutional about UNION
  quoted by UNION
  @ paper "UNION.return"

2024-03-12 ? commitment of UNION: UNION.sign in accord due within 3 days of UNION.return
  @ paper "will sign"

2024-03-13 * done UNION.strike
  @ paper "stopped"
"""


def document(text: str = RECORD) -> Document:
    found, problems = parse_talks(text)
    assert problems == ()
    return found


def join(gone: str, kept: str, text: str = RECORD) -> str:
    talks = document(text).talks()
    return format_document(joined(document(text), gone=named_in(talks, gone), kept=named_in(talks, kept))[0])


def words(text: str) -> list[str]:
    return text.replace(",", " ").replace(":", " ").split()


def test_a_party_that_is_gone_is_named_nowhere_but_in_quotations() -> None:
    after = join("UNION", "DSU")
    assert not [w for w in words(after) if w == "UNION" or w.startswith("UNION.")]
    assert '"UNION.return"' in after  # what a report says stays as it is
    assert "\n2024-03-12 ? meeting talks of DSU, PHB\n" in after
    assert "due within 3 days of DSU.return" in after
    assert after.count("action DSU.strike") == 1


def test_the_party_that_stays_goes_by_both_names() -> None:
    assert 'party DSU "Dockers\' Union" aka "Union", "the dockers" type union' in join("UNION", "DSU")


def test_no_comment_is_lost() -> None:
    after = join("UNION", "DSU")
    assert [line for line in after.splitlines() if line.startswith("#")] == [
        "# who they are",
        "# the same?",
        "# seen twice",
    ]


def test_the_other_way_round_says_the_same_with_the_other_id() -> None:
    one, other = document(join("UNION", "DSU")).talks(), document(join("DSU", "UNION")).talks()
    assert len(one.entries) == len(other.entries) == len(document().talks().entries)
    assert {party.id for party in other.parties} == {"UNION", "PHB"}


@pytest.mark.parametrize(
    ("gone", "kept"),
    [("UNION", "DSU"), ("a-sousa", "ana"), ("radio", "rp"), ("wages", "pay"), ("UNION.sign", "UNION.strike")],
)
def test_what_is_joined_has_no_fault_that_was_not_there(gone: str, kept: str) -> None:
    known = {fault.code for fault in check(document().talks())}
    after = join(gone, kept)
    assert {fault.code for fault in check(document(after).talks())} <= known
    assert format_document(document(after)) == after
    assert gone not in {
        w for line in after.splitlines() if not line.startswith(("source", "  outlet")) for w in words(line)
    }


def test_names_and_aliases_will_do() -> None:
    assert join("the dockers", "dockers' union") == join("UNION", "DSU")


@pytest.mark.parametrize(
    ("gone", "kept", "why"),
    [
        ("NOBODY", "DSU", "declared nowhere"),
        ("DSU", "DSU", "is DSU already"),
        ("DSU", "ana", "different things"),
        ("DSU", "rp", "different things"),
    ],
)
def test_what_cannot_be_one_is_refused(gone: str, kept: str, why: str) -> None:
    with pytest.raises(CannotJoinError, match=why):
        join(gone, kept)
