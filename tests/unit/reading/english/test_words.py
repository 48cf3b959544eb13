import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.english.words import LONGEST, words


def cut(text: str) -> list[str]:
    return [text[first:last] for first, last in words(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We can't, and they’ll not.", "We|ca|n't|,|and|they|’ll|not|."),
        ("DON'T it cannot gonna dont", "DO|N'T|it|can|not|gon|na|do|nt"),
        ("Japan's envoys' rooms, rock 'n' roll", "Japan|'s|envoys|'|rooms|,|rock|'|n|'|roll"),
        ("O'Hara met Ba'athists at four o’clock", "O'Hara|met|Ba'athists|at|four|o’clock"),
        ("a long-term, US-led, non-binding plan", "a|long|-|term|,|US|-|led|,|non-binding|plan"),
        ("Park Dong-hwan met Kim Sun-hee.", "Park|Dong-hwan|met|Kim|Sun-hee|."),
        ("The Top-up ended.", "The|Top|-|up|ended|."),
        (
            "Mr. A. B. Tanaka of the U.S. left at 5 p.m. on Feb. 3.",
            "Mr.|A.|B.|Tanaka|of|the|U.S.|left|at|5|p.m.|on|Feb.|3|.",
        ),
        ("No. 5 said no. They left.", "No.|5|said|no|.|They|left|."),
        ("It cost $1,200.50, or €3bn (up 4%).", "It|cost|$|1,200.50|,|or|€|3|bn|(|up|4|%|)|."),
        ("At 7:30PM on 3/4/05, from 5-7.", "At|7:30|PM|on|3/4/05|,|from|5|-|7|."),
        ("“Why?” he asked... ‘Well…’", "“|Why|?|”|he|asked|...|‘|Well|…|’"),
        ("No way!! Really?!", "No|way|!!|Really|?!"),
        ("talks – the fourth — and--lo", "talks|–|the|fourth|—|and|--|lo"),
        ("See www.example.org/a_b, or mail a.b@example.org.", "See|www.example.org/a_b|,|or|mail|a.b@example.org|."),
        ("either/or AT&T", "either|/|or|AT&T"),
        ("non\xa0breaking\tand\nwrapped", "non|breaking|and|wrapped"),
        ("", ""),
    ],
)
def test_words_come_apart_as_in_the_treebanks(text: str, expected: str) -> None:
    assert "|".join(cut(text)) == expected


def test_words_look_at_nothing_outside_the_range() -> None:
    text = "xxKim Dae-jungxx"
    assert [text[a:b] for a, b in words(text, 6, 14)] == ["Dae", "-", "jung"]
    assert [text[a:b] for a, b in words(text, 2, 14)] == ["Kim", "Dae-jung"]


@given(st.text() | st.text(alphabet="aA.'’-n t1,:/@&\u0301\u200b\ufeff漢é😀\r\n"))
def test_every_character_that_is_not_white_space_is_in_exactly_one_word(text: str) -> None:
    found = words(text, 0, len(text))
    assert all(a < b for a, b in found)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(found))
    covered = {at for a, b in found for at in range(a, b)}
    assert covered == {at for at, character in enumerate(text) if not character.isspace()}


@pytest.mark.parametrize("piece", ["a", "a.", "a-", "1-", "1,", "a'", "'", "a@", "漢", "é", "&a", "n't", "www."])
def test_a_long_run_without_spaces_is_cut_in_short_words(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    found = words(text, 0, len(text))
    assert sum(b - a for a, b in found) == len(text)
    if piece in {"a", "漢", "é"}:
        assert max(b - a for a, b in found) == LONGEST
