"""A brief put together for the terminal and for the page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup  # noqa: TC002 (imported with the page anyway)

from dragoman.pipeline import Brief
from dragoman.reasoning.due.answer import Due
from dragoman.reasoning.due.finder import due
from dragoman.reasoning.matrix.finder import matrix
from dragoman.record.view import last_day_known, view
from dragoman.showing.brief.answers import numbered, standing_of
from dragoman.showing.brief.arrows import arrows_of, states_of
from dragoman.showing.brief.contents import Contents, contents_of
from dragoman.showing.brief.due import DueInWords, due_in_words
from dragoman.showing.brief.matrix import matrix_in_words
from dragoman.showing.brief.references import Reference, Texts, sources_used
from dragoman.showing.brief.since import SinceInWords, since_in_words
from dragoman.showing.brief.standing import Standing
from dragoman.showing.brief.wording import Wording
from dragoman.showing.page.brief import Drawings, SourceText, Unread, brief_page
from dragoman.showing.page.graph import Edge, Node, drawing
from dragoman.showing.text.brief import brief_lines, facts
from dragoman.showing.text.due import brief_lines as due_lines
from dragoman.showing.text.layout import Paint, plain, wrap
from dragoman.showing.text.since import since_lines
from dragoman.showing.text.standing import standing_lines
from dragoman.terms.entries import CommitmentEntry
from dragoman.terms.span import trimmed

_DRAWN = 40


def lines_of(brief: Brief, *, everything: bool = False, paint: Paint = plain) -> list[str]:
    """Return a brief for the terminal, line by line."""
    texts = Texts(brief.texts)
    wording = Wording(brief.view.talks)
    contents = contents_of(brief.view, texts)
    standing = standing_of(brief.deadlock, wording=wording, texts=texts)
    unread = unread_of(brief, texts)
    silent = [line for ref in unread.sentences for line in wrap(f"{ref.label}  {ref.words}", indent=2, hanging=4)]
    since = since_of(brief, wording=wording, texts=texts)
    promised = due_of(brief, wording=wording, texts=texts)
    return brief_lines(
        contents,
        deadlock=standing_lines(standing, paint, everything=everything),
        unread=[f"  {unread.summary}", *(silent if everything else [])],
        since=since_lines(since, everything=everything, paint=paint) if since else (),
        due=due_lines(promised, paint) if promised else (),
        everything=everything,
        paint=paint,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class InWords:
    """All parts of a brief in words, but its drawings and the matrix: what a page and a document are made of."""

    contents: Contents
    standing: Standing
    sources: tuple[SourceText, ...]
    unread: Unread
    facts: str
    since: SinceInWords | None
    due: DueInWords | None


def in_words(brief: Brief) -> InWords:
    """Return the parts of a brief in words."""
    texts = Texts(brief.texts)
    wording = Wording(brief.view.talks)
    contents = contents_of(brief.view, texts)
    return InWords(
        contents=contents,
        standing=standing_of(brief.deadlock, wording=wording, texts=texts),
        sources=tuple(sources_of(brief, wording)),
        unread=unread_of(brief, texts),
        facts=facts(contents),
        since=since_of(brief, wording=wording, texts=texts),
        due=due_of(brief, wording=wording, texts=texts),
    )


def page_of(brief: Brief) -> str:
    """Return a brief as one self-contained page."""
    words, wording = in_words(brief), Wording(brief.view.talks)
    return brief_page(
        words.contents,
        standing=words.standing,
        matrix=matrix_in_words(matrix(brief.view), wording=wording, texts=Texts(brief.texts)),
        drawings=drawings_of(brief, wording),
        sources=words.sources,
        unread=words.unread,
        facts=words.facts,
        since=words.since,
        due=words.due,
    )


def due_of(brief: Brief, *, wording: Wording, texts: Texts) -> DueInWords | None:
    """Return what each commitment has come to, in words; ``None`` where nobody has committed to anything."""
    answer = promised_in(brief)
    return due_in_words(answer, wording=wording, texts=texts) if answer and answer.undertakings else None


def promised_in(brief: Brief) -> Due | None:
    """Return what each commitment has come to: on the day of the brief, else on that of the last report."""
    seen = brief.view
    if not any(isinstance(entry, CommitmentEntry) for entry in seen.entries):
        return None
    if seen.as_of is None and (last := last_day_known(seen.talks)):
        seen = view(seen.talks, as_of=last, reviewed_only=seen.reviewed_only)
    return due(seen) if seen.as_of else None


def since_of(brief: Brief, *, wording: Wording, texts: Texts) -> SinceInWords | None:
    """Return what moved, in words, when that was asked for."""
    if brief.since is None:
        return None
    unread = sum(len(findings.coverage.without_entry) for findings in brief.reports.values())
    return since_in_words(brief.since, wording=wording, texts=texts, unread=unread)


def unread_of(brief: Brief, texts: Texts) -> Unread:
    """Return what could not be read: the coverage line, the sentences without an entry, the problems."""
    silent: list[Reference] = []
    sentences = 0
    for source, findings in brief.reports.items():
        text = findings.story.report.text
        sentences += findings.coverage.sentences
        for start, end in findings.coverage.without_entry:
            span = trimmed(text, start, end)
            words = " ".join(span.text.split())
            silent.append(Reference(source=source, label=texts.label(source, span.start), words=words, span=span))
    if brief.reports:
        summary = f"{len(silent)} of {sentences} sentences gave no entry."
    else:
        summary = "This brief is made from a talks file: its reports were not read anew."
    return Unread(summary=summary, sentences=tuple(silent), problems=tuple(str(p) for p in brief.problems))


def sources_of(brief: Brief, wording: Wording) -> list[SourceText]:
    """Return the sources that the view rests on, with their texts where they are at hand."""
    known = {source.id: source for source in brief.view.talks.sources}
    shown = []
    for name in sources_used(brief.view.talks, brief.view.entries):
        findings = brief.reports.get(name)
        about = ", ".join(part for part in (wording.outlet(name), wording.published(name)) if part)
        shown.append(
            SourceText(
                id=name,
                title=known[name].title or name,
                about=about,
                text=brief.texts.get(name),
                skipped=tuple((s.start, s.end) for s in findings.story.skipped) if findings else (),
            )
        )
    return shown


def drawings_of(brief: Brief, wording: Wording) -> Drawings:
    """Draw what explains the answer, and all conditions in force as far as a drawing stays readable."""
    edges = arrows_of(brief, wording)
    core = [edge for edge in edges if edge.number <= len(numbered(brief.deadlock))]
    whole = _drawn(brief, edges, wording, "all")
    if not core or len(core) == len(edges):
        return Drawings(answer=whole)
    return Drawings(answer=_drawn(brief, core, wording, "core"), whole=whole)


def _drawn(brief: Brief, edges: list[Edge], wording: Wording, name: str) -> Markup | None:
    names = list(dict.fromkeys(name for edge in edges for name in (edge.source, edge.target)))[:_DRAWN]
    if not names:
        return None
    actions = {action.id: action for action in brief.view.talks.actions}
    states = states_of(brief.deadlock, brief.view.done)
    nodes = [
        Node(
            id=name,
            party=_column(actions[name].actor if name in actions else None, wording),
            words=actions[name].words if name in actions else name,
            state=states.get(name, "open"),
        )
        for name in names
    ]
    label = f"Condition graph: {len(nodes)} actions and {len(edges)} links between them"
    return drawing(nodes, edges, name=name, label=label)


def _column(actor: str | None, wording: Wording) -> str:
    return wording.party(actor) if actor else "Nobody at the table"
