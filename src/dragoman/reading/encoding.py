"""Bytes into text. Line ends stay as they are, so that offsets are those of the decoded text."""

from __future__ import annotations

import re

from dragoman.terms.errors import UnreadableInputError
from dragoman.terms.problems import Place, Problem, Severity

_AS_TEXT = "saving its text as .txt or .html first"
_NOT_TEXT = (
    (b"%PDF", "a PDF", _AS_TEXT),
    (b"%!PS", "a PostScript file", _AS_TEXT),
    (b"{\\rtf", "an RTF document", _AS_TEXT),
    (b"PK\x03\x04", "a zip archive or an Office document", _AS_TEXT),
    (b"\xd0\xcf\x11\xe0", "an old Office document", _AS_TEXT),
    (b"\x89PNG", "a picture", "a text"),
    (b"\xff\xd8\xff", "a picture", "a text"),
    (b"GIF8", "a picture", "a text"),
    (b"RIFF", "a picture or a sound", "a text"),
    (b"ID3", "a sound", "a text"),
    (b"\x1f\x8b", "a gzip archive", "unpacking it first"),
    (b"BZh", "a bzip2 archive", "unpacking it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpacking it first"),
    (b"Rar!", "a RAR archive", "unpacking it first"),
    (b"\x7fELF", "a program", "a text"),
    (b"SQLite format 3", "a database", "a text"),
)
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DECLARED = re.compile(
    rb"<(?:meta\b|\?xml\b)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_COMMONEST = "cp1252"
_SAMPLE = 200_000
_MOST_CONTROL = 0.02


def decode(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a file's bytes.

    In this order: a byte order mark says UTF-8, UTF-16 or UTF-32; the bytes are valid UTF-8; a web page declares its
    encoding; else the likeliest encoding is taken, with a warning that names it.

    Parameters
    ----------
    data : bytes
    name : str
        The path, for messages.

    Returns
    -------
    text : str
        Without a byte order mark; line ends untouched.
    problems : tuple of Problem
        ``encoding-guessed``, ``truncated`` or ``damaged``, as warnings.

    Raises
    ------
    UnreadableInputError
        When the bytes are no text.
    """
    for magic, what, remedy in _NOT_TEXT:
        if data.startswith(magic):
            raise UnreadableInputError(name, f"this is {what}, not text", remedy)
    text, problems = _decoded(data, name)
    controls = len(_CONTROL.findall(text, 0, _SAMPLE))
    if "\0" in text[:_SAMPLE] or controls > max(3, _MOST_CONTROL * min(len(text), _SAMPLE)):
        raise UnreadableInputError(name, "this is no text: it is full of control characters", "a text file")
    return text, problems


def _decoded(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data, encoding, name)
    if b"\0" in data[:_SAMPLE]:
        return _without_mark(data, name)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        return _not_utf8(data, name, error)


def _without_mark(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """Read UTF-16 that lacks its mark: of every two bytes one is nearly always zero."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    for encoding, zeros, others in (("utf-16-le", second, first), ("utf-16-be", first, second)):
        if zeros > len(sample) / 4 and others < len(sample) / 100:
            text, problems = _lenient(data, encoding, name)
            return text, (*problems, _guess(name, "it has no byte order mark", encoding))
    raise UnreadableInputError(name, "this is no text: it holds NUL bytes", "a text file")


def _not_utf8(data: bytes, name: str, error: UnicodeDecodeError) -> tuple[str, tuple[Problem, ...]]:
    if error.end >= len(data) and error.reason == "unexpected end of data":
        what = "the file ends in the middle of a character; that end was cut"
        return data[: error.start].decode("utf-8-sig"), (_warning("truncated", name, what),)
    declared = _DECLARED.search(data, 0, 4096)
    if declared:
        try:
            return data.decode(declared[1].decode("ascii")), ()
        except (LookupError, UnicodeDecodeError):
            pass
    encoding = _likeliest(data[:_SAMPLE])
    text, problems = _lenient(data, encoding, name)
    what = f"it is not UTF-8 (byte 0x{data[error.start]:02x} at {error.start})"
    return text, (*problems, _guess(name, what, encoding))


def _likeliest(sample: bytes) -> str:
    """Return the likeliest encoding; the commonest, when no other fits better."""
    from charset_normalizer import from_bytes

    fitting = {match.encoding: match.chaos for match in from_bytes(sample)}
    best = min(fitting, key=lambda encoding: fitting[encoding], default=_COMMONEST)
    return _COMMONEST if fitting.get(_COMMONEST, 1.0) <= fitting.get(best, 1.0) else best


def _lenient(data: bytes, encoding: str, name: str) -> tuple[str, tuple[Problem, ...]]:
    """Decode; what cannot be is replaced by U+FFFD and counted."""
    text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
    lost = text.count("\ufffd")
    what = f"{lost} characters are damaged ({encoding}); each stands as U+FFFD"
    return text, (_warning("damaged", name, what),) if lost else ()


def _guess(name: str, why: str, encoding: str) -> Problem:
    return _warning("encoding-guessed", name, f"{why}; read as {encoding}", remedy="saving it as UTF-8")


def _warning(code: str, name: str, what: str, *, remedy: str = "") -> Problem:
    return Problem(code=code, place=Place(file=name), what=what, remedy=remedy, severity=Severity.WARNING)
