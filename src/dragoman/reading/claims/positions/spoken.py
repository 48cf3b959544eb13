"""Positions in plain words of one's own: "we do not bargain under threat", "the ball is in their court"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.harm import is_threat
from dragoman.reading.claims.positions.denials import is_own
from dragoman.reading.claims.positions.matters import Found, shut, standing, turn_of_others
from dragoman.reading.claims.positions.verbs import Reading
from dragoman.reading.claims.positions.words import GIVING
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma, prepositions, related, subject, without
from dragoman.terms.syntax import Sentence

# What one does not do on principle.
_DEALING = GIVING | frozenset(
    """negotiate bargain barter sell trade owe sign bow kneel surrender capitulate haggle beg buy pay give take deal
    tolerate accept recognise recognize abandon renounce relinquish retreat""".split()
)
# Who is not doing this now has not refused it.
_ONLY_TOLD = frozenset(
    """say talk suggest expect ask try seek blame think claim look hope plan intend deny argue propose call demand
    speak""".split()
)
_SIGNS = frozenset(
    """gesture sign signal concession move guarantee assurance reply answer response flexibility commitment compromise
    offer proposal""".split()
)
_WORDS = frozenset("demand want ask need seek require insist request".split())


def by_own_words(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read what somebody says of himself, of others' turn, or of a matter, without a word for the act."""
    turn = turn_of_others(sentence, index)
    cut = () if turn else ("advcl",)
    found = turn or (
        _principle(sentence, index)
        or _going(sentence, index)
        or _awaited(sentence, index)
        or _wanted(sentence, index)
        or standing(sentence, index)
        or shut(sentence, index)
    )
    if found is not None:
        act, own = found
        clause = without(sentence, index, *cut, "parataxis", "mark", "cc", "conj")
        if related(sentence, index, "xcomp"):
            clause = without(sentence, sentence.tokens[index].head, "advcl", "parataxis", "mark", "cc", "conj")
        yield index, act, clause, subject(sentence, index) if own else None, "spoken-own" if own else "spoken"


def _principle(sentence: Sentence, index: int) -> Found:
    """Read "we do not bargain under threat", "we are not signing"."""
    if sentence.tokens[index].upos != "VERB" or not is_negated(sentence, index):
        return None
    who = subject(sentence, index)
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    if who is None or not is_own(sentence, who) or helpers & {"have", "did"}:
        return None
    past = any(sentence.words[c] in {"did", "was", "were", "had"} for c in children(sentence, index, "aux"))
    if past:
        return None
    if sentence.tokens[index].xpos == "VBG" and helpers and lemma(sentence, index) not in _ONLY_TOLD | {"go"}:
        return ("refuse", True)
    return ("refuse", True) if "do" in helpers and lemma(sentence, index) in _DEALING else None


def _awaited(sentence: Sentence, index: int) -> Found:
    """Read "is looking for a gesture from Peru", "is not about to pay"."""
    word = lemma(sentence, index)
    who = subject(sentence, index) if word in {"about", "look", "wait"} else None
    if who is None or not is_own(sentence, who):
        return None
    if word == "about" and is_negated(sentence, index) and children(sentence, index, "xcomp"):
        return ("refuse", True)
    for thing in children(sentence, index, "obl") if word != "about" else ():
        if (
            "for" in prepositions(sentence, thing)
            and lemma(sentence, thing) in _SIGNS
            and not is_negated(sentence, index)
        ):
            return ("demand", True)
    return None


def _going(sentence: Sentence, index: int) -> Found:
    """Read "we are going to sue", "we will have to strike"."""
    above = sentence.tokens[index].head
    if not related(sentence, index, "xcomp") or not is_infinitive(sentence, index) or is_negated(sentence, above):
        return None
    who = subject(sentence, above)
    if who is None or not is_own(sentence, who):
        return None
    helpers = {sentence.words[c] for c in children(sentence, above, "aux")}
    going = sentence.words[above] == "going" and not helpers & {"was", "were"}
    forced = lemma(sentence, above) == "have" and helpers & {"will", "would", "'ll", "’ll"}
    if is_threat(sentence, index) and (going or forced):
        return ("threaten", True)
    return ("commit", True) if going and lemma(sentence, index) in GIVING | {"keep", "fight"} else None


def _wanted(sentence: Sentence, index: int) -> Found:
    """Read "what we want is a fair share", "all we ask is a fair share"."""
    if not children(sentence, index, "cop"):
        return None
    for outer in children(sentence, index, "nsubj", "csubj", "nsubj:outer", "csubj:outer"):
        words = sentence.subtree(outer)
        ours = any(sentence.words[i] in {"we", "i"} for i in words)
        if sentence.words[words[0]] in {"what", "all"} and ours and any(lemma(sentence, i) in _WORDS for i in words):
            return ("demand", False)
    return None
