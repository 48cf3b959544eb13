"""Positions that a verdict states: "C is unacceptable", "is against any cap", "there is no room for C"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.acts import is_matter
from dragoman.reading.claims.harm import is_threat
from dragoman.reading.claims.positions.predicates import UNACCEPTABLE
from dragoman.reading.claims.positions.verbs import Reading
from dragoman.reading.claims.positions.words import PAPERS
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma, prepositions, without
from dragoman.terms.syntax import Sentence

_ACCEPTABLE = frozenset("acceptable negotiable thinkable".split())
_TOO_LITTLE = frozenset("insufficient inadequate".split())
_ENOUGH = frozenset("enough sufficient adequate".split())
# "Out of the question", "off the table", "not for sale".
_OUT = {"question": "out", "table": "off", "sale": "for"}
_ROOM = frozenset("room question".split())
# "France is against any freeze."
_STANDING = {"against": "refuse", "after": "demand", "favour": "accept", "favor": "accept"}
# Where none of these will be, somebody foretells; he refuses nothing.
_OUTCOMES = frozenset("deal agreement accord settlement breakthrough progress solution decision result winner".split())


def by_verdict(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read "the limits are unacceptable", "a vote is out of the question", "there will be no inspections"."""
    copular = bool(children(sentence, index, "cop"))
    leads = prepositions(sentence, index) | ({lemma(sentence, index)} & {"favour", "favor"}) if copular else ()
    stand = next((act for word, act in _STANDING.items() if word in leads), None)
    if stand is not None and children(sentence, index, "nsubj"):
        who = children(sentence, index, "nsubj")[0]
        if is_negated(sentence, index):
            stand = None
        if stand == "accept":
            yield from _for(sentence, index, who)
        elif stand is not None and not children(sentence, index, "det", "amod", "nmod", "nummod") and stand == "demand":
            return
        elif stand is not None and (is_matter(sentence, index) or lemma(sentence, index) in PAPERS):
            words = without(
                sentence, index, "nsubj", "cop", "advcl", "parataxis", "mark", "cc", "conj", "advmod", "aux"
            )
            yield index, stand, words, who, "stands-against"
        return
    if any(lemma(sentence, c) == "against" for c in children(sentence, index, "mark")):
        yield from _against(sentence, index)
        return
    yield from _unwilling(sentence, index)
    verdict = (_verdict(sentence, index) if copular else None) or _bars(sentence, index)
    if verdict is not None:
        words = without(sentence, index, "advcl", "parataxis", "mark", "cc", "conj")
        whose = [c for c in children(sentence, index, "obl") if "to" in prepositions(sentence, c)]
        named = (
            whose and sentence.tokens[whose[0]].upos == "PROPN" and lemma(sentence, index) in UNACCEPTABLE | _ACCEPTABLE
        )
        yield index, verdict, words, whose[0] if named else None, "verdict-of" if named else "verdict"


_MOODS = {"hurry": "in", "mood": "in", "rush": "in", "position": "in", "obligation": "under", "haste": "in"}


