"""Faults of grammar: the place, what was expected, what to do; and on to the end."""

import datetime as dt

import pytest

from dragoman.record.parse import parse_talks
from dragoman.terms.entries import UNDATED, CommitmentEntry, ConditionEntry, Flag, Link, StatementEntry
from dragoman.terms.source_class import SourceClass
from dragoman.terms.time_limit import TimeLimit, Unit


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("party USA", "1:10", "name"),
        ('partei USA "x"', "1:1", "“partei” begins nothing"),
        ("2005-02-30 * done A.b", "1:1", "2005-02-30"),
        ("2005-07-26 done A.b", "1:12", "“done” stands where a flag should"),
        ("2005-07-26 * rumour A.b", "1:14", "“rumour” stands where the kind of entry should"),
        ("2005-07-26 * position of USA: hope A.b", "1:31", "“hope” stands where an act should"),
        ("2005-07-26 * position USA: demand A.b", "1:23", "“of” is missing"),
        ("2005-07-26 * condition of USA: A.b after C.d", "1:36", "“after” stands where a link should"),
        ("2005-07-26 * condition of USA: A.b only after", "1:46", "the block ends where the id of an action should"),
        ("2005-07-26 * signal hopeful", "1:21", "“hopeful” stands where a polarity should"),
        ('2005-07-26 * done A.b\n  @ w "broken', "2:7", "quotation mark that nothing closes"),
        ("2005-07-26 * done A.b\n  by x, secret", "2:9", "“secret” stands where a class of source should"),
        ('2005-07-26 * done A.b\n  at "Beijing"', "2:3", "“at” cannot stand here"),
        ("2005-07-26 * done A.b\n  by x\n  by y", "3:3", "a second time"),
        ('  party USA "x"', "1:3", "indented line"),
        ('source w "w.txt" sha256 12', "1:25", "“12” stands where a sha256 should"),
        ("party “North”", "1:7", "where the id of a party should"),
        ("party PRK “North Korea”", "1:11", 'try straight marks: "…"'),
        ('party PRK ""', "1:11", "an empty string stands where the party's name should"),
        ('party of "x"', "1:7", "“of” stands where the id of a party should"),
        ('party P/K "x"', "1:7", "“P/K” stands where"),
        ("2005-07-26 * done A.b and", "1:26", "the block ends where the id of an action should"),
        ("2005-07-26 * statement ^", "1:24", "where a name after ^ should"),
        ("2005-W30-2 * done A.b", "1:1", "“2005-W30-2” is no date"),
        ("2005-07-26 * done A.b\n  reported 20050727", "2:12", "“20050727” is no date"),
        ("0001-01-01 * done A.b", "1:1", "“0001-01-01” is no date"),
        ("2005-07-26..2005-07 * done A.b", "1:1", "is no date"),
        ('2005-07-26 * done A.b\n  @ w "x" at ' + "9" * 5000, "2:11", "“at” cannot stand here"),
        (
            "2005-07-26 * commitment of A: A.b due within " + "9" * 5000 + " days of 2005-07-26",
            "1:46",
            "a number should",
        ),
        ("2005-07-26 * done A.b\n  by a or b", "2:8", "“or” cannot stand here"),
        ("2005-07-26 * commitment of A: A.b due within 3 moons of 2005-07-26", "1:48", "“moons” stands where a unit"),
        ("2005-07-26 * commitment of A: A.b due within 3 days of 2005-7", "1:56", "“2005-7” is no date"),
        (
            "2005-07-26 * commitment of A: A.b due within 3 days of of",
            "1:56",
            "“of” stands where the id of an action or a",
        ),
        ('action A.b "x" short A.c', "1:22", "“of” is missing"),
        ('deal d "x" of A text', "1:21", "the block ends where the id of a source should"),
        ("2005-07-26 * begun", "1:19", "the block ends where the id of an action should"),
        ("2005-07-26 * done A.b in deal", "1:23", "“in” cannot stand here"),
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


@pytest.mark.parametrize(
    ("words", "limit"),
    [
        ("60 days of 2007-02-13", TimeLimit(number=60, unit=Unit.DAYS, from_date=dt.date(2007, 2, 13))),
        ("1 month of treaty", TimeLimit(number=1, unit=Unit.MONTHS, from_action="treaty")),
        ("2 weeks of A.2005-ratify", TimeLimit(number=2, unit=Unit.WEEKS, from_action="A.2005-ratify")),
    ],
)
def test_a_time_limit_is_counted_from_a_day_or_an_action(words: str, limit: TimeLimit) -> None:
    entry = only_entry(f"2007-02-13 * commitment of A: A.x in deal due within {words}")
    assert isinstance(entry, CommitmentEntry)
    assert (entry.deal, entry.limit, entry.due, entry.due_words) == ("deal", limit, None, None)


def test_a_deal_names_its_parties_and_its_texts() -> None:
    document, problems = parse_talks('deal d "The Deal" text one and two of A, B\n')
    assert problems == ()
    (deal,) = document.talks().deals
    assert (deal.id, deal.name, deal.parties, deal.texts) == ("d", "The Deal", ("A", "B"), ("one", "two"))


def test_clauses_stand_in_any_order_and_on_any_line() -> None:
    tidy = only_entry(
        '2005-07-26 * meeting bilateral of PRK, USA status held at "Beijing" lasting "an hour" round "4"\n'
        "  by hill and kim of USA, institutional quoted by li via interfax\n  reported 2005-07-27\n"
        '  @ w "they met" at 12\n  @ v "so they did"\n  note "n"\n'
    )
    untidy = only_entry(
        '2005-07-26 * meeting bilateral of PRK and USA @ w "they met" at 12 note "n" reported 2005-07-27\n'
        '  via interfax @ v "so they did" at "Beijing"\n  round "4" lasting "an\n     hour"\n'
        "  quoted by li status held by hill and kim of USA, institutional"
    )
    assert untidy == tidy


def test_a_clause_that_is_commented_out_does_not_end_its_block() -> None:
    document, problems = parse_talks(
        '2005-07-26 * done A.x\n#  by kim\n\n  # via tass\n  @ w "x"\n# of B\nparty B "b"\n'
    )
    assert problems == ()
    assert [len(entry.anchors) for entry in document.talks().entries] == [1]
    assert [block.leading for block in document.blocks] == [(), ("# of B",)]


def test_undated_is_a_date_of_its_own() -> None:
    entry = only_entry("undated * statement by x")
    assert isinstance(entry, StatementEntry)
    assert entry.date == UNDATED
