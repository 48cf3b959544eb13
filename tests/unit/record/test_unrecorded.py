"""What a person has put right in the record is not proposed a second time."""

import dataclasses
from typing import Any

import pytest
from tests.unit.record.found import FIRM, SOUSA, UNION, condition, findings, phrase, position, report, statement

from dragoman.record.document import Item
from dragoman.record.parse import parse_talks
from dragoman.record.propose import merged, propose
from dragoman.record.text import item_text
from dragoman.terms.findings import Findings
from dragoman.terms.talks import Talks


def found(**more: Any) -> Findings:
    return findings(
        report(**more),
        parties=(UNION, FIRM),
        people=(SOUSA,),
        statements=(statement(),),
        conditions=(condition(),),
        positions=(position("demand", phrase("no ships", "F", "ships"), party="F"),),
    )


def recorded(text_of: Talks, **changes: str) -> Talks:
    """Return the talks as a person leaves them, some words changed in an editor."""
    items: tuple[Item, ...] = (
        *text_of.parties,
        *text_of.people,
        *text_of.actions,
        *text_of.sources,
        *text_of.entries,
    )
    text = "\n".join(item_text(item) for item in items)
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    document, problems = parse_talks(text)
    assert problems == ()
    return document.talks()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("? condition of DOCK", "* condition of PORT"),
        ("DOCK.return only after", "DOCK.return together with"),
        ("? position of PORT: demand", "* position of DOCK: refuse"),
        ("2024-03-12 ? condition", "2024-03-10 ? condition"),
        ("? statement by ana-sousa of DOCK, on record", "* statement by PORT, institutional"),
    ],
)
def test_what_was_put_right_is_not_proposed_again(old: str, new: str) -> None:
    first, _ = propose([found()])
    again, _ = propose([found()], talks=recorded(first, **{old: new}))
    assert again == Talks()


def test_a_report_that_was_dated_later_is_not_proposed_again() -> None:
    first, _ = propose([found(published=None)])
    for day in ("undated", "2024-03-12"):
        known = recorded(merged(Talks(), first), undated=day)
        assert propose([found(published=None)], talks=known)[0] == Talks()
        assert propose([found()], talks=known)[0] == Talks()


def test_what_the_record_dates_is_proposed_with_that_day() -> None:
    first, _ = propose([found(published=None)])
    only_source = recorded(first, **{'"paper.txt"': '"paper.txt"\n  published 2024-03-12'})
    bare = Talks(parties=only_source.parties, sources=only_source.sources)
    again, _ = propose([found(published=None)], talks=bare)
    assert {entry.date.isoformat() for entry in again.entries} == {"2024-03-12"}


def test_one_entry_stands_for_one_proposal_only() -> None:
    one = condition()
    other = condition(holder="F", consequents=(phrase("go back", "F", "return"),))
    both = findings(parties=(UNION, FIRM), conditions=(one, other))
    first, _ = propose([findings(parties=(UNION, FIRM), conditions=(one,))])
    again, _ = propose([both], talks=first)
    assert [entry.holder for entry in again.entries] == ["PORT"]  # type: ignore[attr-defined]


def test_what_is_left_out_declares_nothing() -> None:
    first, _ = propose([found()])
    edits = {"action DOCK.return": "action PORT.pay", "DOCK.return only": "PORT.pay only"}
    assert propose([found()], talks=recorded(first, **edits))[0] == Talks()


def test_a_report_that_is_another_text_under_a_known_name_is_told() -> None:
    first, nothing = propose([found()])
    assert nothing == ()
    assert propose([found()], talks=first)[1] == ()
    story = found().story
    saved_anew = dataclasses.replace(story, report=dataclasses.replace(story.report, sha256="f" * 64))
    changed, (problem,) = propose([dataclasses.replace(found(), story=saved_anew)], talks=first)
    assert [source.id for source in changed.sources] == ["paper-2"]
    assert (problem.code, "recorded as paper;" in problem.what) == ("report-changed", True)
