"""What the network learns from: windows of treebank documents, as numbers, in batches of like length."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from treebank import Document  # noqa: TC002  a module of this folder

from dragoman.reading.english.pieces import Pieces
from dragoman.reading.english.windows import USUAL
from dragoman.terms.syntax import Sentence

IGNORED = -100
LONGEST = 200
BLOCK = 400
RAREST = 3
HEADS = ("tag", "mor", "ner", "dep")

Labels = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Sentences that follow each other, as words and labels; a head without labels is missing.

    ``tied`` is the index of each word's head in the example, the word itself for a root, and ``sentence`` the number
    of its sentence. Both are empty without trees.
    """

    words: tuple[str, ...]
    labels: dict[str, tuple[str, ...]]
    tied: tuple[int, ...]
    sentence: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Examples side by side, padded; ``labels`` hold :data:`IGNORED` where nothing is to be learnt."""

    pieces: Tensor
    mask: Tensor
    shapes: Tensor
    first: Tensor
    labels: dict[str, Tensor]
    same_sentence: Tensor


def examples(documents: Iterable[Document]) -> Iterator[Example]:
    """Cut documents into windows like those that are read later, always between sentences."""
    for document in documents:
        group: list[Sentence] = []
        for sentence in document.sentences:
            if group and sum(len(s.tokens) for s in (*group, sentence)) > USUAL:
                yield _example(document, group)
                group = []
            group.append(sentence)
        if group:
            yield _example(document, group)


def _example(document: Document, group: Sequence[Sentence]) -> Example:
    tokens = [token for sentence in group for token in sentence.tokens]
    labels: dict[str, tuple[str, ...]] = {}
    tied: list[int] = []
    if document.has_trees:
        labels["tag"] = tuple(token.xpos for token in tokens)
        labels["mor"] = tuple(f"{token.upos}|{token.feats}" for token in tokens)
        labels["dep"] = tuple("ROOT" if token.head < 0 else token.deprel for token in tokens)
        for sentence in group:
            base = len(tied)
            tied += [base + (place if token.head < 0 else token.head) for place, token in enumerate(sentence.tokens)]
    if document.has_names:
        labels["ner"] = tuple(label for sentence in group for label in _name_labels(sentence))
    numbers = tuple(number for number, sentence in enumerate(group) for _ in sentence.tokens)
    return Example(
        words=tuple(token.text for token in tokens),
        labels=labels,
        tied=tuple(tied),
        sentence=numbers if document.has_trees else (),
    )


def _name_labels(sentence: Sentence) -> list[str]:
    labels = ["O"] * len(sentence.tokens)
    for name in sentence.names:
        labels[name.first] = f"B-{name.label}"
        for inside in range(name.first + 1, name.last + 1):
            labels[inside] = f"I-{name.label}"
    return labels


def number_labels(found: Sequence[Example]) -> Labels:
    """Give each label of each head a number, the most frequent first; the rarest are not learnt."""
    numbered: Labels = {}
    for head in HEADS:
        counts = Counter(label for example in found for label in example.labels.get(head, ()))
        least = 1 if head == "ner" else RAREST
        kept = [label for label, count in counts.most_common() if count >= least]
        numbered[head] = {label: number for number, label in enumerate(kept)}
    return numbered


def batches(found: Sequence[Example], size: int, chance: random.Random) -> Iterator[list[Example]]:
    """Give the examples once each, in batches of about ``size`` words and of like length."""
    order = [example for example in found if len(example.words) <= LONGEST]
    chance.shuffle(order)
    for start in range(0, len(order), BLOCK):
        ready: list[list[Example]] = [[]]
        for example in sorted(order[start : start + BLOCK], key=lambda example: len(example.words)):
            if sum(len(other.words) for other in ready[-1]) >= size:
                ready.append([])
            ready[-1].append(example)
        chance.shuffle(ready)
        yield from ready


def collate(group: Sequence[Example], pieces: Pieces, numbered: Labels) -> Batch:
    """Make tensors of some examples."""
    cut = [[pieces.of(word) for word in example.words] for example in group]
    rows = [_rows(words, pieces) for words in cut]
    count = max(len(example.words) for example in group)
    labels = {head: _filled([_numbers(e, head, numbered) for e in group], count, IGNORED) for head in HEADS}
    labels["head"] = _filled([list(example.tied) for example in group], count, IGNORED)
    labels["ss"] = _filled([_starts(example) for example in group], count, IGNORED)
    sentence = _filled([list(example.sentence) for example in group], count, -1)
    width = max(len(row) for row, _, _ in rows)
    lengths = torch.tensor([len(row) for row, _, _ in rows])
    return Batch(
        pieces=_filled([row for row, _, _ in rows], width, 0),
        mask=torch.arange(width)[None, :] < lengths[:, None],
        shapes=_filled([shape for _, shape, _ in rows], width, pieces.edge_shape),
        first=_filled([first for _, _, first in rows], count, -1),
        labels=labels,
        same_sentence=(sentence[:, :, None] == sentence[:, None, :]) & (sentence >= 0)[:, :, None],
    )


def _rows(words: Sequence[tuple[Sequence[int], int]], pieces: Pieces) -> tuple[list[int], list[int], list[int]]:
    numbers, shapes, first = [pieces.first], [pieces.edge_shape], []
    for parts, shape in words:
        first.append(len(numbers))
        numbers += parts
        shapes += [shape] * len(parts)
    return [*numbers, pieces.last], [*shapes, pieces.edge_shape], first


def _numbers(example: Example, head: str, numbered: Labels) -> list[int]:
    return [numbered[head].get(label, IGNORED) for label in example.labels.get(head, ())]


def _starts(example: Example) -> list[int]:
    before = (-1, *example.sentence)
    return [int(number != last) for number, last in zip(example.sentence, before, strict=False)]


def _filled(rows: Sequence[Sequence[int]], width: int, filler: int) -> Tensor:
    return torch.tensor([[*row, *[filler] * (width - len(row))] for row in rows])
