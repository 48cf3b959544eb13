"""What the words around a name say of its bearer: a role, and the party that he has it from.

The words stand right before the name ("Iran's envoy Laleh Farahani"), before or behind a comma ("Iran's envoy to the
agency, Laleh Farahani", "Laleh Farahani, Iran's envoy"), behind "of", in brackets, or in a clause that says whom
somebody leads. Where they name no party, "its" and "their" mean the party named before, and an office of state
belongs to the state named last: such sides are inferred.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.reading.mentions.organisations import NUMBERED
from dragoman.reading.mentions.parties import Found
from dragoman.reading.mentions.roles import (
    GROUP_NOUNS,
    HONORIFICS,
    LED_BODIES,
    OFFICES_OF_STATE,
    ROLE_NOUNS,
    SPOKESPEOPLE,
)
from dragoman.reading.tree import children, lemma, related
from dragoman.terms.syntax import Sentence

_BEFORE_NAME = frozenset({"NOUN", "PROPN", "ADJ"})
_IN_PHRASE = _BEFORE_NAME | {"DET", "NUM", "PRON"}
_JOINTS = frozenset({"'s", "’s", "'", "’", "-"})
_ENDS = frozenset({",", ".", ";", ":", "—", "–"})
_OWNERS = frozenset({"its", "their", "his", "her", "our"})
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


class PartyPlaces:
    """Where the parties of a report stand in its text."""

    def __init__(self, text: str, found: Sequence[Found], ids: dict[str, str]) -> None:
        self._text = text
        self._found = found
        self._ids = ids

    def near(self, start: int, end: int) -> Iterator[Found]:
        """Yield what is mentioned in a range or across its ends."""
        return (f for f in self._found if f.end > start and f.start < end)

    def any_near(self, start: int, end: int) -> bool:
        """Tell whether anything is mentioned in a range."""
        return next(self.near(start, end), None) is not None

    def inside(self, start: int, end: int) -> str | None:
        """Return the party named in a range: the owner, else the last one, for it stands nearest to the noun."""
        inside = [f for f in self._parties(start, end) if f.start >= start and f.end <= end]
        owners = [f for f in inside if self._text[f.end : f.end + 2] in {"'s", "’s"}]
        chosen = (*owners, *reversed(inside))
        return self._ids[chosen[0].gazetted.code] if chosen else None

    def several(self, start: int, end: int) -> bool:
        """Tell whether more than one party is named in a range."""
        return len({f.gazetted.code for f in self._parties(start, end)}) > 1

    def state(self, start: int, end: int) -> str | None:
        """Return the state named right before the end of a range, else the only one in it; of several, none."""
        named = [f for f in self._parties(start, end) if f.gazetted.type == "state"]
        beside = bool(named) and end - named[-1].end <= 1
        return self._ids[named[-1].gazetted.code] if beside or len({f.gazetted.code for f in named}) == 1 else None

    def last(self, start: int, end: int, *, but_states: bool = False) -> str | None:
        """Return the party named last in a range, states left out when asked."""
        named = [f for f in self._parties(start, end) if not (but_states and f.gazetted.type == "state")]
        return self._ids[named[-1].gazetted.code] if named else None

    def _parties(self, start: int, end: int) -> Iterator[Found]:
        return (f for f in self.near(start, end) if f.gazetted.type != "media" and f.gazetted.code in self._ids)


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
            (_start(sentence, first), first),
            _before_comma(sentence, first),
            _behind_comma(sentence, last),
            _called(sentence, first),
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
        while free and (tokens[free[0]].text in {*_JOINTS, "and", ","} or tokens[free[0]].upos in {"DET", "PRON"}):
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
            beyond = (i for i in range(last + 2, len(tokens)) if not _goes_on(sentence, i))
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
        owned = begin > 0 and sentence.tokens[begin - 1].text.lower() in _OWNERS
        if owned or sentence.tokens[begin].text.lower() in _OWNERS:
            return self._places.last(before, at)
        words = role.lower().split()
        if _names_another(sentence, begin) or any(word in GROUP_NOUNS for word in words):
            return None
        if any(word in OFFICES_OF_STATE for word in words):
            return self._places.state(here, at) or self._issuer
        if set(words) <= LED_BODIES | _RANKS:
            return self._places.last(here, at, but_states=True)
        return None


_CALLED = frozenset("call name know".split())


def _called(sentence: Sentence, first: int) -> tuple[int, int]:
    """Return the phrase for whom a name is told: "Peru's envoy, a former judge called", "who goes by the name"."""
    tokens = sentence.tokens
    verb = first - 1
    if verb > 2 and [t.text for t in tokens[verb - 2 : verb + 1]] == ["by", "the", "name"]:  # noqa: PLR2004
        verb -= 3
    elif verb > 0 and tokens[verb].text == "as":
        verb -= 1
    if verb < 1 or not (lemma(sentence, verb) in _CALLED or (lemma(sentence, verb) == "go" and verb < first - 1)):
        return first, first
    noun = tokens[verb].head
    while noun >= 0 and related(sentence, noun, "appos") and 0 <= tokens[noun].head < noun:
        noun = tokens[noun].head
    if not (0 <= noun < verb and tokens[noun].upos == "NOUN" and related(sentence, verb, "acl", "acl:relcl")):
        return first, first
    heads = [i for i in range(noun + 1) if _is_role(sentence, i)]
    return (min(sentence.subtree(noun)), noun + 1) if heads and heads[-1] == noun else (first, first)


def _names_another(sentence: Sentence, begin: int) -> bool:
    """Tell whether a role begins with the adjective of some place that nobody here knows ("Faroese minister")."""
    token = sentence.tokens[begin]
    word = token.text
    return token.upos == "ADJ" and begin > 0 and word[:1].isupper() and word.endswith(("ese", "ish", "ian", "an", "i"))


def _start(sentence: Sentence, first: int) -> int:
    """Return where the words before a name that may tell a role begin: "US Assistant Secretary of State" Hill.

    They never reach over another person's name, nor over an "and" behind one.
    """
    people = _in_names(sentence)
    start = first
    while start:
        token = sentence.tokens[start - 1]
        joins = token.text in _JOINTS or (token.text == "and" and start - 2 not in people)
        of_office = token.text in {"of", "for"} and start > 1 and lemma(sentence, start - 2) in ROLE_NOUNS
        numbered = token.text.isdecimal() and start > 1 and sentence.tokens[start - 2].text in NUMBERED
        if start - 1 in people or not (token.upos in _BEFORE_NAME or joins or of_office or numbered):
            break
        start -= 1
    return start


def _in_names(sentence: Sentence) -> frozenset[int]:
    """Return the tokens of people's names; a title that the model took for a name is none."""
    inside = (i for name in sentence.names if name.label == "PER" for i in range(name.first, name.last + 1))
    return frozenset(i for i in inside if lemma(sentence, i) not in ROLE_NOUNS)


