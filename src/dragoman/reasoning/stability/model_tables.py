"""A conflict model from the tables of a file: what each key may hold, and what is wrong where it does not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from dragoman.reasoning.stability.model import Model, Option, UnsoundModelError
from dragoman.reasoning.stability.preference import Expression
from dragoman.reasoning.stability.preference_tables import check_label, known, preference_of, printable, ranked_by

DIRECTIONS = ("both", "forward", "backward")
KEYS = (
    "title", "source", "parties", "option", "options", "states", "moves", "payoffs", "infeasible", "exclusive",
    "at_least_one", "same", "status_quo", "preferences", "expected",
)  # fmt: skip
OPTION_KEYS = ("name", "party", "words", "direction")
_NAME = re.compile(r"[^\s()]+")
_WORDS = frozenset({"not", "and", "or", "if", "iff"})


def model_of(data: Mapping[str, Any]) -> Model:
    """Return the model that the tables of a file hold.

    Raises
    ------
    UnsoundModelError
        Where they say something that cannot be.
    """
    if "payoffs" not in data:  # models listed by other programs may say more than this one reads
        _check_keys(data, KEYS, near=())
    options = tuple(_options(data))
    states = tuple(_text(label, "states") for label in listed(data, "states"))
    if len(set(states)) < len(states):
        twice = next(label for label, often in Counter(states).items() if often > 1)
        raise UnsoundModelError(f"the state “{twice}” is listed twice: take one out", near=("states", twice, twice))
    moves = _moves(data, states)
    if moves is None:
        for label in states:
            check_label(label, options, near=("states", label))
            if "-" in label:
                raise UnsoundModelError(f"the state “{label}” leaves an option open: a Y or N", near=("states", label))
    elif not states:
        raise UnsoundModelError("moves are listed, but no states: add states", near=("moves",))
    parties = _parties(data, options, moves or {})
    return Model(
        title=_text(data.get("title", ""), "title"),
        source=_text(data.get("source", ""), "source"),
        parties=parties,
        options=options,
        states=states,
        moves=moves,
        infeasible=() if states else tuple(_infeasible(data, options)),
        same=tuple(known(text, options, near="same") for text in listed(data, "same")),
        status_quo=_status_quo(data, options, states),
        preferences={
            **{name: preference_of(name, one, options) for name, one in _of_parties(data, "preferences", parties)},
            **{name: ranked_by(name, one, states) for name, one in _of_parties(data, "payoffs", parties)},
        },
    )


def _check_keys(data: Mapping[str, Any], keys: tuple[str, ...], *, near: tuple[str, ...]) -> None:
    for key in data:
        if key not in keys:
            raise UnsoundModelError(f"the key “{key}” is none; expected one of {', '.join(keys)}", near=(*near, key))


def listed(data: Mapping[str, Any], key: str) -> list[Any]:
    """Return the list under a key, empty when it is absent."""
    given = data.get(key, [])
    if not isinstance(given, list):
        raise UnsoundModelError(f"{key} is no list: put it in [ ]", near=(key,))
    return given


def _table(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    given = data.get(key, {})
    if not isinstance(given, dict):
        raise UnsoundModelError(f"{key} is no table with a party for each key: write [{key}]", near=(key,))
    return given


def _text(given: object, key: str) -> str:
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise UnsoundModelError(f"under {key}, {given!r} is no text: put it in quotes", near=(key,))
    return printable(str(given))


def _options(data: Mapping[str, Any]) -> Iterator[Option]:
    key = "option" if "option" in data else "options"
    given = listed(data, key)
    if not given and "moves" not in data:
        raise UnsoundModelError("the model has no options: add [[option]] with a name and a party")
    seen: set[str] = set()
    for at, one in enumerate(given):
        if not isinstance(one, dict):
            raise UnsoundModelError(f"the option {one!r} is no table: give it a name and a party", near=(key,))
        near = (f"[[{key}]]",) * (at + 1)
        option = _option(one, near=near)
        if "payoffs" not in data:  # then statements name options
            _check_name(option.name, seen, key)
            _check_keys(one, OPTION_KEYS, near=near)
        seen.add(option.name)
        yield option


def _check_name(name: str, seen: set[str], key: str) -> None:
    if name in seen or not _NAME.fullmatch(name) or name in _WORDS:
        what = f"the option “{name}” needs a name of its own: one word, no parentheses, none of not, and, or, if, iff"
        raise UnsoundModelError(what, near=(key, *[name] * (2 if name in seen else 1)))


def _option(given: Mapping[str, Any], *, near: tuple[str, ...]) -> Option:
    name, party = (_text(given.get(key, ""), key) for key in ("name", "party"))
    if not name or not party:
        known_by = (name,) if name else (*near, party) if party else near
        lacks = "belongs to nobody: add party" if name else "has no name: add name"
        raise UnsoundModelError(f"the option “{name or party}” {lacks}", near=known_by)
    direction = _text(given.get("direction") or "both", "direction")
    if direction not in DIRECTIONS:
        what = f"the direction “{direction}” of {name} is none: {', '.join(DIRECTIONS)}"
        raise UnsoundModelError(what, near=(name, direction))
    return Option(name=name, party=party, words=_text(given.get("words", ""), "words"), direction=direction)


def _parties(data: Mapping[str, Any], options: tuple[Option, ...], moves: Mapping[str, Any]) -> tuple[str, ...]:
    given = [_text(party, "parties") for party in listed(data, "parties")]
    payoffs, owners = _table(data, "payoffs"), [option.party for option in options]
    stray = next((owner for owner in owners if payoffs and owner not in payoffs), None)
    if stray is not None:
        option = next(option for option in options if option.party == stray)
        raise UnsoundModelError(
            f"the option “{option.name}” belongs to {stray}, who has no payoffs: add them", near=(option.name,)
        )
    wanting = _table(data, "preferences") if moves else ()
    return tuple(dict.fromkeys(map(printable, [*given, *payoffs, *owners, *moves, *wanting])))


def _moves(data: Mapping[str, Any], states: tuple[str, ...]) -> dict[str, dict[str, tuple[str, ...]]] | None:
    """Return the moves that are listed; to stay is no move."""
    if "moves" not in data:
        return None
    known_states, found = frozenset(states), {}
    for party, by_state in _table(data, "moves").items():
        if not isinstance(by_state, dict):
            raise UnsoundModelError(f"the moves of {party} are no table of states", near=("moves", party))
        ends = {state: [_text(end, "moves") for end in listed(by_state, state)] for state in by_state}
        for state in (one for start, reached in ends.items() for one in (start, *reached)):
            if state not in known_states:
                what = f"the moves of {party} name “{state}”, which is not among the states: add it there"
                raise UnsoundModelError(what, near=("moves", party, state))
        found[printable(party)] = {
            state: tuple(end for end in reached if end != state) for state, reached in ends.items()
        }
    return found


def _status_quo(data: Mapping[str, Any], options: tuple[Option, ...], states: tuple[str, ...]) -> str:
    label = _text(data.get("status_quo", ""), "status_quo")
    if label and "moves" not in data:
        check_label(label, options, near=("status_quo",))
    if label and (("-" in label and "moves" not in data) or (states and label not in states)):
        raise UnsoundModelError(f"the status quo “{label}” is no single state of the model", near=("status_quo",))
    return label


def _infeasible(data: Mapping[str, Any], options: tuple[Option, ...]) -> Iterator[Expression]:
    for text in listed(data, "infeasible"):
        yield known(text, options, near="infeasible")
    for group in listed(data, "exclusive"):
        one = [known(name, options, near="exclusive") for name in _group(group, "exclusive")]
        yield from (Expression("and", (a, b)) for a, b in combinations(one, 2))
    for group in listed(data, "at_least_one"):
        names = tuple(known(name, options, near="at_least_one") for name in _group(group, "at_least_one"))
        yield Expression("not", (Expression("or", names),))


def _group(given: object, key: str) -> list[Any]:
    if not isinstance(given, list) or len(given) < 2:  # noqa: PLR2004  a group is two or more
        what = f'{key} holds lists of two options or more, as in [["a", "b"]]; {given!r} is none'
        raise UnsoundModelError(what, near=(key,))
    return given


def _of_parties(data: Mapping[str, Any], key: str, parties: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    for name, given in _table(data, key).items():
        party = printable(name)
        if party not in parties:
            what = f"{key} of “{party}”, who owns no option: give it one; expected {', '.join(parties)}"
            raise UnsoundModelError(what, near=(key, party))
        yield party, given
