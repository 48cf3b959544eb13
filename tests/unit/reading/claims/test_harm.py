"""What is a threat and what gives way, over a grid of verbs: the polarity of "X will Q unless C" turns on it."""

import pytest
from tests.unit.reading.reports import findings

FRAMES = ("Peru will {act} unless Chile pays.", "Peru said it would {act} unless Chile paid.")


def polarities(act: str) -> list[str]:
    return [condition.polarity for frame in FRAMES for condition in findings(frame.format(act=act)).conditions]


@pytest.mark.parametrize(
    "act",
    [
        "walk out of the talks",
        "leave the pact",
        "cut off supplies",
        "halt oil shipments",
        "break off the talks",
        "close the border",
        "shut its ports",
        "impose a duty on copper",
        "ban imports of wine",
        "seize the ships",
        "expel the ambassador",
        "retaliate",
        "hit back",
        "sue the bank",
        "take the dispute to the world court",
        "bring the matter before GATT",
        "call a strike",
        "lock out the dockers",
        "lay off the crews",
        "send home the crews",
        "occupy the plant",
        "picket the mines",
        "block the deal",
        "veto the plan",
        "tear up the contract",
        "freeze the assets",
        "withhold payments",
        "default on its debt",
        "mobilise its army",
        "bomb the bridge",
        "bring down the government",
        "respond with sanctions",
    ],
)  # fmt: skip
def test_what_one_side_does_to_another_is_a_threat(act: str) -> None:
    assert polarities(act) == ["threat", "threat"]


@pytest.mark.parametrize(
    "act",
    [
        "lift the embargo",
        "withdraw its troops",
        "pull back its tanks",
        "suspend the bombing",
        "halt its nuclear tests",
        "call off the strike",
        "drop its veto",
        "end the blockade",
        "cut its tariffs",
        "freeze its missile programme",
        "waive the penalty",
        "free the sailors",
        "sign the treaty",
        "resume payments",
        "reopen its embassy",
    ],
)  # fmt: skip
def test_what_eases_or_gives_is_promised(act: str) -> None:
    for frame in ("Peru will {act} if Chile pays.", "Peru said it would {act} if Chile paid."):
        assert [c.polarity for c in findings(frame.format(act=act)).conditions] == ["requires"]


@pytest.mark.parametrize("act", ["strike", "sue", "raise its duties", "impose sanctions", "close the port"])
def test_a_threat_that_is_given_up_is_promised(act: str) -> None:
    text = f"Peru will not {act} as long as the talks go on."
    polarity = [condition.polarity for condition in findings(text).conditions]
    assert polarity == ["requires"]


@pytest.mark.parametrize(
    "condition",
    [
        "Chile imposes a quota",
        "Chile goes ahead with the sale",
        "Chile insists on its claim",
        "Chile attacks the convoy",
        "Chile breaches the pact",
        "Chile rejects the award",
    ],
)
def test_what_answers_a_hostile_step_is_a_threat(condition: str) -> None:
    assert [c.polarity for c in findings(f"If {condition}, Peru will respond, its envoy said.").conditions] == [
        "threat"
    ]
