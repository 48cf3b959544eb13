"""What a caller can do wrong, one class per cause. Faults in data are values: see :mod:`.problems`."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Sequence


class DragomanError(Exception):
    """The root of every error that this package raises on purpose."""


class SpanOutsideTextError(DragomanError):
    """A span was asked for that the text does not hold."""

    def __init__(self, start: int, end: int, length: int) -> None:
        super().__init__(
            f"span {start}-{end} is not inside a text of {length} code points; expected 0 <= start < end <= length"
        )


class UnreadableInputError(DragomanError):
    """A file or folder cannot be used at all; the message says why and what to do.

    Parameters
    ----------
    where : str
        The path, as the person gave it.
    what : str
        What is wrong with it.
    remedy : str
        What the person can do, as it stands after "try".
    """

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{where}: {what}; try {remedy}")
        self.where = where
        self.what = what
        self.remedy = remedy


class ChangedUnderneathError(DragomanError):
    """A file changed on disk after it was read, so writing it would lose somebody's work."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path}: the file was changed by someone else after it was read; nothing was written; "
            "read it again, then repeat the change"
        )


class NotWrittenError(DragomanError):
    """A file could not be written; what stood there before stands there still."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: not written ({reason}); the old file, if any, is untouched")


class CannotJoinError(DragomanError):
    """Two ids of a talks file were to be made one that cannot be: nothing was written.

    Parameters
    ----------
    gone : str
        The id that was to go, or the words that name nothing.
    what : str
        Why not, as it stands after the id.
    """

    def __init__(self, gone: str, what: str) -> None:
        super().__init__(
            f"{gone} {what}; nothing was written; expected two ids or names of one kind, the one that goes first"
        )


class NoDayError(DragomanError):
    """A question about a day was asked of the record without one."""

    def __init__(self, question: str) -> None:
        super().__init__(f"{question} is a question about a day; expected a view as of one")


class SinceAfterUntilError(DragomanError):
    """What moved was asked for from a day to an earlier one, or from no day at all."""

    def __init__(self, since: dt.date | None, until: dt.date | None) -> None:
        super().__init__(
            f"what moved since {since or 'no day'} up to {until or 'now'}: expected a day, and one not later"
        )


class UnknownDealError(DragomanError):
    """A deal was asked about that the talks file does not declare; or none was named, and it does not declare one."""

    def __init__(self, deal: str, known: Sequence[str]) -> None:
        what = f"{deal}: no such deal in the talks file" if deal else "no deal is named"
        declared = 'it declares none; try a line such as: deal accord "The accord"'
        if known:
            declared = f"expected {', '.join(known[:-1])}{' or ' if known[1:] else ''}{known[-1]}"
            near = difflib.get_close_matches(deal, known, n=1, cutoff=0.4)
            declared += f"; try {near[0]}" if near else ""
        super().__init__(f"{what}; {declared}")


class MissingModelError(DragomanError):
    """A language model was asked for by name that cannot be used here; the message says why and what to do.

    Parameters
    ----------
    name : str
        The model's name, as the person gave it.
    what : str
        What is wrong with it.
    remedy : str
        What the person can do.
    """

    def __init__(self, name: str, what: str, remedy: str) -> None:
        super().__init__(f"{name}: {what}; {remedy}")
        self.name = name
        self.what = what
        self.remedy = remedy
