"""Conflict models, from a file or drafted from a record, and where they hold."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.pipeline.opening import Opened, opened
from dragoman.record.load import decoded, read_bytes
from dragoman.terms.errors import UnreadableInputError
from dragoman.terms.problems import Problem

if TYPE_CHECKING:
    from dragoman.reasoning.stability.concepts import Stability
    from dragoman.reasoning.stability.draft import Draft
    from dragoman.reasoning.stability.model import Model


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """A conflict model and where it holds; drafted from a talks file, also that record and the draft."""

    model: Model
    stability: Stability
    record: Opened | None = None
    draft: Draft | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems of the talks file."""
        return self.record.problems if self.record else ()


def analysed(
    path: Path, *, as_of: dt.date | None = None, reviewed_only: bool = False, most: int | None = None
) -> Analysis:
    """Return where the conflict of a model file, or of a talks file, holds, for each party and under each concept."""
    from dragoman.reasoning.stability.finder import stable
    from dragoman.reasoning.stability.model_file import read_model

    if path.suffix != ".talks":
        model, graph = read_model(decoded(read_bytes(path), str(path), kind="a model file"), name=str(path))
        return Analysis(model=model, stability=stable(graph))
    draft, record = drafted(path, as_of=as_of, reviewed_only=reviewed_only, most=most)
    if not draft.options:
        what = "no demand, refusal, offer, promise or condition in force is about what a party does"
        raise UnreadableInputError(str(path), what, "dragoman check, then a record with positions")
    model, graph = read_model(draft.text, name=f"{path} (drafted)")
    return Analysis(model=model, stability=stable(graph), record=record, draft=draft)


def drafted(
    path: Path, *, as_of: dt.date | None = None, reviewed_only: bool = False, most: int | None = None
) -> tuple[Draft, Opened]:
    """Return a conflict model drafted from a talks file, of so many options at most, and the record."""
    from dragoman.reasoning.stability.draft import MOST_DRAFTED, draft

    record = opened(path, as_of=as_of, reviewed_only=reviewed_only)
    return draft(record.view, most=most or MOST_DRAFTED), record
