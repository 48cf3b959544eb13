"""Whether the deadlock finding moved between two days."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from dragoman.reasoning.deadlock.answer import Deadlock, Loop
from dragoman.terms.entries import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingMoved:
    """The finding then and now.

    Attributes
    ----------
    opened, closed : tuple of Loop
        Loops of then that are none now, and loops of now that were none then.
    joined, left : tuple of Entry
        What the finding rests on now and did not then, and the other way round.
    """

    before: Deadlock
    after: Deadlock
    opened: tuple[Loop, ...]
    closed: tuple[Loop, ...]
    joined: tuple[Entry, ...]
    left: tuple[Entry, ...]

    @property
    def same(self) -> bool:
        """Tell whether the kind of finding and its loops are the same, with and without unnamed sources."""
        kinds = [answer.without_unnamed.kind for answer in (self.before, self.after) if answer.without_unnamed]
        return self.before.kind == self.after.kind and not self.opened and not self.closed and len(set(kinds)) <= 1


def finding_moved(before: Deadlock, after: Deadlock) -> FindingMoved:
    """Return what changed in a finding from one day to a later one, of the same record.

    Two loops are the same one when they lock the same actions together.
    """
    then, now = (frozenset(frozenset(loop.locked) for loop in answer.loops) for answer in (before, after))
    rested, rests = ({_bare(entry) for entry in answer.rests_on} for answer in (before, after))
    return FindingMoved(
        before=before,
        after=after,
        opened=tuple(loop for loop in before.loops if frozenset(loop.locked) not in now),
        closed=tuple(loop for loop in after.loops if frozenset(loop.locked) not in then),
        joined=tuple(entry for entry in after.rests_on if _bare(entry) not in rested),
        left=tuple(entry for entry in before.rests_on if _bare(entry) not in rests),
    )


def _bare(entry: Entry) -> object:
    return (entry.place, dataclasses.replace(entry, anchors=()))
