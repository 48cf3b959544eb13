"""The story of a saved web page: boilerplate is removed by a library, made for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.reading.header import Meta, as_iso

_META = re.compile(r"<meta\b[^>]{0,500}>", re.IGNORECASE)
_META_DATE = re.compile(
    r"(?:property|name|itemprop|http-equiv)\s*=\s*[\"']?(?:article:published(?:_time)?|og:article:published_time|date"
    r"|datePublished|dc\.date(?:\.issued)?|dcterms\.(?:created|date|issued)|pubdate|publish-?date|publication_date"
    r"|parsely-pub-date|sailthru\.date)[\"'\s>/]",
    re.IGNORECASE,
)
_CONTENT = re.compile(r"\bcontent\s*=\s*[\"']([^\"']{4,40})", re.IGNORECASE)
_LINKED = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{4,40})\"")
_TIME = re.compile(r"<time\b[^>]{0,300}?\bdatetime\s*=\s*[\"']([^\"']{4,40})", re.IGNORECASE)


def story_of(html: str) -> tuple[str, Meta]:
    """Return the story's text, a line for each paragraph, and what the page says of itself.

    Scripts never run, entities are never expanded from elsewhere, and nothing is fetched. The date is only one that the
    page's own markup states, never one picked from its words. A page without a story gives an empty text.
    """
    from trafilatura import bare_extraction

    found = bare_extraction(
        html,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False},
    )
    if found is None or isinstance(found, dict):
        return "", {}
    date = next((iso for iso in map(as_iso, _stated_dates(html)) if iso), None)
    known = (("title", found.title), ("outlet", found.sitename), ("published", date))
    meta: Meta = {field: (str(value), "html") for field, value in known if value}
    return found.text or "", meta


def _stated_dates(html: str) -> Iterator[str]:
    for meta in _META.finditer(html):
        content = _CONTENT.search(meta[0])
        if content and _META_DATE.search(meta[0]):
            yield content[1]
    for pattern in (_LINKED, _TIME):
        for match in pattern.finditer(html):
            yield match[1]
