"""The people of a report while it is being read: who has been met so far, and what is known of each."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.reading.mentions.roles import FEMALE, MALE, PARTICLES
from dragoman.reading.mentions.told import Title
from dragoman.terms.findings import Mention, Person
from dragoman.terms.span import span_of
from dragoman.terms.syntax import Token

_RECENT = 3


@dataclass(slots=True, kw_only=True)
class Someone:
    """A person while the report is being read: what is known so far."""

    id: str
    name: str | None
    role: str | None = None
    affiliation: str | None = None
    inferred: bool = False
    gender: str = ""
    noun: str = ""
    plural: bool = False
    definite: bool = False
    led: str = ""
    serves: str | None = None
    mentions: list[Mention] = dataclasses.field(default_factory=list)

    def stands_at(self, starts: Iterable[int], *, last: int = 0) -> bool:
        """Tell whether a mention of the person, or one of the last few, covers one of these offsets."""
        return any(m.span.start <= at < m.span.end for m in self.mentions[-last:] for at in starts)

    def is_before(self, token: Token) -> bool:
        """Tell whether the person was last mentioned before a token."""
        return bool(self.mentions) and self.mentions[-1].span.start < token.start

    def as_person(self) -> Person:
        """Return what is known, for good."""
        return Person(
            id=self.id,
            name=self.name,
            role=self.role,
            affiliation=self.affiliation,
            affiliation_inferred=self.inferred,
            unnamed=self.name is None,
            mentions=tuple(self.mentions),
        )


class PeopleMet:
    """Who has been met in a report read once, in order.

    ``recent`` are those of the last few sentences, ``acted`` the ids of the last ones to be the subject of a sentence,
    and ``subject`` the party that the last sentence's subject is or is of.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.people: list[Someone] = []
        self.recent: list[tuple[int, Someone]] = []
        self.acted: set[str] = set()
        self.subject: str | None = None
        self._at = 0

    def begin(self, at: int) -> None:
        """Begin the sentence of this number: who was met long before is no longer recent."""
        self._at = at
        self.recent = [(seen, who) for seen, who in self.recent if at - seen <= _RECENT]

    def add(self, *, name: str | None) -> Someone:
        """Add somebody not met before."""
        who = Someone(id=f"P{len(self.people) + 1}", name=name)
        self.people.append(who)
        return who

    def mention(self, who: Someone, start: int, end: int, rule: str, *, inferred: bool = False) -> None:
        """Note that somebody is mentioned in this sentence."""
        who.mentions.append(Mention(span=span_of(self.text, start, end), entity=who.id, rule=rule, inferred=inferred))
        self.recent.append((self._at, who))

    def last_side(self, *, but: Someone) -> str | None:
        """Return the side of whoever was mentioned last, this one apart: whose "his" or "her" is."""
        return next((who.affiliation for _, who in reversed(self.recent) if who is not but), None)

    def who(self, name: str) -> Someone | None:
        """Return the person met before whose name this is, whole or in part; the latest when several fit."""
        words = name.split()
        named = [who for who in reversed(self.people) if who.name]
        for who in named:
            if who.name == name:
                return who
        for who in named:
            known = (who.name or "").split()
            if len(words) == 1 and words[0] in (known[0], known[-1]) and len(known) > 1:
                return who
            if len(words) > 1 and len(known) == 1 and known[0] in (words[0], words[-1]):
                return who
            if len(words) > 1 and len(known) > 1 and words[-1] == known[-1] and words[0] == known[0]:
                return who
            if words[0].lower() in PARTICLES and name.lower() == " ".join(known[-len(words) :]).lower():
                return who
        return None


def learn(who: Someone, *, name: str, told: Title, honorific: str) -> None:
    """Add to what is known of somebody what the words around a name tell; what is told goes before what is inferred."""
    if not who.name or len(name.split()) > len(who.name.split()):
        who.name = name
    who.role = who.role or told.role or None
    who.led = who.led or told.led
    if told.party and (who.affiliation is None or (who.inferred and not told.inferred)):
        who.affiliation, who.inferred = told.party, told.inferred
    who.gender = who.gender or ("f" if honorific in FEMALE else "m" if honorific in MALE else "")
    if told.role and not who.noun:
        words = told.role.lower().split()
        who.noun = words[0] if {"of", "for"} & set(words) else words[-1]
