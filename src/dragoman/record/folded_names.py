"""Names as they are compared: without accents, case, marks or runs of blanks."""

from __future__ import annotations

import functools
import unicodedata


@functools.lru_cache(maxsize=100_000)
def fold_name(name: str) -> str:
    """Return a name for comparison.

    Examples
    --------
    >>> fold_name("Kim Kye-gwan") == fold_name("kim  kye gwan")
    True
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(mark if mark.isalnum() else " " for mark in plain if not unicodedata.combining(mark))
    return " ".join(letters.split())
