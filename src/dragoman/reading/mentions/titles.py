"""What the words around a name say of its bearer: a role, and the party that he has it from.

The words stand right before the name ("Iran's envoy Laleh Farahani"), before or behind a comma ("Iran's envoy to the
agency, Laleh Farahani", "Laleh Farahani, Iran's envoy"), behind "of", in brackets, or in a clause that says whom
somebody leads. Where they name no party, "its" and "their" mean the party named before, and an office of state
belongs to the state named last: such sides are inferred.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.reading.mentions.leading import led_body
from dragoman.reading.mentions.named_offices import holders
from dragoman.reading.mentions.party_places import PartyPlaces
from dragoman.reading.mentions.roles import (
    ATTENDING,
    GROUP_NOUNS,
    HONORIFICS,
    LED_BODIES,
    PERSONAL_RANKS,
    ROLE_NOUNS,
    SPEAKING_ROLES,
    has_left,
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
    is_role,
    names_another,
    of_nation,
    start,
)
from dragoman.reading.mentions.told import Around, Home, Title
from dragoman.reading.tree import lemma, related
from dragoman.terms.syntax import Sentence

_LONGEST_CODE = 3
_RANKS = frozenset(
    """chief deputy vice senior acting general executive top national regional assistant associate joint lead principal
    first second managing operating financial legal corporate press media industrial commercial human""".split()
)
_CLOSING = frozenset({",", ")", ";", "—", "–"})


# Roles in a body that all its members have, beside which a state only tells where somebody is from.
_COMMON = frozenset(
    "chairman chairwoman chair mediator facilitator envoy coordinator chief head representative".split()
)


# Behind such words stands what an officer sees to: "vice president for labour relations".
_OF_WHAT = frozenset("for of on in at".split())
# Who is of a town or a see, and not of the state whose capital that is.
_OF_TOWNS = frozenset("bishop archbishop cardinal mayor mayoress dean vicar rabbi mufti patriarch imam".split())
# Whoever is theirs and of another side.
_ACROSS = frozenset("counterpart opposite opponent rival host guest ally neighbour neighbor colleague critic".split())


# What a party does to its own ministers, as it does not meet or accuse them.
_OF_OWN = frozenset("quote cite send dispatch name appoint replace recall sack".split())


def _without_ranks(roles: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield the roles that are more than a rank: "government negotiator" before "Brigadier"."""
    return ((begin, end, role) for begin, end, role in roles if not set(role.lower().split()) <= PERSONAL_RANKS)


def _office(role: str) -> list[str]:
    """Return the words of a role before what it is of: "vice president" of "vice president for labour relations"."""
    words = role.lower().split()
    return words[: next((i for i, word in enumerate(words) if i and word in _OF_WHAT), len(words))]


