"""Bodies by the last word of their name: "the Fund" for the International Monetary Fund, "the Authority", "the Front".

The word stands alone, with "the" and a capital, and the names of no two bodies of the report hold it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dragoman.reading.mentions.acting import acts
from dragoman.reading.mentions.full_names import TELLING
from dragoman.reading.mentions.gazetteer import Gazetted
from dragoman.reading.ranges import Ranges
from dragoman.terms.syntax import Sentence

# The last words by which a body is called once it has been named.
SHORT = TELLING.keys() | frozenset("Community Fund Organization Organisation Club Quartet Pact Mission".split())


def short_names(
    sentences: Sequence[Sentence], named: Iterable[tuple[int, int, Gazetted]]
) -> Iterator[tuple[int, int, Gazetted, bool]]:
    """Yield start, end, body and whether it acts there, for each such word that no name holds.

    Parameters
    ----------
    sentences : sequence of Sentence
    named : iterable of (int, int, Gazetted)
        The bodies named in the report, with their places.
    """
    named = tuple(named)
    taken = Ranges((start, end) for start, end, _ in named)
    holding: dict[str, dict[str, Gazetted]] = {}
    for _, _, body in named:
        for word in SHORT.intersection(body.name.split()) if body.type not in {"state", "media"} else ():
            holding.setdefault(word, {})[body.code] = body
    only = {word: next(iter(bodies.values())) for word, bodies in holding.items() if len(bodies) == 1}
    for sentence in sentences if only else ():
        for at in range(1, len(sentence.tokens)):
            token = sentence.tokens[at]
            whole = only.get(token.text)
            if whole is not None and _alone(sentence, at) and not taken.touch(token.start, token.end):
                short = Gazetted(code=whole.code, name=whole.name, type=whole.type, rule="short")
                yield token.start, token.end, short, acts(sentence, at, at)


def _alone(sentence: Sentence, at: int) -> bool:
    """Tell whether "the" stands before a word, and no other capital behind it."""
    behind = sentence.tokens[at + 1].text if at + 1 < len(sentence.tokens) else ""
    return (
        sentence.tokens[at - 1].text.lower() == "the" and not behind[:1].isupper() and behind not in {"of", "for", "on"}
    )
