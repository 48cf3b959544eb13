"""What is due, for the terminal: a table of all undertakings, then each with its words and what it waits for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.reasoning.due.answer import Status
from dragoman.showing.brief.contents import Item
from dragoman.showing.brief.due import DueInWords, UndertakingInWords, WaitInWords, open_rows, waited_for
from dragoman.showing.brief.wording import known_by_then
from dragoman.showing.text.firmness import checked, spoilt
from dragoman.showing.text.layout import WIDTH, Paint, items, plain, quoted, titled, wrap
from dragoman.terms.talks import View


def due_lines(
    due: DueInWords, *, view: View, faults: Sequence[str] = (), errors: int = 0, paint: Paint = plain
) -> list[str]:
    """Return what each commitment has come to, in lines of at most 80 columns."""
    lines = titled(view.talks.title, paint=paint)
    reviewed = known_by_then(None, reviewed_only=view.reviewed_only)
    lines += wrap(f"As of {due.day}: what reports published by then said. {reviewed}")
    lines += ["", *(paint(line, "mark") for line in wrap(due.headline))]
    for heading, rows in due.groups:
        name, _, means = heading.partition(": ")
        style = "loop" if rows[0].status == Status.OVERDUE else "heading"
        lines += ["", paint(f"{name.upper()} ({len(rows)})", style)]
        lines += wrap(f"{means[:1].upper()}{means[1:]}.", indent=2) if means else []
        lines += [line for row in rows for line in (*_row(row, paint), "")][:-1]
    changing = "Beside what is said: a report that it has happened, or other terms, changes a status."
    firm = items([*checked(faults), changing, *spoilt(errors)])
    return [*lines, "", *firm, paint("  From the record alone; not a forecast.", "faint")]


def brief_lines(due: DueInWords, paint: Paint = plain) -> list[str]:
    """Return the same for a brief: a line or two for each undertaking that is open and has, or waits for, a day."""
    rows = tuple(open_rows(due))
    lines = wrap(f"{due.headline}.", indent=2)
    for row in rows:
        mark = paint(row.status.value.upper() if row.status == Status.OVERDUE else row.status.value, "mark")
        lines += wrap(f"{mark}  {row.what}", indent=2, hanging=4)
        lines += wrap(row.when, indent=6, hanging=2)
        for wait in waited_for(row):
            remark = f" ({wait.remark})" if wait.remark else ""
            lines += wrap(f"{wait.lead}{remark}", indent=6, hanging=2)
    means = "Overdue: the day is over, and no report says that it has happened. " if "overdue" in due.headline else ""
    return [*lines, *wrap(f"{means}dragoman due shows each with its words.", indent=2)] if due.groups else []


def _row(row: UndertakingInWords, paint: Paint) -> Iterable[str]:
    marks = " [disputed]" if row.disputed else ""
    yield from (paint(line, "mark") for line in wrap(f"{row.what}{marks}", indent=2, hanging=2))
    yield from wrap(row.when, indent=4, hanging=2)
    yield from wrap(row.deal, indent=4, hanging=2)
    for item in row.promised:
        yield from _words(item, 4, paint)
    for item in row.happened:
        yield from wrap(f"{item.date}  {item.lead}{_marks(item)}", indent=4, hanging=2)
        yield from _words(item, 6, paint)
    for wait in row.waits:
        yield from _wait(wait, paint)
    if row.changes:
        yield from wrap(row.changes, indent=4, hanging=2)


def _wait(wait: WaitInWords, paint: Paint) -> Iterable[str]:
    indent = min(2 + 2 * wait.depth, 10)
    yield from wrap(wait.lead, indent=indent, hanging=2)
    if wait.remark:
        yield from (paint(line, "mark") for line in wrap(wait.remark, indent=indent + 2, hanging=2))
    yield from wrap(f"{wait.asked}{_marks(wait.item)}", indent=indent + 2, hanging=2)
    yield from _words(wait.item, indent + 2, paint)


def _words(item: Item, indent: int, paint: Paint) -> Iterable[str]:
    for ref in item.references:
        yield from quoted(ref.words, indent=indent)
    labels = ", ".join(dict.fromkeys(ref.label for ref in item.references)) or "no words of a source"
    source = f"- {item.authority}; {item.carried_by or item.date} [{labels}]"
    yield from (paint(line, "faint") for line in wrap(source, indent=indent, hanging=2, width=WIDTH))


def _marks(item: Item) -> str:
    return "".join(f" [{mark}]" for mark in item.marks)
