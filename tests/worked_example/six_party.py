"""The record of the six-party talks, as a whole and in other shapes: as somebody had it on a day, shuffled, joined."""

from __future__ import annotations

import datetime as dt
import functools
import random
import re
import shutil
from pathlib import Path

from dragoman.record.document import Block, Document, Include
from dragoman.record.load import load_talks
from dragoman.record.parse import parse_talks
from dragoman.terms.declared import Source
from dragoman.terms.entries import Entry
from dragoman.terms.talks import Talks

FOLDER = Path(__file__).parents[2] / "examples/six-party-talks"
FILE = FOLDER / "six-party.talks"


def recorded() -> Talks:
    """The whole record."""
    loaded, problems = load_talks(FILE)
    assert problems == ()
    return loaded.talks


TALKS = recorded()
PUBLISHED = {source.id: source.published for source in TALKS.sources if source.published}
DAYS = tuple(sorted(set(PUBLISHED.values())))


def known_on(day: dt.date, folder: Path) -> Path:
    """Copy the talks into a folder as they stood on a day: whatever came out later is an empty comment there.

    So are actions, people and outlets that only later entries name. Line for line the rest stays where it was, so that
    answers give the same places. The sources stay declared.
    """
    texts = {name: list(lines) for name, (lines, _) in _written().items()}
    ever = _words(texts)
    for name, (_, document) in _written().items():
        lines = texts[name]
        for block in document.blocks:
            if isinstance(block.item, Entry):
                _strike(lines, block.item, block.raw.count("\n") + 1, day)
    then = _words(texts)
    texts[FILE.name] = [_declared_then(line, then, ever) for line in texts[FILE.name]]
    for name, lines in texts.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder / FILE.name


@functools.cache
def _written() -> dict[str, tuple[tuple[str, ...], Document]]:
    """Each talks file, line by line and parsed."""
    texts = {file.name: file.read_text(encoding="utf-8").splitlines() for file in FOLDER.glob("*.talks")}
    return {name: (tuple(lines), parse_talks("\n".join(lines))[0]) for name, lines in texts.items()}


def _words(texts: dict[str, list[str]]) -> set[str]:
    """Every word in the entries: all that they name, and more."""
    entries = "\n".join("\n".join(lines) for name, lines in texts.items() if name != FILE.name)
    return set(re.findall(r"[\w.-]+", entries))


def _declared_then(line: str, then: set[str], ever: set[str]) -> str:
    """A line of declarations as it stood: without what entries name, but none of that day."""
    kind, _, rest = line.partition(" ")
    if kind not in {"action", "person", "outlet"}:
        return line
    fuller = re.search(r" short of (\S+)$", line)
    if fuller and fuller[1] in ever - then:
        line = line.removesuffix(fuller[0])
    return "#" if rest.partition(" ")[0] in ever - then else line


def _strike(lines: list[str], entry: Entry, length: int, day: dt.date) -> None:
    later = [anchor for anchor in entry.anchors if (entry.reported or PUBLISHED[anchor.source]) > day]
    if len(later) == len(entry.anchors):
        struck = range(entry.place.line - 1, entry.place.line - 1 + length)
    else:
        struck = range(0)
        for anchor in later:
            lines[anchor.place.line - 1] = "#"
    for at in struck:
        lines[at] = "#"


def with_reports(folder: Path) -> Path:
    """Put the reports beside the talks files of a folder."""
    shutil.copytree(FOLDER / "reports", folder / "reports")
    return folder / FILE.name


def blocks() -> tuple[Block, ...]:
    """All blocks of all files, in the order in which they are included."""
    found: list[Block] = []
    for file in (FILE, *sorted(FOLDER.glob("2*.talks"))):
        found += (b for b in parse_talks(file.read_text(encoding="utf-8"))[0].blocks if not isinstance(b.item, Include))
    return tuple(found)


def joined(folder: Path, *, seed: int | None = None, untidy: bool = False) -> Path:
    """Write the talks as one file into a folder, its blocks in another order for each seed."""
    parts = [block.raw for block in blocks()]
    if seed is not None:
        title, *rest = parts
        random.Random(seed).shuffle(rest)  # noqa: S311 (an order, no secret)
        parts = [title, *rest]
    if untidy:
        parts = [re.sub(r" (?=[@,:])|\n  (?=by|@)", "\n      ", part) for part in parts]
    (folder / FILE.name).write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return with_reports(folder)


def sources_after(day: dt.date) -> tuple[Source, ...]:
    """The sources that came out after a day."""
    return tuple(source for source in TALKS.sources if source.published and source.published > day)
