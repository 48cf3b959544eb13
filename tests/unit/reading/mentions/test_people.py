"""People: their names, roles and sides."""

import pytest
from tests.unit.reading.reports import findings

from dragoman.terms.findings import Person


def people(text: str) -> dict[str | None, Person]:
    return {person.name: person for person in findings(text).people}


@pytest.mark.parametrize(
    ("text", "name", "role", "side"),
    [
        ("Norwegian negotiator Kari Lund said no.", "Kari Lund", "negotiator", "NOR"),
        ("Kari Lund, a spokeswoman for the Norwegian delegation, said no.", "Kari Lund", "spokeswoman", "NOR"),
        ("The paper came from US Secretary of State Jane Hall.", "Jane Hall", "Secretary of State", "USA"),
        ("The union will wait, its president Ana Sousa said.", "Ana Sousa", "president", "UNION"),
        ("Peru's envoy quoted Foreign Minister Luis Rey as saying no.", "Luis Rey", "Foreign Minister", "PER"),
        ("Ana Sousa, the president of the Dockworkers Union, said no.", "Ana Sousa", "president", "DOCKWORKERS-UNION"),
    ],
)
def test_a_name_has_its_role_and_side(text: str, name: str, role: str, side: str) -> None:
    person = people(text)[name]
    assert (person.role or "").startswith(role)
    assert person.affiliation == side


def test_the_role_of_one_is_not_given_to_the_next() -> None:
    found = people("US Secretary of State Jane Hall and Peruvian Deputy Trade Minister Luis Rey met.")
    assert (found["Jane Hall"].affiliation, found["Luis Rey"].affiliation) == ("USA", "PER")
    assert found["Luis Rey"].role == "Deputy Trade Minister"


def test_a_surname_is_the_person_named_before() -> None:
    found = people("Norwegian envoy Kari Lund arrived. Lund said the text was ready.")
    assert [m.span.text for m in found["Kari Lund"].mentions] == ["Kari Lund", "Lund"]
    assert len(found) == 1


def test_unnamed_sources_have_role_and_side() -> None:
    (source,) = findings("A Norwegian official said the text was ready.").people
    assert (source.name, source.role, source.affiliation, source.unnamed) == (None, "official", "NOR", True)


def test_a_source_accorded_to_is_a_person_and_not_his_state() -> None:
    found = findings("According to a Norwegian security source, the text was ready.")
    (source,) = found.people
    assert (source.role, source.affiliation) == ("security source", "NOR")
    assert [statement.speaker for statement in found.statements] == [source.id]


def test_two_unnamed_sources_are_two() -> None:
    found = findings("A Norwegian diplomat said the text was ready. A Peruvian diplomat denied that it was.").people
    assert [person.affiliation for person in found] == ["NOR", "PER"]


def test_a_last_name_is_no_people_of_a_state() -> None:
    found = findings("The owner Mark Cuban sat in the front row, and Olav Moe stood behind him.")
    assert found.parties == ()
