"""Sources: the text that was recorded or none, and nobody else's files."""

import hashlib
from pathlib import Path

from dragoman.record.load import decoded, load_talks
from dragoman.record.sources import source_texts
from dragoman.terms.errors import UnreadableInputError
from dragoman.terms.problems import Problem, Severity


def texts_of(folder: Path, record: str) -> tuple[dict[str, str], tuple[Problem, ...]]:
    path = folder / "main.talks"
    path.write_text(record, encoding="utf-8")
    return source_texts(load_talks(path)[0], text_of=decoded)


def test_texts_are_taken_only_when_their_hash_is_the_recorded_one(tmp_path: Path) -> None:
    (tmp_path / "same.txt").write_text("words", encoding="utf-8")
    (tmp_path / "changed.txt").write_text("other words", encoding="utf-8")
    digest = hashlib.sha256(b"words").hexdigest()
    record = (
        f'source same "same.txt"\n  sha256 {digest}\nsource changed "changed.txt"\n  sha256 {digest}\n'
        'source gone "gone.txt"\nsource unhashed "changed.txt"\n'
    )
    texts, problems = texts_of(tmp_path, record)
    assert texts == {"same": "words", "unhashed": "other words"}
    assert [(p.code, p.severity, p.place.line) for p in problems] == [
        ("source-changed", Severity.ERROR, 3),
        ("source-missing", Severity.WARNING, 5),
    ]


def test_a_source_elsewhere_is_read_only_when_its_hash_is_recorded(tmp_path: Path) -> None:
    record, private = tmp_path / "record", tmp_path / "private.txt"
    record.mkdir()
    private.write_text("words", encoding="utf-8")
    (record / "link.txt").symlink_to(private)
    digest = hashlib.sha256(b"words").hexdigest()
    texts, problems = texts_of(
        record,
        f'source known "../private.txt"\n  sha256 {digest}\nsource up "../private.txt"\n'
        f'source whole "{private}"\nsource link "link.txt"\n',
    )
    assert texts == {"known": "words"}
    assert [problem.code for problem in problems] == ["source-outside"] * 3


def test_a_source_that_is_no_text_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\0")
    (tmp_path / "folder").mkdir()
    texts, problems = texts_of(tmp_path, 'source picture "picture.txt"\nsource folder "folder"\n')
    assert texts == {}
    assert [(p.code, p.severity) for p in problems] == [("source-missing", Severity.WARNING)] * 2


def test_the_reader_says_what_the_text_is(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>words</p>", encoding="utf-8")

    def story(data: bytes, path: str) -> str:
        if not path.endswith(".html"):
            raise UnreadableInputError(path, "no page", "a page")
        return data.decode().removeprefix("<p>").removesuffix("</p>")

    assert source_texts(load_talks(_file(tmp_path))[0], text_of=story)[0] == {"page": "words"}


def _file(folder: Path) -> Path:
    path = folder / "main.talks"
    path.write_text('source page "page.html"\n', encoding="utf-8")
    return path
