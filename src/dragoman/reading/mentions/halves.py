"""The two Koreas by half their name: "the North", "the two Koreas", "N. Korea"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.mentions.found import Found
from dragoman.reading.mentions.gazetteer import Gazetted
from dragoman.terms.syntax import Sentence

_HALVES = {"North": (("PRK", "North Korea"),), "South": (("KOR", "South Korea"),)}
_BOTH = (("PRK", "North Korea"), ("KOR", "South Korea"))


def halves(sentence: Sentence, words: list[str], taken: set[int]) -> Iterator[Found]:
    """Yield "the North", "the two Koreas": short forms that count only where the whole name stands too."""
    for at, word in enumerate(words):
        if word == "Koreas" and at not in taken:
            first = at
            while first and words[first - 1].lower() in {"two", "both", "the"}:
                first -= 1
            yield from (_half(sentence, first, at, state, "both") for state in _BOTH)
        elif word in _HALVES and at not in taken and at and words[at - 1].lower() == "the":
            following = words[at + 1] if at + 1 < len(words) else ""
            if not following[:1].isupper():
                yield from (_half(sentence, at - 1, at, state, "half") for state in _HALVES[word])
        elif word == "Korea" and at and words[at - 1] in {"N.", "S."} and at not in taken:
            yield _half(sentence, at - 1, at, _BOTH[words[at - 1] == "S."], "alias")


def _half(sentence: Sentence, first: int, last: int, state: tuple[str, str], rule: str) -> Found:
    gazetted = Gazetted(code=state[0], name=state[1], type="state", rule=rule)
    return Found(
        start=sentence.tokens[first].start, end=sentence.tokens[last].end, gazetted=gazetted, inferred=rule != "alias"
    )