def _unwilling(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read "is in no hurry to start", "is under no obligation to pay"."""
    leads = _MOODS.get(lemma(sentence, index))
    if leads is None:
        return
    who = next(iter(children(sentence, index, "nsubj")), None)
    below = [c for c in children(sentence, index, "acl", "xcomp", "advcl") if is_infinitive(sentence, c)]
    if who is None or not below or leads not in prepositions(sentence, index):
        return
    if is_negated(sentence, index):
        yield index, "refuse", (index, *without(sentence, below[0], "advcl")), who, f"no-{lemma(sentence, index)}"


def _against(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read "is against naming any fuel"."""
    for who in children(sentence, index, "nsubj")[:1]:
        if children(sentence, index, "aux", "cop") and not is_negated(sentence, index):
            words = without(sentence, index, "nsubj", "aux", "cop", "mark", "advcl")
            yield index, "refuse", words, who, "stands-against"


def _for(sentence: Sentence, index: int, who: int) -> Iterator[Reading]:
    """Read "is in favour of a vote"."""
    for thing in children(sentence, index, "nmod", "acl"):
        yield index, "accept", without(sentence, thing, "case", "mark"), who, "stands-for"


def _verdict(sentence: Sentence, index: int) -> str | None:
    judged = children(sentence, index, "nsubj", "csubj")
    if not judged:
        return None
    word, negated = lemma(sentence, index), is_negated(sentence, index)
    leads = _OUT.get(word)
    if word in UNACCEPTABLE or (leads in prepositions(sentence, index) and negated == (word == "sale")):
        return "accept" if negated and word in UNACCEPTABLE else "refuse"
    if word in _ACCEPTABLE:
        return "refuse" if negated else "accept"
    if lemma(sentence, judged[0]) in PAPERS and (tone := _tone(sentence, index, negated=negated)):
        return tone
    short = word in _TOO_LITTLE or (word in _ENOUGH and negated)
    return "refuse" if short and lemma(sentence, judged[0]) in PAPERS else None


_TOO = frozenset(
    """little low late small vague harsh high slow weak narrow much expensive costly soft hard early few short
    rigid""".split()
)


def _tone(sentence: Sentence, index: int, *, negated: bool) -> str | None:
    """Read "the offer was too low", "was not good enough", "was a good start"."""
    word, beside = lemma(sentence, index), {sentence.words[c] for c in children(sentence, index, "advmod", "amod")}
    if word == "dead" or (word in _TOO and "too" in beside):
        return None if negated else "refuse"
    if word in {"good", "generous", "far"} and "enough" in beside:
        return "refuse" if negated else "accept"
    praised = beside & {"good", "right", "important", "positive", "sound", "first", "useful", "forward"}
    direction = word == "step" and any(sentence.words[i] in {"right", "forward"} for i in sentence.subtree(index))
    return "accept" if not negated and ((word in {"start", "basis", "beginning"} and praised) or direction) else None


_NO_USE = frozenset("room question need reason point sense basis way chance prospect possibility".split())
_TALKING = frozenset("discuss negotiate judge talk offer give add settle arbitrate decide concede".split())
_BACK = frozenset("going turning backing retreating".split())
_SPENT = frozenset("money cash concession offer funds fund".split())


def _is_spent(sentence: Sentence, noun: int) -> bool:
    """Read "there is nothing to discuss", "there was no more money"."""
    clauses = children(sentence, noun, "acl")
    idle = sentence.words[noun] == "nothing" and any(lemma(sentence, c) in _TALKING for c in clauses)
    more = any(sentence.words[c] in {"more", "further"} for c in children(sentence, noun, "amod"))
    return idle or (more and is_negated(sentence, noun) and lemma(sentence, noun) in _SPENT)


def _bars(sentence: Sentence, index: int) -> str | None:
    """Read "there will be no inspections", "there can be no talks", "there is no room for compromise"."""
    if lemma(sentence, index) != "be" or not children(sentence, index, "expl"):
        return None
    for noun in children(sentence, index, "nsubj"):
        if _is_spent(sentence, noun) or (is_negated(sentence, noun) and lemma(sentence, noun) in _BACK):
            return "refuse"
        if not is_negated(sentence, noun) or lemma(sentence, noun) in _OUTCOMES:
            continue
        open_now = {lemma(sentence, c) for c in children(sentence, index, "aux")} & {"will", "can", "shall", "would"}
        if lemma(sentence, noun) in _ROOM and children(sentence, noun, "nmod", "acl"):
            return "refuse"
        if lemma(sentence, noun) in _NO_USE and children(sentence, noun, "acl"):
            return "refuse"
        if open_now and is_matter(sentence, noun):
            return "commit" if is_threat(sentence, noun) else "refuse"
    return None
