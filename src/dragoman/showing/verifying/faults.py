"""What is wrong with an answer, and where in its JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong.

    Attributes
    ----------
    path : str
        Where in the JSON, as keys and places from 0 joined by dots; empty for the answer as a whole.
    what : str
    """

    path: str
    what: str

    def __str__(self) -> str:
        """Return the fault on one line."""
        return f"{self.path}: {self.what}" if self.path else self.what


def differences(given: object, found: object, path: str = "") -> Iterator[Fault]:
    """Yield where two JSON values differ, as deep as can be told.

    Examples
    --------
    >>> for fault in differences({"a": [1, 2]}, {"a": [1, 3]}):
    ...     print(fault)
    a.1: the answer has 2, the record gives 3
    """
    if isinstance(given, dict) and isinstance(found, dict):
        for key in dict.fromkeys([*given, *found]):
            yield from differences(given.get(key, _ABSENT), found.get(key, _ABSENT), _joined(path, key))
    elif isinstance(given, list) and isinstance(found, list) and len(given) == len(found):
        for at, (one, other) in enumerate(zip(given, found, strict=True)):
            yield from differences(one, other, _joined(path, str(at)))
    elif type(given) is not type(found) or given != found:
        yield Fault(path=path, what=f"the answer has {_shown(given)}, the record gives {_shown(found)}")


_ABSENT = object()
_LONGEST = 60


def _joined(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _shown(value: object) -> str:
    if value is _ABSENT:
        return "nothing"
    if isinstance(value, list):
        return f"{len(value)} item{'' if len(value) == 1 else 's'}"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
