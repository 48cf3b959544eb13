import json
from importlib.resources import files

import pytest

FOLDER = files("dragoman.reading.english") / "weights"


def test_licence_and_sources_lie_beside_the_weights() -> None:
    assert "CC BY-SA 4.0" in (FOLDER / "LICENSE").read_text(encoding="utf-8")
    sources = (FOLDER / "ATTRIBUTION.md").read_text(encoding="utf-8")
    for name in ("English-EWT", "English-GUM", "Universal NER", "WikiGold", "all-MiniLM-L6-v2"):
        assert name in sources


def test_the_weights_are_small_enough_to_ship() -> None:
    assert sum(len(file.read_bytes()) for file in FOLDER.iterdir() if file.is_file()) <= 25_000_000


@pytest.mark.parametrize(
    ("head", "label"), [("xpos", "NNP"), ("features", "PUNCT|"), ("relations", "root"), ("names", "O")]
)
def test_every_head_has_its_labels_once(head: str, label: str) -> None:
    labels = json.loads((FOLDER / "labels.json").read_text(encoding="utf-8"))[head]
    assert label in labels
    assert len(set(labels)) == len(labels)
