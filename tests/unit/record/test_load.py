"""Talks files on disk, what they include, and the texts of their sources."""

from pathlib import Path

import pytest

from dragoman.record import load
from dragoman.record.load import load_talks, read_bytes
from dragoman.terms.errors import UnreadableInputError


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".talks").write_text(text, encoding="utf-8")
    return folder / "main.talks"


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


def test_hash_of_the_record_changes_with_any_file_of_it(tmp_path: Path) -> None:
    files = {"main": 'party A "a"\ninclude "more.talks"\n', "more": 'party B "b"\n'}
    first = load_talks(write(tmp_path, **files))[0].record
    assert load_talks(write(tmp_path, **files))[0].record == first
    assert load_talks(write(tmp_path, **files | {"more": 'party B "c"\n'}))[0].record != first
    assert load_talks(write(tmp_path, **files | {"main": files["main"] + "# a note\n"}))[0].record != first


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


def test_a_file_that_is_included_twice_is_told_and_taken_once(tmp_path: Path) -> None:
    path = write(tmp_path, main='include "a.talks"\ninclude "b.talks"\n', a='include "b.talks"\n', b='party B "b"\n')
    loaded, problems = load_talks(path)
    assert [(problem.code, problem.place.line) for problem in problems] == [("include-twice", 2)]
    assert len(loaded.talks.parties) == 1


def test_includes_that_would_double_at_every_step_are_read_once_each(tmp_path: Path) -> None:
    for at in range(40):
        (tmp_path / f"{at}.talks").write_text(f'include "{at + 1}.talks"\n' * 2, encoding="utf-8")
    (tmp_path / "40.talks").write_text('party A "a"\n', encoding="utf-8")
    loaded, problems = load_talks(tmp_path / "0.talks")
    assert len(loaded.documents) == 41
    assert {problem.code for problem in problems} == {"include-twice"}


def test_a_very_long_chain_of_includes_is_cut_and_told(tmp_path: Path) -> None:
    for at in range(2000):
        (tmp_path / f"{at}.talks").write_text(f'include "{at + 1}.talks"\n', encoding="utf-8")
    _, problems = load_talks(tmp_path / "0.talks")
    assert [problem.code for problem in problems] == ["include-cycle"]


def test_a_link_is_read_and_a_circle_of_links_refused(tmp_path: Path) -> None:
    path = write(tmp_path, main='party A "a"\ninclude "ring.talks"\n')
    (tmp_path / "link.talks").symlink_to(path)
    (tmp_path / "ring.talks").symlink_to(tmp_path / "ring.talks")
    loaded, problems = load_talks(tmp_path / "link.talks")
    assert len(loaded.talks.parties) == 1
    assert [problem.code for problem in problems] == ["include-missing"]
    with pytest.raises(UnreadableInputError, match="cannot be read"):
        load_talks(tmp_path / "ring.talks")


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", "/dev/zero", "main.talks/below"])
def test_no_path_is_worse_than_unreadable(tmp_path: Path, name: str) -> None:
    write(tmp_path, main="")
    with pytest.raises(UnreadableInputError):
        read_bytes(tmp_path / name)


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = write(tmp_path, main="")
    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(UnreadableInputError, match="may not be read; try asking for read permission"):
        load_talks(path)


def test_a_file_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "MAX_BYTES", 10)
    with pytest.raises(UnreadableInputError, match="over 200 MB"):
        load_talks(write(tmp_path, main="# twelve byte"))


def test_a_second_title_is_told_in_one_file_but_an_included_one_may_have_its_own(tmp_path: Path) -> None:
    loaded, problems = load_talks(
        write(tmp_path, main='talks "one"\ntalks "two"\ninclude "a.talks"\n', a='talks "a"\n')
    )
    assert [(problem.code, problem.place.line) for problem in problems] == [("declared-twice", 2)]
    assert loaded.talks.title == "one"
