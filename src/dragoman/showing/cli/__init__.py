"""The command line: one module per command, imported only when that command runs."""

from __future__ import annotations

import difflib
from importlib import import_module
from pathlib import Path
from typing import cast

import click

from dragoman import __version__
from dragoman.terms.errors import DragomanError

# Each command lives in the module of its name. The summaries stand here, so that the list imports none of them; by what
# a person has in hand, so a command that takes two things stands twice.
_BY_WHAT_IS_IN_HAND = {
    "A story, or a folder of reports": {
        "brief": "Where the talks stand, every line with the words it came from.",
        "read": "Who said what, who met, on which condition; --into a record.",
    },
    "A record (talks file), to keep": {
        "check": "Check talks files, as a compiler checks source.",
        "fmt": "Write talks files in their one canonical form.",
        "join": "Make one of two: a party that stands there under two names.",
        "matrix": "Who holds what on which issue; to a spreadsheet and back.",
    },
    "A record, to ask": {
        "brief": "Where the talks stand; with --since, what moved.",
        "deadlock": "Are the talks stuck, on what, and according to whom?",
        "schedule": "In which order could it happen, and what would have to give?",
        "packages": "Which sets of actions are not ruled out, and what conflicts?",
        "stability": "Which outcomes would hold? With a model drafted from it.",
        "sources": "What became of the claims that each outlet carried.",
    },
    "A record with a deal in it": {
        "due": "What each commitment has come to, and what it waits for.",
        "readouts": "How each party reads the same deal, beside the deal's own words.",
    },
    "A model of a conflict": {
        "stability": "Which outcomes would hold, why, and how sure is that?",
    },
    "An answer as JSON, and its record": {
        "verify": "Does the answer hold against the record it was drawn from?",
    },
}
_COMMANDS = tuple(dict.fromkeys(name for commands in _BY_WHAT_IS_IN_HAND.values() for name in commands))


class _Refused(click.ClickException):
    """An error of the caller's: one line on standard error and the exit status of wrong use."""

    exit_code = 2


class _LazyGroup(click.Group):
    """A group that imports a command when it is asked for, so that ``check`` never loads a language model."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*_COMMANDS, *super().list_commands(ctx)]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in _COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            near = difflib.get_close_matches(name, _COMMANDS, n=1)
            ctx.fail(f"there is no command “{name}”; {_nearest(name, near)}")
        return super().resolve_command(ctx, args)

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
        for in_hand, commands in _BY_WHAT_IS_IN_HAND.items():
            with formatter.section(in_hand):
                formatter.write_dl([(f"{name:<{max(map(len, _COMMANDS))}}", said) for name, said in commands.items()])


def _nearest(name: str, near: list[str]) -> str:
    if near:
        return f"try {near[0]}"
    if Path(name).exists():
        return f"try dragoman brief {name}"
    return "dragoman --help lists what there is, by what you have in hand"


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
      dragoman brief korea.talks --since yesterday --docx tonight.docx
      dragoman deadlock korea.talks --as-of 2005-07-28
      dragoman deadlock --help

    Every option can be set in the environment too: DRAGOMAN_BRIEF_AS_OF=2005-07-28. NO_COLOR=1 leaves out colours.

    \b
    Commands and options complete with the tab key after, in bash,
      eval "$(_DRAGOMAN_COMPLETE=bash_source dragoman)"
    """


def main() -> None:
    """Run the command line."""
    dragoman(prog_name="dragoman")


if __name__ == "__main__":
    main()
