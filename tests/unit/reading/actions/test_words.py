"""How an action is called: without its actor, and with its subject where nobody at the table is to do it."""

import pytest
from tests.unit.reading.reports import findings


def test_what_no_party_does_keeps_its_subject() -> None:
    (condition,) = findings("Peru will pay only after the cranes are running again.").conditions
    ((deed,),) = condition.antecedents
    assert (deed.actor, deed.span.text) == (None, "the cranes are running again")
    (own,) = condition.consequents
    assert (own.actor, own.span.text) == ("PER", "pay")


def test_who_withdraws_a_plan_to_act_does_not_act() -> None:
    (demand,) = findings("Peru demands that Chile withdraw a plan to mine the bay.").positions
    (deed,) = demand.actions
    assert deed.key.startswith("withdraw")


def test_what_is_possible_is_the_action() -> None:
    (condition,) = findings("Peru said a freeze was possible only after the first ship is unloaded.").conditions
    assert [deed.span.text for deed in condition.consequents] == ["a freeze"]


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        ("Greece called on Turkey to halt its drilling.", "TUR", "halt its drilling"),
        ("Peru asked for this item to be removed.", None, "this item to be removed"),
        ("Mali said the fees need to be lowered.", None, "the fees need to be lowered"),
        ("Brazil agreed that the registry should bring funds together.", None, "the registry should bring"),
        # traps: who promises acts himself, and his own duty is his
        ("Chile promised Peru to lift the ban.", "CHL", "lift the ban"),
        ("Brazil agreed to bring funds together.", "BRA", "bring funds together"),
    ],
)
def test_what_is_asked_is_for_the_one_asked_to_do_and_keeps_its_thing(text: str, actor: str | None, words: str) -> None:
    (position,) = findings(text).positions
    (deed,) = position.actions
    assert deed.actor == actor
    assert deed.span.text.startswith(words)


def test_the_one_asked_twice_is_asked_for_both() -> None:
    actors = [
        deed.actor for p in findings("Iran urged Iraq to lift the ban and to return.").positions for deed in p.actions
    ]
    assert actors == ["IRQ", "IRQ"]


def test_things_of_one_name_that_a_word_before_it_parts_are_two() -> None:
    first, second = findings("Peru opposed sinks projects. Chile opposed nuclear projects.").positions
    assert first.actions[0].key != second.actions[0].key


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Japan asked for this item to be removed. Chad opposed this.", True),
        ("Peru proposed a fund. Chile supported this proposal, while Mali rejected it.", True),
        # traps: its own words, other words, another paragraph
        ("Japan asked for this item to be removed. Chad opposed the fund.", False),
        ("Japan asked for this item to be removed.\n\nChad opposed this.", False),
    ],
)
def test_who_opposes_this_answers_what_was_put_before(text: str, *, answer: bool) -> None:
    first, *others = findings(text).positions
    assert others
    assert all((other.actions == first.actions) is answer for other in others)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The union will strike if the firm refuses to pay.", True),
        ("The union will strike if the firm fails to pay.", True),
        ("The union will return if the firm agrees to pay.", False),
    ],
)
def test_who_refuses_or_fails_to_act_does_not_act(text: str, *, negated: bool) -> None:
    (condition,) = findings(text).conditions
    assert [[deed.negated for deed in group] for group in condition.antecedents] == [[negated]]


def test_what_is_so_is_no_act_of_the_holder() -> None:
    (condition,) = findings("Lund said the offer was empty as long as the firm refused to pay.").conditions
    (deed,) = condition.consequents
    assert (deed.actor, deed.span.text) == (None, "the offer was empty")


def test_what_a_party_owns_does_not_act_by_being_so() -> None:
    text = "Lund said the company's offer was empty as long as the company refused to pay."
    (condition,) = findings(text).conditions
    (deed,) = condition.consequents
    assert (deed.actor, deed.span.text) == (None, "the company's offer was empty")


def test_who_opposes_a_proposal_opposes_all_of_it() -> None:
    *put, answer = findings(
        "Peru proposed freezing fees and reviewing the rules. Chad opposed this proposal."
    ).positions
    assert answer.kind == "refuse"
    assert [deed.key for deed in answer.actions] == [deed.key for position in put for deed in position.actions]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Kenya proposed a dialogue with the World Bank.", "KEN"),
        ("Kenya urged a focus on Peru.", None),
        ("Kenya demanded the withdrawal of Peru.", "PER"),
        ("Kenya demanded approval by Peru.", "PER"),
    ],
)
def test_whom_a_thing_is_with_or_about_does_not_do_it(text: str, actor: str | None) -> None:
    (position,) = findings(text).positions
    assert [deed.actor for deed in position.actions] == [actor]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We view Mali's claim to the wells as a matter of law,” Kenya's envoy said.", ["Mali's claim to the wells"]),
        ("Peru accepted the plan as a basis for talks.", ["the plan"]),
    ],
)
def test_how_something_is_taken_is_no_action_beside_it(text: str, words: list[str]) -> None:
    (position,) = findings(text).positions
    assert [action.span.text for action in position.actions] == words
