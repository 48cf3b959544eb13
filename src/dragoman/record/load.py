"""Read talks files from disk, with the files that they include."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import os.path
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.record.document import Block, Document, Include, Title, talks_of
from dragoman.record.parse import parse_talks
from dragoman.terms.declared import Source
from dragoman.terms.errors import UnreadableInputError
from dragoman.terms.problems import Problem
from dragoman.terms.talks import Talks

MAX_BYTES = 200_000_000
MAX_DEPTH = 50
_INCLUDE = re.compile(r'^include\s+"([^"\n]+)"', re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A talks file with what it includes.

    Attributes
    ----------
    talks : Talks
        What all files mean together; the paths of sources are relative to ``folder``.
    documents : tuple of Document
        The file itself first, then the included ones in the order in which they were met.
    sha256 : str
        Of the file's bytes as they were read.
    record : str
        The hash of all files together: SHA-256 over their texts in that order, a NUL byte between them. Answers carry
        it, so that somebody can tell later whether the record has changed since.
    """

    talks: Talks
    documents: tuple[Document, ...]
    folder: Path
    sha256: str
    record: str


def load_talks(path: Path) -> tuple[Loaded, tuple[Problem, ...]]:
    """Read a talks file and the files it includes.

    Raises
    ------
    UnreadableInputError
        When the file itself cannot be read as text; an included file that cannot is a problem.
    """
    data = read_bytes(path)
    inclusion = _Inclusion(path.parent)
    blocks = inclusion.blocks(path, decoded(data, str(path)))
    loaded = Loaded(
        talks=talks_of(tuple(blocks)),
        documents=tuple(inclusion.documents),
        folder=path.parent,
        sha256=hashlib.sha256(data).hexdigest(),
        record=hashlib.sha256("\0".join(inclusion.texts).encode()).hexdigest(),
    )
    return loaded, tuple(inclusion.problems)


def included_by(path: Path) -> frozenset[str]:
    """Return the real paths of the files that a talks file includes, by way of others too; none where it is unreadable.

    Only lines that begin with ``include`` are looked at, so a large file costs next to nothing.
    """
    found: set[str] = set()
    todo = [path]
    while todo:
        file = todo.pop()
        if not file.is_file():  # what comes through a pipe can be read only once
            continue
        with contextlib.suppress(UnreadableInputError):
            for name in _INCLUDE.findall(decoded(read_bytes(file), str(file))):
                real = os.path.realpath(file.parent / name)
                if real not in found:
                    found.add(real)
                    todo.append(Path(real))
    return frozenset(found)


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes, or say why it cannot be read and what to do."""
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise UnreadableInputError(str(path), "this is a folder", "a talks file in it")
        if not (stat.S_ISREG(kind) or stat.S_ISFIFO(kind)):
            raise UnreadableInputError(str(path), "this is no file but a device", "checking the path")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UnreadableInputError(str(path), "there is no such file", "checking the path") from None
    except PermissionError:
        raise UnreadableInputError(str(path), "the file may not be read", "asking for read permission") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableInputError(str(path), f"the file cannot be read ({reason})", "checking the path") from None
    if len(data) > MAX_BYTES:
        raise UnreadableInputError(
            str(path), "the file is over 200 MB", "splitting it, and joining the parts with include"
        )
    return data


def decoded(data: bytes, name: str, *, kind: str = "a talks file") -> str:
    """Return the text of a talks file, or of another kind of file: UTF-8, line ends made one."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableInputError(name, "this is UTF-16", "saving the file as UTF-8")
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise UnreadableInputError(name, f"this is no text: line {line} holds a NUL byte", kind)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"line {line} is not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}"
        raise UnreadableInputError(name, what, "saving the file as UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


class _Inclusion:
    """Reads a file and, where it includes others, those in its place."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._seen: set[str] = set()
        self.documents: list[Document] = []
        self.texts: list[str] = []
        self.problems: list[Problem] = []

    def blocks(self, path: Path, text: str, above: tuple[str, ...] = ()) -> list[Block]:
        self._seen.add(os.path.realpath(path))
        document, found = parse_talks(text, file=str(path))
        self.documents.append(document)
        self.texts.append(text)
        self.problems += [*found, *_second_title(document)]
        blocks: list[Block] = []
        for block in document.blocks:
            if isinstance(block.item, Include):
                blocks += self._included(block.item, path, (*above, os.path.realpath(path)))
            else:
                blocks.append(_relative_to(block, path.parent, self._home))
        return blocks

    def _included(self, include: Include, path: Path, above: tuple[str, ...]) -> list[Block]:
        target = path.parent / include.path
        try:
            text = decoded(read_bytes(target), str(target))
        except UnreadableInputError as error:
            self._refuse(include, "include-missing", str(error))
            return []
        if os.path.realpath(target) in above:
            self._refuse(include, "include-cycle", f"{include.path} includes itself, by way of {len(above)} file(s)")
        elif os.path.realpath(target) in self._seen:
            self._refuse(include, "include-twice", f"{include.path} is included already")
        elif len(above) >= MAX_DEPTH:
            self._refuse(include, "include-cycle", f"files include each other {MAX_DEPTH} deep")
        else:
            return self.blocks(target, text, above)
        return []

    def _refuse(self, include: Include, code: str, what: str) -> None:
        remedy = "" if code == "include-missing" else "removing this line"
        self.problems.append(Problem(code=code, place=include.place, what=what, remedy=remedy))


def _second_title(document: Document) -> Iterator[Problem]:
    titles = [block.item for block in document.blocks if isinstance(block.item, Title)]
    for title in titles[1:]:
        what = f"the talks have a title already, that of {titles[0].place}"
        yield Problem(code="declared-twice", place=title.place, what=what, remedy="removing one")


def _relative_to(block: Block, folder: Path, home: Path) -> Block:
    """Make the path of a source that an included file declares relative to the file that was asked for."""
    if folder == home or not isinstance(block.item, Source):
        return block

    moved = os.path.relpath(folder / block.item.path, home)
    return dataclasses.replace(block, item=dataclasses.replace(block.item, path=moved))
