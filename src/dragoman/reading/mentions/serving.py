"""Whom somebody works or speaks for by name: "De Silva's adviser, Ana Paz", "Luis Rey, a spokesman for Mr Kaboré".

Who serves a person is of that person's side.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.mentions.roles import ATTENDING, HONORIFICS
from dragoman.reading.tree import lemma
from dragoman.terms.syntax import Name, Sentence, Token

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_SERVING = frozenset({"to", "for", "of"})
# Who is at somebody's service; a minister or an ally of a person may be of any side.
_SERVANTS = ATTENDING - frozenset("minister secretary ally colleague chief successor".split())
_WITHIN = frozenset({"NOUN", "ADJ", "PROPN", "DET", "PART"})
_FURTHEST = 8


def served(sentence: Sentence, first: int, last: int) -> str | None:
    """Return the name of the person whose adviser or spokesman the bearer of the name at these tokens is."""
    people = [n for n in sentence.names if n.label == "PER" and not n.first <= first <= n.last]
    owners = (*_before(sentence, first, people), *_behind(sentence, last, people))
    name = next(iter(owners), None)
    return None if name is None else " ".join(t.text for t in _plain(sentence, name))


def _plain(sentence: Sentence, name: Name) -> Iterator[Token]:
    return (t for t in sentence.tokens[name.first : name.last + 1] if t.text not in HONORIFICS | _POSSESSIVE)


def _before(sentence: Sentence, first: int, people: list[Name]) -> Iterator[Name]:
    """Yield the owner in "De Silva's adviser, Ana Paz" and in "an adviser to De Silva, Ana Paz"."""
    tokens = sentence.tokens
    end = first - 1 if first and tokens[first - 1].text == "," else first
    for name in people:
        possessive = name.last + 1 if tokens[name.last].text not in _POSSESSIVE else name.last
        between = range(possessive + 1, end)
        owns = possessive < end and tokens[possessive].text in _POSSESSIVE
        if owns and 0 < len(between) <= _FURTHEST and _is_servant(sentence, between):
            yield name
        if name.last == end - 1 and end < first and _serves(sentence, name.first):
            yield name


def _behind(sentence: Sentence, last: int, people: list[Name]) -> Iterator[Name]:
    """Yield the owner in "Ana Paz, an adviser to De Silva" and in "Ana Paz, De Silva's adviser"."""
    tokens = sentence.tokens
    if last + 1 >= len(tokens) or tokens[last + 1].text != ",":
        return
    for name in people:
        between = tokens[last + 2 : name.first]
        told = bool(between) and all(token.upos in _WITHIN | {"ADP"} for token in between)
        behind = range(name.last + 2, min(name.last + 2 + _FURTHEST, len(tokens)))
        owns = name.first == last + 2 and tokens[min(name.last + 1, len(tokens) - 1)].text in _POSSESSIVE
        if (told and _serves(sentence, name.first)) or (owns and _is_servant(sentence, behind)):
            yield name


def _is_servant(sentence: Sentence, between: range) -> bool:
    """Tell whether words are one noun phrase that ends in a servant: "chief legal adviser"."""
    run = []
    for at in between:
        if sentence.tokens[at].upos not in _WITHIN:
            break
        run.append(at)
    servants = [at for at in run if lemma(sentence, at) in _SERVANTS]
    return bool(servants) and servants[-1] == run[-1]


def _serves(sentence: Sentence, at: int) -> bool:
    """Tell whether a name follows "adviser to", perhaps with its own title: "a spokesman for Prime Minister Rey"."""
    tokens = sentence.tokens
    before = at - 1
    while before > 0 and at - before <= _FURTHEST and tokens[before].upos in {"PROPN", "NOUN", "ADJ"}:
        before -= 1
    return before > 0 and tokens[before].text in _SERVING and lemma(sentence, before - 1) in _SERVANTS
