"""How long the deadlock answer takes on 10,000 conditions.

Run it from the root of the repository: ``python benchmarks/deadlock.py [number of conditions]``.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
import time
from collections.abc import Callable, Iterable

from dragoman.reasoning.deadlock import deadlock
from dragoman.reasoning.deadlock.certificate import faults
from dragoman.terms.entries import Act, Attribution, ConditionEntry, Entry, Flag, Link, PositionEntry
from dragoman.terms.problems import Place
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import Talks, View

HERE = Place(file="made.talks")
# The share of conditions that only an unnamed source tells, in the first shape.
UNNAMED = 0.3
Ways = tuple[tuple[str, ...], ...]


def condition(consequent: str, ways: Ways, *, link: Link = Link.ONLY_AFTER, unnamed: bool = False) -> ConditionEntry:
    record = SourceClass.UNNAMED if unnamed else SourceClass.ON_RECORD
    return ConditionEntry(
        date=dt.date(2005, 7, 26),
        flag=Flag.ACCEPTED,
        holder=consequent.partition(".")[0],
        consequents=(consequent,),
        link=link,
        antecedents=ways,
        attribution=Attribution(record=record),
        place=HERE,
    )


def action(number: int) -> str:
    return f"P{number % 12}.a{number}"


def refusal(name: str) -> PositionEntry:
    return PositionEntry(
        date=dt.date(2005, 7, 26),
        flag=Flag.ACCEPTED,
        holder=name.partition(".")[0],
        act=Act.REFUSE,
        actions=(name,),
        attribution=Attribution(record=SourceClass.ON_RECORD),
        place=HERE,
    )


def sparse(size: int, rng: random.Random) -> Iterable[Entry]:
    """As many actions as conditions, one antecedent each: a few loops with trees hanging from them."""
    return (
        condition(action(i), ((action(rng.randrange(size)),),), unnamed=rng.random() < UNNAMED) for i in range(size)
    )


def dense(size: int, rng: random.Random) -> Iterable[Entry]:
    """Ten conditions for each action: one large knot."""
    count = size // 10
    return (condition(action(i % count), ((action(rng.randrange(count)),),)) for i in range(size))


def orders(size: int, rng: random.Random) -> Iterable[Entry]:
    """No loop: each action waits for earlier ones, two alternatives of two."""
    for i in range(4, size + 4):
        yield condition(action(i), tuple((action(rng.randrange(i)), action(rng.randrange(i))) for _ in range(2)))


def alternatives(size: int, rng: random.Random) -> Iterable[Entry]:
    """Loops that pass alternatives: two ways each, two conditions for each action, a refusal here and there."""
    count = size // 2
    for i in range(size):
        yield condition(action(i % count), tuple((action(rng.randrange(count)),) for _ in range(2)))
    yield from (refusal(action(rng.randrange(count))) for _ in range(20))


def ring(size: int, rng: random.Random) -> Iterable[Entry]:
    """One loop of all conditions, in shuffled order: every one of them is pivotal."""
    order = list(range(size))
    rng.shuffle(order)
    return (condition(action(i), ((action((i + 1) % size),),)) for i in order)


def ladder(size: int, rng: random.Random) -> Iterable[Entry]:
    """A ring with a short cut at each place: long shortest cycles, hardly anything pivotal."""
    order = list(range(size // 2))
    rng.shuffle(order)
    for i in order:
        yield from (condition(action(i), ((action((i + k) % (size // 2)),),)) for k in (1, 2))


def together(size: int, rng: random.Random) -> Iterable[Entry]:
    """Every fifth condition ties two actions together; the others order them."""
    for i in range(size):
        link = Link.TOGETHER_WITH if i % 5 == 0 else Link.ONLY_AFTER
        yield condition(action(i), ((action(rng.randrange(size)),),), link=link)


def staircase(size: int, _: random.Random) -> Iterable[Entry]:
    """Pairs tied together, or else with the next pair; each waits for the one before: a joint step at a time."""
    for i in range(0, size, 3):
        yield condition(action(i), ((action(i + 3),), (action(i + 1),)), link=Link.TOGETHER_WITH)
        yield condition(action(i), ((action(i + 2),),))
        yield condition(action(i + 2), ((action(i - 2 if i else size + 9),),))


def refusals(size: int, rng: random.Random) -> Iterable[Entry]:
    """No loop; a hundred refusals block most of the record."""
    for i in range(4, size + 4):
        yield condition(action(i), ((action(rng.randrange(i)),),))
    yield from (refusal(action(rng.randrange(size))) for _ in range(100))


def pairs(size: int, rng: random.Random) -> Iterable[Entry]:
    """Only loops of two, as many as fit."""
    order = list(range(size))
    rng.shuffle(order)
    return (condition(action(i), ((action(i ^ 1),),)) for i in order)


def chain(size: int, rng: random.Random) -> Iterable[Entry]:
    """One waiting chain through all conditions, in shuffled order."""
    order = list(range(size))
    rng.shuffle(order)
    return (condition(action(i), ((action(i + 1),),)) for i in order)


def broken_ring(size: int, rng: random.Random) -> Iterable[Entry]:
    """A ring with one alternative that leads back into it, and a refusal that closes nothing."""
    yield from ring(size - 1, rng)
    yield condition(action(0), ((action(size // 2),), (action(size // 3),)))
    yield condition(action(size + 2), ((action(size),), (action(size + 1),)))
    yield refusal(action(size))


def wide(size: int, rng: random.Random) -> Iterable[Entry]:
    """Conditions that ask for a hundred actions each, or for any of a hundred, and a loop back."""
    many = [action(i) for i in range(100, size)]
    for i in range(size // 100):
        picked = rng.sample(many, 100)
        yield condition(action(i), (tuple(picked),) if i % 2 else tuple((one,) for one in picked))
    yield from (condition(one, ((action(rng.randrange(size // 100)),),)) for one in many)


def refused_ways(size: int, rng: random.Random) -> Iterable[Entry]:
    """Every condition may be met in two ways, and both are refused: many proofs, each sharing with others."""
    count = size // 3
    for i in range(count, size):
        yield condition(action(i), ((action(rng.randrange(count)),), (action(rng.randrange(count)),)))
    yield from (refusal(action(i)) for i in range(count))


def shut(size: int, _: random.Random) -> Iterable[Entry]:
    """Pairs that could wait for each other or for a third, which is refused: closed only by way of others."""
    for i in range(0, size, 2):
        yield condition(action(i), ((action(i + 1),), (action(size + i),)))
        yield condition(action(i + 1), ((action(i),), (action(size + i + 1),)))
        yield from (refusal(action(size + i)), refusal(action(size + i + 1)))


def measure(make: Callable[[int, random.Random], Iterable[Entry]], size: int) -> None:
    entries = tuple(make(size, random.Random(2005)))
    view = View(talks=Talks(title="made"), entries=entries, in_force=entries)
    start = time.process_time()
    answer = deadlock(view)
    found = time.process_time()
    wrong = faults(view, answer.certificate)
    checked = time.process_time()
    longest = max((len(loop.edges) for loop in answer.loops), default=0)
    pivotal = f"{len(answer.pivotal)}{'' if answer.pivotal_complete else '+'}"
    undoing = f"{len(answer.certificate.undoing)}{'' if answer.certificate.smallest else ' or fewer'}"
    print(
        f"{make.__name__:<13} {answer.kind:<8} {found - start:6.2f} s  checked {checked - found:5.2f} s"
        f"  loops {len(answer.loops):>4}  longest {longest:>5}  blocked {len(answer.blocked):>5}"
        f"  pivotal {pivotal:>6}  undone by {undoing}{'  WRONG: ' + wrong[0] if wrong else ''}",
        flush=True,
    )


SHAPES = (
    sparse,
    dense,
    orders,
    alternatives,
    ring,
    ladder,
    together,
    staircase,
    refusals,
    pairs,
    chain,
    broken_ring,
    wide,
    refused_ways,
    shut,
)


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    print(f"{size} conditions; seconds of CPU for the answer with and without unnamed sources")
    for make in SHAPES:
        measure(make, size)


if __name__ == "__main__":
    main()
