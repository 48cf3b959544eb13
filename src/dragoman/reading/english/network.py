"""The two graphs of the model, run by onnxruntime on one thread."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime

from dragoman.reading.english.pieces import Pieces

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_POSITIONS = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What the encoder says of the words of one window.

    Attributes
    ----------
    xpos, features : list of int
        Label of each word.
    start : list of float
        Above zero where a sentence seems to begin.
    name : list of int
        Label of each word among the name labels.
    arc : ndarray of float, shape (n_words, n_words)
        ``arc[d, h]``: score of ``h`` as head of ``d``; the diagonal: as root.
    as_head, as_dependent : ndarray of float, shape (n_words, width)
        What the relations graph needs of each word.
    """

    xpos: list[int]
    features: list[int]
    start: list[float]
    name: list[int]
    arc: NDArray[np.float32]
    as_head: NDArray[np.float32]
    as_dependent: NDArray[np.float32]


class Network:
    """Encoder, relations, labels and vocabulary, as loaded from one folder."""

    def __init__(self, folder: Traversable) -> None:
        labels: dict[str, list[str]] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.xpos, self.names, self.relations = labels["xpos"], labels["names"], labels["relations"]
        self.features = [tuple(label.split("|", 1)) for label in labels["features"]]
        vocabulary = (folder / "vocabulary.txt").read_text(encoding="utf-8").split("\n")[:-1]
        self.pieces = Pieces({piece: number for number, piece in enumerate(vocabulary)})
        self._encoder = _session(folder / "encoder.onnx")
        self._relations = _session(folder / "relations.onnx")

    @classmethod
    def shipped(cls) -> Network:
        """Load the weights that lie inside the package."""
        return cls(files("dragoman.reading.english") / "weights")

    def read(self, words: Sequence[str]) -> Opinion:
        """Run the encoder over one window of words."""
        pieces, shapes, first = [self.pieces.first], [self.pieces.edge_shape], []
        for word in words:
            numbers, shape = self.pieces.of(word)
            first.append(len(pieces))
            pieces += numbers
            shapes += [shape] * len(numbers)
        pieces.append(self.pieces.last)
        shapes.append(self.pieces.edge_shape)
        given = {"pieces": np.array(pieces), "shapes": np.array(shapes), "first": np.array(first)}
        tag, features, start, name, arc, as_head, as_dependent = self._encoder.run(None, given)
        return Opinion(
            xpos=tag.tolist(),
            features=features.tolist(),
            start=start.tolist(),
            name=name.argmax(axis=1).tolist(),
            arc=arc,
            as_head=as_head,
            as_dependent=as_dependent,
        )

    def relate(self, opinion: Opinion, dependents: Sequence[int], heads: Sequence[int]) -> list[int]:
        """Return the label of the relation between each dependent and its head."""
        given = {
            "as_dependent": opinion.as_dependent[np.array(dependents)],
            "of_head": opinion.as_head[np.array(heads)],
        }
        named: list[int] = self._relations.run(None, given)[0].tolist()
        return named

    def cost(self, word: str) -> int:
        """Return how many positions of a window a word takes."""
        return len(self.pieces.of(word)[0])


def _session(path: Traversable) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    return onnxruntime.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])
