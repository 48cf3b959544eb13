"""What the encoder says of a window becomes sentences: trees chosen, relations named, words described."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.reading.english.lemmas import lemma
from dragoman.reading.english.names import names_of
from dragoman.reading.english.network import Network
from dragoman.reading.english.tree import best_tree
from dragoman.reading.english.windows import Window
from dragoman.reading.english.words import words
from dragoman.terms.syntax import Sentence, Token, make_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph cut into words.

    Attributes
    ----------
    number : int
        Its index among the paragraphs given.
    ranges : tuple of (int, int)
        Half-open range of each word in the report's text.
    words : tuple of str
    glued : tuple of bool
        Whether a word follows the one before without white space.
    """

    number: int
    ranges: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    glued: tuple[bool, ...]


def paragraph(text: str, start: int, end: int, number: int) -> Paragraph:
    """Cut ``text[start:end]`` into words."""
    ranges = tuple(words(text, start, end))
    ends = (-1, *(last for _, last in ranges))
    return Paragraph(
        number=number,
        ranges=ranges,
        words=tuple(text[first:last] for first, last in ranges),
        glued=tuple(first == end for (first, _), end in zip(ranges, ends, strict=False)),
    )


def sentences(network: Network, whole: Paragraph, window: Window) -> Iterator[Sentence]:
    """Give the sentences of one window of a paragraph, in order."""
    size = window.last - window.first
    bounds = list(zip(window.starts, (*window.starts[1:], size), strict=True))
    trees = [best_tree(window.opinion.arc[first:last, first:last]) for first, last in bounds]
    relations = _relations(network, window, trees)
    for (first, last), tree in zip(bounds, trees, strict=True):
        tokens = [
            _token(network, whole, window, first + word, (head, relations[first + word]))
            for word, head in enumerate(tree)
        ]
        labels = [network.names[label] for label in window.opinion.name[first:last]]
        yield make_sentence(whole.number, tokens, names_of(labels))


def _relations(network: Network, window: Window, trees: Sequence[Sequence[int]]) -> list[str]:
    """Name the relation of every word of the window to its head in its tree."""
    heads = [
        first + (word if head < 0 else head)
        for first, tree in zip(window.starts, trees, strict=True)
        for word, head in enumerate(tree)
    ]
    labels = network.relate(window.opinion, range(len(heads)), heads)
    return [
        "root" if head == word else network.relations[label]
        for word, (head, label) in enumerate(zip(heads, labels, strict=True))
    ]


def _token(network: Network, whole: Paragraph, window: Window, word: int, tied: tuple[int, str]) -> Token:
    """Describe one word of the window, tied to a head (its index in the sentence) by a relation."""
    place = window.first + word
    text = whole.words[place]
    xpos = network.xpos[window.opinion.xpos[word]]
    upos, feats = network.features[window.opinion.features[word]]
    return Token(
        start=whole.ranges[place][0],
        end=whole.ranges[place][1],
        text=text,
        lemma=lemma(text, upos, xpos),
        upos=upos,
        xpos=xpos,
        feats=feats,
        head=tied[0],
        deprel=tied[1],
    )
