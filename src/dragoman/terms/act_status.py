"""How an act stands: promised, possible, under way, done, long past; four sentences that are not one event."""

from __future__ import annotations

from enum import StrEnum


class ActStatus(StrEnum):
    """How an act stands, as a report tells it.

    ``promised``, ``offered``, ``agreed``, ``refused``, ``threatened``: its party says what it will or will not do.
    ``asked``: somebody wants it of a party. ``conditional``: it will be done only after or in return for something.
    ``possible``: it may be done. ``under way``, ``done``: it is, or has been, done. ``past``: it was done, or said, in
    a year that the words name. ``denied``: it is said not to be so.
    """

    PROMISED = "promised"
    OFFERED = "offered"
    AGREED = "agreed"
    REFUSED = "refused"
    THREATENED = "threatened"
    ASKED = "asked"
    CONDITIONAL = "conditional"
    POSSIBLE = "possible"
    UNDER_WAY = "under_way"
    DONE = "done"
    PAST = "past"
    DENIED = "denied"


# How the act of a position stands when nothing says otherwise.
OF_KIND = {
    "demand": ActStatus.ASKED,
    "offer": ActStatus.OFFERED,
    "refuse": ActStatus.REFUSED,
    "commit": ActStatus.PROMISED,
    "accept": ActStatus.AGREED,
    "threaten": ActStatus.THREATENED,
}
