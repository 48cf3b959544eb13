"""Words that tell a longer while: weeks, months, quarters, years, and how long ago or ahead they are."""

from __future__ import annotations

import datetime as dt
import re

from dragoman.reading.mentions.calendar import Days, month_number, near, whole_month
from dragoman.reading.mentions.time_words import PLANNED

_WEEK, _MONTH = 7, 31
_COUNTS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), start=1)}


def _month_year(match: re.Match[str], published: dt.date | None) -> Days:
    del published
    return whole_month(int(match["y3"]), month_number(match["m3"]))


def _in_month(match: re.Match[str], published: dt.date | None) -> Days:
    if published is None:
        return None, None
    month = month_number(match["m4"])
    years = (published.year - 1, published.year, published.year + 1)
    year = min(years, key=lambda y: abs((dt.date(y, month, 15) - published).days))
    return whole_month(year, month)


def _week_of(match: re.Match[str], published: dt.date | None) -> Days:
    """Return the days of "the last week of July": the last seven, the first seven, and so on."""
    middle = near(match["y5"], month_number(match["m5"]), "15", published)
    if middle is None:
        return None, None
    first, last = whole_month(middle.year, middle.month)
    if match["nth"].lower() == "last":
        return last - dt.timedelta(days=6) if last else None, last
    start = dt.timedelta(days=7 * ("first", "second", "third").index(match["nth"].lower()))
    return (first + start, first + start + dt.timedelta(days=6)) if first else (None, None)


def _ago(match: re.Match[str], published: dt.date | None) -> Days:
    return _shifted(published, -_number(match["count"]), match["span"])


def _ahead(match: re.Match[str], published: dt.date | None) -> Days:
    """Return "in two weeks": then, where the clause tells of what is to come, else a duration."""
    if not (match["at"] or PLANNED.search(match.string[max(0, match.start() - 60) : match.start()])):
        return None, None
    return _shifted(published, _number(match["ac"]), match["au"])


def _back(match: re.Match[str], published: dt.date | None) -> Days:
    """Return "over the past three months": from then up to the day of publication."""
    return _shifted(published, -_number(match["bc"]), match["bu"])[0], published


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _COUNTS.get(word.lower(), 1)


def _shifted(published: dt.date | None, count: int, unit: str) -> Days:
    """Return the day, the week, the month or the year that lies so many of them from the day of publication."""
    if published is None:
        return None, None
    if unit == "day":
        day = published + dt.timedelta(days=count)
        return day, day
    if unit in {"week", "fortnight"}:
        weeks = count * (2 if unit == "fortnight" else 1)
        monday = published + dt.timedelta(days=7 * weeks - published.weekday())
        return monday, monday + dt.timedelta(days=6)
    if unit == "year":
        return _year(published.year + count)
    months = published.year * 12 + published.month - 1 + count
    return whole_month(months // 12, months % 12 + 1)


def _edge(match: re.Match[str], published: dt.date | None) -> Days:
    """Return "the end of March", "the beginning of next year"."""
    words = match["edge"].split()
    if match["eyear"]:
        return _part(_year(int(match["eyear"])), match["side"])
    if match["em"]:
        middle = near(match["ey"], month_number(match["em"]), "15", published)
        return _part(whole_month(middle.year, middle.month), match["side"]) if middle else (None, None)
    shift = {"last": -1, "next": 1}.get(words[-2], 0)
    return _part(_shifted(published, shift, match["eu"]), match["side"])


def _side_month(match: re.Match[str], published: dt.date | None) -> Days:
    middle = near(match["smy"], month_number(match["smm"]), "15", published)
    return _part(whole_month(middle.year, middle.month), match["sm"]) if middle else (None, None)


def _year_end(match: re.Match[str], published: dt.date | None) -> Days:
    year = int(match["yey"]) if match["yey"] else published.year if published else None
    return (dt.date(year, 12, 31),) * 2 if year else (None, None)


def _quarter(match: re.Match[str], published: dt.date | None) -> Days:
    shift = {"last": -1, "next": 1}.get(match["qw"] or "", 0)
    year = int(match["qy"]) if match["qy"] else published.year + shift if published else None
    if year is None:
        return None, None
    length = 3 if match["qu"] == "quarter" else 6
    which = {"first": 0, "second": 1, "third": 2, "fourth": 3}.get(match["qn"], 12 // length - 1)
    first = min(which, 12 // length - 1) * length + 1
    return dt.date(year, first, 1), whole_month(year, first + length - 1)[1]


def _part(days: Days, side: str) -> Days:
    """Return the first, the middle or the last third of some days; of a year, its first or last month."""
    first, last = days
    if first is None or last is None:
        return days
    length = (last - first).days + 1
    if length == _WEEK:
        last -= dt.timedelta(days=2)
        length -= 1
    third = _MONTH if length > _MONTH and side in {"beginning", "start", "end"} else length // 3
    if side in {"beginning", "start", "early"}:
        return first, first + dt.timedelta(days=third - 1)
    if side in {"end", "late"}:
        return last - dt.timedelta(days=third - 1), last
    return first + dt.timedelta(days=third), last - dt.timedelta(days=third)


def _last_month(match: re.Match[str], published: dt.date | None) -> Days:
    """Return "last September": the latest one that is over, or the next one."""
    if published is None:
        return None, None
    month, which = month_number(match["m6"]), match["which2"].lower()
    if which == "next":
        return whole_month(published.year + (month <= published.month), month)
    return whole_month(published.year - (month >= published.month if which == "last" else 0), month)


def _in_year(match: re.Match[str], published: dt.date | None) -> Days:
    del published
    return _year(int(match["year"]))


def _year(year: int) -> Days:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _period(match: re.Match[str], published: dt.date | None) -> Days:
    words = match["period"].lower().split()
    shift = next(({"last": -1, "next": 1}[word] for word in words if word in {"last", "next"}), 0)
    if published is None or match["unit"] not in {"week", "month", "year", "weekend"}:
        return None, None
    if match["unit"] == "weekend":
        saturday = published + dt.timedelta(days=5 - published.weekday() + 7 * shift)
        return saturday, saturday + dt.timedelta(days=1)
    first, last = _shifted(published, shift, match["unit"])
    if "earlier" in words:
        return first, published
    if "later" in words:
        return published, last
    return _part((first, last), match["pside"]) if match["pside"] else (first, last)


def _duration(match: re.Match[str], published: dt.date | None) -> Days:
    del match, published
    return None, None


SPELL_READERS = {
    "my": _month_year,
    "week": _week_of,
    "period": _period,
    "duration": _duration,
    "month": _in_month,
    "lastmonth": _last_month,
    "ago": _ago,
    "ahead": _ahead,
    "back": _back,
    "edge": _edge,
    "sidemonth": _side_month,
    "yearend": _year_end,
    "quarter": _quarter,
    "inyear": _in_year,
}
