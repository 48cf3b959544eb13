"""Colour for a person's terminal; plain text for files, pipes, and whoever sets NO_COLOR."""

from __future__ import annotations

import os
import sys
from typing import TextIO

import click

from dragoman.showing.text.layout import Paint, plain

_STYLES = {
    "title": {"bold": True},
    "heading": {"bold": True, "fg": "cyan"},
    "mark": {"bold": True},
    "faint": {"dim": True},
    "loop": {"fg": "red", "bold": True},
}


def wants_colour(stream: TextIO) -> bool:
    """Return whether a person watches this stream, and has not asked for no colour."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def paint_for_stdout() -> Paint:
    """Return the paint that suits where standard output goes."""
    if not wants_colour(sys.stdout):
        return plain
    return lambda text, style: click.style(text, **_STYLES.get(style, {}))  # type: ignore[arg-type]
