"""``dragoman brief``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from dragoman.pipeline import Brief, brief_of_reports, brief_of_talks, read_reports
from dragoman.record.write import write_whole
from dragoman.showing.cli.dates import AS_OF, DAY
from dragoman.showing.cli.options import MODEL, REVIEWED_ONLY, printed_as
from dragoman.showing.cli.output import OutputFile
from dragoman.showing.cli.paint import paint_for_stdout
from dragoman.showing.cli.problems import ended, told
from dragoman.showing.cli.watching import progress
from dragoman.showing.export.json_text import json_text


@click.command("brief")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@AS_OF
@click.option("--since", type=DAY, metavar="DATE", help="Begin with what was reported after this day.")
@click.option("--html", type=OutputFile(".html"), metavar="FILE", help="Write the brief as a page, here.")
@click.option("--docx", type=OutputFile(".docx"), metavar="FILE", help="Write the brief as a Word document, here.")
@click.option("--csv", type=OutputFile(".csv"), metavar="FILE", help="Write all entries as a table, here.")
@click.option("--xlsx", type=OutputFile(".xlsx"), metavar="FILE", help="Write all entries as a spreadsheet, here.")
@printed_as("text", "json", "csv")
@click.option("--all", "everything", is_flag=True, help="Show every item, not the first of each heading.")
@REVIEWED_ONLY
@click.option("--outlet", help="The outlet of reports; wins over what they say.")
@click.option("--published", type=DAY, metavar="DATE", help="When reports came out; wins over what they say.")
@MODEL
def brief(
    paths: tuple[Path, ...],
    *,
    as_of: dt.date | None,
    since: dt.date | None,
    html: Path | None,
    docx: Path | None,
    csv: Path | None,
    xlsx: Path | None,
    form: str,
    everything: bool,
    reviewed_only: bool,
    outlet: str | None,
    published: dt.date | None,
    model: str | None,
) -> None:
    """Brief on where the talks stand: from a talks file, or straight from reports and folders of reports.

    Every line leads back to the words it came from: [source:line] in the terminal, a link in the page. The page is one
    file that loads nothing and sends nothing.

    A path of - is a story from standard input: paste it, then end it with Ctrl-D.

    With --since D it begins with what moved: what was reported after the end of D, up to the day of --as-of or the last
    report. New, changed (then beside now), contradicted, withdrawn, done, said again, reported late; new sources for
    what was known; what still waits for you; and whether the deadlock finding changed.

    \b
    Examples:
      dragoman brief story.txt
      dragoman brief examples/six-party-2005
      dragoman brief korea.talks --as-of 2005-07-28 --html brief.html
      dragoman brief korea.talks --since 2005-07-26 --as-of 2005-07-28
      dragoman brief korea.talks --since 2005-07-26 --docx tonight.docx
      dragoman brief korea.talks --xlsx korea.xlsx --csv korea.csv
    """
    of_talks = len(paths) == 1 and paths[0].suffix == ".talks"
    _keep_apart(paths, [path for path in (html, docx, csv, xlsx) if path])
    if since and as_of and since > as_of:
        raise click.UsageError(f"--since {since} is later than --as-of {as_of}; expected an earlier day")
    if of_talks and (outlet or published):
        raise click.UsageError("--outlet and --published are for reports; in a talks file they stand below the source")
    if reviewed_only and not of_talks:
        raise click.UsageError("--reviewed-only is for a talks file: what is read just now nobody has reviewed")
    if of_talks:
        result = brief_of_talks(paths[0], as_of=as_of, since=since, reviewed_only=reviewed_only)
    else:
        found, problems = read_reports(paths, outlet=outlet, published=published, model=model, progress=progress)
        if not found:
            told(problems)
            raise click.UsageError("none of these files gave a report; see above")
        result = brief_of_reports(found, problems, as_of=as_of, since=since, title=_title(paths))
    if html:
        _write_page(html, result)
    if docx:
        _write_document(docx, result, everything=everything)
    if csv or xlsx:
        _write_tables(csv, xlsx, result)
    if not (html or docx or csv or xlsx):
        _print(result, form=form, everything=everything)
    ended(result.problems)


def _keep_apart(paths: Sequence[Path], written: Sequence[Path]) -> None:
    """Refuse to write a brief over what it is made from."""
    for path in written:
        if any(path.exists() and given.exists() and path.samefile(given) for given in paths):
            raise click.UsageError(f"{path} is what the brief is made from; try another name for what is written")


def _title(paths: tuple[Path, ...]) -> str:
    one = "a pasted story" if paths[0] == Path("-") else paths[0].stem
    name = one if len(paths) == 1 else f"{len(paths)} reports"
    return f"Where the talks stand: {name}"


def _write_page(html: Path, result: Brief) -> None:
    from dragoman.showing.brief.assembled import page_of

    write_whole(html, page_of(result))
    click.echo(f"{html}: written", err=True)


def _write_document(docx: Path, result: Brief, *, everything: bool) -> None:
    from dragoman.showing.export.brief_docx import brief_docx

    write_whole(docx, brief_docx(result, everything=everything))
    click.echo(f"{docx}: written", err=True)


def _write_tables(csv: Path | None, xlsx: Path | None, result: Brief) -> None:
    from dragoman.showing.export.entry_table import entries_csv, entries_workbook

    for path, content in ((csv, entries_csv), (xlsx, entries_workbook)):
        if path:
            write_whole(path, content(result))
            click.echo(f"{path}: written", err=True)


def _print(result: Brief, *, form: str, everything: bool) -> None:
    if form == "json":
        from dragoman.showing.export.brief_json import brief_json

        click.echo(json_text(brief_json(result)))
    elif form == "csv":
        from dragoman.showing.export.entry_table import entries_csv

        click.echo(entries_csv(result), nl=False)
    else:
        from dragoman.showing.brief.assembled import lines_of

        click.echo("\n".join(lines_of(result, everything=everything, paint=paint_for_stdout())))
