"""Whole records drawn at random, as the blocks of a talks file, so that a test can also shuffle them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from hypothesis import strategies as st

from dragoman.record.parse import parse_talks
from dragoman.terms.talks import Talks

HEAD = """talks "Harbour strike"
party UNI "Dockworkers Union" type union
party POR "Portline" type firm
party CIT "City of Westhaven"
person sousa "Ana Sousa" of UNI as "president"
person berg "Jon Berg" of POR as "director"
outlet gull "The Gull"
outlet radio "Coast Radio"
issue work "Work"
issue pay "Pay"
action UNI.return "goes back to work" issue work
action UNI.talk "talks"
action POR.reinstate "reinstates the nine drivers" issue work
action POR.pay "pays the arrears" issue pay
action CIT.lend "lends the money" issue pay
action ruling "the court rules"
"""
ACTIONS = ("UNI.return", "UNI.talk", "POR.reinstate", "POR.pay", "CIT.lend", "ruling")
PARTIES = ("UNI", "POR", "CIT")
FIRST = dt.date(2024, 3, 1)
DAYS = tuple(FIRST + dt.timedelta(days=n) for n in range(8))
SOURCES = "\n".join(
    f'source {outlet}-{day.day} "{outlet}-{day.day}.txt"\n  outlet {outlet} published {day}'
    for day in DAYS
    for outlet in ("gull", "radio")
)
_BY = (
    "",
    "by sousa",
    "by berg, on record",
    'by unnamed "source" of UNI',
    'by unnamed "director" of POR via radio',
    "by POR, institutional",
)


def talks_of_blocks(blocks: Sequence[str], *, file: str = "made-up.talks") -> Talks:
    """Return the talks of these blocks, behind the declarations."""
    document, problems = parse_talks("\n".join([HEAD, SOURCES, *blocks]), file=file)
    assert problems == ()
    return document.talks()


@st.composite
def entry_blocks(draw: st.DrawFn, *, kinds: Sequence[str] = ("position", "condition", "commitment", "done")) -> str:
    """Draw one entry as its block in a talks file."""
    day = draw(st.sampled_from(DAYS))
    later = draw(st.integers(0, 2))
    published = min(DAYS[-1], day + dt.timedelta(days=later))
    kind = draw(st.sampled_from(kinds))
    flag = draw(st.sampled_from("**?!x"))
    by = draw(st.sampled_from(_BY))
    outlet = draw(st.sampled_from(["gull", "radio"]))
    words = draw(st.sampled_from(["the words", "other words", "words again"]))
    return f'{day} {flag} {kind}{draw(_heads(kind))}\n  {by}\n  @ {outlet}-{published.day} "{words}"\n'


@st.composite
def _heads(draw: st.DrawFn, kind: str) -> str:
    some = st.lists(st.sampled_from(ACTIONS), min_size=1, max_size=2, unique=True).map(", ".join)
    holder = draw(st.sampled_from(PARTIES))
    match kind:
        case "position":
            act = draw(st.sampled_from(["demand", "offer", "refuse", "commit", "accept", "threaten", "withdraw"]))
            about = draw(some | st.sampled_from(["on work", "on pay"]))
            return f" of {holder}: {act} {about}"
        case "condition":
            first, second, third = draw(st.permutations(ACTIONS))[:3]
            link = draw(st.sampled_from(["only after", "together with", "if", "no longer after"]))
            return (
                f" of {holder}: {first} {link} {second}{draw(st.sampled_from(['', f' and {third}', f' or {third}']))}"
            )
        case "commitment":
            due = draw(st.sampled_from(["", " due 2024-03-05", " due after ruling"]))
            return f" of {holder}: {draw(some)}{due}"
        case _:
            return f" {draw(some)}"


def records(*, most: int = 8) -> st.SearchStrategy[list[str]]:
    """Draw the blocks of a record's entries."""
    return st.lists(entry_blocks(), max_size=most)
