"""The brief as a Word document: headings, tables with headers, links to sources; the same bytes each time."""

from __future__ import annotations

import datetime as dt
import io
import re
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml.ns import qn

from dragoman.pipeline import Brief, brief_of_talks
from dragoman.showing.export.brief_docx import brief_docx

if TYPE_CHECKING:
    from docx.document import Document

RECORD = Path(__file__).parents[4] / "examples/six-party-talks/six-party.talks"
HOSTILE = '<w:p/>&amp;]]> {PAGE} \\u202e\x07 "quoted" =1+1'


@pytest.fixture(scope="module")
def brief() -> Brief:
    return brief_of_talks(RECORD, as_of=dt.date(2007, 4, 15), since=dt.date(2007, 3, 1))


@pytest.fixture(scope="module")
def data(brief: Brief) -> bytes:
    return brief_docx(brief, everything=True)


@pytest.fixture(scope="module")
def document(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode("utf-8")


def test_headings_are_headings_and_the_first_tells_what_moved(document: Document) -> None:
    first = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert first[:3] == ["What moved", "Where it stands", "What is due"]
    assert first[-1] == "Sources"
    assert [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Title"] == [
        "Six-party talks, 2002 to 2009"
    ]


def test_every_quotation_of_the_view_stands_in_it(brief: Brief, document: Document) -> None:
    text = "\n".join(p.text for p in document.paragraphs)
    quoted = [anchor.words for entry in brief.view.in_force for anchor in entry.anchors]
    assert len(quoted) > 40
    assert [words for words in quoted if words not in text] == []


def test_every_link_leads_to_a_source(data: bytes) -> None:
    body = part(data, "word/document.xml")
    marks = re.findall(r'w:bookmarkStart w:id="\d+" w:name="([^"]+)"', body)
    links = re.findall(r'w:hyperlink w:anchor="([^"]+)"', body)
    assert len(marks) == len(set(marks)) > 20
    assert len(links) > 100
    assert set(links) <= set(marks)
    assert "r:id" not in "".join(re.findall(r"<w:hyperlink[^>]*>", body))  # nothing leads out of the document


def test_tables_have_headers_that_repeat_and_say_what_they_are(document: Document) -> None:
    assert len(document.tables) >= 3
    for table in document.tables:
        row = table.rows[0]._tr
        assert row.trPr is not None
        assert row.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblDescription")) is not None
        widths = [column.width for column in table.columns]
        assert all([cell.width for cell in row_of_table.cells] == widths for row_of_table in table.rows)


def test_condition_graph_is_drawn_as_a_table_that_tells_what_is_in_a_loop() -> None:
    data = brief_docx(brief_of_talks(RECORD, as_of=dt.date(2005, 9, 20)))
    graph = next(t for t in docx.Document(io.BytesIO(data)).tables if t.cell(0, 0).text == "What waits")
    rows = [[cell.text for cell in row.cells] for row in graph.rows[1:]]
    assert rows
    assert all(re.fullmatch(r"→ \d+ →", row[1]) for row in rows)
    assert "in a loop" in {row[3] for row in rows}


def test_what_is_due_is_a_table_and_tells_what_is_outside_the_deal(document: Document) -> None:
    due = next(t for t in document.tables if t.cell(0, 0).text == "Status")
    shutdown = next(row for row in due.rows if "shuts down" in row.cells[1].text)
    assert shutdown.cells[0].text == "overdue"
    assert "the money from Banco Delta Asia" in shutdown.cells[3].text
    assert "outside the deal" in shutdown.cells[3].text


def test_title_language_and_page_numbers_are_set(data: bytes, document: Document) -> None:
    assert document.core_properties.title == "Six-party talks, 2002 to 2009"
    assert document.core_properties.language == "en-GB"
    assert '<w:lang w:val="en-GB"/>' in part(data, "word/styles.xml")
    footer = next(
        name for name in zipfile.ZipFile(io.BytesIO(data)).namelist() if "footer" in name and "rels" not in name
    )
    assert re.findall(r'w:fldSimple w:instr="(\w+)"', part(data, footer)) == ["PAGE", "NUMPAGES"]


def test_same_record_gives_the_same_bytes_at_another_time(
    brief: Brief, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = time.localtime(time.time() + 90_000)
    monkeypatch.setattr(time, "localtime", lambda *_: later)
    assert brief_docx(brief, everything=True) == data
    assert "2007-04-15T00:00:00Z" in part(data, "docProps/core.xml")


def test_a_few_of_many_are_written_and_how_many_more_is_told(brief: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.showing.export.brief_docx._SHOWN", 3)
    short = docx.Document(io.BytesIO(brief_docx(brief)))
    assert any(re.fullmatch(r"… and \d+ more; --all writes them too\.", p.text) for p in short.paragraphs)


def test_words_that_steer_nothing(tmp_path: Path) -> None:
    quoted = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
    (tmp_path / "story.txt").write_text(f"They said: {HOSTILE} and left.", encoding="utf-8")
    path = tmp_path / "hostile.talks"
    path.write_text(
        f'talks "{quoted}"\nparty A "{quoted}"\naction A.x "{quoted}"\naction w "{quoted}"\nsource s "story.txt"\n'
        f'  outlet "{quoted}" published 2024-01-01 title "{quoted}"\n'
        f'2024-01-01 * commitment of A: A.x due 2024-02-01\n  by unnamed "{quoted}"\n  @ s "{quoted}"\n'
        f'2024-01-01 * condition of A: A.x only after w\n  @ s "{quoted}"\n'
        f'2024-01-01 ? meeting bilateral of A at "{quoted}"\n  @ s "{quoted}"\n',
        encoding="utf-8",
    )
    data = brief_docx(brief_of_talks(path, as_of=dt.date(2024, 3, 1), since=dt.date(2023, 1, 1)))
    document = docx.Document(io.BytesIO(data))
    shown = HOSTILE.replace("\x07", "␇")
    assert any(shown in p.text for p in document.paragraphs)
    assert "<w:p/>&amp;" not in part(data, "word/document.xml")
    assert part(data, "word/document.xml").count("w:fldSimple") == 0


def test_reports_without_a_record_make_a_document_too(tmp_path: Path) -> None:
    path = tmp_path / "empty.talks"
    path.write_text("", encoding="utf-8")
    document = docx.Document(io.BytesIO(brief_docx(brief_of_talks(path))))
    assert [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"] == [
        "Where it stands",
        "What could not be read",
        "Sources",
    ]
