"""The brief as a Word document: every item with its words, who says so, and a link to its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dragoman import __version__
from dragoman.pipeline import Brief
from dragoman.showing.brief.answers import numbered
from dragoman.showing.brief.arrows import arrows_of
from dragoman.showing.brief.assembled import InWords, in_words
from dragoman.showing.brief.contents import Group, Item
from dragoman.showing.brief.due import DueInWords, UndertakingInWords, WaitInWords
from dragoman.showing.brief.since import MovedGroup, MovedItem, SinceInWords
from dragoman.showing.brief.standing import Standing
from dragoman.showing.brief.wording import Wording
from dragoman.showing.export.office_file import made_on
from dragoman.showing.export.word_file import Link, Run, WordFile
from dragoman.showing.page.graph import Edge

_SHOWN = 30
_LOOP, _REFUSED = "F6D5D2", "F6D5D2"


def brief_docx(brief: Brief, *, everything: bool = False) -> bytes:
    """Return the brief as a Word document.

    Parameters
    ----------
    brief : Brief
    everything : bool
        All items; else the first thirty under each heading, and how many more there are.
    """
    words = in_words(brief)
    as_of = f"as of {words.contents.as_of}" if words.contents.as_of else "all that is recorded"
    file = WordFile(title=words.contents.title, footer=f"{words.contents.title} – {as_of}")
    wording = Wording(brief.view.talks)
    edges = [edge for edge in arrows_of(brief, wording) if edge.number <= len(numbered(brief.deadlock))]
    _Writer(file, words, None if everything else _SHOWN).write(edges, wording)
    return file.to_bytes(made=made_on(brief.view))


class _Writer:
    def __init__(self, file: WordFile, words: InWords, shown: int | None) -> None:
        self._file = file
        self._words = words
        self._shown = shown
        self._bookmarks: Mapping[str, str] = {s.id: f"source_{at}" for at, s in enumerate(words.sources, start=1)}

    def write(self, edges: Sequence[Edge], wording: Wording) -> None:
        words, contents = self._words, self._words.contents
        known = f"As of {contents.as_of}: what reports published by then said. " if contents.as_of else ""
        self._file.paragraph(known + words.facts)
        if words.since:
            self._since(words.since)
        self._standing(words.standing, edges, wording)
        if words.due:
            self._due(words.due)
        self._items("Meetings", contents.meetings)
        self._items("Conditions in force", contents.conditions)
        self._groups("Positions", contents.positions)
        if not words.due:
            self._items("Commitments", contents.commitments)
        self._items("Done", contents.done)
        self._groups("Who said what", contents.statements)
        signals = (("Hopeful", contents.hopeful), ("Doubtful", contents.doubtful), ("Mixed", contents.mixed))
        self._groups("Signals", tuple(Group(heading=name, items=items) for name, items in signals if items))
        self._cast()
        self._unread()
        self._sources()
        self._file.paragraph(f"Made by dragoman {__version__} on this machine, from the record alone. Not a forecast.")

    def _since(self, since: SinceInWords) -> None:
        self._file.heading("What moved")
        self._file.lead(since.headline)
        for line in (since.period, *since.finding):
            self._file.paragraph(line)
        if since.promises:
            self._file.heading(f"Commitments ({len(since.promises)})", level=2)
        for told in since.promises:
            self._file.paragraph(told, style="List Bullet")
        for group in since.groups:
            self._moved(group)
        if since.silent:
            self._file.heading(f"Reports that gave no entry ({len(since.silent)})", level=2)
            for name in since.silent[: self._shown]:
                self._file.paragraph(name, style="List Bullet")

    def _moved(self, group: MovedGroup) -> None:
        self._file.heading(f"{group.heading} ({len(group.items)})", level=2)
        shown = group.items[: self._shown]
        if group.key in {"changed", "contradicted", "settled"}:
            names = ("Then", "Now") if group.key == "changed" else ("One", "The other")
            self._beside(shown, names, about=group.heading)
        else:
            for moved in shown:
                self._item(moved.item)
                for note in self._notes(moved):
                    self._file.source(note)
        self._rest(len(group.items) - len(shown))

    def _notes(self, moved: MovedItem) -> Iterable[str]:
        if moved.note:
            yield moved.note
        for item in moved.earlier:
            labels = ", ".join(dict.fromkeys(ref.label for ref in item.references))
            yield f"{moved.relation}: {item.date}, {item.lead or 'a statement'} ({item.authority}) [{labels}]"

    def _beside(self, shown: Sequence[MovedItem], names: tuple[str, str], *, about: str) -> None:
        rows = []
        for moved in shown:
            now = self._cell((moved.item,))
            other = self._cell(moved.earlier)
            rows.append((other, now) if names[0] == "Then" else (now, other))
        self._file.table(names, rows, widths=(8.3, 8.3), about=f"{about}: {names[0]} beside {names[1].lower()}")

    def _cell(self, items: Iterable[Item]) -> list[Run]:
        found: list[Run] = []
        for item in items:
            found += [f"{item.date}  {item.lead}{_marks(item)}", *(f"“{ref.words}”" for ref in item.references)]
            found += [f"{item.authority}; {item.carried_by}", *self._links(item)]
        return found

    def _standing(self, standing: Standing, edges: Sequence[Edge], wording: Wording) -> None:
        self._file.heading("Where it stands")
        self._file.lead(standing.headline)
        for line in standing.lines:
            self._file.paragraph(line)
        if edges:
            rows = [(wording.action(e.source), f"→ {e.number} →", wording.action(e.target), _drawn(e)) for e in edges]
            self._file.table(
                ("What waits", "No.", "What it waits for", "How"),
                rows,
                widths=(6.2, 1.8, 6.2, 2.5),
                about="The condition graph: each row leads from what waits to what it waits for",
                shaded=[_LOOP if edge.in_loop else None for edge in edges],
            )
        for edge in standing.edges:
            self._item(edge.item, lead=f"{edge.number}. {edge.lead}")
        for line in standing.after:
            self._file.paragraph(line)
        self._file.paragraph("This is what the recorded conditions say. It is not a forecast.")

    def _due(self, due: DueInWords) -> None:
        self._file.heading("What is due")
        self._file.lead(due.headline)
        self._file.table(
            ("Status", "What", "When", "Waits for"),
            [(row.status.value, row.what, row.when, _outside(row)) for row in due.rows[: self._shown]],
            widths=(2.3, 4.6, 4.4, 5.4),
            about=f"What each commitment has come to as of {due.day}",
            shaded=[_REFUSED if row.status == "overdue" else None for row in due.rows],
        )
        self._rest(len(due.rows) - len(due.rows[: self._shown]))
        for heading, rows in due.groups:
            self._file.heading(f"{heading} ({len(rows)})", level=2)
            for row in rows[: self._shown]:
                self._undertaking(row)
            self._rest(len(rows) - len(rows[: self._shown]))

    def _undertaking(self, row: UndertakingInWords) -> None:
        self._file.heading(row.what + (" [disputed]" if row.disputed else ""), level=3)
        self._file.paragraph(f"{row.when}; {row.deal}.")
        for item in row.promised:
            self._quoted(item)
        for item in row.happened:
            self._item(item)
        for wait in row.waits:
            self._file.paragraph(_waits(wait), style="List Bullet" if wait.depth == 1 else "List Bullet 2")
            self._quoted(wait.item)
        if row.changes:
            self._file.paragraph(row.changes)

    def _groups(self, heading: str, groups: Sequence[Group]) -> None:
        if groups:
            self._file.heading(heading)
        for group in groups:
            self._file.heading(group.heading, level=2)
            self._several(group.items)

    def _items(self, heading: str, items: Sequence[Item]) -> None:
        if items:
            self._file.heading(heading)
            self._several(items)

    def _several(self, items: Sequence[Item]) -> None:
        for item in items[: self._shown]:
            self._item(item)
        self._rest(len(items) - len(items[: self._shown]))

    def _rest(self, count: int) -> None:
        if count > 0:
            self._file.paragraph(f"… and {count} more; --all writes them too.")

    def _item(self, item: Item, *, lead: str | None = None) -> None:
        said = f"{item.date}  {item.lead}".lstrip() if lead is None else lead
        self._file.lead(f"{said.rstrip()}{_marks(item)}")
        self._quoted(item)

    def _quoted(self, item: Item) -> None:
        for ref in item.references:
            own = ref.words[:1] in "“\"‘'"
            self._file.words(ref.words if own else f"“{ref.words}”")
        runs: list[Run] = [f"{item.authority}; {item.carried_by or item.date} "]
        for at, link in enumerate(self._links(item)):
            runs += [", " if at else "", link]
        self._file.source(*runs)

    def _links(self, item: Item) -> list[Run]:
        """Return the places of an item's words, each leading to its source at the end of the document."""
        places = {ref.label: ref.source for ref in item.references}
        return [
            Link(text=f"[{label}]", bookmark=self._bookmarks[source]) if source in self._bookmarks else f"[{label}]"
            for label, source in places.items()
        ]

    def _cast(self) -> None:
        cast = self._words.contents.cast
        if not cast:
            return
        self._file.heading("Parties and people")
        rows = [
            (
                member.party or "Affiliation not stated",
                [f"{name}, {role}" if role else name for name, role in member.people] or "nobody named",
            )
            for member in cast
        ]
        self._file.table(("Party", "People"), rows, widths=(5, 11.6), about="Parties and their people")

    def _unread(self) -> None:
        unread = self._words.unread
        self._file.heading("What could not be read")
        self._file.paragraph(unread.summary)
        for ref in unread.sentences[: self._shown]:
            self._file.paragraph(f"{ref.label}  {ref.words}", style="List Bullet")
        self._rest(len(unread.sentences) - len(unread.sentences[: self._shown]))
        for problem in unread.problems:
            self._file.paragraph(problem, style="List Bullet")

    def _sources(self) -> None:
        """List the sources, not their texts: those may not be anybody's to pass on."""
        self._file.heading("Sources")
        for source in self._words.sources:
            self._file.bookmark(self._bookmarks[source.id], source.id)
            self._file.paragraph(f"{source.title}; {source.about}" if source.title != source.id else source.about)


def _marks(item: Item) -> str:
    return "".join(f" [{mark}]" for mark in item.marks)


def _drawn(edge: Edge) -> str:
    parts = ["in a loop" if edge.in_loop else "", "unnamed source only" if edge.unnamed else ""]
    return ", ".join(part for part in parts if part)


def _outside(row: UndertakingInWords) -> list[Run]:
    return [f"{wait.lead}{f' ({wait.remark})' if wait.remark else ''}" for wait in row.waits if wait.remark]


def _waits(wait: WaitInWords) -> str:
    return f"{wait.lead}{f' ({wait.remark})' if wait.remark else ''}, {wait.asked}"
