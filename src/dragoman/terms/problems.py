"""A fault in the data, as a value: a step returns its result and its problems, and goes on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: an error makes a check fail, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a file a problem is: line and column count from 1, columns in code points."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return ``file:line:column``, the form that editors jump to; parts that are 0 are left out."""
        parts = [self.file, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault in the data: where, what, what was expected, what to do.

    Attributes
    ----------
    code : str
        A short stable name of the kind of fault, such as ``unknown-party``.
    """

    code: str
    place: Place
    what: str
    expected: str = ""
    remedy: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Return the message as a compiler prints it, on one line."""
        said = "; ".join(
            part
            for part in (
                self.what,
                f"expected {self.expected}" if self.expected else "",
                f"try {self.remedy}" if self.remedy else "",
            )
            if part
        )
        return f"{self.place}: {self.severity}: {said} [{self.code}]"
