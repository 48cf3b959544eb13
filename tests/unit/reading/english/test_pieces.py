from dragoman.reading.english.pieces import MOST_PIECES, Pieces, is_mark, shape

VOCABULARY = {
    piece: number for number, piece in enumerate("[UNK] [CLS] [SEP] un ##sign ##ed sign - ' talk ##s 會 談 e".split())
}


def numbers(word: str) -> list[str]:
    names = {number: piece for piece, number in VOCABULARY.items()}
    return [names[number] for number in Pieces(VOCABULARY).of(word)[0]]


def test_pieces_are_the_longest_from_the_left_in_lower_case() -> None:
    assert numbers("Unsigned") == ["un", "##sign", "##ed"]
    assert numbers("TALKS") == ["talk", "##s"]


def test_marks_and_ideographs_are_pieces_of_their_own() -> None:
    assert numbers("un-sign'") == ["un", "-", "sign", "'"]
    assert numbers("會談") == ["會", "談"]


def test_accents_and_characters_that_do_not_print_are_dropped() -> None:
    assert numbers("é") == numbers("e\u0301") == numbers("\u200be\u00ad") == ["e"]


def test_a_part_that_cannot_be_cut_is_unknown_and_no_word_is_empty() -> None:
    assert numbers("unx-talk") == ["[UNK]", "-", "talk"]
    assert numbers("\u200b") == numbers("\u0301") == ["[UNK]"]


def test_no_word_takes_more_than_a_few_pieces() -> None:
    assert len(numbers("-" * 50)) == MOST_PIECES
    assert numbers("a" * 1_000_000) == ["[UNK]"]


def test_shapes_tell_capitals_digits_and_marks_apart() -> None:
    cases = ["talks", "A", "UN", "Seoul", "McCoy", "2005", "4thX", "--", "iPod"]
    assert [shape(word) for word in cases] == list(range(9))


def test_marks_are_those_of_the_vocabulary() -> None:
    assert all(is_mark(character) for character in "$+<=>^`|~.,—“漢")
    assert not any(is_mark(character) for character in "aé5€ ")
