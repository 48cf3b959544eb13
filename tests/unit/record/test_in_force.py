"""The in-force rule, case by case."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.record.made_up import ENTRIES

from dragoman.record.parse import parse_talks
from dragoman.record.text import item_text
from dragoman.record.view import view
from dragoman.terms.talks import Talks, View


def seen(text: str) -> View:
    document, problems = parse_talks(text)
    assert problems == ()
    return view(document.talks())


def heads(entries: tuple[object, ...]) -> list[str]:
    return [item_text(entry).splitlines()[0].partition("* ")[2] for entry in entries]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("record", "stands"),
    [
        pytest.param(
            "2024-01-01 * position of A: refuse A.x\n2024-01-02 * position of A: accept A.x\n",
            ["position of A: accept A.x"],
            id="a later position on the same action replaces",
        ),
        pytest.param(
            "2024-01-02 * position of A: accept A.x\n2024-01-01 * position of A: refuse A.x\n",
            ["position of A: accept A.x"],
            id="later is by event date, not by place in the file",
        ),
        pytest.param(
            "2024-01-01 * position of A: refuse A.x\n2024-01-02 * position of B: accept A.x\n",
            ["position of A: refuse A.x", "position of B: accept A.x"],
            id="another holder replaces nothing",
        ),
        pytest.param(
            "2024-01-01 * position of A: demand B.x, B.y\n2024-01-02 * position of A: withdraw B.x\n",
            ["position of A: demand B.y"],
            id="what is withdrawn is gone, the rest stands",
        ),
        pytest.param(
            "2024-01-01 * position of A: offer A.x, A.y\n2024-01-03 * done A.x\n",
            ["position of A: offer A.y"],
            id="what is done is no position any more",
        ),
        pytest.param(
            "2024-01-01 * condition of A: A.x only after B.y\n2024-01-02 * condition of A: A.x if B.y\n",
            ["condition of A: A.x if B.y"],
            id="a later condition on the same link replaces",
        ),
        pytest.param(
            "2024-01-01 * condition of A: A.x only after B.y\n2024-01-02 * condition of A: B.y only after A.x\n",
            ["condition of A: B.y only after A.x"],
            id="a link is the same in either order",
        ),
        pytest.param(
            "2024-01-01 * condition of A: A.x only after B.y\n2024-01-02 * condition of A: A.x no longer after B.y\n",
            [],
            id="a withdrawn link is gone, and the withdrawal is no condition",
        ),
        pytest.param(
            "2024-01-01 * condition of A: A.x only after B.y and B.z\n"
            "2024-01-02 * condition of A: A.x no longer after B.y\n",
            ["condition of A: A.x only after B.z"],
            id="of several antecedents one may be withdrawn",
        ),
        pytest.param(
            "2024-01-01 * condition of A: A.x only after B.y or B.z\n"
            "2024-01-02 * condition of A: A.x no longer after B.y\n",
            [],
            id="an alternative that asks for nothing opens the way",
        ),
        pytest.param(
            "2024-01-01 * condition of A: A.x, A.w only after B.y\n2024-01-02 * done A.x\n",
            ["condition of A: A.w only after B.y"],
            id="of several consequents one may be done",
        ),
        pytest.param(
            "2024-01-01 * condition of A: A.x only after B.y\n2024-01-02 * done B.y\n",
            ["condition of A: A.x only after B.y"],
            id="a fulfilled antecedent leaves the condition to the reasoning",
        ),
        pytest.param(
            "2024-01-01 * commitment of A: A.x due 2024-02-01\n2024-01-02 * commitment of A: A.x due 2024-03-01\n",
            ["commitment of A: A.x due 2024-03-01"],
            id="a later term replaces",
        ),
        pytest.param(
            "2024-01-01 * commitment of A: A.x\n2024-01-02 * position of A: refuse A.x\n",
            ["commitment of A: A.x", "position of A: refuse A.x"],
            id="a position does not undo a commitment",
        ),
        pytest.param(
            "2024-01-01 * commitment of A: A.x\n2024-01-02 * position of A: withdraw A.x\n",
            [],
            id="a withdrawal does",
        ),
        pytest.param(
            "2024-01-01 * position of A: demand on pay\n2024-01-02 * position of A: accept on pay\n",
            ["position of A: accept on pay"],
            id="positions without an action meet on their issue",
        ),
        pytest.param(
            "2024-01-01 * done A.x\n2024-01-02 * position of B: demand A.x\n",
            [],
            id="what is done already is done, whenever it is asked for",
        ),
        pytest.param(
            "undated * position of A: refuse A.x\n2024-01-01 * position of A: accept A.x\n",
            ["position of A: accept A.x"],
            id="undated counts as oldest",
        ),
        pytest.param(
            "2024-01-01 * position of A: refuse A.x\n2024-01-01 * position of A: withdraw A.x\n",
            ["position of A: refuse A.x"],
            id="a withdrawal ends only what is earlier",
        ),
        pytest.param(
            "2024-01-01 * position of A: refuse A.x\n2024-01-02 * position of A: withdraw A.x\n"
            "2024-01-03 * position of A: refuse A.x\n",
            ["position of A: refuse A.x"],
            id="what was withdrawn can be taken up again",
        ),
        pytest.param(
            "2024-01-01 * position of A: refuse A.x\n2024-01-02 * position of A: accept A.x on pay\n"
            "2024-01-03 * position of A: refuse on pay\n",
            ["position of A: accept A.x on pay", "position of A: refuse on pay"],
            id="a position with an action is about the action, not the issue",
        ),
        pytest.param(
            "2024-01-01 * condition of A: A.x, A.y only after B.z\n"
            "2024-01-02 * condition of A: A.x only after B.w and B.z\n",
            ["condition of A: A.y only after B.z", "condition of A: A.x only after B.w and B.z"],
            id="of several consequents one may be replaced",
        ),
        pytest.param(
            "2024-01-01 * condition of A: A.x only after B.y\n2024-01-02 * condition of B: A.x no longer after B.y\n",
            ["condition of A: A.x only after B.y"],
            id="nobody else can withdraw a condition",
        ),
        pytest.param(
            "2024-01-01 * condition of A: A.x only after B.y or B.z\n"
            "2024-01-02 * condition of A: A.x only after B.y and B.w\n",
            ["condition of A: A.x only after B.y and B.w"],
            id="an alternative whose one link is replaced is gone with the rest",
        ),
        pytest.param(
            "2024-01-01 x position of A: refuse A.x\n2024-01-01 ! position of B: refuse A.x\n",
            ["position of B: refuse A.x"],
            id="rejected is never there, disputed is",
        ),
    ],
)
def test_what_stands(record: str, stands: list[str]) -> None:
    found = [item_text(entry).splitlines()[0].split(" ", 2)[2] for entry in seen(record).in_force]
    assert found == stands


def test_what_was_replaced_is_kept_with_what_replaced_it() -> None:
    ((old, new),) = seen("2024-01-01 * position of A: refuse A.x\n2024-01-02 * position of A: accept A.x\n").replaced
    assert heads((old, new)) == ["position of A: refuse A.x", "position of A: accept A.x"]


SAME_DAY = """\
source s1 "1.txt"
source s2 "2.txt"
2024-01-01 * position of A: refuse A.x
  @ s1 "never"
