"""How an action is called: without its actor, and with its subject where nobody at the table is to do it."""

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
