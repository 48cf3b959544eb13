"""Time limits end on the day that a calendar says."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.record.parse import parse_talks
from dragoman.terms.due import due_day
from dragoman.terms.entries import CommitmentEntry
from dragoman.terms.time_limit import TimeLimit, Unit, last_day

DAY = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


@pytest.mark.parametrize(
    ("number", "unit", "start", "end"),
    [
        (60, Unit.DAYS, "2007-02-13", "2007-04-14"),
        (30, Unit.DAYS, "2007-02-13", "2007-03-15"),
        (0, Unit.DAYS, "2007-02-13", "2007-02-13"),
        (2, Unit.WEEKS, "2007-12-24", "2008-01-07"),
        (1, Unit.MONTHS, "2008-01-31", "2008-02-29"),
        (1, Unit.MONTHS, "2007-01-31", "2007-02-28"),
        (12, Unit.MONTHS, "2008-02-29", "2009-02-28"),
        (3, Unit.MONTHS, "2007-10-03", "2008-01-03"),
        (11, Unit.MONTHS, "2007-12-31", "2008-11-30"),
        (10**12, Unit.DAYS, "2007-02-13", "9999-12-31"),
        (10**12, Unit.MONTHS, "2007-02-13", "9999-12-31"),
    ],
)
def test_the_last_day(number: int, unit: Unit, start: str, end: str) -> None:
    limit = TimeLimit(number=number, unit=unit, from_action="treaty")
    assert last_day(limit, dt.date.fromisoformat(start)) == dt.date.fromisoformat(end)


@given(DAY, st.integers(0, 600))
def test_months_end_on_the_same_day_or_the_last_of_their_month(start: dt.date, number: int) -> None:
    end = last_day(TimeLimit(number=number, unit=Unit.MONTHS, from_action="a"), start)
    assert (end.year - start.year) * 12 + end.month - start.month == number
    assert end.day == start.day or (end.day < start.day and (end + dt.timedelta(days=1)).day == 1)


@given(DAY, DAY, st.integers(0, 600), st.sampled_from(Unit))
def test_who_starts_later_is_not_due_earlier(one: dt.date, other: dt.date, number: int, unit: Unit) -> None:
    limit = TimeLimit(number=number, unit=unit, from_action="a")
    first, second = sorted((one, other))
    assert first <= last_day(limit, first) <= last_day(limit, second)


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("", None),
        ("due 2024-03-01", "2024-03-01"),
        ("due within 60 days of 2007-02-13", "2007-04-14"),
        ("due within 3 days of treaty", "2024-01-08"),
        ("due within 3 days of B.pays", None),
        ('due "in the next phase"', None),
        ("due after treaty", None),
    ],
)
def test_a_commitment_is_due_on_a_day_that_can_be_told(due: str, day: str | None) -> None:
    document, _ = parse_talks(f"2004-01-01 * commitment of A: A.x {due}\n")
    (entry,) = document.talks().entries
    assert isinstance(entry, CommitmentEntry)
    assert due_day(entry, {"treaty": dt.date(2024, 1, 5)}) == (dt.date.fromisoformat(day) if day else None)
