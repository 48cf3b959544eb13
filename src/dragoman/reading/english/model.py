"""The English model that ships with the package: text in, sentences with their trees out."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from dragoman.reading.english.lemmas import lemma
from dragoman.reading.english.names import names_of
from dragoman.reading.english.words import words as words_of
from dragoman.terms.syntax import Sentence, Token, make_sentence

if TYPE_CHECKING:  # numpy and onnxruntime are loaded with the model, not with this module
    from dragoman.reading.english.network import Network
    from dragoman.reading.english.windows import Window

Paragraphs = Sequence[tuple[int, int]]


class EnglishModel:
    """Words, tags, lemmas, dependency trees and names of English text.

    Each paragraph is read for itself, so what is said of it never depends on what else is read before, after or beside it.
    """

    def __init__(self, network: Network) -> None:
        self._network = network

    @staticmethod
    @functools.cache
    def load() -> EnglishModel:
        """Load the weights inside the package; once in a process."""
        from dragoman.reading.english.network import Network

        return EnglishModel(Network.shipped())

    def parse(self, text: str, paragraphs: Paragraphs) -> tuple[Sentence, ...]:
        """Return the sentences of some paragraphs of a text.

        Parameters
        ----------
        text : str
            The report's original text. Line breaks inside a paragraph are white space.
        paragraphs : sequence of (int, int)
            Half-open ranges of ``text``, in code points; no sentence goes beyond one.

        Returns
        -------
        tuple of Sentence
            In the order of the paragraphs; ``paragraph`` counts from 0 in the order given.
        """
        return tuple(
            sentence
            for number, (start, end) in enumerate(paragraphs)
            for sentence in self._paragraph(text, start, end, number)
        )

    def parse_many(self, items: Iterable[tuple[str, Paragraphs]]) -> Iterator[tuple[Sentence, ...]]:
        """Return the sentences of text after text, each exactly as :meth:`parse` gives them.

        One text is held at a time.
        """
        for text, paragraphs in items:
            yield self.parse(text, paragraphs)

    def _paragraph(self, text: str, start: int, end: int, number: int) -> Iterator[Sentence]:
        from dragoman.reading.english.windows import windows

        ranges = words_of(text, start, end)
        words = [text[a:b] for a, b in ranges]
        glued = [False, *(after[0] == before[1] for before, after in zip(ranges, ranges[1:], strict=False))]
        for window in windows(self._network, words, glued):
            yield from self._sentences(text, ranges, window, number)

    def _sentences(self, text: str, ranges: list[tuple[int, int]], window: Window, number: int) -> Iterator[Sentence]:
        from dragoman.reading.english.tree import best_tree

        network, opinion, size = self._network, window.opinion, window.last - window.first
        bounds = list(zip(window.starts, (*window.starts[1:], size), strict=True))
        heads = [best_tree(opinion.arc[a:b, a:b]) for a, b in bounds]
        hung = [a + (word if head < 0 else head) for (a, _), tree in zip(bounds, heads, strict=True) for word, head in enumerate(tree)]
        relations = network.relate(opinion, range(size), hung)
        for (a, b), tree in zip(bounds, heads, strict=True):
            tokens = []
            for word, head in enumerate(tree, start=a):
                first, last = ranges[window.first + word]
                upos, feats = network.features[opinion.features[word]]
                xpos = network.xpos[opinion.xpos[word]]
                form = text[first:last]
                tokens.append(
                    Token(
                        start=first,
                        end=last,
                        text=form,
                        lemma=lemma(form, upos, xpos),
                        upos=upos,
                        xpos=xpos,
                        feats=feats,
                        head=head,
                        deprel="root" if head < 0 else network.relations[relations[word]],
                    )
                )
            names = names_of([network.names[label] for label in opinion.name[a:b]])
            yield make_sentence(number, tokens, names)
