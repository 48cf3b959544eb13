"""Positions: the act, whose it is, and the words that say what; news, hopes and opinions are none."""

import tomllib
from pathlib import Path

import pytest
from tests.unit.reading.reports import findings

TABLE = tomllib.loads((Path(__file__).parent / "positions.toml").read_text(encoding="utf-8"))


def positions(text: str) -> list[tuple[str, str, str]]:
    found = findings(text)
    codes = {party.id: party.code for party in found.parties}
    return [("+".join(codes[p] for p in q.party.split("+")), q.kind, q.what.text) for q in found.positions]


@pytest.mark.parametrize(
    ("text", "party", "kind", "what"),
    [
        ("Peru urged Chile to open its ports.", "PER", "demand", "open its ports"),
        ("Norway called on Russia to free the crew.", "NOR", "demand", "Russia to free the crew"),
        ("Kenya called for a ban on ivory.", "KEN", "demand", "a ban on ivory"),
        ("Egypt insists on including water in any accord.", "EGY", "demand", "including water in any accord"),
        ("Ghana asked that its reservation be recorded.", "GHA", "demand", "its reservation be recorded"),
        ("Mali offered to free the prisoners.", "MLI", "offer", "free the prisoners"),
        ("Laos is willing to share the river.", "LAO", "offer", "share the river"),
        ("Togo refused to sign the text.", "TGO", "refuse", "sign the text"),
        ("Iran did not accept the offer.", "IRN", "refuse", "the offer"),
        ("Chad ruled out direct talks.", "TCD", "refuse", "direct talks"),
        ("The plan was rejected by Poland.", "POL", "refuse", "The plan"),
        ("Cuba promised to release the crew.", "CUB", "commit", "release the crew"),
        ("Sudan agreed to reopen the border.", "SDN", "commit", "reopen the border"),
        ("Spain accepted an offer from Morocco.", "ESP", "accept", "an offer"),
        ("Turkey threatened to leave the pact.", "TUR", "threaten", "leave the pact"),
        ("“We will not pay,” the Greek minister said.", "GRC", "refuse", "We will not pay"),
        ("“We will free the crew,” the Cuban envoy said.", "CUB", "commit", "We will free the crew"),
        ("“Chile must pay,” the Peruvian minister said.", "PER", "demand", "Chile must pay"),
        ("“We cannot sign this text,” the Indian envoy said.", "IND", "refuse", "We cannot sign this text"),
        ("“We have no intention of attacking Chad,” the Libyan minister said.", "LBY", "commit", "no intention"),
        ("“We respect Cuba's borders,” the Mexican minister said.", "MEX", "accept", "Cuba's borders"),
        ("It is essential to free the crew, the Norwegian minister said.", "NOR", "demand", "free the crew"),
        ("Peru is sticking to its demand that Chile pay for the port.", "PER", "demand", "Chile pay for the port"),
        ("Serbia's refusal to recognise the court angered the judges.", "SRB", "refuse", "recognise the court"),
        ("Iran expressed readiness to extend the truce.", "IRN", "offer", "extend the truce"),
    ],
)
def test_a_position_has_its_party_its_act_and_its_words(text: str, party: str, kind: str, what: str) -> None:
    assert any(p == party and k == kind and what in w for p, k, w in positions(text)), positions(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru agreed that the mood was good.",
        "Norway hopes that Russia will free the crew.",
        "Chile declined to comment.",
        "Kenya asked whether the text was final.",
        "If Mali offers to free the prisoners, the war may end.",
        "“We believe that others are ready for it,” the Thai envoy said.",
        "Egypt may seek a loan.",
        "The Dutch envoy supported his aged father.",
        "Ghana supports its students.",
        "The text in which Togo agreed to pay is long.",
        "“I will not comment,” the Danish minister said.",
        "It would have been better if Laos had signed.",
        "Peru suggested that the mood was good.",
        "Kenya wants to keep its forests.",
        "Ghana called Togo a friend for its help.",
        "The troops of Mali are not prepared for rain.",
        "The Peruvian minister, Ana Soto, is in Lima. She will visit Chile on Thursday.",
    ],
)
def test_news_hopes_and_opinions_are_no_positions(text: str) -> None:
    assert [p for p in findings(text).positions if p.status != "possible"] == []


def test_those_who_met_hold_what_the_ministers_ask() -> None:
    text = "The ministers of Mali and Niger met in Bamako. The ministers called on Chad to open the road."
    assert ("MLI+NER", "demand", "Chad to open the road") in positions(text)


def test_what_is_asked_twice_is_two_positions() -> None:
    found = positions("Peru urged Chile to open its ports and to lower its duties.")
    assert [what for _, _, what in found] == ["open its ports", "lower its duties"]


def test_what_another_is_asked_to_do_is_not_his_position() -> None:
    assert {party for party, _, _ in positions("Kenya urged Uganda to accept the plan.")} == {"KEN"}


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("She denied a report that Turkey had offered to send monitors.", True),
        ("Kenya denied that it promised to pay the debt.", True),
        ("Kenya did not deny that it had offered to pay the debt.", False),
        ("Kenya denied the claim and offered to pay the debt.", False),
    ],
)
def test_what_is_said_not_to_be_so_is_denied(text: str, *, denied: bool) -> None:
    (position,) = findings(text).positions
    assert (position.status == "denied") == denied


