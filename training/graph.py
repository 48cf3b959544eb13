"""Build the two ONNX graphs of the English model from plain arrays, weights in eight bits.

``encoder.onnx`` reads one window of words and gives tags, sentence starts, names and arc scores. ``relations.onnx``
names the relation of each word to a head that was chosen in between.

Weights are quantised per output column, activations per row while running. No row ever looks at another row's scale, so
what is said of a word depends on its window and on nothing else. Activations keep to seven of the eight bits: older
processors add two products of an unsigned and a signed byte in sixteen bits, which full bytes on both sides would
overflow, and every processor should compute the same integers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

FUSED = "com.microsoft"
ATTENTION_HEADS = 12
EPSILON = 1e-12
LINEAR_HEADS = ("tag", "mor", "ss", "ner", "ah", "ad", "rh", "rd")

Weights = Mapping[str, NDArray[np.float32]]
Kind = tuple[int, tuple[str | int, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """How activations are laid out on 0 to 127: where zero lies, and the least that the largest step stands for."""

    zero: int
    least: float

    @property
    def steps(self) -> int:
        """Steps above zero."""
        return 127 - self.zero


EVEN = Range(zero=64, least=1e-9)
AFTER_GELU = Range(zero=8, least=0.17 * 119 / 8)
"""The function GELU is never below -0.17: eight steps are enough for what is negative."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Quantised rows: names of the integers, of the scale of each row, and of the integer that stands for zero."""

    integers: str
    scale: str
    zero: str


