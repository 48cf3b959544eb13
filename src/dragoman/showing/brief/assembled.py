"""A brief put together for the terminal and for the page."""

from __future__ import annotations

from dragoman.pipeline import Brief
from dragoman.reasoning.deadlock.answer import Deadlock
from dragoman.showing.brief.answers import numbered, standing_of
from dragoman.showing.brief.contents import contents_of
from dragoman.showing.brief.references import Reference, Texts, sources_used
from dragoman.showing.brief.wording import Wording
from dragoman.showing.page.brief import SourceText, Unread, brief_page
from dragoman.showing.page.graph import Edge, Node, drawing
from dragoman.showing.text.brief import brief_lines, facts
from dragoman.showing.text.layout import Paint, plain
from dragoman.showing.text.standing import standing_lines
from dragoman.terms.source_class import SourceClass
from dragoman.terms.span import trimmed
from dragoman.terms.talks import ConditionEntry, Link

_DRAWN = 40


def lines_of(brief: Brief, *, everything: bool = False, paint: Paint = plain) -> list[str]:
    """Return a brief for the terminal, line by line."""
    texts = Texts(brief.texts)
    wording = Wording(brief.view.talks)
    contents = contents_of(brief.view, texts)
    standing = standing_of(brief.deadlock, wording=wording, texts=texts)
    unread = unread_of(brief, texts)
    silent = [f"  {ref.label}  {ref.words}" for ref in unread.sentences] if everything else []
    return brief_lines(
        contents,
        deadlock=standing_lines(standing, paint),
        unread=[f"  {unread.summary}", *silent],
        everything=everything,
        paint=paint,
    )


def page_of(brief: Brief) -> str:
    """Return a brief as one self-contained page."""
    texts = Texts(brief.texts)
    wording = Wording(brief.view.talks)
    contents = contents_of(brief.view, texts)
    return brief_page(
        contents,
        standing=standing_of(brief.deadlock, wording=wording, texts=texts),
        drawing=_drawing(brief, wording),
        sources=_sources(brief, wording),
        unread=unread_of(brief, texts),
        facts=facts(contents),
    )


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


def _sources(brief: Brief, wording: Wording) -> list[SourceText]:
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


def _drawing(brief: Brief, wording: Wording):  # type: ignore[no-untyped-def]  # noqa: ANN202 (markup, or None)
    """Draw the conditions in force, those of the answer first, as far as a drawing stays readable."""
    edges = _edges(brief, wording)
    names = list(dict.fromkeys(name for edge in edges for name in (edge.source, edge.target)))[:_DRAWN]
    if not names:
        return None
    actions = {action.id: action for action in brief.view.talks.actions}
    states = _states(brief.deadlock, brief.view.done)
    nodes = [
        Node(
            id=name,
            party=_column(actions[name].actor if name in actions else None, wording),
            words=actions[name].words if name in actions else name,
            state=states.get(name, "open"),
        )
        for name in names
    ]
    return drawing(
        nodes, edges, label=f"Condition graph: {len(nodes)} actions and {len(edges)} conditions between them"
    )


def _column(actor: str | None, wording: Wording) -> str:
    return wording.party(actor) if actor else "Nobody at the table"


def _states(answer: Deadlock, done: tuple[str, ...]) -> dict[str, str]:
    states = {blocked.action: "blocked" for blocked in answer.blocked}
    states |= {refusal.action: "refused" for refusal in answer.refusals if refusal.binding}
    return states | dict.fromkeys(done, "done")


def _edges(brief: Brief, wording: Wording) -> list[Edge]:
    """Return the arrows: those of the answer with their numbers, then the other conditions in force."""
    looped = {(e.consequent, e.antecedent) for loop in brief.deadlock.loops for e in loop.edges}
    found: dict[tuple[str, str], Edge] = {}
    groups = numbered(brief.deadlock)
    for at, group in enumerate(groups, start=1):
        for edge in group:
            pair = (edge.consequent, edge.antecedent)
            found.setdefault(pair, _arrow(pair, at, edge.entry, in_loop=pair in looped, wording=wording))
    at = len(groups)
    for entry in brief.view.in_force:
        if isinstance(entry, ConditionEntry) and entry.link in {Link.ONLY_AFTER, Link.TOGETHER_WITH}:
            pairs = [(c, a) for c in entry.consequents for way in entry.antecedents for a in way]
            new = [pair for pair in pairs if pair not in found]
            at += bool(new)
            for pair in new:
                found[pair] = _arrow(pair, at, entry, in_loop=False, wording=wording)
    return list(found.values())


def _arrow(pair: tuple[str, str], number: int, entry: ConditionEntry, *, in_loop: bool, wording: Wording) -> Edge:
    return Edge(
        source=pair[0],
        target=pair[1],
        number=number,
        in_loop=in_loop,
        unnamed=entry.attribution.record == SourceClass.UNNAMED,
        title=f"{wording.action(pair[0])} waits for {wording.action(pair[1])}: {wording.party(entry.holder)}",
    )
