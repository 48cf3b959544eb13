"""Which words a statement is kept by: never fewer than tell what was said, and never words of another clause."""

import re
from typing import Any

import pytest

from dragoman.record.statement_words import words_of
from dragoman.terms.findings import Statement
from dragoman.terms.source_class import SourceClass
from dragoman.terms.span import Span


def kept(marked: str, rule: str, **more: Any) -> list[str]:
    """Return the words kept of a text in which <cue> and [content] are marked."""
    text = re.sub(r"[<>\[\]]", "", marked)
    known: dict[str, Any] = {
        "speaker": "A",
        "speaker_span": None,
        "form": "indirect",
        "record": SourceClass.INSTITUTIONAL,
        "via": None,
        "chain": ("A",),
        "inherited_speaker": False,
    }
    spans = [_span(text, found) for found in re.findall(r"\[(.+?)\]", marked)]
    cue = _span(text, re.findall(r"<(.+?)>", marked)[0])
    statement = Statement(id="S1", content=tuple(spans), cue=cue, rule=rule, **(known | more))
    return [span.text for span in words_of(statement, text)]


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


@pytest.mark.parametrize(
    ("marked", "rule", "words"),
    [
        ("Ghana <cautioned> against [a costly registry].", "noun-phrase", "cautioned against a costly registry"),
        ("Peru <proposed> [deleting the item].", "gerund", "proposed deleting the item"),
        ("Oslo <denied> that [it had sunk the boat].", "clause-after", "denied that it had sunk the boat"),
        ("Mali <asked> Dr. Baro whether [the fund would last].", "clause-after", "whether the fund would last"),
        ("Fiji did not <support> [the new text].", "noun-phrase", "did not support the new text"),
        ("Fiji never <said> that [it would sign].", "clause-after", "never said that it would sign"),
        ("[The clause] was <rejected> by Chad.", "by-agent", "The clause was rejected"),
    ],
)
def test_the_word_of_saying_is_kept_where_the_content_misleads_without_it(marked: str, rule: str, words: str) -> None:
    assert kept(marked, rule)[0].endswith(words)


@pytest.mark.parametrize(
    ("marked", "rule"),
    [
        ("Ghana <said> [the registry was costly].", "clause-after"),
        ("Ghana <told> Radio Volta that [the registry was costly].", "clause-after"),
        ("[The registry was costly], Ghana <warned>.", "clause-before"),
        ("Ghana <warned> the others. Nobody moved: [a costly registry].", "noun-phrase"),
    ],
)
def test_a_clause_plainly_said_and_words_of_another_clause_stay_as_they_are(marked: str, rule: str) -> None:
    assert kept(marked, rule) == [re.findall(r"\[(.+?)\]", marked)[0]]


def test_a_quotation_stays_verbatim() -> None:
    assert kept('Ghana <denied>: ["no registry"].', "clause-after", form="direct") == ['"no registry"']


def test_only_the_first_part_of_a_split_content_is_widened() -> None:
    parts = kept("Ghana <opposed> [the registry], it said, [and the fund].", "noun-phrase")
    assert parts == ["opposed the registry", "and the fund"]
