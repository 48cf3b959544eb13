"""Check a talks file as a compiler checks source: every fault, with its place and what to do, to the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from dragoman.record.checks.anchors import anchors_that_fail
from dragoman.record.checks.dates import impossible_dates, undated
from dragoman.record.checks.deals import deals_without_text, holders_outside_their_deal, short_of_itself
from dragoman.record.checks.declarations import declared_twice, one_name_for_two, one_text_for_two
from dragoman.record.checks.entries import duplicates, one_name_for_two_entries, required_of_itself, unsourced
from dragoman.record.checks.ids import unknown_ids
from dragoman.terms.problems import Problem, Severity
from dragoman.terms.talks import Talks

Check = Callable[[Talks], Iterator[Problem]]
CHECKS: tuple[Check, ...] = (
    declared_twice,
    one_name_for_two,
    one_text_for_two,
    unknown_ids,
    impossible_dates,
    undated,
    duplicates,
    one_name_for_two_entries,
    required_of_itself,
    unsourced,
    deals_without_text,
    holders_outside_their_deal,
    short_of_itself,
)


def check(talks: Talks, *, texts: Mapping[str, str] | None = None) -> tuple[Problem, ...]:
    """Return what is wrong with the declarations and entries of talks.

    Parameters
    ----------
    talks : Talks
    texts : mapping of str to str, optional
        The texts of the sources at hand, by id. The anchors of other sources are not looked up.

    Returns
    -------
    tuple of Problem
        By file, line and column; of one place, errors first.
    """
    found = [problem for one in CHECKS for problem in one(talks)]
    found += anchors_that_fail(talks, texts or {})
    return tuple(sorted(found, key=_order))


def _order(problem: Problem) -> tuple[str, int, int, bool, str]:
    place = problem.place
    return (place.file, place.line, place.column, problem.severity is Severity.WARNING, problem.code)
