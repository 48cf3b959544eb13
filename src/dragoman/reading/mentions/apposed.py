"""Names that stand beside what they are: "Unify, the refuse workers' union,", "the company, Andes Norte,".

Such a name is a body's wherever it stands in the report, even where the model took it for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from dragoman.reading.mentions.descriptions import KIND_OF
from dragoman.reading.mentions.full_names import TELLING
from dragoman.reading.mentions.owners import Named
from dragoman.reading.mentions.roles import LED_BODIES, PORTFOLIOS, ROLE_NOUNS
from dragoman.reading.mentions.short_names import SHORT
from dragoman.reading.tree import lemma, related
from dragoman.terms.syntax import Sentence

_KINDS = {**KIND_OF, "party": "political party", "bank": "bank", "ngo": "organisation", "charity": "organisation"}
# Nouns that stand right before the name of what they are; "union" and "company" before a day are none of these.
_BEFORE_NAMES = {
    **dict.fromkeys("union federation confederation".split(), "union"),
    "association": "federation",
    **dict.fromkeys("group movement coalition alliance militia faction".split(), "group"),
    **dict.fromkeys(
        """steelmaker carmaker automaker shipbuilder drugmaker chipmaker retailer broadcaster utility publisher airline
        carrier operator company miner""".split(),
        "company",
    ),
    **dict.fromkeys("service charity regulator watchdog".split(), "organisation"),
}
_EMPLOYING = frozenset("employers owners shipowners operators".split())
_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)
_NAMES = frozenset({"NNP", "NNPS"})
_RANKS = frozenset(
    """ministry department office embassy government house senate congress deputy vice prime chief senior acting former
    interim first second general foreign""".split()
)
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_ARTICLES = frozenset({"a", "an", "the"})
_CLOSES = frozenset({",", "(", ".", "—", "–", ";", ":"})
_WITHIN = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PART", "CCONJ"})
_LONGEST, _LONGEST_NAME = 7, 5
# "The leader of the union, Unify's Ruth Keino": behind such words it is the leader who is named next.
_OWNED = frozenset("of at for from in on".split())


def apposed(sentences: Sequence[Sentence], having: Sequence[Named]) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield start, end, name, acronym and kind wherever a name stands that is told somewhere to be a body's.

    ``having`` are names of bodies whose officers are named.
    """
    told = _told(sentences, having)
    beginning: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, kind in told.items():
        beginning.setdefault(name[0], []).append((name, kind))
    for sentence in sentences if told else ():
        for at, token in enumerate(sentence.tokens):
            for words, kind in beginning.get(token.text, ()):
                last = at + len(words) - 1
                if _words(sentence, at, last) == words:
                    yield sentence.tokens[at].start, sentence.tokens[last].end, " ".join(words), "", kind


def _told(sentences: Sequence[Sentence], having: Sequence[Named]) -> dict[tuple[str, ...], str]:
    """Return the kind of body that each name is, by its words."""
    told: dict[tuple[str, ...], str] = {}
    longer = {s.tokens[n.first].text for s in sentences for n in s.names if n.last > n.first}
    for sentence in sentences:
        beside = [*_before(sentence), *_behind(sentence), *_right_behind(sentence), *_owning(sentence, longer)]
        told.update({_words(sentence, a, b): kind for a, b, kind in beside})
    for sentence in sentences:
        for a, b, kind in _leading(sentence):
            told.setdefault(_words(sentence, a, b), kind)
    for sentence, a, b in having:
        if a < b or sentence.tokens[a].text not in SHORT:
            told.setdefault(_words(sentence, a, b), "organisation")
    return told


def _words(sentence: Sentence, first: int, last: int) -> tuple[str, ...]:
    return tuple(token.text for token in sentence.tokens[first : last + 1])


