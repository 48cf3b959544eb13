"""Models from files: patterns, joined states, rankings beside statements, JSON."""

import json

import pytest

from dragoman.reasoning.stability.graph import Graph, reached
from dragoman.reasoning.stability.model import Model, in_words
from dragoman.reasoning.stability.model_file import read_model
from dragoman.terms.errors import UnreadableInputError

OPTIONS = """
[[option]]
name = "delay"
party = "Firm"
words = "puts it off"
direction = "backward"
[[option]]
name = "accept"
party = "Firm"
[[option]]
name = "abandon"
party = "Firm"
direction = "forward"
[[option]]
name = "insist"
party = "Town"
"""


def read(more: str) -> tuple[Model, Graph]:
    return read_model(more + OPTIONS, name="m.toml")


def test_patterns_leave_states_out() -> None:
    _, graph = read("exclusive = [['delay', 'accept', 'abandon']]\nat_least_one = [['delay', 'accept', 'abandon']]\n")
    assert graph.states == ("YNNN", "NYNN", "NNYN", "YNNY", "NYNY", "NNYY")
    _, graph = read("infeasible = ['YY--', 'insist if abandon']\n")
    assert all(label[3] == "N" and label[2] == "Y" for label in graph.states)


def test_states_that_are_one_are_joined_with_their_moves() -> None:
    _, graph = read("exclusive = [['delay', 'accept', 'abandon']]\nsame = ['abandon']\n")
    assert graph.states == ("NNNN", "YNNN", "NYNN", "NNYN", "NNNY", "YNNY", "NYNY")
    town = graph.party("Town")
    assert [graph.states[s] for s in reached(graph, town, graph.state("YNNN"))] == ["YNNY"]
    assert reached(graph, town, graph.state("NNYN")).size == 0
    firm = graph.party("Firm")
    assert "NNYN" in [graph.states[s] for s in reached(graph, firm, graph.state("YNNY"))]


def test_one_way_options_are_one_way() -> None:
    _, graph = read("")
    firm = graph.party("Firm")
    assert graph.state("YNNN") not in reached(graph, firm, graph.state("NNNN"))
    assert graph.state("NNNN") not in reached(graph, firm, graph.state("NNYN"))


def test_a_ranking_decides_what_statements_leave_open() -> None:
    text = '[[option]]\nname = "x"\nparty = "A"\n[[option]]\nname = "y"\nparty = "B"\n[preferences]\n'
    text += "A = { statements = ['x'], ranking = ['NY', ['YY', 'NN'], 'YN'] }\n"
    _, graph = read_model(text, name="m.toml")
    assert dict(zip(graph.states, graph.ranks[0].tolist(), strict=True)) == {"NN": 0, "NY": 1, "YN": 2, "YY": 3}


def test_the_same_model_as_json() -> None:
    data = {"option": [{"name": "x", "party": "A"}], "preferences": {"A": ["x"]}}
    _, graph = read_model(json.dumps(data), name="m.json")
    assert graph.ranks.tolist() == [[0, 1]]


def test_listed_states_and_moves_are_read() -> None:
    data = {"states": ["s", "t"], "payoffs": {"A": [1, 2]}, "moves": {"A": {"s": ["t"]}}}
    _, graph = read_model(json.dumps(data), name="m.json")
    assert reached(graph, 0, 0).tolist() == [1]


def test_a_state_in_words() -> None:
    model, _ = read("")
    assert in_words(model, "YNNY") == "Firm: puts it off; Town: insist"
    assert in_words(model, "NNNN") == "nobody does anything"


@pytest.mark.parametrize("text", ["[]", "3", '{"states": ["Y"], "payoffs": {"A": [1, 2]}}'])
def test_json_that_is_no_model_is_refused(text: str) -> None:
    with pytest.raises(UnreadableInputError):
        read_model(text, name="m.json")
