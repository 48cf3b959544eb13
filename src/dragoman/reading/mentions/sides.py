"""Sides that no words beside a name tell: the body that a role names, the other of two states, the issuer of a text.

Sides found here are inferred.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Sequence

from dragoman.reading.mentions.descriptions import WORKERS
from dragoman.reading.mentions.found import Found
from dragoman.reading.mentions.gazetteer import matches
from dragoman.reading.mentions.met import Someone
from dragoman.reading.mentions.roles import GROUP_NOUNS, OFFICES_OF_STATE, PORTFOLIOS, ROLE_NOUNS, has_left
from dragoman.reading.tree import lemma
from dragoman.terms.syntax import Sentence

# Offices of state that unions and companies have too: "union president".
_LEADING_ANYTHING = frozenset("president secretary".split())
_ISSUING = frozenset("Ministry Government Embassy Cabinet Presidency Department Office Mission".split())


# Who has commissioners without a word for whose: the likeliest first.
_COMMISSIONS = ("ORG:EU", "ORG:EEC", "ORG:ECOMM")
_OF_THE_COMMISSION = frozenset({"commissioner"})


# Those whose body has in its name what they do.
_MEDIATING = {"mediator": "mediat", "conciliator": "concili", "arbitrator": "arbitrat"}


class Sides:
    """The parties of one report, asked for the side of somebody."""

    def __init__(self, text: str, found: Sequence[Found], party_ids: dict[str, str]) -> None:
        self._text = text
        self._found = found
        self._ids = party_ids
        self._known = functools.cache(self._by_word)

    def by_group(self, role: str | None) -> str | None:
        """Return the one union, company or council of the report for a role that names such a body.

        That is whoever is called by the word ("the school board", a "board attorney"), else the one of the kind.
        """
        words = (role or "").split()
        if (words and words[-1].lower() in _OF_THE_COMMISSION) or "Commission" in words[:1]:
            return next((self._ids[code] for code in _COMMISSIONS if code in self._ids), None)
        of_state = any(word.lower() in OFFICES_OF_STATE - _LEADING_ANYTHING for word in words)
        of_nobody = of_state or has_left(word.lower() for word in words)
        told = (self._known(word) for word in words) if not of_nobody else ()
        return next((party for party in told if party is not None), None)

    def _by_word(self, told: str) -> str | None:
        """Return the one body that a word of a role names."""
        word = told.lower().removesuffix("'s").removesuffix("’s").rstrip("'’")
        kinds = (GROUP_NOUNS.get(word), "union" if word.removesuffix("s") in WORKERS and word != told.lower() else None)
        stem = _MEDIATING.get(word)
        mediating = {
            f.gazetted.code for f in self._found if stem and stem in f.gazetted.name.lower()
        } & self._ids.keys()
        for fitting in (
            mediating,
            self._part_of_name(told),
            self._called(word),
            *(self._of_kind(kind) for kind in kinds),
        ):
            if len(fitting) == 1:
                return self._ids[fitting.pop()]
        return None

    def of_counterpart(self, counterpart: Someone, people: Sequence[Someone]) -> str | None:
        """Return the other of the two states that a report speaks of most, for the counterpart of one of them."""
        states = Counter(f.gazetted.code for f in self._found if f.gazetted.type == "state" and not f.place)
        two = [code for code, _ in states.most_common(2)]
        before = [w.affiliation for w in people if w is not counterpart and w.name and w.affiliation]
        if len(two) < 2 or not before or before[-1] not in two:  # noqa: PLR2004 (one and the other)
            return None
        return self._ids.get(two[1 - two.index(before[-1])])

    def _part_of_name(self, word: str) -> set[str]:
        """Return the bodies of whose name a capitalised word is a part: "Front" in "Front commander"."""
        if not word[:1].isupper() or word.lower() in ROLE_NOUNS or word in PORTFOLIOS:
            return set()
        bodies = (f.gazetted for f in self._found if f.gazetted.type not in {"state", "igo", "media"})
        return {body.code for body in bodies if word in body.name.split()} & self._ids.keys()

    def _called(self, word: str) -> set[str]:
        """Return the bodies that the report calls by a common noun, in their name or in a description of them."""
        if word not in GROUP_NOUNS:
            parties = (f.gazetted for f in self._found if f.gazetted.type == "political party")
            return {b.code for b in parties if f"{word}s" == b.name.lower().split()[-1]} & self._ids.keys()
        texts = ((f.gazetted, f"{f.gazetted.name} {self._text[f.start : f.end]}".lower()) for f in self._found)
        found = {body.code for body, words in texts if word in words.split() and body.type not in {"state", "igo"}}
        return found & self._ids.keys()

    def _of_kind(self, kind: str | None) -> set[str]:
        return {f.gazetted.code for f in self._found if f.gazetted.type == kind} & self._ids.keys()


def is_counterpart(sentence: Sentence, first: int) -> bool:
    """Tell whether a name follows "his counterpart,": the one on the other side."""
    near = range(max(0, first - 4), first)
    return any(
        lemma(sentence, i) == "counterpart" and i and sentence.tokens[i - 1].text.lower() in {"his", "her"}
        for i in near
    )


def issuer(outlet: str | None, party_ids: dict[str, str]) -> str | None:
    """Return the state that issued a text: whose ministry or embassy its outlet is."""
    words = (outlet or "").split()
    states = [m.gazetted.code for m in matches(words) if m.gazetted.type == "state"]
    return party_ids.get(states[0]) if states and _ISSUING & set(words) else None
