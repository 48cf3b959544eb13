"""Tables as csv, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table as csv, a header first, each line ended.

    A record may come from anybody: text that a spreadsheet would take for a formula gets an apostrophe before it, which
    says that it is text.

    Examples
    --------
    >>> csv_table(["party", "holds"], [["PRK", '=HYPERLINK("x")'], ["USA", -3]])
    'party,holds\\nPRK,"\\'=HYPERLINK(""x"")"\\nUSA,-3\\n'
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([_cell(name) for name in header])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str) and value.lstrip(" \n").startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value
