"""How far the words of a cue reach, and which cue of several they belong to; half of the lines are traps."""

import pytest
from tests.unit.reading.reports import findings


def said(text: str) -> list[tuple[str | None, str]]:
    """Return who says what: the words that name the speaker, and the contents."""
    return [
        (s.speaker_span.text if s.speaker_span else None, " … ".join(c.text for c in s.content))
        for s in findings(text).statements
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“It was late,” said Kari Lund, who warned that the quota would fall.", "the quota would fall"),
        ("It is worth recalling that the union, which claimed that the yard was full, had left.", "the yard was full"),
        ("Having said that, there are envoys who argue that the draft is dead.", "the draft is dead"),
    ],
)
def test_a_cue_within_the_words_of_one_that_nobody_says_stands_for_itself(text: str, words: str) -> None:
    assert said(text)[-1][1] == words


@pytest.mark.parametrize(
    "text",
    [
        "“It was late,” said Kari Lund, who had met the crews.",
        "It is worth recalling that the union had left.",
        "Having said that, there are envoys who left.",
    ],
)
def test_words_that_nobody_says_make_no_statement(text: str) -> None:
    assert all(words.startswith("“") for _, words in said(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peru said that, as the envoy noted, it would wait.", "as the envoy noted, it would wait"),
        ("Peru said it would wait so long as the talks went on.", "it would wait so long as the talks went on"),
        (
            "The statement recalled that the bay would be shared as long as the truce held.",
            "the bay would be shared as long as the truce held",
        ),
        ("Peru says it will not disarm until a date is named.", "it will not disarm until a date is named"),
        ("Chile knows that hope and patience are the only way forward.", "hope and patience are the only way forward"),
        (
            "The report reveals just how quickly the fish are going, above all near the coast.",
            "just how quickly the fish are going, above all near the coast",
        ),
        ("The ministry made it clear the port would stay shut.", "the port would stay shut"),
    ],
)
def test_the_words_reach_to_their_end(text: str, words: str) -> None:
    assert [found for _, found in said(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Kari Lund made the harbour clear.",
        "It seems that the port is shut.",
        "It was said that the port was shut.",
        "Kari Lund told a story the crews had heard.",
    ],
)
def test_the_same_words_in_other_use_say_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("hearers", ["a news conference", "a rally", "the council", "reporters", "his ministers"])
def test_what_is_told_is_not_about_whom_it_is_told(hearers: str) -> None:
    text = f"Kari Lund told {hearers} the boats had been seen by two crews."
    assert said(text) == [("Kari Lund", "the boats had been seen by two crews")]


def test_a_text_that_says_something_is_its_speaker() -> None:
    text = "The council met in May. It stressed that the planned high-level talks could take place only after a truce."
    assert said(text) == [("It", "the planned high-level talks could take place only after a truce")]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Kari Lund, the envoy of Norway, said the draft was thin.\n\nChilean leader Ana Rojas arrived late.", "CHL"),
        ("Kari Lund, the envoy of Norway, said the draft was thin.\n\nThe ferry arrived late.", "NOR"),
    ],
)
def test_her_government_is_that_of_whom_the_paragraph_names(before: str, speaker: str) -> None:
    found = findings(f"{before} Her government says it will not sign.")
    assert found.statements[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The port will stay shut, he said, while the ban holds.", "The port will stay shut … while the ban holds"),
        (
            "There would be no quota, Kari Lund told reporters, as long as the ban held.",
            "There would be no quota … as long as the ban held",
        ),
        ("The port will stay shut, Kari Lund said while she waited.", "The port will stay shut"),
        # around an aside with its time, and with more than one who speaks
        ("The truth, the envoy said then, was that nobody had asked.", "The truth … was that nobody had asked"),
        ("As many envoys have pointed out, Peru is free to leave.", "Peru is free to leave"),
    ],
)
def test_on_what_the_words_depend_stands_behind_an_aside(text: str, words: str) -> None:
    assert [found for _, found in said(text)] == [words]


def test_a_think_tank_does_not_think() -> None:
    text = "On Tuesday, Kari Lund speaking to the Maritime Institute think tank said the draft was thin."
    assert [words for _, words in said(text)] == ["the draft was thin"]
