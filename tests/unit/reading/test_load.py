from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from dragoman.reading.load import MAX_BYTES, Given, gather, load
from dragoman.terms.errors import UnreadableInputError
from dragoman.terms.problems import Severity


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def refusal(path: Path) -> str:
    report, problems = load(path)
    assert report is None
    assert problems[-1].severity is Severity.ERROR
    assert problems[-1].remedy
    return problems[-1].what


def test_text_is_never_altered(tmp_path: Path) -> None:
    text = "The envoys met.\r\n\r\n“No deal,” one said.\u00a0\r\nThey parted.\x03\n"
    report, problems = load(write(tmp_path, "a.txt", text))
    assert report is not None
    assert report.text == text
    assert report.name == "a"
    assert problems == ()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t \n", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04 docx", "Office"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"{\\rtf1 Talks}", "RTF"),
        (b"talks\x00\x01\x02\x00", "NUL"),
        (b"\x01\x02\x03\x04\x05\x06 talks \x0e\x0f", "control"),
    ],
)
def test_what_is_no_text_is_refused_by_name(tmp_path: Path, data: bytes, says: str) -> None:
    assert says in refusal(write(tmp_path, "a.txt", data))


def test_no_such_file_is_refused(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "gone.txt")


def test_a_file_without_read_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = write(tmp_path, "a.txt", "They met.")
    monkeypatch.setattr(Path, "open", refuse)
    assert "may not be read" in refusal(path)


def test_a_file_over_the_limit_is_refused_without_reading_all_of_it(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert f"{MAX_BYTES:,}" in refusal(path)


def test_an_endless_file_is_refused() -> None:
    zero = Path("/dev/zero")
    if not zero.exists():
        pytest.skip("this system has no endless file")
    assert f"{MAX_BYTES:,}" in refusal(zero)


def test_a_name_that_no_file_can_have_is_refused() -> None:
    assert "cannot be read" in refusal(Path("a\0b.txt"))


def test_a_header_alone_is_no_report(tmp_path: Path) -> None:
    assert "no text" in refusal(write(tmp_path, "a.txt", "Title: Talks\nDate: 2011-03-03\n"))


def test_a_folder_gives_its_reports_in_order_and_says_what_it_left_out(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "sub/c.htm", ".hidden.txt", ".git/d.txt", "README.md", "korea.talks", "x.pdf"):
        body = "<html><body><p>They met again in the old hall, and talked until late.</p></body></html>"
        write(tmp_path, name, body if name.endswith("htm") else "They met.")
    reports, problems = gather([tmp_path])
    assert [report.name for report in reports] == ["a", "b", "c"]
    assert [problem.code for problem in problems] == ["left-out"]
    assert "x.pdf" in problems[0].what
    assert "README" not in problems[0].what


def test_a_folder_without_reports_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, "x.pdf", "no")
    with pytest.raises(UnreadableInputError, match="holds no reports"):
        gather([tmp_path])


def test_a_folder_that_may_not_be_opened_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(UnreadableInputError, match="may not be opened"):
        gather([tmp_path])


def test_a_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    paths = [write(tmp_path, "a.txt", b"\x89PNG"), tmp_path / "gone.txt", write(tmp_path, "b.txt", "They met.")]
    reports, problems = gather(paths)
    assert [report.name for report in reports] == ["b"]
    assert [problem.code for problem in problems] == ["unreadable", "unreadable"]


def test_names_are_unique(tmp_path: Path) -> None:
    paths = [write(tmp_path, name, "They met.") for name in ("x/a.txt", "y/a.txt", "z/a-2.txt", "a.md")]
    names = [report.name for report in gather(paths)[0]]
    assert len(set(names)) == 4
    assert names[0] == "a"
    assert "a-2" in names


def test_metadata_comes_with_its_basis(tmp_path: Path) -> None:
    text = "Title: Talks resume\nOutlet: The Daily\nDate: 3 March 2011\n\nThey met.\n"
    report, _ = load(write(tmp_path, "2011-03-09-talks.txt", text))
    assert report is not None
    assert (report.title, report.outlet, report.published) == ("Talks resume", "The Daily", dt.date(2011, 3, 3))
    assert dict(report.basis) == {"title": "header", "outlet": "header", "published": "header"}


def test_what_is_given_wins(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "Outlet: The Daily\nDate: 2011-03-03\n\nThey met.\n")
    report, _ = load(path, given=Given(outlet="Other", published=dt.date(2012, 1, 1)))
    assert report is not None
    assert (report.outlet, report.published) == ("Other", dt.date(2012, 1, 1))
    assert dict(report.basis) == {"outlet": "given", "published": "given"}


def test_front_matter_is_read_and_a_text_without_any_states_nothing(tmp_path: Path) -> None:
    stated, _ = load(write(tmp_path, "a.md", "---\ntitle: Talks\ndate: 2011-03-03\nmood: high\n---\n\nThey met.\n"))
    silent, _ = load(write(tmp_path, "b.md", "They met on 3 March 2011.\n"))
    assert stated is not None
    assert silent is not None
    assert dict(stated.basis) == {"title": "front matter", "published": "front matter"}
    assert (silent.title, silent.outlet, silent.published, silent.basis) == (None, None, None, ())


@pytest.mark.parametrize(
    ("stem", "day"),
    [("2011-03-03-talks", "2011-03-03"), ("wire_20110303", "2011-03-03"), ("2011_03_03", "2011-03-03")],
)
def test_a_date_in_the_file_name_is_kept_as_such(tmp_path: Path, stem: str, day: str) -> None:
    report, _ = load(write(tmp_path, f"{stem}.txt", "They met."))
    assert report is not None
    assert report.published == dt.date.fromisoformat(day)
    assert report.basis == (("published", "file name"),)


@pytest.mark.parametrize("stem", ["2011-13-03", "12011-03-03", "20110-303", "room-2011-03"])
def test_what_is_no_date_in_a_file_name_is_not_taken_for_one(tmp_path: Path, stem: str) -> None:
    report, _ = load(write(tmp_path, f"{stem}.txt", "They met."))
    assert report is not None
    assert report.published is None


def test_a_dateline_gives_the_agency_and_only_a_full_date(tmp_path: Path) -> None:
    full, _ = load(write(tmp_path, "a.txt", "Talks open\n\nBERN, March 3, 2011 (Agency) - The envoys met."))
    partial, _ = load(write(tmp_path, "b.txt", "BERN, March 3 (Agency) - The envoys met."))
    assert full is not None
    assert partial is not None
    assert dict(full.basis) == {"outlet": "dateline", "published": "dateline"}
    assert (full.outlet, full.published) == ("Agency", dt.date(2011, 3, 3))
    assert (partial.outlet, partial.published) == ("Agency", None)


def test_a_page_is_known_by_its_beginning_whatever_its_name(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html><body><p>They met again in the old hall, and talked until late.</p></body></html>"
    report, _ = load(write(tmp_path, "a.txt", page))
    assert report is not None
    assert report.media_type == "text/html"
    assert "<p>" not in report.text
