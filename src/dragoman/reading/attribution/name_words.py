"""What a speaker whom no mention holds is called: the whole of his name, and whether it is a person's."""

from __future__ import annotations

from dragoman.reading.mentions.full_names import TELLING
from dragoman.reading.tree import noun_phrase
from dragoman.terms.syntax import Sentence

_JOINING = frozenset({"of", "for", "and", "the", "&", "'s", "’s", "-", "'", "’"})
_PERSONAL = frozenset({"PER"})


def name_words(sentence: Sentence, head: int) -> tuple[int, int]:
    """Return the first and last token of the capitalised words around a head: "Doctors Without Borders".

    Joining words count only between two such words, and only within the phrase of the head. A person's name is the
    model's: "Joost van der Elst".
    """
    for name in sentence.names:
        if name.label == "PER" and name.first <= head <= name.last:
            return name.first, name.last
    phrase = set(noun_phrase(sentence, head))
    first = last = head
    while (before := _next(sentence, first, phrase, -1)) is not None:
        first = before
    while (after := _next(sentence, last, phrase, 1)) is not None:
        last = after
    return first, last


def _next(sentence: Sentence, at: int, phrase: set[int], step: int) -> int | None:
    """Return the next capitalised word to one side, over one or two joining words."""
    for over in range(1, 4):
        index = at + step * over
        if index not in phrase:
            return None
        token = sentence.tokens[index]
        if token.text[:1].isupper() and token.upos not in {"DET", "PRON"}:
            joined = [sentence.tokens[i].text for i in range(min(at, index) + 1, max(at, index))]
            apart = "and" in joined and sentence.tokens[index].deprel == "conj"
            return None if apart else index
        if token.text.lower() not in _JOINING:
            return None
    return None


def is_personal(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether the model takes a name for a person's, and no word in it is that of a body."""
    words = {token.text for token in sentence.tokens[first : last + 1]}
    named = {n.label for n in sentence.names if n.first <= last and first <= n.last}
    return bool(named) and named <= _PERSONAL and not words & TELLING.keys()
