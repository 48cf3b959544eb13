"""Actions and exposure in words."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import groupby

from dragoman.reasoning.schedule.answer import GUARANTOR, OUTSIDE, Exposure
from dragoman.showing.brief.wording import Wording


def exposed_in_words(exposure: Exposure, wording: Wording) -> str:
    """Return who is exposed to whom, and by how much."""
    to = " and ".join(_NAMES.get(party) or wording.party(party) for party in exposure.to)
    return f"exposed: {wording.party(exposure.party)} to {to}, by {share_in_words(exposure.share)}"


_NAMES = {GUARANTOR: "the guarantor", OUTSIDE: "what is outside of the agreement"}


def share_in_words(share: Fraction) -> str:
    """Return a share of an action.

    Examples
    --------
    >>> share_in_words(Fraction(1, 4)), share_in_words(Fraction(1)), share_in_words(Fraction(3, 2))
    ('1/4 of an action', 'one action', '3/2 actions')
    """
    if share == 1:
        return "one action"
    return f"{share} of an action" if share < 1 else f"{share} actions"


def listed(wording: Wording, actions: Iterable[str]) -> str:
    """Return actions, those of one actor that stand together without naming it again."""
    by_actor = groupby(actions, key=lambda action: action.rpartition(".")[0] or action)
    return "; ".join(wording.actions(tuple(group)) for _, group in by_actor)
