"""The matrix of positions in words: the same for the terminal, the page, the spreadsheet and csv."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from dragoman.reasoning.matrix.answer import Cell, Gone, Held, Matrix, Side
from dragoman.showing.brief.contents import Item, item_of
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import LINKS, Wording, day
from dragoman.terms.deals import deal_of
from dragoman.terms.entries import CommitmentEntry, ConditionEntry, DoneEntry, Entry, Link, PositionEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedRow:
    """One action in words, its issue, the day it was done; a cell of items for each party."""

    issue: str
    action: str
    done: str
    cells: tuple[tuple[Item, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedMatrix:
    """Parties across, by name; rows of an issue stand together."""

    parties: tuple[str, ...]
    rows: tuple[WordedRow, ...]


def matrix_in_words(answer: Matrix, *, wording: Wording, texts: Texts) -> WordedMatrix:
    """Return the matrix with the names that the talks file declares, rows and cells in the order of the answer.

    Items carry the marks ``new``, ``restated`` and ``disputed``; what stood there, and stands no more, is ``gone``.
    """
    rows = tuple(
        WordedRow(
            issue=wording.issue(row.issue) if row.issue else "",
            action=wording.action(row.action) if row.action else "in general",
            done=day(row.done.date) if row.done else "",
            cells=tuple(tuple(_items(cell, row.action, wording, texts)) for cell in row.cells),
        )
        for row in answer.rows
    )
    return WordedMatrix(parties=tuple(map(wording.party, answer.parties)), rows=rows)


def _items(cell: Cell, action: str | None, wording: Wording, texts: Texts) -> Iterator[Item]:
    for held in cell.held:
        item = item_of(held.entry, claimed(held, action, wording), wording=wording, texts=texts, disputed=held.disputed)
        yield dataclasses.replace(item, marks=(held.change.value, *item.marks) if held.change else item.marks)
    for gone in cell.gone:
        lead = f"{claimed(gone, action, wording)} — {ended(gone)}"
        item = item_of(gone.entry, lead, wording=wording, texts=texts)
        yield dataclasses.replace(item, marks=("gone", *item.marks))


def claimed(held: Held | Gone, action: str | None, wording: Wording) -> str:
    """Return what a party holds on the action of a row, in words that follow the party's name."""
    entry = held.entry
    deal = deal_of(entry)
    inside = f", in {wording.deal(deal)}" if deal else ""
    if isinstance(entry, ConditionEntry):
        return _condition(entry, action, held.side, wording) + inside
    if isinstance(entry, CommitmentEntry):
        return "commits" + inside + due(entry, wording)
    return f"{entry.act}s{inside}" if isinstance(entry, PositionEntry) else ""


def due(entry: CommitmentEntry, wording: Wording) -> str:
    """Return the term of a commitment, led by a comma; nothing when it has none."""
    when = wording.due(entry)
    return (f", due {when}" if when else "") + (f", due after {wording.actions(entry.after)}" if entry.after else "")


def _condition(entry: ConditionEntry, action: str | None, side: Side, wording: Wording) -> str:
    if side == Side.WAITS:
        return f"{LINKS[entry.link]} {' or '.join(wording.actions(way) for way in entry.antecedents)}"
    said = f"{_ASKED[entry.link]} {wording.actions(entry.consequents)}"
    others = tuple(dict.fromkeys(a for a in chain(*entry.antecedents) if a != action))
    if not others:
        return said
    whole = all(action in way for way in entry.antecedents)
    also = wording.actions(others, between="and" if whole else "or")
    return f"{said} ({'also' if whole else 'or'}: {also})"


# A condition, seen from what it asks for.
_ASKED = {
    Link.ONLY_AFTER: "asked for before",
    Link.TOGETHER_WITH: "together with",
    Link.IF: "would bring",
    Link.UNLESS: "would avert",
    Link.EVEN_IF: "would not bring",
    Link.NO_LONGER_AFTER: "no longer asked for before",
}


def ended(gone: Gone) -> str:
    """Return what put an end to a claim, and when."""
    by: Entry | None = gone.by
    if by is None:
        return "no longer in force"
    if isinstance(by, DoneEntry):
        return f"done by {day(by.date)}"
    withdrawn = isinstance(by, ConditionEntry) and by.link == Link.NO_LONGER_AFTER
    withdrawn |= isinstance(by, PositionEntry) and by.act == "withdraw"
    return f"{'withdrawn on' if withdrawn else 'replaced by what was said on'} {day(by.date)}"
