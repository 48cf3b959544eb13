"""Clauses that were said, behind their cue: "said that ...", "asked whether ...", "told the agency that ..."."""

from __future__ import annotations

from dragoman.reading.attribution.clause_words import clause_words, has_subject
from dragoman.reading.attribution.cues import SAYING
from dragoman.reading.attribution.said import QUOTING, Range, trimmed_range
from dragoman.reading.tree import children, lemma, related
from dragoman.terms.syntax import Sentence

_QUESTION_WORDS = frozenset("if whether how why when where what who which".split())
_ASKING = SAYING - frozenset("begin start continue conclude find decide agree shoot fire snap".split())
_ASKING |= frozenset("question wonder know understand discuss ponder dispute".split())


def clause_after(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return the clause that follows: "said that ...", "believes ...", "asked whether ..."."""
    for clause in children(sentence, verb, "ccomp"):
        if clause > verb and not only_carries(sentence, clause) and not _says_nothing(sentence, clause, verb):
            return (*_begun_before(sentence, clause, verb), clause_words(sentence, clause, verb))
    told = _told_that(sentence, verb) or _question(sentence, verb)
    if told:
        return told
    later = [c for c in children(sentence, verb, "parataxis") if c > verb and has_subject(sentence, c)]
    if (
        later
        and lemma(sentence, verb) in SAYING
        and not only_carries(sentence, later[0])
        and not _is_cut_off(sentence, verb, later[0])
    ):
        return (clause_words(sentence, later[0], verb),)
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
    return after_comma and sentence.tokens[clause].xpos == "VBG" and not has_subject(sentence, clause)


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


def _told_that(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return the clause with "that" which the parser hung on a noun before it: "told the agency that ..."."""
    nouns = [c for c in children(sentence, verb, "obj", "iobj", "obl") if c > verb]
    for noun in nouns if lemma(sentence, verb) in SAYING else ():
        for clause in children(sentence, noun, "acl"):
            that = [i for i in sentence.subtree(clause) if sentence.tokens[i].text.lower() == "that"]
            is_first = bool(that) and that[0] == min(sentence.subtree(clause))
            if is_first and has_subject(sentence, clause) and not related(sentence, that[0], "nsubj"):
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
