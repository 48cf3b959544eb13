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
_UNIT = r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)"

PATTERN = re.compile(
    rf"""\b(?:
      (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})
    | (?P<range>(?:from\s+)?(?P<r1>{_DAY})\s*(?:-|–|to|and)\s*(?P<r2>{_DAY})\s+(?P<rm>{_MONTH})
        (?:,?\s+(?P<ry>\d{{4}}))?)
    | (?P<across>(?:from\s+)?(?P<ma>{_MONTH})\s+(?P<da>{_DAY})\s*(?:-|–|to|until|through)\s*
        (?P<mb>{_MONTH})\s+(?P<db>{_DAY})(?!\d)(?:,?\s+(?P<yb>\d{{4}}))?)
    | (?P<monthrange>(?:from\s+)?(?P<mr>{_MONTH})\s+(?P<dr1>{_DAY})\s*(?:-|–|to|and)\s*(?P<dr2>{_DAY})(?!\d)
        (?:,?\s+(?P<yr>\d{{4}}))?)
    | (?P<dmy>(?P<d1>{_DAY})\s+(?P<m1>{_MONTH})(?:,?\s+(?P<y1>\d{{4}}))?)
    | (?P<mdy>(?P<m2>{_MONTH})\s+(?P<d2>{_DAY})(?!\d)(?:,?\s+(?P<y2>\d{{4}}))?)
    | (?P<my>(?P<m3>{_MONTH})\s+(?P<y3>\d{{4}}))
    | (?P<lastmonth>(?P<which2>last|next|this)\s+(?P<m6>{_MONTH}))
    | (?P<week>(?P<nth>first|second|third|last)\s+week\s+of\s+(?P<m5>{_MONTH})(?:\s+(?P<y5>\d{{4}}))?)
    | (?P<relative>(?:the\s+day\s+(?:before|after)\s+)?(?:yesterday|today|tomorrow|tonight|overnight|this\s+morning
        |this\s+afternoon|this\s+evening))
    | (?P<ago>(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+
        (?P<span>day|week|month|year)s?\s+ago)
    | (?P<days>(?:from\s+)?(?P<wd1>{_WEEKDAY})\s+(?:to|until|through)\s+(?P<wd2>{_WEEKDAY}))
    | (?P<theweekend>(?:over|at|for|on)\s+the\s+weekend|the\s+weekend)
    | (?P<theday>on\s+the\s+(?P<dd>[0-3]?\d)(?:st|nd|rd|th)(?!\s+\w+\s+of))
    | (?P<weekday>(?:(?P<which>last|next|this|on)\s+)?(?P<wd>{_WEEKDAY}))
    | (?P<period>(?:last|next|this|earlier\s+this|later\s+this)\s+
        (?P<unit>week|month|year|weekend|spring|summer|autumn|fall|winter))
    | (?P<duration>(?:(?:more\s+than|less\s+than|longer\s+than|about|around|nearly|almost|over|at\s+least|within|for
        |some)\s+)*
        {_NUMBER}(?:\s+and\s+a\s+half|-|\s)\s*{_UNIT})
    | (?P<inyear>(?:in|since|of)\s+(?:early\s+|late\s+|mid-)?(?P<year>(?:19|20)\d{{2}})(?!-\d))
    | (?P<month>(?:in|since|until|for(?!\s+May)|(?:(?<=set\s)|(?<=planned\s)|(?<=scheduled\s))for)\s+
        (?:early\s+|late\s+|mid-)?(?P<m4>{_MONTH})(?!\s+\d))
    )(?!\w)""",
    re.VERBOSE,
)

# What makes a bare weekday the next one rather than the last: "will meet on Friday", "due on Friday".
COMING = re.compile(
    r"\b(?:will|would|shall|due|scheduled|(?:is|are)\s+to|plans?\s+to|planned\s+for|deadline|until|by|before"
    r"|(?:set|slated)\s+(?:to|for)"
    r"|(?:expected|agree[sd]?|arranged|hopes?|hoped|wants?|wanted|intends?|promised|vowed|ready|invited)\s+to)\b",
    re.IGNORECASE,
)
SAID = re.compile(r"\b(?:said|told|says|announced|added|reported)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
