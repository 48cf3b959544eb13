"""The command line: one module per command, imported only when that command runs."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

from dragoman import __version__
from dragoman.terms.errors import DragomanError

# Each command lives in the module of its name. The summaries stand here, so that the list imports none of them.
_COMMANDS = {
    "brief": "Where the talks stand, every line with the words it came from.",
    "read": "Find statements, positions, conditions and meetings in reports.",
    "check": "Check talks files, as a compiler checks source.",
    "fmt": "Write talks files in their one canonical form.",
    "matrix": "Who holds what on which issue; to a spreadsheet, and back as proposals.",
    "readouts": "How each party reads the same deal, beside the deal's own words.",
    "sources": "What became of the claims that each outlet carried.",
    "deadlock": "Are the talks stuck, on what, and according to whom?",
    "due": "What each commitment has come to, and what it waits for.",
    "schedule": "In which order could it happen, and what would have to give?",
    "packages": "Which sets of actions does the record not rule out, and what conflicts?",
    "verify": "Does an answer hold against the record it was drawn from?",
    "stability": "Which outcomes would hold: the graph model for conflict resolution.",
}


class _Refused(click.ClickException):
    """An error of the caller's: one line on standard error and the exit status of wrong use."""

    exit_code = 2


class _LazyGroup(click.Group):
    """A group that imports a command when it is asked for, so that ``check`` never loads a language model."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*_COMMANDS, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return super().get_command(ctx, cmd_name)
        return cast("click.Command", getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name))

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except DragomanError as error:
            raise _Refused(str(error)) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 (click's signature)
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"auto_envvar_prefix": "DRAGOMAN", "help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dragoman")
def dragoman() -> None:
    """Read reports of negotiations, keep a sourced record, work out where the talks stand.

    Everything happens on this machine; nothing is sent anywhere. Answers go to standard output, all else to
    standard error. Exit status: 0 clean, 1 problems found, 2 wrong use.

    \b
    Examples:
      dragoman brief story.txt
      dragoman read reports/*.txt --into korea.talks
      dragoman check korea.talks
      dragoman deadlock korea.talks --as-of 2005-07-28
      dragoman brief korea.talks --html brief.html

    Every option can be set in the environment too: DRAGOMAN_BRIEF_AS_OF=2005-07-28.
    """


def main() -> None:
    """Run the command line."""
    dragoman(prog_name="dragoman")


if __name__ == "__main__":
    main()
