"""Speakers named before a colon at the head of a paragraph: transcripts and headlines.

"LUND: We will not sign.", "Lund (recorded): We ...", "Poll: voters want a deal". The rest of the paragraph is what is
said. The name has to be that of a person of the report with a role or a side, and none who reports; in a headline a
party or a poll will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.terms.findings import Mentions, Person
from dragoman.terms.report import Story
from dragoman.terms.span import Span, span_of

_LABEL = re.compile(
    r"[\"“‘']?(?P<name>[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|de|van|von|al|bin)){0,4})(?: \([^)\n]{1,30}\))?: +(?=\S)"
)
# Those who ask and tell in a transcript: what they say is the report itself.
_REPORTING = re.compile(r"(?i)reporter|correspondent|presenter|journalist|host|anchor|editor|moderator|columnist")
_LONGEST_HEADLINE = 160
_INITIALS = 2
_COUNTS = frozenset({"poll", "survey", "study", "data", "figures", "research", "report"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A paragraph with its speaker before a colon.

    ``entity`` is the person or party of that name, ``None`` for a poll and for a stranger in a quoted transcript;
    ``start`` and ``end`` hold what is said.
    """

    entity: str | None
    name: Span
    start: int
    end: int
    paragraph: int
    headline: bool


def labels(story: Story, mentions: Mentions) -> Iterator[Label]:
    """Yield the paragraphs that name their speaker before a colon."""
    text = story.report.text
    matches = [(at, p, _LABEL.match(text, p.start, p.end)) for at, p in enumerate(story.paragraphs)]
    for at, paragraph, match in matches:
        if match is None:
            continue
        name = match["name"]
        headline = paragraph.kind == "title" or (at == 0 and paragraph.end - paragraph.start < _LONGEST_HEADLINE)
        entity = _person(name, mentions.people, headline=headline) or (_party(name, mentions) if headline else None)
        document = headline and name.rpartition(" ")[2].lower() in _COUNTS
        if entity or document or _is_transcript(text, match):
            yield Label(
                entity=entity,
                name=span_of(text, match.start("name"), match.end("name")),
                start=match.end(),
                end=paragraph.end,
                paragraph=at,
                headline=headline,
            )


def _is_transcript(text: str, match: re.Match[str]) -> bool:
    """Tell a line of a transcript that is quoted, whoever speaks it: “WALLACE: Will you sign?”."""
    return not text[match.start()].isalnum() and match["name"].isupper() and len(match["name"]) > _INITIALS


def _person(name: str, people: tuple[Person, ...], *, headline: bool) -> str | None:
    """Return the one person of that name who takes part: by his whole name or its last word, in capitals or not.

    Whom a headline names need have no role.
    """
    low = name.lower()
    fitting = [p for p in people if p.name and (p.name.lower() == low or p.name.lower().split()[-1] == low)]
    takes_part = len(fitting) == 1 and (headline or fitting[0].role or fitting[0].affiliation)
    return fitting[0].id if takes_part and not _REPORTING.search(fitting[0].role or "") else None


def _party(name: str, mentions: Mentions) -> str | None:
    return next((p.id for p in mentions.parties for m in p.mentions if m.span.text == name), None)
