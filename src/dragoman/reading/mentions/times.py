"""Words of time, resolved against the day of publication; left open where there is nothing to resolve against."""

from __future__ import annotations

import datetime as dt
import re

from dragoman.reading.mentions.time_words import COMING, MONTH_NAMES, PATTERN, SAID, WEEKDAYS
from dragoman.terms.findings import TimeExpression
from dragoman.terms.report import Story
from dragoman.terms.span import span_of


def time_expressions(story: Story) -> tuple[TimeExpression, ...]:
    """Return the time expressions of the story, in text order.

    A weekday without more is the latest such day up to the day of publication, or the next one where the clause tells
    of what is to come ("will meet on Friday"); a day and month without a year are those nearest to it.
    """
    text, published = story.report.text, story.report.published
    found = []
    for paragraph in story.paragraphs:
        for match in PATTERN.finditer(text, paragraph.start, paragraph.end):
            named = next(name for name in _READERS if match.group(name) is not None)
            first, last = _READERS[named](match, published)
            found.append(
                TimeExpression(
                    span=span_of(text, match.start(), match.end()),
                    kind="duration" if named == "duration" else "date" if first == last and first else "range",
                    first=first,
                    last=last,
                    rule=named,
                )
            )
    return tuple(found)


_COUNTS = {
    word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), start=1)
}  # fmt: skip

Days = tuple[dt.date | None, dt.date | None]


def _iso(match: re.Match[str], published: dt.date | None) -> Days:
    del published
    day = _date(match["iso"][:4], match["iso"][5:7], match["iso"][8:])
    return day, day


def _range(match: re.Match[str], published: dt.date | None) -> Days:
    month = _month(match["rm"])
    return _near(match["ry"], month, match["r1"], published), _near(match["ry"], month, match["r2"], published)


def _day_month(match: re.Match[str], published: dt.date | None) -> Days:
    day = _near(match["y1"], _month(match["m1"]), match["d1"], published)
    return day, day


def _month_day(match: re.Match[str], published: dt.date | None) -> Days:
    day = _near(match["y2"], _month(match["m2"]), match["d2"], published)
    return day, day


def _month_year(match: re.Match[str], published: dt.date | None) -> Days:
    del published
    return _whole_month(int(match["y3"]), _month(match["m3"]))


def _in_month(match: re.Match[str], published: dt.date | None) -> Days:
    if published is None:
        return None, None
    month = _month(match["m4"])
    years = (published.year - 1, published.year, published.year + 1)
    year = min(years, key=lambda y: abs((dt.date(y, month, 15) - published).days))
    return _whole_month(year, month)


def _week_of(match: re.Match[str], published: dt.date | None) -> Days:
    """Return the days of "the last week of July": the last seven, the first seven, and so on."""
    middle = _near(match["y5"], _month(match["m5"]), "15", published)
    if middle is None:
        return None, None
    first, last = _whole_month(middle.year, middle.month)
    if match["nth"].lower() == "last":
        return last - dt.timedelta(days=6) if last else None, last
    start = dt.timedelta(days=7 * ("first", "second", "third").index(match["nth"].lower()))
    return (first + start, first + start + dt.timedelta(days=6)) if first else (None, None)


def _relative(match: re.Match[str], published: dt.date | None) -> Days:
    if published is None:
        return None, None
    words = match["relative"].lower().split()
    shift = {"yesterday": -1, "tomorrow": 1}.get(words[-1], 0)
    if "day" in words:
        shift += -1 if "before" in words else 1
    day = published + dt.timedelta(days=shift)
    return day, day


def _weekday(match: re.Match[str], published: dt.date | None) -> Days:
    if published is None:
        return None, None
    day = _last(match["wd"], published)
    ahead = (match["which"] or "").lower() == "next" or (day != published and _is_coming(match))
    return (day + dt.timedelta(days=7),) * 2 if ahead else (day, day)


def _last(weekday: str, published: dt.date) -> dt.date:
    return published - dt.timedelta(days=(published.weekday() - WEEKDAYS.index(weekday.lower())) % 7)


def _is_coming(match: re.Match[str]) -> bool:
    """Tell whether the clause around a weekday speaks of what is to come, and the weekday is not when it was said."""
    text, before = match.string, match.string[max(0, match.start() - 150) : match.start()]
    clause = re.split(r"[.,;:?!“”\"]\s|\band\b", before)[-1]
    behind = re.split(r"[.,;:?!“”\"]|\band\b", text[match.end() : match.end() + 60])[0]
    told = (match["which"] or "").lower() in {"last", "this"} or SAID.search(before)
    return not told and bool(COMING.search(clause) or re.search(r"\b(?:will|shall)\b", behind))


