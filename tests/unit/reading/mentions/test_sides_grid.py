"""The side of a person in every way of telling it, for every kind of party: a grid of both."""

import pytest
from tests.unit.reading.reports import findings

PARTIES = {
    "PER": ("Peru", "Peru's", "Peruvian"),
    "USA": ("the United States", "the United States'", "U.S."),
    "EEC": ("the European Community", "the Community's", "EC"),
    "HILL-FRONT": ("the Hill Front", "the Front's", "Hill Front"),
    "TEA-WORKERS-UNION": ("the union", "the union's", "union"),
    "PORTLINE-SHIPPING": ("the company", "the company's", "company"),
    "REBELS": ("the rebels", "the rebels'", "rebel"),
}
FIRST = {
    "EEC": "The European Community (EC) rejected it.",
    "HILL-FRONT": "The Hill Front rejected it.",
    "TEA-WORKERS-UNION": "The Tea Workers Union rejected it.",
    "PORTLINE-SHIPPING": "Portline Shipping Ltd rejected it.",
    "REBELS": "The rebels rejected it.",
}
TOLD = [
    "{whose} chief negotiator, Ana Paz, said no.",
    "Yesterday {whose} chief negotiator Ana Paz said no.",
    "The {of} negotiator Ana Paz said no.",
    "Ana Paz, {whose} chief negotiator, said no.",
    "Ana Paz, chief negotiator for {who}, said no.",
    "Ana Paz, a member of the {of} negotiating team, said no.",
    "Ana Paz, an adviser to {who}, said no.",
    "Ana Paz, an aide to {whose} leader, said no.",
    "Ana Paz, of {who}, said no.",
    "Ana Paz, who represents {who}, said no.",
    "Ana Paz, leading the {of} delegation, said no.",
    "The {of} delegation, led by Ana Paz, left.",
    "The head of the {of} delegation, Ana Paz, said no.",
    "A spokesman for {who}, Ana Paz, said no.",
    "“No,” said Ana Paz, {whose} deputy leader.",
]
OWNED = [
    "Its chief negotiator, Ana Paz, said no.",
    "“No,” said Ana Paz, its spokeswoman.",
    "One of its negotiators, Ana Paz, said no.",
    "Ana Paz, a member of its negotiating team, said no.",
    "Its delegation, led by Ana Paz, left.",
    "The head of its delegation, Ana Paz, said no.",
    "Spokeswoman Ana Paz said no.",
]


def side(text: str) -> str | None:
    return next(person.affiliation for person in findings(text).people if person.name == "Ana Paz")


@pytest.mark.parametrize("way", TOLD)
@pytest.mark.parametrize("party", PARTIES)
def test_a_side_told_beside_a_name_is_read_for_every_kind_of_party(party: str, way: str) -> None:
    who, whose, of = PARTIES[party]
    told = way.format(who=who, whose=whose, of=of)
    text = f"{FIRST.get(party, f'{who[0].upper()}{who[1:]} rejected it.')}\n\n{told[0].upper()}{told[1:]}"
    assert side(text) == party


@pytest.mark.parametrize("way", OWNED)
@pytest.mark.parametrize("party", PARTIES)
def test_its_people_are_of_the_party_that_the_sentence_before_is_about(party: str, way: str) -> None:
    who = PARTIES[party][0]
    assert side(f"{FIRST.get(party, f'{who[0].upper()}{who[1:]} rejected it.')} {way}") == party


@pytest.mark.parametrize(
    "office",
    [
        "Foreign Minister",
        "Minister of Energy",
        "Under-Secretary for Economic Affairs",
        "Central Bank Governor",
        "Attorney General",
        "Vice-Foreign Minister",
        "Army Chief of Staff General",
    ],
)
@pytest.mark.parametrize(
    "way",
    [
        "Kenya's envoy and Peruvian {} Ana Paz met.",
        "“No,” said Peruvian {} Ana Paz.",
        "Peru rejected the Kenyan offer. {} Ana Paz said no.",
        "In Lima, {} Ana Paz told Kenya no.",
        "Kenya and Peru met. {} Ana Paz of Peru said no.",
    ],
)
def test_every_office_of_state_is_of_its_state(office: str, way: str) -> None:
    assert side(way.format(office)) == "PER"
