"""What was said: the words that depend on a cue, as ranges of text."""

from __future__ import annotations

from dragoman.reading.attribution.cues import (
    CALLING,
    CLAUSE_CUES,
    COMMITTING,
    JUDGING,
    PREPOSITIONAL,
    SAYING,
    TELLING,
    takes_prepositions,
)
from dragoman.reading.attribution.said import Range, trimmed_range
from dragoman.reading.tree import SUBJECTS, children, lemma, related
from dragoman.terms.syntax import Sentence

_MARK_AND_WORDS = 3


def clause_after(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return the clause that follows: "said that ...", "believes ..."."""
    for clause in children(sentence, verb, "ccomp"):
        if clause > verb and not _is_question(sentence, verb, clause) and not only_carries(sentence, clause):
            return (_clause(sentence, clause, verb),)
    told = _told_that(sentence, verb)
    if told:
        return told
    later = [c for c in children(sentence, verb, "parataxis") if c > verb and _has_subject(sentence, c)]
    if later and lemma(sentence, verb) in SAYING and not children(sentence, verb, "ccomp"):
        return (_clause(sentence, later[0], verb),)
    return ()


def _told_that(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return the clause after whom it is told, where the parser hung it on him: "told the agency that ..."."""
    if lemma(sentence, verb) not in TELLING:
        return ()
    for told in children(sentence, verb, "obj", "iobj"):
        for clause in children(sentence, told, "acl"):
            that = [i for i in sentence.subtree(clause) if sentence.tokens[i].text.lower() == "that"]
            if that and that[0] == min(sentence.subtree(clause)) and _has_subject(sentence, clause):
                return (trimmed_range(sentence, [i for i in sentence.subtree(clause) if i > that[0]]),)
    return ()


def _is_question(sentence: Sentence, verb: int, clause: int) -> bool:
    marks = {lemma(sentence, c) for c in children(sentence, clause, "mark", "advmod")}
    return lemma(sentence, verb) in {"ask", "wonder"} and bool(marks & {"if", "whether"})


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
    words = [i for i in sentence.subtree(clause) if i > verb]
    if not _has_subject(sentence, clause) and lemma(sentence, verb) in SAYING - TELLING:
        words += [i for c in children(sentence, verb, "obj") if verb < c < clause for i in sentence.subtree(c)]
    marks = {c for c in children(sentence, clause, "mark") if lemma(sentence, c) == "that"}
    words = [i for i in words if i not in marks]
    return trimmed_range(sentence, words)


def clause_before(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return the main clause around a cue at its end or in its middle: "..., the source said", "..., he said, ..."."""
    token = sentence.tokens[verb]
    before = [c for c in children(sentence, verb, "ccomp", "parataxis", "advcl:relcl") if c < verb]
    if not before and not (token.deprel == "parataxis" and token.head >= 0):
        return ()
    own = _cue_clause(sentence, verb)
    start, end = min(own), max(own)
    left = [i for i in range(start) if sentence.tokens[i].text != '"' or i]
    right = list(range(end + 1, len(sentence.tokens)))
    if not left or (before and before[0] > start):
        return ()
    spans = [trimmed_range(sentence, left)]
    if _goes_on(sentence, end, right) and not any(only_carries(sentence, c) for c in sentence.children[verb]):
        spans.append(trimmed_range(sentence, right))
    return tuple(span for span in spans if span[1] > span[0])


def _goes_on(sentence: Sentence, end: int, right: list[int]) -> bool:
    """Tell whether what follows a cue in the middle still belongs to what was said."""
    if len(right) < _MARK_AND_WORDS or sentence.tokens[end + 1].text not in {",", ";"}:
        return False
    return sentence.tokens[end + 2].xpos != "VBG"


_WITH_CUE = (
    "nsubj",
    "aux",
    "advmod",
    "obj",
    "iobj",
    "obl",
    "neg",
    "mark",
    "compound",
    "expl",
    "discourse",
    "xcomp",
    "advcl",
)


def _cue_clause(sentence: Sentence, verb: int) -> list[int]:
    """Return the tokens of the clause that only says who said it: cue, speaker, addressee, time."""
    words = [verb]
    token = sentence.tokens[verb]
    for child in sentence.children[verb]:
        beside = child > verb or token.deprel == "parataxis" or related(sentence, child, "nsubj", "aux")
        if related(sentence, child, *_WITH_CUE) and beside:
            words += sentence.subtree(child)
    words.sort()
    first = words.index(verb)
    low = first
    while low and words[low - 1] >= words[low] - 2:
        low -= 1
    return words[low:]


def _called(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Object and what it is called: "called the talks useful", "described it as a step"."""
    objects = children(sentence, verb, "obj")
    rest = [c for c in sentence.children[verb] if c > verb and related(sentence, c, "xcomp", "obl", "advcl")]
    if not objects or objects[0] < verb or not rest:
        return ()
    words = [*sentence.subtree(objects[0]), *(i for c in rest[:1] for i in sentence.subtree(c))]
    return (trimmed_range(sentence, words),)


def _noun_phrase(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return a noun phrase that is what was said: "denounced the accord", "called for talks"."""
    prepositions = takes_prepositions(lemma(sentence, verb))
    for child in children(sentence, verb, "obl"):
        cases = children(sentence, child, "case")
        if child > verb and any(lemma(sentence, c) in prepositions for c in cases):
            return (trimmed_range(sentence, [i for i in sentence.subtree(child) if i not in cases]),)
    if lemma(sentence, verb) not in JUDGING:
        return ()
    objects = [c for c in children(sentence, verb, "obj") if c > verb] or _what(sentence, verb)
    if not objects or (sentence.tokens[objects[0]].upos == "PRON" and len(sentence.children[objects[0]]) == 0):
        return ()
    words = list(sentence.subtree(objects[0]))
    for child in children(sentence, verb, "obl", "xcomp", "advcl"):
        if child > objects[0] and any(lemma(sentence, c) == "as" for c in children(sentence, child, "case", "mark")):
            words += sentence.subtree(child)
    return (trimmed_range(sentence, words),)


def _what(sentence: Sentence, verb: int) -> list[int]:
    """Return a clause that stands for a noun: "condemned what it called a breach"."""
    clauses = [c for c in children(sentence, verb, "ccomp") if c > verb]
    return [c for c in clauses if sentence.tokens[min(sentence.subtree(c))].text.lower() == "what"]


def _infinitive(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return an infinitive, with whom it is put to: "promised to sign", "called on Turkey to halt"."""
    below = [c for c in children(sentence, verb, "xcomp", "advcl", "ccomp") if c > verb]
    infinitives = [c for c in below if any(lemma(sentence, m) == "to" for m in children(sentence, c, "mark"))]
    if not infinitives:
        return ()
    words = list(sentence.subtree(infinitives[0]))
    asked = [c for c in children(sentence, verb, "obj", "obl") if verb < c < infinitives[0]]
    if asked:
        case = set(children(sentence, asked[0], "case"))
        words += [i for i in sentence.subtree(asked[0]) if i not in case]
    return (trimmed_range(sentence, words),)


def _declined(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return a refusal to speak, for it is itself what is reported: "declined to comment"."""
    below = [
        c
        for c in children(sentence, verb, "xcomp")
        if lemma(sentence, c) in {"comment", "say", "discuss", "elaborate", "answer", "respond", "give", "confirm"}
    ]
    return (trimmed_range(sentence, [verb, *sentence.subtree(below[0])]),) if below else ()


FRAMES = (
    ("declined", frozenset({"decline", "refuse"}), _declined),
    ("called", CALLING, _called),
    ("clause-after", CLAUSE_CUES, clause_after),
    ("clause-before", SAYING | {"believe", "think", "hope", "fear"}, clause_before),
    ("infinitive", COMMITTING, _infinitive),
    ("noun-phrase", JUDGING | PREPOSITIONAL, _noun_phrase),
)
