"""Words of time, against the day of publication; unresolved where there is nothing to resolve against."""

import datetime as dt

import pytest

from dragoman.reading.clean import clean
from dragoman.reading.mentions.times import time_expressions
from dragoman.terms.findings import TimeExpression
from dragoman.terms.report import Report

TUESDAY = dt.date(2005, 7, 26)


def times(text: str, published: dt.date | None = TUESDAY) -> tuple[TimeExpression, ...]:
    return time_expressions(clean(Report(name="note", text=text, sha256="0" * 64, published=published)))


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("yesterday", (2005, 7, 25), (2005, 7, 25)),
        ("today", (2005, 7, 26), (2005, 7, 26)),
        ("on Tuesday", (2005, 7, 26), (2005, 7, 26)),
        ("on Wednesday", (2005, 7, 20), (2005, 7, 20)),
        ("on 3 August", (2005, 8, 3), (2005, 8, 3)),
        ("on December 30", (2005, 12, 30), (2005, 12, 30)),
        ("on 19 September 2005", (2005, 9, 19), (2005, 9, 19)),
        ("from 8 to 13 February 2007", (2007, 2, 8), (2007, 2, 13)),
        ("in the last week of July", (2005, 7, 25), (2005, 7, 31)),
        ("in the first week of March 2006", (2006, 3, 1), (2006, 3, 7)),
        ("last week", (2005, 7, 18), (2005, 7, 24)),
        ("next month", (2005, 8, 1), (2005, 8, 31)),
        ("last year", (2004, 1, 1), (2004, 12, 31)),
        ("in June", (2005, 6, 1), (2005, 6, 30)),
        ("from July 24 to August 2", (2005, 7, 24), (2005, 8, 2)),
        ("on July 24-26", (2005, 7, 24), (2005, 7, 26)),
        ("from Monday to Wednesday", (2005, 7, 25), (2005, 7, 27)),
        ("last September", (2004, 9, 1), (2004, 9, 30)),
        ("three days ago", (2005, 7, 23), (2005, 7, 23)),
        ("two weeks ago", (2005, 7, 11), (2005, 7, 17)),
        ("a year ago", (2004, 1, 1), (2004, 12, 31)),
        ("in 1994", (1994, 1, 1), (1994, 12, 31)),
        ("for June", (2005, 6, 1), (2005, 6, 30)),
        ("over the weekend", (2005, 7, 23), (2005, 7, 24)),
        ("on the 29th", (2005, 7, 29), (2005, 7, 29)),
        ("this morning", (2005, 7, 26), (2005, 7, 26)),
        ("last Tuesday", (2005, 7, 19), (2005, 7, 19)),
        ("early next month", (2005, 8, 1), (2005, 8, 10)),
        ("late next week", (2005, 8, 4), (2005, 8, 5)),
        ("earlier this month", (2005, 7, 1), (2005, 7, 26)),
        ("by year-end", (2005, 12, 31), (2005, 12, 31)),
        ("by the end of the year", (2005, 12, 1), (2005, 12, 31)),
        ("by the end of August", (2005, 8, 22), (2005, 8, 31)),
        ("in mid-August", (2005, 8, 11), (2005, 8, 21)),
        ("by end-September 2006", (2006, 9, 21), (2006, 9, 30)),
        ("at the beginning of next year", (2006, 1, 1), (2006, 1, 31)),
        ("in the third quarter", (2005, 7, 1), (2005, 9, 30)),
        ("in the first half of 2006", (2006, 1, 1), (2006, 6, 30)),
        ("this weekend", (2005, 7, 30), (2005, 7, 31)),
        ("last weekend", (2005, 7, 23), (2005, 7, 24)),
        ("a fortnight ago", (2005, 7, 11), (2005, 7, 17)),
        ("in two weeks' time", (2005, 8, 8), (2005, 8, 14)),
        ("over the past two months", (2005, 5, 1), (2005, 7, 26)),
        ("on Wednesday, 27 July", (2005, 7, 27), (2005, 7, 27)),
        ("on the 12th of August", (2005, 8, 12), (2005, 8, 12)),
    ],
)
def test_words_of_time_are_days(words: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    (found,) = times(f"The envoys met {words} in the harbour town.")
    assert (found.first, found.last) == (dt.date(*first), dt.date(*last))


@pytest.mark.parametrize("words", ["yesterday", "on Tuesday", "last week", "on 3 August", "in June"])
def test_without_a_day_of_publication_they_stay_open(words: str) -> None:
    (found,) = times(f"The envoys met {words} in the harbour town.", published=None)
    assert (found.first, found.last) == (None, None)


@pytest.mark.parametrize("words", ["more than an hour", "for three days", "about half an hour", "a one-year"])
def test_durations_are_no_dates(words: str) -> None:
    (found,) = times(f"It lasted {words} by all accounts.")
    assert (found.kind, found.first) == ("duration", None)


@pytest.mark.parametrize("words", ["31 June 2005", "2005-13-40"])
def test_an_impossible_day_is_no_day(words: str) -> None:
    assert all(found.first is None for found in times(f"They met on {words} again."))


def test_a_month_that_is_a_verb_or_a_name_is_no_time() -> None:
    assert times("The talks may resume, and troops march on.") == ()
    assert times("The envoys voted for May after the talks.") == ()
    (planned,) = times("A third round is planned for May.")
    assert planned.span.text == "for May"


def test_the_year_that_something_is_of_is_a_time() -> None:
    (found,) = times("The talks of 2003 led nowhere.")
    assert (found.first, found.last) == (dt.date(2003, 1, 1), dt.date(2003, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The envoys will meet on Friday in the harbour town.", (2005, 7, 29)),
        ("On Friday the envoys will meet again.", (2005, 7, 29)),
        ("A session is scheduled for Thursday.", (2005, 7, 28)),
        ("The minister said on Friday that the envoys will meet.", (2005, 7, 22)),
        ("The talks collapsed on Friday, and the envoys will fly home.", (2005, 7, 22)),
        ("Both sides had agreed to meet again on Friday, she said.", (2005, 7, 29)),
        ("The envoys would meet on Friday, she said.", (2005, 7, 29)),
        ("The envoys refused to meet on Friday.", (2005, 7, 22)),
        ("The envoys met last Friday.", (2005, 7, 22)),
        ("The envoys will meet today, on Tuesday.", (2005, 7, 26)),
    ],
)
def test_a_weekday_is_the_next_one_where_something_is_to_come(text: str, day: tuple[int, int, int]) -> None:
    assert times(text)[-1].first == dt.date(*day)


@pytest.mark.parametrize("text", ["They met every Tuesday.", "They met in spring.", "The end of the road was near."])
def test_what_is_no_one_day_is_no_time(text: str) -> None:
    assert times(text) == ()


def test_in_two_weeks_is_ahead_where_something_is_to_come_and_else_a_duration() -> None:
    (ahead,) = times("The envoys will meet in two weeks.")
    (lasted,) = times("Prices fell by a tenth in two weeks.")
    assert (ahead.first, lasted.first, lasted.kind) == (dt.date(2005, 8, 8), None, "duration")


def test_a_dateline_is_no_time_of_the_story() -> None:
    (found,) = times("BRUSSELS, July 26 - The ministers met last Friday.")
    assert found.first == dt.date(2005, 7, 22)


def test_a_year_of_a_day_is_no_time_of_its_own() -> None:
    (found,) = times("It was signed on 19 September 2005 in the harbour town.")
    assert found.first == dt.date(2005, 9, 19)
