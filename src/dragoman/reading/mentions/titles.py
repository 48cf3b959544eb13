"""What the words around a name say of its bearer: a role, and the party that he has it from.

The words stand right before the name ("Iran's envoy Laleh Farahani"), before or behind a comma ("Iran's envoy to the
agency, Laleh Farahani", "Laleh Farahani, Iran's envoy"), behind "of", in brackets, or in a clause that says whom
somebody leads. Where they name no party, "its" and "their" mean the party named before, and an office of state
belongs to the state named last: such sides are inferred.
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reading.mentions.party_places import PartyPlaces
from dragoman.reading.mentions.roles import GROUP_NOUNS, HONORIFICS, LED_BODIES, OFFICES_OF_STATE, ROLE_NOUNS
from dragoman.reading.mentions.title_phrases import (
    JOINTS,
    OWNERS,
    before_comma,
    behind_comma,
    called,
    goes_on,
    names_another,
    start,
)
from dragoman.reading.tree import children, lemma
from dragoman.terms.syntax import Sentence

_LONGEST_CODE = 3
_RANKS = frozenset("chief deputy vice senior acting general executive top national regional".split())
_ELSEWHERE = frozenset("to in on".split())
_LEADING = frozenset("lead head chair represent run command".split())
_SPEAKING = frozenset("speak negotiate act bargain".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A role in the report's words, the id of its party, and whether the party is inferred; empty when not told."""

    role: str = ""
    party: str | None = None
    inferred: bool = False


class TitleReader:
    """Reads the titles of people in one report."""

    def __init__(self, text: str, places: PartyPlaces, *, issuer: str | None = None) -> None:
        self._text = text
        self._places = places
        self._issuer = issuer

    def title(self, sentence: Sentence, first: int, last: int, *, here: int, before: int) -> Title:
        """Return what is said of the bearer of the name that tokens ``first`` to ``last`` are.

        ``here`` and ``before`` are where this paragraph and the one before it begin: an office of state belongs to a
        state named in the same paragraph, while "their" may reach back further.
        """
        phrases = [
            (start(sentence, first), first),
            before_comma(sentence, first),
            behind_comma(sentence, last),
            called(sentence, first),
        ]
        told = [(begin, self._of_phrase(sentence, begin, end)) for begin, end in phrases if begin < end]
        begin, role = next(((at, title.role) for at, title in told if title.role), (first, ""))
        party = next((title.party for _, title in told if title.party), None) or self._behind(sentence, first, last)
        if party is None and role:
            party = self._side(sentence, begin, role, here=here, before=before)
            return Title(role=role, party=party, inferred=party is not None)
        return Title(role=role, party=party)

    def _of_phrase(self, sentence: Sentence, begin: int, end: int) -> Title:
        """Return the role that a phrase names, without the party whose it is, and that party."""
        tokens = sentence.tokens
        free = [i for i in range(begin, end) if not self._places.any_near(tokens[i].start, tokens[i].end)]
        free = [i for i in free if tokens[i].text not in HONORIFICS]
        nouns = [i for i in free if lemma(sentence, i) in ROLE_NOUNS]
        after = range(nouns[0] if nouns else begin, end)
        elsewhere = next((i for i in after if tokens[i].lemma.lower() in _ELSEWHERE), end)
        party = self._places.inside(tokens[begin].start, tokens[elsewhere - 1].end) if begin < elsewhere else None
        if nouns and tokens[nouns[-1]].xpos == "NNS" and self._places.several(tokens[begin].start, tokens[end - 1].end):
            party = None
        while free and (tokens[free[0]].text in {*JOINTS, "and", ","} or tokens[free[0]].upos in {"DET", "PRON"}):
            free.pop(0)
        if not nouns or not free:
            return Title(party=party)
        return Title(role=self._words(sentence, free[0], end - 1), party=party)

    def _words(self, sentence: Sentence, first: int, last: int) -> str:
        return " ".join(self._text[sentence.tokens[first].start : sentence.tokens[last].end].split())

    def _behind(self, sentence: Sentence, first: int, last: int) -> str | None:
        """Return the party behind a name: "Tromp of the Alliance", "Hoel (Norway)", "Chu, who led the Thai team"."""
        tokens = sentence.tokens
        words = [token.text for token in tokens[last + 1 : last + 2]]
        if words == ["of"]:
            beyond = (i for i in range(last + 2, len(tokens)) if not goes_on(sentence, i))
            end = next(beyond, len(tokens))
            return self._places.inside(tokens[last].end, tokens[end - 1].end)
        if words == ["("]:
            end = next((i for i in range(last + 2, len(tokens)) if tokens[i].text == ")"), last + 1)
            inside = self._words(sentence, last + 2, end - 1) if end > last + 2 else ""
            is_code = len(inside) <= _LONGEST_CODE and not inside.isupper()  # "(Ind)" is a councillor's party
            return None if is_code else self._places.inside(tokens[last].end, tokens[end].end)
        for verb in (c for i in range(first, last + 1) for c in children(sentence, i, "acl:relcl")):
            below = [i for i in sentence.subtree(verb) if i >= verb]
            led = lemma(sentence, verb) in _LEADING
            if led or (lemma(sentence, verb) in _SPEAKING and any(tokens[i].text == "for" for i in below)):
                return self._places.inside(tokens[verb].start, tokens[below[-1]].end)
        return None

    def _side(self, sentence: Sentence, begin: int, role: str, *, here: int, before: int) -> str | None:
        """Return whose "its" is, the state of a minister and the body of a leader that the phrase does not name."""
        at = sentence.tokens[begin].start
        owned = begin > 0 and sentence.tokens[begin - 1].text.lower() in OWNERS
        if owned or sentence.tokens[begin].text.lower() in OWNERS:
            return self._places.last(before, at)
        words = role.lower().split()
        if names_another(sentence, begin) or any(word in GROUP_NOUNS for word in words):
            return None
        if any(word in OFFICES_OF_STATE for word in words):
            return self._places.state(here, at) or self._issuer
        if set(words) <= LED_BODIES | _RANKS:
            return self._places.last(here, at, but_states=True)
        return None
