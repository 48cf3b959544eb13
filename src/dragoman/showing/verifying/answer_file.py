"""An answer's JSON as it was given, and what it says was asked."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.record.load import decoded, read_bytes
from dragoman.terms.errors import UnreadableInputError

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an answer says it was asked: the envelope, read.

    Attributes
    ----------
    question : str
        The name of a command.
    as_of : date or None
    reviewed_only : bool
    record : str
        The hash of the talks file that was read for it.
    """

    question: str
    as_of: dt.date | None
    reviewed_only: bool
    record: str


def read_answer(path: Path) -> tuple[Json, Asked]:
    """Read an answer.

    Raises
    ------
    UnreadableInputError
        When the file is no answer of this program at all.
    """
    try:
        answer = json.loads(decoded(read_bytes(path), str(path)))
    except (ValueError, RecursionError) as error:
        raise UnreadableInputError(str(path), f"this is no JSON ({error})", "an answer with --format json") from None
    if not isinstance(answer, dict):
        raise UnreadableInputError(str(path), "this is no answer but other JSON", "an answer with --format json")
    try:
        day = answer["as_of"]
        asked = Asked(
            question=_text(answer["question"]),
            as_of=None if day is None else dt.date.fromisoformat(day),
            reviewed_only=answer["reviewed_only"] is True,
            record=_text(answer["record"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        what = f"it does not say what was asked of which record ({error})"
        raise UnreadableInputError(str(path), what, "an answer with --format json") from None
    return answer, asked


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise TypeError(value)
