"""What a reader found, as proposals: with its words and its speaker, once, and never what was rejected."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.record.found import (
    FIRM,
    TEXT,
    WHO,
    condition,
    findings,
    phrase,
    position,
    report,
    span,
    statement,
)

from dragoman.record.check import check
from dragoman.record.edit import appended
from dragoman.record.parse import parse_talks
from dragoman.record.propose import merged, propose
from dragoman.record.text import item_text
from dragoman.terms.entries import ConditionEntry, Flag, Link, PositionEntry
from dragoman.terms.findings import Condition, Findings, Meeting, Party, Person, Signal
from dragoman.terms.talks import Talks


def entries(*found: Findings, talks: Talks | None = None) -> list[str]:
    return [item_text(entry) for entry in propose(found, talks=talks)[0].entries]


def test_a_condition_is_proposed_with_its_holder_its_words_and_who_said_it() -> None:
    additions, problems = propose([findings(statements=(statement(),), conditions=(condition(),), **WHO)])
    assert problems == ()
    assert [item_text(entry) for entry in additions.entries] == [
        '2024-03-12 ? statement by ana-sousa of DOCK, on record\n  @ paper "The union will go back"',
        (
            "2024-03-12 ? condition of DOCK: DOCK.return only after PORT.reinstate\n"
            "  by ana-sousa of DOCK, on record\n"
            '  @ paper "The union will go back only after Portline reinstates the nine"'
        ),
    ]
    assert check(additions, texts={"paper": TEXT}) == ()


def test_an_unnamed_speaker_keeps_his_role_and_side() -> None:
    (entry,) = entries(findings(statements=(statement(speaker="P2"),), **WHO))
    assert 'by unnamed "steward" of DOCK, on record' in entry


def test_the_chain_tells_who_quoted_and_which_outlet_carried() -> None:
    agency = Party(id="A", code="ORG:TASS", name="Tass", type="media")
    spokesman = Person(id="P3", name="Rui Lima", role=None, affiliation="U", unnamed=False)
    who: dict[str, Any] = {"parties": (*WHO["parties"], agency), "people": (*WHO["people"], spokesman)}
    (entry,) = entries(findings(statements=(statement(chain=("P1", "P3", "A")),), **who))
    assert "by ana-sousa of DOCK, on record quoted by rui-lima via tass" in entry


def test_words_that_occur_twice_get_their_offset() -> None:
    second = Signal(id="N1", polarity="negative", span=span("No talks", last=True), rule="r")
    (entry,) = entries(findings(signals=(second,)))
    assert entry.endswith(f'"No talks" at {TEXT.rindex("No talks")}')


@pytest.mark.parametrize(
    ("kind", "negated", "head"),
    [
        ("commit", False, "commit DOCK.strike"),
        ("commit", True, "commit DOCK.no-strike"),
        ("demand", True, "demand DOCK.no-strike"),
        ("refuse", True, "refuse DOCK.strike"),
    ],
)
def test_a_not_stands_in_the_act_or_in_the_action(kind: str, head: str, *, negated: bool) -> None:
    (entry,) = entries(findings(positions=(position(kind, phrase("go back", "U", "strike", negated=negated)),), **WHO))
    assert f"position of DOCK: {head}\n" in entry


@pytest.mark.parametrize(
    ("order", "polarity", "link"),
    [
        ("after", "requires", Link.ONLY_AFTER),
        ("until", "blocks", Link.ONLY_AFTER),
        ("if", "requires", Link.IF),
        ("if", "enables", Link.IF),
        ("unless", "threat", Link.UNLESS),
        ("if", "threat", Link.IF),
        ("even_if", "concessive", Link.EVEN_IF),
        ("exchange", "reciprocity", Link.TOGETHER_WITH),
    ],
)
def test_each_kind_of_condition_has_its_link(order: str, polarity: str, link: Link) -> None:
    additions, _ = propose([findings(conditions=(condition(order=order, polarity=polarity),), **WHO)])
    (entry,) = additions.entries
    assert isinstance(entry, ConditionEntry)
    assert entry.link == link


def test_a_withdrawn_condition_and_a_denied_position_are_not_taken_at_their_word() -> None:
    (entry,) = entries(findings(conditions=(condition(status="withdrawn"),), **WHO))
    assert "DOCK.return no longer after PORT.reinstate" in entry
    assert entries(findings(positions=(position("demand", status="denied"),), **WHO)) == []


def test_what_is_held_back_as_long_as_something_goes_on_waits_for_its_end() -> None:
    (held,) = entries(findings(conditions=(condition(order="as_long_as", polarity="blocks"),), **WHO))
    assert "condition of DOCK: DOCK.return only after PORT.no-reinstate" in held
    (kept,) = entries(findings(conditions=(condition(order="as_long_as", polarity="requires"),), **WHO))
    assert "condition of DOCK: DOCK.return only after PORT.reinstate" in kept


def test_what_a_condition_says_is_no_refusal_or_promise_of_its_own() -> None:
    back = phrase("go back", "U", "return")
    said = tuple(position(kind, back, what=span("go back")) for kind in ("refuse", "commit", "offer"))
    made = [entry.split(" ? ")[1] for entry in entries(findings(positions=said, conditions=(condition(),), **WHO))]
    assert [entry.splitlines()[0] for entry in made] == [
        "condition of DOCK: DOCK.return only after PORT.reinstate",
        "position of DOCK: offer DOCK.return",
    ]
    whole = position("demand", back, what=span("go back only after Portline reinstates the nine"))
    assert len(entries(findings(positions=(whole,), conditions=(condition(),), **WHO))) == 1
    alone = entries(findings(positions=said, **WHO))
    assert len(alone) == 3


@pytest.mark.parametrize(
    ("lacking", "says"),
    [
        (condition(consequents=()), "an action on each side of it"),
        (condition(antecedents=()), "an action on each side of it"),
        (condition(antecedents=((phrase("go back", "U", "return"),),)), "an action on each side of it"),
        (condition(holder=None, statement=None, consequents=(phrase("go back", None, "return"),)), "its holder"),
    ],
)
def test_a_condition_that_can_be_no_entry_is_told(lacking: Condition, says: str) -> None:
    additions, problems = propose([findings(conditions=(lacking,), **WHO)])
    assert additions.entries == ()
    assert [problem.code for problem in problems] == ["condition-left-out"]
    assert says in problems[0].what


def test_a_condition_without_a_stated_holder_is_that_of_the_speaker_s_side() -> None:
    (_, entry) = entries(findings(statements=(statement(),), conditions=(condition(holder=None),), **WHO))
    assert "condition of DOCK:" in entry


def test_a_meeting_is_proposed_with_all_that_is_known_of_it() -> None:
    meeting = Meeting(
        id="M1",
        kind="plenary_round",
        participants=("U", "F"),
        span=span("No talks"),
        date=None,
        place=span("Portline"),
        duration=None,
        status="ruled_out",
        rule="r",
        ordinal=4,
    )
    (entry,) = entries(findings(meetings=(meeting,), **WHO))
    assert entry.splitlines()[0] == (
        '2024-03-12 ? meeting plenary_round of DOCK, PORT status ruled_out at "Portline" round "4"'
    )


def test_what_is_recorded_in_any_flag_is_not_proposed_again() -> None:
    found = findings(statements=(statement(),), conditions=(condition(),), **WHO)
    first, _ = propose([found])
    text = appended("", first)
    for flag in Flag:
        known = parse_talks(text.replace(" ? ", f" {flag} "))[0].talks()
        again, _ = propose([found], talks=known)
        assert again == Talks()


def test_the_same_report_twice_counts_once_and_two_reports_are_two_sources() -> None:
    one = findings(statements=(statement(),), **WHO)
    other = findings(report("other"), statements=(statement(),), **WHO)
    additions, _ = propose([one, one, other])
    assert [source.id for source in additions.sources] == ["paper", "other"]
    assert len(additions.entries) == 2
    assert [person.id for person in additions.people] == ["ana-sousa"]


def test_declared_names_and_aliases_are_used_and_not_declared_again() -> None:
    known = parse_talks('party DKW "Dockers" aka "Dockworkers Union"\nparty PORT "Portline"\n')[0].talks()
    additions, _ = propose([findings(conditions=(condition(statement=None),), **WHO)], talks=known)
    assert additions.parties == ()
    (entry,) = additions.entries
    assert isinstance(entry, ConditionEntry)
    assert entry.holder == "DKW"


def test_merged_talks_hold_both() -> None:
    known = parse_talks('talks "Harbour"\nparty X "x"\n')[0].talks()
    additions, _ = propose([findings(statements=(statement(),), **WHO)], talks=known)
    both = merged(known, additions)
    assert both.title == "Harbour"
    assert [party.id for party in both.parties] == ["X", "DOCK"]


NAMES = st.sampled_from(
    ["", "of", "No", "李", "Støre", 'a "b"', "\\", "x\n#y", "\0", "…", "political party", "@w", "2005"]
)
ANY = NAMES | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)


@given(ANY, ANY, ANY, ANY, ANY)
def test_whatever_a_report_calls_things_the_talks_file_can_be_read_back(
    party: str, kind: str, person: str, key: str, name: str
) -> None:
    parties = (Party(id="U", code=f"ORG:{party}", name=party or "x", type=kind or "state"), FIRM)
    people = (Person(id="P1", name=person or "x", role=name, affiliation="U", unnamed=False),)
    told = report(name or "n", title=name, outlet=key)
    action = phrase("go back", None, key)
    found = findings(
        told,
        parties=parties,
        people=people,
        statements=(statement(),),
        positions=(position("demand", action, statement="S1"),),
    )
    additions, _ = propose([found])
    document, problems = parse_talks(appended("", additions))
    if party.replace("\0", "").split() and person.replace("\0", "").split():
        assert problems == ()
    assert {entry.flag for entry in document.talks().entries} <= {Flag.PROPOSED}
    positions = [entry for entry in additions.entries if isinstance(entry, PositionEntry)]
    assert len(positions) == 1
