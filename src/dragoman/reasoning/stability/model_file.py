"""A conflict model from a file, TOML or JSON; what is wrong with it is told with its line and the remedy."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

from dragoman.reasoning.stability.graph import Graph, UnsoundGraphError
from dragoman.reasoning.stability.model import Model, UnsoundModelError
from dragoman.reasoning.stability.model_graph import graph_of
from dragoman.reasoning.stability.model_tables import model_of
from dragoman.reasoning.stability.preference_tables import printable
from dragoman.terms.errors import UnreadableInputError

_LINE = re.compile(r"line (\d+)")
_COMMENT = re.compile(r"(\"[^\"\n]*\"|'[^'\n]*')|#[^\n]*")


def read_model(text: str, *, name: str) -> tuple[Model, Graph]:
    """Read a conflict model and its graph.

    Parameters
    ----------
    text : str
    name : str
        The file's name; faults are told with it. JSON is known by its first character.

    Raises
    ------
    UnreadableInputError
        When the text is no TOML or JSON, or says something that cannot be; with the line where it can be told.
    """
    as_json = text.lstrip()[:1] == "{" or name.lower().endswith(".json")
    data = _parsed(text, name, as_json=as_json)
    try:
        model = model_of(data)
        return model, graph_of(model)
    except UnsoundModelError as fault:
        line = _line(text if as_json else _COMMENT.sub(_blanked, text), fault.near)
        where = f"{name}:{line}" if line else name
        raise UnreadableInputError(where, printable(str(fault)), "mending the model there") from None
    except UnsoundGraphError as fault:
        raise UnreadableInputError(name, printable(str(fault)), "mending the model there") from None


def _parsed(text: str, name: str, *, as_json: bool) -> dict[str, Any]:
    try:
        data = json.loads(text) if as_json else tomllib.loads(text)
    except (tomllib.TOMLDecodeError, json.JSONDecodeError) as fault:
        line = fault.lineno if isinstance(fault, json.JSONDecodeError) else _toml_line(text, str(fault))
        kind = "JSON" if as_json else "TOML"
        raise UnreadableInputError(
            f"{name}:{line}", f"this is no model: as {kind}, {fault}", "mending the syntax there"
        ) from None
    except (RecursionError, ValueError) as fault:
        what = "it is nested too deeply" if isinstance(fault, RecursionError) else str(fault)
        raise UnreadableInputError(name, f"this is no model: {what}", "a file as in the reference") from None
    if not isinstance(data, dict):
        raise UnreadableInputError(name, "this is no model: a table was expected", "a file as in the reference")
    return data


def _toml_line(text: str, fault: str) -> int:
    told = _LINE.search(fault)
    return int(told.group(1)) if told else text.count("\n") + 1


def _blanked(match: re.Match[str]) -> str:
    return match.group(1) or " " * len(match.group())


def _line(text: str, near: tuple[str, ...]) -> int:
    """Return the line of the last of some words, each sought after the one before it; 0 when there is none."""
    at = found = -1
    for words in near:
        match = re.compile(rf"(?<![\w.-]){re.escape(words)}(?![\w.-])").search(text, at + 1)
        if match is not None:
            found, at = match.start(), match.end() - 1
    return text.count("\n", 0, found) + 1 if found >= 0 else 0
