"""Clauses that were said: behind a cue, before it, or around it."""

from __future__ import annotations

from dragoman.reading.attribution.cues import SAYING, TELLING
from dragoman.reading.attribution.said import Range, Said, trimmed_range
from dragoman.reading.mentions.time_words import DAYS
from dragoman.reading.tree import SUBJECTS, auxiliaries, children, lemma, related
from dragoman.terms.syntax import Sentence

_MARK_AND_WORDS = 3
_QUESTION_WORDS = frozenset("if whether how why when where what who which".split())
_ASKING = SAYING | frozenset("question wonder know understand discuss ponder dispute".split())
_BACKSHIFTED = frozenset({"would", "should", "could", "might", "must"})


def clause_after(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return the clause that follows: "said that ...", "believes ...", "asked whether ..."."""
    for clause in children(sentence, verb, "ccomp"):
        if clause > verb and not only_carries(sentence, clause) and not _accompanies(sentence, clause):
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


def _accompanies(sentence: Sentence, clause: int) -> bool:
    """Tell what somebody does while speaking: "..., she said, smiling"."""
    first = min(sentence.subtree(clause))
    after_comma = "," in {sentence.tokens[first].text, sentence.tokens[max(first - 1, 0)].text}
    return after_comma and sentence.tokens[clause].xpos == "VBG" and not _has_subject(sentence, clause)


def _begun_before(sentence: Sentence, clause: int, verb: int) -> tuple[Range, ...]:
    """Return the subject of a clause that a cue interrupts: "The quota, Peru said, was low"."""
    own = [c for c in children(sentence, clause, "nsubj") if c < verb]
    words = [i for i in sentence.subtree(own[0]) if i < verb] if own else []
    interrupts = bool(words) and "," in {sentence.tokens[words[-1]].text, sentence.tokens[words[-1] + 1].text}
    return (trimmed_range(sentence, words),) if interrupts else ()


def _is_cut_off(sentence: Sentence, verb: int, clause: int) -> bool:
    """Tell whether a dash, or a comma without a quotation mark, stands between a cue and a clause that follows it."""
    first = min(sentence.subtree(clause))
    marks = [token.text for token in sentence.tokens[verb + 1 : max(first, verb) + 1] if token.upos == "PUNCT"]
    return any(mark in {"--", "—", "–"} for mark in marks) or (marks[:1] == [","] and not set(marks) & _QUOTING)


_QUOTING = frozenset({'"', "“", "‘", "''", "``", "'"})


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
    words = [i for i in words if i not in marks]
    return trimmed_range(sentence, [*words, *_going_on(sentence, clause, verb)])


def _told(sentence: Sentence, clause: int, verb: int) -> tuple[int, ...]:
    """Return whom it is told, where the parser took him for a first subject: "told Peru on Friday it should wait"."""
    subjects = children(sentence, clause, "nsubj")
    two = len(subjects) > 1 and lemma(sentence, verb) in TELLING and subjects[0] > verb
    return sentence.subtree(subjects[0]) if two else ()


def _going_on(sentence: Sentence, clause: int, verb: int) -> tuple[int, ...]:
    """Return a further clause that only its tense shows to be said as well: "said it was late, but it would wait"."""
    for other in children(sentence, verb, "conj"):
        if other > clause and _has_subject(sentence, other) and set(auxiliaries(sentence, other)) & _BACKSHIFTED:
            return sentence.subtree(other)
    return ()


def clause_before(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return the clause before or around a cue: "..., the source said", "..., he said, ..."."""
    token = sentence.tokens[verb]
    before = [c for c in children(sentence, verb, "ccomp", "parataxis", "advcl:relcl") if c < verb]
    if not before and not _is_aside(sentence, verb):
        return ()
    if token.deprel in _ASIDE and _has_own_object(sentence, verb):
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


_ASIDE = frozenset({"parataxis", "acl:relcl", "conj"})


def _is_aside(sentence: Sentence, verb: int) -> bool:
    """Tell a cue that stands by the way: behind the clause, or between its commas."""
    token = sentence.tokens[verb]
    if token.deprel == "parataxis" and token.head >= 0:
        return True
    if token.deprel == "conj" and not children(sentence, verb, "cc"):
        return only_carries(sentence, verb) and bool(children(sentence, verb, "nsubj"))
    if token.deprel != "acl:relcl" or not children(sentence, verb, "nsubj"):
        return False
    own = sentence.subtree(verb)
    relative = any("PronType=Rel" in sentence.tokens[i].feats for i in own)
    after = sentence.tokens[own[-1] + 1].text if own[-1] + 1 < len(sentence.tokens) else ""
    commas = "," in {sentence.tokens[own[0]].text, sentence.tokens[max(own[0] - 1, 0)].text} and (
        after == "," or sentence.tokens[own[-1]].text == ","
    )
    return commas and not relative


def _has_own_object(sentence: Sentence, verb: int) -> bool:
    """Tell a cue that has what it says in its own clause: "declared war", "urges supporters to wait"."""
    if any(c > verb for c in children(sentence, verb, "xcomp", "ccomp")):
        return True
    return lemma(sentence, verb) not in TELLING | {"quote"} and any(c > verb for c in children(sentence, verb, "obj"))


def clause_around_as(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return the clause that an aside with "as" gives to somebody: "As the envoy noted, ..."."""
    own_subjects = children(sentence, verb, "nsubj")
    marks = {lemma(sentence, c) for v in (verb, *own_subjects) for c in children(sentence, v, "mark", "case")}
    if not related(sentence, verb, "advcl") or marks != {"as"} or not own_subjects:
        return ()
    if _has_own_object(sentence, verb) or children(sentence, verb, "obl", "obj"):
        return ()
    own = sentence.subtree(verb)
    spans = [
        trimmed_range(sentence, part)
        for part in (list(range(own[0])), list(range(own[-1] + 1, len(sentence.tokens))))
        if part
    ]
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


_PLAIN = frozenset(
    "say add note argue explain write observe comment ask warn claim insist tell acknowledge joke".split()
)


def inverted_at_end(sentence: Sentence, verb: int) -> Said | None:
    """Return what a cue at the very end gives to whoever is named behind it: "..., noted the envoy"."""
    tokens = sentence.tokens
    if verb < _MARK_AND_WORDS or tokens[verb - 1].text not in {",", '"', "”"} or lemma(sentence, verb) not in _PLAIN:
        return None
    behind = [i for i in range(verb + 1, len(tokens)) if tokens[i].upos != "PUNCT"]
    names = [i for i in behind if tokens[i].upos in {"PROPN", "NOUN", "PRON"} and tokens[i].text.lower() not in DAYS]
    if not names or tokens[verb].xpos not in {"VBD", "VBN"} or any(tokens[i].upos in {"VERB", "AUX"} for i in behind):
        return None
    if tokens[behind[0]].upos not in {"PROPN", "NOUN", "PRON", "DET", "ADJ"}:
        return None
    span = trimmed_range(sentence, list(range(verb)))
    people = [name.first for name in sentence.names if name.label == "PER" and name.first in names]
    said_by = people[0] if people else next((i for i in names if tokens[i].head not in behind), names[0])
    return Said(cue=verb, speaker=said_by, contents=(span,), rule="inverted-at-end")
