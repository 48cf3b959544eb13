"""Positions that an adjective or a verdict states: "is willing to C", "it is essential that C", "C is unacceptable"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.acts import is_matter
from dragoman.reading.claims.harm import is_threat
from dragoman.reading.claims.positions.verbs import Reading
from dragoman.reading.claims.positions.words import ADJECTIVES, NEEDED, PAPERS
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma, prepositions, subject, without
from dragoman.terms.syntax import Sentence

_UNACCEPTABLE = frozenset(
    """unacceptable unthinkable intolerable inconceivable non-negotiable nonnegotiable non-starter nonstarter
    inadmissible""".split()
)
_ACCEPTABLE = frozenset("acceptable negotiable thinkable".split())
_TOO_LITTLE = frozenset("insufficient inadequate".split())
_ENOUGH = frozenset("enough sufficient adequate".split())
# "Out of the question", "off the table", "not for sale".
_OUT = {"question": "out", "table": "off", "sale": "for"}
_ROOM = frozenset("room question".split())
# "France is against any freeze."
_STANDING = {"against": "refuse", "favour": "accept", "favor": "accept"}
_JUDGING = frozenset("find call consider deem declare describe regard view see label term brand judge think".split())
_POOR = _UNACCEPTABLE | frozenset(
    """unrealistic unaffordable unworkable unfair unreasonable absurd ridiculous insulting derisory insufficient
    inadequate premature unhelpful impossible impractical excessive""".split()
)
_GOOD = frozenset("acceptable reasonable fair workable".split())
# Where none of these will be, somebody foretells; he refuses nothing.
_OUTCOMES = frozenset("deal agreement accord settlement breakthrough progress solution decision result winner".split())


def by_adjective(sentence: Sentence, index: int, word: str) -> Iterator[Reading]:
    """Read "is willing to accept", "fully ready for this", "its door is open to talks"."""
    below = [c for c in children(sentence, index, "xcomp", "advcl", "ccomp", "obl", "acl") if c > index]
    if word in {"prepared", "determined"}:
        below = [c for c in below if is_infinitive(sentence, c)]
    if word in {"open", "committed", "opposed"}:
        below = [c for c in below if any(lemma(sentence, k) == "to" for k in children(sentence, c, "case", "mark"))]
    who = subject(sentence, index)
    who = next(iter(children(sentence, index, "expl")), None) if who is None else who  # "said it was prepared to"
    if not below or who is None:
        return
    pointing = sentence.tokens[below[0]].upos == "PRON"  # "ready for this": for whatever was told before
    act = "commit" if word == "ready" and pointing else ADJECTIVES[word]
    if is_negated(sentence, index):
        act = "accept" if act == "refuse" else "refuse"
    if act in {"offer", "commit"} and lemma(sentence, below[0]) in {"accept", "agree"}:
        act = "accept"
    if act in {"offer", "commit"} and is_threat(sentence, below[0]):
        act = "threaten"
    yield index, act, (index, *without(sentence, below[0], "advcl")), who, f"adjective-{word}"


def judged(sentence: Sentence, index: int) -> tuple[Reading, ...]:
    """Read "found the plan unacceptable", "described the offer as fair"."""
    who = subject(sentence, index) if lemma(sentence, index) in _JUDGING else None
    things = [c for c in children(sentence, index, "obj") if lemma(sentence, c) in PAPERS or is_matter(sentence, c)]
    if who is None or not things:
        return ()
    for said in children(sentence, index, "xcomp", "obl", "ccomp", "advcl"):
        word, negated = lemma(sentence, said), is_negated(sentence, said) or is_negated(sentence, index)
        if word in _POOR | _GOOD:
            act = "refuse" if (word in _POOR) != negated else "accept"
            words = tuple(sorted({*sentence.subtree(things[0]), *sentence.subtree(said)}))
            return ((index, act, words, who, "judged"),)
    return ()


def needed(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read "it is essential that C", "what is more important is to C": a demand of whoever says so."""
    inner = [c for c in children(sentence, index, "csubj", "xcomp", "ccomp") if c > index]
    if lemma(sentence, index) in NEEDED and children(sentence, index, "cop") and inner:
        marks = children(sentence, inner[0], "mark")
        yield index, "demand", tuple(i for i in sentence.subtree(inner[0]) if i not in marks), None, "adjective-needed"
        return
    outer = children(sentence, index, "nsubj:outer", "csubj:outer", "csubj")
    what = [i for c in outer for i in sentence.subtree(c) if lemma(sentence, i) in NEEDED]
    if what and children(sentence, index, "cop") and "what" in {lemma(sentence, i) for i in sentence.subtree(outer[0])}:
        words = [i for i in sentence.subtree(index) if i > max(sentence.subtree(outer[0]))]
        yield (
            index,
            "demand",
            tuple(i for i in words if i not in children(sentence, index, "cop")),
            None,
            "what-is-needed",
        )


