"""Models drafted from records made by hand."""

from __future__ import annotations

import datetime as dt
import tomllib

import pytest

from dragoman.reasoning.stability.draft import draft
from dragoman.reasoning.stability.draft_statements import drafted_statements, who_said
from dragoman.reasoning.stability.model_file import read_model
from dragoman.terms.declared import DeclaredAction, DeclaredOutlet, DeclaredParty, DeclaredPerson, Source
from dragoman.terms.entries import Act, Anchor, Attribution, ConditionEntry, Entry, Flag, Link, PositionEntry
from dragoman.terms.problems import Place
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import Talks, View

HERE = Place(file="t.talks", line=7)
DAY = dt.date(2030, 5, 1)
ACTIONS = ("A.leave", "A.pay", "B.open", "B.sign", "C.watch")


def anchor(words: str) -> Anchor:
    return Anchor(source="wire", words=words, place=HERE)


def position(holder: str, act: Act, *actions: str, words: str = "as they said", **more: object) -> PositionEntry:
    given = {"flag": Flag.ACCEPTED, **more}
    return PositionEntry(
        date=DAY,
        anchors=(anchor(words),),
        place=HERE,
        holder=holder,
        act=act,
        actions=actions,
        **given,  # type: ignore[arg-type]
    )


def condition(holder: str, link: Link, consequents: tuple[str, ...], *ways: tuple[str, ...]) -> ConditionEntry:
    return ConditionEntry(
        date=DAY, flag=Flag.ACCEPTED, anchors=(anchor("on terms"),), place=HERE,
        holder=holder, consequents=consequents, link=link, antecedents=ways,
    )  # fmt: skip


def view(*entries: Entry, done: tuple[str, ...] = ()) -> View:
    talks = Talks(
        title="Made up",
        parties=tuple(DeclaredParty(id=p, name=f"Land of {p}", place=HERE) for p in "ABC"),
        people=(DeclaredPerson(id="ann", name="Ann Bell", party="A", place=HERE),),
        outlets=(DeclaredOutlet(id="echo", name="The Echo", place=HERE),),
        actions=tuple(DeclaredAction(id=a, words=f"does {a}", actor=a[0], place=HERE) for a in ACTIONS),
        sources=(Source(id="wire", path="w.txt", outlet="echo", outlet_declared=True, published=DAY, place=HERE),),
    )
    return View(talks=talks, in_force=entries, entries=entries, done=done)


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (position("A", Act.REFUSE, "A.leave"), ["not A.leave"]),
        (position("A", Act.DEMAND, "B.open", "B.sign"), ["B.open", "B.sign"]),
        (position("A", Act.OFFER, "A.pay"), ["A.pay"]),
        (position("A", Act.THREATEN, "A.leave"), []),
        (
            condition("A", Link.ONLY_AFTER, ("A.pay",), ("B.open", "B.sign"), ("C.watch",)),
            ["((B.open and B.sign) or C.watch) if A.pay"],
        ),
        (condition("A", Link.TOGETHER_WITH, ("A.pay",), ("B.open",)), ["A.pay iff B.open"]),
        (condition("A", Link.IF, ("A.pay",), ("B.open",)), ["A.pay if B.open"]),
        (condition("A", Link.UNLESS, ("A.leave",), ("B.open",)), ["A.leave if not B.open"]),
        (condition("A", Link.EVEN_IF, ("A.pay",), ("B.open",)), ["not A.pay"]),
        (condition("A", Link.NO_LONGER_AFTER, ("A.pay",), ("B.open",)), []),
    ],
)  # fmt: skip
def test_each_kind_of_claim_is_the_statement_that_it_makes(entry: Entry, says: list[str]) -> None:
    assert [one.text for one in drafted_statements(entry, done=())] == says


