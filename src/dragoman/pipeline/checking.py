"""Check talks files and write them in their canonical form."""

from __future__ import annotations

import hashlib
import os.path
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.pipeline.opening import checked_talks
from dragoman.record.format import format_document
from dragoman.record.load import decoded, included_by, read_bytes
from dragoman.record.parse import parse_talks
from dragoman.terms.problems import Problem


def check_file(path: Path) -> tuple[Problem, ...]:
    """Check one talks file, with what it includes and the sources at hand."""
    _, _, problems = checked_talks(path)
    return tuple(sorted(problems, key=lambda p: (p.place.file, p.place.line, p.place.column)))


def parts_of_others(paths: Sequence[Path]) -> frozenset[Path]:
    """Return those of some talks files that others among them include, and that are checked as parts of these."""
    if len(paths) == 1:  # nothing to be a part of, and no need to read it for that
        return frozenset()
    included = frozenset(real for path in paths for real in included_by(path) if real != os.path.realpath(path))
    return frozenset(path for path in paths if os.path.realpath(path) in included)


def included_from(path: Path) -> Path | None:
    """Return the file of the same folder that includes a talks file, the first by name; ``None`` when none does."""
    real = os.path.realpath(path)
    beside = sorted(other for other in path.parent.glob("*.talks") if os.path.realpath(other) != real)
    return next((other for other in beside if real in included_by(other)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatted:
    """A talks file before and after, and the hash of its bytes."""

    before: str
    after: str
    sha256: str


def formatted(path: Path) -> tuple[Formatted, tuple[Problem, ...]]:
    """Return a talks file in its canonical form; the problems are its faults of grammar."""
    data = read_bytes(path)
    text = decoded(data, str(path))
    document, faults = parse_talks(text, file=str(path))
    before = data.decode("utf-8-sig")
    return Formatted(before=before, after=format_document(document), sha256=hashlib.sha256(data).hexdigest()), faults
