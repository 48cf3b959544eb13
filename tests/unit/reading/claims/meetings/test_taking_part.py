"""Who takes part: subjects, partners, hosts, those brought together, and those that words for several stand for."""

import pytest
from tests.unit.reading.claims.meetings.told import told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norway hosted talks between Mali and Chad in Oslo.", {"MLI", "TCD"}),
        ("Oman brought Iran and Iraq together for talks in Muscat.", {"IRN", "IRQ"}),
        ("U.S.-brokered talks between Chad and Mali opened in Doha.", {"TCD", "MLI", "USA"}),
        ("The talks, attended by Chad, Mali and Niger, ended on Friday.", {"TCD", "MLI", "NER"}),
        ("Chad took part in talks with Mali and Niger in Doha on Friday.", {"TCD", "MLI", "NER"}),
        ("Talks among Norway, Iceland and the Faroe Islands opened on Monday.", {"NOR", "ISL", "FRO"}),
        ("The Chilean envoy flew to Lima on Tuesday for talks with Peru.", {"CHL", "PER"}),
        ("Mali will host Niger for talks next week.", {"MLI", "NER"}),
        ("In talks with Peru on Monday, Chile offered a tunnel.", {"CHL", "PER"}),
        ("Talks with Niger will resume on Monday, a Malian spokesman said.", {"MLI", "NER"}),
        ("Chad, Mali and Niger share a lake. The three-nation talks opened in Doha.", {"TCD", "MLI", "NER"}),
        ("Chad sent a minister. The five-nation talks on the lake opened in Doha.", set()),
        ("Chad and its two neighbours, Mali and Niger, opened talks.", {"TCD", "MLI", "NER"}),
        ("Iran and two Asian powers opened talks on Monday. China and Japan want oil.", {"IRN", "CHN", "JPN"}),
        ("Mali thanked Chad for hosting talks with Niger.", {"TCD", "NER"}),
        ("Peru and Chile agreed on a tunnel after a meeting of the border board.", {"PER", "CHL"}),
        ("Chile's envoy Ana Bo was glad. She and Peru's envoy met on Monday.", {"CHL", "PER"}),
        ("Two states said no. A meeting of the lake board in Doha ended.", set()),
    ],
)
def test_a_meeting_is_of_those_who_are_named_with_it(text: str, who: set[str]) -> None:
    assert told(text)[-1].who == who


def test_all_three_parties_are_those_who_met_before() -> None:
    text = "Norway, Iceland and Sweden opened talks. All three parties will meet again on Friday."
    assert [meeting.who for meeting in told(text)] == [{"NOR", "ISL", "SWE"}] * 2


def test_the_last_meeting_is_of_those_who_met_but_not_one_on_another_matter() -> None:
    told_of = told("Chile and Peru met in Lima on March 3. The last meeting, in January, was in Quito.")
    assert [meeting.who for meeting in told_of] == [{"CHL", "PER"}] * 2
    others = told("Chile and Peru met in Lima on March 3. The second round on the Nile treaty was in Cairo in January.")
    assert others[-1].who == set()


def test_talks_of_nobody_named_are_not_given_to_parties_that_others_come_near() -> None:
    text = "Mali wants a dam. Niger wants a road. Chad wants a port. Togo was glad. The climate talks opened in Bonn."
    assert told(text)[-1].who == set()


def test_a_session_is_of_those_whose_negotiators_are_named() -> None:
    text = (
        "Mali's chief negotiator, Ali Bo, said no. Niger's negotiator, Sani Ra, said yes. Chad was glad. Chad said so. "
        "Chad's premier smiled. The closing session in Oslo was brief."
    )
    assert told(text)[-1].who == {"MLI", "NER"}
