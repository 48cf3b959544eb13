"""Records too large to try everything on: the certificate is checked, and single removals are made one by one."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable

import pytest
from tests.unit.reasoning.deadlock.records import condition, refusal, view

from dragoman.reasoning.deadlock import deadlock
from dragoman.reasoning.deadlock.certificate import faults
from dragoman.terms.talks import View


def action(number: int) -> str:
    return f"{'ABCDEF'[number % 6]}.a{number}"


def knotted(rng: random.Random, *, size: int = 30) -> View:
    """Alternatives, joint steps and refusals among as many conditions as actions."""
    entries = []
    for at in range(size):
        ways = [" and ".join(action(rng.randrange(size)) for _ in range(rng.choice([1, 1, 2]))) for _ in range(2)]
        link = rng.choice(["only after", "only after", "only after", "together with"])
        entries.append(condition(f"{action(at)} {link} {' or '.join(ways[: rng.choice([1, 1, 1, 2])])}", name=f"n{at}"))
    noes = [refusal(action(rng.randrange(size))) for _ in range(rng.choice([0, 3]))]
    named = [dataclasses.replace(no, id=f"no{at}") for at, no in enumerate(noes)]
    return view(*entries, *named, declared=[action(at) for at in range(size)])


def ring(rng: random.Random, *, size: int = 40) -> View:
    """One ring with a few short cuts."""
    pairs = [(at, (at + 1) % size) for at in range(size)] + [
        (start, (start + rng.randrange(1, 5)) % size) for start in rng.sample(range(size), 3)
    ]
    rng.shuffle(pairs)
    return view(
        *(condition(f"{action(a)} only after {action(b)}", name=f"n{n}") for n, (a, b) in enumerate(pairs)),
        declared=[action(at) for at in range(size)],
    )


def without(seen: View, at: int) -> View:
    return dataclasses.replace(seen, in_force=seen.in_force[:at] + seen.in_force[at + 1 :])


@pytest.mark.parametrize("make", [knotted, ring])
@pytest.mark.parametrize("seed", range(10))
def test_certificate_holds_and_pivotal_is_what_removing_one_entry_changes(
    make: Callable[[random.Random], View], seed: int
) -> None:
    seen = make(random.Random(seed))  # noqa: S311 (records to try, not secrets)
    answer = deadlock(seen)
    assert faults(seen, answer.certificate) == ()
    assert answer.pivotal_complete
    pivots = {pivot.entry.id: pivot.kind for pivot in answer.pivotal if pivot.kind != answer.kind}
    kinds = {entry.id: deadlock(without(seen, at)).kind for at, entry in enumerate(seen.in_force)}
    assert pivots == {name: kind for name, kind in kinds.items() if kind != answer.kind}


def test_record_too_knotted_to_try_every_entry_says_so() -> None:
    size = 3000
    ties = [condition(f"{action(at)} only after {action((at + 1) % size)}") for at in range(size)]
    back = condition(f"{action(0)} only after {action(5)} or {action(9)}")
    seen = view(*ties, back)
    answer = deadlock(seen)
    assert not answer.pivotal_complete
    assert faults(seen, answer.certificate) == ()
    first = answer.pivotal[0]
    assert deadlock(without(seen, seen.in_force.index(first.entry))).kind == first.kind
