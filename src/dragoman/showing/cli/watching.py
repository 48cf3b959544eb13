"""Progress on long work, when a person is watching."""

from __future__ import annotations

import sys

import click


def progress(at: int, count: int, name: str, *, doing: str = "reading") -> None:
    """Tell on standard error how far the work is; only on a terminal, and wiped out at the end."""
    if not sys.stderr.isatty() or count < 2:  # noqa: PLR2004 (one report is read at once)
        return
    line = f"{doing} {at} of {count}  {name}"[:78]
    click.echo(f"\r{line:<78}", nl=False, err=True)
    if at == count:
        click.echo("\r" + " " * 78 + "\r", nl=False, err=True)
