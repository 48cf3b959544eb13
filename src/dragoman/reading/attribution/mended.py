"""Trees put right where a cue is at stake: what a parser often hangs one clause too deep.

A second cue with its own tense belongs to the first one's subject ("said he would wait and warned the rest"). So does
one behind a comma with "as" or in "-ing" ("said the port was shut, adding that ..."). A day right behind a cue tells
when it was said ("said on Friday the port was shut"), and who stands before a cue without a subject is its subject.
"""

from __future__ import annotations

import dataclasses

from dragoman.reading.attribution.cue_nouns import FEELINGS, NOUN_PREPOSITIONS
from dragoman.reading.attribution.cues import ACCUSING, CLAUSE_CUES, CUES, SAYING
from dragoman.reading.attribution.torn import torn
from dragoman.reading.english.tree import is_tree
from dragoman.reading.mentions.time_words import DAYS
from dragoman.reading.tree import FINITE, SUBJECTS, children, lemma, related
from dragoman.terms.syntax import Sentence, make_sentence

_AT_STAKE = CLAUSE_CUES.union(ACCUSING, NOUN_PREPOSITIONS, FEELINGS)


def mended(sentence: Sentence) -> Sentence:
    """Return the sentence with the clauses of its cues put where they belong; the same one when none had to be.

    Examples
    --------
    In "He said he would wait and warned the rest." a parser joins "warned" to "wait"; here it joins "said".
    """
    if _AT_STAKE.isdisjoint(sentence.lemmas):
        return sentence
    moved = {at: to for at in range(len(sentence.tokens)) if (to := _belongs(sentence, at)) is not None}
    moved |= dict(torn(sentence))
    if not moved:
        return sentence
    tokens = [
        dataclasses.replace(token, head=moved[at][0], deprel=moved[at][1]) if at in moved else token
        for at, token in enumerate(sentence.tokens)
    ]
    if not is_tree([token.head for token in tokens]):
        return sentence
    return make_sentence(sentence.paragraph, tokens, sentence.names)


def _belongs(sentence: Sentence, at: int) -> tuple[int, str] | None:
    """Return the cue that a token belongs to, and how, when it is not the head that the parser gave."""
    passed = _cue_passed(sentence, at)
    if passed is not None:
        return passed, sentence.tokens[at].deprel
    if not related(sentence, at, *_MAY_BELONG_ELSEWHERE):
        return None
    cue = _cue_above(sentence, sentence.tokens[at].head)
    relation = None if cue is None else _relation(sentence, at, cue)
    return None if cue is None or relation is None else (cue, relation)


_MAY_BELONG_ELSEWHERE = ("nsubj", "obl", "conj", "advcl", "acl", "parataxis")


def _relation(sentence: Sentence, at: int, cue: int) -> str | None:
    """Return how a token inside the clause of a cue belongs to the cue itself, if it does."""
    if related(sentence, at, "nsubj"):
        return "nsubj" if at < cue and not children(sentence, cue, "nsubj") else None
    if related(sentence, at, "obl"):
        return "obl" if _is_day(sentence, at) and min(sentence.subtree(at)) == cue + 1 else None
    if sentence.tokens[at].upos != "VERB" or lemma(sentence, at) not in CUES:
        return None
    if related(sentence, at, "conj") and _is_out_of_tense(sentence, at):
        return "conj"
    behind = related(sentence, at, "advcl", "acl", "parataxis") and _comes_behind_comma(sentence, at)
    return "advcl" if behind else None


def _cue_passed(sentence: Sentence, at: int) -> int | None:
    """Return the cue between a clause and what comes behind both: "“It is late,” said Lund, speaking of the text"."""
    if not related(sentence, at, "advcl", "obl", "parataxis", "conj"):
        return None
    above = sentence.tokens[at].head
    for _ in sentence.tokens:
        cue = sentence.tokens[above].head if above >= 0 else -1
        if cue < 0:
            return None
        if related(sentence, above, "ccomp") and above < cue < at and lemma(sentence, cue) in SAYING:
            return cue if sentence.tokens[at].xpos == "VBG" or not related(sentence, at, "conj") else None
        above = cue
    return None


def _cue_above(sentence: Sentence, at: int) -> int | None:
    """Return the finite cue in whose clause a token stands."""
    seen = 0
    while at >= 0 and seen < len(sentence.tokens):
        token = sentence.tokens[at]
        above = token.head
        if above < 0:
            return None
        if related(sentence, at, "ccomp") and above < at and lemma(sentence, above) in SAYING:
            return above
        at, seen = above, seen + 1
    return None


def _is_out_of_tense(sentence: Sentence, at: int) -> bool:
    """Tell a finite verb without a subject that is joined to one that an auxiliary carries: would wait and warned."""
    token, first = sentence.tokens[at], sentence.tokens[sentence.tokens[at].head]
    own = any(sentence.tokens[c].deprel in SUBJECTS for c in sentence.children[at])
    return token.xpos in FINITE and not own and first.xpos in {"VB", "VBN", "VBG"} and first.upos == "VERB"


def _comes_behind_comma(sentence: Sentence, at: int) -> bool:
    """Tell ", as she repeated …" and ", adding that …"."""
    first = min(sentence.subtree(at))
    if sentence.tokens[first].text != "," and (first == 0 or sentence.tokens[first - 1].text != ","):
        return False
    marks = {lemma(sentence, c) for c in children(sentence, at, "mark")}
    own = any(sentence.tokens[c].deprel in SUBJECTS for c in sentence.children[at])
    if own:
        return bool(marks & {"as", "while"}) and sentence.tokens[at].xpos in FINITE
    return sentence.tokens[at].xpos == "VBG" and not marks and lemma(sentence, at) in SAYING


def _is_day(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].text.lower() in DAYS
