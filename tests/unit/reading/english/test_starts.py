import pytest

from dragoman.reading.english.starts import sentence_starts


def starts(text: str, hopeful: str) -> list[int]:
    """Cut at spaces; a leading ``+`` glues a word to the one before; ``hopeful`` gives each word a score."""
    words = text.split()
    scores = [{"y": 3.0, "m": -0.4, "n": -3.0, "N": -9.0}[mark] for mark in hopeful]
    return sentence_starts([w.lstrip("+") for w in words], [w.startswith("+") for w in words], scores)


def test_the_first_word_always_begins_a_sentence() -> None:
    assert starts("They left", "NN") == [0]


def test_a_closing_quote_stays_with_its_sentence() -> None:
    assert starts("He left +. +” She stayed", "ynnyyn") == [0, 4]


def test_nothing_begins_after_a_comma_or_right_after_an_opening_quote() -> None:
    assert starts("When they had gone +, She said +: “ +They left", "ynnnnynnyyn") == [0, 8]


def test_a_letter_begins_after_its_greeting_and_its_signature_after_the_farewell() -> None:
    assert starts("Dear Ana +, We have met", "ynnmnn") == [0, 3]
    assert starts("Regards +, Ana", "ynm") == [0, 2]


@pytest.mark.parametrize("text", ["Dear Ana +, we have met", "In the end +, We have met"])
def test_a_comma_before_a_small_letter_or_after_more_than_a_greeting_ends_nothing(text: str) -> None:
    assert starts(text, "ynn" + "m" * (len(text.split()) - 3)) == [0]


def test_a_full_stop_before_a_capital_ends_the_sentence_unless_the_model_is_sure() -> None:
    assert starts("They left +. She stayed", "ynnnn") == [0, 3]
    assert starts("They left +. +” She stayed", "ynnnnn") == [0, 4]
    assert starts("They left +. She stayed", "ynnNn") == [0]
    assert starts("They left +. she stayed", "ynnnn") == [0]


def test_a_sentence_that_breaks_off_ends_before_a_capital_even_where_the_model_wavers() -> None:
    assert starts("What they want is — Sit down +, please +.", "ynnnnmnnnn") == [0, 5]
    assert starts("They may +... Nobody knows", "ynnmn") == [0, 3]
    assert starts("The talks — long ones — ended", "ynnmnnm") == [0]


def test_an_address_ends_its_line_before_a_capital() -> None:
    assert starts("Write to press@port.example The strike goes on", "ynnmnnn") == [0, 3]
    assert starts("Write to press@port.example or call", "ynnmn") == [0]


def test_nothing_begins_inside_a_run_of_letters_and_marks() -> None:
    assert starts("Document FP/1/Add +. +1 was read", "ynnynn") == [0]
    assert starts("The group alt +. +talks is open", "ynnnynn") == [0]


@pytest.mark.parametrize(
    "text", ["They left +. +She stayed", "They left +. +“ +She stayed +.", "They left +! +She stayed"]
)
def test_a_missing_space_after_the_end_of_a_sentence_hides_no_sentence(text: str) -> None:
    assert starts(text, "ynny" + "n" * (len(text.split()) - 4)) == [0, 3]