def test_what_is_done_is_no_option_and_is_waited_for_no_longer() -> None:
    both = condition("A", Link.ONLY_AFTER, ("A.pay",), ("B.open", "B.sign"))
    assert [one.text for one in drafted_statements(both, done=("B.open",))] == ["B.sign if A.pay"]
    assert not list(drafted_statements(both, done=("B.open", "B.sign")))
    made = draft(view(both, done=("B.open",)))
    assert made.options == ("A.pay", "B.sign")


def test_the_draft_can_be_analysed_and_leaves_the_order_open() -> None:
    made = draft(
        view(
            position("A", Act.DEMAND, "B.open", words='they said "now"\nand \\ more'),
            position("A", Act.REFUSE, "A.leave"),
            position("B", Act.DEMAND, "A.leave"),
        )
    )
    model, graph = read_model(made.text, name="drafted")
    assert model.parties == ("Land of A", "Land of B")
    assert len(graph.states) == 4
    preference = model.preferences["Land of A"]
    assert [one.text for one in preference.statements] == ["not A.leave", "B.open"]
    assert preference.unordered == (range(2),)
    assert preference.statements[1].words == 'they said "now" and \\ more'
    assert model.status_quo == "NN"


def test_a_party_of_whom_the_record_says_nothing_is_the_analysts() -> None:
    made = draft(view(position("A", Act.DEMAND, "B.open")))
    assert '"Land of B" = [] # the record says nothing' in made.text
    assert tomllib.loads(made.text)["preferences"]["Land of B"] == []


def test_what_a_party_does_not_say_of_its_own_options_is_left_to_the_analyst() -> None:
    made = draft(view(position("A", Act.DEMAND, "B.open"), position("B", Act.DEMAND, "A.pay")))
    assert "# The record does not say what it would rather do about its own A.pay: yours to add." in made.text
    assert "# The record does not say what it would rather do about its own B.open: yours to add." in made.text


def test_of_too_many_options_those_most_spoken_of_are_kept_and_the_rest_is_told() -> None:
    wanted = position("A", Act.DEMAND, "B.sign")
    both = [position("A", Act.DEMAND, "B.open"), position("B", Act.REFUSE, "B.open")]
    made = draft(view(*both, wanted, position("A", Act.OFFER, "A.pay"), position("B", Act.DEMAND, "A.pay")), most=2)
    assert made.options == ("A.pay", "B.open")
    assert made.left_out == ("B.sign",)
    assert made.unused == (wanted,)
    assert "# Left out, for states double with each option (--options N takes more): B.sign." in made.text
    assert "# Not used, line 7: as they said" in made.text


def test_of_the_same_said_twice_the_better_source_is_shown() -> None:
    unnamed = Attribution(unnamed="aide", party="A", record=SourceClass.UNNAMED)
    named = Attribution(speakers=("ann",), party="A", record=SourceClass.ON_RECORD)
    made = draft(
        view(
            position("A", Act.OFFER, "A.pay", words="whispered", attribution=unnamed),
            position("A", Act.OFFER, "A.pay", words="declared", attribution=named),
        )
    )
    (statement,) = read_model(made.text, name="drafted")[0].preferences["Land of A"].statements
    assert statement.words == "declared"
    assert statement.said_by == "Ann Bell, on record; The Echo, 2030-05-01; and 1 more"


def test_who_said_it_names_the_chain_and_what_nobody_has_reviewed() -> None:
    chain = Attribution(unnamed="aide", party="A", quoted_by=("ann",), via=("echo",), record=SourceClass.UNNAMED)
    entry = position("A", Act.DEMAND, "B.open", attribution=chain, flag=Flag.PROPOSED)
    said = who_said(entry, view().talks)
    assert said == "“aide” of Land of A, unnamed, quoted by Ann Bell, via The Echo; The Echo, 2030-05-01; not reviewed"


def test_a_party_that_can_do_nothing_is_there_with_what_it_wants() -> None:
    made = draft(view(position("C", Act.DEMAND, "B.open")))
    model, _ = read_model(made.text, name="drafted")
    assert model.parties == ("Land of B", "Land of C")
    assert [one.text for one in model.preferences["Land of C"].statements] == ["B.open"]
