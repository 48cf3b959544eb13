"""No spaCy here: a pipeline is anything that takes texts and gives words with heads, as the classes below do."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from dragoman.reading.english.spacy_model import SpacyModel
from dragoman.terms.errors import MissingModelError


@dataclass
class Word:
    i: int
    idx: int
    text: str
    pos_: str = "NOUN"
    tag_: str = "NN"
    lemma_: str = ""
    morph: str = ""
    dep_: str = "dep"
    head: Word = field(init=False)

    def __post_init__(self) -> None:
        self.head = self

    @property
    def is_space(self) -> bool:
        return self.text.isspace()


class Span(list[Word]):
    ents: tuple[Span, ...] = ()
    label_ = ""


def pipeline(texts: Iterable[str]) -> Iterator[SimpleNamespace]:
    """Cut after full stops; every word hangs from the one before; the first word of each sentence is a place."""
    for text in texts:
        assert "\n" not in text
        words = [Word(i, m.start(), m.group()) for i, m in enumerate(re.finditer(r"\w+|\.|\s{2,}", text))]
        spans, current = [], Span()
        for word in words:
            word.head = current[-1] if current else word
            current.append(word)
            if word.text == ".":
                spans.append(current)
                current = Span()
        spans += [current] if current else []
        for span in spans:
            name = Span(span[:1])
            name.label_ = "GPE"
            span.ents = (name,)
        yield SimpleNamespace(sents=spans)


TEXT = "Oslo  hosts\nthem. They met.\n\nDone   now"
PARAGRAPHS = [(0, 27), (29, len(TEXT))]


def model() -> SpacyModel:
    return SpacyModel(SimpleNamespace(pipe=pipeline))


def test_offsets_paragraphs_and_trees_are_those_of_the_text() -> None:
    found = model().parse(TEXT, PARAGRAPHS)
    assert [(s.paragraph, TEXT[s.start : s.end]) for s in found] == [
        (0, "Oslo  hosts\nthem."),
        (0, "They met."),
        (1, "Done   now"),
    ]
    assert [t.text for t in found[0].tokens] == ["Oslo", "hosts", "them", "."]
    assert [t.head for t in found[0].tokens] == [-1, 0, 1, 2]
    assert [t.deprel for t in found[2].tokens] == ["root", "dep"]


def test_places_persons_and_organisations_are_names() -> None:
    assert [(n.first, n.last, n.label) for n in model().parse(TEXT, PARAGRAPHS)[0].names] == [(0, 0, "LOC")]


def test_many_texts_are_read_as_each_one_is() -> None:
    items = [(TEXT, PARAGRAPHS), ("", []), ("One.", [(0, 4)])]
    assert list(model().parse_many(iter(items))) == [model().parse(*item) for item in items]


def loaded(monkeypatch: pytest.MonkeyPatch, **spacy: object) -> None:
    monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(**spacy))


def test_a_missing_library_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingModelError, match=r"en_x: spaCy is not installed; .*dragoman\[spacy\]"):
        SpacyModel.load("en_x")


def test_a_missing_pipeline_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise OSError(name)

    loaded(monkeypatch, load=absent)
    with pytest.raises(MissingModelError, match="spacy download en_x"):
        SpacyModel.load("en_x")


def test_a_pipeline_without_a_parser_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded(monkeypatch, load=lambda _: SimpleNamespace(pipe_names=["ner"], pipe=pipeline))
    with pytest.raises(MissingModelError, match="no parser"):
        SpacyModel.load("en_x")
