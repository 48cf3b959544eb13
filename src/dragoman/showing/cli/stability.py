"""``dragoman stability``."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path

import click

from dragoman.pipeline import Analysis, analysed, drafted
from dragoman.showing.cli.dates import AS_OF
from dragoman.showing.cli.paint import paint_for_stdout
from dragoman.showing.cli.problems import exit_status, told


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

    \b
    Examples:
      dragoman stability examples/conflicts/port-strike.toml
      dragoman stability model.toml --why NYN
      dragoman stability model.toml --format json
      dragoman stability draft korea.talks > model.toml
    """


@stability.command("show")
@click.argument("model", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="How to print.")
@click.option("--why", metavar="STATE", help="Say why this state holds or not, for each party and concept.")
@click.option("--from", "start", metavar="STATE", help="Show where the conflict can go from this state.")
def show(model: Path, *, form: str, why: str | None, start: str | None) -> None:
    """Analyse a model file (TOML or JSON).

    \b
    Examples:
      dragoman stability model.toml
      dragoman stability model.toml --why NYN
      dragoman stability model.toml --from NNN
    """
    from dragoman.showing.export.stability_json import stability_csv, stability_json
    from dragoman.showing.text.stability import stability_lines

    found = analysed(model)
    if form == "json":
        click.echo(json.dumps(stability_json(found.model, found.stability), ensure_ascii=False, indent=1))
    elif form == "csv":
        click.echo(stability_csv(found.model, found.stability), nl=False)
    elif why or start:
        _explain(found, why, start)
    else:
        click.echo("\n".join(stability_lines(found.model, found.stability, paint=paint_for_stdout())))


def _explain(found: Analysis, state: str | None, start: str | None) -> None:
    from dragoman.reasoning.stability.certificate import faults
    from dragoman.reasoning.stability.concepts import Concept
    from dragoman.reasoning.stability.reasons import why
    from dragoman.reasoning.stability.status_quo import prospects
    from dragoman.showing.text.stability import Explainer, prospect_lines

    graph = found.stability.graph
    if state:
        explainer = Explainer(found.model, found.stability)
        for party in range(len(graph.parties)):
            reasons = [why(graph, concept=concept, party=party, state=graph.state(state)) for concept in Concept]
            wrong = [fault for reason in reasons for fault in faults(graph, reason)]
            click.echo("\n".join([*explainer.lines(reasons), *wrong]))
    if start:
        ways = prospects(graph, start=graph.state(start), by_improvements=True)
        click.echo("\n".join(prospect_lines(found.stability, ways, paint=paint_for_stdout())))


@stability.command("draft")
@click.argument("file", type=click.Path(path_type=Path))
@AS_OF
@click.option("--reviewed-only", is_flag=True, help="Leave out what no person has accepted (?).")
def draft(file: Path, *, as_of: dt.date | None, reviewed_only: bool) -> None:
    """Draft a model from a talks file, for an analyst to order and edit.

    Each demand, refusal, offer, commitment and condition in force becomes a statement of preference that carries its
    words. What the record does not say stays open.

    \b
    Examples:
      dragoman stability draft korea.talks > model.toml
      dragoman stability draft korea.talks --as-of 2005-07-28
    """
    text, problems = drafted(file, as_of=as_of, reviewed_only=reviewed_only)
    click.echo(text, nl=False)
    told(problems)
    sys.exit(exit_status(problems))
