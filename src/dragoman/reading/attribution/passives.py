"""What is said to or of somebody, told from his side: "was urged by Peru to wait", "was accused by Peru of delay"."""

from __future__ import annotations

from dragoman.reading.attribution.cues import ACCUSING, CALLING, COMMITTING, LIKENING, SAYING, TELLING
from dragoman.reading.attribution.said import Range, trimmed_range
from dragoman.reading.tree import children, lemma
from dragoman.terms.syntax import Sentence

PASSIVES = TELLING | COMMITTING | CALLING | frozenset(ACCUSING) | frozenset(LIKENING) | SAYING


def passive(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return whom somebody speaks to or of in a passive that names the speaker, and what he says."""
    subjects = children(sentence, verb, "nsubj:pass")
    if not subjects or not children(sentence, verb, "obl:agent"):
        return ()
    clause = [c for c in children(sentence, verb, "ccomp", "csubj") if c > verb]
    if clause:
        marks = {c for c in children(sentence, clause[0], "mark") if lemma(sentence, c) == "that"}
        return (trimmed_range(sentence, [i for i in sentence.subtree(clause[0]) if i not in marks]),)
    rest = _rest(sentence, verb)
    if rest is None or sentence.tokens[subjects[0]].upos == "PRON":
        return (trimmed_range(sentence, list(sentence.subtree(rest))),) if rest is not None else ()
    return tuple(trimmed_range(sentence, list(sentence.subtree(i))) for i in (subjects[0], rest))


def _rest(sentence: Sentence, verb: int) -> int | None:
    """Return the infinitive, phrase or name behind the verb that tells what is asked, laid on or called."""
    word = lemma(sentence, verb)
    cases = ACCUSING.get(word, frozenset()) | LIKENING.get(word, frozenset())
    for child in children(sentence, verb, "xcomp", "advcl", "obl", "obj"):
        marks = {lemma(sentence, c) for c in children(sentence, child, "case", "mark")}
        asked = word in COMMITTING and "to" in marks and sentence.tokens[child].upos in {"VERB", "AUX", "ADJ", "NOUN"}
        named = word in CALLING and (not marks or "as" in marks) and sentence.tokens[child].deprel != "obl:unmarked"
        if child > verb and sentence.tokens[child].deprel != "obl:agent" and (asked or named or marks & cases):
            return child
    return None
