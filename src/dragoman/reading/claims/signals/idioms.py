"""Signs of several words: "walked out", "no closer to", "within reach", found word by word."""

from __future__ import annotations

from dragoman.reading.claims.signals.words import GAP, IDIOMS
from dragoman.reading.tree import lemma
from dragoman.terms.syntax import Sentence

_WIDEST = 3


def idiom_at(sentence: Sentence, index: int) -> tuple[str, int, str] | None:
    """Return the polarity, the last word and the rule of a sign of several words that begins at a token."""
    if sentence.words[index] not in IDIOMS and lemma(sentence, index) not in IDIOMS:
        return None
    next_one = {*sentence.words[index + 1 : index + 2], *sentence.lemmas[index + 1 : index + 2]}
    for name in dict.fromkeys((sentence.words[index], lemma(sentence, index))):
        for polarity, parts in IDIOMS.get(name, ()):
            may_go_on = bool(parts) and (parts[0] == GAP or not parts[0].isdisjoint(next_one))
            last = _end(sentence, index, parts) if may_go_on else None
            if last is not None:
                said = (min(part) for part in parts if len(part) == 1 and part != GAP)
                return polarity, last, "-".join(("idiom", name, *said))
    return None


def _end(sentence: Sentence, index: int, parts: tuple[frozenset[str], ...]) -> int | None:
    """Return where an idiom ends whose first word is at a token, if all its parts follow."""
    at = index
    for number, part in enumerate(parts):
        if part == GAP:
            continue
        widest = _WIDEST if number and parts[number - 1] == GAP else 0
        places = range(at + 1, min(at + 2 + widest, len(sentence.tokens)))
        found = next((i for i in places if part & {lemma(sentence, i), sentence.words[i]}), None)
        if found is None:
            return None
        at = found
    return at
