"""A model drafted from the record, as a file to be edited: who can do what, and what each party said that it wants."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.reasoning.stability.draft_statements import DraftedStatement, drafted_statements, firmness, who_said
from dragoman.terms.declared import DeclaredAction
from dragoman.terms.entries import Entry
from dragoman.terms.talks import View

MOST_DRAFTED = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A drafted model.

    Parameters
    ----------
    text : str
        The model file, with what was not used in comments.
    most : int
        How many options it may have.
    options : tuple of str
        The actions that became options.
    left_out : tuple of str
        Actions that somebody wants or refuses and that were left out, for states double with each option.
    unused : tuple of Entry
        Claims in force that say nothing over these options.
    """

    text: str
    most: int
    options: tuple[str, ...]
    left_out: tuple[str, ...]
    unused: tuple[Entry, ...]


def draft(view: View, *, most: int = MOST_DRAFTED) -> Draft:
    """Return a model with the parties, actions and claims in force of a record.

    Of too many actions those are kept that most parties, then most statements, speak of. No order among the statements
    of a party is fixed: they stand with refusals first, then conditions, then demands and promises, then offers, and
    the order is the analyst's to give.

    Parameters
    ----------
    view : View
    most : int
        How many options the model may have.
    """
    owned = {a.id: a for a in view.talks.actions if a.actor and a.id not in view.done}
    all_of = {id(entry): list(drafted_statements(entry, done=view.done)) for entry in view.in_force}
    sound = [s for listed in all_of.values() for s in listed if all(name in owned for name in s.options)]
    wanted = _most_spoken_of(sound, owned)
    kept = set(wanted[:most])
    used = [s for s in sound if kept.issuperset(s.options)]
    options = tuple(name for name in owned if any(name in s.options for s in used))
    said = {id(s.entry) for s in used}
    unused = tuple(entry for entry in view.in_force if id(entry) not in said)
    left_out = tuple(name for name in wanted if name not in options)
    lines = _lines(view, [owned[name] for name in options], used, left_out, unused)
    return Draft(text="\n".join(lines) + "\n", most=most, options=options, left_out=left_out, unused=unused)


def _most_spoken_of(statements: Sequence[DraftedStatement], owned: dict[str, DeclaredAction]) -> list[str]:
    by = Counter(name for s in statements for name in s.options)
    parties = Counter(name for name, _ in {(name, s.party) for s in statements for name in s.options})
    place = {name: at for at, name in enumerate(owned)}
    return sorted(by, key=lambda name: (-parties[name], -by[name], place[name]))


def _lines(
    view: View,
    options: Sequence[DeclaredAction],
    used: Sequence[DraftedStatement],
    left_out: Sequence[str],
    unused: Sequence[Entry],
) -> Iterator[str]:
    names = _names(view)
    as_of = f" as of {view.as_of}" if view.as_of else ""
    yield f"# Drafted from {len(view.in_force)} claims in force{as_of}, for an analyst to order and edit."
    if view.reviewed_only:
        yield "# Only what a person has accepted or disputed."
    yield "# The first statement that tells two states apart decides. Among those in one inner list no order is fixed"
    yield "# yet: take a statement out of it, to stand above or below, and its place is fixed."
    yield "# What the record does not say is yours: a statement without a source is shown as the analyst's."
    if left_out:
        yield f"# Left out, for states double with each option (--options N takes more): {', '.join(left_out)}."
    for entry in unused:
        yield f"# Not used, line {entry.place.line}: {_printable(_words(entry))}"
    yield f"title = {_quoted(view.talks.title or 'Drafted from the record')}"
    if options:
        yield f"status_quo = {_quoted('N' * len(options))} # none of this is recorded as done"
    speak = {action.actor for action in options} | {statement.party for statement in used}
    parties = [party.id for party in view.talks.parties if party.id in speak]
    yield f"parties = {_quoted([names[party] for party in parties])}"
    for action in options:
        yield f"\n[[option]]\nname = {_quoted(action.id)}\nparty = {_quoted(names[action.actor or ''])}"
        yield f"words = {_quoted(action.words)}"
    yield "\n[preferences]"
    for party in parties:
        own = [s for s in used if s.party == party]
        said = {name for s in own for name in s.options}
        unsaid = [action.id for action in options if action.actor == party and action.id not in said]
        if own and unsaid:
            yield f"# The record does not say what it would rather do about its own {', '.join(unsaid)}: yours to add."
        yield from _preferences(view, names[party], own)


def _names(view: View) -> dict[str, str]:
    """Return what each party is called in the model: its name, unless another has the same."""
    often = Counter(party.name for party in view.talks.parties)
    return {party.id: party.name if often[party.name] == 1 else party.id for party in view.talks.parties}


def _preferences(view: View, party: str, statements: Sequence[DraftedStatement]) -> Iterator[str]:
    by_text: dict[str, list[DraftedStatement]] = {}
    for statement in sorted(statements, key=lambda s: s.order):
        by_text.setdefault(statement.text, []).append(statement)
    if not by_text:
        yield f"{_quoted(party)} = [] # the record says nothing of what it prefers among these: yours to add"
        return
    yield f"{_quoted(party)} = [["
    yield from (f"  {_statement(view, same)}," for same in by_text.values())
    yield "]]"


def _statement(view: View, same: Sequence[DraftedStatement]) -> str:
    """Return a statement with the words of the best sourced of the entries that say it."""
    best = min(same, key=lambda s: firmness(s.entry))
    more = f"; and {len(same) - 1} more" if len(same) > 1 else ""
    parts = {
        "prefers": best.text,
        "words": _words(best.entry),
        "source": best.entry.anchors[0].source if best.entry.anchors else f"line {best.entry.place.line}",
        "said_by": who_said(best.entry, view.talks) + more,
    }
    return f"{{ {', '.join(f'{key} = {_quoted(text)}' for key, text in parts.items() if text)} }}"


def _words(entry: Entry) -> str:
    return " ".join(entry.anchors[0].words.split()) if entry.anchors else ""


def _printable(words: str) -> str:
    return "".join(character if character.isprintable() else " " for character in words)


def _quoted(text: str | list[str]) -> str:
    """Return a TOML string, or a list of them; JSON's escapes are TOML's."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
