"""Words that a parser tears from a cue: who says it, what is said, and the names and phrases beside them.

"He claimed wealth and said it ensured ..." has its clause hung elsewhere; "..., noted Kari Lund" makes an object of who
speaks; "told Olav Moe" joins a name to the one before the verb; "her call for a truce" gives the phrase to the verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.attribution.cue_nouns import FEELINGS, NOUN_PREPOSITIONS
from dragoman.reading.attribution.cues import ACCUSING, CLAUSE_CUES, SAYING, TELLING
from dragoman.reading.attribution.lost_subjects import Moved, lost_subjects
from dragoman.reading.tree import FINITE, children, lemma, related
from dragoman.terms.syntax import Sentence

_LONGEST_SUBJECT = 8


def torn(sentence: Sentence) -> Iterator[Moved]:
    """Yield the tokens to be moved, each with its head and its relation to it."""
    yield from _torn_contents(sentence)
    yield from _torn_names(sentence)
    yield from _torn_phrases(sentence)
    yield from _torn_charges(sentence)
    yield from _told_of(sentence)
    yield from _think_tanks(sentence)
    yield from _texts_that_say(sentence)
    yield from lost_subjects(sentence)


def _think_tanks(sentence: Sentence) -> Iterator[Moved]:
    """Yield the parts of a sentence whose "think tank" was taken for thinking: "Lund, at a think tank, said ..."."""
    for at, token in enumerate(sentence.tokens[:-1]):
        cue = sentence.tokens[at + 1].head
        if token.upos != "VERB" or sentence.words[at : at + 2] != ("think", "tank") or cue <= at:
            continue
        if sentence.tokens[cue].head == at and related(sentence, at + 1, "nsubj"):
            yield cue, (token.head, token.deprel)
            yield at, (at + 1, "compound")
            yield at + 1, (cue, "obl")
            before = [c for c in sentence.children[at] if c < at]
            yield from ((c, (cue, sentence.tokens[c].deprel)) for c in before)
            yield from ((who, (cue, "nsubj")) for c in before for who in children(sentence, c, "nsubj"))


def _told_of(sentence: Sentence) -> Iterator[Moved]:
    """Yield the clause that was told, hung on whom it was told: "told a news conference the port was shut"."""
    for cue in range(len(sentence.tokens)):
        if lemma(sentence, cue) not in TELLING or any(c > cue for c in children(sentence, cue, "ccomp", "xcomp")):
            continue
        for hearer in children(sentence, cue, "obj", "iobj"):
            if sentence.tokens[hearer].upos not in {"NOUN", "PROPN"} or lemma(sentence, hearer) in _TALES:
                continue
            for clause in children(sentence, hearer, "acl:relcl"):
                own = children(sentence, clause, "nsubj")
                first = next((i for i in sentence.subtree(clause) if i > hearer), None)
                if first is None or not own or "PronType=Rel" in sentence.tokens[first].feats:
                    continue
                if min(sentence.subtree(own[0])) == first == max(_before(sentence, hearer, clause)) + 1:
                    yield clause, (cue, "ccomp")


_TALES = frozenset("story tale truth lie joke secret thing fact".split())


def _before(sentence: Sentence, hearer: int, clause: int) -> list[int]:
    inside = set(sentence.subtree(clause))
    return [i for i in sentence.subtree(hearer) if i not in inside]


def _texts_that_say(sentence: Sentence) -> Iterator[Moved]:
    """Yield the "it" of a text or body that says something, taken for an empty one: "It stressed that ..."."""
    for cue, token in enumerate(sentence.tokens):
        if token.xpos not in FINITE | {"VBN"} or lemma(sentence, cue) not in SAYING:
            continue
        empty = [c for c in children(sentence, cue, "expl") if c < cue and sentence.words[c] == "it"]
        passive = children(sentence, cue, "aux:pass", "nsubj:pass")
        if empty and not passive and children(sentence, cue, "ccomp") and not children(sentence, cue, "csubj", "nsubj"):
            yield empty[0], (cue, "nsubj")


def _torn_charges(sentence: Sentence) -> Iterator[Moved]:
    """Yield what somebody is accused of that was given to the accuser: "was accused by the union of delay"."""
    for agent, token in enumerate(sentence.tokens):
        wanted = ACCUSING.get(lemma(sentence, token.head)) if token.deprel == "obl:agent" else None
        for child in children(sentence, agent, "nmod", "acl") if wanted else ():
            marks = children(sentence, child, "case", "mark")
            if child > agent and wanted and any(lemma(sentence, m) in wanted for m in marks):
                yield child, (token.head, "obl" if related(sentence, child, "nmod") else "advcl")


def _torn_names(sentence: Sentence) -> Iterator[Moved]:
    """Yield the last word of a name that was joined to one on the far side of a verb: "Lund told Olav Moe"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.deprel != "flat" or token.head >= at or tokens[at - 1].upos != "PROPN":
            continue
        if any(other.upos == "VERB" for other in tokens[token.head + 1 : at]):
            yield at, (tokens[at - 1].head if tokens[at - 1].deprel == "flat" else at - 1, "flat")


def _torn_phrases(sentence: Sentence) -> Iterator[Moved]:
    """Yield the phrase of a noun of saying that was given to its verb: "repeated her call for a truce"."""
    for at, token in enumerate(sentence.tokens):
        cases = children(sentence, at, "case") if related(sentence, at, "obl") else ()
        noun = cases[0] - 1 if len(cases) == 1 else -1
        if noun < 0 or not related(sentence, noun, "obj") or sentence.tokens[noun].head != token.head:
            continue
        own = (table.get(lemma(sentence, noun), frozenset()) for table in (NOUN_PREPOSITIONS, FEELINGS))
        if lemma(sentence, cases[0]) in frozenset().union(*own) and cases[0] < at:
            yield at, (noun, "nmod")


def _torn_contents(sentence: Sentence) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield clauses right behind a cue that the parser hung elsewhere: "claimed wealth and said it ensured ..."."""
    for at, token in enumerate(sentence.tokens):
        if token.upos != "VERB" or lemma(sentence, at) not in CLAUSE_CUES or token.xpos not in FINITE | {"VBN", "VBG"}:
            continue
        if any(c > at for c in children(sentence, at, "ccomp", "obj", "xcomp")):
            continue
        first = at + 1 + (at + 1 < len(sentence.tokens) and lemma(sentence, at + 1) == "that")
        for subject in range(first, min(first + _LONGEST_SUBJECT, len(sentence.tokens))):
            clause = sentence.tokens[subject].head
            begins = related(sentence, subject, "nsubj") and min(sentence.subtree(subject)) == first
            elsewhere = clause > subject and sentence.tokens[clause].head not in {at, -1}
            if begins and elsewhere and at not in sentence.subtree(clause):
                yield clause, (at, "ccomp")


_LONGEST_SUBJECT = 8
