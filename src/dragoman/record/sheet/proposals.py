"""What a person changed in a sheet, as proposed entries: never accepted silently, never over what is there."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dragoman.record.check import check
from dragoman.record.sheet.cells import Said, said_in_cell
from dragoman.record.sheet.design import ABOUT, ACTION, COLUMNS, ENTRIES, NOT_STATED, POSITIONS, entry_key
from dragoman.record.sheet.grid import Edit, Grid, edits, lines, missing
from dragoman.record.sheet.opened import EditedSheet
from dragoman.record.sheet.rows import RowFault, entry_of_row
from dragoman.terms.entries import Entry
from dragoman.terms.problems import Place, Problem, Severity
from dragoman.terms.talks import Talks

_FIXED = {column.name for column in COLUMNS if not column.editable}


def proposals(
    sheet: EditedSheet, talks: Talks, *, texts: Mapping[str, str], by: str = ""
) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Return what an edited sheet proposes to the record that it was made from.

    A new line in a cell of ``Positions`` is a position or a condition of that party on that action. In ``Entries`` a
    new row is an entry, and a changed row the entry as it reads now, beside the one that it was. Each carries a note
    that says who changed what, and where. What the record has already, in whatever flag, with the same note, is not
    proposed again.

    Parameters
    ----------
    sheet : EditedSheet
    talks : Talks
        The record as it is now.
    texts : mapping of str to str
        The texts of the sources at hand: words that do not stand there are refused.
    by : str
        Who edited the sheet.

    Returns
    -------
    entries : tuple of Entry
        Flagged ``?``.
    problems : tuple of Problem
        Cells that cannot be understood, one by one; nothing of them is proposed.
    """
    return _Proposer(sheet, talks, texts, by).proposals()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    entry: Entry
    where: str


