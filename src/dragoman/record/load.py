"""Read talks files from disk, with the files that they include, and the texts of their sources."""

from __future__ import annotations

import dataclasses
import hashlib
import os.path
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dragoman.record.document import Block, Document, Include, talks_of
from dragoman.record.parse import parse_talks
from dragoman.terms.errors import UnreadableInputError
from dragoman.terms.problems import Place, Problem, Severity
from dragoman.terms.talks import Source, Talks

MAX_BYTES = 200_000_000


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
    """

    talks: Talks
    documents: tuple[Document, ...]
    folder: Path
    sha256: str


def load_talks(path: Path) -> tuple[Loaded, tuple[Problem, ...]]:
    """Read a talks file and the files it includes.

    Raises
    ------
    UnreadableInputError
        When the file itself cannot be read as text; an included file that cannot is a problem.
    """
    data = read_bytes(path)
    inclusion = _Inclusion(path.parent)
    blocks = inclusion.blocks(path, decoded(data, str(path)), (path.resolve(),))
    loaded = Loaded(
        talks=talks_of(tuple(blocks)),
        documents=tuple(inclusion.documents),
        folder=path.parent,
        sha256=hashlib.sha256(data).hexdigest(),
    )
    return loaded, tuple(inclusion.problems)


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes, or say why it cannot be read and what to do."""
    if path.is_dir():
        raise UnreadableInputError(str(path), "this is a folder", "a talks file in it")
    try:
        if path.is_file() and path.stat().st_size > MAX_BYTES:
            raise UnreadableInputError(
                str(path), "the file is over 200 MB", "splitting it, and joining the parts with include"
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableInputError(str(path), "there is no such file", "checking the path") from None
    except PermissionError:
        raise UnreadableInputError(str(path), "the file may not be read", "asking for read permission") from None
    except OSError as error:
        raise UnreadableInputError(
            str(path), f"the file cannot be read ({error.strerror})", "checking the path"
        ) from None


def decoded(data: bytes, name: str) -> str:
    """Return the text of a talks file: UTF-8, line ends made one."""
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise UnreadableInputError(name, f"this is no text: line {line} holds a NUL byte", "a talks file")
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
        self.documents: list[Document] = []
        self.problems: list[Problem] = []

    def blocks(self, path: Path, text: str, above: tuple[Path, ...]) -> list[Block]:
        document, found = parse_talks(text, file=str(path))
        self.documents.append(document)
        self.problems += found
        blocks: list[Block] = []
        for block in document.blocks:
            if isinstance(block.item, Include):
                blocks += self._included(block.item, path, above)
            else:
                blocks.append(_relative_to(block, path.parent, self._home))
        return blocks

    def _included(self, include: Include, path: Path, above: tuple[Path, ...]) -> list[Block]:
        target = path.parent / include.path
        if target.resolve() in above:
            what = f"{include.path} includes itself, by way of {len(above)} file(s)"
            self.problems.append(
                Problem(code="include-cycle", place=include.place, what=what, remedy="removing this line")
            )
            return []
        try:
            text = decoded(read_bytes(target), str(target))
        except UnreadableInputError as error:
            self.problems.append(Problem(code="include-missing", place=include.place, what=str(error)))
            return []
        return self.blocks(target, text, (*above, target.resolve()))


def _relative_to(block: Block, folder: Path, home: Path) -> Block:
    """Make the path of a source that an included file declares relative to the file that was asked for."""
    if folder == home or not isinstance(block.item, Source):
        return block

    moved = os.path.relpath(folder / block.item.path, home)
    return dataclasses.replace(block, item=dataclasses.replace(block.item, path=moved))


def source_texts(loaded: Loaded, *, text_of: Callable[[bytes, str], str]) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return the texts of the sources that are at hand, by id, and what is wrong with the others.

    A source that is not there is a warning: a shared record need not carry anybody's copy. A source that changed since
    its hash was recorded is an error, and its text is not used.

    Parameters
    ----------
    loaded : Loaded
    text_of : callable
        Gives the text of a source from its bytes and path, as a reader of reports sees it; raises
        :class:`UnreadableInputError` when there is none.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for source in loaded.talks.sources:
        try:
            data = read_bytes(loaded.folder / source.path)
            if source.sha256 is None or hashlib.sha256(data).hexdigest() == source.sha256:
                texts[source.id] = text_of(data, source.path)
            else:
                problems.append(_changed(source))
        except UnreadableInputError as error:
            problems.append(_problem("source-missing", source.place, str(error), Severity.WARNING))
    return texts, tuple(problems)


def _changed(source: Source) -> Problem:
    return Problem(
        code="source-changed",
        place=source.place,
        what=f"{source.path} is not the text that was recorded: its sha256 differs",
        expected=f"{(source.sha256 or '')[:12]}…",
        remedy="restoring the text, or reading it anew under another id",
    )


def _problem(code: str, place: Place, what: str, severity: Severity) -> Problem:
    return Problem(code=code, place=place, what=what, severity=severity)
