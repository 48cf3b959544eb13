"""So many parties: named together as a list, all of one kind, or all the states of which a report speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from dragoman.reading.claims.meetings.of_kind import types_of
from dragoman.terms.findings import Mention, Mentions

_JOINED = re.compile(r",? (?:and )?(?:the )?|, (?:and )?")
_STATES = frozenset({"state", "bloc"})
_NOT_ALIKE = frozenset({"media", "state", "igo", "bloc"})


def of_states(text: str, mentions: Mentions, count: int, spoken: Collection[str]) -> list[str]:
    """Return so many states: named together, all that there are, those with people, or those named most.

    Parameters
    ----------
    text : str
    mentions : Mentions
    count : int
    spoken : collection of str
        The parties for which somebody speaks.
    """
    states = [p.id for p in mentions.parties if p.type == "state"]
    sides = {person.affiliation for person in mentions.people} | set(spoken)
    with_people = [state for state in states if state in sides]
    named = _most_named(mentions, count, with_people)
    fitting = [found for found in (states, with_people, named) if len(found) == count]
    return named_together(text, mentions, count) or (fitting[0] if fitting else [])


def _most_named(mentions: Mentions, count: int, with_people: Collection[str]) -> list[str]:
    """Return the states with people or else named most, so many that the next is named less often than any of them."""
    weight = {p.id: (p.id in with_people, len(p.mentions)) for p in mentions.parties if p.type == "state"}
    often = sorted(weight, key=lambda party: weight[party], reverse=True)
    clear = len(often) > count > 0 and weight[often[count]] < weight[often[count - 1]]
    return [p.id for p in mentions.parties if p.id in often[:count]] if clear else []


def alike(mentions: Mentions, count: int) -> list[str]:
    """Return the parties of the one kind of which the report names so many: "the four leaders" of four parties."""
    kinds = Counter(p.type for p in mentions.parties if p.type != "media")
    fitting = [kind for kind, number in kinds.items() if number == count]
    if len(fitting) == 1:
        return [p.id for p in mentions.parties if p.type == fitting[0]]
    others = [p.id for p in mentions.parties if p.type not in _NOT_ALIKE]
    return others if len(others) == count else []


def of_one_kind(mentions: Mentions, noun: str, count: int) -> list[str] | None:
    """Return the parties of the kind that a noun names if there are so many; ``None`` where it names no such kind."""
    types = types_of(noun)
    if types is None:
        return None
    fitting = [p.id for p in mentions.parties if p.type in types]
    return fitting if len(fitting) == count else []


def named_together(text: str, mentions: Mentions, count: int, *, before: int | None = None) -> list[str]:
    """Return so many states named together, as "the three ministers" of "Mali, Niger and Chad": before, else after.

    Parameters
    ----------
    text : str
    mentions : Mentions
    count : int
    before : int or None
        An offset: of the lists up to it, else of all, that of the parties most spoken of, and of those the last.
    """
    weight = Counter({p.id: len(p.mentions) for p in mentions.parties})
    found = _lists_of(text, mentions, count)
    earlier = [parties for start, parties in found if before is not None and start < before][::-1]
    told = earlier or [parties for _, parties in found]
    return list(max(told, key=lambda parties: sum(weight[p] for p in parties), default=()))


def _lists_of(text: str, mentions: Mentions, count: int) -> list[tuple[int, tuple[str, ...]]]:
    """Return the lists of so many states in the report, with where they begin."""
    states = {p.id for p in mentions.parties if p.type in _STATES}
    found: list[tuple[int, tuple[str, ...]]] = []
    run: list[Mention] = []
    for mention in (*(m for m in mentions.mentions if m.entity in states), None):
        if mention is not None and run and _JOINED.fullmatch(text[run[-1].span.end : mention.span.start]):
            run.append(mention)
            continue
        parties = tuple(dict.fromkeys(m.entity for m in run))
        if len(parties) == count:
            found.append((run[0].span.start, parties))
        run = [mention] if mention is not None else []
    return found
