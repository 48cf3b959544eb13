"""What the schedule question is answered with: an order, what would have to give for one, and the other ways out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from dragoman.reasoning.claims import Claim
from dragoman.terms.entries import ConditionEntry, Entry

# Whom a party is exposed to when it is no party at the table; no id has brackets.
GUARANTOR = "(guarantor)"
OUTSIDE = "(outside the agreement)"


class Kind(StrEnum):
    """Whether there is an order in which everything that nobody refuses happens.

    ``order``: there is. ``loop``: there is none, and some actions wait for each other. ``refusal``: there is none,
    because something is refused that others wait for.
    """

    ORDER = "order"
    LOOP = "loop"
    REFUSAL = "refusal"


class Way(StrEnum):
    """How the parties of a loop could begin although each says "you first"."""

    SIMULTANEOUS = "simultaneous exchange"
    TRANCHES = "tranches"
    GUARANTOR = "guarantor or escrow"
    COMMITMENT = "observable commitment"


class Deed(StrEnum):
    """What happens to an action in a step."""

    DO = "does"
    DEPOSIT = "deposits"
    RELEASE = "releases"
    COMMIT = "commits"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What is done about an action in a step.

    Attributes
    ----------
    tranche, of : int
        Which of how many equal tranches; 1 of 1 for the whole.
    """

    action: str
    deed: Deed = Deed.DO
    tranche: int = 1
    of: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """A party has given without having received what that was conditioned on.

    Attributes
    ----------
    party : str
    to : tuple of str
        Whose actions are outstanding: parties, ``GUARANTOR`` or ``OUTSIDE``; sorted.
    share : Fraction
        How much, as a share of one action: a tranche of ``n`` is ``1/n``, whatever the action; several are added.
    actions : tuple of str
        What it has given.
    """

    party: str
    to: tuple[str, ...]
    share: Fraction
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What happens at once, and who is exposed to whom after it."""

    moves: tuple[Move, ...]
    exposed: tuple[Exposure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relaxation:
    """Claims without which there would be an order, as few as can be; and that order.

    Attributes
    ----------
    claims : tuple of Claim
        Conditions to relax and refusals to lift.
    steps : tuple of Step
        The earliest order then, with the exposure to what the relaxed conditions asked for.
    """

    claims: tuple[Claim, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    """A way to open one loop without anybody's dropping a condition.

    Attributes
    ----------
    parties : tuple of str
        Whom it touches: who would have to agree, sorted.
    steps : tuple of Step
    largest : Fraction
        The largest exposure of any party at any step.
    least : bool
        True when no other order of such moves has a smaller largest exposure: proven.
    guarantors : tuple of str
        For a guarantor: the declared parties outside the loop, sorted.
    first : tuple of (str, Fraction)
        For tranches: for each party that could open, the least that the largest exposure can be then.
    """

    way: Way
    parties: tuple[str, ...]
    steps: tuple[Step, ...]
    largest: Fraction
    least: bool = True
    guarantors: tuple[str, ...] = ()
    first: tuple[tuple[str, Fraction], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """In a loop, an action waits for another, because the claim says so."""

    consequent: str
    antecedent: str
    claim: Claim
    entry: ConditionEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """Actions that wait for each other, and the ways out.

    Attributes
    ----------
    links : tuple of Link
        The shortest explanation, as in the deadlock answer.
    locked : tuple of str
        All actions locked together here; the ways out are for all of them, everything else taken as done.
    refused : tuple of str
        Those of them that are refused by who must do them; then there is no way out but to lift that.
    ways_out : tuple of WayOut
        None for a loop with a refused action, or with more actions than can be looked through.
    """

    links: tuple[Link, ...]
    locked: tuple[str, ...]
    refused: tuple[str, ...] = ()
    ways_out: tuple[WayOut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Barred:
    """Part of a proof that actions cannot happen: one of them, the claim that bars it, and what it waits for.

    Attributes
    ----------
    members : tuple of str
        Whichever way the condition is met, it asks for one of these, and they cannot happen either; empty for a
        refusal.
    """

    action: str
    claim: Claim
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What proves the answer to somebody who trusts only the definitions: see :mod:`.certificate`.

    Attributes
    ----------
    steps : tuple of tuple of str
        An order in which everything that can happen happens.
    barred : tuple of Barred
        Everything that cannot, with the reason. Where ``together with`` is the reason, its members stand earlier.
    conflicts : tuple of tuple of Barred
        Proofs that something is barred which nobody refuses. Each needs one of its claims dropped, so together they
        show how few relaxations can do.
    least : int
        How many claims at least would have to be dropped.
    """

    steps: tuple[tuple[str, ...], ...]
    barred: tuple[Barred, ...]
    conflicts: tuple[tuple[Barred, ...], ...] = ()
    least: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The answer: which order the conditions in force leave, and what would open it where they leave none.

    Nothing here says that anybody accepts.

    Attributes
    ----------
    as_of : date or None
    steps : tuple of Step
        The earliest order of what can happen, all that can happen at once in one step. Nobody is exposed in it.
    free : tuple of str
        Actions that no condition mentions: they can happen at any time, and are in no step.
    stuck : tuple of str
        What nobody who must do it refuses, and yet cannot happen.
    refused : tuple of str
        What is refused by who must do it, or by anybody when it is nobody's.
    relaxations : tuple of Relaxation
        The fewest claims to drop so that nothing is stuck.
    fewest : bool
        True when it is proven that no fewer do.
    complete : bool
        True when every such smallest set is listed.
    loops : tuple of Loop
    loops_left : int
        How many more loops there are than are listed.
    rests_on, disputed : tuple of Entry
        The entries that make the finding, and those of them in dispute, in the order of the record.
    unreviewed : int
    """

    kind: Kind
    as_of: dt.date | None
    tranches: int
    steps: tuple[Step, ...]
    free: tuple[str, ...]
    stuck: tuple[str, ...]
    refused: tuple[str, ...]
    relaxations: tuple[Relaxation, ...]
    fewest: bool
    complete: bool
    loops: tuple[Loop, ...]
    loops_left: int
    certificate: Certificate
    rests_on: tuple[Entry, ...] = ()
    disputed: tuple[Entry, ...] = ()
    unreviewed: int = 0
