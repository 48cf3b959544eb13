"""Offices that only one or two states have by such a name: "Treasury Secretary", "Chancellor of the Exchequer"."""

from __future__ import annotations

from collections.abc import Sequence

# What American secretaries are of, and British ones.
_AMERICAN = frozenset(
    """treasury labor commerce agriculture defense energy interior transportation education homeland navy army veterans
    state""".split()
)
_BRITISH = frozenset(
    """foreign home transport health business trade environment northern scottish welsh commonwealth employment industry
    defence education shadow""".split()
)
_SECRETARIES = frozenset("secretary undersecretary under-secretary".split())
_LEGISLATORS = frozenset(
    "senator congressman congresswoman republican democrat democratic senate house sen. rep.".split()
)


def holders(role: Sequence[str], *, at_home: bool = False) -> tuple[str, ...]:
    """Return the codes of the states that name an office so, the likeliest first; none for what every state has.

    Parameters
    ----------
    role : sequence of str
        The words of a role, in lower case.
    at_home : bool
        Whether the report is at home in some state, whose senators then need no adjective.

    Examples
    --------
    >>> holders(["deputy", "treasury", "secretary"])
    ('USA',)
    >>> holders(["transport", "secretary"])
    ('GBR',)
    >>> holders(["transport", "minister"])
    ()
    """
    words = {word.removesuffix("'s").removesuffix("’s") for word in role}
    if {"trade", "representative"} <= words or (words & _LEGISLATORS and not at_home):
        return ("USA",)
    if "exchequer" in words:
        return ("GBR",)
    if not words & _SECRETARIES or words & {"general", "press", "cabinet", "private", "permanent"}:
        return ()
    if words & _AMERICAN:
        return ("USA",)
    return ("GBR",) if words & _BRITISH else ()
