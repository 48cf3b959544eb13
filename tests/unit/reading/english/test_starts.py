from dragoman.reading.english.starts import sentence_starts


def starts(text: str, hopeful: str) -> list[int]:
    """Cut at spaces; a leading ``+`` glues a word to the one before; ``hopeful`` gives each word a score."""
    words = text.split()
    scores = [{"y": 3.0, "n": -3.0, "N": -9.0}[mark] for mark in hopeful]
    return sentence_starts([w.lstrip("+") for w in words], [w.startswith("+") for w in words], scores)


def test_the_first_word_always_begins_a_sentence() -> None:
    assert starts("They left", "NN") == [0]


def test_a_closing_quote_stays_with_its_sentence() -> None:
    assert starts("He left +. +” She stayed", "ynnyyn") == [0, 4]


def test_nothing_begins_after_a_comma_or_right_after_an_opening_quote() -> None:
    assert starts("Gone +, She said +: “ +They left", "ynynnyyn") == [0, 5]


def test_a_full_stop_before_a_capital_ends_the_sentence_unless_the_model_is_sure() -> None:
    assert starts("They left +. She stayed", "ynnnn") == [0, 3]
    assert starts("They left +. +” She stayed", "ynnnnn") == [0, 4]
    assert starts("They left +. She stayed", "ynnNn") == [0]
    assert starts("They left +. she stayed", "ynnnn") == [0]
