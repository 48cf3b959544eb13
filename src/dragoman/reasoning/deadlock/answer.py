"""What the deadlock question is answered with: the finding, what it rests on, and its certificate."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dragoman.terms.entries import ConditionEntry, Entry
from dragoman.terms.source_class import SourceClass


class Kind(StrEnum):
    """How the talks stand; the first of these that holds.

    ``loop``: some actions wait for each other, so none of them could happen even if nobody refused anything.
    ``refusal``: no loop, but a condition cannot be met because an action it asks for is refused. ``waiting``: nothing
    is locked, but an ``only after`` is not met yet, so something else must happen first. ``clear``: nothing waits.
    """

    LOOP = "loop"
    REFUSAL = "refusal"
    WAITING = "waiting"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """The consequent waits for the antecedent, because the entry says so."""

    consequent: str
    antecedent: str
    entry: ConditionEntry

    @property
    def source_class(self) -> SourceClass | None:
        """On whose authority the edge stands; ``None`` when the outlet tells it in its own voice."""
        return self.entry.attribution.record


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """Actions that wait for each other.

    Attributes
    ----------
    edges : tuple of Edge
        Each consequent waits for the antecedent of its edges. Without alternatives they are a cycle, in order:
        each antecedent is the next consequent, and that of the last is the first. A consequent whose condition has
        alternatives has an edge for each of them.
    locked : tuple of str
        All actions that are locked together here; the edges explain it by the fewest of them.
    shortest : bool
        True when no other cycle here is shorter. With alternatives: when no action can be left out of it.
    """

    edges: tuple[Edge, ...]
    locked: tuple[str, ...]
    shortest: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocked:
    """An action that cannot happen, and why.

    Attributes
    ----------
    entry : Entry
        The refusal; or a condition that asks for something blocked, whichever way it is met.
    antecedents : tuple of str
        One blocked action for each alternative of the condition; empty for a refusal.
    """

    action: str
    entry: Entry
    antecedents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A flat no.

    Attributes
    ----------
    binding : bool
        True when the holder is who must do it, or when the action is nobody's. Somebody else's no is an objection,
        which blocks nothing by itself.
    blocks : tuple of str
        The actions that cannot happen and wait for this one, directly or by others.
    """

    action: str
    entry: Entry
    binding: bool = True
    blocks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingChain:
    """Actions that can happen, one after the other.

    Attributes
    ----------
    edges : tuple of Edge
        From the last action to the earliest; a chain ends early where it meets one that stands before it. A
        consequent that is not the antecedent before it happens at once with it.
    first : str
        The action that nothing forbids, and for which all of these wait in the end.
    actor : str or None
        Who does it; ``None``: nobody at the table, it is outside the agreement.
    """

    edges: tuple[Edge, ...]
    first: str
    actor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pivot:
    """An entry whose removal alone changes the finding.

    Attributes
    ----------
    kind : Kind
        What the finding would be without it.
    opens : tuple of int
        Which loops of the answer, counted from 0, would be gone: no loop among their actions would be left.
    """

    entry: Entry
    kind: Kind
    opens: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What proves the finding to somebody who trusts only the definitions: see :mod:`.certificate`.

    Attributes
    ----------
    steps : tuple of tuple of str
        An order in which everything that can happen happens; the actions of a step happen at once.
    blocked : tuple of Blocked
        Everything that cannot. Where a condition ``together with`` is the reason, the blocked actions it asks for
        stand earlier in the list.
    loops : tuple of tuple of Blocked
        The same for the actions of each loop alone; no refusal among the reasons.
    undoing : tuple of Entry
        Entries without which the finding would not be of this kind.
    smallest : bool
        True when it is proven that no smaller set undoes the finding.
    unrefused : tuple of tuple of str
        An order in which everything would happen if all refusals were lifted and, for a loop, ``undoing`` were gone.
    relieved : tuple of tuple of str
        For a refusal: an order in which everything that nobody refuses would happen if ``undoing`` were gone.
    """

    kind: Kind
    steps: tuple[tuple[str, ...], ...]
    blocked: tuple[Blocked, ...]
    loops: tuple[tuple[Blocked, ...], ...]
    undoing: tuple[Entry, ...]
    smallest: bool
    unrefused: tuple[tuple[str, ...], ...]
    relieved: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlock:
    """The answer: are the talks stuck, on what, and according to whom.

    Attributes
    ----------
    as_of : date or None
    loops : tuple of Loop
        The shortest explanation of each knot of locked actions, shortest first.
    blocked : tuple of Blocked
        Every action that cannot happen, in the order of the record.
    waiting : tuple of WaitingChain
        What can happen but not yet; longest chain first.
    refusals : tuple of Refusal
    pivotal : tuple of Pivot
        Every entry whose removal alone would change the kind, or open one of the loops altogether.
    pivotal_complete : bool
        False when the record is so large and knotted that not every entry was tried.
    rests_on : tuple of Entry
        The entries that explain the finding, in the order of the record: those of the loops; else refusals that block
        something, with the conditions that pass it on; else those of the waiting chains.
    disputed : tuple of Entry
        Those of them that a person disputes, or that another source contradicts.
    unreviewed : int
        How many of them no person has accepted yet.
    restored : tuple of Entry
        Claims that only an unnamed source's later claim put out of force: without unnamed sources they stand.
    without_unnamed : Deadlock or None
        The same answer, computed without what rests on unnamed sources only; ``None`` in that answer itself.
    """

    kind: Kind
    as_of: dt.date | None
    loops: tuple[Loop, ...]
    blocked: tuple[Blocked, ...]
    waiting: tuple[WaitingChain, ...]
    refusals: tuple[Refusal, ...]
    pivotal: tuple[Pivot, ...]
    certificate: Certificate
    rests_on: tuple[Entry, ...]
    disputed: tuple[Entry, ...]
    unreviewed: int
    pivotal_complete: bool = True
    restored: tuple[Entry, ...] = ()
    without_unnamed: Deadlock | None = None
