"""The options that many commands share, so that each reads the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., object])

A_FILE = click.Path(path_type=Path, dir_okay=False)
REVIEWED_ONLY = click.option("--reviewed-only", is_flag=True, help="Leave out what no person has accepted (?).")
DEALS = click.option("--deal", "deals", metavar="ID", multiple=True, help="Only what the steps of this deal wait for.")
MODEL = click.option("--model", help="An installed spaCy pipeline to read with, in place of the bundled model.")


def printed_as(*forms: str) -> Callable[[Command], Command]:
    """Return the option that says how an answer is printed: as the first of these forms unless another is named."""
    return click.option("--format", "form", type=click.Choice(forms), default=forms[0], help="How to print.")
