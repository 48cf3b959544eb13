"""Who said what: made-up sentences for each construction, and traps."""

import pytest
from tests.unit.reading.reports import findings

from dragoman.terms.findings import Findings, Statement
from dragoman.terms.source_class import SourceClass


def who(found: Findings, statement: Statement) -> str | None:
    names = {person.id: person.name or f"unnamed {person.role}" for person in found.people}
    return "+".join(names.get(part, part) for part in (statement.speaker or "").split("+")) or None


def said(text: str) -> list[tuple[str | None, str]]:
    found = findings(text)
    return [(who(found, s), " … ".join(part.text for part in s.content)) for s in found.statements]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Kari Lund said that the text was ready.", "Kari Lund", "the text was ready"),
        ("Kari Lund said the text was ready.", "Kari Lund", "the text was ready"),
        ("The text was ready, Kari Lund said.", "Kari Lund", "The text was ready"),
        ("“The text is ready,” Kari Lund said.", "Kari Lund", "“The text is ready,”"),
        ("“The text is ready,” said Kari Lund.", "Kari Lund", "“The text is ready,”"),
        ("Kari Lund called the text “a gift”.", "Kari Lund", "the text “a gift”"),
        ("According to Kari Lund, the text was ready.", "Kari Lund", "the text was ready"),
        ("The text was ready, according to Kari Lund.", "Kari Lund", "The text was ready"),
        ("Kari Lund rejected the text.", "Kari Lund", "the text"),
        ("Kari Lund warned of a second strike.", "Kari Lund", "a second strike"),
        ("Kari Lund repeated her claim that the text was ready.", "Kari Lund", "the text was ready"),
        ("Kari Lund left with assurances that no ship would be searched.", None, ""),
        (
            "Kari Lund answered with assurances that no ship would be searched.",
            "Kari Lund",
            "no ship would be searched",
        ),
        ("“Is the text ready?” Kari Lund asked.", "Kari Lund", "“Is the text ready?”"),
        (
            "“The text is ready and we will sign it.” — Kari Lund",
            "Kari Lund",
            "“The text is ready and we will sign it.”",
        ),
    ],
)
def test_each_construction(text: str, speaker: str | None, words: str) -> None:
    assert said(text) == ([(speaker, words)] if speaker else [])


def test_a_line_that_announces_a_quotation_names_its_speaker() -> None:
    text = "Kari Lund made this comment:\n\n“The text is ready and we will sign it on Friday.”"
    assert said(text) == [("Kari Lund", "“The text is ready and we will sign it on Friday.”")]


def test_a_quotation_runs_on_over_paragraphs() -> None:
    text = "“The text is ready,” Kari Lund said.\n\n“We have waited long enough for all of this.”"
    assert [speaker for speaker, _ in said(text)] == ["Kari Lund", "Kari Lund"]
    assert findings(text).statements[1].inherited_speaker


def test_who_quotes_whom_is_a_chain() -> None:
    found = findings("Norwegian spokesman Olav Moe quoted Trade Minister Kari Lund as saying the text was ready.")
    (statement,) = found.statements
    names = {person.id: person.name for person in found.people}
    assert [names[part] for part in statement.chain] == ["Kari Lund", "Olav Moe"]


def test_the_quoter_of_a_second_verb_is_the_subject_of_the_first() -> None:
    found = findings("Olav Moe praised the text but quoted Trade Minister Kari Lund as saying it was late.")
    names = {person.id: person.name for person in found.people}
    assert [names[part] for part in found.statements[-1].chain] == ["Kari Lund", "Olav Moe"]


def test_the_agency_that_was_told_stands_in_the_chain_of_an_unnamed_source() -> None:
    text = "A Norwegian source told the Interfax agency that the text was dead.\n\nThe port was shut, the source said."
    first, second = findings(text).statements
    assert first.chain[-1] == second.chain[-1] == "INTERFAX"
    assert first.record == second.record == SourceClass.UNNAMED


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("Kari Lund said the text was ready.", SourceClass.ON_RECORD),
        ("The Norwegian foreign ministry said the text was ready.", SourceClass.INSTITUTIONAL),
        ("A government spokesman said the text was ready.", SourceClass.INSTITUTIONAL),
        ("A diplomat said the text was ready.", SourceClass.UNNAMED),
    ],
)
def test_on_whose_authority(text: str, record: SourceClass) -> None:
    assert [s.record for s in findings(text).statements] == [record]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“The text is ready,” Kari Lund said.", "direct"),
        ("Kari Lund said the text was “nearly ready”.", "mixed"),
        ("Kari Lund said the text was ready.", "indirect"),
    ],
)
def test_direct_mixed_and_indirect(text: str, form: str) -> None:
    assert [s.form for s in findings(text).statements] == [form]


@pytest.mark.parametrize(
    "text",
    [
        "The ship left the port on Friday with nine drivers.",
        "The so-called “green lane” opened at noon.",
        "Rain fell on the harbour for three days.",
    ],
)
def test_what_nobody_said_is_no_statement(text: str) -> None:
    assert said(text) == []


def test_what_the_writer_adds_behind_the_cue_is_not_said() -> None:
    (pair,) = said("“The text is ready,” Kari Lund said, using the short name of the treaty.")
    assert pair == ("Kari Lund", "“The text is ready,”")
