"""How firm an answer is, in the same words for every question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from dragoman.showing.brief.wording import class_of
from dragoman.terms.entries import Entry


class Resting(Protocol):
    """An answer that names the entries it rests on."""

    @property
    def rests_on(self) -> tuple[Entry, ...]:
        """The entries without which it would be another answer."""

    @property
    def disputed(self) -> tuple[Entry, ...]:
        """Those of them that somebody disputes."""

    @property
    def unreviewed(self) -> int:
        """How many of them no person has accepted."""


def checked(faults: Sequence[str]) -> list[str]:
    """Return what the independent checker says of the certificate."""
    if faults:
        return [f"The certificate does not hold, do not rely on this: {fault}." for fault in faults]
    return ["Checked against the definitions by a second, independent program: it holds."]


def spoilt(errors: int) -> Iterable[str]:
    """Yield, for a talks file with errors, that these are not in the answer."""
    if errors:
        yield f"Errors in the talks file: {errors}. What they spoil is not counted; see dragoman check."


def resting(answer: Resting, *, how: str = "it rests on") -> Iterable[str]:
    """Yield on whose word an answer rests, how much of that is disputed, and how much nobody has reviewed.

    Parameters
    ----------
    answer : Resting
    how : str
        What the entries do for the answer, after "the entries".
    """
    if answer.rests_on:
        count = len(answer.rests_on)
        classes = Counter(map(class_of, answer.rests_on))
        counted = ", ".join(f"{classes[name]} {name}" for name in sorted(classes))
        yield f"Sources of the {count} {'entry' if count == 1 else 'entries'} {how}: {counted}."
    if answer.disputed:
        yield f"Disputed: {len(answer.disputed)} of them."
    if answer.unreviewed:
        yield f"Not accepted by any person yet: {answer.unreviewed} of them."
