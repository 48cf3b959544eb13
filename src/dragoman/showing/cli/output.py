"""Files that a person asks to be written: never over a file of another kind, such as the record itself."""

from __future__ import annotations

import os
from pathlib import Path

import click


class OutputFile(click.Path):
    """A file to write, of a kind that its ending tells.

    A new file may have any name. What stands there already is written over only when it has the ending, so that no
    slip of the hand puts a page in the place of a talks file. What cannot work is told before any work is done.

    Parameters
    ----------
    ending : str
        Such as ``".html"``.
    """

    def __init__(self, ending: str) -> None:
        super().__init__(dir_okay=False, path_type=Path)
        self._ending = ending

    def convert(self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path, or say why nothing is written there."""
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        if not path.parent.is_dir():
            self.fail(f"there is no folder {path.parent}; try making it first", param, ctx)
        if path.is_file() and path.suffix.lower() != self._ending:
            better = path.with_suffix(self._ending)
            self.fail(f"{path} is there already and is no {self._ending} file; try {better}", param, ctx)
        return path