def _before(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Yield the names before a comma and a description: "Unify, the refuse workers' union,"."""
    tokens = sentence.tokens
    for comma in range(1, len(tokens) - 2):
        if tokens[comma].text != "," or tokens[comma + 1].text.lower() not in _ARTICLES:
            continue
        noun = _noun(sentence, comma + 2)
        first = _name_back(sentence, comma - 1)
        if noun is not None and first is not None and _closes(sentence, noun + 1):
            yield first, comma - 1, _KINDS[lemma(sentence, noun)]


def _behind(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Yield the names behind a description and a comma: "the company, Andes Norte,"."""
    tokens = sentence.tokens
    for article in range(len(tokens) - 4):
        opens = tokens[article].text.lower() in _ARTICLES
        if not opens or (article and tokens[article - 1].text.lower() in _OWNED):
            continue
        noun = _noun(sentence, article + 1)
        if noun is None or noun + 3 >= len(tokens) or tokens[noun + 1].text != ",":
            continue
        last = _name_on(sentence, noun + 2)
        if last is not None and tokens[last + 1].text == ",":
            yield noun + 2, last, _KINDS[lemma(sentence, noun)]


def _right_behind(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Yield the names right behind a noun for a body: "the steelmaker Brannock", "the conciliation service Acas"."""
    tokens = sentence.tokens
    for noun in range(len(tokens) - 2):
        kind = _BEFORE_NAMES.get(sentence.words[noun])
        if not kind:
            continue
        common = tokens[noun].text.islower() or (noun == 0 and not tokens[noun].text.isupper())
        last = _name_on(sentence, noun + 1, alone=True) if common else None
        employing = noun > 1 and tokens[noun - 1].text in {"'", "’"} and tokens[noun - 2].text.lower() in _EMPLOYING
        if last is not None and sentence.words[noun + 1] not in _TIMES:
            yield noun + 1, last, "employers" if employing else kind


# What a company has, and hardly any person.
_OF_COMPANIES = frozenset("chairman chairwoman executive negotiator shareholder employee worker management".split())


def _owning(sentence: Sentence, longer: Collection[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the single names of whoever has what companies have: "Portline's chairman", "Portline workers".

    A word that begins a longer name of the report is left to that name.
    """
    tokens = sentence.tokens
    for at in range(len(tokens) - 1):
        name = tokens[at].upos == "PROPN" and tokens[at].text[:1].isupper() and tokens[at].text not in TELLING
        name = name and tokens[at].text not in longer
        if not name or tokens[at].head < at:
            continue
        head = tokens[at].head
        has = related(sentence, at, "nmod:poss", "compound") and lemma(sentence, head) in _OF_COMPANIES
        alone = not any(n.first < n.last and n.first <= at <= n.last for n in sentence.names)
        first = at == 0 or tokens[at - 1].upos != "PROPN"
        if has and alone and first and tokens[at + 1].upos != "PROPN":
            yield at, at, "company"


# Those whom any body has before a name; a minister's portfolio is none.
_LEADERS = LED_BODIES - frozenset("secretary officer official attorney envoy delegate".split())
_PLACES = frozenset("union company group airline movement coalition federation party".split())
# Before these, any name that is no place is a people's or a group's: "the Misseriya delegation".
_PEOPLES = frozenset("tribe clan militia faction delegation rebels guerrillas fighters tribesmen elders".split())


def _leading(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Yield names before a leader and his name, or before what they are: "Pan Am chairman Ann Lee", "the RMT union"."""
    tokens = sentence.tokens
    begun = {name.first for name in sentence.names if name.label == "PER"}
    for at in range(1, len(tokens)):
        last = at - 1
        union = tokens[at].text in _PLACES | _PEOPLES
        if tokens[last].xpos not in _NAMES or not (union or lemma(sentence, at) in _LEADERS | {"general", "chief"}):
            continue
        first = last
        while first and tokens[first - 1].xpos in _NAMES and last - first < _LONGEST_NAME:
            first -= 1
        behind = at + 1 + (lemma(sentence, at) in {"general", "chief"})
        role = lemma(sentence, min(behind, len(tokens)) - 1)
        led = behind in begun and role in _LEADERS | {"secretary"}
        article = first > 0 and tokens[first - 1].text.lower() == "the"
        known = any(n.label == "ORG" and n.first <= last and first <= n.last for n in sentence.names)
        short = _ACRONYM.fullmatch(tokens[last].text) is not None
        sure = short or role in _OF_COMPANIES | {"secretary"}
        if first and tokens[first - 1].text == "-":
            continue
        people = article and tokens[at].text in _PEOPLES
        sure = sure or people
        if (led or people or (union and article and (known or short))) and _may_be_body(
            sentence, first, last, sure=sure
        ):
            yield first, last, "group" if people else _KINDS.get(tokens[at].text, "organisation")
    for at in range(len(tokens) - 2):
        if at + 2 in begun and tokens[at + 1].text in {"'s", "’s"} and _ACRONYM.fullmatch(tokens[at].text):
            yield at, at, "organisation"


def _may_be_body(sentence: Sentence, first: int, last: int, *, sure: bool) -> bool:
    """Tell whether a name is neither a person's nor a place's, nor a word of a title, nor what any body is called.

    ``sure`` tells that no person has what this one has, whatever the model takes the name for.
    """
    words = {token.text for token in sentence.tokens[first : last + 1]}
    titles = {
        word
        for word in words
        if word.lower().removesuffix("s") in ROLE_NOUNS | _RANKS or word in TELLING or word in PORTFOLIOS
    }
    labels = {n.label for n in sentence.names if n.first <= last and first <= n.last}
    return not titles and not (labels & ({"LOC"} if sure else {"LOC", "PER"}))


def _noun(sentence: Sentence, start: int) -> int | None:
    """Return the noun for a body that ends the words from here on."""
    tokens = sentence.tokens
    at = start
    while at < min(start + _LONGEST, len(tokens)) and tokens[at].upos in _WITHIN:
        at += 1
    noun = at - 1
    known = noun >= start and tokens[noun].upos == "NOUN" and lemma(sentence, noun) in _KINDS
    return noun if known and tokens[noun].text.islower() else None


def _closes(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index] if index < len(sentence.tokens) else None
    return token is not None and (token.text in _CLOSES or token.text.lower() in {"that", "which"})


def _name_back(sentence: Sentence, last: int) -> int | None:
    """Return where the name that ends here begins; ``None`` where it is a place's, a person's or no name."""
    first = last
    while first >= 0 and last - first < _LONGEST_NAME and _is_name(sentence, first):
        first -= 1
    first += 1
    ahead = sentence.tokens[first - 1].text.lower() if first else ""
    plain = first <= last and ahead not in {"in", "at", "from", "near", ",", "and"}
    return first if plain and not _is_person(sentence, first, last) else None


def _name_on(sentence: Sentence, first: int, *, alone: bool = False) -> int | None:
    last = first
    while last < len(sentence.tokens) - 1 and last - first < _LONGEST_NAME and _is_name(sentence, last):
        last += 1
    last -= 1
    person = _is_person(sentence, first, last) and not (alone and first == last)
    return last if last >= first and not person else None


def _is_name(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return (token.text[:1].isupper() and token.xpos in {"NNP", "NNPS"}) or (
        index > 0 and token.text[:1].isupper() and token.upos in {"VERB", "NOUN", "ADJ"}
    )


def _is_person(sentence: Sentence, first: int, last: int) -> bool:
    return any(n.label in {"PER", "LOC"} and n.first <= last and first <= n.last for n in sentence.names)