def _goes_on(sentence: Sentence, index: int) -> bool:
    """Tell whether a token can be part of a title: a word of a noun phrase, or what joins such words."""
    token = sentence.tokens[index]
    return token.upos in _IN_PHRASE or token.text in _JOINTS or _is_role(sentence, index)


def _is_role(sentence: Sentence, index: int) -> bool:
    """Tell whether a token is a role noun; one that the model took for a verb counts when it has no verb's form."""
    token = sentence.tokens[index]
    return (token.upos in {"NOUN", "PROPN"} and lemma(sentence, index) in ROLE_NOUNS) or (
        token.upos == "VERB" and token.text.lower() in SPOKESPEOPLE
    )


def _before_comma(sentence: Sentence, first: int) -> tuple[int, int]:
    """Return the phrase that ends at a comma right before a name ("Iran's envoy to the agency, Laleh Farahani")."""
    tokens = sentence.tokens
    end = first - 1
    while end > 0 and tokens[end].text in HONORIFICS:
        end -= 1
    if end <= 0 or tokens[end].text != ",":
        return first, first
    begin = end
    while begin and (_goes_on(sentence, begin - 1) or (tokens[begin - 1].upos == "ADP" and begin < end)):
        begin -= 1
    heads = [i for i in range(begin, end) if _is_role(sentence, i)]
    people = _in_names(sentence)
    if not heads or people & set(range(begin, end)):
        return first, first
    while tokens[begin].upos == "ADP":
        begin += 1
    return begin, end


def _behind_comma(sentence: Sentence, last: int) -> tuple[int, int]:
    """Return the phrase between commas behind a name ("Qin Gang, a spokesman for the ministry,")."""
    tokens = sentence.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text != ",":
        return last, last
    first = last + 2
    end = first
    while end < len(tokens) and tokens[end].text not in _ENDS and tokens[end].upos not in {"VERB", "AUX"}:
        end += 1
    heads = [i for i in range(first, end) if _is_role(sentence, i)]
    before = (tokens[i] for i in range(first, heads[0] if heads else first))
    if not heads or any(token.upos == "PRON" and token.text.lower() not in _OWNERS for token in before):
        return last, last
    return first, end
