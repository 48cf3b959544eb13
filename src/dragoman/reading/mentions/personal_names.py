"""Where the names of people stand in a sentence: the model's, widened over runs of capitalised words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dragoman.reading.mentions.full_names import TELLING
from dragoman.reading.mentions.roles import (
    HONORIFICS,
    OFFICES_OF_STATE,
    PARTICLES,
    PARTY_VERBS,
    ROLE_NOUNS,
    SPOKESPEOPLE,
)
from dragoman.reading.tree import lemma
from dragoman.terms.syntax import Name, Sentence, Token


def name_ranges(sentence: Sentence, is_party: Callable[[Sentence, int, int], bool]) -> Iterator[tuple[int, int]]:
    """Yield the first and last tokens of personal names; one that ``is_party`` tells to be a party's is left out."""
    done = -1
    for name in sentence.names:
        if name.first <= done or not (name.label == "PER" or is_titled(sentence, name)):
            continue
        first, last = _trimmed_name(sentence, name.first, name.last)
        if (
            first > last
            or not _is_capital(sentence.tokens[first])
            or is_party(sentence, first, last)
            or _is_plural_noun(sentence, first, last)
        ):
            continue
        last = _widened(sentence, last, is_party)
        done = last
        yield first, last


def is_titled(sentence: Sentence, name: Name) -> bool:
    """Tell whether what the model took for a body's name has a person's title: "its manager, Bent Mogensen"."""
    tokens = sentence.tokens
    before = name.first - 1 - (name.first > 1 and tokens[name.first - 1].text == ",")
    words = [token.text for token in tokens[name.first : name.last + 1]]
    personal = len(words) in {2, 3} and all(word[:1].isupper() and word[1:].islower() for word in words)
    told = before >= 0 and tokens[before].upos in {"NOUN", "PROPN"} and lemma(sentence, before) in _TITLES
    return personal and told and not TELLING.keys() & set(words)


# Titles that only people have, as "owner" and "partner" have not.
_TITLES = (SPOKESPEOPLE | OFFICES_OF_STATE).union(
    """chairman chairwoman manager director negotiator ambassador envoy leader chief commissioner governor mayor
    senator judge general colonel professor analyst economist lawyer""".split()
)


_SEATED = frozenset({"MP", "MPs", "MEP", "MEPs", "MSP", "TD", "TDs"})


def _trimmed_name(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Take titles off the front of a name and possessive marks off its end."""
    while first <= last and _is_title(sentence.tokens[first]):
        first += 1
    if sentence.tokens[last].text in _SEATED:  # "Labour MP" is nobody's name
        return first, first - 1
    while last >= first and sentence.tokens[last].text in {"'s", "’s", "'", ",", "."}:
        last -= 1
    return first, last


def _is_title(token: Token) -> bool:
    """Tell whether a word is an honorific or a role noun, in the plural too: "Mr", "Minister", "Negotiators"."""
    words = {token.lemma.lower(), token.text.lower(), token.text.lower().removesuffix("s")}
    return token.text in HONORIFICS or bool(words & ROLE_NOUNS)


def _is_capital(token: Token) -> bool:
    """Tell whether a name can begin so: with a capital, or with a particle in small letters."""
    return not token.text[:1].islower() or token.text.lower() in PARTICLES


def _is_plural_noun(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether what the model took for a name is one common noun in the plural that begins a sentence."""
    return first == last == 0 and sentence.tokens[first].xpos == "NNS"


def _widened(sentence: Sentence, last: int, is_party: Callable[[Sentence, int, int], bool]) -> int:
    """Go on over hyphens, particles and proper nouns that belong to the name ("Kye", "-", "gwan")."""
    tokens = sentence.tokens
    while last + 1 < len(tokens):
        following = tokens[last + 1]
        glued = following.start == tokens[last].end
        if following.text == "-" and glued and last + 2 < len(tokens) and tokens[last + 2].start == following.end:
            last += 2
        elif (
            following.upos == "PROPN"
            and following.deprel in {"flat", "flat:name"}
            and following.text[:1].isupper()
            and not is_party(sentence, last + 1, last + 1)
        ):
            last += 1
        else:
            break
    return last


def honorific(sentence: Sentence, first: int) -> str:
    """Return the honorific right before a name; empty when there is none."""
    return sentence.tokens[first - 1].text if first and sentence.tokens[first - 1].text in HONORIFICS else ""


def is_person_like(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a single capitalised word acts as a person does: it is the subject of what parties and people do."""
    return any(
        sentence.tokens[i].deprel in {"nsubj", "nsubj:pass", "nsubj:outer"}
        and lemma(sentence, sentence.tokens[i].head) in PARTY_VERBS
        for i in range(first, last + 1)
    )
