"""Short made-up reports, read by the bundled reader."""

from __future__ import annotations

import functools

from dragoman.reading.english import EnglishModel
from dragoman.reading.reader import read
from dragoman.terms.findings import Findings
from dragoman.terms.report import Report


@functools.cache
def model() -> EnglishModel:
    return EnglishModel.load()


@functools.cache
def findings(text: str) -> Findings:
    """Return what the reader finds in a text."""
    return read(Report(name="note", text=text, sha256="0" * 64), model=model())[0]
