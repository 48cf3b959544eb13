"""Check a matrix against the record, from its definition alone; nothing here is the finder's.

For every claim in force, its holder's cell of every action that it speaks of has it; no cell has anything else; what is
marked as changed did not stand on the day compared with; what stood then and is not told as gone, is said again.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reasoning.matrix.answer import Change, Matrix
from dragoman.terms.entries import CommitmentEntry, ConditionEntry, PositionEntry
from dragoman.terms.talks import View

# The holder, the action or issue, and the place of the entry in the talks file.
Place = tuple[str, str | None, object]


def faults(answer: Matrix, view: View, *, earlier: View | None = None) -> tuple[str, ...]:
    """Return what is wrong with a matrix; nothing when it says exactly what the record has in force."""
    return tuple(_faults(answer, _spoken(view), _spoken(earlier) if earlier else frozenset()))


def _faults(answer: Matrix, now: frozenset[Place], then: frozenset[Place]) -> Iterator[str]:
    shown, fresh, gone, again = set[Place](), set[Place](), set[Place](), set[tuple[str, str | None]]()
    for row in answer.rows:
        about = row.action or row.issue
        if tuple(cell.party for cell in row.cells) != answer.parties:
            yield f"the row of {about} has other columns than the matrix"
        for cell in row.cells:
            shown |= {(cell.party, about, held.entry.place) for held in cell.held}
            fresh |= {(cell.party, about, held.entry.place) for held in cell.held if held.change}
            again |= {(cell.party, about) for held in cell.held if held.change != Change.NEW}
            gone |= {(cell.party, about, was.entry.place) for was in cell.gone}
    yield from (f"{party} holds something on {about} that is not shown: {at}" for party, about, at in now - shown)
    yield from (f"{party} holds nothing on {about} by {at}" for party, about, at in shown - now)
    if answer.since is not None and fresh != now - then:
        yield "what is marked new is not what was not in force on the day compared with"
    if not gone <= then:
        yield "what is marked gone was not in force on the day compared with"
    untold = {(party, about) for party, about, _ in then - now - gone}
    if not untold <= again:
        yield "something was in force on the day compared with, and its end is not told"


def _spoken(view: View) -> frozenset[Place]:
    found: set[Place] = set()
    for entry in view.in_force:
        if isinstance(entry, ConditionEntry):
            asked = [action for way in entry.antecedents for action in way]
            found |= {(entry.holder, action, entry.place) for action in (*entry.consequents, *asked)}
        elif isinstance(entry, CommitmentEntry | PositionEntry):
            about = entry.actions or ((entry.issue,) if isinstance(entry, PositionEntry) else ())
            found |= {(entry.holder, action, entry.place) for action in about}
    return frozenset(found)
