"""Talks files on disk, what they include, and the texts of their sources."""

import hashlib
from pathlib import Path

import pytest

from dragoman.record.load import decoded, load_talks, source_texts
from dragoman.terms.errors import UnreadableInputError
from dragoman.terms.problems import Severity


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".talks").write_text(text, encoding="utf-8")
    return folder / "main.talks"


def plain(data: bytes, path: str) -> str:
    return decoded(data, path)


def test_included_files_stand_where_they_are_included(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        main='party A "a"\ninclude "parts/more.talks"\nparty C "c"\n',
        parts__more='party B "b"\nsource s "s.txt"\n',
    )
    loaded, problems = load_talks(path)
    assert problems == ()
    assert [party.id for party in loaded.talks.parties] == ["A", "B", "C"]
    assert loaded.talks.sources[0].path == "parts/s.txt"


def test_a_circle_of_includes_is_told_and_broken(tmp_path: Path) -> None:
    path = write(tmp_path, main='include "other.talks"\nparty A "a"\n', other='include "main.talks"\nparty B "b"\n')
    loaded, problems = load_talks(path)
    assert [problem.code for problem in problems] == ["include-cycle"]
    assert [party.id for party in loaded.talks.parties] == ["B", "A"]


def test_a_missing_include_is_told_where_it_is_asked_for(tmp_path: Path) -> None:
    loaded, problems = load_talks(write(tmp_path, main='party A "a"\ninclude "gone.talks"\n'))
    assert [(problem.code, problem.place.line) for problem in problems] == [("include-missing", 2)]
    assert len(loaded.talks.parties) == 1


def test_the_same_record_in_one_file_or_several_means_the_same(tmp_path: Path) -> None:
    whole = 'party A "a"\n2024-01-01 * done A.x\n'
    first, _ = load_talks(write(tmp_path / "one", main=whole))
    second, _ = load_talks(
        write(tmp_path / "two", main='include "a.talks"\ninclude "b.talks"\n', a='party A "a"\n', b=whole[12:])
    )
    assert first.talks == second.talks


@pytest.mark.parametrize(
    ("data", "says"),
    [(b'talks "a"\n\xff\xfe\n', "line 2 is not UTF-8"), (b"talks\n\n\0", "line 3 holds a NUL byte")],
)
def test_what_is_no_text_is_refused_with_its_line(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "bad.talks"
    path.write_bytes(data)
    with pytest.raises(UnreadableInputError, match=says):
        load_talks(path)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="this is a folder"):
        load_talks(tmp_path)
    with pytest.raises(UnreadableInputError, match="no such file"):
        load_talks(tmp_path / "gone.talks")


def test_line_ends_of_other_systems_and_a_byte_order_mark_are_understood(tmp_path: Path) -> None:
    path = tmp_path / "windows.talks"
    path.write_bytes(b'\xef\xbb\xbfparty A "a"\r\nparty B\r\n')
    loaded, problems = load_talks(path)
    assert [party.id for party in loaded.talks.parties] == ["A"]
    assert problems[0].place.line == 2


def test_texts_are_taken_only_when_their_hash_is_the_recorded_one(tmp_path: Path) -> None:
    (tmp_path / "same.txt").write_text("words", encoding="utf-8")
    (tmp_path / "changed.txt").write_text("other words", encoding="utf-8")
    digest = hashlib.sha256(b"words").hexdigest()
    record = (
        f'source same "same.txt"\n  sha256 {digest}\nsource changed "changed.txt"\n  sha256 {digest}\n'
        'source gone "gone.txt"\nsource unhashed "changed.txt"\n'
    )
    loaded, _ = load_talks(write(tmp_path, main=record))
    texts, problems = source_texts(loaded, text_of=plain)
    assert texts == {"same": "words", "unhashed": "other words"}
    assert [(p.code, p.severity, p.place.line) for p in problems] == [
        ("source-changed", Severity.ERROR, 3),
        ("source-missing", Severity.WARNING, 5),
    ]
