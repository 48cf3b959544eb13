"""How sure: under which share of the admissible orders of statements a state is an equilibrium.

A model says which statements of a party stand in an order and among which none is fixed. Every order that keeps what is
fixed is admissible, and none is likelier than another. When they are few, all are tried and the shares are exact; when
they are many, orders are drawn, and each share is within a stated error of the true one with a probability of 95 %
([hoeffding1963]_, theorem 1).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import islice, permutations, product
from math import factorial, log, prod, sqrt
from random import Random

import numpy as np
from numpy.typing import NDArray  # noqa: TC002 (numpy is needed here anyway)

from dragoman.reasoning.stability.concepts import Concept, Truths
from dragoman.reasoning.stability.finder import stable_under
from dragoman.reasoning.stability.graph import Graph
from dragoman.reasoning.stability.model import Model, Preference
from dragoman.reasoning.stability.model_graph import ranking_by_order

Order = tuple[int, ...]
Progress = Callable[[int, int], None]
MOST_TRIED = 10_000
_AT_ONCE = 1 << 18
_MOST_KEPT = 1 << 25  # ranks that are remembered from order to order
_CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Two statements of a party, one next to the other, that change places, and where that matters.

    Parameters
    ----------
    party, first : int
        Whose statements, and which: this one and the next, in the order of the model.
    fixed : bool
        Whether the model fixes their order.
    flips : ndarray of bool, shape (5, n_states)
        Where an equilibrium comes or goes.
    """

    party: int
    first: int
    fixed: bool
    flips: Truths


@dataclass(frozen=True, slots=True, kw_only=True)
class HowSure:
    """How many of the orders that were tried make each state an equilibrium.

    Parameters
    ----------
    admissible : int
        How many orders there are.
    tried : int
        How many were tried.
    seed : int or None
        What they were drawn with; None when all were tried.
    counts : ndarray of int, shape (5, n_states)
        Under how many of those tried each state is an equilibrium.
    swaps : tuple of Swap
        What a single swap of neighbours changes, where it changes something.
    """

    admissible: int
    tried: int
    seed: int | None
    counts: NDArray[np.int64]
    swaps: tuple[Swap, ...]

    def share(self, concept: Concept, state: int) -> Fraction:
        """Return the share of the orders tried under which a state is an equilibrium."""
        return Fraction(int(self.counts[tuple(Concept).index(concept), state]), self.tried)

    @property
    def error(self) -> float:
        """How far a share can be from that over all orders, but for one time in twenty; zero when all were tried."""
        return 0.0 if self.seed is None else sqrt(log(2 / (1 - _CONFIDENCE)) / (2 * self.tried))


def how_sure(
    model: Model,
    graph: Graph,
    *,
    samples: int = MOST_TRIED,
    seed: int = 0,
    progress: Progress = lambda _done, _all: None,
) -> HowSure:
    """Return under how many admissible orders of its statements each state of a model is an equilibrium.

    Parameters
    ----------
    model : Model
    graph : Graph
        The graph of the model.
    samples : int
        All orders are tried when they are no more than this; otherwise this many are drawn.
    seed : int
        What they are drawn with.
    progress : callable
        Told how many have been tried, and how many will be.
    """
    preferences = [model.preferences.get(party, Preference()) for party in model.parties]
    admissible = prod(prod(factorial(len(run)) for run in preference.unordered) for preference in preferences)
    drawn = admissible > samples
    orders = islice(_drawn(preferences, Random(seed)), samples) if drawn else _all(preferences)  # noqa: S311  no secret
    total = samples if drawn else admissible
    counts = np.zeros((len(Concept), len(graph.states)), np.int64)
    tried = 0
    for found in _equilibria(model, graph, orders):
        counts += found.sum(axis=0)
        tried += len(found)
        progress(tried, total)
    return HowSure(
        admissible=admissible,
        tried=tried,
        seed=seed if drawn else None,
        counts=counts,
        swaps=tuple(_swaps(model, graph, preferences)),
    )


def loosened(model: Model) -> Model:
    """Return a model in which no order of statements is fixed."""
    loose = {
        party: dataclasses.replace(preference, unordered=(range(len(preference.statements)),))
        for party, preference in model.preferences.items()
    }
    return dataclasses.replace(model, preferences=loose)


def _all(preferences: Sequence[Preference]) -> Iterator[tuple[Order, ...]]:
    yield from product(*(tuple(_orders(preference)) for preference in preferences))


def _orders(preference: Preference) -> Iterator[Order]:
    for shuffled in product(*(permutations(run) for run in preference.unordered)):
        yield _placed(preference, shuffled)


def _drawn(preferences: Sequence[Preference], rng: Random) -> Iterator[tuple[Order, ...]]:
    while True:
        yield tuple(_placed(p, [rng.sample(run, len(run)) for run in p.unordered]) for p in preferences)


def _placed(preference: Preference, shuffled: Sequence[Sequence[int]]) -> Order:
    order = list(range(len(preference.statements)))
    for run, members in zip(preference.unordered, shuffled, strict=True):
        order[run.start : run.stop] = members
    return tuple(order)


def _equilibria(model: Model, graph: Graph, orders: Iterator[tuple[Order, ...]]) -> Iterator[Truths]:
    """Yield where there are equilibria under each of several orders, some orders at a time."""
    rankings = [cache(ranking_by_order(model, party, graph)) for party in model.parties]
    step = max(1, _AT_ONCE // graph.ranks.size)
    while some := tuple(islice(orders, step)):
        ranks = np.array([[ranked(order) for ranked, order in zip(rankings, one, strict=True)] for one in some])
        yield np.asarray(stable_under(graph, ranks).all(axis=2))
        if sum(ranked.cache_info().currsize for ranked in rankings) * len(graph.states) > _MOST_KEPT:
            for ranked in rankings:
                ranked.cache_clear()


def _swaps(model: Model, graph: Graph, preferences: Sequence[Preference]) -> Iterator[Swap]:
    written = tuple(tuple(range(len(preference.statements))) for preference in preferences)
    pairs = [(party, k) for party, order in enumerate(written) for k in range(len(order) - 1)]
    swapped = ((*written[:p], _exchanged(written[p], k), *written[p + 1 :]) for p, k in pairs)
    before = stable_under(graph, graph.ranks[None])[0].all(axis=1)
    found = (row for some in _equilibria(model, graph, iter(swapped)) for row in some)
    for (party, k), after in zip(pairs, found, strict=True):
        if (after != before).any():
            open_order = any(k in run and k + 1 in run for run in preferences[party].unordered)
            yield Swap(party=party, first=k, fixed=not open_order, flips=after != before)


def _exchanged(order: Order, k: int) -> Order:
    return (*order[:k], order[k + 1], order[k], *order[k + 2 :])
