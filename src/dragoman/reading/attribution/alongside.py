"""For whom and with whom a party speaks: "Kenya, for the African Group, said", "China, supported by India, rejected".

Records of many parties put it beside the subject, before it ("With Japan, the US said") or before a later verb ("noted
the gap and, with Peru, proposed a fund"). Such an aside holds nothing but the names of parties.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dragoman.terms.syntax import Sentence

_FOR = (
    "speaking on behalf of", "also on behalf of", "on behalf of", "speaking for", "also for", "representing", "for",
)  # fmt: skip
_OPENINGS = tuple(
    tuple(words.split())
    for words in (
        *_FOR, "together with", "along with", "with", "also supported by", "supported by", "joined by", "backed by",
        "echoed by", "seconded by", "endorsed by",
    )
)  # fmt: skip
# Between and beside the names: "AOSIS, many others and the LDCs".
_FILLING = frozenset("and the , / & others other many several some a number of both".split())
_NEAR = 5

PartyAt = Callable[[int], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """The parties that an aside names: its first and last token, who they are, and whether they are spoken for."""

    first: int
    last: int
    parties: tuple[str, ...]
    spoken_for: bool


def alongside(sentence: Sentence, speaker: int, cue: int, party_at: PartyAt) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the parties for whom, and those with whom, the head of a speaker's phrase speaks at a cue.

    Parameters
    ----------
    sentence : Sentence
    speaker, cue : int
        The token that heads the speaker's phrase, and the word of saying.
    party_at : callable
        The party whose name a token is part of.
    """
    asides = tuple(_asides(sentence, _but(party_at, party_at(speaker))))
    found = [a for a in asides if _is_of(sentence, a, asides, speaker, cue)]
    spoken_for = tuple(dict.fromkeys(party for aside in found if aside.spoken_for for party in aside.parties))
    beside = (party for aside in found if not aside.spoken_for for party in aside.parties)
    return spoken_for, tuple(dict.fromkeys(party for party in beside if party not in spoken_for))


def _but(party_at: PartyAt, own: str | None) -> PartyAt:
    """Leave out the speaker's own name, which may stand right behind an aside."""
    return lambda index: None if party_at(index) == own else party_at(index)


def _asides(sentence: Sentence, party_at: PartyAt) -> Iterator[Aside]:
    at = 0
    while at < len(sentence.tokens):
        aside = _aside(sentence, at, party_at)
        if aside is not None:
            yield aside
        at = aside.last + 1 if aside else at + 1


def _aside(sentence: Sentence, at: int, party_at: PartyAt) -> Aside | None:
    """Return the aside that opens at a token: set off by commas, with names and nothing else."""
    if at and sentence.words[at - 1] not in {",", "and", "but"}:
        return None
    opening = next((o for o in _OPENINGS if sentence.words[at : at + len(o)] == o), ())
    if not opening:
        return None
    parties, last, end = [], at, at + len(opening)
    while end < len(sentence.tokens):
        party = party_at(end)
        if party is None and sentence.words[end] not in _FILLING:
            break
        if party is not None:
            parties.append(party)
            last = end
        elif sentence.words[end] in {"others", "other"}:
            last = end
        end += 1
    if not parties or not _closes(sentence, last + 1):
        return None
    names = tuple(dict.fromkeys(parties))
    return Aside(first=at, last=last, parties=names, spoken_for=" ".join(opening) in _FOR)


def _closes(sentence: Sentence, index: int) -> bool:
    """Tell whether a token ends an aside: a comma, or a verb where the names after the comma speak as well."""
    if index >= len(sentence.tokens):
        return False
    return sentence.words[index] in {",", ")"} or sentence.tokens[index].upos in {"VERB", "AUX", "ADV"}


def _is_of(sentence: Sentence, aside: Aside, asides: tuple[Aside, ...], speaker: int, cue: int) -> bool:
    """Tell whether an aside belongs to a speaker: right behind it, right before it, or right before the cue."""
    if aside.last < speaker:
        return _only(sentence, aside.last + 1, speaker, {"PUNCT", "DET", "PROPN", "ADJ", "NUM", "ADP"})
    if aside.first < speaker or cue < aside.last:
        return False
    return aside.last < _verb(sentence, speaker, asides) or _only(sentence, aside.last + 1, cue, {"PUNCT", "ADV"})


def _only(sentence: Sentence, first: int, end: int, kinds: set[str]) -> bool:
    """Tell whether few words, and of these kinds alone, stand between two places."""
    return 0 <= end - first <= _NEAR and all(sentence.tokens[i].upos in kinds for i in range(first, end))


def _verb(sentence: Sentence, speaker: int, asides: tuple[Aside, ...]) -> int:
    """Return the first verb behind a speaker that stands in no aside."""
    beside = {i for aside in asides for i in range(aside.first, aside.last + 1)}
    verbs = (
        i
        for i in range(speaker + 1, len(sentence.tokens))
        if i not in beside and sentence.tokens[i].upos in {"VERB", "AUX"}
    )
    return next(verbs, len(sentence.tokens))
