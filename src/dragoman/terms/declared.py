"""What a talks file declares: parties, people, outlets, issues, actions, deals and sources."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from dragoman.terms.problems import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredParty:
    """``party PRK "North Korea" aka "DPRK", "Pyongyang"``: ``type`` is ``state`` unless it says otherwise."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    type: str = "state"
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredPerson:
    """``person kim-kye-gwan "Kim Kye-gwan" aka ... of PRK as "chief negotiator"``."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    party: str | None = None
    role: str | None = None
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredOutlet:
    """``outlet interfax "Interfax" of RUS``."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    party: str | None = None
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredIssue:
    """``issue security "Security assurances"``."""

    id: str
    name: str
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredAction:
    """``action PRK.scrap "scraps its nuclear weapons programmes" issue denuclearisation``.

    ``actor`` is the party before the dot; an action whose id has no dot is nobody's (a ratification by others,
    funds that arrive): ``None``. ``short_of`` names the action of which this is a weaker form: to suspend is short
    of to shut down.
    """

    id: str
    words: str
    actor: str | None
    issue: str | None = None
    short_of: str | None = None
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """``source wire-0726 "sources/wire.txt"`` with its hash, outlet and date of publication.

    ``path`` is relative to the talks file. ``outlet`` is the id of a declared outlet, or words in quotation marks;
    ``outlet_declared`` tells which.
    """

    id: str
    path: str
    sha256: str | None = None
    outlet: str | None = None
    outlet_declared: bool = False
    published: dt.date | None = None
    title: str | None = None
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredDeal:
    """``deal initial-actions "Initial Actions" of PRK, USA text deal-0213``: what some parties signed.

    ``texts`` are the ids of the sources that hold its words; what an entry ``in`` the deal is, a term of it or
    somebody's reading, is told by :mod:`dragoman.terms.deals`.
    """

    id: str
    name: str
    parties: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    place: Place = field(compare=False)
