"""Nouns of saying and what they introduce: "the minister's claim that ...", "its demand for ...", "a pledge to ..."."""

from __future__ import annotations

from dragoman.reading.attribution.cue_nouns import NOUN_PREPOSITIONS, NOUNS, PLEDGES
from dragoman.reading.attribution.said import Range, Said, trimmed_range
from dragoman.reading.tree import children, is_negated, lemma, related, subject
from dragoman.terms.syntax import Sentence

# Verbs whose subject owns the noun: "gave assurances that", "reiterated its demand that".
_CARRYING = frozenset(
    """give offer make issue repeat reiterate renew express voice raise add respond reply answer counter come return
    reject dismiss deny hold have share defend maintain send deliver bring stick begin open close end sound signal
    serve take reaffirm restate utter voice
    """.split()
)
_VOICING = frozenset("express voice repeat reiterate renew issue make add share raise sound signal pose".split())
_HELD = frozenset("question reservation misgiving concern worry doubt faith confidence".split())
_RAISED = frozenset({"hope", "fear", "expectation", "speculation", "spectre", "specter"})  # by things, not by words
_AGAINST = frozenset({"reject", "dismiss", "deny", "dispute", "rebut", "refute"})


def nominal(sentence: Sentence, index: int) -> Said | None:
    """Return what a noun of saying introduces: a clause with "that", an infinitive or a phrase, and whose it is.

    The speaker is the noun's owner ("Tehran's claim that", "the claim by", "its demand that"), else the subject of the
    verb that carries it. A claim that somebody rejects is its owner's, and nobody's when no owner is named.
    """
    if sentence.tokens[index].upos != "NOUN":
        return None
    rule, contents = _contents(sentence, index)
    if not contents:
        return None
    speaker = _owner(sentence, index)
    if speaker is None or sentence.tokens[speaker].upos == "PRON":
        carrier = _carrier_subject(sentence, index, _VOICING if rule == "noun-phrase-of" else _CARRYING)
        carrier = _owner_before(sentence, index) if speaker is not None and carrier is None else carrier
        speaker = speaker if carrier is None else carrier
    return Said(cue=index, speaker=speaker, contents=contents, rule=rule) if speaker is not None else None


def _contents(sentence: Sentence, index: int) -> tuple[str, tuple[Range, ...]]:
    noun = lemma(sentence, index)
    if noun in NOUNS and (clause := _clause_it_is(sentence, index)):
        return "noun-that", clause
    if noun in NOUNS and (clause := _clause_with_that(sentence, index)):
        return "noun-that", clause
    phrase = _phrase(sentence, index, NOUN_PREPOSITIONS[noun]) if noun in NOUN_PREPOSITIONS else ()
    infinitive = _infinitive(sentence, index) if noun in PLEDGES else ()
    if infinitive and not (phrase and phrase[0] < infinitive[0]):
        return "noun-to", infinitive
    return ("noun-phrase-of", phrase) if phrase else ("", ())


def _clause_with_that(sentence: Sentence, index: int) -> tuple[Range, ...]:
    for clause in children(sentence, index, "acl", "ccomp", "acl:relcl"):
        marks = [c for c in children(sentence, clause, "mark") if lemma(sentence, c) == "that"]
        if marks and clause > index:
            words = [i for i in sentence.subtree(clause) if i > marks[0]]
            span = trimmed_range(sentence, words)
            return (span,) if span[1] > span[0] else ()
    return ()


def _clause_it_is(sentence: Sentence, index: int) -> tuple[Range, ...]:
    """Return the clause that a noun is said to be: "Tokyo's answer was that there was none", "Its view is that ..."."""
    clause = sentence.tokens[index].head
    if not related(sentence, index, "nsubj") or clause < index:
        return ()
    marks = [c for c in children(sentence, clause, "mark") if lemma(sentence, c) == "that" and c > index]
    is_it = any(lemma(sentence, i) == "be" for i in range(index + 1, marks[0])) if marks else False
    return (trimmed_range(sentence, [i for i in sentence.subtree(clause) if i > marks[0]]),) if is_it else ()


def _infinitive(sentence: Sentence, index: int) -> tuple[Range, ...]:
    for clause in children(sentence, index, "acl", "advcl", "ccomp"):
        marks = [c for c in children(sentence, clause, "mark") if lemma(sentence, c) == "to"]
        words = [i for i in sentence.subtree(clause) if i > index]
        if marks and clause > index and "whether" not in sentence.words[min(words) : marks[0]]:
            return (trimmed_range(sentence, words),)
    return ()


def _phrase(sentence: Sentence, index: int, prepositions: frozenset[str]) -> tuple[Range, ...]:
    for child in children(sentence, index, "nmod", "acl"):
        cases = children(sentence, child, "case", "mark")
        if child > index and len(cases) == 1 and lemma(sentence, cases[0]) in prepositions:
            return (trimmed_range(sentence, [i for i in sentence.subtree(child) if i > cases[0]]),)
    return ()


def _owner(sentence: Sentence, index: int) -> int | None:
    owners = [c for c in children(sentence, index, "nmod:poss") if c < index] or _names_of_parties(sentence, index)
    if owners:
        return owners[0]
    for child in children(sentence, index, "nmod"):
        if child > index and any(lemma(sentence, c) in {"by", "from"} for c in children(sentence, child, "case")):
            return child
    return None


def _names_of_parties(sentence: Sentence, index: int) -> list[int]:
    """Return a name of no person right in the noun phrase: "a Times report that", "the U.S. claim that"."""
    beside = [c for c in children(sentence, index, "compound", "amod") if c < index]
    return [c for c in beside if any(n.label != "PER" and n.first <= c <= n.last for n in sentence.names)]


def _owner_before(sentence: Sentence, index: int) -> int | None:
    """Return whom "his" or "their" most likely means: the subject of the verb, "Lund repeats his attacks on Peru"."""
    if not related(sentence, index, "obj", "obl") or sentence.tokens[sentence.tokens[index].head].upos != "VERB":
        return None
    who = subject(sentence, sentence.tokens[index].head)
    theirs = () if who is None else (who, *children(sentence, who, "nmod:poss"))
    return None if any(sentence.tokens[i].upos == "PRON" for i in theirs) else who


def _carrier_subject(sentence: Sentence, index: int, carrying: frozenset[str]) -> int | None:
    token = sentence.tokens[index]
    if token.head < 0 or not related(sentence, index, "obj", "obl"):
        return None
    verb = lemma(sentence, token.head)
    held = verb == "have" and lemma(sentence, index) in _HELD and not is_negated(sentence, index)
    if (
        verb in _AGAINST
        or verb not in carrying | ({"have"} if held else set())
        or (verb == "raise" and lemma(sentence, index) in _RAISED)
    ):
        return None
    return subject(sentence, token.head)
