"""What tells too little is no entry, and is counted; what tells anything at all is kept."""

import dataclasses

import pytest
from tests.unit.record.found import WHO, condition, findings, phrase, position, report, span

from dragoman.record.propose import propose
from dragoman.record.telling import tells_of_position
from dragoman.terms.findings import Meeting
from dragoman.terms.span import Span

TEXT = "Talks on pay went on in Lima on Monday for an hour. Portline opposed this."


def words(said: str) -> Span:
    return span(said, TEXT)


NOTHING = Meeting(
    id="M1", kind="talks", participants=(), span=words("Talks"), date=None, place=None, duration=None,
    status="ongoing", rule="r",
)  # fmt: skip


@pytest.mark.parametrize(
    "known",
    [
        {"participants": ("U", "F")},
        {"date": words("Monday")},
        {"place": words("Lima")},
        {"duration": words("an hour")},
        {"ordinal": 3},
        {"status": "collapsed"},
    ],
)
def test_a_meeting_of_which_anything_is_known_is_an_entry(known: dict[str, object]) -> None:
    told = dataclasses.replace(NOTHING, **known)  # type: ignore[arg-type]
    additions, problems = propose([findings(report(text=TEXT), meetings=(told,), **WHO)])
    assert (len(additions.entries), problems) == (1, ())


def test_meetings_and_positions_that_tell_nothing_are_counted_once_for_a_report() -> None:
    other = dataclasses.replace(NOTHING, id="M2", span=words("an hour"))
    pointing = position("refuse", what=words("opposed this"))
    additions, (problem,) = propose(
        [findings(report(text=TEXT), meetings=(NOTHING, other), positions=(pointing,), **WHO)]
    )
    assert additions.entries == ()
    assert problem.code == "telling-little"
    assert problem.what.startswith("2 meetings and 1 position left out")


def test_a_position_that_points_back_is_kept_with_what_it_answers() -> None:
    answer = position("refuse", phrase("Portline reinstates the nine", "F", "reinstate"), what=span("The union"))
    additions, problems = propose([findings(positions=(answer,), **WHO)])
    assert (len(additions.entries), problems) == (1, ())


def test_a_condition_of_what_stands_in_its_own_consequent_is_left_out() -> None:
    inside = condition(
        consequents=(phrase("The union will go back only after Portline reinstates the nine", None, "all"),),
        antecedents=((phrase("reinstates the nine", "F", "reinstate"),),),
    )
    additions, (problem,) = propose([findings(conditions=(inside,), **WHO)])
    assert (additions.entries, problem.code) == ((), "condition-left-out")


def test_a_position_torn_off_the_words_before_it_is_left_out() -> None:
    torn = position("accept", phrase("go back", "U", "hour"), what=words("for an hour"))
    assert tells_of_position(torn)
    text = "They agreed on a plan with a summary."
    start = text.index("with")
    torn = dataclasses.replace(torn, what=Span(start=start, end=len(text) - 1, text=text[start:-1]))
    assert not tells_of_position(torn)
