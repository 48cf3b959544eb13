"""What the packages question is answered with: what the record does not rule out, or what conflicts in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dragoman.reasoning.claims import Claim
from dragoman.terms.entries import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """An action that no package can hold, and why.

    Attributes
    ----------
    claim : Claim
        A refusal of it; or a condition that asks for one of the ``members``, whichever way it is met.
    members : tuple of str
        They stand earlier in the list; empty for a refusal.
    """

    action: str
    claim: Claim
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A demand that cannot be met, and the smallest sets of claims that rule it out.

    Attributes
    ----------
    demanded : str
        The action.
    sets : tuple of tuple of Claim
        Each holds one demand; of no set can a claim be left out.
    smallest, complete : bool
        True when it is proven that no smaller set rules it out; when every set of that size is listed.
    """

    demanded: str
    sets: tuple[tuple[Claim, ...], ...]
    smallest: bool
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Claims without which some package would not be ruled out: as few as can be.

    Attributes
    ----------
    party : str or None
        The party that drops claims of its own alone; ``None``: whoever holds them.
    sets : tuple of tuple of Claim
        The choices; none when the party alone cannot.
    fewest, complete : bool
        True when it is proven that no fewer do; when every choice of so few is listed.
    """

    party: str | None
    sets: tuple[tuple[Claim, ...], ...]
    fewest: bool
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What proves the answer to somebody who trusts only the definitions: see :mod:`.certificate`.

    Attributes
    ----------
    closed : tuple of Closed
        Every action that no package can hold.
    conflicts : tuple of tuple of Claim
        Sets of claims each of which rules out all packages by itself.
    least : int
        So many claims at least meet all of them.
    """

    closed: tuple[Closed, ...]
    conflicts: tuple[tuple[Claim, ...], ...] = ()
    least: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Packages:
    """The answer: what is not ruled out by the record. It never says that anybody accepts it.

    Attributes
    ----------
    as_of : date or None
    possible : bool
        Whether any package is not ruled out.
    demanded, refused : tuple of str
        What is demanded by anybody, and what is refused by anybody; sorted.
    in_all : tuple of str
        What every package holds: what is demanded, and what that cannot do without.
    least : tuple of tuple of str
        Packages of which nothing can be left out; none when nothing is possible.
    least_complete : bool
        True when all of them are listed.
    largest : tuple of str
        Every action that no claim rules out; when ``possible``, the largest package.
    conflicts : tuple of Conflict
        One for each demanded action that cannot be met.
    dropped : tuple of Dropped
        By whoever holds them first, then by each party alone.
    rests_on, disputed : tuple of Entry
        The entries in the conflicts, or of the demands when there are none; and those of them in dispute.
    unreviewed : int
    """

    as_of: dt.date | None
    possible: bool
    demanded: tuple[str, ...]
    refused: tuple[str, ...]
    in_all: tuple[str, ...]
    least: tuple[tuple[str, ...], ...]
    least_complete: bool
    largest: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    dropped: tuple[Dropped, ...]
    certificate: Certificate
    rests_on: tuple[Entry, ...] = ()
    disputed: tuple[Entry, ...] = ()
    unreviewed: int = 0
