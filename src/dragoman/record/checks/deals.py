"""Deals and what is said to be in them, and actions that are short of others."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.terms.deals import deal_of
from dragoman.terms.entries import CommitmentEntry, ConditionEntry, PositionEntry
from dragoman.terms.problems import Problem, Severity
from dragoman.terms.talks import Talks


def deals_without_text(talks: Talks) -> Iterator[Problem]:
    """Yield deals of which no source holds the words: all that is said to be in them is somebody's reading."""
    for deal in talks.deals:
        if not deal.texts:
            yield Problem(
                code="deal-without-text",
                place=deal.place,
                what=f"no source holds the words of {deal.id}, so that all that is said of it is somebody's reading",
                expected="text and the sources that hold its words",
                severity=Severity.WARNING,
            )


def holders_outside_their_deal(talks: Talks) -> Iterator[Problem]:
    """Yield entries in a deal that their holder is no party of."""
    parties = {deal.id: deal.parties for deal in talks.deals}
    for entry in talks.entries:
        deal = deal_of(entry)
        if isinstance(entry, PositionEntry | ConditionEntry | CommitmentEntry) and deal in parties:
            if entry.holder in parties[deal]:
                continue
            yield Problem(
                code="not-of-the-deal",
                place=entry.place,
                what=f"{entry.holder} is no party of {deal}",
                expected=", ".join(parties[deal]) or "a deal with parties: of and their ids",
                severity=Severity.WARNING,
            )


def short_of_itself(talks: Talks) -> Iterator[Problem]:
    """Yield actions that are short of themselves, by way of others or not; each circle once."""
    fuller = {action.id: action.short_of for action in talks.actions}
    settled: set[str] = set()
    for action in talks.actions:
        path: dict[str, None] = {}
        at: str | None = action.id
        while at is not None and at not in path and at not in settled:
            path[at] = None
            at = fuller.get(at)
        if at in path:
            circle = [*list(path)[list(path).index(at) :], at]
            yield Problem(
                code="short-of-itself",
                place=next(a.place for a in talks.actions if a.id == at),
                what=f"{at} is made short of itself: {' short of '.join(circle)}",
                remedy="taking short of from one of them",
            )
        settled |= path.keys()
