"""``dragoman read``."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from dragoman.pipeline import propose_into, read_reports
from dragoman.showing.brief.wording import many
from dragoman.showing.cli.dates import DAY
from dragoman.showing.cli.options import MODEL
from dragoman.showing.cli.problems import exit_status, told
from dragoman.showing.cli.watching import progress
from dragoman.showing.export.findings_json import findings_json
from dragoman.terms.findings import Findings


@click.command("read")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--into", type=click.Path(path_type=Path), help="Propose entries to this talks file; a new one is made.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print findings.")
@click.option("--explain", is_flag=True, help="Print sentence, parse and rule of each finding.")
@click.option("--outlet", help="The outlet of these reports; wins over what the files say.")
@click.option(
    "--published", type=DAY, metavar="DATE", help="When these reports came out; wins over what the files say."
)
@MODEL
def read(
    paths: tuple[Path, ...],
    *,
    into: Path | None,
    form: str,
    explain: bool,
    outlet: str | None,
    published: dt.date | None,
    model: str | None,
) -> None:
    """Read reports (txt, md, html; files or folders) and find who said what, on which condition.

    With --into the findings are added to a talks file as proposals (?), for a person to accept, edit or reject; what
    stands in the file stays as it is, and nothing is proposed twice. With several reports, each is one line of JSON.

    \b
    Examples:
      dragoman read story.txt
      dragoman read reports/*.txt --into korea.talks
      dragoman read story.txt --format json
      dragoman read story.txt --explain | less
      dragoman read - < story.txt
    """
    if explain:
        _explain(paths, outlet, published, model)
        return
    if into and Path("-") in paths:
        raise click.UsageError("a record names its sources as files; try saving the story before reading it --into one")
    found, problems = read_reports(paths, outlet=outlet, published=published, model=model, progress=progress)
    told(problems)
    if not found:
        raise click.UsageError("none of these files gave a report; see above")
    if into:
        added, left_out = propose_into(into, found)
        told(left_out)
        more = f"{many(added.declarations, 'declaration')} and {many(added.sources, 'source')} added"
        click.echo(f"{into}: {many(added.entries, 'entry', 'entries')} proposed, {more}", err=True)
        if added.entries:
            click.echo(f"set each ? to *, ! or x in an editor; then: dragoman check {into}", err=True)
    elif form == "json":
        _as_json(found)
    else:
        _as_text(found)
    for findings in found:
        click.echo(coverage_line(findings), err=True)
    sys.exit(exit_status(problems))


def coverage_line(findings: Findings) -> str:
    """Return how much of a report gave no entry: "wire-0726: 14 of 31 sentences gave no entry"."""
    coverage = findings.coverage
    dropped = f"; {coverage.dropped} findings were dropped" if coverage.dropped else ""
    silent = len(coverage.without_entry)
    return f"{findings.story.report.name}: {silent} of {coverage.sentences} sentences gave no entry{dropped}"


def _as_json(found: Sequence[Findings]) -> None:
    indent = 1 if len(found) == 1 else None
    for findings in found:
        click.echo(json.dumps(findings_json(findings), ensure_ascii=False, indent=indent))


def _as_text(found: Sequence[Findings]) -> None:
    from dragoman.record.propose import propose
    from dragoman.record.text import item_text

    additions, _ = propose(found)
    for entry in additions.entries:
        click.echo(item_text(entry) + "\n")


def _explain(paths: Sequence[Path], outlet: str | None, published: dt.date | None, model: str | None) -> None:
    from dragoman.pipeline import explained

    for text in explained(paths, outlet=outlet, published=published, model=model):
        click.echo(text)
