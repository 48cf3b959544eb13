"""What actions are called: things still to be done, whatever the tense of the report."""

import pytest
from tests.unit.reading.reports import findings


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peru would talk only if Chile withdrew its patrols.", "withdraw its patrols"),
        ("Peru will talk only after Chile has withdrawn its patrols.", "withdraw its patrols"),
        ("Peru said it would talk once Chile had withdrawn its patrols.", "withdraw its patrols"),
        ("Peru will talk only if Chile withdraws its patrols.", "withdraw its patrols"),
        ("Peru would sign only if Chile came back with “a real offer”.", "come back with “a real offer”"),
        # nobody at the table does it: a clause, told in the present
        ("Peru would sign only after the boats had been released.", "the boats are released"),
        ("Peru would sign only if the boats were released.", "the boats are released"),
        ("Peru would sign only after the boat was released.", "the boat is released"),
        ("Peru would sign only if prices fell.", "prices fall"),
        ("Peru would sign only if the price fell.", "the price falls"),
        ("Peru would sign only if there was a line on the map.", "there is a line on the map"),
        # traps: what is so already, or may be, keeps its verb
        ("Peru will sign only if the boats can sail.", "the boats can sail"),
        ("Peru will sign only after the boats have sailed.", "the boats have sailed"),
    ],
)
def test_what_is_waited_for_is_called_as_still_to_come(text: str, name: str) -> None:
    (condition,) = findings(text).conditions
    assert [deed.called for way in condition.antecedents for deed in way] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Under the pact, Peru will lift the ban if Chile pays.", "lift the ban"),
        ("Peru would lift the ban only if Chile paid.", "lift the ban"),
        ("Peru would even lift the ban if Chile paid.", "lift the ban"),
        ("Peru would publicly apologise if Chile paid.", "publicly apologise"),
        ("Peru said its ban could be lifted if Chile paid.", "its ban can be lifted"),
        # who is named acts, under whatever name; a thing is told with what it does
        ("Peru said the strike would go ahead if Chile did not pay.", "the strike goes ahead"),
        ("Peru said its crews would sail if Chile paid.", "its crews sail"),
        ("Peru's envoy said his country would sail if Chile paid.", "sail"),
        ("Peru will lift its ban for a smaller share only if Chile pays.", "lift its ban for a smaller share"),
    ],
)
def test_what_hangs_on_it_goes_without_what_opens_or_links_the_clause(text: str, name: str) -> None:
    (condition,) = findings(text).conditions
    assert [deed.called for deed in condition.consequents] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peru will not talk as long as the ships block the port.", "the ships do not block the port"),
        ("Peru will not talk as long as the ship blocks the port.", "the ship does not block the port"),
        ("Peru will not talk as long as the port is shut.", "the port is not shut"),
        ("Peru will walk out if there is no movement.", "there is no movement"),
        ("Peru will not talk as long as Chile mines the bay.", "not mine the bay"),
    ],
)
def test_the_end_of_a_thing_is_called_by_a_clause_with_not(text: str, name: str) -> None:
    (condition,) = findings(text).conditions
    assert [deed.called_undone for way in condition.antecedents for deed in way] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peru called on both sides to accept mediation.", "both sides to accept mediation"),
        ("Peru demanded that the boats be released.", "the boats are released"),
        ("Peru asked for the ban to be lifted.", "the ban to be lifted"),
        ("Peru wants 43 prisoners freed.", "43 prisoners freed"),
    ],
)
def test_what_is_asked_of_all_keeps_whom_or_what_it_is_asked_of(text: str, name: str) -> None:
    (position,) = findings(text).positions
    assert [deed.called for deed in position.actions] == [name]


def test_the_words_of_the_report_stay_verbatim() -> None:
    text = "Peru would talk only if Chile withdrew its patrols."
    for condition in findings(text).conditions:
        for deed in (*condition.consequents, *(d for way in condition.antecedents for d in way)):
            assert text[deed.span.start : deed.span.end] == deed.span.text


def test_what_is_no_thing_and_no_deed_is_denied_with_not() -> None:
    (condition,) = findings("Peru will come back when the vote is won and not before.").conditions
    undone = [deed.called_undone for way in condition.antecedents for deed in way if deed.negated]
    assert undone == ["not before"]
