"""The words of dependency grammar (Universal Dependencies): token, sentence, name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One syntactic word.

    Attributes
    ----------
    start, end : int
        Half-open offsets, in code points of the report's original text.
    text : str
        The exact words there.
    lemma : str
        Dictionary form, lower case except for proper nouns.
    upos, xpos, feats : str
        Universal tag, Penn Treebank tag, and UD features (``Tense=Past|VerbForm=Fin``; empty when none).
    head : int
        Index, in the sentence, of the token that this one depends on; -1 for the root.
    deprel : str
        The UD relation to the head (``nsubj``, ``nsubj:pass``, ``advcl``, ``root`` ...).
    """

    start: int
    end: int
    text: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A proper name: token indexes of its first and last word, both inside it; PER, LOC or ORG."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with its tree. The tokens lie inside one paragraph of the report.

    Attributes
    ----------
    start, end : int
        Half-open offsets in the report's original text.
    paragraph : int
        Index of the paragraph, as given to the parser.
    tokens : tuple of Token
    names : tuple of Name
    children : tuple of tuple of int
        ``children[i]`` are the indexes of the tokens that depend on token ``i``, in order.
    words, lemmas : tuple of str
        The words of the tokens and their lemmas, in lower case.
    relations : tuple of str
        The relation of each token to its head, without subtype (``nsubj`` for ``nsubj:pass``).
    """

    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...]
    names: tuple[Name, ...]
    children: tuple[tuple[int, ...], ...]
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    relations: tuple[str, ...]

    @property
    def root(self) -> int:
        """Index of the token that depends on no other."""
        return next(i for i, token in enumerate(self.tokens) if token.head < 0)

    def subtree(self, index: int) -> tuple[int, ...]:
        """Indexes of the token and of all that depends on it, directly or not, in order."""
        children = self.children
        if not children[index]:
            return (index,)
        found = [index]
        for at in found:  # grows meanwhile
            found += children[at]
        return tuple(sorted(found))


def make_sentence(paragraph: int, tokens: Iterable[Token], names: Iterable[Name] = ()) -> Sentence:
    """Return the sentence of these tokens, with all that follows from them worked out once.

    Raises
    ------
    ValueError
        When there is no token.
    """
    given = tuple(tokens)
    if not given:
        raise ValueError("a sentence has at least one token")
    children: list[list[int]] = [[] for _ in given]
    for index, token in enumerate(given):
        if token.head >= 0:
            children[token.head].append(index)
    return Sentence(
        start=given[0].start,
        end=given[-1].end,
        paragraph=paragraph,
        tokens=given,
        names=tuple(names),
        children=tuple(map(tuple, children)),
        words=tuple(token.text.lower() for token in given),
        lemmas=tuple(token.lemma.lower() for token in given),
        relations=tuple(token.deprel.partition(":")[0] for token in given),
    )
