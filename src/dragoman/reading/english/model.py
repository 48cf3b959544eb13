"""The English model that ships with the package: text in, sentences with their trees out."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from dragoman.terms.syntax import Sentence

if TYPE_CHECKING:  # numpy and onnxruntime are loaded with the model, not with this module
    from dragoman.reading.english.network import Network

Paragraphs = Sequence[tuple[int, int]]


class EnglishModel:
    """Words, tags, lemmas, dependency trees and names of English text.

    Each paragraph is read for itself: what is said of it never depends on what is read before, after or beside it.
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

        Examples
        --------
        >>> text = "Both sides met on Monday. They didn't sign."
        >>> for sentence in EnglishModel.load().parse(text, [(0, len(text))]):
        ...     print(sentence.tokens[sentence.root].lemma, [token.text for token in sentence.tokens])
        meet ['Both', 'sides', 'met', 'on', 'Monday', '.']
        sign ['They', 'did', "n't", 'sign', '.']
        """
        return tuple(self._sentences(text, paragraphs))

    def parse_many(self, items: Iterable[tuple[str, Paragraphs]]) -> Iterator[tuple[Sentence, ...]]:
        """Give the sentences of text after text, each exactly as :meth:`parse` does.

        One text is held at a time, so memory does not grow with their number.
        """
        for text, paragraphs in items:
            yield self.parse(text, paragraphs)

    def _sentences(self, text: str, paragraphs: Paragraphs) -> Iterator[Sentence]:
        from dragoman.reading.english.sentences import paragraph, sentences
        from dragoman.reading.english.windows import windows

        for number, (start, end) in enumerate(paragraphs):
            whole = paragraph(text, start, end, number)
            for window in windows(self._network, whole.words, whole.glued):
                yield from sentences(self._network, whole, window)
