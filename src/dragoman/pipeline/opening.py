"""Open a talks file as somebody could know it on a day: what every question is asked of."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.record.check import check
from dragoman.record.load import Loaded, load_talks
from dragoman.record.sources import source_texts
from dragoman.record.view import view
from dragoman.terms.errors import UnreadableInputError
from dragoman.terms.problems import Problem, Severity
from dragoman.terms.talks import Talks, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A talks file as somebody could know it on a day: what a question is asked of.

    Attributes
    ----------
    view : View
    files : tuple of str
        The file itself, then those that it includes.
    texts : mapping of str to str
        The texts of the sources at hand, by id.
    problems : tuple of Problem
    record : str
        The hash of the file as it was read, ``Loaded.record``.
    """

    view: View
    files: tuple[str, ...]
    texts: Mapping[str, str]
    problems: tuple[Problem, ...]
    record: str

    @property
    def errors(self) -> int:
        """How many errors the file has; what they spoil is not counted in any answer."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


def opened(path: Path, *, as_of: dt.date | None = None, reviewed_only: bool = False) -> Opened:
    """Return a talks file as of a day."""
    loaded, texts, problems = talks_to_ask(path)
    return Opened(
        view=view(loaded.talks, as_of=as_of, reviewed_only=reviewed_only),
        files=tuple(document.file for document in loaded.documents),
        texts=texts,
        problems=problems,
        record=loaded.record,
    )


def talks_to_ask(path: Path) -> tuple[Loaded, Mapping[str, str], tuple[Problem, ...]]:
    """Return a checked talks file that can be asked something.

    Raises
    ------
    UnreadableInputError
        When no line of it is written as in a talks file: the answer to any question would be "nothing".
    """
    loaded, texts, problems = checked_talks(path)
    if loaded.talks == Talks() and any(problem.severity is Severity.ERROR for problem in problems):
        what = "this is no talks file: no line of it is written as in one"
        raise UnreadableInputError(str(path), what, f"dragoman brief {path} if it is a report, else dragoman check")
    return loaded, texts, problems


def checked_talks(path: Path) -> tuple[Loaded, Mapping[str, str], tuple[Problem, ...]]:
    """Return a talks file with what it includes, the texts of the sources at hand, and all its problems."""
    loaded, faults = load_talks(path)
    texts, missing = source_texts(loaded, text_of=source_text)
    return loaded, texts, (*faults, *missing, *check(loaded.talks, texts=texts))


def source_text(data: bytes, path: str) -> str:
    """Return the text of a source as the reader saw it; plain UTF-8 text without loading any reader."""
    begins = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not begins.startswith(b"<") and not path.lower().endswith((".html", ".htm")):
        with contextlib.suppress(UnicodeDecodeError):
            return data.decode("utf-8-sig")
    from dragoman.reading.load import text_of

    return text_of(data, path)
