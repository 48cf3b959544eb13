"""Who is who across reports."""

import dataclasses

import pytest
from tests.unit.record.found import FIRM, UNION, findings, phrase

from dragoman.record.identities import Identities, slug
from dragoman.record.parse import parse_talks
from dragoman.terms.findings import Party, Person
from dragoman.terms.problems import Place

HERE = Place(file="")
KNOWN = """\
party GBR "United Kingdom" aka "Britain"
person ana-sousa "Ana Sousa" aka "A. Sousa" of GBR
person rui-lima "Rui Lima" of GBR
person jose-lima "José Lima" of GBR
outlet radio "Radio Port" aka "RP"
"""


def known() -> Identities:
    document, problems = parse_talks(KNOWN)
    assert problems == ()
    return Identities(document.talks())


def person(name: str) -> Person:
    return Person(id="P1", name=name, role=None, affiliation=None, unnamed=False)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Ana Sousa", "ana-sousa"),
        ("A. SOUSA", "ana-sousa"),
        ("Sousa", "ana-sousa"),
        ("Jose Lima", "jose-lima"),
        ("Lima", "lima"),
        ("Kim Kye-gwan", "kim-kye-gwan"),
    ],
)
def test_a_person_is_known_by_name_alias_and_a_surname_that_one_alone_bears(name: str, made: str) -> None:
    assert known().person(person(name), "GBR", HERE) == made


def test_a_surname_of_another_party_is_another_person() -> None:
    identities = known()
    assert identities.person(person("Sousa"), "USA", HERE) == "sousa"
    assert [made.id for made in identities.additions().people] == ["sousa"]


@pytest.mark.parametrize(
    ("party", "made"),
    [
        (Party(id="X", code="GBR", name="Great Britain", type="state"), "GBR"),
        (Party(id="X", code="ORG:BRITAIN", name="Britain", type="state"), "GBR"),
        (UNION, "DOCK"),
        (Party(id="X", code="ORG:of", name="Of", type="group"), "OF"),
        (Party(id="X", code="", name="x", type="group"), "X"),
    ],
)
def test_a_party_is_known_by_code_name_and_alias(party: Party, made: str) -> None:
    assert known().party(party, HERE) == made


def test_an_outlet_is_known_by_name_and_alias() -> None:
    identities = known()
    assert [identities.outlet(name, HERE) for name in ("Radio Port", "RP", "Tass", "TASS")] == [
        "radio",
        "radio",
        "tass",
        "tass",
    ]


def test_like_actions_share_an_id_and_what_is_not_done_has_its_own() -> None:
    identities = known()
    act = phrase("go back", None, "return")
    assert identities.action("DOCK", act, HERE) == identities.action("DOCK", act, HERE) == "DOCK.return"
    assert identities.action("DOCK", act, HERE, negated=True) == "DOCK.no-return"
    assert identities.action(None, act, HERE) == "return"
    words = [action.words for action in identities.additions().actions]
    assert (len(words), sorted(set(words))) == (3, ["go back", "not so: go back"])


@pytest.mark.parametrize(
    ("called", "undone", "negated", "words"),
    [
        ("the boats are unloaded", "the boats are not unloaded", True, "the boats are not unloaded"),
        ("the boats are unloaded", "the boats are not unloaded", False, "the boats are unloaded"),
        ("be put to arbitration", "not be put to arbitration", False, "… be put to arbitration"),
        # traps: a reader that gives no names
        ("", "", False, "go back"),
        ("", "", True, "not so: go back"),
    ],
)
def test_an_action_is_called_by_the_name_that_the_reader_gives(
    called: str, undone: str, words: str, *, negated: bool
) -> None:
    identities = known()
    act = dataclasses.replace(phrase("go back", None, "return"), called=called, called_undone=undone)
    identities.action(None, act, HERE, negated=negated)
    assert [action.words for action in identities.additions().actions] == [words]


def test_a_report_whose_bytes_are_recorded_is_the_recorded_source() -> None:
    found = findings()
    document, _ = parse_talks(f'source old "old.txt"\n  sha256 {found.story.report.sha256}\n')
    identities = Identities(document.talks())
    assert identities.of_report(found).source == "old"
    assert identities.additions().sources == ()


def test_reports_of_one_name_are_two_sources() -> None:
    identities = Identities(parse_talks('source paper "elsewhere/paper.txt"\n')[0].talks())
    assert identities.of_report(findings()).source == "paper-2"


def test_what_people_are_learnt_from_one_report_helps_another() -> None:
    identities = Identities(parse_talks("")[0].talks())
    people = (Person(id="P1", name="Ana Sousa", role=None, affiliation="U", unnamed=False),)
    identities.learn(findings(parties=(UNION, FIRM), people=people))
    assert identities.known_party("Ana Sousa") == "DOCK"
    assert identities.known_party("Rui Lima") is None


def test_a_slug_is_never_a_word_of_the_grammar_nor_empty() -> None:
    assert [slug(name) for name in ("Via", "of", "…", "O'Brien")] == ["via-1", "of-1", "nameless", "o-brien"]


@pytest.mark.parametrize(
    ("first", "second", "ids"),
    [
        ("raise pay by 4 percent", "raise pay by 6 percent", ["DOCK.raise-pay", "DOCK.raise-pay-6"]),
        ("free 200 men", "free 1,150 men in 3 weeks", ["DOCK.raise-pay", "DOCK.raise-pay-1-150-3"]),
        # traps: the same number, or none in one of them
        ("raise pay by 4 percent", "raise pay by 4 percent in May", ["DOCK.raise-pay"]),
        ("raise pay by 4 percent", "raise pay", ["DOCK.raise-pay"]),
        ("raise pay", "raise pay by 4 percent", ["DOCK.raise-pay"]),
    ],
)
def test_an_action_to_other_figures_is_another(first: str, second: str, ids: list[str]) -> None:
    identities = known()
    for called in (first, second):
        act = dataclasses.replace(phrase("go back", None, "raise-pay"), called=called)
        identities.action("DOCK", act, HERE)
    assert [action.id for action in identities.additions().actions] == ids
