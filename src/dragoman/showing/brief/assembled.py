"""A brief put together for the terminal and for the page."""

from __future__ import annotations

from markupsafe import Markup  # noqa: TC002 (imported with the page anyway)

from dragoman.pipeline import Brief
from dragoman.reasoning.deadlock.answer import Deadlock
from dragoman.reasoning.due.answer import Due
from dragoman.reasoning.due.finder import due
from dragoman.reasoning.matrix.finder import matrix
from dragoman.record.view import last_day_known, view
from dragoman.showing.brief.answers import numbered, standing_of
from dragoman.showing.brief.contents import contents_of
from dragoman.showing.brief.due import DueInWords, due_in_words
from dragoman.showing.brief.matrix import matrix_in_words
from dragoman.showing.brief.references import Reference, Texts, sources_used
from dragoman.showing.brief.since import SinceInWords, since_in_words
from dragoman.showing.brief.wording import Wording
from dragoman.showing.page.brief import Drawings, SourceText, Unread, brief_page
from dragoman.showing.page.graph import Edge, Node, drawing
from dragoman.showing.text.brief import brief_lines, facts
from dragoman.showing.text.due import brief_lines as due_lines
from dragoman.showing.text.layout import Paint, plain, wrap
from dragoman.showing.text.since import since_lines
from dragoman.showing.text.standing import standing_lines
from dragoman.terms.source_class import SourceClass
from dragoman.terms.span import trimmed
from dragoman.terms.talks import CommitmentEntry, ConditionEntry, Link

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
        deadlock=standing_lines(standing, paint),
        unread=[f"  {unread.summary}", *(silent if everything else [])],
        since=since_lines(since, everything=everything, paint=paint) if since else (),
        due=due_lines(promised, paint) if promised else (),
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
        matrix=matrix_in_words(matrix(brief.view), wording=wording, texts=texts),
        drawings=_drawings(brief, wording),
        sources=_sources(brief, wording),
        unread=unread_of(brief, texts),
        facts=facts(contents),
        since=since_of(brief, wording=wording, texts=texts),
        due=due_of(brief, wording=wording, texts=texts),
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


def _drawings(brief: Brief, wording: Wording) -> Drawings:
    """Draw what explains the answer, and all conditions in force as far as a drawing stays readable."""
    edges = _edges(brief, wording)
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
    label = f"Condition graph: {len(nodes)} actions and {len(edges)} links between them"
    return drawing(nodes, edges, name=name, label=label)


def _column(actor: str | None, wording: Wording) -> str:
    return wording.party(actor) if actor else "Nobody at the table"


def _states(answer: Deadlock, done: tuple[str, ...]) -> dict[str, str]:
    states = {blocked.action: "blocked" for blocked in answer.blocked}
    states |= {refusal.action: "refused" for refusal in answer.refusals if refusal.binding}
    return states | dict.fromkeys(done, "done")


def _edges(brief: Brief, wording: Wording) -> list[Edge]:
    """Return the arrows: those of the answer with their numbers, then the other conditions in force."""
    looped = _looped(brief.deadlock)
    found: dict[tuple[str, str], Edge] = {}
    groups = numbered(brief.deadlock)
    for at, group in enumerate(groups, start=1):
        for edge in group:
            pair = (edge.consequent, edge.antecedent)
            found.setdefault(pair, _arrow(pair, at, edge.entry, in_loop=pair in looped, wording=wording))
    numbers = {group[0].entry: at for at, group in enumerate(groups, start=1)}
    for entry in brief.view.in_force:
        if isinstance(entry, ConditionEntry) and entry.link in {Link.ONLY_AFTER, Link.TOGETHER_WITH}:
            pairs = [(c, a) for c in entry.consequents for way in entry.antecedents for a in way]
            for pair in pairs:
                if pair not in found:
                    number = numbers.setdefault(entry, len(numbers) + 1)
                    found[pair] = _arrow(pair, number, entry, in_loop=pair in looped, wording=wording)
    return list(found.values())


def _looped(answer: Deadlock) -> set[tuple[str, str]]:
    """Return the links that lie on a circle of the conditions that make up the loops."""
    entries = {edge.entry for loop in answer.loops for edge in loop.edges}
    links = {(c, a) for entry in entries for c in entry.consequents for way in entry.antecedents for a in way}
    return {(c, a) for c, a in links if c in _reached(a, links)}


def _reached(start: str, links: set[tuple[str, str]]) -> set[str]:
    found, todo = {start}, [start]
    while todo:
        at = todo.pop()
        new = {a for c, a in links if c == at} - found
        found |= new
        todo += sorted(new)
    return found


def _arrow(pair: tuple[str, str], number: int, entry: ConditionEntry, *, in_loop: bool, wording: Wording) -> Edge:
    return Edge(
        source=pair[0],
        target=pair[1],
        number=number,
        in_loop=in_loop,
        unnamed=entry.attribution.record == SourceClass.UNNAMED,
        title=f"{wording.action(pair[0])} waits for {wording.action(pair[1])}: {wording.party(entry.holder)}",
    )
