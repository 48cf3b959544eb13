"""Words that tell a day or a few: dates, weekdays, "yesterday", "on the 29th", "over the weekend"."""

from __future__ import annotations

import datetime as dt
import re

from dragoman.reading.mentions.calendar import Days, date_of, month_number, near
from dragoman.reading.mentions.time_words import COMING, SAID, WEEKDAYS


def _iso(match: re.Match[str], published: dt.date | None) -> Days:
    del published
    day = date_of(match["iso"][:4], match["iso"][5:7], match["iso"][8:])
    return day, day


def _range(match: re.Match[str], published: dt.date | None) -> Days:
    month = month_number(match["rm"])
    return near(match["ry"], month, match["r1"], published), near(match["ry"], month, match["r2"], published)


def _day_month(match: re.Match[str], published: dt.date | None) -> Days:
    day = near(match["y1"], month_number(match["m1"]), match["d1"], published)
    return day, day


def _month_day(match: re.Match[str], published: dt.date | None) -> Days:
    day = near(match["y2"], month_number(match["m2"]), match["d2"], published)
    return day, day


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
    if day == published and (match["which"] or "").lower() == "last":
        day -= dt.timedelta(days=7)
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
    days = [date_of(m // 12, m % 12 + 1, match["dd"]) for m in months]
    day = min((d for d in days if d), key=lambda d: abs((d - published).days), default=None)
    return day, day


def _across(match: re.Match[str], published: dt.date | None) -> Days:
    first = near(match["yb"], month_number(match["ma"]), match["da"], published)
    return first, near(match["yb"], month_number(match["mb"]), match["db"], published)


def _month_range(match: re.Match[str], published: dt.date | None) -> Days:
    month = month_number(match["mr"])
    return near(match["yr"], month, match["dr1"], published), near(match["yr"], month, match["dr2"], published)


DAY_READERS = {
    "iso": _iso,
    "range": _range,
    "dmy": _day_month,
    "mdy": _month_day,
    "relative": _relative,
    "weekday": _weekday,
    "across": _across,
    "monthrange": _month_range,
    "days": _days,
    "theweekend": _the_weekend,
    "theday": _the_day,
}
