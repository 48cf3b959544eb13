from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.encoding import decode
from dragoman.terms.errors import UnreadableInputError

WORDS = "Zoë said “no” – and left for Łódź. The ministers met for two hours, and will meet again on Monday.\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_or_without_its_mark_is_read_as_it_is(encoding: str) -> None:
    assert decode(WORDS.encode(encoding), "a.txt") == (WORDS, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_read_with_a_warning(encoding: str) -> None:
    text, problems = decode(WORDS.encode(encoding), "a.txt")
    assert text == WORDS
    assert [problem.code for problem in problems] == ["encoding-guessed"]


def test_a_western_text_is_read_with_a_warning_that_names_the_encoding() -> None:
    words = "The café owner’s résumé: “naïve”. " * 20
    text, problems = decode(words.encode("cp1252"), "a.txt")
    assert "café" in text
    assert [problem.code for problem in problems] == ["encoding-guessed"]
    assert "read as cp1252" in problems[0].what


def test_a_page_that_declares_its_encoding_is_believed() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body>Переговоры продолжаются</body></html>'
    assert decode(page.encode("cp1251"), "a.html") == (page, ())


def test_an_unknown_declared_encoding_is_not_believed() -> None:
    page = '<meta charset="x-none"><p>The café is closed, the talks are over, and the envoys went home.</p>'
    text, problems = decode(page.encode("cp1252"), "a.html")
    assert "talks are over" in text
    assert problems[0].code == "encoding-guessed"


def test_a_file_cut_inside_a_character_loses_only_that() -> None:
    text, problems = decode("The talks at the café".encode()[:-1], "a.txt")
    assert text == "The talks at the caf"
    assert [problem.code for problem in problems] == ["truncated"]


def test_damage_is_counted() -> None:
    text, problems = decode("They met.".encode("utf-16") + b"\x00", "a.txt")
    assert text == "They met.\ufffd"
    assert [problem.code for problem in problems] == ["damaged"]


def test_a_single_control_character_is_no_reason_to_refuse() -> None:
    assert decode(b"They met.\n REUTER\n\x03", "a.txt")[0].endswith("\x03")


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_a_refusal_that_says_why(data: bytes) -> None:
    try:
        text, problems = decode(data, "a.txt")
    except UnreadableInputError as error:
        refused = error.remedy
    else:
        refused = "" if problems and not problems[0].what else "read"
        assert text.encode("utf-8", "strict") or not text
    assert refused


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_every_text_in_utf8_comes_back_whole(text: str) -> None:
    if text.encode().startswith((b"%PDF", b"%!PS", b"{\\rtf", b"GIF8", b"RIFF", b"ID3", b"BZh", b"Rar!", b"SQLite")):
        return
    assert decode(text.encode(), "a.txt") == (text.removeprefix("\ufeff"), ())
