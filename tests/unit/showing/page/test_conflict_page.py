"""The page of a conflict: escaped, self-contained, every state reachable, moves along rows and columns."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from itertools import combinations

import pytest

from dragoman.reasoning.stability.concepts import Concept, Stability
from dragoman.reasoning.stability.finder import stable
from dragoman.reasoning.stability.graph import reached
from dragoman.reasoning.stability.model import Model
from dragoman.reasoning.stability.model_file import read_model
from dragoman.showing.conflict.answers import Answers, Asked, answers
from dragoman.showing.conflict.states import MOST_SHOWN, chosen, shown_states
from dragoman.showing.page.conflict import conflict_page
from dragoman.showing.page.conflict_layout import laid_out

HOSTILE = "</title><script>alert(1)</script>\" onload='x' &amp; \u200b"


def solved(text: str, *, name: str = "m.toml") -> tuple[Model, Stability]:
    model, graph = read_model(text, name=name)
    return model, stable(graph)


def options(count: int, parties: str = "ABC", more: str = "") -> str:
    listed = "".join(f'[[option]]\nname = "o{k}"\nparty = "{parties[k % len(parties)]}"\n' for k in range(count))
    wants = "".join(f'{p} = ["o{k}", "not o{(k + 1) % count}"]\n' for k, p in enumerate(parties) if k < count)
    return f"{more}{listed}[preferences]\n{wants}"


class Links(HTMLParser):
    """Collects what a page links to, loads and runs."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given[key] or "" for key in ("href", "src") if key in given]
        self.inline += [key for key in given if key.startswith("on") or key == "style"]


def parsed(page: str) -> Links:
    links = Links()
    links.feed(page)
    return links


@pytest.mark.parametrize("count", [1, 4, 6])
def test_every_link_leads_somewhere_in_the_page_and_every_state_has_its_place(count: int) -> None:
    model, found = solved(options(count, "ABC"[: min(count, 3)]))
    page = parsed(conflict_page(model, found, Answers()))
    assert len(page.ids) == len(set(page.ids))
    assert all(link.startswith("#") and link[1:] in page.ids for link in page.links)
    assert {f"s-{state}" for state in range(1 << count)} <= set(page.ids)
    assert sum(link == f"#s-{state}" for link in page.links for state in [0]) >= 1


def test_nothing_is_loaded_and_nothing_runs_but_the_pages_own_script() -> None:
    model, found = solved(options(4))
    text = conflict_page(model, found, Answers())
    page = parsed(text)
    assert page.tags.count("script") == page.tags.count("style") == 1
    assert not page.inline
    assert "default-src &#39;none&#39;" in text
    assert not re.search(r"https?://", text)


def test_hostile_words_are_shown_as_words() -> None:
    quoted = json.dumps(HOSTILE)
    text = f'title = {quoted}\nsource = {quoted}\n[[option]]\nname = "a"\nparty = {quoted}\nwords = {quoted}\n'
    text += (
        f"[preferences]\n{quoted} = [{{ prefers = 'a', words = {quoted}, source = {quoted}, said_by = {quoted} }}]\n"
    )
    model, found = solved(text)
    page = conflict_page(model, found, Answers(), preface=HOSTILE)
    assert parsed(page).tags.count("script") == 1
    assert not parsed(page).inline
    assert "<script>alert" not in page


def test_the_same_page_each_time() -> None:
    model, found = solved(options(5))
    assert conflict_page(model, found, Answers()) == conflict_page(model, found, Answers())


def test_every_move_stays_in_its_row_or_column_and_no_two_states_stand_in_one_place() -> None:
    model, found = solved(options(6, more="infeasible = ['o0 and o1', 'YNY---']\n"))
    graph = found.graph
    layout = laid_out(model, graph, range(len(graph.states)))
    assert layout.is_grid
    assert len(set(layout.places.values())) == len(graph.states)
    for party in range(3):
        side = 1 if party in layout.across else 0
        for state in range(len(graph.states)):
            assert all(layout.places[int(t)][side] == layout.places[state][side] for t in reached(graph, party, state))


def test_listed_moves_without_rows_and_columns_stand_in_a_ring_apart() -> None:
    states = [str(k) for k in range(9)]
    moves = {p: {a: [b] for a, b in zip(states, states[k:] + states[:k], strict=True)} for p, k in (("A", 1), ("B", 4))}
    data = {"states": states, "moves": moves, "payoffs": {"A": list(range(9)), "B": list(range(9))}}
    model, found = solved(json.dumps(data), name="m.json")
    layout = laid_out(model, found.graph, range(9))
    assert not layout.is_grid
    assert all(abs(a[0] - b[0]) + abs(a[1] - b[1]) > 0.5 for a, b in combinations(layout.places.values(), 2))
    assert conflict_page(model, found, Answers()).count('class="state ') == 9


def test_headings_of_what_was_asked_keep_the_capitals_of_states_and_parties() -> None:
    model, found = solved(options(3))
    asked = Asked(wanted="YNN", together=(("A", "B"),))
    page = conflict_page(model, found, answers(model, found, asked))
    assert ">What would have to be preferred for YNN to hold, or to hold no longer</h2>" in page
    assert ">What would hold with A + B acting as one</h2>" in page


def test_of_too_many_states_those_that_hold_and_todays_are_shown() -> None:
    model, found = solved(options(8, more="status_quo = 'NNNNNNNN'\n"))
    some = chosen(model, found)
    assert len(some) <= MOST_SHOWN
    assert found.graph.state("NNNNNNNN") in some
    assert any(found.equilibria(concept)[state] for concept in Concept for state in some)
    assert "256 states" in conflict_page(model, found, Answers())


def test_what_is_said_of_a_state_was_gone_over_by_the_checker() -> None:
    model, found = solved(options(5))
    assert all(not one.faults for one in shown_states(model, found, chosen(model, found)))
