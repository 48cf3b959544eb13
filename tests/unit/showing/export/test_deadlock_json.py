"""The deadlock answer as JSON and as text, for records drawn at random and written as talks files."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reasoning.deadlock import Deadlock, deadlock
from dragoman.reasoning.deadlock.certificate import faults
from dragoman.record.parse import parse_talks
from dragoman.record.view import view
from dragoman.showing.brief.references import Texts
from dragoman.showing.export.deadlock_json import deadlock_json
from dragoman.showing.text.deadlock import deadlock_lines
from dragoman.terms.talks import View

HEAD = """talks "Drawn at random"
party A "Party of the first part"
party B "Party of the second part"
action A.p "does the first of the things that were asked of it in the spring"
action A.q "pays"
action B.r "signs the protocol on the return of the equipment and the people"
action B.s "withdraws"
action ratification "the parliaments ratify"
source s "s.txt"
  outlet "A wire"  published 2024-03-11
"""
ACTION = st.sampled_from(["A.p", "A.q", "B.r", "B.s", "ratification"])
WAY = st.lists(ACTION, min_size=1, max_size=2, unique=True).map(" and ".join)
WAYS = st.lists(WAY, min_size=1, max_size=2).map(" or ".join)
BY = st.sampled_from(['by unnamed "source" of B', "by A, institutional", "by B, institutional"])
LINK = st.sampled_from(["only after", "only after", "together with"])
ENTRY = st.one_of(
    st.builds("condition of {}: {} {} {}\n  {}\n".format, st.sampled_from("AB"), ACTION, LINK, WAYS, BY),
    st.builds("position of {}: refuse {}\n  {}\n".format, st.sampled_from("AB"), ACTION, BY),
    st.builds("done {}\n  {}\n".format, ACTION, BY),
)
RECORD = st.lists(ENTRY, max_size=7)
SOME = settings(max_examples=120, deadline=None)
ENTRY_KEYS = {
    "at",
    "name",
    "date",
    "flag",
    "holder",
    "words",
    "speaker",
    "attribution",
    "source_class",
    "outlet",
    "reported",
    "anchors",
}
EDGE_KEYS = ENTRY_KEYS | {"consequent", "antecedent", "consequents", "link", "antecedents"}


def answered(entries: list[str]) -> tuple[View, Deadlock]:
    text = HEAD + "".join(f'\n2024-03-1{n} * {entry}  @ s "words {n}"\n' for n, entry in enumerate(entries))
    document, problems = parse_talks(text, file="drawn.talks")
    assert problems == ()
    seen = view(document.talks())
    return seen, deadlock(seen)


def as_json(entries: list[str]) -> dict[str, Any]:
    seen, answer = answered(entries)
    wrong = faults(seen, answer.certificate)
    data: dict[str, Any] = json.loads(
        json.dumps(deadlock_json(answer, view=seen, texts=Texts({}), record="", faults=wrong))
    )
    return data


@SOME
@given(RECORD)
def test_json_says_what_the_answer_says(entries: list[str]) -> None:
    _, answer = answered(entries)
    data = as_json(entries)
    assert data["kind"] == answer.kind
    assert data["blocked"] == [item.action for item in answer.blocked]
    shown = [[(edge["consequent"], edge["antecedent"]) for edge in loop] for loop in data["loops"]]
    assert shown == [[(edge.consequent, edge.antecedent) for edge in loop.edges] for loop in answer.loops]
    assert data["certificate"]["faults"] == []
    assert (data["kind"] == "loop") == bool(data["loops"])


@SOME
@given(RECORD)
def test_every_edge_has_every_key(entries: list[str]) -> None:
    data = as_json(entries)
    for answer in (data, data["without_unnamed"]):
        edges = [edge for loop in answer["loops"] for edge in loop]
        edges += [edge for chain in answer["waiting"] for edge in chain["edges"]]
        assert all(set(edge) == EDGE_KEYS for edge in edges)
        assert all(set(item) > ENTRY_KEYS for item in (*answer["refusals"], *answer["pivotal"]))
    assert all(edge["source_class"] != "unnamed" for loop in data["without_unnamed"]["loops"] for edge in loop)


@SOME
@given(RECORD)
def test_every_action_that_is_named_is_told_in_words(entries: list[str]) -> None:
    data = as_json(entries)
    named = {*data["blocked"], *(action for step in data["certificate"]["steps"] for action in step)}
    assert set(data["actions"]) == named
    assert all(action["words"] for action in data["actions"].values())


@SOME
@given(RECORD)
def test_text_keeps_to_eighty_columns_and_numbers_every_entry_it_names(entries: list[str]) -> None:
    seen, answer = answered(entries)
    lines = deadlock_lines(answer, view=seen, texts=Texts({}))
    assert max(map(len, lines)) <= 80
    text = "\n".join(lines)
    told = {line.split("]")[0].strip(" [") for line in lines if line.startswith("  [")}
    asked = {part.split("]")[0] for part in text.split("only after [")[1:] if part.split("]")[0].isdigit()}
    assert asked <= told


def test_certificate_that_does_not_hold_is_told_plainly() -> None:
    seen, answer = answered(["condition of A: A.p only after B.r\n  by A, institutional\n"])
    lines = deadlock_lines(answer, view=seen, texts=Texts({}), faults=["A.p is not shown to be blocked"])
    assert "  The certificate does not hold, do not rely on this: A.p is not shown to be" in lines
    assert not any("it holds" in line for line in lines)
