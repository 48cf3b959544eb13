"""The state that a report is at home in: whose ministers, army and government it names without an adjective."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dragoman.reading.mentions.found import Found
from dragoman.reading.mentions.gazetteer import Gazetted, matches
from dragoman.reading.mentions.told import Home
from dragoman.terms.report import Story
from dragoman.terms.syntax import Sentence

_GOVERNMENTS = frozenset("government regime".split())
# What may stand before a government that needs no adjective: "the government", "between government and rebels".
_BEFORE = frozenset({"DET", "ADP", "CCONJ", "SCONJ", "PUNCT", "VERB", "AUX", "PART"})
_OF = frozenset({"of", "in"})
_RULERS = frozenset("President Prime Premier Chancellor King Gen Gen. General Mr Mrs Ms".split())
# A state that opens the report counts for so many mentions more.
_OPENING = 3
_AHEAD = 1.5


def home_of(story: Story, sentences: Sequence[Sentence], found: Sequence[Found], party_ids: dict[str, str]) -> Home:
    """Return the state whose ministers need no adjective in a report.

    That is the one that it is at home in, else the only one that is a party of it or that it speaks of twice as often
    as of any other, and the one in whose capital it was written.
    """
    counts = _counts(found)
    often = [code for code, _ in counts.most_common(2) if code in party_ids]
    main = often[:1] if len(often) == 1 or (often and counts[often[0]] >= 2 * counts[often[1]]) else []
    datelines = (story.report.text[part.start : part.end] for part in story.skipped if part.reason == "dateline")
    written = (m.gazetted for line in datelines for m in matches(line.title().replace(",", " ,").split()))
    capitals = (
        place.code
        for place in written
        if place.rule == "capital" and place.code in party_ids and counts[place.code] > 1
    )
    own = own_state(sentences, found)
    return Home(
        state=party_ids[main[0]] if main else None,
        written=next((party_ids[c] for c in capitals), None),
        own=party_ids.get(own.code) if own else None,
    )


def own_state(sentences: Sequence[Sentence], found: Sequence[Found]) -> Gazetted | None:
    """Return the state that "the government" of a report is of, where it speaks of one that needs no adjective.

    That is the state spoken of half as often again as any other; that it comes first in the report counts for it, and
    where it only says where something is; a capital that only does that is where the talks are.
    """
    states = [f for f in found if f.gazetted.type == "state" and (not f.place or f.gazetted.rule != "capital")]
    if not states or not any(_speaks_of_its_government(sentence) for sentence in sentences):
        return None
    counts = Counter(f.gazetted.code for f in states)
    if counts[states[0].gazetted.code] > 1:
        counts[states[0].gazetted.code] += _OPENING
    (first, most), *others = counts.most_common(2)
    likely = not others or most > _AHEAD * others[0][1]
    return next(f.gazetted for f in states if f.gazetted.code == first) if likely else None


def _speaks_of_its_government(sentence: Sentence) -> bool:
    return any(_needs_no_adjective(sentence, at) for at, word in enumerate(sentence.lemmas) if word in _GOVERNMENTS)


def _needs_no_adjective(sentence: Sentence, at: int) -> bool:
    """Tell whether nothing beside a word for a government says whose it is."""
    tokens = sentence.tokens
    if tokens[at].xpos == "NNS":
        return False
    free = at == 0 or tokens[at - 1].upos in _BEFORE
    behind = [token.text for token in tokens[at + 1 : at + 3]]
    told = len(behind) > 1 and behind[0] in _OF and behind[1][:1].isupper() and behind[1] not in _RULERS
    return free and not told


def _counts(found: Sequence[Found]) -> Counter[str]:
    return Counter(f.gazetted.code for f in found if f.gazetted.type == "state" and not f.place)
