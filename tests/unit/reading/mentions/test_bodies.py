"""Bodies known by a description: a party of their own, or the one named before."""

import pytest

from dragoman.reading.english import EnglishModel
from dragoman.reading.reader import read
from dragoman.terms.findings import Findings
from dragoman.terms.report import Report


@pytest.fixture(scope="module")
def model() -> EnglishModel:
    return EnglishModel.load()


def findings(text: str, model: EnglishModel) -> Findings:
    return read(Report(name="note", text=text, sha256="0" * 64), model=model)[0]


def mentioned(text: str, model: EnglishModel) -> dict[str, list[str]]:
    return {party.id: [m.span.text for m in party.mentions] for party in findings(text, model).parties}


def test_a_body_that_acts_is_a_party_under_its_description(model: EnglishModel) -> None:
    found = mentioned("The union walked out on Friday. The company wants the union to return.", model)
    assert found == {"UNION": ["The union", "the union"], "COMPANY": ["The company"]}


def test_the_words_of_a_description_make_its_name(model: EnglishModel) -> None:
    found = findings("The shipyard workers' federation rejected the offer.", model)
    assert [(p.code, p.name) for p in found.parties] == [
        ("ORG:SHIPYARD-WORKERS-FEDERATION", "shipyard workers' federation")
    ]


def test_a_description_is_the_one_body_of_its_kind_named_before(model: EnglishModel) -> None:
    found = mentioned("The Dockworkers Union met port officials. The union refused the offer.", model)
    assert found["DOCKWORKERS-UNION"][-1] == "The union"
    assert "UNION" not in found


def test_of_two_named_before_neither_is_chosen(model: EnglishModel) -> None:
    text = "The Dockworkers Union and the Pilots Union met. The union refused the offer."
    assert all("The union" not in spans for spans in mentioned(text, model).values())


def test_the_government_is_the_only_state_named(model: EnglishModel) -> None:
    found = mentioned("Colombia freed nine prisoners. The government asked the rebels for a truce.", model)
    assert found["COL"] == ["Colombia", "The government"]


def test_the_government_of_two_states_is_nobody(model: EnglishModel) -> None:
    found = mentioned("Peru and Chile met. The government asked for a truce.", model)
    assert all("The government" not in spans for spans in found.values())


def test_what_never_acts_is_no_party(model: EnglishModel) -> None:
    assert mentioned("Peru paid for the company of soldiers.", model).keys() <= {"PER"}


def test_rebels_that_act_are_a_party_and_not_an_unnamed_person(model: EnglishModel) -> None:
    found = findings("The rebels said they would keep the bridge.", model)
    assert [p.id for p in found.parties] == ["REBELS"]
    assert found.people == ()
    assert found.statements[0].speaker == "REBELS"


def test_the_army_is_not_a_rebel_army(model: EnglishModel) -> None:
    found = findings(
        "The Hill Liberation Army offered a truce. The army would not halt its march, the minister said.", model
    )
    rebels = next(party for party in found.parties if party.name == "Hill Liberation Army")
    assert [mention.span.text for mention in rebels.mentions] == ["Hill Liberation Army"]


def test_who_is_met_in_a_relative_clause_is_not_who_demands(model: EnglishModel) -> None:
    found = findings(
        "The Lumbaland Liberation Army, whose leader Paul Oke met African Union mediators in the Kenyan capital at the "
        "weekend, has demanded that elections be put off.",
        model,
    )
    rebels = next(party.id for party in found.parties if party.name == "Lumbaland Liberation Army")
    assert [statement.speaker for statement in found.statements] == [rebels]
