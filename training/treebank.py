"""Treebanks in CoNLL-U as the package's own sentences, for training and for scoring.

The files hold groups of sentences that follow each other (``# newdoc``), words of contractions one by one, and names
as ``NER=B-PER`` in the last column. Sentences without trees have ``_`` where the tree would be.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.reading.english.names import names_of
from dragoman.terms.syntax import Sentence, Token, make_sentence

NO_TREE = "_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Sentences that follow each other, and their text joined by single spaces.

    Attributes
    ----------
    text : str
    sentences : tuple of Sentence
        Offsets are those of ``text``. Without trees, every head is -1 and every tag ``_``.
    has_trees, has_names : bool
        Whether trees, or names, are annotated; where not, nothing follows from their absence.
    """

    text: str
    sentences: tuple[Sentence, ...]
    has_trees: bool
    has_names: bool


def documents(path: Path) -> Iterator[Document]:
    """Read the documents of a compressed treebank file."""
    group: list[tuple[str, list[list[str]]]] = []
    rows: list[list[str]] = []
    text = ""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in (raw.rstrip("\n") for raw in lines):
            if line.startswith("# newdoc") and group:
                yield _document(group)
                group = []
            elif line.startswith("# text = "):
                text = line.removeprefix("# text = ")
            elif not line and rows:
                group.append((text, rows))
                rows = []
            elif line[:1].isdigit():
                rows.append(line.split("\t"))
    if group:
        yield _document(group)


def _document(group: list[tuple[str, list[list[str]]]]) -> Document:
    found: list[Sentence] = []
    start = 0
    for text, rows in group:
        found.append(_sentence(text, rows, start))
        start += len(text) + 1
    every = [row for _, rows in group for row in rows]
    return Document(
        text=" ".join(text for text, _ in group),
        sentences=tuple(found),
        has_trees=all(row[6] != NO_TREE for row in every),
        has_names=all("NER=" in row[9] for row in every),
    )


def _sentence(text: str, rows: list[list[str]], start: int) -> Sentence:
    tokens: list[Token] = []
    at = 0
    for row in rows:
        first = text.index(row[1], at)
        at = first + len(row[1])
        tokens.append(_token(row, start + first, start + at))
    labels = [dict(part.partition("=")[::2] for part in row[9].split("|")).get("NER", "O") for row in rows]
    return make_sentence(0, tokens, names_of(labels))


def _token(row: list[str], start: int, end: int) -> Token:
    return Token(
        start=start,
        end=end,
        text=row[1],
        lemma=row[2],
        upos=row[3],
        xpos=row[4],
        feats="" if row[5] == NO_TREE else row[5],
        head=-1 if row[6] == NO_TREE else int(row[6]) - 1,
        deprel=row[7],
    )
