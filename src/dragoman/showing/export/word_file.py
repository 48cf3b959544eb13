"""A Word document of real headings, styles, tables with headers and page numbers; the same bytes each time."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.showing.export.office_file import allowed, repacked

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

_LANGUAGE = "en-GB"
_LEAD, _WORDS, _SOURCE = "Lead", "Words", "Source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Text that leads to a bookmark in the document."""

    text: str
    bookmark: str


Run = str | Link


class WordFile:
    """A document that is written from top to bottom.

    Text that may come from anybody goes in as text: nothing in it is a field, and what XML cannot hold is shown as
    a picture of it.

    Parameters
    ----------
    title : str
    footer : str
        Stands at the foot of each page, before its number.
    """

    def __init__(self, *, title: str, footer: str) -> None:
        import docx

        self._document: Document = docx.Document()
        self._bookmarks = 0
        _set_up(self._document, allowed(title))
        _foot(self._document, allowed(footer))
        self._document.add_heading(allowed(title), level=0)

    def heading(self, text: str, *, level: int = 1) -> None:
        """Add a heading of a level from 1 on."""
        self._document.add_heading(allowed(text), level=level)

    def paragraph(self, *runs: Run, style: str | None = None) -> None:
        """Add a paragraph of texts and links."""
        _fill(self._document.add_paragraph(style=style), runs)

    def lead(self, text: str) -> None:
        """Add a line in bold that stays with what follows it."""
        self.paragraph(text, style=_LEAD)

    def words(self, text: str) -> None:
        """Add words of a source, set as a quotation."""
        self.paragraph(text, style=_WORDS)

    def source(self, *runs: Run) -> None:
        """Add where words come from, small below them."""
        self.paragraph(*runs, style=_SOURCE)

    def table(
        self,
        header: Sequence[str],
        rows: Iterable[Sequence[Run | Sequence[Run]]],
        *,
        widths: Sequence[float],
        about: str,
        shaded: Sequence[str | None] = (),
    ) -> None:
        """Add a table whose header is repeated on each page.

        Parameters
        ----------
        header : sequence of str
        rows : sequence of sequence of runs
            A cell is a text, a link, or several of them, each on its own line.
        widths : sequence of float
            In centimetres.
        about : str
            What the table holds, for whoever listens to it.
        shaded : sequence of str or None
            For each row a colour for its first cell, as six hexadecimal digits; the text says the same without it.
        """
        from docx.shared import Cm

        table = self._document.add_table(rows=1, cols=len(header), style="Table Grid")
        table.autofit = False
        _describe(table, allowed(about))
        for cell, name in zip(table.rows[0].cells, header, strict=True):
            _fill(cell.paragraphs[0], (name,), bold=True)
            _shade(cell, "E7EAF0")
        _repeat_header(table.rows[0])
        for at, row in enumerate(rows):
            cells = table.add_row().cells
            for cell, content in zip(cells, row, strict=True):
                _cell(cell, content)
            if at < len(shaded) and shaded[at]:
                _shade(cells[0], str(shaded[at]))
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        for row_of_table in table.rows:
            _keep_whole(row_of_table)
            for cell, width in zip(row_of_table.cells, widths, strict=True):
                cell.width = Cm(width)  # one program goes by the columns, another by the cells
        self._document.add_paragraph(style=_SOURCE)

    def bookmark(self, name: str, text: str) -> None:
        """Add a heading of the third level that links lead to."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        paragraph = self._document.add_heading(allowed(text), level=3)
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for mark in (start, end):
            mark.set(qn("w:id"), str(self._bookmarks))
        start.set(qn("w:name"), name)
        paragraph._p.insert(1, start)  # noqa: SLF001 (python-docx has no bookmarks of its own)
        paragraph._p.append(end)  # noqa: SLF001
        self._bookmarks += 1

    def to_bytes(self, *, made: dt.datetime) -> bytes:
        """Return the file; ``made`` is the only time that it tells."""
        properties = self._document.core_properties
        properties.created = properties.modified = made
        out = io.BytesIO()
        self._document.save(out)
        return repacked(out.getvalue())


def _set_up(document: Document, title: str) -> None:
    """Set title, language, page and styles."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm, Pt, RGBColor

    properties = document.core_properties
    properties.title, properties.author, properties.language = title, "dragoman", _LANGUAGE
    properties.last_modified_by, properties.comments = "dragoman", ""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after = Pt(4)
    lead = document.styles.add_style(_LEAD, WD_STYLE_TYPE.PARAGRAPH)
    lead.base_style, lead.font.bold, lead.paragraph_format.keep_with_next = normal, True, True
    lead.paragraph_format.space_after = Pt(1)
    words = document.styles.add_style(_WORDS, WD_STYLE_TYPE.PARAGRAPH)
    words.base_style, words.font.italic = normal, True
    words.paragraph_format.left_indent, words.paragraph_format.space_after = Cm(0.6), Pt(1)
    words.paragraph_format.keep_with_next = True
    source = document.styles.add_style(_SOURCE, WD_STYLE_TYPE.PARAGRAPH)
    source.base_style, source.font.size, source.font.color.rgb = normal, Pt(8.5), RGBColor(0x50, 0x58, 0x66)
    source.paragraph_format.left_indent, source.paragraph_format.space_after = Cm(0.6), Pt(8)
    for name, size in (("Title", 20), ("Heading 1", 15), ("Heading 2", 12), ("Heading 3", 10.5)):
        heading = document.styles[name]
        heading.font.size, heading.font.color.rgb = Pt(size), RGBColor(0x1F, 0x3A, 0x5F)
    _speak(document)


def _speak(document: Document) -> None:
    """Say in which language the text is."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), _LANGUAGE)
    defaults.append(language)


def _foot(document: Document, text: str) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    _fill(paragraph, (f"{text} · page ",))
    _field(paragraph, "PAGE")
    _fill(paragraph, (" of ",))
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Paragraph, name: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field, run, text = OxmlElement("w:fldSimple"), OxmlElement("w:r"), OxmlElement("w:t")
    field.set(qn("w:instr"), name)
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 (python-docx has no fields of its own)


def _fill(paragraph: Paragraph, runs: Iterable[Run], *, bold: bool = False) -> None:
    for run in runs:
        if isinstance(run, Link):
            _link(paragraph, run)
        else:
            paragraph.add_run(allowed(run)).bold = bold or None


def _link(paragraph: Paragraph, link: Link) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    anchor = OxmlElement("w:hyperlink")
    anchor.set(qn("w:anchor"), link.bookmark)
    run = paragraph.add_run(allowed(link.text))
    run.underline = True
    anchor.append(run._r)  # noqa: SLF001 (python-docx has no internal links of its own)
    paragraph._p.append(anchor)  # noqa: SLF001


def _cell(cell: _Cell, content: Run | Sequence[Run]) -> None:
    lines: Sequence[Run] = (content,) if isinstance(content, str | Link) else content
    for at, line in enumerate(lines):
        _fill(cell.paragraphs[0] if at == 0 else cell.add_paragraph(), (line,))


def _describe(table: object, about: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = table._tbl.tblPr  # type: ignore[attr-defined]  # noqa: SLF001
    description = OxmlElement("w:tblDescription")
    description.set(qn("w:val"), about)
    properties.append(description)


def _repeat_header(row: object) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # type: ignore[attr-defined]  # noqa: SLF001


def _keep_whole(row: object) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))  # type: ignore[attr-defined]  # noqa: SLF001


def _shade(cell: _Cell, colour: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001
