"""The texts of a record's sources, as far as they are at hand and the ones that were recorded."""

from __future__ import annotations

import hashlib
import os.path
from collections.abc import Callable
from pathlib import Path

from dragoman.record.load import Loaded, read_bytes
from dragoman.terms.declared import Source
from dragoman.terms.errors import UnreadableInputError
from dragoman.terms.problems import Problem, Severity


def source_texts(loaded: Loaded, *, text_of: Callable[[bytes, str], str]) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return the texts of the sources that are at hand, by id, and what is wrong with the others.

    A source that is not there is a warning: a shared record need not carry anybody's copy. A source that changed since
    its hash was recorded is an error, and its text is not used. A source outside of the record's folder is read
    only when its hash is recorded, so that somebody else's record cannot show a reader's private files in a brief.

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
        found = _text(source, loaded.folder, text_of)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            texts[source.id] = found
    return texts, tuple(problems)


def _text(source: Source, folder: Path, text_of: Callable[[bytes, str], str]) -> str | Problem:
    if source.sha256 is None and _is_outside(source, folder):
        return _outside(source)
    try:
        data = read_bytes(folder / source.path)
        if source.sha256 is None or hashlib.sha256(data).hexdigest() == source.sha256:
            return text_of(data, source.path)
    except UnreadableInputError as error:
        return Problem(code="source-missing", place=source.place, what=str(error), severity=Severity.WARNING)
    return _changed(source)


def _is_outside(source: Source, folder: Path) -> bool:
    return not Path(os.path.realpath(folder / source.path)).is_relative_to(os.path.realpath(folder))


def _outside(source: Source) -> Problem:
    return Problem(
        code="source-outside",
        place=source.place,
        what=f"{source.path} is outside of the record's folder, and was not read",
        expected="the sha256 of a source that stands elsewhere",
        remedy="a copy of it beside the talks file",
        severity=Severity.WARNING,
    )


def _changed(source: Source) -> Problem:
    return Problem(
        code="source-changed",
        place=source.place,
        what=f"{source.path} is not the text that was recorded: its sha256 differs",
        expected=f"{(source.sha256 or '')[:12]}…",
        remedy="restoring the text, or reading it anew under another id",
    )
