"""Clauses that a cue by the way gives to somebody: "..., the source said", "..., he said, ...", "As he noted, ..."."""

from __future__ import annotations

from dragoman.reading.attribution.clauses import only_carries
from dragoman.reading.attribution.cues import PLAIN, PLAIN_BEFORE_PEOPLE, TELLING
from dragoman.reading.attribution.said import Range, Said, trimmed_range
from dragoman.reading.mentions.roles import ROLE_NOUNS
from dragoman.reading.mentions.time_words import DAYS
from dragoman.reading.tree import children, lemma, related
from dragoman.terms.syntax import Sentence

_MARK_AND_WORDS = 3


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
    leads = [c for v in (verb, *own_subjects) for c in children(sentence, v, "mark", "case")]
    leads += [c for c in children(sentence, verb, "advmod") if lemma(sentence, c) == "as"]
    marks = {lemma(sentence, c) for c in leads if c < verb and lemma(sentence, c) != "include"}
    marks |= {"as"} & {sentence.words[min(sentence.subtree(verb))]}  # "as many envoys noted"
    if not related(sentence, verb, "advcl") or marks != {"as"} or not own_subjects:
        return ()
    own = sentence.subtree(verb)
    if _has_words(sentence, verb) or lemma(sentence, own[0] - 1) in _AS_LONG_AS:
        return ()
    spans = [
        trimmed_range(sentence, part)
        for part in (list(range(own[0])), list(range(own[-1] + 1, len(sentence.tokens))))
        if part
    ]
    return tuple(span for span in spans if span[1] > span[0])


_AS_LONG_AS = frozenset("long soon far much well many often".split())


def _has_words(sentence: Sentence, verb: int) -> bool:
    """Tell a cue that has what it says beside it, and no more than a place, a day or a manner: "warned in May"."""
    cases = {lemma(sentence, case) for c in children(sentence, verb, "obl") for case in children(sentence, c, "case")}
    if lemma(sentence, verb) == "put":
        return not puts_it(sentence, verb) or bool(cases - _OCCASION)
    return _has_own_object(sentence, verb) or bool(children(sentence, verb, "obj")) or bool(cases & _TOPIC)


_OCCASION = frozenset({"in", "at", "during", "after"})
_TOPIC = frozenset({"of", "about", "for", "against", "to"})


def puts_it(sentence: Sentence, verb: int) -> bool:
    """Tell "as she put it" from any other putting."""
    own = {sentence.tokens[c].text.lower() for c in children(sentence, verb, "obj")}
    return lemma(sentence, verb) == "put" and "it" in own


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


_CONDITIONS = frozenset("if unless until once provided because so while without".split())
_AS_LONG = frozenset("long soon".split())


def _is_condition(sentence: Sentence, child: int, verb: int) -> bool:
    """Tell the rest of what is said, hung on the cue between its commas: "It will return, it says, if it is asked"."""
    first = min(sentence.subtree(child))
    first += sentence.tokens[first].text == ","
    if child < verb or sentence.tokens[first - 1].text != ",":
        return False
    in_return = sentence.words[first : first + 2] in {("in", "return"), ("in", "exchange")}
    as_long = sentence.words[first] == "as" and sentence.words[first + 1] in _AS_LONG
    return sentence.words[first] in _CONDITIONS or in_return or as_long


def _cue_clause(sentence: Sentence, verb: int) -> list[int]:
    """Return the tokens of the clause that only says who said it: cue, speaker, addressee, time."""
    words = [verb]
    token = sentence.tokens[verb]
    for child in sentence.children[verb]:
        beside = child > verb or token.deprel == "parataxis" or related(sentence, child, "nsubj", "aux")
        if related(sentence, child, *_WITH_CUE) and beside and not _is_condition(sentence, child, verb):
            words += sentence.subtree(child)
    words.sort()
    first = words.index(verb)
    low = first
    while low and words[low - 1] >= words[low] - 2:
        low -= 1
    while words[-1] > verb and sentence.tokens[words[-1]].text == ",":
        words.pop()
    return words[low:]


def inverted_at_end(sentence: Sentence, verb: int) -> Said | None:
    """Return what a cue at the very end gives to whoever is named behind it: "..., noted the envoy"."""
    tokens = sentence.tokens
    word = lemma(sentence, verb)
    if (
        verb < _MARK_AND_WORDS
        or tokens[verb - 1].text not in {",", '"', "”"}
        or word not in PLAIN | PLAIN_BEFORE_PEOPLE
    ):
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
    if word not in PLAIN and not people and lemma(sentence, said_by) not in ROLE_NOUNS:
        return None
    if any(c < verb for c in children(sentence, verb, "nsubj")):
        return None
    return Said(cue=verb, speaker=said_by, contents=(span,), rule="inverted-at-end")
