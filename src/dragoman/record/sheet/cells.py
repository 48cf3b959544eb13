"""A line that a person wrote in a cell of ``Positions``, as the cells of a row of ``Entries``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.record.sheet.design import ACTS, ISSUE_ROW
from dragoman.terms.entries import Link

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|undated")
_ACTS = ACTS | {act.value: act for act in ACTS.values()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a line says, as a row, and what else stands in it."""

    cells: Mapping[str, str]
    note: str


def said_in_cell(line: str, *, row: str, party: str, before: Sequence[str] = ()) -> Said:
    """Return what a line in the cell of an action and a party says.

    It begins with an act or with a link and its actions; a date and notes may follow, with semicolons between them.

    Parameters
    ----------
    line : str
    row : str
        The action of the row; for a row of an issue, ``issue `` and its id.
    party : str
    before : sequence of str
        The lines that it stands in place of: what was copied from them behind the claim is no note.

    Examples
    --------
    >>> said = said_in_cell("Refuses; 2005-07-28; told to us by telephone", row="PRK.freeze", party="PRK")
    >>> said.cells["What"], said.cells["Actions"], said.cells["Date"], said.note
    ('refuse', 'PRK.freeze', '2005-07-28', 'told to us by telephone')
    >>> said_in_cell("before USA.aid", row="PRK.freeze", party="USA").cells["More"]
    'only after PRK.freeze'
    """
    head, *rest = (part.strip() for part in line.split(";"))
    dates = [part for part in rest if _DATE.fullmatch(part)]
    copied = {part.strip() for old in before for part in old.split(";")}
    notes = [part for part in rest if part and part not in dates[:1] and part not in copied]
    claim = _claim(head, row)
    cells = {"Flag": "?", "Date": dates[0] if dates else "undated", "Party": party} | claim
    return Said(cells=cells, note="; ".join(notes))


def _claim(head: str, row: str) -> dict[str, str]:
    """Return what is held: an act on the row's action, or a condition of which the action is one end."""
    first, _, more = head.partition(" ")
    word, issue = first.casefold(), row.removeprefix(ISSUE_ROW) if row.startswith(ISSUE_ROW) else ""
    about = {
        "Actions": "" if issue else row,
        "More": " ".join(part for part in (more, issue and f"on {issue}") if part),
    }
    if word in _ACTS and not more.startswith("due"):
        return {"What": _ACTS[word].value} | about
    if word in {"commitment", "commits"}:
        return {"What": "commitment"} | about
    if any(head.casefold().startswith(f"{link} ") for link in Link):
        return {"What": "condition", "Actions": row, "More": head[:1].lower() + head[1:]}
    if word == "before":
        return {"What": "condition", "Actions": more, "More": f"only after {row}"}
    return {"What": head}