class _Proposer:
    def __init__(self, sheet: EditedSheet, talks: Talks, texts: Mapping[str, str], by: str) -> None:
        self._sheet = sheet
        self._talks = talks
        self._texts = texts
        self._by = by or sheet.saved_by or "somebody who is not named"
        self._known = {entry_key(entry): entry for entry in reversed(talks.entries)}
        self._made = {name: grid.by_row() for name, grid in sheet.made.items()}
        self._now = {name: grid.by_row() for name, grid in sheet.now.items()}
        self._problems: list[Problem] = []

    def proposals(self) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
        candidates = [*self._positions(), *self._entries()]
        there = {(entry_key(entry), entry.notes) for entry in self._talks.entries}
        new: list[Entry] = []
        for candidate in self._sound(candidates):
            known = (entry_key(candidate.entry), candidate.entry.notes)
            if known not in there:
                there.add(known)
                new.append(candidate.entry)
        return tuple(new), tuple(self._problems)

    def _positions(self) -> Iterator[_Candidate]:
        made, now = self._sheet.made[POSITIONS], self._sheet.now[POSITIONS]
        self._tell_taken_out(made, now)
        for edit in edits(made, now):
            if edit.column in ABOUT:
                if edit.row in self._made[POSITIONS] or edit.column != ACTION:
                    self._tell_fixed(now, edit)
                continue
            added = edit.row not in self._made[POSITIONS]
            row = self._now[POSITIONS][edit.row].get(ACTION, "").strip() if added else edit.row
            yield from self._cell(now.where(edit.row, edit.column), row, edit)

    def _cell(self, where: str, row: str, edit: Edit) -> Iterator[_Candidate]:
        before, after = lines(edit.before), lines(edit.now)
        out = [line for line in before if line not in after and line.casefold() != NOT_STATED]
        new = [line for line in after if line not in before and line.casefold() != NOT_STATED]
        if out and not new:
            self._tell(
                where,
                f"“{out[0]}” was taken out; the record keeps what was said",
                "a line that says what is held now",
                "withdraws; and the date",
            )
        instead = f", in place of “{'” and “'.join(out)}”" if out else ""
        for line in new:
            said = said_in_cell(line, row=row, party=edit.column, before=out)
            try:
                entry = entry_of_row(said.cells, file=self._sheet.name)
            except RowFault as fault:
                self._tell(where, f"“{line}” is not understood: {fault.what}", _EXPECTED, "the sheet Entries")
                continue
            yield self._candidate(entry, said, where, instead)

    def _candidate(self, entry: Entry, said: Said, where: str, instead: str) -> _Candidate:
        note = f"proposed by {self._by} in {self._sheet.name}, {where}{instead}"
        notes = (*((said.note,) if said.note else ()), note)
        return _Candidate(entry=dataclasses.replace(entry, notes=notes), where=where)

    def _entries(self) -> Iterator[_Candidate]:
        made, now = self._sheet.made[ENTRIES], self._sheet.now[ENTRIES]
        self._tell_taken_out(made, now)
        changed: dict[str, list[Edit]] = {}
        for edit in edits(made, now):
            changed.setdefault(edit.row, []).append(edit)
        known = self._made[ENTRIES]
        for row, those in changed.items():
            fixed = [edit for edit in those if edit.column in _FIXED]
            if row in known:
                for edit in fixed:
                    self._tell_fixed(now, edit)
            candidate = self._row(now, row, [e for e in those if e not in fixed], added=row not in known)
            if candidate:
                yield candidate

    def _row(self, now: Grid, row: str, those: list[Edit], *, added: bool) -> _Candidate | None:
        if not those:
            return None
        cells = self._now[ENTRIES][row]
        original = None if added else self._known.get(row)
        if not added and original is None:
            self._tell(now.where(row, those[0].column), "the record has this entry no more", "a row of today", _AGAIN)
            return None
        try:
            entry = entry_of_row(cells, file=self._sheet.name, original=original, made=self._made[ENTRIES].get(row))
        except RowFault as fault:
            self._tell(now.where(row, fault.column), fault.what, fault.expected, fault.remedy)
            return None
        # A row that was copied and left as it was, or typed anew, says nothing that the record does not have.
        if added and entry_key(entry) in self._known:
            return None
        where = now.where(row, those[0].column)
        return _Candidate(entry=dataclasses.replace(entry, notes=self._notes(where, those, added=added)), where=where)

    def _notes(self, where: str, those: list[Edit], *, added: bool) -> tuple[str, ...]:
        """Return the notes of a proposal: what the person noted, then who changed what, where."""
        own = [line for edit in those if edit.column == "Note" for line in lines(edit.now)]
        before = [line for edit in those if edit.column == "Note" for line in lines(edit.before)]
        kept = [line for line in own if line not in before]
        changes = "; ".join(
            f"{edit.column} “{edit.before}” is now “{edit.now}”"
            for edit in those
            if edit.column != "Note" and not added
        )
        what = f": {changes}" if changes else ": a note" if not added else ""
        return (*kept, f"proposed by {self._by} in {self._sheet.name}, {where}{what}")

    def _sound(self, candidates: list[_Candidate]) -> Iterator[_Candidate]:
        """Yield those that pass the checks of every entry of a talks file; tell what is wrong with the others."""
        placed = tuple(_placed(candidate.entry, at) for at, candidate in enumerate(candidates, start=1))
        used = {anchor.source for entry in placed for anchor in entry.anchors}
        texts = {name: text for name, text in self._texts.items() if name in used}
        faulty: dict[int, list[Problem]] = {}
        for problem in check(dataclasses.replace(self._talks, entries=placed), texts=texts):
            if problem.severity is Severity.ERROR and problem.place.file == _CANDIDATES:
                faulty.setdefault(problem.place.line, []).append(problem)
        for at, candidate in enumerate(candidates, start=1):
            for fault in faulty.get(at, ()):
                self._tell(candidate.where, fault.what, fault.expected, fault.remedy)
            if at not in faulty:
                yield candidate

    def _tell_taken_out(self, made: Grid, now: Grid) -> None:
        for row in missing(made, now):
            cells = self._made[made.name][row]
            named = f"the row of {cells.get(ACTION) or cells.get('In words') or row}"
            what = f"{named} was taken out; the record keeps what was said"
            self._tell(made.name, what, "every row that was made", "flag x on a row to propose that it be rejected")

    def _tell_fixed(self, now: Grid, edit: Edit) -> None:
        what = f"“{edit.column}” is worked out from the record and cannot be changed here"
        self._tell(now.where(edit.row, edit.column), what, f"“{edit.before}”" if edit.before else "nothing", _OTHER)

    def _tell(self, where: str, what: str, expected: str, remedy: str) -> None:
        place = Place(file=self._sheet.name)
        self._problems.append(
            Problem(code="sheet-cell", place=place, what=f"{where}: {what}", expected=expected, remedy=remedy)
        )


def _placed(entry: Entry, at: int) -> Entry:
    """Return an entry that stands in a line of its own, so that what is wrong with it can be told from the rest."""
    here = Place(file=_CANDIDATES, line=at)
    anchors = tuple(dataclasses.replace(anchor, place=here) for anchor in entry.anchors)
    return dataclasses.replace(entry, place=here, anchors=anchors)


_CANDIDATES = "<proposed>"
_EXPECTED = (
    "an act (demands, offers, refuses, commits, accepts, threatens, withdraws) or a link and actions (only after …)"
)
_AGAIN = "making the sheet again, and the change in it"
_OTHER = "the columns that it is worked out from"


def is_of(sheet: EditedSheet, talks: Talks) -> bool:
    """Tell whether a sheet was made from this record: one of its entries stands there; of an empty one, the title."""
    rows = sheet.made[ENTRIES].rows()
    if not rows:
        return sheet.title == talks.title
    known = {entry_key(entry) for entry in talks.entries}
    return any(row in known for row in rows)