def shared(one: range, other: range) -> float:
    """Return how much of the characters of both is in both."""
    return len(set(one) & set(other)) / len(set(one) | set(other))


@pytest.mark.parametrize("case", TABLE["positions"], ids=lambda case: case["text"][:60])
def test_a_construction_gives_its_position(case: dict[str, str]) -> None:
    found = findings(case["text"])
    codes = {party.id: party.code for party in found.parties}
    start = case["text"].index(case["what"])
    wanted = range(start, start + len(case["what"]))
    told = [
        ("+".join(codes[p] for p in q.party.split("+")), q.kind, shared(wanted, range(q.what.start, q.what.end)))
        for q in found.positions
    ]
    right = any(party == case["party"] and kind == case["kind"] and part >= 0.5 for party, kind, part in told)
    assert right != bool(case.get("fails")), positions(case["text"])


@pytest.mark.parametrize("text", TABLE["traps"])
def test_words_that_only_look_like_it_give_none(text: str) -> None:
    assert [p.what.text for p in findings(text).positions if p.status != "possible"] == []


@pytest.mark.parametrize(
    ("text", "party", "what"),
    [
        ("Iran, opposed by Norway and the EU, proposed deleting this item.", "NOR+ORG:EU", "deleting this item"),
        ("The EU, opposed by Chad, said there should be a review.", "TCD", "there should be a review"),
        ("Bolivia noted the gap and, opposed by Poland, proposed one fund.", "POL", "one fund"),
        ("He raised the idea of a reserve and, opposed by Peru, supported a ban on trade.", "PER", "a ban on trade"),
        ("They debated a cap opposed by Peru.", "PER", "a cap"),
    ],
)
def test_who_opposes_a_party_refuses_what_it_puts_forward(text: str, party: str, what: str) -> None:
    assert (party, "refuse", what) in positions(text)


def test_a_position_is_held_by_those_for_and_with_whom_it_is_put() -> None:
    (found,) = positions("Kenya, for the AFRICAN GROUP, supported by India, rejected any cap on the fund.")
    assert found == ("KEN+ORG:AFRICAN-GROUP+IND", "refuse", "any cap on the fund")


@pytest.mark.parametrize(
    "text",
    [
        "Norway said it would like to gain more experience.",
        "Egypt asked about costs, suggesting that this would double the work.",
    ],
)
def test_a_wish_and_a_surmise_are_no_positions(text: str) -> None:
    assert positions(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan said it will be considered a new member.",
        "The EU said it will face high costs.",
        "Peru said it would be unable to reach a conclusion.",
        "Norway stressed the importance of mitigation.",
    ],
)
def test_what_befalls_a_party_and_what_it_praises_are_no_positions(text: str) -> None:
    assert positions(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kazakhstan said it will join the pact.", "commit"),
        ("“We will be flexible,” the Swiss envoy said.", "commit"),
        ("Norway stressed the importance of lowering the cap.", "demand"),
        ("Norway stressed the need for mitigation.", "demand"),
    ],
)
def test_what_a_party_does_and_needs_are_positions(text: str, kind: str) -> None:
    assert [found for _, found, _ in positions(text)] == [kind]


FRAMES = tomllib.loads((Path(__file__).parent / "position_frames.toml").read_text(encoding="utf-8"))
CELLS = [(kind, frame) for kind, frames in FRAMES.items() if kind != "not_read" for frame in frames]


@pytest.mark.parametrize(("kind", "frame"), CELLS)
def test_every_verb_gives_its_kind_with_everything_that_it_takes(kind: str, frame: str) -> None:
    verb, taken = frame.split("|")
    text = f"Peru {verb} {taken}."
    start = text.index(taken)
    (position,) = (p for p in findings(text).positions if p.kind == kind)
    assert position.party == "PER"
    assert shared(range(start, start + len(taken)), range(position.what.start, position.what.end)) >= 0.3


@pytest.mark.parametrize("subject", ["Lima", "The Peruvian government", "Ana Soto, Peru's chief negotiator,"])
@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("{} is seeking a cut in the quota.", "demand"),
        ("{} has rejected the plan.", "refuse"),
        ("{} said it would not sign the pact.", "refuse"),
        ("{} told Bolivia that it must open its ports.", "demand"),
        ("{} spoke in Quito on Monday. It rejected the plan.", "refuse"),
        ("The plan was rejected by {}", "refuse"),
        ("In Quito, {} proposed a cut in the quota.", "offer"),
    ],
)
def test_a_position_is_its_holders_however_he_is_named(subject: str, sentence: str, kind: str) -> None:
    text = sentence.format(subject).strip(",") + ("" if sentence.endswith(".") else ".")
    assert [(party, k) for party, k, _ in positions(text)] == [("PER", kind)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Spain accepted an offer from the firm.", "an offer"),
        ("Spain wants aid from Norway.", "aid"),
    ],
)
def test_whom_a_thing_comes_from_is_left_out_and_what_it_is_taken_from_is_not(text: str, what: str) -> None:
    assert [found for _, _, found in positions(text)] == [what]


def test_a_demand_told_by_what_nothing_is_without_is_not_denied() -> None:
    found = findings("“No withdrawal, no talks,” said Ana Paz, the Peruvian envoy.")
    demand = next(q for q in found.positions if q.kind == "demand")
    assert [(action.called, action.negated) for action in demand.actions] == [("withdrawal", False)]