2024-01-01 * position of A: accept A.x
  @ {} "fine"
"""


def test_one_day_and_two_sources_that_contradict_each_other_are_disputed_and_both_stand() -> None:
    found = seen(SAME_DAY.format("s2"))
    assert len(found.in_force) == 2
    assert [heads(group) for group in found.disputed] == [["position of A: accept A.x", "position of A: refuse A.x"]]


@pytest.mark.parametrize(
    ("one", "other", "disputed"),
    [
        ("position of A: demand B.x", "position of A: offer B.x", False),
        ("position of A: demand B.x", "position of A: threaten B.x", True),
        ("position of A: refuse A.x", "position of B: accept A.x", False),
        ("commitment of A: A.x due 2024-02-01", "commitment of A: A.x due 2024-03-01", True),
        ("commitment of A: A.x due 2024-02-01", "commitment of A: A.x due 2024-02-01", False),
        ("commitment of A: A.x due 2024-01-31", "commitment of A: A.x due within 30 days of 2024-01-01", False),
        ("commitment of A: A.x due within 3 days of B.y", "commitment of A: A.x due within 3 weeks of B.y", True),
        ("commitment of A: A.x due within 3 days of B.y", "commitment of A: A.x due within 3 days of B.y", False),
        ("condition of A: A.x only after B.y", "condition of A: A.x if B.y", True),
        ("condition of A: A.x only after B.y", "condition of A: B.y only after A.x", True),
        ("condition of A: A.x only after B.y", "condition of A: A.x only after B.z", False),
    ],
)
def test_what_contradicts_what(one: str, other: str, *, disputed: bool) -> None:
    record = f'source s1 "1.txt"\nsource s2 "2.txt"\n2024-01-01 * {one}\n  @ s1 "a"\n2024-01-01 * {other}\n  @ s2 "b"\n'
    found = seen(record)
    assert len(found.in_force) == 2
    assert bool(found.disputed) == disputed


def test_one_source_does_not_dispute_itself() -> None:
    assert seen(SAME_DAY.format("s1")).disputed == ()


def test_two_sources_that_say_the_same_do_not_dispute() -> None:
    same = SAME_DAY.format("s2").replace("accept", "refuse")
    assert seen(same).disputed == ()


DEALS = """\
person ana "Ana" of A
person ben "Ben" of B
deal pact "The Pact" of A, B text signed
deal other "Another" of A, B text else
source signed "signed.txt"
  published 2024-01-01
