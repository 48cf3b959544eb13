"""The brief as one self-contained HTML page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.showing.brief.contents import Contents, Item
from dragoman.showing.brief.due import DueInWords
from dragoman.showing.brief.matrix import WordedMatrix
from dragoman.showing.brief.references import Reference
from dragoman.showing.brief.since import SinceInWords
from dragoman.showing.brief.standing import Standing
from dragoman.showing.page.self_contained import rendered
from dragoman.showing.page.source_marks import Piece, pieces
from dragoman.showing.page.strip import strip
from dragoman.terms.span import Span

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """A source for the page: its text, if it is at hand, and the ranges of it that are not the story."""

    id: str
    title: str
    about: str
    text: str | None
    skipped: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawings:
    """The condition graph: what explains the answer, and, where that is not all of it, the whole."""

    answer: Markup | None
    whole: Markup | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """What could not be read: a summary, the sentences that gave no entry, the problems."""

    summary: str
    sentences: tuple[Reference, ...] = ()
    problems: tuple[str, ...] = ()


def brief_page(
    contents: Contents,
    *,
    standing: Standing,
    matrix: WordedMatrix,
    drawings: Drawings,
    sources: Sequence[SourceText],
    unread: Unread,
    facts: str,
    since: SinceInWords | None = None,
    due: DueInWords | None = None,
) -> str:
    """Return the page.

    All words of reports and of the record are escaped.
    """
    marks = _marks([*_references(contents, standing), *_moved(since), *_promised(due), *unread.sentences])
    return rendered(
        "brief.html.j2",
        styles=["brief.css"],
        script="brief.js",
        contents=contents,
        deadlock=standing,
        since=since,
        due=due,
        strip=strip,
        drawings=drawings,
        matrix=matrix,
        facts=facts,
        sections=_sections(contents, since),
        texts=[_text(source, marks) for source in sources],
        unread={
            "summary": unread.summary,
            "problems": unread.problems,
            "sentences": [(ref.label, ref.words, _mark(ref)) for ref in unread.sentences],
        },
        mark=_mark,
    )


def _mark(reference: Reference) -> str:
    """Return the id of the marked words in the source text."""
    span = reference.span
    return f"m-{reference.source}-{span.start}-{span.end}" if span else ""


def _items(contents: Contents) -> Iterable[Item]:
    yield from contents.meetings
    yield from contents.conditions
    yield from contents.commitments
    yield from contents.done
    for group in (*contents.statements, *contents.positions):
        yield from group.items
    yield from (*contents.hopeful, *contents.doubtful, *contents.mixed)


def _references(contents: Contents, standing: Standing) -> Iterable[Reference]:
    for item in (*_items(contents), *(edge.item for edge in standing.edges)):
        yield from item.references


def _promised(due: DueInWords | None) -> Iterable[Reference]:
    for row in due.rows if due else ():
        for item in (*row.promised, *row.happened, *(wait.item for wait in row.waits)):
            yield from item.references


def _moved(since: SinceInWords | None) -> Iterable[Reference]:
    for group in since.groups if since else ():
        for moved in group.items:
            for item in (moved.item, *moved.earlier):
                yield from item.references


def _marks(references: Iterable[Reference]) -> dict[str, dict[str, Span]]:
    """Return, for each source, the spans to mark by their ids."""
    found: dict[str, dict[str, Span]] = {}
    for reference in references:
        if reference.span is not None:
            found.setdefault(reference.source, {})[_mark(reference)] = reference.span
    return found


def _text(source: SourceText, marks: dict[str, dict[str, Span]]) -> dict[str, str | tuple[Piece, ...]]:
    cut = pieces(source.text, marks.get(source.id, {}).items(), source.skipped) if source.text else ()
    return {"id": source.id, "title": source.title, "about": source.about, "pieces": cut}


def _sections(contents: Contents, since: SinceInWords | None) -> list[tuple[str, str]]:
    there = [
        ("moved", "What moved", since),
        ("standing", "Where it stands", True),
        ("meetings", "Meetings", contents.meetings),
        ("conditions", "Conditions", contents.conditions),
        ("positions", "Positions", contents.positions),
        ("commitments", "Commitments", contents.commitments or contents.done),
        ("statements", "Who said what", contents.statements),
        ("signals", "Signals", contents.hopeful or contents.doubtful or contents.mixed),
        ("cast", "Parties and people", contents.cast),
        ("unread", "Not read", True),
        ("sources", "Source texts", True),
    ]
    return [(name, title) for name, title, shown in there if shown]
