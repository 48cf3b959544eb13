"""How long the schedule and the packages take: on knots of real size, and on a record of 50,000 entries.

Run it from the root of the repository: ``python benchmarks/schedule.py``. CPU seconds of one core.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from dragoman.reasoning.packages import packages
from dragoman.reasoning.packages.certificate import faults as package_faults
from dragoman.reasoning.schedule import schedule
from dragoman.reasoning.schedule.certificate import faults, recounted
from dragoman.record.view import view
from dragoman.terms.entries import Act, ConditionEntry, Entry, Flag, Link, PositionEntry
from dragoman.terms.problems import Place
from dragoman.terms.talks import Talks, View

DAY, HERE = dt.date(2005, 7, 26), Place(file="made.talks")
# Actions, conditions, the shares of alternatives and of joint steps.
SHAPES = {
    "40 actions, 120 conditions": (40, 120, 0.0, 0.0),
    "the same, a third with alternatives": (40, 120, 0.33, 0.0),
    "the same, a tenth joint steps too": (40, 120, 0.33, 0.1),
    "150 actions, 150 conditions": (150, 150, 0.0, 0.0),
    "150 actions, 200 conditions, alternatives": (150, 200, 0.2, 0.05),
    "60 actions, 180 conditions": (60, 180, 0.0, 0.0),
}


def action(number: int) -> str:
    return f"P{number % 6}.a{number}"


def conditions(actions: int, count: int, either: float, joint: float, *, rng: random.Random) -> Iterator[Entry]:
    for _ in range(count):
        consequent = rng.randrange(actions)
        others = [n for n in range(actions) if n != consequent]
        ways = 2 if rng.random() < either else 1
        yield ConditionEntry(
            date=DAY,
            flag=Flag.ACCEPTED,
            holder=f"P{consequent % 6}",
            consequents=(action(consequent),),
            link=Link.TOGETHER_WITH if rng.random() < joint else Link.ONLY_AFTER,
            antecedents=tuple((action(rng.choice(others)),) for _ in range(ways)),
            place=HERE,
        )


def positions(actions: int, count: int, *, rng: random.Random) -> Iterator[Entry]:
    for at in range(count):
        number = rng.randrange(actions)
        act = Act.DEMAND if at % 2 else Act.REFUSE
        yield PositionEntry(
            date=DAY, flag=Flag.ACCEPTED, holder=f"P{number % 6}", act=act, actions=(action(number),), place=HERE
        )


def timed(work: Callable[[], object]) -> tuple[float, object]:
    start = time.process_time()
    found = work()
    return time.process_time() - start, found


def knots() -> None:
    for name, shape in SHAPES.items():
        for seed in range(3):
            seen = View(talks=Talks(), in_force=tuple(conditions(*shape, rng=random.Random(seed))))
            took, _ = timed(lambda seen=seen: schedule(seen))  # type: ignore[misc]
            answer = schedule(seen)
            dropped = len(answer.relaxations[0].claims) if answer.relaxations else 0
            proven = "proven" if answer.fewest else f"at least {answer.certificate.least}"
            again = {True: "counted again", False: "WRONG", None: "not counted again"}[recounted(answer)]
            good = "certificate holds" if not faults(seen, answer) else "CERTIFICATE FAILS"
            print(f"{name:42} {took:6.2f} s  {dropped:3} to relax, {proven}, {again}; {good}")


def conflicts() -> None:
    for seed in range(3):
        rng = random.Random(seed)
        entries = (*conditions(40, 120, 0.33, 0.1, rng=rng), *positions(40, 30, rng=rng))
        seen = View(talks=Talks(), in_force=entries)
        took, _ = timed(lambda seen=seen: packages(seen))  # type: ignore[misc]
        answer = packages(seen)
        good = "certificate holds" if not package_faults(seen, answer) else "CERTIFICATE FAILS"
        fewest = len(answer.dropped[0].sets[0]) if answer.dropped else 0
        told = f"{len(answer.conflicts)} demands ruled out, {fewest} claims to drop"
        print(f"{'packages: 40 actions, 150 claims':42} {took:6.2f} s  {told}; {good}")


def large(size: int) -> None:
    sys.path.insert(0, str(Path(__file__).parent))
    from over_time import DAYS, FIRST, record

    talks = record(size)
    took, _ = timed(lambda: view(talks))
    seen = dataclasses.replace(view(talks, as_of=FIRST + dt.timedelta(days=DAYS)))
    print(f"{f'record of {size} entries: the view':42} {took:6.2f} s")
    took, answer = timed(lambda: schedule(seen))
    checked, wrong = timed(lambda: faults(seen, answer))  # type: ignore[arg-type]
    print(f"{'  schedule':42} {took:6.2f} s  checked in {checked:.2f} s: {wrong or 'it holds'}")
    took, left = timed(lambda: packages(seen))
    checked, wrong = timed(lambda: package_faults(seen, left))  # type: ignore[arg-type]
    print(f"{'  packages':42} {took:6.2f} s  checked in {checked:.2f} s: {wrong or 'it holds'}")


if __name__ == "__main__":
    knots()
    conflicts()
    large(50_000)
