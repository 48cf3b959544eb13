"""The one canonical form of a talks file: idempotent, and no comment is lost."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.record.document import Block, Document, Include, Item, Title
from dragoman.record.text import clauses
from dragoman.terms.declared import Source
from dragoman.terms.entries import Entry


def format_document(document: Document) -> str:
    """Return the text of a talks file in its canonical form.

    Declarations of one kind stand together without blank lines unless the writer left one; every entry and every
    source has a blank line above it. A block that could not be understood is kept as it was written.
    """
    lines: list[str] = []
    before: Item | None = None
    for at, block in enumerate(document.blocks):
        lines += _above(block, before, first=at == 0)
        lines += _block(block)
        before = block.item
    lines += _trailing(document, empty=not lines)
    return "".join(f"{line}\n" for line in lines)


def _above(block: Block, before: Item | None, *, first: bool) -> list[str]:
    """Return the comments above a block; runs of blank lines become one."""
    leading = list(block.leading)
    if not first and (not leading or leading[0]) and _apart(block.item, before):
        leading.insert(0, "")
    return _single(leading[1:] if first and leading[:1] == [""] else leading)


def _single(lines: list[str]) -> list[str]:
    return [line for at, line in enumerate(lines) if line or at == 0 or lines[at - 1]]


def _apart(item: Item | None, before: Item | None) -> bool:
    """Tell whether a blank line belongs between two items."""
    if item is None or before is None:
        return False
    own = isinstance(item, Entry | Source | Title)
    return own or isinstance(before, Entry | Source | Title) or (type(item) is not type(before) and not _heads(before))


def _heads(item: Item) -> bool:
    return isinstance(item, Include)


def _block(block: Block) -> list[str]:
    if block.item is None:
        return [line.rstrip(" \t") for line in block.raw.split("\n")]
    return list(_commented(block))


def _commented(block: Block) -> Iterator[str]:
    """Put each comment back at its clause: above it, or at the end of its line."""
    assert block.item is not None  # noqa: S101 (the caller looked)
    left = list(block.comments)
    for at, (names, text) in enumerate(clauses(block.item)):
        here = [c for c in left if c[0] in names.split()]
        left = [c for c in left if c not in here]
        margin = "  " if at else ""
        own = [f"  {c[2]}" for c in here if c[1]]
        behind = [c[2] for c in here if not c[1]]
        if at == 0:
            yield margin + text + "".join(f"  {comment}" for comment in behind[:1])
            yield from own
            yield from (f"  {comment}" for comment in behind[1:])
        else:
            yield from own
            yield from (f"  {comment}" for comment in behind[1:])
            yield margin + text + "".join(f"  {comment}" for comment in behind[:1])
    yield from (f"  {comment}" for _, _, comment in left)


def _trailing(document: Document, *, empty: bool) -> list[str]:
    lines = list(document.trailing)
    while lines and not lines[-1]:
        lines.pop()
    return _single(lines[1:] if empty and lines[:1] == [""] else lines)
