"""The sheets of the matrix as a spreadsheet: which there are, what their columns mean, and how an entry is a row.

``Positions`` has a row for each action and a column for each party; ``Entries`` a row for each claim. The first column
and the first row of either are hidden and hold names that do not move, so that rows can be sorted and columns moved. A
third sheet, hidden too, holds the texts as they were made, so that what a person changed is known exactly.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
from dataclasses import dataclass

from dragoman.record.text import clauses, item_text
from dragoman.terms.entries import (
    Act,
    Anchor,
    CommitmentEntry,
    ConditionEntry,
    DoneEntry,
    Entry,
    Flag,
    Link,
    PositionEntry,
)
from dragoman.terms.talks import Talks

POSITIONS, ENTRIES, READ_ME, LISTS, MADE = "Positions", "Entries", "Read me", "_lists", "_made"
FORMAT = "dragoman matrix 2"
ACTION = "Action"
ABOUT = ("Issue", "What is to be done", ACTION, "Done")
ISSUE_ROW = "issue "
NOT_STATED = "not stated"
ACTS = {f"{act}s": act for act in Act}
WHATS = (*(act.value for act in Act), "condition", "commitment", "done")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of ``Entries``: its heading, its width in characters, and whether a person may change it."""

    name: str
    width: int
    editable: bool = True
    prompt: str = ""


COLUMNS = (
    Column(name="Flag", width=6, prompt="? proposed, * accepted, ! disputed, x rejected"),
    Column(name="Date", width=12, prompt="when it was said: 2005-07-26; empty when you do not know"),
    Column(name="Party", width=9, prompt="whose position, condition or commitment it is"),
    Column(name="What", width=13),
    Column(name="Actions", width=30, prompt="one or several, with commas between them: USA.guarantee, USA.aid"),
    Column(name="More", width=34, prompt="only after PRK.scrap; due 2007-04-14; on security"),
    Column(name="Words", width=60, prompt="the words of the source, exactly"),
    Column(name="Source", width=18, prompt="the source that has the words; where they occur twice: wire-0726 at 1754"),
    Column(name="Said by", width=34, prompt='christopher-hill, on record; or unnamed "source" of PRK via interfax'),
    Column(name="Note", width=40, prompt="anything you want to add"),
    Column(name="In words", width=60, editable=False),
    Column(name="Place", width=22, editable=False),
    Column(name="State", width=18, editable=False),
)


def entry_key(entry: Entry) -> str:
    """Return a name for an entry that does not depend on where it stands, nor on its flag, its name and its notes."""
    bare = dataclasses.replace(entry, flag=Flag.PROPOSED, id=None, notes=())
    return hashlib.sha256(item_text(bare).encode()).hexdigest()[:16]


def entry_cells(entry: Entry) -> dict[str, str]:
    """Return what stands in the editable columns of an entry's row.

    Examples
    --------
    >>> from dragoman.record.parse import parse_talks
    >>> document, _ = parse_talks('2005-07-26 * condition of USA: USA.aid only after PRK.scrap by hill @ w "words"')
    >>> cells = entry_cells(document.blocks[0].item)
    >>> cells["What"], cells["Actions"], cells["More"], cells["Said by"]
    ('condition', 'USA.aid', 'only after PRK.scrap', 'hill, on record')
    """
    written = dict(clauses(entry))
    head = written[next(name for name in written if name.startswith("head"))]
    days, flag, kind, *_ = head.split(" ", 3)
    before, colon, behind = head.partition(": ")
    said = behind if colon else re.sub(r"^done( \^\S+)? ", "", head.split(" ", 2)[2])
    what = entry.act.value if isinstance(entry, PositionEntry) else kind
    said = said.removeprefix(what).strip() if isinstance(entry, PositionEntry) else said
    named = ", ".join(_actions(entry))
    return {
        "Flag": flag,
        "Date": days,
        "Party": before.rpartition(" ")[2] if colon else "",
        "What": what,
        "Actions": named,
        "More": said[len(named) :].strip(),
        "Words": " … ".join(anchor.words for anchor in entry.anchors),
        "Source": ", ".join(map(_source, entry.anchors)),
        "Said by": written.get("by quoted via", "").removeprefix("by "),
        "Note": "\n".join(entry.notes),
    }


def _source(anchor: Anchor) -> str:
    return anchor.source if anchor.offset is None else f"{anchor.source} at {anchor.offset}"


def _actions(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, ConditionEntry):
        return entry.consequents
    return entry.actions if isinstance(entry, PositionEntry | CommitmentEntry | DoneEntry) else ()


def closed_lists(talks: Talks) -> dict[str, tuple[str, ...]]:
    """Return, for the columns in which a person chooses, what there is to choose from."""
    return {
        "Flag": tuple(flag.value for flag in Flag),
        "Party": tuple(sorted(party.id for party in talks.parties)),
        "What": WHATS,
        "Source": tuple(sorted(source.id for source in talks.sources)),
        "Actions": tuple(sorted(action.id for action in talks.actions)),
        "Link": tuple(link.value for link in Link),
    }
