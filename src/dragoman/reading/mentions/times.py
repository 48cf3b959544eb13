"""Words of time, resolved against the day of publication; left open where there is nothing to resolve against."""

from __future__ import annotations

import datetime as dt
import re

from dragoman.terms.findings import TimeExpression
from dragoman.terms.report import Story
from dragoman.terms.span import span_of

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"  # noqa: E501 (one pattern)
_DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
_NUMBER = r"(?:\d+(?:[.,]\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|twenty|thirty|sixty|ninety|several|half\s+an?)"  # noqa: E501
_UNIT = r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)"

_PATTERN = re.compile(
    rf"""\b(?:
      (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})
    | (?P<range>(?:from\s+)?(?P<r1>{_DAY})\s*(?:-|–|to|and)\s*(?P<r2>{_DAY})\s+(?P<rm>{_MONTH})
        (?:,?\s+(?P<ry>\d{{4}}))?)
    | (?P<dmy>(?P<d1>{_DAY})\s+(?P<m1>{_MONTH})(?:,?\s+(?P<y1>\d{{4}}))?)
    | (?P<mdy>(?P<m2>{_MONTH})\s+(?P<d2>{_DAY})(?!\d)(?:,?\s+(?P<y2>\d{{4}}))?)
    | (?P<my>(?P<m3>{_MONTH})\s+(?P<y3>\d{{4}}))
    | (?P<week>(?P<nth>first|second|third|last)\s+week\s+of\s+(?P<m5>{_MONTH})(?:\s+(?P<y5>\d{{4}}))?)
    | (?P<relative>(?:the\s+day\s+(?:before|after)\s+)?(?:yesterday|today|tomorrow|tonight))
    | (?P<weekday>(?:(?P<which>last|next|this|on)\s+)?(?P<wd>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))
    | (?P<period>(?:last|next|this|earlier\s+this|later\s+this)\s+
        (?P<unit>week|month|year|weekend|spring|summer|autumn|fall|winter))
    | (?P<duration>(?:(?:more\s+than|less\s+than|longer\s+than|about|around|nearly|almost|over|at\s+least|within|for
        |some)\s+)*
        {_NUMBER}(?:\s+and\s+a\s+half|-|\s)\s*{_UNIT})
    | (?P<month>in\s+(?P<m4>{_MONTH}))
    )(?!\w)""",
    re.VERBOSE,
)


def time_expressions(story: Story) -> tuple[TimeExpression, ...]:
    """Return the time expressions of the story, in text order.

    A weekday without more is the latest such day up to the day of publication; a day and month without a year are those
    nearest to it.
    """
    text, published = story.report.text, story.report.published
    found = []
    for paragraph in story.paragraphs:
        for match in _PATTERN.finditer(text, paragraph.start, paragraph.end):
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
    words = match["relative"].split()
    shift = {"yesterday": -1, "tomorrow": 1}.get(words[-1].lower(), 0)
    if len(words) > 1:
        shift += -1 if "before" in words else 1
    day = published + dt.timedelta(days=shift)
    return day, day


def _weekday(match: re.Match[str], published: dt.date | None) -> Days:
    if published is None:
        return None, None
    back = (published.weekday() - _WEEKDAYS.index(match["wd"].lower())) % 7
    if (match["which"] or "").lower() == "next":
        back -= 7
    day = published - dt.timedelta(days=back)
    return day, day


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
}


def _month(name: str) -> int:
    return next(at for at, month in enumerate(_MONTH_NAMES, start=1) if month.startswith(name.lower().rstrip(".")[:3]))


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