source else "else.txt"
  published 2024-01-01
source paper "paper.txt"
  published 2024-01-05
"""


def said(day: int, kind: str, by: str, source: str = "paper") -> str:
    lines = [f"2024-01-{day:02} * {kind}", by, f'@ {source} "words"']
    return "\n  ".join(line for line in lines if line) + "\n"


TERM = said(1, "commitment of A: A.x in pact due 2024-03-01", "", "signed")


@pytest.mark.parametrize(
    ("record", "stands"),
    [
        pytest.param(TERM, ["commitment of A: A.x in pact due 2024-03-01"], id="a term of the text stands"),
        pytest.param(
            said(2, "commitment of A: A.y in pact", "by ana"),
            ["commitment of A: A.y in pact"],
            id="what a party reads in a deal for itself binds it",
        ),
        pytest.param(
            said(2, "commitment of A: A.y in pact", 'by unnamed "source" of A'),
            ["commitment of A: A.y in pact"],
            id="an unnamed speaker speaks for his party too",
        ),
        pytest.param(
            said(2, "commitment of A: A.y in pact", "by A, institutional"),
            ["commitment of A: A.y in pact"],
            id="a party speaks for itself",
        ),
        pytest.param(
            said(2, "commitment of A: A.y in pact", "by ana and ben"),
            ["commitment of A: A.y in pact"],
            id="a joint reading binds each of those who speak",
        ),
        pytest.param(said(2, "commitment of A: A.y in pact", "by ben"), [], id="what another reads in it does not"),
        pytest.param(
            said(2, "commitment of A: A.y in pact", "by ana of B"), [], id="whom somebody speaks for is what counts"
        ),
        pytest.param(said(2, "commitment of A: A.y in pact", ""), [], id="nor what an outlet reads in it"),
        pytest.param(
            said(2, "commitment of A: A.y in pact", "", "else"), [], id="the text of another deal is not its text"
        ),
        pytest.param(
            said(2, "commitment of A: A.y", "by ben"),
            ["commitment of A: A.y"],
            id="outside of a deal the holder is the holder, whoever tells it",
        ),
        pytest.param(
            TERM + said(2, "commitment of A: A.x in pact due 2024-02-01", "by ben"),
            ["commitment of A: A.x in pact due 2024-03-01"],
            id="another's reading replaces no term",
        ),
        pytest.param(
            said(2, "commitment of A: A.x due 2024-03-01", "by ana")
            + said(3, "commitment of A: A.x in pact due 2024-02-01", "by ben"),
            ["commitment of A: A.x due 2024-03-01"],
            id="nor any other claim",
        ),
        pytest.param(
            TERM + said(2, "position of A: withdraw A.x in pact", "by ben"),
            ["commitment of A: A.x in pact due 2024-03-01"],
            id="nor does it withdraw one",
        ),
        pytest.param(
            TERM + said(2, "commitment of A: A.x in pact due 2024-06-01", "by ana"),
            ["commitment of A: A.x in pact due 2024-03-01", "commitment of A: A.x in pact due 2024-06-01"],
            id="nor does the holder's own reading replace a term of that deal: both bind him",
        ),
        pytest.param(
            said(1, "condition of A: A.x only after B.y in pact", "", "signed")
            + said(2, "condition of A: A.x if B.y in pact", "by ana"),
            ["condition of A: A.x only after B.y in pact", "condition of A: A.x if B.y in pact"],
            id="conditions as commitments",
        ),
        pytest.param(
            said(2, "commitment of A: A.x due 2024-03-01", "by ana")
            + said(3, "commitment of A: A.x in pact due 2024-06-01", "by ana"),
            ["commitment of A: A.x in pact due 2024-06-01"],
            id="it replaces an earlier claim outside of the deal",
        ),
        pytest.param(
            said(2, "commitment of A: A.x in pact due 2024-03-01", "by ana")
            + said(3, "commitment of A: A.x in pact due 2024-06-01", "by ana"),
            ["commitment of A: A.x in pact due 2024-06-01"],
            id="and his earlier reading",
        ),
        pytest.param(
            TERM + said(2, "commitment of A: A.x in other due 2024-06-01", "by ana"),
            ["commitment of A: A.x in other due 2024-06-01"],
            id="and a term of another deal",
        ),
        pytest.param(
            TERM + said(2, "commitment of A: A.x in other due 2024-06-01", "", "else"),
            ["commitment of A: A.x in other due 2024-06-01"],
            id="a later deal replaces an earlier one",
        ),
        pytest.param(
            TERM + said(2, "position of A: withdraw A.x", "by ana"),
            [],
            id="a party can walk out, not read itself out",
        ),
        pytest.param(
            TERM
            + said(2, "commitment of A: A.x in pact due 2024-06-01", "by ana")
            + said(3, "position of A: withdraw A.x", "by ana"),
            [],
            id="and then its readings end too",
        ),
        pytest.param(
            TERM
            + said(2, "commitment of A: A.x due 2024-05-01", "by ana")
            + said(3, "commitment of A: A.x in pact due 2024-06-01", "by ana"),
            ["commitment of A: A.x in pact due 2024-06-01"],
            id="a term that a claim outside has replaced does not come back when the deal is read",
        ),
    ],
)
def test_what_stands_of_what_is_in_a_deal(record: str, stands: list[str]) -> None:
    found = seen(DEALS + record)
    assert len(found.entries) == record.count("@ ")
    assert [item_text(entry).splitlines()[0].split(" ", 2)[2] for entry in found.in_force] == stands


def test_words_of_a_deal_that_are_not_out_yet_are_no_term() -> None:
    record = DEALS.replace('"signed.txt"\n  published 2024-01-01', '"signed.txt"\n  published 2024-02-01')
    talks = parse_talks(record + said(2, "commitment of A: A.y in pact", "by ben") + '  @ signed "words"\n')[0].talks()
    assert view(talks, as_of=dt.date(2024, 1, 20)).in_force == ()
    assert len(view(talks, as_of=dt.date(2024, 2, 1)).in_force) == 1


def test_what_has_begun_is_not_done_and_ends_nothing() -> None:
    found = seen("2024-01-01 * commitment of A: A.x\n2024-01-02 * begun A.y, A.x\n2024-01-03 * done A.y\n")
    assert (found.begun, found.done) == (("A.x",), ("A.y",))
    assert heads(found.in_force) == ["commitment of A: A.x"]


@given(st.data())
def test_what_stands_does_not_hang_on_the_order_of_the_file(data: st.DataObject) -> None:
    entries = data.draw(st.lists(ENTRIES, max_size=8))
    seen, other = (view(Talks(entries=tuple(e))) for e in (entries, data.draw(st.permutations(entries))))
    assert (seen.in_force, seen.replaced, seen.done) == (other.in_force, other.replaced, other.done)
