"""Signs of several words: "walked out", "no closer to", "within reach", found word by word."""

from __future__ import annotations

from dragoman.reading.claims.signals.lexicon import GAPS, IDIOMS, NUMBER
from dragoman.terms.syntax import Sentence

# What may stand second and is told by no word of its own.
_OPEN = frozenset({*GAPS, NUMBER})

# The words that may stand second, by the first; a first word that any may follow is not listed.
_SECOND = {
    first: frozenset[str]().union(*(parts[0] for _, parts in idioms))
    for first, idioms in IDIOMS.items()
    if not any(parts[0] in _OPEN for _, parts in idioms)
}


def idiom_at(sentence: Sentence, index: int) -> tuple[str, int, str] | None:
    """Return the polarity, the last word and the rule of a sign of several words that begins at a token."""
    word, base = sentence.words[index], sentence.lemmas[index]
    numbered = sentence.tokens[index].upos == "NUM"
    if not numbered and word not in IDIOMS and base not in IDIOMS:
        return None
    next_one = {*sentence.words[index + 1 : index + 2], *sentence.lemmas[index + 1 : index + 2]}
    for name in dict.fromkeys((word, base, *(NUMBER if numbered else ()))):
        if name in _SECOND and _SECOND[name].isdisjoint(next_one):
            continue
        for polarity, parts in IDIOMS.get(name, ()):
            may_go_on = not parts[0].isdisjoint(next_one) or parts[0] in _OPEN
            last = _end(sentence, index, parts) if may_go_on else None
            if last is not None:
                said = (min(part) for part in parts if len(part) == 1 and part not in GAPS)
                return polarity, last, "-".join(("idiom", name, *said))
    return None


def _end(sentence: Sentence, index: int, parts: tuple[frozenset[str], ...]) -> int | None:
    """Return where an idiom ends whose first word is at a token, if all its parts follow."""
    at = index
    for number, part in enumerate(parts):
        if part in GAPS:
            continue
        widest = GAPS.get(parts[number - 1], 0) if number else 0
        places = range(at + 1, min(at + 2 + widest, len(sentence.tokens)))
        found = next((i for i in places if _is_one(sentence, i, part)), None)
        if found is None:
            return None
        at = found
    return at


def _is_one(sentence: Sentence, index: int, part: frozenset[str]) -> bool:
    if part == NUMBER:
        return sentence.tokens[index].upos == "NUM"
    return not part.isdisjoint(names_of(sentence, index))


def names_of(sentence: Sentence, index: int) -> tuple[str, ...]:
    """Return the names under which a word may be listed: lemma, word, and joined to what a hyphen parts from it."""
    names = (sentence.lemmas[index], sentence.words[index])
    if index < 2 or sentence.words[index - 1] != "-":  # noqa: PLR2004 ("cease", "-", "fire")
        return names
    return (*names, f"{sentence.words[index - 2]}-{names[0]}", f"{sentence.words[index - 2]}-{names[1]}")
