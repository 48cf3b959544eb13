"""The best tree of a sentence: one root, every other word under exactly one head, no cycle.

The greedy choice (each word its best head) is nearly always such a tree already. Where it is not, the maximum spanning
arborescence is found by contracting cycles [ChuLiu65]_ [Edmonds67]_, root by root: the most promising first, until no
other root can do better. Where several roots do not settle it, all are tried at once: a charge on every word that would
hang from outside, larger than all scores together, leaves one root.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Heads = NDArray[np.int64]

_NEVER = -1e12
_MOST_ROOTS = 8


def best_tree(scores: NDArray[np.floating]) -> list[int]:
    """Return the head of each word in the tree with the largest total score; -1 marks the root.

    Parameters
    ----------
    scores : ndarray of float, shape (n_words, n_words)
        ``scores[d, h]`` is the score of ``h`` as head of ``d``; ``scores[d, d]`` that of ``d`` as the root. No unit.

    Examples
    --------
    >>> best_tree(np.array([[0.0, 5.0, 1.0], [9.0, 8.0, 1.0], [0.0, 3.0, 2.0]]))
    [1, -1, 1]
    """
    greedy = scores.argmax(axis=1).tolist()
    heads = [-1 if head == word else head for word, head in enumerate(greedy)]
    if is_tree(heads):
        return heads
    return _with_one_root(np.nan_to_num(scores.astype(np.float64), nan=0.0, posinf=1e6, neginf=-1e6))


def is_tree(heads: list[int]) -> bool:
    """Tell whether there is exactly one root (-1) and every word hangs from it, directly or not."""
    if heads.count(-1) != 1:
        return False
    hangs = [head == -1 for head in heads]
    for word in range(len(heads)):
        path: list[int] = []
        at = word
        while not hangs[at]:
            if len(path) > len(heads):
                return False
            path.append(at)
            at = heads[at]
        for passed in path:
            hangs[passed] = True
    return True


def _with_one_root(scores: Scores) -> list[int]:
    """Return the best tree over all roots, the most promising first; no tree scores more than its root's bound."""
    inner = scores.copy()
    np.fill_diagonal(inner, _NEVER)
    best_heads = inner.max(axis=1)
    bound = np.diagonal(scores) - best_heads + best_heads.sum()
    best, heads = -np.inf, [-1]
    for tried, root in enumerate(np.argsort(-bound, kind="stable").tolist()):
        if bound[root] <= best:
            break
        if tried == _MOST_ROOTS:
            return _charged(scores)
        found = _under(inner, root)
        total = scores[root, root] + sum(inner[word, head] for word, head in enumerate(found) if head >= 0)
        if total > best:
            best, heads = total, found
    return heads


def _charged(scores: Scores) -> list[int]:
    """Return the best tree over all roots at once; many contractions, but no more for a sentence of many roots."""
    size = len(scores) + 1
    graph = np.full((size, size), _NEVER)
    graph[1:, 1:] = scores
    charge = (np.abs(scores).max() + 1) * 2 * size
    graph[1:, 0] = np.diagonal(scores) - charge
    np.fill_diagonal(graph, _NEVER)
    return [int(head) - 1 for head in _arborescence(graph)[1:]]


def _under(inner: Scores, root: int) -> list[int]:
    """Return the heads of the best tree that hangs from this root."""
    order = [root, *(word for word in range(len(inner)) if word != root)]
    found = _arborescence(inner[np.ix_(order, order)])
    heads = [-1] * len(order)
    for place, word in enumerate(order[1:], start=1):
        heads[word] = order[found[place]]
    return heads


def _arborescence(graph: Scores) -> Heads:
    """Return the best head of each node, node 0 being the source, by Chu and Liu's and Edmonds' contraction."""
    heads: Heads = graph.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    outside = np.ones(len(graph), dtype=bool)
    outside[cycle] = False
    rest = np.flatnonzero(outside)
    small, enters, leaves = _contracted(graph, heads, np.array(cycle), rest)
    inner = _arborescence(small)
    ring = len(rest)
    result: Heads = heads.copy()
    for place, node in enumerate(rest[1:], start=1):
        result[node] = leaves[place] if inner[place] == ring else rest[inner[place]]
    result[enters[inner[ring]]] = rest[inner[ring]]
    return result


def _contracted(graph: Scores, heads: Heads, ring: Heads, rest: Heads) -> tuple[Scores, Heads, Heads]:
    """Make one node, the last, of a cycle; also where in it each other node would enter and be left."""
    small = np.full((len(rest) + 1, len(rest) + 1), _NEVER)
    small[:-1, :-1] = graph[np.ix_(rest, rest)]
    out = graph[np.ix_(rest, ring)]
    small[:-1, -1] = out.max(axis=1)
    into = graph[np.ix_(ring, rest)] - graph[ring, heads[ring]][:, None]
    small[-1, :-1] = into.max(axis=0)
    small[0, :] = _NEVER
    return small, ring[into.argmax(axis=0)], ring[out.argmax(axis=1)]


def _cycle(heads: Heads) -> list[int]:
    """Return the nodes of one cycle, or none."""
    known = heads.tolist()
    seen = [0] * len(known)
    for start in range(1, len(known)):
        at = start
        while at and not seen[at]:
            seen[at] = start
            at = known[at]
        if at and seen[at] == start:
            ring = [at]
            while known[ring[-1]] != at:
                ring.append(known[ring[-1]])
            return ring
    return []
