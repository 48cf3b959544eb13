"""Write a talks file whole or not at all, and never over somebody else's work.

The new text goes to a file beside the old one, is forced to the disk, and takes the old one's place in one step; at any
moment the old file or the new one is there, whole. A lock beside the file keeps two writers apart, and the hash of what
was read tells whether the file was changed since.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from dragoman.terms.errors import ChangedUnderneathError, NotWrittenError

_PART = ".part"


def write_talks(path: Path, text: str, *, expected_sha256: str | None) -> str:
    """Write a talks file.

    Parameters
    ----------
    path : Path
        A link is followed; the file keeps its permissions.
    text : str
    expected_sha256 : str or None
        Hash of the bytes that were read; ``None`` when there was no file.

    Returns
    -------
    str
        The hash of what was written.

    Raises
    ------
    ChangedUnderneathError
        When the file is not the one that was read.
    NotWrittenError
        When it cannot be written: a full disk, a folder without permission. The old file is untouched.
    """
    target = Path(os.path.realpath(path))
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        raise NotWrittenError(str(path), f"it holds half a character, at offset {error.start}") from error
    try:
        with _locked(target):
            _sweep(target)
            if _sha256(target) != expected_sha256:
                raise ChangedUnderneathError(str(path))
            if target.exists() and not os.access(target, os.W_OK):
                raise NotWrittenError(str(path), "the file is write-protected")
            _replace(target, data)
    except OSError as error:
        raise NotWrittenError(str(path), error.strerror or str(error)) from error
    return hashlib.sha256(data).hexdigest()


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file that holds nobody's work, such as a page or a workbook: whole, or not at all.

    Raises
    ------
    NotWrittenError
        When it cannot be written; what stood there stands there still.
    """
    try:
        _replace(path.resolve(), content.encode() if isinstance(content, str) else content)
    except OSError as error:
        raise NotWrittenError(str(path), error.strerror or str(error)) from error


def _sha256(path: Path) -> str | None:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return None


def _sweep(target: Path) -> None:
    """Remove what writers that were killed have left behind; whoever holds the lock is the only writer."""
    ours = re.compile(rf"\.{re.escape(target.name)}\.[a-z0-9_]+{re.escape(_PART)}")
    for left in target.parent.iterdir():
        if ours.fullmatch(left.name):
            left.unlink(missing_ok=True)


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=_PART, dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _take_after(Path(name), target)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _flush_folder(target.parent)


def _take_after(new: Path, target: Path) -> None:
    """Give a new file the permissions, and where one may the owner, of that whose place it takes."""
    try:
        old = target.stat()
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        new.chmod(0o666 & ~mask)
        return
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(new, old.st_uid, old.st_gid)
    new.chmod(old.st_mode & 0o7777)


def _flush_folder(folder: Path) -> None:
    """Force the new name to the disk, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _locked(target: Path) -> Iterator[None]:
    """Hold the lock of a file; the system lets go of it when its holder ends, however it ends."""
    lock = target.with_name(f".{target.name}.lock")
    while True:
        with lock.open("w") as file:
            _wait_for(file)
            if not _is_still(lock, file):
                continue  # its holder took it away while this writer waited
            try:
                yield
            finally:
                with contextlib.suppress(OSError):
                    lock.unlink()
            return


def _wait_for(file: IO[str]) -> None:
    try:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)
    except ImportError:
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore]


def _is_still(lock: Path, file: IO[str]) -> bool:
    """Tell whether the lock that is held is the one that other writers will ask for."""
    try:
        return os.path.samestat(lock.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False
