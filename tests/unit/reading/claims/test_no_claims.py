"""What a reader in a hurry would take for a claim, and what is one: of each pair, the second stands."""

import pytest
from tests.unit.reading.reports import findings


def positions(text: str) -> set[tuple[str, str]]:
    found = findings(text)
    codes = {party.id: party.code for party in found.parties}
    return {("+".join(codes[p] for p in q.party.split("+")), q.kind) for q in found.positions}


def signals(text: str) -> list[str]:
    return [signal.polarity for signal in findings(text).signals]


@pytest.mark.parametrize("proviso", ["provided", "provided that", "as long as", "so long as", "on condition that"])
def test_what_another_is_only_to_accept_is_demanded_and_not_accepted(proviso: str) -> None:
    found = positions(f"Chile said it would lift the ban {proviso} Peru accepted new patrols.")
    assert ("PER", "accept") not in found
    assert ("CHL", "demand") in found


@pytest.mark.parametrize(
    ("none", "some"),
    [
        # denied by the helper alone
        ("Peru does not, and never will, accept the border.", ("PER", "refuse")),
        ("Peru neither has nor ever will accept the border.", None),
        # left undone
        ("The council decided against recommending a freeze.", None),
        ("Peru stopped short of rejecting the plan.", None),
        # questions
        ("“Would we accept the plan?” the Peruvian minister asked.", None),
        ("“Will we leave the bay?” the Peruvian minister said.", None),
        # things
        ("“It will not end the war,” the Peruvian minister said.", None),
        ("“Chile would not be a credible partner,” the Peruvian minister said.", None),
        ("“The vote should come as no surprise,” the Peruvian minister said.", None),
    ],
)
def test_what_nobody_undertakes(none: str, some: tuple[str, str] | None) -> None:
    assert positions(none) == ({some} if some else set())


@pytest.mark.parametrize(
    ("text", "party", "kind"),
    [
        ("Peru will never accept the border.", "PER", "refuse"),
        ("Peru rejected the plan.", "PER", "refuse"),
        ("“We will accept the plan,” the Peruvian minister said.", "PER", "accept"),
        ("“We will not leave the bay,” the Peruvian minister said.", "PER", "commit"),
        ("Peru said it would not sell the ships.", "PER", "refuse"),
        ("“We will not be part of the plan,” the Peruvian minister said.", "PER", "refuse"),
        ("“The vote should be put off,” the Peruvian minister said.", "PER", "demand"),
    ],
)
def test_what_somebody_does(text: str, party: str, kind: str) -> None:
    assert (party, kind) in positions(text)


def test_what_people_without_a_side_ask_for_is_not_given_to_who_met_before() -> None:
    assert (
        positions("Chile met Peru in Lima. Residents complained of looting. They asked the army to leave the bay.")
        == set()
    )
    assert positions("Chile met Peru in Lima. They asked Bolivia to leave the bay.") == {("CHL+PER", "demand")}


def test_both_sides_are_not_who_brokered_their_talks() -> None:
    told = "The talks, brokered by Kenya and Uganda, began in May. Both sides agreed to a cease-fire."
    assert positions(told) == set()
    assert positions("Kenya and Uganda met in May. Both sides agreed to a cease-fire.") == {("KEN+UGA", "accept")}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Chile wants the deal done before its president's term ends.", []),
        ("Chile must leave the bay before the year is out, Peru said.", []),
        ("Chile must leave the bay before the talks begin, Peru said.", ["requires"]),
        ("Peru said the offer fell short of what was needed.", []),
        ("Short of a new offer, Peru will not sign.", ["blocks"]),
        ("Peru said the stock could rise under low or absent levies.", []),
        ("Absent a levy, Peru will not sign.", ["blocks"]),
        ("If this is not enough, new cuts will be necessary, Peru said.", ["blocks"]),
        ("If Chile does not pay, Peru will walk out, Peru said.", ["threat"]),
    ],
)
def test_what_hangs_on_what(text: str, kinds: list[str]) -> None:
    assert [c.polarity for c in findings(text).conditions] == kinds


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Last week's optimism has proved unfounded.", "negative"),
        ("Fears of a collapse proved groundless.", None),
        ("Insufficient progress has been made.", "negative"),
        ("Some progress has been made.", "positive"),
        ("The mood was far from hopeful.", "negative"),
        ("The mood was hopeful.", "positive"),
        ("There is no reason for pessimism.", "positive"),
        ("There is reason for pessimism.", "negative"),
        ("The deadlock was not broken.", "negative"),
        ("The deadlock was broken.", "positive"),
        ("The rift has healed.", "positive"),
        ("The rift has widened.", "negative"),
        ("No major obstacles remain.", "positive"),
        ("Major obstacles remain.", "negative"),
        ("The envoy's refusal to sign did not please the ministers.", "negative"),
        ("The union is ready to strike.", "negative"),
        ("The union is ready to talk.", "positive"),
        ("Nobody wants to move first.", None),
        ("Nobody wants a war.", "positive"),
    ],
)
def test_which_way_a_sign_points(text: str, polarity: str | None) -> None:
    assert signals(text) == ([polarity] if polarity else [])


def test_he_is_whom_the_sentence_is_about() -> None:
    told = "Kari Lund's deputy Olav Moe spoke first. Tom Okafor of Chile refused, and he accused Peru of bad faith."
    found = findings(told)
    names = {person.id: person.name for person in found.people}
    assert [names.get(s.speaker or "") for s in found.statements if s.cue and s.cue.text == "accused"] == ["Tom Okafor"]
