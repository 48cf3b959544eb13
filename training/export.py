"""Turn trained weights into what the package ships: two ONNX graphs, the labels and the vocabulary.

python training/export.py WEIGHTS.npz [FOLDER]
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TypedDict

import numpy as np
import onnx
from graph import Weights, encoder, relations

SHIPPED = Path(__file__).parents[1] / "src/dragoman/reading/english/weights"


class Meta(TypedDict):
    """What is stored beside the weights: labels by head, layers, the layer that shapes come in before, vocabulary."""

    lab: dict[str, dict[str, int]]
    nl: int
    fz: int
    vocab: list[str]


def read_weights(path: Path) -> tuple[Weights, Meta]:
    """Read the arrays and the ``meta`` record of a weights file."""
    with np.load(path) as stored:
        meta: Meta = json.loads(stored["meta"].tobytes())
        weights = {name.removeprefix("f:"): stored[name].astype(np.float32) for name in stored.files if name != "meta"}
    return weights, meta


def labels_in_order(labels: dict[str, dict[str, int]]) -> dict[str, list[str]]:
    """Return each head's labels as a list, in the order of its outputs."""
    names = {"tag": "xpos", "mor": "features", "ner": "names", "dep": "relations"}
    ordered = {names[head]: sorted(known, key=known.__getitem__) for head, known in labels.items()}
    ordered["relations"] = ["root" if label == "ROOT" else label for label in ordered["relations"]]
    return ordered


def export(path: Path, folder: Path) -> None:
    """Write the shipped form of the weights in ``path`` into ``folder``."""
    weights, meta = read_weights(path)
    labels = labels_in_order(meta["lab"])
    root = labels["relations"].index("root")
    folder.mkdir(parents=True, exist_ok=True)
    graph = encoder(weights, layers=meta["nl"], shape_layer=meta["fz"])
    onnx.save(graph, folder / "encoder.onnx")
    onnx.save(relations(weights, root=root), folder / "relations.onnx")
    (folder / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")
    (folder / "vocabulary.txt").write_text("\n".join(meta["vocab"]) + "\n", encoding="utf-8")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path, nargs="?", default=SHIPPED)
    given = parser.parse_args()
    export(given.weights, given.folder)
    for written in sorted(given.folder.iterdir()):
        print(f"{written.stat().st_size:>10,}  {written.name}")


if __name__ == "__main__":
    main()
