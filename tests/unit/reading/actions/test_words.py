"""How an action is called: without its actor, and with its subject where nobody at the table is to do it."""

from tests.unit.reading.reports import findings


def test_what_no_party_does_keeps_its_subject() -> None:
    (condition,) = findings("Peru will pay only after the cranes are running again.").conditions
    ((deed,),) = condition.antecedents
    assert (deed.actor, deed.span.text) == (None, "the cranes are running again")
    (own,) = condition.consequents
    assert (own.actor, own.span.text) == ("PER", "pay")
