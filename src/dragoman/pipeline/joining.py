"""Make one of two in a talks file: one party, person, outlet, issue or action that stands there under two ids."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from dragoman.record.check import check
from dragoman.record.document import Document, talks_of
from dragoman.record.format import format_document
from dragoman.record.join import Joinable, joined, named_in
from dragoman.record.load import load_talks, read_bytes
from dragoman.record.write import write_talks
from dragoman.terms.errors import CannotJoinError, UnreadableInputError
from dragoman.terms.problems import Problem, Severity
from dragoman.terms.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """What was made one: the id that is gone, the one that stays, and how many lines of the record changed."""

    gone: Joinable
    kept: Joinable
    changed: int


def join_in(path: Path, *, gone: str, kept: str) -> Joined:
    """Make one of two in a talks file, which comes out in its canonical form; nothing is written that has a new fault.

    Parameters
    ----------
    path : Path
    gone, kept : str
        Ids, names or aliases; the id of the second stays.

    Raises
    ------
    CannotJoinError
        When the two cannot be one.
    UnreadableInputError
        When the talks file has faults already.
    """
    data = read_bytes(path)
    loaded, faults = load_talks(path)
    first = next((fault for fault in faults if fault.severity is Severity.ERROR), None)
    if first is not None:
        raise UnreadableInputError(
            str(path), f"nothing was joined, for it has faults, the first in line {first.place.line}", "dragoman check"
        )
    going, staying = named_in(loaded.talks, gone), named_in(loaded.talks, kept)
    document, changed = joined(loaded.documents[0], gone=going, kept=staying)
    others = loaded.documents[1:]
    _only_here(others, going, staying)
    whole = talks_of((*document.blocks, *(block for other in others for block in other.blocks)))
    _no_worse(loaded.talks, whole, going, staying)
    text = format_document(document)
    write_talks(path, text, expected_sha256=hashlib.sha256(data).hexdigest())
    return Joined(gone=going, kept=staying, changed=changed)


def _only_here(others: tuple[Document, ...], gone: Joinable, kept: Joinable) -> None:
    """Refuse when a file that is included names or declares what would be gone."""
    for other in others:
        if joined(other, gone=gone, kept=kept)[1]:
            raise CannotJoinError(gone.id, f"or {kept.id} stands in {other.file}, too; join them by hand there")


def _no_worse(before: Talks, after: Talks, gone: Joinable, kept: Joinable) -> None:
    """Refuse when the joined record has faults that the record had not."""
    known = {(fault.code, fault.what) for fault in _errors(before)}
    for fault in _errors(after):
        if (fault.code, fault.what) not in known:
            raise CannotJoinError(gone.id, f"as {kept.id} would leave a fault: {fault.what}")


def _errors(talks: Talks) -> tuple[Problem, ...]:
    return tuple(fault for fault in check(talks) if fault.severity is Severity.ERROR)
