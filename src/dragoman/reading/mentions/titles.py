"""What the words around a name say of its bearer: a role, and the party that he has it from.

The words stand right before the name ("Iran's envoy Laleh Farahani"), before or behind a comma ("Iran's envoy to the
agency, Laleh Farahani", "Laleh Farahani, Iran's envoy"), behind "of", in brackets, or in a clause that says whom
somebody leads. Where they name no party, "its" and "their" mean the party named before, and an office of state
belongs to the state named last: such sides are inferred.
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reading.mentions.leading import led_body
from dragoman.reading.mentions.party_places import PartyPlaces
from dragoman.reading.mentions.roles import (
    ATTENDING,
    GROUP_NOUNS,
    HONORIFICS,
    LED_BODIES,
    ROLE_NOUNS,
    SPEAKING_ROLES,
    is_of_state,
)
from dragoman.reading.mentions.title_phrases import (
    JOINTS,
    OWNERS,
    before_comma,
    behind_comma,
    called,
    goes_on,
    in_names,
    names_another,
    of_nation,
    start,
)
from dragoman.reading.tree import lemma
from dragoman.terms.syntax import Sentence

_LONGEST_CODE = 3
_RANKS = frozenset("chief deputy vice senior acting general executive top national regional".split())
_CLOSING = frozenset({",", ")", ";", "—", "–"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A role in the report's words, the id of its party, and whether the party is inferred; empty when not told.

    ``of_person`` tells that it is "his" or "her" spokesman, aide or deputy; ``led`` are the words for what the bearer
    leads, where they name no party: "the union delegation".
    """

    role: str = ""
    party: str | None = None
    inferred: bool = False
    of_person: bool = False
    led: str = ""


