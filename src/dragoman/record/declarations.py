"""Declarations: who and what the entries speak of."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from dragoman.record.cursor import Cursor
from dragoman.record.document import Include, Item, Title
from dragoman.terms.declared import (
    DeclaredAction,
    DeclaredDeal,
    DeclaredIssue,
    DeclaredOutlet,
    DeclaredParty,
    DeclaredPerson,
    Source,
)
from dragoman.terms.problems import Place


def _title(cursor: Cursor, place: Place) -> Item:
    return Title(title=cursor.string("the title of the talks"), place=place)


def _include(cursor: Cursor, place: Place) -> Item:
    return Include(path=cursor.string("the path of a talks file"), place=place)


def _party(cursor: Cursor, place: Place) -> Item:
    identity, name = cursor.identifier("a party"), cursor.string("the party's name")
    clauses = _clauses(cursor, {"aka": _aliases, "type": lambda c: c.identifier("a type of party")})
    return DeclaredParty(id=identity, name=name, place=place, **_named(clauses, aka="aliases", type="type"))


def _person(cursor: Cursor, place: Place) -> Item:
    identity, name = cursor.identifier("a person"), cursor.string("the person's name")
    clauses = _clauses(
        cursor, {"aka": _aliases, "of": lambda c: c.identifier("a party"), "as": lambda c: c.string("a role")}
    )
    return DeclaredPerson(
        id=identity, name=name, place=place, **_named(clauses, aka="aliases", of="party", **{"as": "role"})
    )


def _outlet(cursor: Cursor, place: Place) -> Item:
    identity, name = cursor.identifier("an outlet"), cursor.string("the outlet's name")
    clauses = _clauses(cursor, {"aka": _aliases, "of": lambda c: c.identifier("a party")})
    return DeclaredOutlet(id=identity, name=name, place=place, **_named(clauses, aka="aliases", of="party"))


def _issue(cursor: Cursor, place: Place) -> Item:
    return DeclaredIssue(id=cursor.identifier("an issue"), name=cursor.string("the issue's name"), place=place)


def _action(cursor: Cursor, place: Place) -> Item:
    identity, words = cursor.identifier("an action"), cursor.string("what the action is")
    clauses = _clauses(cursor, {"issue": lambda c: c.identifier("an issue"), "short": _short_of})
    actor = identity.rpartition(".")[0] or None
    named = _named(clauses, issue="issue", short="short_of")
    return DeclaredAction(id=identity, words=words, actor=actor, place=place, **named)


def _short_of(cursor: Cursor) -> str:
    cursor.need("of", because="short of and the action that it is a weaker form of")
    return cursor.identifier("an action")


def _deal(cursor: Cursor, place: Place) -> Item:
    identity, name = cursor.identifier("a deal"), cursor.string("the deal's name")
    clauses = _clauses(cursor, {"of": lambda c: _ids(c, "a party"), "text": lambda c: _ids(c, "a source")})
    return DeclaredDeal(id=identity, name=name, place=place, **_named(clauses, of="parties", text="texts"))


def _ids(cursor: Cursor, what: str) -> tuple[str, ...]:
    found = [cursor.identifier(what)]
    while cursor.take(",") or cursor.take("and"):
        found.append(cursor.identifier(what))
    return tuple(found)


def _source(cursor: Cursor, place: Place) -> Item:
    identity, path = cursor.identifier("a source"), cursor.string("the path of the source's text")
    clauses = _clauses(
        cursor,
        {
            "sha256": _sha256,
            "outlet": lambda c: (c.string("an outlet"), False) if c.at_string else (c.identifier("an outlet"), True),
            "published": lambda c: c.date("the day of publication"),
            "title": lambda c: c.string("the title"),
        },
    )
    outlet = clauses.pop("outlet", (None, False))
    named = _named(clauses, sha256="sha256", published="published", title="title")
    return Source(id=identity, path=path, outlet=outlet[0], outlet_declared=outlet[1], place=place, **named)


DECLARATIONS: dict[str, Callable[[Cursor, Place], Item]] = {
    "talks": _title,
    "include": _include,
    "party": _party,
    "person": _person,
    "outlet": _outlet,
    "issue": _issue,
    "action": _action,
    "deal": _deal,
    "source": _source,
}


def _aliases(cursor: Cursor) -> tuple[str, ...]:
    found = [cursor.string("another name")]
    while cursor.take(","):
        found.append(cursor.string("another name"))
    return tuple(found)


_HASH = re.compile("[0-9a-f]{64}")


def _sha256(cursor: Cursor) -> str:
    word = cursor.word.lower()
    if not _HASH.fullmatch(word):
        raise cursor.missing("a sha256", expected="64 hexadecimal digits", remedy="dragoman read --into")
    return cursor.any_word("a sha256", "64 hexadecimal digits").lower()


def _clauses(cursor: Cursor, readers: dict[str, Callable[[Cursor], object]]) -> dict[str, Any]:
    """Read the clauses that may follow, each at most once, in any order."""
    found: dict[str, Any] = {}
    while not cursor.at_end:
        word = cursor.word
        if word not in readers or word in found:
            raise cursor.unexpected(found, expected=" or ".join(readers) + ", or the end")
        cursor.name_clause(word)
        cursor.take(word)
        found[word] = readers[word](cursor)
    return found


def _named(clauses: dict[str, Any], **names: str) -> dict[str, Any]:
    return {field: clauses[word] for word, field in names.items() if word in clauses}
