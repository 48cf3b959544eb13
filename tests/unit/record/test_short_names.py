"""What reports call a body in small letters."""

import pytest
from tests.unit.record.found import FIRM, condition, findings

from dragoman.record.identities import Identities
from dragoman.record.parse import parse_talks
from dragoman.record.propose import propose
from dragoman.record.short_names import FullNames, as_label
from dragoman.terms.declared import DeclaredParty
from dragoman.terms.entries import ConditionEntry
from dragoman.terms.findings import Party
from dragoman.terms.problems import Place, Severity

HERE = Place(file="")


def party(name: str, kind: str = "union") -> DeclaredParty:
    return DeclaredParty(id=name.upper().replace(" ", "-"), name=name, type=kind, place=HERE)


@pytest.mark.parametrize(
    ("known", "words", "meant"),
    [
        (["Port Harbour Board"], "harbour board", "Port Harbour Board"),
        (["Port Harbour Board"], "board", "Port Harbour Board"),
        (["Seamen's Union", "Port Board"], "union", "Seamen's Union"),
        # traps: two of them, a name in capitals, people, part of a word, the whole name, nothing that ends so
        (["Seamen's Union", "Dockers' Union"], "union", None),
        (["Port Harbour Board"], "Harbour Board", None),
        (["United Steel Workers"], "workers", None),
        (["Port Outboard"], "board", None),
        (["board"], "board", None),
        (["Board of the Port"], "board", None),
    ],
)
def test_words_mean_the_one_body_whose_name_ends_so(known: list[str], words: str, meant: str | None) -> None:
    found = FullNames(party(name) for name in known).meant_by(words)
    assert (found.name if found else None) == meant


@pytest.mark.parametrize("kind", ["state", "media"])
def test_no_state_and_no_outlet_is_meant_by_the_end_of_its_name(kind: str) -> None:
    assert FullNames([party("Island Republic", kind)]).meant_by("republic") is None


def test_a_name_that_only_another_report_gives_counts() -> None:
    full = FullNames(())
    full.note([Party(id="B", code="ORG:PHB", name="Port Harbour Board", type="board")])
    found = full.meant_by("harbour board")
    assert found is not None
    assert found.id == "B"


def test_a_body_that_nobody_names_in_full_is_a_party_with_a_capital() -> None:
    identities = Identities(parse_talks("")[0].talks())
    identities.party(Party(id="B", code="ORG:BOARD", name="harbour board", type="board"), HERE)
    assert [made.name for made in identities.additions().parties] == ["Harbour board"] == [as_label("harbour board")]


def test_what_is_declared_as_a_party_of_its_own_stays_one() -> None:
    talks = 'party PHB "Port Harbour Board" type board\nparty X "Harbour board" type board\n'
    identities = Identities(parse_talks(talks)[0].talks())
    assert identities.party(Party(id="B", code="ORG:B", name="harbour board", type="board"), HERE) == "X"
    assert identities.short == {}


def test_what_was_read_as_one_is_told() -> None:
    talks = parse_talks('party PAU "Port Action Union" type union\n')[0].talks()
    common = Party(id="U", code="ORG:UNION", name="action union", type="union", mentions=())
    found = findings(parties=(common, FIRM), conditions=(condition(),))
    additions, problems = propose([found], talks=talks)
    assert "PAU" not in {made.id for made in additions.parties}
    assert [entry.holder for entry in additions.entries if isinstance(entry, ConditionEntry)] == ["PAU"]
    (told,) = [p for p in problems if p.code == "read-as-one"]
    assert told.severity is Severity.WARNING
    assert "“action union” was read as Port Action Union" in told.what
