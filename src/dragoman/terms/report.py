"""A report as it came in, and its parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One text about talks. The text is never altered; every span is a span of it.

    Attributes
    ----------
    name : str
        A short name, unique among the reports read together: the file name without its ending.
    text : str
        For txt and md the decoded bytes; for html what a library took for the story, line by line.
    sha256 : str
        Of the file's bytes as they were read, hexadecimal.
    path : str
        Where it was read from, as the person gave it; empty when it came from nowhere.
    media_type : str
        ``text/plain``, ``text/markdown`` or ``text/html``.
    title, outlet, published
        Metadata, from the file; ``None`` when it does not say. Never guessed silently.
    basis : tuple of (str, str)
        For each of the three that is known, how: ``("published", "header")``, ``("outlet", "file name")``,
        ``("published", "given")`` ...
    """

    name: str
    text: str
    sha256: str
    path: str = ""
    media_type: str = "text/plain"
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    basis: tuple[tuple[str, str], ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the story: a half-open range of the report's text; lines in it may be wrapped.

    ``kind`` is ``title``, ``body`` or ``item`` (of a list).
    """

    start: int
    end: int
    kind: str = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A range that is not the story, and why: ``header``, ``boilerplate``, ``caption``, ``table`` ..."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A report with what is its story marked off from what is not. Ranges are in order and never overlap."""

    report: Report
    paragraphs: tuple[Paragraph, ...]
    skipped: tuple[Skipped, ...]
