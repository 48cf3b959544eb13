"""Demands with a time limit, and orders: "gave the rebels until March to sign", "let them lift the blockade first"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.positions.guards import is_asked_of_others, is_passive
from dragoman.reading.claims.positions.verbs import Reading
from dragoman.reading.claims.positions.words import GIVING
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma, prepositions, related, subject, without
from dragoman.terms.syntax import Sentence

_SPELLS = frozenset("hour day week month minute fortnight weekend chance deadline ultimatum notice".split())
_LIMITS = frozenset("deadline ultimatum limit date timetable".split())
_SETTING = frozenset("set impose lay issue fix give serve deliver".split())
_LIGHT = frozenset("care note heart part place look time advantage way thought it me".split())
_ORDERED = GIVING | frozenset("take scrap bin tear sign come leave get put remove bring pull".split())


def by_deadline(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read what others are given time for: "until Thursday to sign", "48 hours to reopen", "a deadline for them to"."""
    who = subject(sentence, index) if lemma(sentence, index) in _SETTING else None
    if who is None or is_passive(sentence, index):
        return
    if is_negated(sentence, index) or is_asked_of_others(sentence, index):
        return
    timed = (
        c
        for c in children(sentence, index, "obl", "obj", "iobj")
        if c > index and (prepositions(sentence, c) & {"until", "till"} or lemma(sentence, c) in _SPELLS | _LIMITS)
    )
    limit = next(timed, None)
    if limit is None:
        return
    below = (*children(sentence, limit, "acl"), *children(sentence, index, "advcl", "xcomp"))
    for clause in below:
        if clause > limit and is_infinitive(sentence, clause):
            yield index, "demand", without(sentence, clause, "advcl", "parataxis"), who, "deadline"
            return


def by_order(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read an order in somebody's own words: "take the cut off the table", "let them open the books"."""
    token, word = sentence.tokens[index], lemma(sentence, index)
    if (
        token.xpos != "VB"
        or not related(sentence, index, "root", "ccomp", "parataxis")
        or children(sentence, index, "nsubj", "aux", "mark", "expl")
        or is_negated(sentence, index)
    ):
        return
    if any(sentence.tokens[i].upos not in {"PUNCT", "ADV", "INTJ"} for i in range(min(sentence.subtree(index)), index)):
        return
    if word == "let":
        whom = children(sentence, index, "obj", "iobj", "nsubj")
        done = children(sentence, index, "xcomp", "ccomp")
        if whom and done and sentence.words[whom[0]] not in {"us", "me", "'s", "’s"}:
            yield index, "demand", without(sentence, index, "conj", "cc", "parataxis", "punct"), None, "order"
    elif word in _ORDERED and any(
        c > index and lemma(sentence, c) not in _LIGHT for c in children(sentence, index, "obj")
    ):
        yield index, "demand", without(sentence, index, "conj", "cc", "parataxis", "punct", "advcl"), None, "order"
