"""Positions that an adjective or a verdict states: "is willing to C", "it is essential that C", "C is unacceptable"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.acts import is_matter
from dragoman.reading.claims.harm import is_threat
from dragoman.reading.claims.positions.verbs import Reading
from dragoman.reading.claims.positions.words import ADJECTIVES, NEEDED, PAPERS
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma, prepositions, subject, without
from dragoman.terms.syntax import Sentence

UNACCEPTABLE = frozenset(
    """unacceptable unthinkable intolerable inconceivable non-negotiable nonnegotiable non-starter nonstarter
    inadmissible unrealistic unworkable unjust preposterous outrageous laughable""".split()
)
_JUDGING = frozenset("find call consider deem declare describe regard view see label term brand judge think".split())
_POOR = UNACCEPTABLE | frozenset(
    """unrealistic unaffordable unworkable unfair unreasonable absurd ridiculous insulting derisory insufficient
    inadequate premature unhelpful impossible impractical excessive farcical meagre meager paltry miserable
    unjust outrageous laughable breach charity robbery betrayal suicide nonsense one-sided lopsided unbalanced
    vague disappointing insult joke trick ploy farce sham non-starter nonstarter provocation blackmail surrender
    sell-out sellout trap diktat step""".split()
)
_GOOD = frozenset(
    """acceptable reasonable fair workable sensible realistic generous basis breakthrough balanced constructive
    sound""".split()
)
# "A step backwards" is no praise; "a step forward" is.
_FORWARD = frozenset("forward forwards ahead first right good important positive".split())
_TO = frozenset("open committed opposed averse hostile receptive amenable agreeable resigned".split())
_INFINITIVE = frozenset(
    "prepared determined happy content eager inclined disposed disinclined resolved hesitant".split()
)


def by_adjective(sentence: Sentence, index: int, word: str) -> Iterator[Reading]:
    """Read "is willing to accept", "fully ready for this", "its door is open to talks"."""
    below = [c for c in children(sentence, index, "xcomp", "advcl", "ccomp", "obl", "acl") if c > index]
    if word in {"ready", "willing", "available"}:
        below = [c for c in below if is_infinitive(sentence, c) or prepositions(sentence, c) & {"for", "with"}]
    if word in _INFINITIVE:
        below = [c for c in below if is_infinitive(sentence, c)]
    if word in _TO:
        below = [c for c in below if any(lemma(sentence, k) == "to" for k in children(sentence, c, "case", "mark"))]
    who = subject(sentence, index)
    who = next(iter(children(sentence, index, "expl")), None) if who is None else who  # "said it was prepared to"
    if not below or who is None:
        return
    pointing = sentence.tokens[below[0]].upos == "PRON"  # "ready for this": for whatever was told before
    if word in {"keen", "interested"}:
        below = [c for c in below if prepositions(sentence, c) & {"on", "in"}]
        if not below:
            return
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
    if lemma(sentence, index) not in _JUDGING:
        return ()
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    who = None if helpers & {"would", "could", "may", "might"} else subject(sentence, index)
    things = [
        c
        for c in children(sentence, index, "obj")
        if lemma(sentence, c) in PAPERS or is_matter(sentence, c) or sentence.words[c] in {"this", "that", "it", "them"}
    ]
    if who is None or not things:
        return ()
    for said in children(sentence, index, "xcomp", "obl", "ccomp", "advcl"):
        word, negated = lemma(sentence, said), is_negated(sentence, said) or is_negated(sentence, index)
        if word in _POOR | _GOOD:
            forward = word == "step" and any(sentence.words[i] in _FORWARD for i in sentence.subtree(said))
            act = "refuse" if (word in _POOR and not forward) != negated else "accept"
            words = tuple(sorted({*sentence.subtree(things[0]), *sentence.subtree(said)}))
            return ((index, act, words, who, "judged"),)
    return ()


def needed(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read "it is essential that C", "what is more important is to C": a demand of whoever says so."""
    if not children(sentence, index, "cop"):
        return
    inner = [c for c in children(sentence, index, "csubj", "xcomp", "ccomp") if c > index]
    if lemma(sentence, index) in NEEDED and inner:
        marks = children(sentence, inner[0], "mark")
        yield index, "demand", tuple(i for i in sentence.subtree(inner[0]) if i not in marks), None, "adjective-needed"
        return
    outer = children(sentence, index, "nsubj:outer", "csubj:outer", "csubj")
    what = [i for c in outer for i in sentence.subtree(c) if lemma(sentence, i) in NEEDED]
    if what and "what" in {lemma(sentence, i) for i in sentence.subtree(outer[0])}:
        words = [i for i in sentence.subtree(index) if i > max(sentence.subtree(outer[0]))]
        yield (
            index,
            "demand",
            tuple(i for i in words if i not in children(sentence, index, "cop")),
            None,
            "what-is-needed",
        )
