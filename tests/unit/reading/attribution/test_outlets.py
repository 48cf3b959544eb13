"""The outlet that words went through, and who then stands in the chain."""

import pytest
from tests.unit.reading.reports import findings, model

from dragoman.reading.reader import read
from dragoman.terms.findings import Statement
from dragoman.terms.report import Report


def names_of(text: str) -> tuple[tuple[Statement, ...], dict[str, str]]:
    found = findings(text)
    return found.statements, {p.id: p.name or f"unnamed {p.role}" for p in found.people}


@pytest.mark.parametrize(
    ("text", "via", "chain"),
    [
        (
            "A Norwegian source told Russia's Interfax news agency that the text was dead.",
            "Russia's Interfax news agency",
            ["unnamed source", "INTERFAX"],
        ),
        ("A source, Interfax reported, said that the text was dead.", "Interfax", ["unnamed source", "INTERFAX"]),
        ("Interfax, citing a union source, said the text was dead.", "Interfax", ["unnamed union source", "INTERFAX"]),
        ("The strike was over, Interfax said, citing a source.", "Interfax", ["unnamed source", "INTERFAX"]),
        ("The talks failed, Interfax quoted a source as saying.", "Interfax", ["unnamed source", "INTERFAX"]),
        ("Kari Lund was quoted by Xinhua as saying that the text was dead.", "Xinhua", ["Kari Lund", "XINHUA"]),
        ("Xinhua quoted Kari Lund as saying that the text was dead.", "Xinhua", ["Kari Lund", "XINHUA"]),
        ("State radio reported that Kari Lund had called the text dead.", "State radio", ["Kari Lund", "STATE-RADIO"]),
        ("The text was dead, Kari Lund said in an interview with Reuters.", "Reuters", ["Kari Lund", "REUTERS"]),
        (
            "The text was dead, Kari Lund said in an interview with the daily El Pais.",
            "the daily El Pais",
            ["Kari Lund", "EL-PAIS"],
        ),
        (
            "In remarks carried by state television, Kari Lund said the text was dead.",
            "state television",
            ["Kari Lund"],
        ),
        (
            "“The text is dead,” Kari Lund told the Xinhua news agency.",
            "the Xinhua news agency",
            ["Kari Lund", "XINHUA"],
        ),
    ],
)
def test_the_words_that_name_the_outlet_and_the_chain(text: str, via: str, chain: list[str]) -> None:
    (statement,), names = names_of(text)
    assert statement.via is not None
    assert statement.via.text == via
    assert [names.get(part, part) for part in statement.chain] == chain


@pytest.mark.parametrize(
    "text",
    [
        "Kari Lund told CNN's director that the text was dead.",
        "Kari Lund said that CNN was wrong about the text.",
        "The agency told farmers that the harvest was late.",
        "Kari Lund told reporters that the text was dead.",
        "Kari Lund told the shipping agency that the port was shut.",
    ],
)
def test_who_is_no_outlet_carries_nothing(text: str) -> None:
    assert [s.via for s in names_of(text)[0]] == [None]


def test_what_the_same_source_says_further_went_through_the_same_outlet() -> None:
    text = "A diplomat told Interfax that the text was dead.\n\nThe port was shut, the diplomat said."
    statements, names = names_of(text)
    assert [[names.get(part, part) for part in s.chain] for s in statements] == [["unnamed diplomat", "INTERFAX"]] * 2


@pytest.mark.parametrize(
    "further",
    [
        "A union official said the port was shut.",
        "The diplomat told reporters that the port was shut.",
        "Kari Lund, a Norwegian envoy, said the port was shut.",
    ],
)
def test_what_another_said_or_he_said_elsewhere_did_not(further: str) -> None:
    statements, _ = names_of(f"A diplomat told Interfax that the text was dead. {further}")
    assert "INTERFAX" not in statements[-1].chain


def test_the_outlet_that_brings_the_report_itself_is_no_link_of_the_chain() -> None:
    text = "“The text is dead,” Kari Lund told Reuters."
    report = Report(name="note", text=text, sha256="0" * 64, outlet="Reuters")
    (statement,) = read(report, model=model())[0].statements
    assert len(statement.chain) == 1
