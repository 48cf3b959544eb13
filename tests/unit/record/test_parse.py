"""Faults of grammar: the place, what was expected, what to do; and on to the end."""

import pytest

from dragoman.record.parse import parse_talks
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import ConditionEntry, Flag, Link, StatementEntry


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("party USA", "1:10", "name"),
        ('partei USA "x"', "1:1", "“partei” begins nothing"),
        ("2005-02-30 * done A.b", "1:1", "2005-02-30"),
        ("2005-07-26 done A.b", "1:12", "“done” is no flag"),
        ("2005-07-26 * rumour A.b", "1:14", "“rumour” is no kind of entry"),
        ("2005-07-26 * position of USA: hope A.b", "1:31", "“hope” is no act"),
        ("2005-07-26 * position USA: demand A.b", "1:23", "“of” is missing"),
        ("2005-07-26 * condition of USA: A.b after C.d", "1:36", "“after” is no link"),
        ("2005-07-26 * condition of USA: A.b only after", "1:46", "id of an action is missing"),
        ("2005-07-26 * signal hopeful", "1:21", "“hopeful” is no polarity"),
        ('2005-07-26 * done A.b\n  @ w "broken', "2:7", "quotation mark that nothing closes"),
        ("2005-07-26 * done A.b\n  by x, secret", "2:9", "“secret” is no class of source"),
        ('2005-07-26 * done A.b\n  at "Beijing"', "2:3", "“at” cannot stand here"),
        ("2005-07-26 * done A.b\n  by x\n  by y", "3:3", "a second time"),
        ('  party USA "x"', "1:3", "indented line"),
        ('source w "w.txt" sha256 12', "1:25", "no sha256"),
        ("2005-07-26 * commitment of A: A.b due within 3 moons of 2005-07-26", "1:67", "“moons” is no unit"),
        ("2005-07-26 * commitment of A: A.b due within 999999 months of 2005-07-26", "1:73", "after the year 9999"),
    ],
)
def test_a_fault_is_told_with_its_place(text: str, place: str, says: str) -> None:
    _, problems = parse_talks(text, file="k.talks")
    assert len(problems) == 1
    assert str(problems[0]).startswith(f"k.talks:{place}: error: ")
    assert says in str(problems[0])


def test_every_fault_costs_its_own_block_only() -> None:
    text = 'party A "a"\nparty B\nparty C "c"\n2005-01-01 * done\n2005-01-01 * done A.x\n'
    document, problems = parse_talks(text)
    assert [problem.place.line for problem in problems] == [2, 4]
    assert [party.id for party in document.talks().parties] == ["A", "C"]
    assert len(document.talks().entries) == 1


def test_a_missing_quotation_mark_costs_one_block() -> None:
    text = '2005-01-01 * done A.x\n  @ w "no end\nparty B "b"\n'
    document, problems = parse_talks(text)
    assert len(problems) == 1
    assert [party.id for party in document.talks().parties] == ["B"]


def only_entry(text: str) -> object:
    document, problems = parse_talks(text)
    assert problems == ()
    (entry,) = document.talks().entries
    return entry


@pytest.mark.parametrize("flag", list(Flag))
def test_each_flag_is_read(flag: Flag) -> None:
    entry = only_entry(f"2005-07-26 {flag} statement by x")
    assert isinstance(entry, StatementEntry)
    assert entry.flag == flag


def test_an_attribution_chain_is_read_from_the_speaker_outwards() -> None:
    entry = only_entry(
        "2005-07-27 * statement by li-zhaoxing of CHN, on record quoted by qin-gang via interfax and tass"
    )
    assert isinstance(entry, StatementEntry)
    said = entry.attribution
    assert (said.speakers, said.party, said.record) == (("li-zhaoxing",), "CHN", SourceClass.ON_RECORD)
    assert (said.quoted_by, said.via) == (("qin-gang",), ("interfax", "tass"))


def test_an_unnamed_speaker_has_a_role_and_a_side() -> None:
    entry = only_entry('2005-07-27 * statement by unnamed "senior official" of USA')
    assert isinstance(entry, StatementEntry)
    assert entry.attribution.unnamed == "senior official"
    assert entry.attribution.record == SourceClass.UNNAMED


@pytest.mark.parametrize("link", list(Link))
def test_each_link_is_read_with_all_and_any(link: Link) -> None:
    entry = only_entry(f"2005-07-27 * condition of A: A.x, A.y {link} B.z and B.w or C.v")
    assert isinstance(entry, ConditionEntry)
    assert (entry.link, entry.consequents) == (link, ("A.x", "A.y"))
    assert entry.antecedents == (("B.z", "B.w"), ("C.v",))
