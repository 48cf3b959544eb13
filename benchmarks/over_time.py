"""What moved and what is due in a record of 50,000 entries, in times of one view of it.

Run: ``python benchmarks/over_time.py``. Both questions need views of the record; each should take a small multiple of
the time that a view takes, so a ratio that grows with the record is a step that is not linear.
"""

from __future__ import annotations

import datetime as dt
import random
import time
from collections.abc import Callable

from dragoman.reasoning.due.certificate import faults
from dragoman.reasoning.due.finder import due
from dragoman.record.changes import changes
from dragoman.record.view import view
from dragoman.terms.declared import DeclaredAction
from dragoman.terms.entries import (
    Act,
    Attribution,
    BegunEntry,
    CommitmentEntry,
    ConditionEntry,
    DoneEntry,
    Entry,
    Flag,
    Link,
    PositionEntry,
    StatementEntry,
)
from dragoman.terms.problems import Place
from dragoman.terms.talks import Talks
from dragoman.terms.time_limit import TimeLimit, Unit

FIRST = dt.date(2000, 1, 1)
DAYS = 5000
PARTIES = [f"P{n}" for n in range(20)]


def record(size: int, *, seed: int = 7) -> Talks:
    """Return a record of this size: ten years, twenty parties, an action for each twenty entries."""
    draw = random.Random(seed)
    actions = [f"{draw.choice(PARTIES)}.a{n}" for n in range(size // 20)]
    declared = tuple(DeclaredAction(id=a, words=a, actor=a.partition(".")[0], place=Place(file="b")) for a in actions)
    return Talks(actions=declared, entries=tuple(_entry(draw, actions, line) for line in range(1, size + 1)))


def _entry(draw: random.Random, actions: list[str], line: int) -> Entry:
    day = FIRST + dt.timedelta(days=draw.randrange(DAYS))
    about, other = draw.choice(actions), draw.choice(actions)
    holder = about.partition(".")[0]
    place, said = Place(file="b", line=line), Attribution(party=holder)
    match draw.choices(range(6), weights=(8, 5, 3, 2, 1, 1))[0]:
        case 0:
            return StatementEntry(date=day, flag=Flag.ACCEPTED, attribution=said, place=place)
        case 1:
            act = draw.choice(list(Act))
            return PositionEntry(date=day, flag=Flag.ACCEPTED, holder=holder, act=act, actions=(about,), place=place)
        case 2:
            return ConditionEntry(
                date=day,
                flag=Flag.ACCEPTED,
                holder=holder,
                consequents=(about,),
                link=Link.ONLY_AFTER,
                antecedents=((other,),),
                place=place,
            )
        case 3:
            limit = TimeLimit(number=draw.randrange(200), unit=Unit.DAYS, from_date=day)
            return CommitmentEntry(
                date=day, flag=Flag.ACCEPTED, holder=holder, actions=(about,), limit=limit, place=place
            )
        case 4:
            return DoneEntry(date=day, flag=Flag.ACCEPTED, actions=(about,), place=place)
    return BegunEntry(date=day, flag=Flag.ACCEPTED, actions=(about,), place=place)


def seconds(work: Callable[[], object]) -> float:
    """Return how long something takes, at best of three."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Print the times of both questions, in times of a view."""
    for size in (5_000, 50_000):
        talks = record(size)
        last, before = FIRST + dt.timedelta(days=DAYS), FIRST + dt.timedelta(days=DAYS - 100)
        now, then = view(talks, as_of=last), view(talks, as_of=before)
        one = seconds(lambda talks=talks, last=last: view(talks, as_of=last))  # type: ignore[misc]
        moved = seconds(lambda then=then, now=now: changes(then, now))  # type: ignore[misc]
        promised = seconds(lambda now=now: due(now))  # type: ignore[misc]
        answer = due(now)
        checked = seconds(lambda now=now, answer=answer: faults(now, answer))  # type: ignore[misc]
        waits = sum(len(undertaking.waits) for undertaking in answer.undertakings)
        print(f"{size:6} entries: a view {one:5.2f} s; what moved {moved / one:4.1f} of it; ", end="")
        print(f"what is due {promised / one:4.1f}, checked {checked / one:4.1f} ", end="")
        print(f"({len(answer.undertakings)} undertakings, {waits} waits)")


if __name__ == "__main__":
    main()