class TitleReader:
    """Reads the titles of people in one report."""

    def __init__(self, text: str, places: PartyPlaces, *, issuer: str | None, home: Home) -> None:
        self._text = text
        self._places = places
        self._issuer = issuer
        self._home = home

    def title(self, sentence: Sentence, first: int, last: int, around: Around) -> Title:
        """Return what is said of the bearer of the name that tokens ``first`` to ``last`` are."""
        people = self._people(sentence)
        tokens = self._parties(sentence)
        phrases = [
            (start(sentence, first, people, tokens), first),
            before_comma(sentence, first, people, tokens),
            behind_comma(sentence, last, tokens),
            called(sentence, first),
            of_nation(sentence, first),
        ]
        if sentence.tokens[min(last + 1, len(sentence.tokens) - 1)].text == "," and phrases[0][0] < first:
            phrases.append(before_comma(sentence, phrases[0][0], people, tokens))
        told = [(begin, end, self._of_phrase(sentence, begin, end)) for begin, end in phrases if begin < end]
        roles = [(a, b, title.role) for a, b, title in told if title.role]
        begin, end, role = next((r for r in (*_without_ranks(roles), *roles)), (first, first, ""))
        owner = self._owner_of_phrase(sentence, roles, around)
        led = led_body(sentence, first, last, self._places)
        parties = (*(title.party for _, _, title in told), self._behind(sentence, last), led.party)
        named = [party for party in parties if party]
        if owner and all(self._places.as_state(party) or self._places.is_union(party) for party in named):
            return Title(role=role, party=owner, inferred=True)
        if named:
            serving = [t.party for _, _, t in told if _COMMON & set(t.role.lower().split())]
            bodies = (party for party in (*serving, *([led.party] if serving else [])) if party)
            body = next((party for party in bodies if not self._places.as_state(party)), None)
            chosen = body or named[0]
            kind_only = any(title.party == chosen and title.inferred for _, _, title in told)
            return Title(role=role, party=chosen, inferred=kind_only)
        if has_left(_office(role)):
            return Title(role=role)
        party = None
        owners = {token.text.lower() for token in sentence.tokens[max(0, begin - 1) : end]} & OWNERS
        if role or led.owned:
            party = self._owner(sentence, begin, around) if owners or led.owned else None
            party = party or self._side(sentence, begin, role, around)
        if party is None and is_of_state(led.words.split()):
            party = self._of_state(sentence, sentence.tokens[first].start, around, led.words.split())
        of_person = bool(owners & {"his", "her"} and ATTENDING & set(role.lower().split()))
        return Title(role=role, party=party, inferred=party is not None, of_person=of_person, led=led.words)

    def _owner_of_phrase(self, sentence: Sentence, roles: Sequence[tuple[int, int, str]], around: Around) -> str | None:
        """Return whom "its" or "their" stands for before a role of a person's own, whatever else tells of him."""
        for begin, end, role in roles:
            owners = {token.text.lower() for token in sentence.tokens[max(0, begin - 1) : end]} & {"its", "their"}
            words = set(role.lower().split())
            if owners and not words & _ACROSS and not has_left(_office(role)):
                return self._owner(sentence, begin, around)
        return None

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
        free = [i for i in range(begin, end) if not self._places.names_at(tokens[i].start, tokens[i].end)]
        free = [i for i in free if tokens[i].text not in HONORIFICS]
        nouns = [i for i in free if lemma(sentence, i) in ROLE_NOUNS or is_role(sentence, i)]
        party = self._places.of_office(sentence, begin, end, nouns[0] if nouns else begin)
        if nouns and lemma(sentence, nouns[-1]) in _OF_TOWNS and self._places.as_state(party):
            party = None
        if nouns and has_left(token.text.lower() for token in tokens[begin : nouns[0] + 1]):
            party = None
        if nouns and tokens[nouns[-1]].xpos == "NNS" and self._places.several(tokens[begin].start, tokens[end - 1].end):
            party = None
        while free and (tokens[free[0]].text in {*JOINTS, "and", ","} or tokens[free[0]].upos in {"DET", "PRON"}):
            free.pop(0)
        if not nouns or not free:
            return Title(party=party)
        kind_only = party is not None and self._places.only_calls(party, tokens[begin].start, tokens[end - 1].end)
        return Title(role=self._words(sentence, free[0], end - 1), party=party, inferred=kind_only)

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

    def _owner(self, sentence: Sentence, begin: int, around: Around) -> str | None:
        """Return whose "its" is: the party that the sentence or the one before it is about, else the last one named."""
        return around.subject or self._places.last(around.before, sentence.tokens[begin].start)

    def _of_state(self, sentence: Sentence, at: int, around: Around, role: Sequence[str]) -> str | None:
        """Return whose ministers need no adjective where ``at`` is.

        In turn, the issuer's; the only state that names an office so; the one that the sentence or the whole report is
        about; the state named before in the sentence or in the paragraph; the one that the sentence
        before is about; the only one in the sentence; the one in whose capital the report was written; that of the
        paragraph before; the report's. The last two never where the sentence leaves that state out for others, and
        none where the sentence is about that very state and does something to its minister.
        """
        start, end = sentence.tokens[0].start, sentence.tokens[-1].end
        named = self._places.states(start, end)
        told = (
            *(self._places.by_code(code) for code in holders(role, at_home=self._home.own is not None)),
            self._places.as_state(around.own),
            self._places.as_state(around.stated if around.stated in named else None),
            self._home.own,
            self._places.state(start, at),
            self._places.state(around.here, at),
            self._places.as_state(around.last),
            self._spoken_of(sentence, at),
            self._home.written,
        )
        likely = (self._places.state(around.before, around.here), self._home.state)
        chosen = (*told, *(party for party in likely if party in named or not named))
        met = around.doer if self._is_object(sentence, at) else None
        return self._issuer or next((party for party in chosen if party and party != met), None)

    def _spoken_of(self, sentence: Sentence, at: int) -> str | None:
        """Return the one state that a minister speaks of as of his own: "said Kenya would wait"."""
        acting = (i for i, token in enumerate(sentence.tokens) if token.start > at and related(sentence, i, "nsubj"))
        said = {self._places.state(sentence.tokens[i].start, sentence.tokens[i].end) for i in acting} - {None}
        return said.pop() if len(said) == 1 else None

    def _is_object(self, sentence: Sentence, at: int) -> bool:
        """Tell whether something is done to whom the word at an offset is of, but for what is done to one's own."""
        index = next((i for i, token in enumerate(sentence.tokens) if token.start >= at), sentence.root)
        while sentence.tokens[index].head >= 0 and sentence.tokens[sentence.tokens[index].head].upos != "VERB":
            index = sentence.tokens[index].head
        above = sentence.tokens[index].head
        return not related(sentence, index, "nsubj") and (above < 0 or lemma(sentence, above) not in _OF_OWN)

    def _side(self, sentence: Sentence, begin: int, role: str, around: Around) -> str | None:
        """Return the state of a minister and the body of a leader that the phrase does not name."""
        at = sentence.tokens[begin].start
        words = role.lower().split()
        plain = _office(role)
        grouped = any(word in GROUP_NOUNS for word in words) and not {"central", "bank"} <= set(words)
        if grouped or names_another(sentence, begin):
            return None
        party = None
        if is_of_state(words):
            party = self._of_state(sentence, at, around, words)
        elif set(plain) <= LED_BODIES | _RANKS:
            own = sentence.tokens[0].start, sentence.tokens[-1].end
            speaks = SPEAKING_ROLES & set(words)
            about = None if self._places.as_state(around.subject) and not speaks else around.subject
            told = self._places.last(around.here, at, but_states=True)
            party = (about or told) if speaks else (told or about)
            party = party or self._places.only(*own) or self._places.only(around.before, around.here)
        return party
