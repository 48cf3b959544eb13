"""Metadata that a text file states at its top: ``Title: ...`` lines, or front matter between ``---``.

Words before a colon that are known head a header; the block ends at the first line that is not one. Front matter is
read as lines of ``key: value``, never as YAML.
"""

from __future__ import annotations

import datetime as dt
import re

_FIELDS = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "date": "published",
    "published": "published",
}
_LINE = re.compile(r"([A-Za-z]+)[ \t]*:([^\r\n]*)(?:\r\n|[\r\n]|$)")
_FENCE = re.compile(r"---[ \t]*(?:\r\n|[\r\n]|$)")
_MONTHS = {
    name: at
    for at, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")

Meta = dict[str, tuple[str, str]]


def header_of(text: str) -> Meta:
    """Return the fields stated at the top of a text, each with how it is known.

    Examples
    --------
    >>> header_of("Title: Talks open\\nDate: 26 July 2005\\n\\nThe talks opened.")
    {'title': ('Talks open', 'header'), 'published': ('2005-07-26', 'header')}
    """
    start, _, lines = _header(text)
    how = "front matter" if start else "header"
    meta: Meta = {}
    for key, value in lines:
        field = _FIELDS.get(key.lower())
        if field and field not in meta:
            said = value.strip().strip('"')
            iso = as_iso(said) if field == "published" else said
            if iso:
                meta[field] = (iso, how)
    return meta


def header_range(text: str) -> tuple[int, int]:
    """Return the range of the header, an empty one at 0 when there is none."""
    _, end, lines = _header(text)
    return (0, end) if lines else (0, 0)


def _header(text: str) -> tuple[int, int, list[tuple[str, str]]]:
    """Return where the lines begin, where the header ends, and its lines."""
    at = len(text) - len(text.lstrip())
    fence = _FENCE.match(text, at)
    start = at = fence.end() if fence else at
    lines: list[tuple[str, str]] = []
    while (match := _LINE.match(text, at)) and (fence or match[1].lower() in _FIELDS):
        lines.append((match[1], match[2]))
        at = match.end()
    if fence:
        closing = _FENCE.match(text, at)
        return (start, closing.end(), lines) if closing and lines else (0, 0, [])
    return 0, at, lines


def as_iso(words: str) -> str | None:
    """Return a written date as year-month-day, ``None`` when it is none.

    Examples
    --------
    >>> as_iso("July 26, 2005"), as_iso("26th JUL, 2005"), as_iso("2005-07-26T10:00"), as_iso("soon")
    ('2005-07-26', '2005-07-26', '2005-07-26', None)
    """
    try:
        return dt.date.fromisoformat(words[:10]).isoformat()
    except ValueError:
        pass
    if match := _DAY_FIRST.search(words):
        day, month, year = match.groups()
    elif match := _MONTH_FIRST.search(words):
        month, day, year = match.groups()
    else:
        return None
    try:
        return dt.date(int(year), _MONTHS.get(month.lower(), 0), int(day)).isoformat()
    except ValueError:
        return None
