"""A conflict model from a file: TOML or JSON in the package's own form, or JSON with states and payoffs listed."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from dragoman.reasoning.stability.graph import Graph, UnsoundGraphError, listed_graph, option_graph
from dragoman.reasoning.stability.labels import codes_of
from dragoman.reasoning.stability.model import (
    Model,
    Option,
    Preference,
    Statement,
    UnsoundModelError,
    graph_of,
)
from dragoman.reasoning.stability.preference import Expression, StatementError, statement
from dragoman.terms.errors import UnreadableInputError

DIRECTIONS = ("both", "forward", "backward")
_PATTERN = re.compile(r"[YN-]+")


def read_model(text: str, *, name: str) -> tuple[Model, Graph]:
    """Read a conflict model and its graph.

    Parameters
    ----------
    text : str
    name : str
        The file's name: its ending tells TOML from JSON, and faults are told with it.

    Raises
    ------
    UnreadableInputError
        When the text is no TOML or JSON, or says something that cannot be; with the line where it can be told.
    """
    data = _parsed(text, name)
    try:
        if "states" in data and "payoffs" in data:
            return _listed(data)
        model = _model(data)
        return model, graph_of(model)
    except (UnsoundModelError, UnsoundGraphError, StatementError) as fault:
        line = _line(text, str(fault))
        where = f"{name}:{line}" if line else name
        raise UnreadableInputError(where, str(fault), "mending the model there") from None


def _parsed(text: str, name: str) -> dict[str, Any]:
    try:
        data = json.loads(text) if name.lower().endswith(".json") else tomllib.loads(text)
    except (tomllib.TOMLDecodeError, json.JSONDecodeError) as fault:
        raise UnreadableInputError(name, f"this is no model: {fault}", "mending the syntax there") from None
    if not isinstance(data, dict):
        raise UnreadableInputError(name, "this is no model: a table was expected", "a file as in the reference")
    return data


def _line(text: str, fault: str) -> int:
    """Return the line of the first quoted words of a fault that stand in the text, 0 when none do."""
    for words in re.findall(r"“([^”]+)”", fault):
        at = text.find(words)
        if at >= 0:
            return text.count("\n", 0, at) + 1
    return 0


def _model(data: Mapping[str, Any]) -> Model:
    options = tuple(_options(data))
    parties = tuple(dict.fromkeys([*data.get("parties", ()), *(option.party for option in options)]))
    names = {option.name for option in options}
    model = Model(
        title=str(data.get("title", "")),
        source=str(data.get("source", "")),
        parties=parties,
        options=options,
        infeasible=tuple(_infeasible(data, options)),
        same=tuple(_known(text, names, options) for text in data.get("same", ())),
        status_quo=str(data.get("status_quo", "")),
        preferences={party: _preference(party, given, options) for party, given in _preferences(data, parties)},
    )
    _check_label(model.status_quo, options)
    return model


def _options(data: Mapping[str, Any]) -> Iterator[Option]:
    listed = data.get("option", data.get("options", ()))
    if not listed:
        raise UnsoundModelError("the model has no options: add [[option]] with a name and a party")
    seen: set[str] = set()
    for given in listed:
        name, party = str(given.get("name", "")), str(given.get("party", ""))
        if not name or not party:
            raise UnsoundModelError(f"the option “{name or party}” belongs to nobody or has no name: add both")
        if name in seen or not re.fullmatch(r"[^\s()]+", name) or name in {"not", "and", "or", "if", "iff"}:
            raise UnsoundModelError(
                f"the option “{name}” needs a name of its own, one word and no not, and, or, if, iff"
            )
        direction = str(given.get("direction", "both"))
        if direction not in DIRECTIONS:
            raise UnsoundModelError(f"the direction “{direction}” of {name} is none: {', '.join(DIRECTIONS)}")
        seen.add(name)
        yield Option(name=name, party=party, words=str(given.get("words", "")), direction=direction)


def _known(text: object, names: set[str], options: tuple[Option, ...]) -> Expression:
    """Return a statement, or a pattern of Y, N and - for each option, whose options are all known."""
    words = str(text)
    if _PATTERN.fullmatch(words) and words not in names:
        return _of_pattern(words, options)
    parsed = statement(words)
    unknown = [name for name in parsed.options() if name not in names]
    if unknown:
        raise UnsoundModelError(
            f"in “{words}”: {unknown[0]} is no option of the model; expected {', '.join(sorted(names))}"
        )
    return parsed


def _of_pattern(words: str, options: tuple[Option, ...]) -> Expression:
    _check_label(words, options)
    parts = [
        Expression(option.name) if letter == "Y" else Expression("not", (Expression(option.name),))
        for option, letter in zip(options, words, strict=True)
        if letter != "-"
    ]
    if not parts:
        raise UnsoundModelError(f"the pattern “{words}” is every state: name at least one option in it")
    return Expression("and", (*parts, parts[0]))


def _check_label(words: str, options: tuple[Option, ...]) -> None:
    if words and (len(words) != len(options) or not _PATTERN.fullmatch(words)):
        raise UnsoundModelError(f"“{words}” has {len(words)} letters for {len(options)} options: a Y, N or - for each")


def _infeasible(data: Mapping[str, Any], options: tuple[Option, ...]) -> Iterator[Expression]:
    names = {option.name for option in options}
    for text in data.get("infeasible", ()):
        yield _known(text, names, options)
    for group in data.get("exclusive", ()):
        one = [_known(name, names, options) for name in group]
        yield from (Expression("and", (a, b)) for at, a in enumerate(one) for b in one[at + 1 :])
    for group in data.get("at_least_one", ()):
        yield Expression("not", (Expression("or", tuple(_known(name, names, options) for name in group)),))


def _preferences(data: Mapping[str, Any], parties: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    for party, given in data.get("preferences", {}).items():
        if party not in parties:
            raise UnsoundModelError(f"preferences of “{party}”, who owns no option; expected {', '.join(parties)}")
        yield party, given


def _preference(party: str, given: object, options: tuple[Option, ...]) -> Preference:
    if isinstance(given, list):
        given = {"statements": given}
    if not isinstance(given, dict):
        raise UnsoundModelError(f"the preferences of “{party}” are no list of statements, nor a table with a ranking")
    ranking = [group if isinstance(group, list) else [group] for group in given.get("ranking", ())]
    for label in (label for group in ranking for label in group):
        _check_label(str(label), options)
    return Preference(
        statements=tuple(_statement(one, options) for one in given.get("statements", ())),
        ranking=tuple(tuple(map(str, group)) for group in ranking),
    )


def _statement(given: object, options: tuple[Option, ...]) -> Statement:
    table = given if isinstance(given, dict) else {"prefers": given}
    text = str(table.get("prefers", ""))
    names = {option.name for option in options}
    return Statement(
        text=text,
        expression=_known(text, names, options),
        words=str(table.get("words", "")),
        source=str(table.get("source", "")),
    )


def _listed(data: Mapping[str, Any]) -> tuple[Model, Graph]:
    """Return a model whose states and payoffs are listed, with options or with moves."""
    parties, states = tuple(data["payoffs"]), tuple(data["states"])
    ranks = np.array([data["payoffs"][party] for party in parties], np.int32)
    options = tuple(
        Option(name=o["name"], party=o["party"], direction=o.get("direction", "both")) for o in data.get("options", ())
    )
    model = Model(
        title=str(data.get("title", "")), source=str(data.get("source", "")), parties=parties, options=options
    )
    if "moves" in data:
        return model, listed_graph(parties=parties, states=states, moves=data["moves"], ranks=ranks)
    for label in states:
        _check_label(label, options)

    def bits(direction: str) -> int:
        return sum(1 << k for k, option in enumerate(options) if option.direction == direction)

    owned = [sum(1 << k for k, option in enumerate(options) if option.party == party) for party in parties]
    if any(option.party not in parties for option in options):
        stray = next(option for option in options if option.party not in parties)
        raise UnsoundModelError(f"the option “{stray.name}” belongs to {stray.party}, who has no payoffs")
    graph = option_graph(
        parties=parties, codes=codes_of(states), owned=owned, ranks=ranks, states=states,
        forward=bits("forward"), backward=bits("backward"),
    )  # fmt: skip
    return model, graph