class TitleReader:
    """Reads the titles of people in one report."""

    def __init__(self, text: str, places: PartyPlaces, *, issuer: str | None = None, home: str | None = None) -> None:
        self._text = text
        self._places = places
        self._issuer = issuer
        self._home = home

    def title(self, sentence: Sentence, first: int, last: int, *, here: int, before: int, subject: str | None) -> Title:
        """Return what is said of the bearer of the name that tokens ``first`` to ``last`` are.

        ``here`` and ``before`` are where this paragraph and the one before it begin: an office of state belongs to a
        state named in the same paragraph, while "their" may reach back further. ``subject`` is the party that the
        sentence, or the one before it, is about: "its" spokesman is that party's.
        """
        people = self._people(sentence)
        parties = self._parties(sentence)
        phrases = [
            (start(sentence, first, people, parties), first),
            before_comma(sentence, first, people, parties),
            behind_comma(sentence, last, parties),
            called(sentence, first),
            of_nation(sentence, first),
        ]
        told = [(begin, end, self._of_phrase(sentence, begin, end)) for begin, end in phrases if begin < end]
        begin, end, role = next(((a, b, title.role) for a, b, title in told if title.role), (first, first, ""))
        party = next((title.party for _, _, title in told if title.party), None)
        party = party or self._behind(sentence, last)
        led = led_body(sentence, first, last, self._places)
        if party is not None or led.party is not None:
            return Title(role=role, party=party or led.party)
        owners = {token.text.lower() for token in sentence.tokens[max(0, begin - 1) : end]} & OWNERS
        if role or led.owned:
            party = subject or self._places.last(before, sentence.tokens[begin].start) if owners or led.owned else None
            party = party or self._side(sentence, begin, role, here=here, before=before, subject=subject)
        if party is None and is_of_state(led.words.split()):
            at = sentence.tokens[first].start
            party = self._of_state(sentence, at, before=before, here=here, subject=subject)
        of_person = bool(owners & {"his", "her"} and ATTENDING & set(role.lower().split()))
        return Title(role=role, party=party, inferred=party is not None, of_person=of_person, led=led.words)

    def _parties(self, sentence: Sentence) -> frozenset[int]:
        """Return the tokens of names of parties."""
        tokens = sentence.tokens
        found = tuple(self._places.near(tokens[0].start, tokens[-1].end))
        return frozenset(i for i, t in enumerate(tokens) for f in found if f.start < t.end and t.start < f.end)

    def _people(self, sentence: Sentence) -> frozenset[int]:
        """Return the tokens of people's names, but for those that the model took for one and are a party's."""
        return frozenset(i for i in in_names(sentence) if not self._places.covers(sentence, i))

    def cut_off(self, sentence: Sentence) -> Title:
        """Return the title at the end of a sentence that was cut before the name: "the envoy" | "Ana Paz"."""
        end = len(sentence.tokens)
        begin = start(sentence, end, self._people(sentence), self._parties(sentence))
        return self._of_phrase(sentence, begin, end) if begin < end else Title()

    def _of_phrase(self, sentence: Sentence, begin: int, end: int) -> Title:
        """Return the role that a phrase names, without the party whose it is, and that party."""
        tokens = sentence.tokens
        begin = self._whole(sentence, begin)
        free = [i for i in range(begin, end) if not self._places.any_near(tokens[i].start, tokens[i].end)]
        free = [i for i in free if tokens[i].text not in HONORIFICS]
        nouns = [i for i in free if lemma(sentence, i) in ROLE_NOUNS]
        party = self._places.of_office(sentence, begin, end, nouns[0] if nouns else begin)
        if nouns and tokens[nouns[-1]].xpos == "NNS" and self._places.several(tokens[begin].start, tokens[end - 1].end):
            party = None
        while free and (tokens[free[0]].text in {*JOINTS, "and", ","} or tokens[free[0]].upos in {"DET", "PRON"}):
            free.pop(0)
        if not nouns or not free:
            return Title(party=party)
        return Title(role=self._words(sentence, free[0], end - 1), party=party)

    def _whole(self, sentence: Sentence, begin: int) -> int:
        """Return where a phrase begins that does not cut the name of a party in two."""
        for found in self._places.near(sentence.tokens[begin].start, sentence.tokens[begin].end):
            while begin and found.start < sentence.tokens[begin].start:
                begin -= 1
        return begin

    def _words(self, sentence: Sentence, first: int, last: int) -> str:
        return " ".join(self._text[sentence.tokens[first].start : sentence.tokens[last].end].split())

    def _behind(self, sentence: Sentence, last: int) -> str | None:
        """Return the party behind a name: "Tromp of the Alliance", "Hoel (Norway)", "Paz, Peru,"."""
        tokens = sentence.tokens
        words = [token.text for token in tokens[last + 1 : last + 2]]
        if words == ["of"]:
            further = range(last + 2, len(tokens))
            beyond = (i for i in further if not (goes_on(sentence, i) or self._places.covers(sentence, i)))
            end = next(beyond, len(tokens))
            return self._places.inside(tokens[last].end, tokens[end - 1].end)
        if words == ["("]:
            end = next((i for i in range(last + 2, len(tokens)) if tokens[i].text == ")"), last + 1)
            inside = self._words(sentence, last + 2, end - 1) if end > last + 2 else ""
            is_code = len(inside) <= _LONGEST_CODE and not inside.isupper()  # "(Ind)" is a councillor's party
            return None if is_code else self._places.inside(tokens[last].end, tokens[end].end)
        if words == [","] and last + 2 < len(tokens) and self._places.covers(sentence, last + 2):
            return self._apposed(sentence, last + 2)
        return None

    def _apposed(self, sentence: Sentence, first: int) -> str | None:
        """Return the state between commas right behind a name, as lists of speakers have it: "Ana Paz, Peru,"."""
        tokens = sentence.tokens
        state = next(iter(self._places.near(tokens[first].start, tokens[first].end)))
        closing = next((t for t in tokens[first:] if t.start >= state.end), None)
        named = state.start == tokens[first].start and (state.gazetted.type, state.gazetted.rule) == ("state", "name")
        beyond = next((t for t in tokens if closing and t.start >= closing.end), closing)
        lists = beyond is not None and self._places.any_near(beyond.start, beyond.end)
        closes = closing is None or closing.text in _CLOSING
        return self._places.last(state.start, state.end) if named and closes and not lists else None

    def _of_state(self, sentence: Sentence, at: int, *, before: int, here: int, subject: str | None) -> str | None:
        """Return whose ministers need no adjective where ``at`` is.

        In turn, the state named in the sentence or in the paragraph before that place, the issuer's, the one that the
        sentence before is about, that of the paragraph before, and the report's; the last three never where the
        sentence leaves that state out for others.
        """
        told = self._places.state(sentence.tokens[0].start, at) or self._places.state(here, at) or self._issuer
        if told is not None:
            return told
        named = self._places.states(sentence.tokens[0].start, sentence.tokens[-1].end)
        likely = (self._places.as_state(subject), self._places.state(before, here), self._home)
        return next((party for party in likely if party and (party in named or not named)), None)

    def _side(
        self, sentence: Sentence, begin: int, role: str, *, here: int, before: int, subject: str | None
    ) -> str | None:
        """Return whose "its" is, the state of a minister and the body of a leader that the phrase does not name."""
        at = sentence.tokens[begin].start
        words = role.lower().split()
        grouped = any(word in GROUP_NOUNS for word in words) and not {"central", "bank"} <= set(words)
        if grouped or names_another(sentence, begin):
            return None
        party = None
        if is_of_state(words):
            party = self._of_state(sentence, at, before=before, here=here, subject=subject)
        elif set(words) <= LED_BODIES | _RANKS:
            own = sentence.tokens[0].start, sentence.tokens[-1].end
            speaks = SPEAKING_ROLES & set(words)
            about = None if self._places.as_state(subject) and not speaks else subject
            told = self._places.last(here, at, but_states=True)
            party = (about or told) if speaks else (told or about)
            party = party or self._places.only(*own) or self._places.only(before, here)
        return party
