"""Attacks, stands, opinions and decisions that a report tells of, without a word of saying; half are traps."""

import pytest
from tests.unit.reading.attribution.test_clause_words import said


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        # for and against
        ("Peru attacked the draft.", "Peru", "the draft"),
        ("Chile backed the plan for a fund.", "Chile", "the plan for a fund"),
        ("The union resisted a change of shifts.", "The union", "a change of shifts"),
        ("Norway vetoed the new resolution.", "Norway", "the new resolution"),
        ("Peru balked at the new quota.", "Peru", "the new quota"),
        ("Peru seized on the new figures.", "Peru", "the new figures"),
        # opinions and what is known
        ("Kari Lund despised the old accord.", "Kari Lund", "the old accord"),
        ("Kari Lund understood the need for haste.", "Kari Lund", "the need for haste"),
        ("Peru questioned whether the quota would hold.", "Peru", "whether the quota would hold"),
        ("Inspectors discovered that the seals had been broken.", "Inspectors", "the seals had been broken"),
        ("Kari Lund was vague about the date.", "Kari Lund", "the date"),
        ("The crews were unsettled by the new figures.", "The crews", "the new figures"),
        # nouns
        ("Peru's decision to leave the pact came late.", "Peru", "to leave the pact"),
        ("Kari Lund's obsession with the quota is old.", "Kari Lund", "the quota"),
        ("The minister's theory of the war is simple.", "The minister", "the war"),
        ("Kari Lund promotes her plans for a fund.", "Kari Lund", "a fund"),
        ("Peru has questions about the new figures.", "Peru", "the new figures"),
        # counts
        ("In a new poll, the draft led by nine points.", "a new poll", "the draft led by nine points"),
        ("The draft did well in a survey of dockers.", "a survey of dockers", "The draft did well"),
        # what was named before is called
        ("The talks, which diplomats described as polite, went on.", "diplomats", "as polite"),
        ("Peru tabled a paper that producers called thin.", "producers", "thin"),
        # one word is enough
        ("Chile ruled out retaliation.", "Chile", "retaliation"),
        ("Chile voiced misgivings.", "Chile", "misgivings"),
        # silences
        ("The ministry would not be drawn on the date.", "The ministry", "would not be drawn on the date"),
        ("Neither side would be drawn on the figures.", "Neither side", "would be drawn on the figures"),
        # marks that open with the closing one
        (
            "”The quota is thin and the crews know it.” ― Kari Lund",
            "Kari Lund",
            "”The quota is thin and the crews know it.”",
        ),
    ],
)
def test_what_somebody_holds_for_or_against_is_his(text: str, speaker: str, words: str) -> None:
    assert said(text) == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels attacked the port at dawn.",
        "The crews blocked the road to the port.",
        "The walls resisted the storm of May.",
        "Chile backed away from the border.",
        "Peru recognised the new state.",
        "Chile expects to win.",
        "Kari Lund is grateful.",
        "Peru tabled a paper that it called for in May.",
        "The crowd would not be drawn to the port.",
        "Peru would not draw on its reserves.",
        "Chile mentioned fuel.",
        "Peru has no doubt about the new figures.",
        "The decision to leave the pact came late.",
        "Peru took a decision on whether to leave.",
        "The draft did better than in earlier polls.",
        "The ferry sailed in a storm.",
    ],
)
def test_deeds_and_things_of_the_same_words_say_nothing(text: str) -> None:
    assert said(text) == []


def test_what_somebody_would_resist_goes_on_with_who_was_told_to_speak() -> None:
    text = "Kari Lund said the offer was thin. Union officials would resist any cut in pay."
    assert said(text) == [
        ("Kari Lund", "the offer was thin"),
        ("Kari Lund", "Union officials would resist any cut in pay"),
    ]


def test_what_a_count_tells_is_said_by_who_tells_of_it() -> None:
    assert said("In a new poll, Kari Lund said, the draft led.") == [("Kari Lund", "the draft led")]
