"""Reports from files: txt, md and html, bytes of any encoding, metadata kept and never guessed silently."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.reading.header import header_of
from dragoman.terms.errors import UnreadableInputError
from dragoman.terms.problems import Place, Problem, Severity
from dragoman.terms.report import Report

MAX_BYTES = 20_000_000
_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
}
_NOT_TEXT = (
    (b"%PDF", "a PDF", "save its text as .txt first"),
    (b"PK\x03\x04", "a zip archive or an Office document", "save its text as .txt or .html first"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "save its text as .txt or .html first"),
    (b"\x89PNG", "a picture", "name a text"),
    (b"\xff\xd8\xff", "a picture", "name a text"),
    (b"GIF8", "a picture", "name a text"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
)
_DATE_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d{2})-?(\d{2})-?(\d{2})(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Metadata that the person states; it wins over what a file says."""

    outlet: str | None = None
    published: dt.date | None = None


def gather(paths: Sequence[Path], *, given: Given = Given()) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
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
    problems : tuple of Problem
        Files that gave no report, and what had to be assumed about the others.

    Raises
    ------
    UnreadableInputError
        When a path does not exist, or a folder holds no reports.
    """
    reports: list[Report] = []
    problems: list[Problem] = []
    for path in _files(paths):
        report, found = load(path, given=given)
        problems += found
        if report is not None:
            reports.append(report)
    return _with_names(reports), tuple(problems)


def load(path: Path, *, given: Given = Given()) -> tuple[Report | None, tuple[Problem, ...]]:
    """Read one report; a file that cannot be one gives ``None`` and the reason."""
    try:
        data = _bytes(path)
        text, problems = decode(data, str(path))
    except UnreadableInputError as error:
        return None, (_problem("unreadable", path, f"{error.what}", remedy=error.remedy),)
    media_type = _TYPES.get(path.suffix.lower(), "text/plain")
    if media_type == "text/html":
        from dragoman.reading.web_page import story_of

        text, meta = story_of(text)
    else:
        meta = header_of(text)
    if not text.strip():
        return None, (*problems, _problem("empty", path, "there is no text in it", remedy="another file"))
    report = Report(
        name=path.stem,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        path=str(path),
        media_type=media_type,
        **_metadata(meta, path.stem, given),
    )
    return report, problems


def decode(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a file's bytes.

    UTF-8, or UTF-16 with a mark, is read as it says; other bytes are read in the likeliest encoding, with a warning.

    Raises
    ------
    UnreadableInputError
        When the bytes are no text.
    """
    for magic, what, remedy in _NOT_TEXT:
        if data.startswith(magic):
            raise UnreadableInputError(name, f"this is {what}, not text", remedy)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace"), ()
    if b"\0" in data:
        raise UnreadableInputError(name, "this is no text: it holds NUL bytes", "name a text file")
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        return _guessed(data, name, error)


def _guessed(data: bytes, name: str, error: UnicodeDecodeError) -> tuple[str, tuple[Problem, ...]]:
    if error.end >= len(data) and error.reason == "unexpected end of data":
        text = data[: error.start].decode("utf-8")
        problem = _problem("truncated", Path(name), "the file ends in the middle of a character; it was cut")
        return text, (problem,)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    encoding = best.encoding if best else "cp1252"
    text = data.decode(encoding, errors="replace")
    what = f"the text is not UTF-8 (byte 0x{data[error.start]:02x} at {error.start}); read as {encoding}"
    return text, (_problem("encoding-guessed", Path(name), what, remedy="saving it as UTF-8"),)


def _files(paths: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = [file for file in sorted(path.rglob("*")) if _is_report(file, path)]
            if not inside:
                raise UnreadableInputError(
                    str(path), "the folder holds no reports", "name one with txt, md or html files"
                )
            found += inside
        else:
            found.append(path)
    return found


def _is_report(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return not hidden and file.suffix.lower() in _TYPES and file.stem.upper() != "README" and file.is_file()


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise UnreadableInputError(str(path), f"the file has {size:,} bytes, over {MAX_BYTES:,}", "split it")
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableInputError(str(path), "there is no such file", "check the path") from None
    except PermissionError:
        raise UnreadableInputError(str(path), "the file may not be read", "ask for read permission") from None
    except OSError as error:
        raise UnreadableInputError(str(path), f"it cannot be read ({error.strerror})", "check the path") from None
    if not data:
        raise UnreadableInputError(str(path), "the file is empty", "name another file")
    return data


def _metadata(meta: dict[str, tuple[str, str]], stem: str, given: Given) -> dict[str, Any]:
    """Return title, outlet and date of publication, and for each how it is known; what is given wins."""
    known = {name: (value, how) for name, (value, how) in meta.items() if name != "published" or _date(value)}
    in_name = _date_in_name(stem)
    if "published" not in known and in_name:
        known["published"] = (in_name.isoformat(), "file name")
    if given.outlet:
        known["outlet"] = (given.outlet, "given")
    if given.published:
        known["published"] = (given.published.isoformat(), "given")
    values: dict[str, Any] = {name: value for name, (value, _) in known.items()}
    if "published" in values:
        values["published"] = _date(values["published"])
    return values | {"basis": tuple(sorted((name, how) for name, (_, how) in known.items()))}


def _date(words: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(words.strip()[:10])
    except ValueError:
        return None


def _date_in_name(stem: str) -> dt.date | None:
    match = _DATE_IN_NAME.search(stem)
    return _date("-".join(match.groups())) if match else None


def _with_names(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Give reports of one name a number each, so that names stay unique."""
    seen: dict[str, int] = {}
    named = []
    for report in reports:
        seen[report.name] = seen.get(report.name, 0) + 1
        count = seen[report.name]
        named.append(report if count == 1 else dataclasses.replace(report, name=f"{report.name}-{count}"))
    return tuple(named)


def _problem(code: str, path: Path, what: str, *, remedy: str = "") -> Problem:
    return Problem(code=code, place=Place(file=str(path)), what=what, remedy=remedy, severity=Severity.WARNING)
