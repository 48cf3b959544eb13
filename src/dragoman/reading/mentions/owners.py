"""Names of bodies, told by whom they have: "Siptu's spokeswoman, Ana Paz", "UGT was cooler. Its secretary, Luis Rey,".

Whoever has a spokesman or an officer with a name is a body that takes part, whatever the model takes its name for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dragoman.reading.mentions.gazetteer import matches
from dragoman.reading.mentions.roles import LED_BODIES, OFFICES_OF_STATE, ROLE_NOUNS
from dragoman.reading.tree import children, lemma
from dragoman.terms.syntax import Name, Sentence

# A name in a sentence: its first and last token.
Named = tuple[Sentence, int, int]

_NAMES = frozenset({"NNP", "NNPS"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_ITS = frozenset({"its", "their"})
_OFFICERS = LED_BODIES - frozenset("delegate official representative".split())
_OF = frozenset({"of", "at", "from"})
_WITHIN = frozenset({"ADP", "NOUN", "ADJ", "DET", "PROPN", "PART", "PUNCT"})
_CONTINENTS = frozenset("Europe Asia Africa America".split())
_ORGANS = (["Ministry"], ["Department"], ["Office"], ["House"], ["Senate"], ["Congress"])
_FURTHEST = 8
_LONGEST = 6


def owners(sentences: Sequence[Sentence]) -> Iterator[Named]:
    """Yield each name of a body whose officer or member is named."""
    for sentence in sentences:
        yield from _possessive(sentence)
        yield from _of_person(sentence)
    for before, after in pairwise((None, *sentences)):
        its = _its_officer(after) if after is not None else None
        if after is None or its is None:
            continue
        here = tuple(_subjects(after, its))
        yield from here
        if not here and before is not None and before.paragraph == after.paragraph:
            yield from _subjects(before, len(before.tokens))


def _possessive(sentence: Sentence) -> Iterator[Named]:
    """Yield names in "Siptu's deputy general secretary, Ana Paz"."""
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 2):
        if tokens[at].text in _POSSESSIVE and _has_officer(sentence, at):
            yield from _run(sentence, at - 1)


def _its_officer(sentence: Sentence) -> int | None:
    """Return where a sentence speaks of "its" or "their" officer by name."""
    owned = (i for i, token in enumerate(sentence.tokens) if token.text.lower() in _ITS)
    return next((i for i in owned if _has_officer(sentence, i, OFFICES_OF_STATE)), None)


def _has_officer(sentence: Sentence, owner: int, more: frozenset[str] = frozenset()) -> bool:
    """Tell whether an owner is followed by a role and, right behind it or a comma, by a person's name."""
    tokens = sentence.tokens
    begun = {name.first for name in _people(sentence)}
    at = owner + 1
    role = False
    while at < min(owner + 1 + _FURTHEST, len(tokens)) and tokens[at].upos in _WITHIN:
        if tokens[at].text == ",":
            return role and bool(begun & {at + 1, at + 2})
        if at in begun:
            return role and lemma(sentence, at - 1) in ROLE_NOUNS
        role = role or lemma(sentence, at) in _OFFICERS | more
        at += 1
    return False


def _of_person(sentence: Sentence) -> Iterator[Named]:
    """Yield names behind a person's: "Ana Paz of the network Fair Share"."""
    tokens = sentence.tokens
    for person in _people(sentence):
        at = person.last + 1
        if person.first == person.last or at + 1 >= len(tokens) or tokens[at].text not in _OF:
            continue
        first = at + 1
        while first < len(tokens) and tokens[first].text.islower() and tokens[first].upos in {"DET", "NOUN", "ADJ"}:
            first += 1
        last = first
        while last < len(tokens) and tokens[last].xpos in _NAMES and last - first <= _LONGEST:
            last += 1
        if any(n.label == "ORG" and n.first < last and first <= n.last for n in sentence.names):
            yield from _told(sentence, first, last - 1)


def _subjects(sentence: Sentence, end: int) -> Iterator[Named]:
    """Yield the name that is the first subject before a token."""
    heads = (i for i in range(end) if sentence.tokens[i].deprel == "nsubj" and _is_main(sentence, i))
    head = next(heads, None)
    if head is not None and sentence.tokens[head].xpos in _NAMES:
        yield from _run(sentence, head, alone=True)


def _is_main(sentence: Sentence, subject: int) -> bool:
    """Tell whether a subject is of a main clause: not of "if Europe wanted that"."""
    above = sentence.tokens[subject].head
    return above < 0 or not children(sentence, above, "mark")


def _run(sentence: Sentence, at: int, *, alone: bool = False) -> Iterator[Named]:
    """Yield the name around a token; ``alone`` where only a body can be meant, whatever it is taken for."""
    first = last = at
    while first > 0 and sentence.tokens[first - 1].xpos in _NAMES and last - first < _LONGEST:
        first -= 1
    while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].xpos in _NAMES:
        last += 1
    single = alone and first == last
    if single or not any(n.label in {"PER", "LOC"} and n.first <= last and first <= n.last for n in sentence.names):
        yield from _told(sentence, first, last)


def _told(sentence: Sentence, first: int, last: int) -> Iterator[Named]:
    """Yield a name unless it is a state's, or holds a title or a continent."""
    words = [token.text for token in sentence.tokens[first : last + 1]]
    title = words[:1] in _ORGANS or any(word.lower() in ROLE_NOUNS or word in _CONTINENTS for word in words)
    capitals = bool(words) and all(word[:1].isupper() for word in words)
    if capitals and not title and not any(True for _ in matches(words)):
        yield sentence, first, last


def _people(sentence: Sentence) -> Iterator[Name]:
    return (name for name in sentence.names if name.label == "PER")