def quantise(matrix: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Return each row as whole numbers from -127 to 127, and the scale of each row that gives it back."""
    scale = np.maximum(np.abs(matrix).max(axis=1), 1e-9) / 127
    return np.round(matrix / scale[:, None]).astype(np.int8), scale.astype(np.float32)


class Graph:
    """An ONNX graph under construction: each method adds a step and returns the name of its result."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.tensors: dict[str, onnx.TensorProto] = {}
        self.one = self.number(1, "one")

    def constant(self, array: NDArray[np.generic], name: str) -> str:
        """Store an array; the same name stores the same array once."""
        self.tensors.setdefault(name, numpy_helper.from_array(np.asarray(array, order="C"), name))
        return name

    def number(self, value: float, name: str) -> str:
        """Store one number in single precision."""
        return self.constant(np.array(value, np.float32), name)

    def indexes(self, *values: int) -> str:
        """Store a list of whole numbers (axes, shapes, parts)."""
        return self.constant(np.array(values, np.int64), "indexes_" + "_".join(map(str, values)))

    def add(self, operator: str, *inputs: str, domain: str = "", result: str = "", **attributes: Any) -> str:  # noqa: ANN401 (an ONNX attribute is of any kind)
        """Add one node with one result."""
        result = result or f"{operator.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, list(inputs), [result], domain=domain, **attributes))
        return result

    def split(self, rows: str, sizes: tuple[int, ...]) -> list[str]:
        """Cut the columns into parts of these sizes."""
        results = [f"split_{len(self.nodes)}_{part}" for part in range(len(sizes))]
        self.nodes.append(helper.make_node("Split", [rows, self.indexes(*sizes)], results, axis=-1))
        return results

    def quantised(self, rows: str, range_: Range = EVEN) -> Rows:
        """Quantise each row by its own largest value."""
        size = self.add("Abs", rows) if range_ is EVEN else rows
        largest = self.add("ReduceMax", size, self.indexes(-1), keepdims=1)
        largest = self.add("Max", largest, self.number(range_.least, f"least_{range_.zero}"))
        up = self.add("Div", self.number(range_.steps, f"steps_{range_.zero}"), largest)
        zero = self.constant(np.array(range_.zero, np.uint8), f"zero_{range_.zero}")
        integers = self.add("QuantizeLinear", self.add("Mul", rows, up), self.one, zero)
        scale = self.add("Mul", largest, self.number(1 / range_.steps, f"step_{range_.zero}"))
        return Rows(integers=integers, scale=scale, zero=zero)

    def linear(self, rows: Rows, weight: NDArray[np.float32], name: str) -> str:
        """Multiply quantised rows with a weight of shape (columns out, columns in); the bias is left to the caller."""
        matrix, scales = quantise(weight)
        stored = (self.constant(matrix.T, f"{name}.weight"), self.one, self.constant(scales, f"{name}.scale"))
        product = self.add("MatMulIntegerToFloat", rows.integers, *stored, rows.zero, domain=FUSED)
        return self.add("Mul", product, rows.scale)

    def look_up(self, table: NDArray[np.float32], index: str, name: str) -> str:
        """Take rows out of a table kept in eight bits."""
        matrix, scales = quantise(table)
        rows = self.add("Gather", self.constant(matrix, name), index)
        scale = self.add("Gather", self.constant(scales[:, None], f"{name}.scale"), index)
        return self.add("Mul", self.add("Cast", rows, to=TensorProto.FLOAT), scale)

    def normalise(self, rows: str, weights: Weights, name: str) -> str:
        """Give each row mean 0 and variance 1, then scale and shift it."""
        terms = (
            self.constant(weights[f"{name}.weight"], f"{name}.gain"),
            self.constant(weights[f"{name}.bias"], f"{name}.shift"),
        )
        return self.add("LayerNormalization", rows, *terms, axis=-1, epsilon=EPSILON)

    def model(self, inputs: Mapping[str, Kind], outputs: Mapping[str, Kind]) -> onnx.ModelProto:
        """Close the graph: names, types and shapes of what goes in and what comes out."""
        first, last = (
            [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in side.items()]
            for side in (inputs, outputs)
        )
        graph = helper.make_graph(self.nodes, "english", first, last, list(self.tensors.values()))
        versions = [helper.make_opsetid("", 18), helper.make_opsetid(FUSED, 1)]
        return helper.make_model(graph, opset_imports=versions, ir_version=9, producer_name="dragoman")


def encoder(weights: Weights, *, layers: int, shape_layer: int) -> onnx.ModelProto:
    """Build the graph from word pieces to tags, features, sentence starts, names and arc scores.

    Parameters
    ----------
    weights : mapping of str to ndarray
        Parameters by name, as :mod:`train` writes them.
    layers : int
        Number of transformer layers.
    shape_layer : int
        The layer before which the shape of each word (case, digits) is added.
    """
    graph = Graph()
    rows = _embeddings(graph, weights)
    for layer in range(layers):
        if layer == shape_layer:
            table = graph.constant(weights["sh.weight"], "shape.table")
            rows = graph.add("Add", rows, graph.add("Gather", table, "shapes"))
        rows = _layer(graph, weights, rows, f"enc.l.{layer}.")
    _heads(graph, weights, graph.add("Gather", rows, "first"))
    names, whole, real = len(weights["ner.bias"]), TensorProto.INT64, TensorProto.FLOAT
    width = len(weights["rh.bias"])
    return graph.model(
        {"pieces": (whole, ("pieces",)), "shapes": (whole, ("pieces",)), "first": (whole, ("words",))},
        {
            "tag": (whole, ("words",)),
            "features": (whole, ("words",)),
            "start": (real, ("words",)),
            "name": (real, ("words", names)),
            "arc": (real, ("words", "words")),
            "as_head": (real, ("words", width)),
            "as_dependent": (real, ("words", width)),
        },
    )


def _embeddings(graph: Graph, weights: Weights) -> str:
    count = graph.add("Shape", "pieces")
    places = (weights["enc.pe.weight"] + weights["enc.te.weight"][0]).astype(np.float16)
    place = graph.add("Slice", graph.constant(places, "places"), graph.indexes(0), count)
    place = graph.add("Cast", place, to=TensorProto.FLOAT)
    words = graph.look_up(weights["enc.we.weight"], "pieces", "word_pieces")
    return graph.normalise(graph.add("Add", words, place), weights, "enc.ln")


def _layer(graph: Graph, weights: Weights, rows: str, name: str) -> str:
    """One transformer layer: attention, then two linear maps, each added to what came in and normalised."""
    attended = graph.linear(
        graph.quantised(_attention(graph, weights, rows, name)), weights[f"{name}o.weight"], f"{name}o"
    )
    rows = _add_and_normalise(graph, weights, (rows, attended), f"{name}o.bias", f"{name}ln1")
    wide = graph.linear(graph.quantised(rows), weights[f"{name}f1.weight"], f"{name}f1")
    wide = graph.add("BiasGelu", wide, graph.constant(weights[f"{name}f1.bias"], f"{name}f1.bias"), domain=FUSED)
    narrow = graph.linear(graph.quantised(wide, AFTER_GELU), weights[f"{name}f2.weight"], f"{name}f2")
    return _add_and_normalise(graph, weights, (rows, narrow), f"{name}f2.bias", f"{name}ln2")


def _attention(graph: Graph, weights: Weights, rows: str, name: str) -> str:
    joined = np.concatenate([weights[f"{name}{part}.weight"] for part in "qkv"])
    bias = graph.constant(np.concatenate([weights[f"{name}{part}.bias"] for part in "qkv"]), f"{name}qkv.bias")
    projected = graph.linear(graph.quantised(rows), joined, f"{name}qkv")
    width = len(joined) // 3
    one_text = graph.add("Unsqueeze", projected, graph.indexes(0))
    parts = graph.split(one_text, (width,) * 3)
    attended = graph.add("MultiHeadAttention", *parts, bias, domain=FUSED, num_heads=ATTENTION_HEADS)
    return graph.add("Squeeze", attended, graph.indexes(0))


def _add_and_normalise(graph: Graph, weights: Weights, rows: tuple[str, str], bias: str, name: str) -> str:
    shifted = graph.add("Add", rows[1], graph.constant(weights[bias], bias))
    return graph.normalise(graph.add("Add", rows[0], shifted), weights, name)


def _heads(graph: Graph, weights: Weights, words: str) -> None:
    """All linear heads are one multiplication; its columns are then cut apart."""
    joined = np.concatenate([weights[f"{head}.weight"] for head in LINEAR_HEADS])
    bias = graph.constant(np.concatenate([weights[f"{head}.bias"] for head in LINEAR_HEADS]), "heads.bias")
    scores = graph.add("Add", graph.linear(graph.quantised(words), joined, "heads"), bias)
    parts = graph.split(scores, tuple(len(weights[f"{head}.bias"]) for head in LINEAR_HEADS))
    tag, features, start, name, *spaces = parts
    graph.add("ArgMax", tag, axis=-1, keepdims=0, result="tag")
    graph.add("ArgMax", features, axis=-1, keepdims=0, result="features")
    no, yes = graph.split(start, (1, 1))
    graph.add("Squeeze", graph.add("Sub", yes, no), graph.indexes(-1), result="start")
    graph.add("Identity", name, result="name")
    arc_head, arc_dependent = (graph.add("LeakyRelu", space, alpha=0.1) for space in spaces[:2])
    graph.add("LeakyRelu", spaces[2], alpha=0.1, result="as_head")
    graph.add("LeakyRelu", spaces[3], alpha=0.1, result="as_dependent")
    biaffine = graph.add("MatMul", arc_dependent, graph.constant(weights["U"][:-1], "arc.weight"))
    biaffine = graph.add("Add", biaffine, graph.constant(weights["U"][-1], "arc.bias"))
    graph.add("MatMul", biaffine, graph.add("Transpose", arc_head, perm=[1, 0]), result="arc")


def relations(weights: Weights, *, root: int) -> onnx.ModelProto:
    """Build the graph that names the relation between each word and the head chosen for it.

    The label ``root`` is left out: whether a word is the root is decided by the tree. So the labels that
    come out count past it.
    """
    graph = Graph()
    tensor = np.delete(weights["W"], root, axis=0)  # (labels, dependent + 1, head + 1)
    labels, inner, outer = tensor.shape
    by_column = tensor.transpose(0, 2, 1).reshape(labels * outer, inner)
    mapped = graph.linear(graph.quantised("as_dependent"), by_column[:, :-1], "relation")
    mapped = graph.add("Add", mapped, graph.constant(by_column[:, -1], "relation.bias"))
    mapped = graph.add("Reshape", mapped, graph.indexes(-1, labels, outer))
    parts = graph.split(mapped, (outer - 1, 1))
    scores = graph.add("MatMul", parts[0], graph.add("Unsqueeze", "of_head", graph.indexes(-1)))
    scores = graph.add("Squeeze", graph.add("Add", scores, parts[1]), graph.indexes(-1))
    best = graph.add("ArgMax", scores, axis=-1, keepdims=0)
    past = graph.add("Cast", graph.add("GreaterOrEqual", best, graph.indexes(root)), to=TensorProto.INT64)
    graph.add("Add", best, past, result="relation")
    real = TensorProto.FLOAT
    sides = {"as_dependent": (real, ("words", inner - 1)), "of_head": (real, ("words", outer - 1))}
    return graph.model(sides, {"relation": (TensorProto.INT64, ("words",))})
