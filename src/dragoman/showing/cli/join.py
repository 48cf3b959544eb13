"""``dragoman join``."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.pipeline import Joined, join_in
from dragoman.showing.brief.wording import many


@click.command("join")
@click.argument("record", type=click.Path(path_type=Path))
@click.argument("gone")
@click.argument("kept")
def join(record: Path, gone: str, kept: str) -> None:
    """Make one of two in a talks file: a party, person, outlet, issue or action that stands there under two ids.

    GONE and KEPT are ids or names. What GONE said, holds and does is KEPT's from then on, and KEPT goes by its names,
    too, so that the next reports are read with them. Nothing is written that would have a fault it had not. The file is
    written in its canonical form, as by dragoman fmt.

    \b
    Examples:
      dragoman join port.talks UNION DSU
      dragoman join port.talks "harbour board" "Saltham Harbour Board"
      dragoman join port.talks DSU.end-strike DSU.call-off-strike
    """
    done = join_in(record, gone=gone, kept=kept)
    click.echo(f"{record}: {_told(done)}", err=True)


def _told(done: Joined) -> str:
    named = getattr(done.gone, "name", None)
    also = f", which goes by “{named}”, too" if named else ""
    return f"{done.gone.id} is {done.kept.id} now{also}; {many(done.changed, 'line')} changed"
