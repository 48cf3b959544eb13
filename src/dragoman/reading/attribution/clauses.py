"""Clauses that were said, behind their cue: "said that ...", "asked whether ...", "told the agency that ..."."""

from __future__ import annotations

from dragoman.reading.attribution.cues import SAYING, TELLING
from dragoman.reading.attribution.said import Range, trimmed_range
from dragoman.reading.tree import SUBJECTS, auxiliaries, children, lemma, related
from dragoman.terms.syntax import Sentence

_QUESTION_WORDS = frozenset("if whether how why when where what who which".split())
_ASKING = SAYING - frozenset("begin start continue conclude find decide agree shoot fire snap".split())
_ASKING |= frozenset("question wonder know understand discuss ponder dispute".split())
_BACKSHIFTED = frozenset({"would", "should", "could", "might", "must"})


def clause_after(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return the clause that follows: "said that ...", "believes ...", "asked whether ..."."""
    for clause in children(sentence, verb, "ccomp"):
        if clause > verb and not only_carries(sentence, clause) and not _says_nothing(sentence, clause, verb):
            return (*_begun_before(sentence, clause, verb), _clause(sentence, clause, verb))
    told = _told_that(sentence, verb) or _question(sentence, verb)
    if told:
        return told
    later = [c for c in children(sentence, verb, "parataxis") if c > verb and _has_subject(sentence, c)]
    if (
        later
        and lemma(sentence, verb) in SAYING
        and not only_carries(sentence, later[0])
        and not _is_cut_off(sentence, verb, later[0])
    ):
        return (_clause(sentence, later[0], verb),)
    return ()


def _says_nothing(sentence: Sentence, clause: int, verb: int) -> bool:
    """Tell what is settled or done from what is said: "has to decide if it is late", "she said, smiling"."""
    first = min(i for i in sentence.subtree(clause) if i > verb)
    settled = lemma(sentence, verb) == "decide" and sentence.words[first] in _QUESTION_WORDS
    return settled or _accompanies(sentence, clause)


def _accompanies(sentence: Sentence, clause: int) -> bool:
    """Tell what somebody does while speaking: "..., she said, smiling"."""
    first = min(sentence.subtree(clause))
    after_comma = "," in {sentence.tokens[first].text, sentence.tokens[max(first - 1, 0)].text}
    return after_comma and sentence.tokens[clause].xpos == "VBG" and not _has_subject(sentence, clause)


def _begun_before(sentence: Sentence, clause: int, verb: int) -> tuple[Range, ...]:
    """Return the beginning of a clause that a cue interrupts: "The quota, Peru said, was low", "Once it is, ..."."""
    words = [i for i in sentence.subtree(clause) if i < verb]
    if not words or "," not in {sentence.tokens[i].text for i in (*words[-2:], words[-1] + 1)}:
        return ()
    begun = children(sentence, clause, "nsubj") or "," in sentence.words[verb + 1 : verb + 2]
    return (trimmed_range(sentence, words),) if begun else ()


def _is_cut_off(sentence: Sentence, verb: int, clause: int) -> bool:
    """Tell whether a dash, or a comma without a quotation mark, stands between a cue and a clause that follows it."""
    first = min(sentence.subtree(clause))
    marks = [token.text for token in sentence.tokens[verb + 1 : max(first, verb) + 1] if token.upos == "PUNCT"]
    return any(mark in {"--", "—", "–"} for mark in marks) or (marks[:1] == [","] and not set(marks) & QUOTING)


QUOTING = frozenset({'"', "“", "‘", "''", "``", "'"})


def _told_that(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return the clause with "that" which the parser hung on a noun before it: "told the agency that ..."."""
    nouns = [c for c in children(sentence, verb, "obj", "iobj", "obl") if c > verb]
    for noun in nouns if lemma(sentence, verb) in SAYING else ():
        for clause in children(sentence, noun, "acl"):
            that = [i for i in sentence.subtree(clause) if sentence.tokens[i].text.lower() == "that"]
            is_first = bool(that) and that[0] == min(sentence.subtree(clause))
            if is_first and _has_subject(sentence, clause) and not related(sentence, that[0], "nsubj"):
                return (trimmed_range(sentence, [i for i in sentence.subtree(clause) if i > that[0]]),)
    return ()


def _question(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return a reported question: "asked whether ...", "did not say when ..."."""
    was_asked = sentence.tokens[verb].xpos == "VBN" and not children(sentence, verb, "aux")
    if lemma(sentence, verb) not in _ASKING or was_asked:
        return ()
    for clause in children(sentence, verb, "advcl", "xcomp", "obj"):
        words = [i for i in sentence.subtree(clause) if i > verb]
        first = next((i for i in words if sentence.tokens[i].upos != "PUNCT"), None)
        asks = first == verb + 1 or (first is not None and _is_addressee(sentence, verb, first))
        if clause > verb and first is not None and asks and lemma(sentence, first) in _QUESTION_WORDS:
            return (trimmed_range(sentence, words),)
    return ()


def _is_addressee(sentence: Sentence, verb: int, first: int) -> bool:
    """Tell whether only whom it is asked stands between cue and question."""
    return all(
        any(i in sentence.subtree(c) for c in children(sentence, verb, "obj", "iobj", "compound"))
        for i in range(verb + 1, first)
    )


def only_carries(sentence: Sentence, clause: int) -> bool:
    """Tell a clause that only says who carried the words: "..., the envoy said, the agency reported"."""
    first = min(sentence.subtree(clause))
    after_comma = "," in {sentence.tokens[first].text, sentence.tokens[max(first - 1, 0)].text}
    bare = all(related(sentence, c, "nsubj", "punct", "aux") for c in sentence.children[clause])
    return after_comma and bare and lemma(sentence, clause) in SAYING


def _has_subject(sentence: Sentence, index: int) -> bool:
    return any(sentence.tokens[c].deprel in SUBJECTS for c in sentence.children[index])


def _clause(sentence: Sentence, clause: int, verb: int) -> Range:
    """Return the range of a clause without its "that", from right of the verb to its last word."""
    words = [i for i in sentence.subtree(clause) if i > verb and i not in _told(sentence, clause, verb)]
    if not _has_subject(sentence, clause) and lemma(sentence, verb) in SAYING - TELLING:
        words += [i for c in children(sentence, verb, "obj") if verb < c < clause for i in sentence.subtree(c)]
    marks = {c for c in children(sentence, clause, "mark") if lemma(sentence, c) == "that"}
    told = {i for c in _told_after(sentence, clause) for i in sentence.subtree(c)}
    words = [i for i in words if i not in marks | told]
    return trimmed_range(sentence, [*words, *_going_on(sentence, clause, verb)])


def _told_after(sentence: Sentence, clause: int) -> list[int]:
    """Return what the writer tells of before the words: "said they would act, after the talks broke down"."""
    behind = [c for c in children(sentence, clause, "advcl") if c > clause and sentence.tokens[c].xpos == "VBD"]
    return [
        c
        for c in behind
        if "after" in {lemma(sentence, m) for m in children(sentence, c, "mark")}
        and "," in {sentence.tokens[i].text for i in (min(sentence.subtree(c)), min(sentence.subtree(c)) - 1)}
    ]


def _told(sentence: Sentence, clause: int, verb: int) -> tuple[int, ...]:
    """Return whom it is told, where the parser took him for a first subject: "told Peru on Friday it should wait"."""
    subjects = children(sentence, clause, "nsubj")
    two = len(subjects) > 1 and lemma(sentence, verb) in TELLING and subjects[0] > verb
    return sentence.subtree(subjects[0]) if two else ()


def _going_on(sentence: Sentence, clause: int, verb: int) -> tuple[int, ...]:
    """Return a further clause that only its tense shows to be said as well: "said it was late, but it would wait"."""
    for other in children(sentence, verb, "conj"):
        if other < clause or not _has_subject(sentence, other):
            continue
        joined = [sentence.tokens[i] for i in sentence.subtree(other) if i > clause]
        opening = next((t.text for t in joined if t.text != "," and t.upos != "CCONJ"), "")
        quoted = opening in QUOTING
        if set(auxiliaries(sentence, other)) & _BACKSHIFTED or (quoted and lemma(sentence, other) not in SAYING):
            return sentence.subtree(other)
    return ()
