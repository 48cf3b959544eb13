"""A talks file as it is written: blocks with their meaning and their comments, so that nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dragoman.terms.declared import (
    DeclaredAction,
    DeclaredDeal,
    DeclaredIssue,
    DeclaredOutlet,
    DeclaredParty,
    DeclaredPerson,
    Source,
)
from dragoman.terms.entries import Entry
from dragoman.terms.problems import Place
from dragoman.terms.talks import Talks

Declaration = DeclaredParty | DeclaredPerson | DeclaredOutlet | DeclaredIssue | DeclaredAction | DeclaredDeal | Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """``talks "..."``."""

    title: str
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Include:
    """``include "other.talks"``: the path is relative to the file that includes."""

    path: str
    place: Place = field(compare=False)


Item = Title | Include | Declaration | Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of a talks file.

    Attributes
    ----------
    leading : tuple of str
        Comment lines above it, ``""`` for blank lines.
    item : Item or None
        What it means; ``None`` when it could not be understood.
    comments : tuple of (str, bool, str)
        Comments inside: the clause each belongs to (``head``, ``by``, ``@0`` ...), whether it stands on a line of its
        own above that clause, and the comment.
    raw : str
        The lines as they were written.
    """

    leading: tuple[str, ...]
    item: Item | None
    comments: tuple[tuple[str, bool, str], ...]
    raw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One talks file: its blocks in order, and the comments after the last."""

    file: str
    blocks: tuple[Block, ...]
    trailing: tuple[str, ...] = ()

    def talks(self) -> Talks:
        """Return what this file alone means, without the files that it includes."""
        return talks_of(self.blocks)


_FIELDS = {
    DeclaredParty: "parties",
    DeclaredPerson: "people",
    DeclaredOutlet: "outlets",
    DeclaredIssue: "issues",
    DeclaredAction: "actions",
    DeclaredDeal: "deals",
    Source: "sources",
}


def talks_of(blocks: tuple[Block, ...]) -> Talks:
    """Return the meaning of blocks, in their order."""
    found: dict[str, list[Any]] = {name: [] for name in (*_FIELDS.values(), "entries")}
    title = ""
    for block in blocks:
        item = block.item
        if isinstance(item, Entry):
            found["entries"].append(item)
        elif isinstance(item, Title):
            title = title or item.title
        elif item is not None and not isinstance(item, Include):
            found[_FIELDS[type(item)]].append(item)
    return Talks(title=title, **{name: tuple(items) for name, items in found.items()})
