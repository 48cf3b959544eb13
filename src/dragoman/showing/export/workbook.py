"""Workbooks whose cells hold text and nothing but text, the same bytes every time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from copy import copy
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from dragoman.record.sheet.grid import cell_text

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.styles.cell_style import StyleArray
    from openpyxl.styles.named_styles import NamedStyle
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

# The first day that a zip archive can name: a workbook says nothing of when it was made.
_NEVER = (1980, 1, 1, 0, 0, 0)
_LINE = 14.0  # the height of a line, in points
_FORMULA = ("=", "+", "-", "@")
_STYLES = {
    "text": ("FFFFFF", "000000", False),
    "heading": ("1F3A5F", "FFFFFF", True),
    "label": ("EEF1F5", "000000", False),
    "faint": ("FFFFFF", "7A7A7A", False),
    "new": ("DFF2DF", "000000", False),
    "disputed": ("FCE8C8", "000000", False),
}


def new_workbook(title: str) -> Workbook:
    """Return an empty workbook with the styles of this house: ``text``, ``heading``, ``label``, ``faint`` and marks."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "Dragoman"
    book.properties.title = cell_text(title)
    for name in _STYLES:
        book.add_named_style(_style(name))
    return book


def _style(name: str) -> NamedStyle:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.styles.named_styles import NamedStyle

    fill, ink, bold = _STYLES[name]
    line = Side(style="thin", color="D0D5DC")
    return NamedStyle(
        name=f"dragoman {name}",
        font=Font(name="Calibri", size=10, color=ink, bold=bold, italic=name == "faint"),
        fill=PatternFill("solid", fgColor=fill),
        alignment=Alignment(wrap_text=True, vertical="top"),
        border=Border(left=line, right=line, top=line, bottom=line),
    )


def new_sheet(book: Workbook, name: str, widths: Sequence[float]) -> Worksheet:
    """Add a sheet whose columns have these widths, in characters; it prints on a page's width, its header on each."""
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(name)
    for at, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    return sheet


def put(sheet: Worksheet, row: int, texts: Iterable[str], styles: Sequence[str] | str = "text") -> None:
    """Write a row of texts; none of them is ever a formula, whatever it begins with."""
    texts = tuple(texts)
    for at, text in enumerate(texts, start=1):
        cell = sheet.cell(row=row, column=at)
        shown = cell_text(text)
        cell.value = shown or None
        if shown:
            cell.data_type = "s"
        _dress(cell, styles if isinstance(styles, str) else styles[at - 1], quoted=shown.startswith(_FORMULA))
    sheet.row_dimensions[row].height = _height(_widths(sheet, len(texts)), texts)


# Looking a style up takes longer than all else about a cell: the first cell of each kind lends its own to the others.
_DRESSED: WeakKeyDictionary[Workbook, dict[tuple[str, bool], StyleArray]] = WeakKeyDictionary()


def _dress(cell: Cell, style: str, *, quoted: bool) -> None:
    known = _DRESSED.setdefault(cell.parent.parent, {})
    if (style, quoted) in known:
        cell._style = copy(known[style, quoted])  # noqa: SLF001 (as the library's own guide copies styles)
        return
    cell.style = f"dragoman {style}"
    if quoted:
        cell.quotePrefix = True
    known[style, quoted] = copy(cell._style)  # noqa: SLF001


def _widths(sheet: Worksheet, count: int) -> tuple[float, ...]:
    """Return the widths of the first columns, in characters."""
    from openpyxl.utils import get_column_letter

    dimensions = sheet.column_dimensions
    return tuple(dimensions[get_column_letter(at)].width or 10 for at in range(1, count + 1))


def _height(widths: Sequence[float], texts: Sequence[str]) -> float:
    """Return the height that the texts of a row need in their columns, in points; programs do not all work it out."""
    lines = [
        sum(1 + int(len(line) / (0.95 * width)) for line in text[:2000].splitlines())
        for text, width in zip(texts[1:] or texts, widths[1:] or widths, strict=True)
    ]
    return min(400.0, _LINE * max(1, *lines))


def workbook_bytes(book: Workbook) -> bytes:
    """Return the workbook's file: its parts in their order, without the time of writing."""
    written = io.BytesIO()
    book.save(written)
    out = io.BytesIO()
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts.infolist():
            data = parts.read(part)
            if part.filename == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"1980-01-01T00:00:00Z", data)
            entry = zipfile.ZipInfo(part.filename, date_time=_NEVER)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return out.getvalue()