def _days(match: re.Match[str], published: dt.date | None) -> Days:
    """Return "from Monday to Wednesday": the last such days, or the next where the clause tells of what is to come."""
    if published is None:
        return None, None
    first = _last(match["wd1"], published)
    first += dt.timedelta(days=7 if COMING.search(match.string[max(0, match.start() - 60) : match.start()]) else 0)
    length = (WEEKDAYS.index(match["wd2"].lower()) - WEEKDAYS.index(match["wd1"].lower())) % 7
    return first, first + dt.timedelta(days=length)


def _ago(match: re.Match[str], published: dt.date | None) -> Days:
    if published is None:
        return None, None
    word = match["count"].lower()
    count = int(word) if word.isdecimal() else _COUNTS.get(word, 1)
    if match["span"] == "day":
        day = published - dt.timedelta(days=count)
        return day, day
    if match["span"] == "week":
        monday = published - dt.timedelta(days=7 * count + published.weekday())
        return monday, monday + dt.timedelta(days=6)
    if match["span"] == "year":
        return _year(published.year - count)
    months = published.year * 12 + published.month - 1 - count
    return _whole_month(months // 12, months % 12 + 1)


def _the_weekend(match: re.Match[str], published: dt.date | None) -> Days:
    if published is None:
        return None, None
    saturday = _last("Saturday", published)
    ahead = COMING.search(match.string[max(0, match.start() - 60) : match.start()])
    saturday += dt.timedelta(days=7 if ahead and saturday != published else 0)
    return saturday, saturday + dt.timedelta(days=1)


def _the_day(match: re.Match[str], published: dt.date | None) -> Days:
    """Return "on the 26th": such a day of the month that is nearest to the day of publication."""
    if published is None:
        return None, None
    months = [published.year * 12 + published.month - 1 + shift for shift in (-1, 0, 1)]
    days = [_date(m // 12, m % 12 + 1, match["dd"]) for m in months]
    day = min((d for d in days if d), key=lambda d: abs((d - published).days), default=None)
    return day, day


def _across(match: re.Match[str], published: dt.date | None) -> Days:
    first = _near(match["yb"], _month(match["ma"]), match["da"], published)
    return first, _near(match["yb"], _month(match["mb"]), match["db"], published)


def _month_range(match: re.Match[str], published: dt.date | None) -> Days:
    month = _month(match["mr"])
    return _near(match["yr"], month, match["dr1"], published), _near(match["yr"], month, match["dr2"], published)


def _last_month(match: re.Match[str], published: dt.date | None) -> Days:
    """Return "last September": the latest one that is over, or the next one."""
    if published is None:
        return None, None
    month, which = _month(match["m6"]), match["which2"].lower()
    if which == "next":
        return _whole_month(published.year + (month <= published.month), month)
    return _whole_month(published.year - (month >= published.month if which == "last" else 0), month)


def _in_year(match: re.Match[str], published: dt.date | None) -> Days:
    del published
    return _year(int(match["year"]))


def _year(year: int) -> Days:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _period(match: re.Match[str], published: dt.date | None) -> Days:
    if published is None or match["unit"] not in {"week", "month", "year"}:
        return None, None
    shift = {"last": -1, "next": 1}.get(match["period"].split()[0].lower(), 0)
    if match["unit"] == "week":
        monday = published + dt.timedelta(days=7 * shift - published.weekday())
        return monday, monday + dt.timedelta(days=6)
    if match["unit"] == "year":
        return dt.date(published.year + shift, 1, 1), dt.date(published.year + shift, 12, 31)
    months = published.year * 12 + published.month - 1 + shift
    return _whole_month(months // 12, months % 12 + 1)


def _duration(match: re.Match[str], published: dt.date | None) -> Days:
    del match, published
    return None, None


_READERS = {
    "iso": _iso,
    "range": _range,
    "dmy": _day_month,
    "mdy": _month_day,
    "my": _month_year,
    "week": _week_of,
    "relative": _relative,
    "weekday": _weekday,
    "period": _period,
    "duration": _duration,
    "month": _in_month,
    "across": _across,
    "monthrange": _month_range,
    "lastmonth": _last_month,
    "ago": _ago,
    "days": _days,
    "theweekend": _the_weekend,
    "theday": _the_day,
    "inyear": _in_year,
}


def _month(name: str) -> int:
    return next(at for at, month in enumerate(MONTH_NAMES, start=1) if month.startswith(name.lower().rstrip(".")[:3]))


def _date(year: str | int, month: str | int, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(re.sub(r"\D", "", day)))
    except ValueError:
        return None


def _near(year: str | None, month: int, day: str, published: dt.date | None) -> dt.date | None:
    if year:
        return _date(year, month, day)
    if published is None:
        return None
    days = [_date(published.year + shift, month, day) for shift in (-1, 0, 1)]
    return min((d for d in days if d), key=lambda d: abs((d - published).days), default=None)


def _whole_month(year: int, month: int) -> Days:
    first = dt.date(year, month, 1)
    return first, (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
