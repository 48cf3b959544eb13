"""The story of a saved web page: boilerplate is removed by a library, made for it."""

from __future__ import annotations

from dragoman.reading.header import Meta


def story_of(html: str) -> tuple[str, Meta]:
    """Return the story's text, a line for each paragraph, and what the page says of itself.

    Scripts never run and nothing is fetched. A page in which no story is found gives an empty text.
    """
    from trafilatura import bare_extraction

    found = bare_extraction(
        html,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        # Only a date that the page states of itself: never one picked from its words.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or isinstance(found, dict):
        return "", {}
    meta: Meta = {}
    known = (("title", found.title), ("outlet", found.sitename), ("published", found.date))
    for field, value in known:
        if value:
            meta[field] = (str(value), "html")
    return found.text or "", meta
