"""``--as-of`` shows nothing that was reported later: on any day, to any question, the answer is that of the record
as it stood on that day.

By default each question is asked on a few days, other ones on each run; with ``EVERY_DAY=1`` in the environment on
every day on which a report came out, and the day before.
"""

import datetime as dt
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.worked_example.asking import QUESTIONS, answer, comparable
from tests.worked_example.six_party import DAYS, FILE, PUBLISHED, known_on, sources_after, with_reports

from dragoman.record.load import load_talks
from dragoman.record.text import item_text
from dragoman.record.view import view
from dragoman.terms.talks import View

ALL = tuple(sorted({day - dt.timedelta(days=off) for day in DAYS for off in (0, 1)}))
FEW = settings(max_examples=3, deadline=None)


def told(seen: View) -> list[list[str]]:
    return [[item_text(entry) for entry in entries] for entries in (seen.entries, seen.in_force)]


def test_the_view_of_every_day_is_that_of_the_record_as_it_stood(tmp_path: Path) -> None:
    whole = load_talks(FILE)[0].talks
    for day in ALL:
        folder = tmp_path / day.isoformat()
        folder.mkdir()
        then = load_talks(known_on(day, folder))[0].talks
        assert told(view(whole, as_of=day)) == told(view(then))
        assert all(PUBLISHED[anchor.source] <= day for entry in then.entries for anchor in entry.anchors)


def holds(name: str, day: dt.date) -> None:
    now = answer(name, FILE, day)
    with TemporaryDirectory() as folder:
        then = known_on(day, Path(folder))
        with_reports(then.parent)
        assert comparable(now, FILE) == comparable(answer(name, then, day), then)
    for source in sources_after(day):
        assert source.id not in now
        assert source.path not in now


@pytest.mark.parametrize("name", QUESTIONS)
@given(day=st.sampled_from(ALL))
@FEW
def test_the_answer_is_that_of_the_record_as_it_stood(name: str, day: dt.date) -> None:
    holds(name, day)


@pytest.mark.skipif("EVERY_DAY" not in os.environ, reason="takes minutes: set EVERY_DAY=1")
@pytest.mark.parametrize("name", QUESTIONS)
def test_the_answer_of_every_day_is_that_of_the_record_as_it_stood(name: str) -> None:
    for day in ALL:
        holds(name, day)


@pytest.mark.parametrize("form", ["html", "csv"])
@given(day=st.sampled_from(ALL))
@FEW
def test_a_brief_that_is_written_holds_nothing_later(form: str, day: dt.date) -> None:
    with TemporaryDirectory() as folder:
        out = Path(folder) / f"brief.{form}"
        answer("brief", FILE, day, f"--{form}", str(out))
        page = out.read_text(encoding="utf-8")
    for source in sources_after(day):
        assert source.id not in page
        assert source.title
        assert source.title not in page


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_answer_of_2007_knows_of_steps_that_were_first_named_in_2009(name: str) -> None:
    said = " ".join(answer(name, FILE, dt.date(2007, 4, 13)).split())
    for unknown in ("April 2009", "PRK.come-back-2009", "cooling tower", "Akitaka Saiki"):
        assert unknown not in said
