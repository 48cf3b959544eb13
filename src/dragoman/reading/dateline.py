"""The line that opens a wire story: a place, perhaps a day, perhaps the agency, and a dash."""

from __future__ import annotations

import re

from dragoman.reading.header import as_iso

_MONTH = r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_PLACE = r"[A-Z][A-Z.'’-]{2,}(?:[ /][A-Z][A-Z.'’-]*){0,3}(?:, (?!\d)[A-Z][A-Za-z.'’]+(?: [A-Z][A-Za-z.'’]+){0,2})?"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})(?:,? (?P<day>{_DAY}))?(?:,? \((?P<agency>[A-Z][\w .&’'-]{{1,40}})\))?,?"
    r"\s*(?:--|[-–—])\s+(?=[\"“'‘A-Z\d])"
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
    match = _DATELINE.match(words[:DATELINE_LIMIT])
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
    match = _DATELINE.match(words[:DATELINE_LIMIT])
    if match is None:
        return {}
    facts = {}
    if match["agency"]:
        facts["outlet"] = (match["agency"], "dateline")
    day = as_iso(match["day"]) if match["day"] else None
    if day:
        facts["published"] = (day, "dateline")
    return facts
