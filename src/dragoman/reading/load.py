"""Reports from files: txt, md and html, bytes of any encoding, metadata kept and never guessed silently."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from dragoman.reading.encoding import decode
from dragoman.reading.header import header_of, header_range
from dragoman.reading.metadata import NOTHING_GIVEN, Given, metadata_of
from dragoman.terms.errors import UnreadableInputError
from dragoman.terms.problems import Place, Problem, Severity
from dragoman.terms.report import Report

__all__ = ["MAX_BYTES", "STANDARD_INPUT", "Given", "gather", "load"]

MAX_BYTES = 20_000_000
"""The largest file that is read as one report."""

STANDARD_INPUT = Path("-")
"""What stands for a report that is typed, pasted or piped in."""

_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
}
_OTHER_MATTER = frozenset({".talks", ""})
_NAMED = 5
_OWN_PAGE = '<meta name="generator" content="dragoman '
_WEB_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)


def gather(paths: Sequence[Path], *, given: Given = NOTHING_GIVEN) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
    """Read reports from files and folders.

    Parameters
    ----------
    paths : sequence of Path
        Files, and folders whose txt, md and html files are taken, with those in their subfolders, in the order
        of their paths; hidden files and a README are not.
    given : Given
        Metadata that wins over what the files say.

    Returns
    -------
    reports : tuple of Report
        Their names are unique.
    problems : tuple of Problem
        Files that gave no report, files in a folder that were left out, and what had to be assumed about the others.

    Raises
    ------
    UnreadableInputError
        When a folder holds no reports or may not be opened.
    """
    reports: list[Report] = []
    problems: list[Problem] = []
    for path in paths:
        files, left_out = _inside(path) if path.is_dir() else ([path], ())
        problems += left_out
        for file in files:
            report, found = load(file, given=given)
            problems += found
            reports += [report] if report else []
    return _with_names(reports), tuple(problems)


def load(path: Path, *, given: Given = NOTHING_GIVEN) -> tuple[Report | None, tuple[Problem, ...]]:
    """Read one report.

    Parameters
    ----------
    path : Path
        A text, Markdown or HTML file; any other ending is read as text, and what begins like a web page as one.
        ``-`` is standard input; such a report is named "pasted" and has no path.
    given : Given
        Metadata that wins over what the file says.

    Returns
    -------
    report : Report or None
        ``None`` when the file cannot be one.
    problems : tuple of Problem
        Why it cannot, or what had to be assumed.
    """
    try:
        data = _bytes(path)
        text, problems = decode(data, str(path))
    except UnreadableInputError as error:
        return None, (_problem("unreadable", path, error.what, remedy=error.remedy, severity=Severity.ERROR),)
    media_type = _media_type(text, path)
    if media_type == "text/html" and _OWN_PAGE in text:
        return None, (_problem("own-page", path, "this page was made by dragoman and is no report; it was not read"),)
    if media_type == "text/html":
        from dragoman.reading.web_page import story_of

        text, stated = story_of(text)
        story = text
    else:
        stated, story = header_of(text), text[header_range(text)[1] :]
    if not story.strip():
        what = "there is no story in this page" if media_type == "text/html" else "there is no text in it"
        problem = _problem("empty", path, what, remedy="another file", severity=Severity.ERROR)
        return None, (*problems, problem)
    name = "pasted" if path == STANDARD_INPUT else path.stem
    report = Report(
        name=name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        path="" if path == STANDARD_INPUT else str(path),
        media_type=media_type,
        **metadata_of(story, stated, name, given),
    )
    return report, problems


def text_of(data: bytes, path: str) -> str:
    """Return the text that a report of these bytes has: of a web page its story.

    Raises
    ------
    UnreadableInputError
        When the bytes are no text.
    """
    text, _ = decode(data, path)
    if _media_type(text, Path(path)) == "text/html":
        from dragoman.reading.web_page import story_of

        return story_of(text)[0]
    return text


def _media_type(text: str, path: Path) -> str:
    return "text/html" if _WEB_PAGE.match(text) else _TYPES.get(path.suffix.lower(), "text/plain")


def _inside(folder: Path) -> tuple[list[Path], tuple[Problem, ...]]:
    """Return the reports in a folder, and a note on what else is there."""
    if not os.access(folder, os.R_OK | os.X_OK):
        raise UnreadableInputError(str(folder), "the folder may not be opened", "asking for read permission")
    shown = [file for file in sorted(folder.rglob("*")) if not _is_hidden(file, folder) and file.is_file()]
    reports = [file for file in shown if file.suffix.lower() in _TYPES and file.stem.upper() != "README"]
    others = [file for file in shown if file.suffix.lower() not in (*_TYPES, *_OTHER_MATTER)]
    if not reports:
        raise UnreadableInputError(str(folder), "the folder holds no reports", "naming one with txt, md or html files")
    if not others:
        return reports, ()
    names = ", ".join(str(file.relative_to(folder)) for file in others[:_NAMED])
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    what = f"left out, for they are neither txt nor md nor html: {names}{more}"
    return reports, (_problem("left-out", folder, what),)


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _bytes(path: Path) -> bytes:
    try:
        with contextlib.nullcontext(sys.stdin.buffer) if path == STANDARD_INPUT else path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UnreadableInputError(str(path), "there is no such file", "checking the path") from None
    except PermissionError:
        raise UnreadableInputError(str(path), "the file may not be read", "asking for read permission") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableInputError(str(path), f"it cannot be read ({reason})", "checking the path") from None
    if len(data) > MAX_BYTES:
        raise UnreadableInputError(str(path), f"the file has more than {MAX_BYTES:,} bytes", "splitting it")
    if not data.strip():
        raise UnreadableInputError(str(path), "the file is empty", "another file")
    return data


def _with_names(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Give reports of one name a number each, so that names stay unique."""
    taken = {report.name for report in reports}
    seen: set[str] = set()
    named = []
    for report in reports:
        name, count = report.name, 1
        while name in seen or (count > 1 and name in taken):
            count += 1
            name = f"{report.name}-{count}"
        seen.add(name)
        named.append(dataclasses.replace(report, name=name))
    return tuple(named)


def _problem(code: str, path: Path, what: str, *, remedy: str = "", severity: Severity = Severity.WARNING) -> Problem:
    return Problem(code=code, place=Place(file=str(path)), what=what, remedy=remedy, severity=severity)
