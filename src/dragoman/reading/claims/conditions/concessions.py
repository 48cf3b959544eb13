"""Acts that hang on nothing: "whether or not C, Q", "regardless of C", "no matter what C"."""

from __future__ import annotations

from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.halves import clause_words
from dragoman.reading.claims.linked import Linked, climb, word
from dragoman.reading.claims.modality import is_coming
from dragoman.reading.tree import children, related
from dragoman.terms.syntax import Sentence

_ASKING = frozenset("whether how what who which when".split())


@begins(("whether", "whatever", "regardless", "irrespective", "no"))
def whatever(sentence: Sentence, index: int) -> Linked | None:
    """Read an act to come that is told as depending on nothing."""
    last = _connective(sentence, index)
    if last is None or last + 1 >= len(sentence.tokens):
        return None
    given = _given(sentence, index, last)
    main = _main(sentence, index, last, given)
    if not given or main is None or main in given or not is_coming(sentence, main):
        return None
    own = range(index, last + 1)
    branch = next((i for i in (*given, *own) if sentence.tokens[i].head not in {*given, *own}), given[0])
    words = [i for i in clause_words(sentence, main, without=branch) if i not in given and i not in own]
    side = [i for i in words if (i > max(given)) == (main > max(given))]
    return Linked(
        consequent=tuple(side), condition=given, connective=tuple(own), carrier=main, order="even_if",
        polarity="concessive", rule="whatever",
    ) if side else None  # fmt: skip


def _connective(sentence: Sentence, index: int) -> int | None:
    """Return the last word of the connective that begins here."""
    words = [word(sentence, i) for i in range(index, index + 4)]
    if words[0] in {"regardless", "irrespective"} and words[1] == "of":
        return index + 1 + (words[2] == "whether")
    if words[:2] == ["no", "matter"] and words[2] in _ASKING:
        return index + 1
    if words[0] == "whatever" and words[1] in {"happens", "happened", "comes", "the"}:
        return index
    if words[0] == "whether":
        apart = next((i for i in range(index + 1, len(sentence.tokens)) if word(sentence, i) in {",", ".", "”"}), index)
        if words[1:3] == ["or", "not"]:
            return index + 2 if _is_adverbial(sentence, index) else None
        if [word(sentence, i) for i in (apart - 2, apart - 1)] == ["or", "not"] and _is_adverbial(sentence, index):
            return index
    return None


def _is_adverbial(sentence: Sentence, index: int) -> bool:
    """Tell whether "whether" opens an adverbial clause, not what somebody asks or decides."""
    clause = sentence.tokens[index].head
    return related(sentence, clause, "advcl") or (related(sentence, index, "advmod") and clause > index)


def _given(sentence: Sentence, index: int, last: int) -> tuple[int, ...]:
    """Return the words after the connective up to the end of the clause."""
    size = len(sentence.tokens)
    end = next((i for i in range(last + 1, size) if word(sentence, i) in {",", ".", ";", "”", '"'}), size)
    words = list(range(last + 1 - (word(sentence, index) == "whatever"), end))
    if word(sentence, index) == "whether" and [word(sentence, i) for i in words[-2:]] == ["or", "not"]:
        words = words[:-2]
    return tuple(words)


def _main(sentence: Sentence, index: int, last: int, given: tuple[int, ...]) -> int | None:
    """Return the predicate outside the clause that the connective hangs on."""
    at = index
    seen = {*range(index, last + 1), *given}
    while at in seen:
        at = sentence.tokens[at].head
    main = climb(sentence, at) if at >= 0 else None
    if main is not None and not is_coming(sentence, main):
        said = [c for c in children(sentence, main, "ccomp") if is_coming(sentence, c)]
        return said[0] if said else main
    return main
