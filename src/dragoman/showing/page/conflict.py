"""A conflict as one self-contained HTML page: what would hold, the graph, each state with its reasons, preferences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reasoning.stability.concepts import Concept, Stability
from dragoman.reasoning.stability.model import Model, Preference, Statement
from dragoman.showing.conflict.answers import Answers
from dragoman.showing.conflict.states import ShownState, chosen, shown_states
from dragoman.showing.conflict.wording import LOOKS, NAMES, ConflictWording
from dragoman.showing.page.conflict_drawing import conflict_drawing, style_of
from dragoman.showing.page.self_contained import rendered
from dragoman.showing.text.stability_answers import answer_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPreference:
    """What a party prefers: runs of statements, whether a run has an order, and groups of states from best to worst."""

    party: str
    style: str
    runs: tuple[tuple[bool, tuple[Statement, ...]], ...]
    ranking: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The answer to one thing that was asked: a heading, and lines as the terminal shows them."""

    heading: str
    text: str


def conflict_page(model: Model, found: Stability, told: Answers, *, preface: str = "") -> str:
    """Return the page; all words of the model are escaped."""
    graph = found.graph
    shown = tuple(shown_states(model, found, chosen(model, found)))
    label = f"The conflict graph of {len(shown)} states; each is a link to what is said about it"
    return rendered(
        "conflict.html.j2",
        styles=["brief.css", "conflict.css"],
        script="conflict.js",
        title=model.title or "A conflict",
        facts=ConflictWording(model, graph).sizes(),
        preface=preface,
        source=model.source,
        concepts=[(NAMES[concept], LOOKS[concept]) for concept in Concept],
        held=_held(shown),
        states=shown,
        left=len(graph.states) - len(shown),
        labels={one.state: one.label for one in shown},
        drawing=conflict_drawing(model, graph, shown, label=label),
        parties=[(name, style_of(k)) for k, name in enumerate(graph.parties)],
        options=model.options,
        preferences=[_preference(model, name, k) for k, name in enumerate(graph.parties)],
        answered=tuple(_answered(model, found, told)),
    )


def _held(shown: tuple[ShownState, ...]) -> list[ShownState]:
    return sorted((one for one in shown if one.under), key=lambda one: (-len(one.under), one.state))


def _preference(model: Model, party: str, at: int) -> ShownPreference:
    preference = model.preferences.get(party, Preference())
    starts = {run.start: run for run in preference.unordered}
    runs: list[tuple[bool, tuple[Statement, ...]]] = []
    k = 0
    while k < len(preference.statements):
        run = starts.get(k, range(k, k + 1))
        runs.append((k not in starts, preference.statements[run.start : run.stop]))
        k = run.stop
    return ShownPreference(party=party, style=style_of(at), runs=tuple(runs), ranking=preference.ranking)


def _answered(model: Model, found: Stability, told: Answers) -> Iterator[Answered]:
    """Yield the answers to what else was asked, cut at their headings."""
    heading = "\0"
    names = {*found.graph.states, *(word for party in found.graph.parties for word in party.split())}
    lines = answer_lines(
        model,
        ConflictWording(model, found.graph),
        told,
        paint=lambda text, style: heading + text if style == "heading" else text,
    )
    for part in "\n".join(lines).split(heading)[1:]:
        head, _, text = part.partition("\n")
        yield Answered(heading=_in_sentence_case(head, names), text=text.rstrip())


def _in_sentence_case(heading: str, names: set[str]) -> str:
    """Return a heading of the terminal, which is in capitals, with capitals only at its start and in names."""
    words = [word if word.strip(",:") in names else word.lower() for word in heading.split(" ")]
    return " ".join([words[0].capitalize() if words[0].islower() else words[0], *words[1:]])
