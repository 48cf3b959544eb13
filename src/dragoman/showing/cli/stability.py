"""``dragoman stability``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.pipeline import Analysis, analysed, drafted
from dragoman.showing.cli.dates import AS_OF
from dragoman.showing.cli.options import REVIEWED_ONLY, printed_as
from dragoman.showing.cli.output import OutputFile
from dragoman.showing.cli.paint import paint_for_stdout
from dragoman.showing.cli.problems import ended
from dragoman.showing.cli.watching import progress
from dragoman.showing.export.json_text import json_text

if TYPE_CHECKING:
    from dragoman.showing.conflict.answers import Answers, Asked

_OPTIONS = click.option(
    "--options", "most", type=click.IntRange(1, 20), help="From a talks file, take this many options at most (10)."
)


class _ModelOrCommand(click.Group):
    """A group whose first word may also be a model: ``stability model.toml`` is ``stability show model.toml``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in {"-h", "--help"}:
            args = ["show", *args]
        return super().parse_args(ctx, args)


@click.group("stability", cls=_ModelOrCommand)
def stability() -> None:
    """Tell which outcomes would hold: the graph model for conflict resolution.

    Given what each party can do and what it prefers, a state holds for a party when each of its improvements would be
    answered so that nothing is gained. Five concepts (Nash, GMR, SMR, SEQ, SSEQ) differ in how far a party looks ahead.
    A model is a file of its own, or is drafted from a talks file. "dragoman stability show --help" has all options.

    \b
    Examples:
      dragoman stability examples/conflicts/port-strike.toml
      dragoman stability model.toml --why NYN
      dragoman stability model.toml --how-sure --html page.html
      dragoman stability korea.talks --as-of 2005-07-28
      dragoman stability draft korea.talks > model.toml
    """


@stability.command("show")
@click.argument("model", type=click.Path(path_type=Path))
@click.option("--why", metavar="STATE", default="", help="Say why this state holds or not, for each party and concept.")
@click.option("--from", "start", metavar="STATE", default="", help="Show where the conflict can go from this state.")
@click.option(
    "--wanted", metavar="STATE", default="", help="Say what would have to be preferred for this state to hold, or not."
)
@click.option("--how-sure", is_flag=True, help="Try the orders of statements that are not fixed; say what flips it.")
@click.option("--any-order", is_flag=True, help="With --how-sure: take no order as fixed.")
@click.option(
    "--samples", type=click.IntRange(1), default=10_000, help="Of more orders than this (10,000), draw so many."
)
@click.option("--seed", type=int, default=0, help="What they are drawn with (0).")
@click.option("--together", metavar="A,B", multiple=True, help="Let these parties act as one; may be repeated.")
@click.option("--coalitions", is_flag=True, help="Say which coalitions would leave what holds for each party alone.")
@printed_as("text", "json", "csv")
@click.option("--html", type=OutputFile(".html"), metavar="FILE", help="Write it all as a page, here.")
@AS_OF
@REVIEWED_ONLY
@_OPTIONS
def show(
    model: Path,
    *,
    why: str,
    start: str,
    wanted: str,
    how_sure: bool,
    any_order: bool,
    samples: int,
    seed: int,
    together: tuple[str, ...],
    coalitions: bool,
    form: str,
    html: Path | None,
    as_of: dt.date | None,
    reviewed_only: bool,
    most: int | None,
) -> None:
    """Analyse a model file (TOML or JSON), or what a talks file (.talks) says of the parties' wants.

    A state is a letter for each option, Y when it is taken and N when not. Exit status: 0 clean, 1 when the talks file
    has faults, 2 when the model is bad.

    \b
    Examples:
      dragoman stability model.toml
      dragoman stability model.toml --why NYN
      dragoman stability model.toml --from YNN --wanted NYN
      dragoman stability model.toml --how-sure --samples 2000 --seed 7
      dragoman stability model.toml --together Union,Town --coalitions
      dragoman stability korea.talks --as-of 2005-07-28 --html page.html
    """
    from dragoman.showing.conflict.answers import Asked, answers

    asked = Asked(
        why=why,
        start=start,
        wanted=wanted,
        together=tuple(tuple(name.strip() for name in names.split(",")) for names in together),
        coalitions=coalitions,
        sure=how_sure or any_order,
        any_order=any_order,
        samples=samples,
        seed=seed,
    )
    found = analysed(model, as_of=as_of, reviewed_only=reviewed_only, most=most)
    given = answers(found.model, found.stability, asked, progress=_watched)
    if html:
        _write_page(html, found, given)
    else:
        _print(found, asked, given, form)
    ended(found.problems)


def _watched(at: int, count: int) -> None:
    progress(at, count, "orders", doing="tried")


def _print(found: Analysis, asked: Asked, given: Answers, form: str) -> None:
    from dragoman.showing.conflict.wording import ConflictWording
    from dragoman.showing.export.stability_json import stability_answer, stability_csv
    from dragoman.showing.text.layout import wrap
    from dragoman.showing.text.stability import stability_lines
    from dragoman.showing.text.stability_answers import answer_lines

    wording = ConflictWording(found.model, found.stability.graph)
    if form == "json":
        click.echo(json_text(stability_answer(found, asked, given)))
    elif form == "csv":
        click.echo(stability_csv(found.model, found.stability), nl=False)
    else:
        paint = paint_for_stdout()
        asks = asked.why or asked.start or asked.wanted or asked.together or asked.coalitions or asked.sure
        if asks:
            head = [paint(found.model.title or "A conflict", "title"), *wrap(preface(found)), ""]
            lines = [*head, *answer_lines(found.model, wording, given, paint=paint)]
        else:
            lines = stability_lines(found.model, found.stability, preface=preface(found), paint=paint)
        click.echo("\n".join(lines))


def preface(found: Analysis) -> str:
    """Return where a drafted model is from, and what that means; nothing for a model file."""
    if found.draft is None or found.record is None:
        return ""
    from dragoman.showing.brief.wording import known_by_then

    seen = found.record.view
    said = f"{known_by_then(seen.as_of, reviewed_only=seen.reviewed_only)} ".lstrip()
    said += "Drafted from the record: the order of the statements is not the analyst’s yet, and what the record does "
    said += "not say is not in it."
    if found.draft.left_out:
        said += f" {len(found.draft.left_out)} more actions are left out (--options takes more)."
    return said


def _write_page(html: Path, found: Analysis, given: Answers) -> None:
    from dragoman.record.write import write_whole
    from dragoman.showing.page.conflict import conflict_page

    write_whole(html, conflict_page(found.model, found.stability, given, preface=preface(found)))
    click.echo(f"{html}: written", err=True)


@stability.command("draft")
@click.argument("file", type=click.Path(path_type=Path))
@AS_OF
@REVIEWED_ONLY
@_OPTIONS
def draft(file: Path, *, as_of: dt.date | None, reviewed_only: bool, most: int | None) -> None:
    """Draft a model from a talks file, for an analyst to order and edit.

    Each demand, refusal, offer, promise and condition in force becomes a statement of preference that carries its
    words and who said them. What the record does not say stays open, and what was not used stands in comments.

    \b
    Examples:
      dragoman stability draft korea.talks > model.toml
      dragoman stability draft korea.talks --as-of 2005-07-28 --options 6
    """
    found, record = drafted(file, as_of=as_of, reviewed_only=reviewed_only, most=most)
    click.echo(found.text, nl=False)
    ended(record.problems)
