"""A conflict model as an analyst writes it: parties, options, what cannot be, and what each party prefers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.reasoning.stability.preference import Expression
from dragoman.terms.errors import DragomanError


class UnsoundModelError(DragomanError):
    """A conflict model says something that cannot be; the message says what, and what to do.

    Parameters
    ----------
    message : str
    near : tuple of str
        Words of the model that lead to the place, outermost first: ``("preferences", "Union", "YN")``.
    """

    def __init__(self, message: str, *, near: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.near = near


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something that a party can do or leave.

    ``direction`` is ``both``; ``forward``, when once taken it stays taken; or ``backward``, once dropped it stays so.
    """

    name: str
    party: str
    words: str = ""
    direction: str = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a party wants, as a statement over options.

    ``words`` are those of the record behind it, ``source`` says where they stand, ``said_by`` whose they are and who
    carried them; without a source it is the analyst's.
    """

    text: str
    expression: Expression
    words: str = ""
    source: str = ""
    said_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """Ordered statements, and, for what they leave open, groups of states from best to worst.

    Attributes
    ----------
    statements : tuple of Statement
        The first that tells two states apart decides between them.
    unordered : tuple of range
        Runs of statements, by index, among which no order is fixed; the order written is one of the admissible ones.
    ranking : tuple of tuple of str
        Labels of states; those in one group are alike.
    """

    statements: tuple[Statement, ...] = ()
    unordered: tuple[range, ...] = ()
    ranking: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A conflict, in option form or with its states and moves listed.

    Attributes
    ----------
    states : tuple of str
        The states that can be, where they are listed; otherwise all that ``infeasible`` leaves.
    moves : mapping or None
        Party to state to the states that it can reach in one move, where moves are listed instead of options.
    infeasible : tuple of Expression
        What cannot be: states in which one of these is true are left out.
    same : tuple of Expression
        States in which one of these is true are one and the same.
    status_quo : str
        The label of today's state; empty when the model does not say.
    """

    title: str = ""
    source: str = ""
    parties: tuple[str, ...]
    options: tuple[Option, ...] = ()
    states: tuple[str, ...] = ()
    moves: Mapping[str, Mapping[str, tuple[str, ...]]] | None = None
    infeasible: tuple[Expression, ...] = ()
    same: tuple[Expression, ...] = ()
    status_quo: str = ""
    preferences: Mapping[str, Preference] = field(default_factory=dict)


def unsaid(model: Model, party: str) -> tuple[str, ...]:
    """Return a party's own options that no statement of its own names: it does not mind them."""
    preference = model.preferences.get(party, Preference())
    if preference.ranking:
        return ()
    named = {name for statement in preference.statements for name in statement.expression.options()}
    return tuple(option.name for option in model.options if option.party == party and option.name not in named)


def in_words(model: Model, label: str) -> str:
    """Return a state in words: what each party does."""
    said = []
    for party in model.parties:
        done = [
            option.words or option.name
            for option, letter in zip(model.options, label, strict=False)
            if option.party == party and letter == "Y"
        ]
        if done:
            said.append(f"{party}: {', '.join(done)}")
    return "; ".join(said) or "nobody does anything"
