"""Words of time, resolved against the day of publication; left open where there is nothing to resolve against."""

from __future__ import annotations

from dragoman.reading.mentions.days import DAY_READERS
from dragoman.reading.mentions.spells import SPELL_READERS
from dragoman.reading.mentions.time_words import PATTERN
from dragoman.terms.findings import TimeExpression
from dragoman.terms.report import Story
from dragoman.terms.span import span_of

_READERS = {**DAY_READERS, **SPELL_READERS}


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
            lasts = named == "duration" or (named == "ahead" and published is not None and first is None)
            found.append(
                TimeExpression(
                    span=span_of(text, match.start(), match.end()),
                    kind="duration" if lasts else "date" if first == last and first else "range",
                    first=first,
                    last=last,
                    rule=named,
                )
            )
    return tuple(found)
