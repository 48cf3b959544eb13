"""How long stability takes: all five concepts for all parties, every state feasible, preferences at random.

Run it from the root of the repository: ``python benchmarks/stability.py``.
"""

from __future__ import annotations

import json
import resource
import statistics
import time

import numpy as np

from dragoman.reasoning.stability.finder import stable, stable_under
from dragoman.reasoning.stability.graph import Graph, option_graph
from dragoman.reasoning.stability.model_file import read_model
from dragoman.reasoning.stability.orders import how_sure

SIZES = ((8, 3), (10, 6), (12, 3), (16, 6), (20, 6))
SAMPLES, AT_ONCE = 10_000, 64
WORDS = ("and", "or", "if", "iff", "and not", "or not", "if not", "iff not", "or", "if")
FEW, MANY, FEW_FROM = 3, 20, 10_000


def made(options: int, parties: int, *, ties: bool, one_way: bool, part: float = 1.0) -> Graph:
    """A model of which all, or a part, of the states are feasible."""
    rng = np.random.default_rng(0)
    codes = np.flatnonzero(rng.random(1 << options) < part)
    owned = [sum(1 << k for k in range(options) if k * parties // options == i) for i in range(parties)]
    levels = 16 if ties else codes.size
    ranks = [rng.permutation(codes.size) % levels for _ in range(parties)]
    forward = sum(1 << k for k in range(0, options, 3)) if one_way else 0
    return option_graph(parties=tuple("ABCDEF"[:parties]), codes=codes, owned=owned, ranks=ranks, forward=forward)


def timed(graph: Graph, repeats: int) -> str:
    """The first solution, and the median of the rest."""
    times = []
    for _ in range(repeats + 1):
        before = time.perf_counter()
        stable(graph)
        times.append(time.perf_counter() - before)
    return f"first {times[0] * 1e3:9.2f} ms   median {statistics.median(times[1:]) * 1e3:9.2f} ms"


def sampled() -> float:
    """Ten thousand preferences at 2^10 states and six parties."""
    graph = made(10, 6, ties=False, one_way=False)
    rng = np.random.default_rng(1)
    before = time.perf_counter()
    for at in range(0, SAMPLES, AT_ONCE):
        many = np.tile(graph.ranks, (min(AT_ONCE, SAMPLES - at), 1, 1))
        stable_under(graph, rng.permuted(many, axis=2))
    return time.perf_counter() - before


def ordered() -> float:
    """Ten thousand orders of ten statements for each of six parties, none fixed, at 2^10 states."""
    rng = np.random.default_rng(2)
    option = [{"name": f"o{k}", "party": "ABCDEF"[k * 6 // 10]} for k in range(10)]
    wants = {
        party: [[f"o{a} {word} o{b}" for a, b, word in zip(*rng.integers(10, size=(2, 10)), WORDS, strict=True)]]
        for party in "ABCDEF"
    }
    model, graph = read_model(json.dumps({"option": option, "preferences": wants}), name="orders.json")
    before = time.perf_counter()
    how_sure(model, graph, samples=SAMPLES)
    return time.perf_counter() - before


def main() -> None:
    for options, parties in SIZES:
        show(options, parties, "distinct ranks", ties=False, one_way=False)
    for options, parties in SIZES[1:4]:
        show(options, parties, "16 ranks, ties", ties=True, one_way=False)
        show(options, parties, "one way", ties=False, one_way=True)
        show(options, parties, "half the states", ties=True, one_way=True, part=0.5)
    print(f"{SAMPLES} samples of 2^10 x 6: {sampled():.1f} s")
    print(f"{SAMPLES} orders of ten statements, 2^10 x 6: {ordered():.1f} s")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def show(options: int, parties: int, what: str, *, ties: bool, one_way: bool, part: float = 1.0) -> None:
    graph = made(options, parties, ties=ties, one_way=one_way, part=part)
    print(f"2^{options} x {parties}, {what:16} {timed(graph, FEW if len(graph.states) > FEW_FROM else MANY)}")


if __name__ == "__main__":
    main()
