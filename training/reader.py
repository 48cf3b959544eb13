"""The network that is trained: MiniLM's encoder with a head for each thing that is said of a word.

Parameters keep short names, because they are the format in which weights are stored and :mod:`graph` reads them:

====================  =====================================================================================
``enc.we pe te ln``    word pieces, positions, text kind, and the normalisation of their sum
``enc.l.N.q k v o``    attention of layer N, followed by the normalisation ``ln1``
``enc.l.N.f1 f2``      the two linear maps of layer N, followed by ``ln2``
``sh``                 shape of the word (capitals, digits)
``tag mor ss ner``     Penn tag; universal tag with features; sentence start; name
``ah ad U``            arcs: the word as head, as dependent, and how the two meet
``rh rd W``            relations, likewise
====================  =====================================================================================
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from examples import IGNORED, Batch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, INNER, HEADS, LAYERS, POSITIONS = 384, 1536, 12, 6, 512
ARC, RELATION, SHAPES = 256, 96, 10
DROPOUT, WORD_DROPOUT, SPACE_DROPOUT = 0.1, 0.2, 0.25
WEIGHT_OF = {"arc": 1.0, "relation": 1.0, "tag": 0.5, "mor": 0.5, "ss": 0.5, "ner": 1.0}
FROZEN_LAYERS = 1

_NAMES_UPSTREAM = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
    "o": "attention.output.dense", "ln1": "attention.output.LayerNorm",
    "f1": "intermediate.dense", "f2": "output.dense", "ln2": "output.LayerNorm",
}  # fmt: skip


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self) -> None:
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.ln1, self.ln2 = (nn.LayerNorm(WIDTH, 1e-12) for _ in range(2))
        self.f1, self.f2 = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, rows: Tensor, mask: Tensor) -> Tensor:
        """Let every position attend to those that the mask leaves."""
        drop = DROPOUT if self.training else 0.0
        query, key, value = (part(rows).unflatten(-1, (HEADS, -1)).transpose(1, 2) for part in (self.q, self.k, self.v))
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask, dropout_p=drop)
        rows = self.ln1(rows + functional.dropout(self.o(seen.transpose(1, 2).flatten(2)), drop))
        return self.ln2(rows + functional.dropout(self.f2(functional.gelu(self.f1(rows))), drop))


class Encoder(nn.Module):
    """Word pieces to one row of numbers each; pieces and the lowest layers stay as they were before training."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.we, self.pe, self.te = (
            nn.Embedding(vocabulary, WIDTH),
            nn.Embedding(POSITIONS, WIDTH),
            nn.Embedding(2, WIDTH),
        )
        self.ln = nn.LayerNorm(WIDTH, 1e-12)
        self.l = nn.ModuleList(Layer() for _ in range(LAYERS))
        for part in (self.we, self.pe, self.te, self.ln, *self.l[:FROZEN_LAYERS]):
            part.requires_grad_(requires_grad=False)

    def forward(self, pieces: Tensor, mask: Tensor, shapes: Tensor) -> Tensor:
        """Encode; the rows of word shapes come in above the frozen layers."""
        seen = mask[:, None, None, :]
        rows = self.ln(self.we(pieces) + self.pe.weight[: pieces.shape[1]] + self.te.weight[0])
        for layer in self.l[:FROZEN_LAYERS]:
            rows = layer.eval()(rows, seen)
        rows = functional.dropout(rows + shapes, DROPOUT, self.training)
        for layer in self.l[FROZEN_LAYERS:]:
            rows = layer(rows, seen)
        return rows

    def read_pretrained(self, path: Path) -> None:
        """Take the weights of the encoder as it was published."""
        stored = {name.removeprefix("bert."): tensor for name, tensor in load_file(path).items()}
        own = {"we": "word_embeddings", "pe": "position_embeddings", "te": "token_type_embeddings", "ln": "LayerNorm"}
        state = {}
        for name in self.state_dict():
            *place, part, kind = name.split(".")
            upstream = f"encoder.layer.{place[1]}.{_NAMES_UPSTREAM[part]}" if place else f"embeddings.{own[part]}"
            state[name] = stored[f"{upstream}.{kind}"]
        self.load_state_dict(state)


class Reader(nn.Module):
    """The encoder and its heads.

    Parameters
    ----------
    vocabulary : int
        Number of word pieces.
    sizes : mapping of str to int
        Number of labels of ``tag``, ``mor``, ``ner`` and ``dep``.
    """

    def __init__(self, vocabulary: int, sizes: Mapping[str, int]) -> None:
        super().__init__()
        self.enc = Encoder(vocabulary)
        self.sh = nn.Embedding(SHAPES, WIDTH)
        nn.init.normal_(self.sh.weight, std=0.02)
        self.tag, self.mor, self.ner = (nn.Linear(WIDTH, sizes[head]) for head in ("tag", "mor", "ner"))
        self.ss = nn.Linear(WIDTH, 2)
        self.ah, self.ad = (nn.Linear(WIDTH, ARC) for _ in range(2))
        self.rh, self.rd = (nn.Linear(WIDTH, RELATION) for _ in range(2))
        self.U = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.W = nn.Parameter(torch.randn(sizes["dep"], RELATION + 1, RELATION + 1) * 0.01)

    def words(self, batch: Batch) -> Tensor:
        """Return one row per word: that of its first piece."""
        rows = self.enc(batch.pieces, batch.mask, self.sh(batch.shapes))
        places = batch.first.clamp(min=0)[..., None].expand(-1, -1, WIDTH)
        return functional.dropout(rows.gather(1, places), WORD_DROPOUT, self.training)

    def losses(self, rows: Tensor, batch: Batch) -> dict[str, Tensor]:
        """Return the loss of every head that the batch has labels for."""
        found = {head: _loss(getattr(self, head)(rows), batch.labels[head]) for head in ("tag", "mor", "ss", "ner")}
        heads = batch.labels["head"]
        found["arc"] = _loss(self._arcs(rows).masked_fill(~batch.same_sentence, -1e4), heads)
        found["relation"] = _loss(self._relations(rows, heads.clamp(min=0)), batch.labels["dep"])
        return found

    def _space(self, layer: nn.Linear, rows: Tensor) -> Tensor:
        return functional.dropout(functional.leaky_relu(layer(rows), 0.1), SPACE_DROPOUT, self.training)

    def _arcs(self, rows: Tensor) -> Tensor:
        """Score every word as head of every other, and of itself: as root."""
        return _with_one(self._space(self.ad, rows)) @ self.U @ self._space(self.ah, rows).transpose(1, 2)

    def _relations(self, rows: Tensor, heads: Tensor) -> Tensor:
        of_head = self._space(self.rh, rows).gather(1, heads[..., None].expand(-1, -1, RELATION))
        mapped = torch.einsum("bni,lij->bnlj", _with_one(self._space(self.rd, rows)), self.W)
        return (mapped * _with_one(of_head)[:, :, None, :]).sum(-1)


def _with_one(rows: Tensor) -> Tensor:
    return torch.cat([rows, rows.new_ones(*rows.shape[:-1], 1)], -1)


def _loss(scores: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy over the words that have a label; zero when none has."""
    if not bool((labels != IGNORED).any()):
        return scores.new_zeros(())
    return functional.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=IGNORED)
