"""Names in the order of their parties: "her Peruvian and Chilean counterparts, Ana Paz and Luis Rey".

As many names as parties, side by side, after a role in the plural: each has the party at its own place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.reading.mentions.party_places import PartyPlaces
from dragoman.reading.mentions.roles import ROLE_NOUNS
from dragoman.reading.mentions.title_phrases import BEFORE_NAME, goes_on
from dragoman.reading.tree import lemma
from dragoman.terms.syntax import Sentence

Range = tuple[int, int]

_BETWEEN = frozenset({",", "and", "&"})
_OF = frozenset({"of", "from", "for", "the", ",", "and"})


def respective(sentence: Sentence, names: Sequence[Range], places: PartyPlaces) -> dict[int, tuple[str, str]]:
    """Return the role and the party of each name in such a list, by the first token of the name."""
    found = {}
    for run in _runs(sentence, names):
        noun = _role_before(sentence, run[0][0], places)
        if noun is None:
            continue
        parties = _parties(sentence, noun, run[0][0], places)
        if len(parties) == len(run):
            role = _role(sentence, noun, places)
            found.update({first: (role, party) for (first, _), party in zip(run, parties, strict=True)})
    return found


def _runs(sentence: Sentence, names: Sequence[Range]) -> Iterator[list[Range]]:
    """Yield the names that stand side by side, two or more."""
    run: list[Range] = []
    for first, last in names:
        between = [token.text for token in sentence.tokens[run[-1][1] + 1 : first]] if run else []
        if run and not (between and _BETWEEN.issuperset(between)):
            if len(run) > 1:
                yield run
            run = []
        run.append((first, last))
    if len(run) > 1:
        yield run


def _role_before(sentence: Sentence, first: int, places: PartyPlaces) -> int | None:
    """Return the role in the plural before the first name; only its parties may stand between."""
    at = first - 1
    while at >= 0 and (sentence.tokens[at].text in _OF or places.covers(sentence, at)):
        at -= 1
    plural = at >= 0 and sentence.tokens[at].xpos in {"NNS", "NNPS"} and lemma(sentence, at) in ROLE_NOUNS
    return at if plural else None


def _parties(sentence: Sentence, noun: int, first: int, places: PartyPlaces) -> tuple[str, ...]:
    """Return the parties behind a role, "of Peru and Chile", else those before it, "Peruvian and Chilean"."""
    tokens = sentence.tokens
    behind = places.each(tokens[noun].end, tokens[first].start)
    begin = noun
    while begin and (goes_on(sentence, begin - 1) or tokens[begin - 1].text in _BETWEEN):
        begin -= 1
        if tokens[begin].upos in {"DET", "PRON"}:
            break
    return behind or places.each(tokens[begin].start, tokens[noun].start)


def _role(sentence: Sentence, noun: int, places: PartyPlaces) -> str:
    """Return the role of one of them: "foreign minister"."""
    tokens = sentence.tokens
    begin = noun
    while begin and tokens[begin - 1].upos in BEFORE_NAME and not places.covers(sentence, begin - 1):
        begin -= 1
    return " ".join([*(token.text for token in tokens[begin:noun]), tokens[noun].lemma])
