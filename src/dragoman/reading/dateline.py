"""The line that opens a wire story: a place, perhaps a day, perhaps the agency, and a dash; and the stamp of a day."""

from __future__ import annotations

import re

from dragoman.reading.header import as_iso

_MONTH = r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})"
_DAY = rf"{_DATE}(?:,? \d{{4}})?"
_PLACE = r"[A-Z][A-Z.'’-]{2,}(?:[ /][A-Z][A-Z.'’-]*){0,3}(?:, (?!\d)[A-Z][A-Za-z.'’]+(?: [A-Z][A-Za-z.'’]+){0,2})?"
_ON = r"(?=[\"“'‘A-Z\d])"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})(?:,? (?P<day>{_DAY}))?(?:,? \((?P<agency>[A-Z][\w .&’'-]{{1,40}})\))?,?"
    rf"\s*(?:--|[-–—])\s+{_ON}"
)
_KNOWN = (
    "Reuters|AFP|AP|UPI|Xinhua|TASS|ITAR-TASS|Interfax|RIA Novosti|Anadolu|AA|IRNA|APP|DPA|dpa|EFE|ANSA|Kyodo|Yonhap|"
    "PTI|ANI|IANS|Bernama|Antara|PANA|APA|SANA|SPA|KUNA|VOA|IPS|CNN"
)
_NAMED = r"[A-Z][A-Za-z.'’-]+(?: (?:[a-z]{2,3} )?[A-Z][A-Za-z.'’-]+){0,3}"
# A place as names are written, and an agency that everybody knows; or no place, a day and any agency.
_SIGNED = re.compile(
    rf"(?:(?P<place>{_NAMED}),? (?:(?P<day>{_DAY}),? )?"
    rf"\((?P<agency>{_KNOWN})\b(?:[^)]{{0,60}}?(?P<inside>{_DAY}))?[^)]{{0,60}}\)"
    rf"|(?P<first>{_DAY}),? \((?P<other>[A-Z][\w .&’'-]{{1,40}})\)),?"
    rf"\s*(?:(?:--|[-–—:])\s+)?{_ON}"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?),?"
_SENT = r"(?:published|posted|updated|issued|released|filed|last (?:updated|modified))(?: on| at)?:?"
_ZONE = r"\(?(?:[A-Z]{2,4}(?:[+-]\d+)?)?\)?"
_CLOCK = rf"[\s,|·•–-]*(?:(?:at )?\d{{1,2}}[:.]?\d{{0,2}}(?:[:.]\d{{2}})?\s*(?:[ap]\.?m\.?)?\s*{_ZONE})?"
# A line that ends with a day and when on it: with nothing before, or with the word that tells when it was sent.
_STAMP = re.compile(
    rf"(?:^\W*|\b{_SENT}\s+)(?:{_WEEKDAY}\s+)?(?P<day>{_DATE},? \d{{4}}){_CLOCK}\W*$",
    re.IGNORECASE,
)
# The same beside a name, of an outlet or a writer, with a mark between: "3 May 2004 | Coast Courier".
_BESIDE = re.compile(
    rf"^\W*(?:(?:By |The )?{_NAMED}\s+[|·•—–]\s+)?(?:{_WEEKDAY}\s+)?(?P<day>{_DATE},? \d{{4}}){_CLOCK}"
    rf"(?:\s*[|·•—–]\s+(?:By |The )?{_NAMED})?\W*$"
)

DATELINE_LIMIT = 160


def dateline_end(words: str, *, bare: bool = True) -> int:
    """Return where the story goes on after its dateline; 0 when there is none.

    Parameters
    ----------
    words : str
        A paragraph, or its first words.
    bare : bool
        Whether a place in capitals is enough, with neither day nor agency.

    Examples
    --------
    >>> dateline_end("GENEVA, May 3 (Agency) - The talks opened.")
    25
    >>> dateline_end("The talks - the first in May - opened.")
    0
    """
    line = words[:DATELINE_LIMIT]
    if signed := _SIGNED.match(line):
        return signed.end()
    match = _DATELINE.match(line)
    if match is None or not (bare or match["day"] or match["agency"]):
        return 0
    return match.end()


def dateline_facts(words: str) -> dict[str, tuple[str, str]]:
    """Return what a dateline tells: the agency as outlet, and the day when it comes with its year.

    Examples
    --------
    >>> dateline_facts("GENEVA, May 3, 2004 (Agency) - The talks opened.")
    {'outlet': ('Agency', 'dateline'), 'published': ('2004-05-03', 'dateline')}
    """
    line = words[:DATELINE_LIMIT]
    signed, match = _SIGNED.match(line), _DATELINE.match(line)
    if signed is not None:
        agency, said = signed["agency"] or signed["other"], signed["day"] or signed["inside"] or signed["first"]
    elif match is not None:
        agency, said = match["agency"], match["day"]
    else:
        return {}
    facts = {}
    if agency:
        facts["outlet"] = (agency, "dateline")
    day = as_iso(said) if said else None
    if day:
        facts["published"] = (day, "dateline")
    return facts


def stamped(line: str) -> str | None:
    """Return the day, year and all, that a line of its own states, or that ends a short line behind "published".

    Examples
    --------
    >>> stamped("Thursday, July 24, 2008"), stamped("By Ana Paz. Published 3 May 2004, 10:40 GMT")
    ('2008-07-24', '2004-05-03')
    >>> stamped("On July 24, 2008 the talks opened.") is None
    True
    """
    if len(line) > DATELINE_LIMIT:
        return None
    match = _STAMP.search(line) or _BESIDE.search(line)
    return as_iso(match["day"]) if match else None
