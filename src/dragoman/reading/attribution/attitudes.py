"""Adjectives of mind and what they introduce: "is confident that ...", "were worried about ..."."""

from __future__ import annotations

from dragoman.reading.attribution.cue_nouns import OF_MIND, OF_STANCE
from dragoman.reading.attribution.said import Range, Said, trimmed_range
from dragoman.reading.tree import children, lemma, subject
from dragoman.terms.syntax import Sentence


def attitude(sentence: Sentence, index: int) -> Said | None:
    """Return what an adjective or participle of mind introduces, and who is of that mind."""
    word = sentence.words[index]
    if word not in OF_MIND and word not in OF_STANCE:
        return None
    contents = _clause(sentence, index) if word in OF_MIND else ()
    contents = contents or _phrase(sentence, index, OF_MIND.get(word) or OF_STANCE[word])
    who = subject(sentence, index) if contents else None
    if who is None or sentence.tokens[who].text.lower() in {"it", "that", "this", "there", "what"}:
        return None
    return Said(cue=index, speaker=who, contents=contents, rule="adjective-of-mind")


def _clause(sentence: Sentence, index: int) -> tuple[Range, ...]:
    for clause in children(sentence, index, "ccomp", "advcl"):
        marks = [c for c in children(sentence, clause, "mark") if c < clause]
        that = [c for c in marks if lemma(sentence, c) == "that"]
        own = bool(children(sentence, clause, "nsubj"))
        if clause > index and own and (that or (not marks and sentence.tokens[clause].deprel == "ccomp")):
            return (trimmed_range(sentence, [i for i in sentence.subtree(clause) if i > index and i not in that]),)
    return ()


def _phrase(sentence: Sentence, index: int, prepositions: frozenset[str]) -> tuple[Range, ...]:
    for child in children(sentence, index, "obl", "advcl"):
        cases = children(sentence, child, "case", "mark")
        if child > index and len(cases) == 1 and lemma(sentence, cases[0]) in prepositions:
            return (trimmed_range(sentence, [i for i in sentence.subtree(child) if i > cases[0]]),)
    return ()