def by_verdict(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read "the limits are unacceptable", "a vote is out of the question", "there will be no inspections"."""
    leads = prepositions(sentence, index) | ({lemma(sentence, index)} & {"favour", "favor"})
    stand = next((act for word, act in _STANDING.items() if word in leads), None)
    if stand is not None and children(sentence, index, "cop") and children(sentence, index, "nsubj"):
        who = children(sentence, index, "nsubj")[0]
        if is_negated(sentence, index):
            stand = None
        if stand == "accept":
            yield from _for(sentence, index, who)
        elif stand is not None and (is_matter(sentence, index) or lemma(sentence, index) in PAPERS):
            words = without(
                sentence, index, "nsubj", "cop", "advcl", "parataxis", "mark", "cc", "conj", "advmod", "aux"
            )
            yield index, stand, words, who, "stands-against"
        return
    verdict = _verdict(sentence, index) or _bars(sentence, index)
    if verdict is not None:
        words = without(sentence, index, "advcl", "parataxis", "mark", "cc", "conj")
        yield index, verdict, words, None, "verdict"


def _for(sentence: Sentence, index: int, who: int) -> Iterator[Reading]:
    """Read "is in favour of a vote"."""
    for thing in children(sentence, index, "nmod", "acl"):
        yield index, "accept", without(sentence, thing, "case", "mark"), who, "stands-for"


def _verdict(sentence: Sentence, index: int) -> str | None:
    judged = children(sentence, index, "nsubj")
    word, negated = lemma(sentence, index), is_negated(sentence, index)
    if not judged or not children(sentence, index, "cop"):
        return None
    leads = _OUT.get(word)
    if word in _UNACCEPTABLE or (leads in prepositions(sentence, index) and negated == (word == "sale")):
        return "accept" if negated and word in _UNACCEPTABLE else "refuse"
    if word in _ACCEPTABLE:
        return "refuse" if negated else "accept"
    short = word in _TOO_LITTLE or (word in _ENOUGH and negated)
    return "refuse" if short and lemma(sentence, judged[0]) in PAPERS else None


def _bars(sentence: Sentence, index: int) -> str | None:
    """Read "there will be no inspections", "there can be no talks", "there is no room for compromise"."""
    if not children(sentence, index, "expl") or lemma(sentence, index) != "be":
        return None
    for noun in children(sentence, index, "nsubj"):
        if not is_negated(sentence, noun) or lemma(sentence, noun) in _OUTCOMES:
            continue
        open_now = {lemma(sentence, c) for c in children(sentence, index, "aux")} & {"will", "can", "shall", "would"}
        if lemma(sentence, noun) in _ROOM and children(sentence, noun, "nmod", "acl"):
            return "refuse"
        if open_now and is_matter(sentence, noun):
            return "commit" if is_threat(sentence, noun) else "refuse"
    return None
