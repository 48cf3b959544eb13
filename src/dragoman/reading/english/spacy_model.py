"""Any installed spaCy pipeline in place of the model that ships with the package.

What it says is turned into the same sentences. Pipelines trained on OntoNotes (``en_core_web_*``) use other relations
than Universal Dependencies; those that matter most are turned (see :mod:`.universal`), the rest keep their names, so
rules that rest on rare relations find less. Names are kept when they are of persons, places or organisations.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator
from itertools import tee
from typing import Any

from dragoman.reading.english.model import Paragraphs
from dragoman.reading.english.universal import Tie, universal
from dragoman.terms.errors import MissingModelError
from dragoman.terms.syntax import Name, Sentence, Token, make_sentence

_NAMES = {"PERSON": "PER", "PER": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG"}


class SpacyModel:
    """Sentences with their trees out of a spaCy pipeline with a parser; used as :class:`.EnglishModel` is."""

    def __init__(self, pipeline: Any) -> None:  # noqa: ANN401  spaCy is not installed where types are checked
        self._pipeline = pipeline

    @staticmethod
    def load(name: str) -> SpacyModel:
        """Load an installed pipeline by name or path.

        Raises
        ------
        MissingModelError
            When spaCy or the pipeline is not installed, or the pipeline parses nothing.
        """
        try:
            spacy = importlib.import_module("spacy")
        except ImportError as error:
            raise MissingModelError(
                name, "spaCy is not installed", 'install it with: pip install "dragoman[spacy]"'
            ) from error
        try:
            pipeline = spacy.load(name)
        except OSError as error:
            raise MissingModelError(
                name, "no such spaCy pipeline is installed", f"get it with: python -m spacy download {name}"
            ) from error
        if not any("parser" in step for step in pipeline.pipe_names):
            raise MissingModelError(name, "this spaCy pipeline has no parser", "name one that has, like en_core_web_sm")
        return SpacyModel(pipeline)

    def parse(self, text: str, paragraphs: Paragraphs) -> tuple[Sentence, ...]:
        """Return the sentences of some paragraphs of a text; see :meth:`.EnglishModel.parse`."""
        return next(self.parse_many([(text, paragraphs)]))

    def parse_many(self, items: Iterable[tuple[str, Paragraphs]]) -> Iterator[tuple[Sentence, ...]]:
        """Give the sentences of text after text, their paragraphs in batches."""
        ahead, behind = tee(items)
        plain = (_plain(text[start:end]) for text, paragraphs in ahead for start, end in paragraphs)
        parsed = iter(self._pipeline.pipe(plain))
        for text, paragraphs in behind:
            yield tuple(
                sentence
                for number, (start, _) in enumerate(paragraphs)
                for sentence in _sentences(next(parsed), text, start, number)
            )


def _plain(paragraph: str) -> str:
    """Make every white character a space: pipelines take line breaks for words."""
    return re.sub(r"\s", " ", paragraph)


def _sentences(document: Any, text: str, offset: int, number: int) -> Iterator[Sentence]:  # noqa: ANN401  as above
    for span in document.sents:
        words = [word for word in span if not word.is_space]
        if words:
            places = {word.i: place for place, word in enumerate(words)}
            yield make_sentence(number, _tokens(words, places, text, offset), _names(span.ents, places))


def _tokens(words: list[Any], places: dict[int, int], text: str, offset: int) -> Iterator[Token]:
    heads = [_head(word, places) for word in words]
    if heads.count(-1) != 1:
        root = heads.index(-1)
        heads = [root if head == -1 and place != root else head for place, head in enumerate(heads)]
    tree = universal(
        [
            Tie(upos=word.pos_, lemma=word.lemma_, head=head, deprel="ROOT" if head < 0 else word.dep_)
            for word, head in zip(words, heads, strict=True)
        ]
    )
    for word, tie in zip(words, tree, strict=True):
        start = offset + word.idx
        yield Token(
            start=start,
            end=start + len(word.text),
            text=text[start : start + len(word.text)],
            lemma=word.lemma_ or word.text.lower(),
            upos=word.pos_,
            xpos=word.tag_,
            feats=str(word.morph),
            head=tie.head,
            deprel=tie.deprel,
        )


def _head(word: Any, places: dict[int, int]) -> int:  # noqa: ANN401  as above
    """Return the place of a word's head, white space passed over; -1 for the root."""
    at = word.head
    while at.i not in places and at.head.i != at.i:
        at = at.head
    return -1 if at.i == word.i or at.i not in places else places[at.i]


def _names(entities: Iterable[Any], places: dict[int, int]) -> Iterator[Name]:
    for entity in entities:
        inside = [places[word.i] for word in entity if word.i in places]
        if entity.label_ in _NAMES and inside:
            yield Name(first=inside[0], last=inside[-1], label=_NAMES[entity.label_])
