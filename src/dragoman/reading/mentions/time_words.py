"""How English tells a time, as one pattern; each way has a name, under which ``times`` resolves it."""

from __future__ import annotations

import re

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAYS = frozenset({*WEEKDAYS, "yesterday", "today"})
MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"  # noqa: E501 (one pattern)
_DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_NUMBER = r"(?:\d+(?:[.,]\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|twenty|thirty|sixty|ninety|several|half\s+an?)"  # noqa: E501
_UNIT = r"(?:minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?)"
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_ON = rf"(?:(?:on\s+)?{_WEEKDAY},?\s+)?"

PATTERN = re.compile(
    rf"""\b(?=\w)(?:
      (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})
    | (?P<range>(?:from\s+)?(?P<r1>{_DAY})\s*(?:-|–|to|and)\s*(?P<r2>{_DAY})\s+(?P<rm>{_MONTH})
        (?:,?\s+(?P<ry>\d{{4}}))?)
    | (?P<across>(?:from\s+)?(?P<ma>{_MONTH})\s+(?P<da>{_DAY})\s*(?:-|–|to|until|through)\s*
        (?P<mb>{_MONTH})\s+(?P<db>{_DAY})(?!\d)(?:,?\s+(?P<yb>\d{{4}}))?)
    | (?P<monthrange>(?:from\s+)?(?P<mr>{_MONTH})\s+(?P<dr1>{_DAY})\s*(?:-|–|to|and)\s*(?P<dr2>{_DAY})(?!\d)
        (?:,?\s+(?P<yr>\d{{4}}))?)
    | (?P<edge>(?:the\s+)?(?P<side>beginning|start|middle|end)\s+of\s+(?:
        (?P<em>{_MONTH})(?:\s+(?P<ey>\d{{4}}))?(?!\s+\d)|(?:the|this|next|last)\s+(?P<eu>week|month|year)|(?P<eyear>(?:19|20)\d{{2}})))
    | (?P<yearend>(?:the\s+)?(?:year-end|year['’]s\s+end|end-year)(?:\s+(?P<yey>\d{{4}}))?)
    | (?P<quarter>(?:the\s+)?(?P<qn>first|second|third|fourth|last|final)\s+(?P<qu>quarter|half)
        (?:\s+of\s+(?:(?P<qy>\d{{4}})|(?:the|this|(?P<qw>next|last))\s+year))?)
    | (?P<dmy>{_ON}(?P<d1>{_DAY})\s+(?:of\s+)?(?P<m1>{_MONTH})(?:,?\s+(?P<y1>\d{{4}}))?)
    | (?P<mdy>{_ON}(?P<m2>{_MONTH})\s+(?P<d2>{_DAY})(?!\d)(?:,?\s+(?P<y2>\d{{4}}))?)
    | (?P<sidemonth>(?P<sm>early|mid|late|end)(?:-|\s+(?:in\s+)?)(?P<smm>{_MONTH})(?!\s+\d{{1,2}}(?!\d))
        (?:,?\s+(?P<smy>\d{{4}}))?)
    | (?P<my>(?P<m3>{_MONTH})\s+(?P<y3>\d{{4}}))
    | (?P<lastmonth>(?P<which2>last|next|this)\s+(?P<m6>{_MONTH}))
    | (?P<week>(?P<nth>first|second|third|last)\s+week\s+of\s+(?P<m5>{_MONTH})(?:\s+(?P<y5>\d{{4}}))?)
    | (?P<relative>(?:the\s+day\s+(?:before|after)\s+)?(?:yesterday|today|tomorrow|tonight|overnight|this\s+morning
        |this\s+afternoon|this\s+evening))
    | (?P<ago>(?P<count>{_COUNT})\s+(?P<span>day|week|fortnight|month|year)s?\s+ago)
    | (?P<back>(?:over|during|in|for)\s+the\s+(?:past|last)\s+(?P<bc>{_COUNT})\s+(?P<bu>day|week|month|year)s)
    | (?P<ahead>in\s+(?P<ac>{_COUNT})\s+(?P<au>day|week|fortnight|month|year)s?(?P<at>['’]?s?['’]?\s+time)?)
    | (?P<days>(?:from\s+)?(?P<wd1>{_WEEKDAY})\s+(?:to|until|through)\s+(?P<wd2>{_WEEKDAY}))
    | (?P<theweekend>(?:over|at|for|on)\s+the\s+weekend|the\s+weekend)
    | (?P<theday>on\s+the\s+(?P<dd>[0-3]?\d)(?:st|nd|rd|th)(?!\s+(?:\w+\s+)?of))
    | (?P<weekday>(?<!every\s)(?<!each\s)(?:(?P<which>last|next|this|on)\s+)?(?P<wd>{_WEEKDAY}))
    | (?P<period>(?:(?P<pside>early|late)\s+)?(?i:(?:earlier|later)\s+this|last|next|this)\s+
        (?P<unit>week|month|year|weekend|spring|summer|autumn|fall|winter))
    | (?P<duration>(?:(?:more\s+than|less\s+than|longer\s+than|about|around|nearly|almost|over|at\s+least|within|for
        |some)\s+)*
        {_NUMBER}(?:\s+and\s+a\s+half|-|\s)\s*{_UNIT})
    | (?P<inyear>(?:in|since|of)\s+(?:early\s+|late\s+|mid-)?(?P<year>(?:19|20)\d{{2}})(?!-\d))
    | (?P<month>(?:in|since|until|for(?!\s+May)|(?:(?<=set\s)|(?<=planned\s)|(?<=scheduled\s))for)\s+
        (?P<m4>{_MONTH})(?!\s+\d))
    )(?!\w)""",
    re.VERBOSE,
)

# What makes a bare weekday the next one rather than the last: "will meet on Friday", "due on Friday".
_PLANNED = (
    r"will|would|shall|due|scheduled|expires?|begins|starts|opens|ends|resumes|meets|reconvenes|takes?\s+(?:place|effect)"
    r"|(?:is|are)\s+to|plans?\s+to|planned\s+for|(?:set|slated)\s+(?:to|for)"
    r"|(?:expected|agree[sd]?|arranged|hopes?|hoped|wants?|wanted|intends?|promised|vowed|ready|invited)\s+to"
)
COMING = re.compile(rf"\b(?:{_PLANNED}|deadline|until|by|before)\b", re.IGNORECASE)
# What tells that "in two weeks" is how far ahead something is, and not how long it took.
PLANNED = re.compile(rf"\b(?:{_PLANNED})\b", re.IGNORECASE)
SAID = re.compile(r"\b(?:said|told|says|announced|added|reported)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
